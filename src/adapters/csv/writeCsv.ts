import { stringify } from 'csv-stringify/sync';
import type { CsvWriter } from '../../usecases/ports.ts';

/**
 * A CSV file that a Nordic spreadsheet opens as it is: semicolons, a byte order mark, CRLF. Cells that a spreadsheet
 * would take for a formula get an apostrophe before them: what somebody sent must not be run by whoever looks at it.
 */
export const writeCsv: CsvWriter = (rows) =>
  stringify(
    rows.map((row) => [...row]),
    {
      delimiter: ';',
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
    },
  );
