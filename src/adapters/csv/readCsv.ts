import { CsvError, parse } from 'csv-parse/sync';
import type { Separator } from '../../domain/importProfiles.ts';
import { Refused } from '../../domain/refusals.ts';
import type { CsvReader } from '../../usecases/ports.ts';

/** A term of a city with 450 sites in one file is over a million rows; nobody reads the answer to those. */
export const mostRows = 10_000;
const mostBytes = 4_000_000;
const mostCells = 200;
/** Titles above the table come beside the rows. */
const mostLines = mostRows + 100;

const signs = { semicolon: ';', comma: ',', tab: '\t' } as const;

/**
 * A CSV file as spreadsheets and kitchen systems really write them: UTF-8 with or without a byte order mark, UTF-16
 * with one, else Windows-1252 (of which Latin-1 is a part); semicolon, comma or tab; any line ends; quotes. Lines
 * without any cell are left out, every other comes with its number. Cells are text as they are: nothing is worked out.
 * @throws Refused bad-request with the line and the reason when it is no such file or too large
 */
export const readCsv: CsvReader = (bytes, wanted) => {
  if (bytes.length > mostBytes) throw wrong('too-large', `at most ${mostBytes} bytes`);
  const { text: raw, encoding } = decoded(bytes);
  if (raw.includes('\0')) throw wrong('not-text', 'a CSV file is expected; save the sheet as CSV');
  // One kind of line end, so that the lines of quoted cells are counted alike.
  const text = raw.replace(/\r\n?/g, '\n');
  const told = /^sep=([;,\t])\n/.exec(text)?.[1];
  const separator = wanted === 'auto' ? (told ? nameOf(told) : separatorOf(text)) : wanted;
  const lines = records(text, signs[separator]).filter(
    ({ line, cells }) => !(told && line === 1) && cells.some((cell) => cell.trim() !== ''),
  );
  if (lines.length > mostLines) throw wrong('too-many-rows', `at most ${mostRows} rows`);
  if (lines.length === 0) throw wrong('empty-file', 'there is no row in it');
  const wide = lines.find(({ cells }) => cells.length > mostCells);
  if (wide) throw wrong('too-many-cells', `line ${wide.line}: at most ${mostCells}`);
  return { lines, encoding, separator };
};

function records(text: string, delimiter: string) {
  type Parsed = { readonly record: string[]; readonly info: { readonly lines: number } };
  try {
    const parsed = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      // A quote inside a cell that was not quoted is a sign of inches, not a mistake.
      relax_quotes: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
      to: mostLines + 1,
    }) as unknown as Parsed[]; // with `info` the package gives this shape, which its types do not know
    return parsed.map(({ record, info }) => ({
      // The parser names a record's last line.
      line: info.lines - breaksIn(record),
      cells: record,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The package sets the line on its errors, but not in its types.
    const { lines } = error as unknown as { lines?: number };
    throw wrong(
      error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-not-closed' : 'not-csv',
      `line ${lines ?? '?'}`,
    );
  }
}

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);

function decoded(bytes: Uint8Array): { text: string; encoding: string } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return as('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return as('utf-16be', bytes);
  try {
    // The decoder takes a byte order mark away by itself.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return as('windows-1252', bytes);
  }
}

const as = (encoding: string, bytes: Uint8Array) => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
});

type Named = Exclude<Separator, 'auto'>;
const nameOf = (sign: string): Named => (sign === ';' ? 'semicolon' : sign === ',' ? 'comma' : 'tab');

/**
 * The sign that most of the first lines have outside quotes. A comma comes last: where commas part the decimals,
 * another sign parts the cells.
 */
function separatorOf(text: string): Named {
  const lines = text
    .split('\n', 40)
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/"[^"]*"/g, ''));
  const having = (sign: string) => lines.filter((line) => line.includes(sign)).length;
  const [semicolons, tabs, commas] = [having(';'), having('\t'), having(',')];
  if (tabs > 0 && tabs >= semicolons && tabs >= lines.length / 2) return 'tab';
  if (semicolons > 0 && (semicolons >= lines.length / 3 || semicolons >= commas)) return 'semicolon';
  return commas > 0 ? 'comma' : 'semicolon';
}

function wrong(code: string, detail: string): Refused {
  return new Refused('bad-request', {}, [{ pointer: '/body/file', code, detail }]);
}
