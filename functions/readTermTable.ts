import { claimPorts } from '../src/adapters/claimPorts.ts';
import { writeCsv } from '../src/adapters/csv/writeCsv.ts';
import { randomIds as ids } from '../src/adapters/system.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { readTerm } from '../src/usecases/readTerm.ts';
import { termCsv } from '../src/web/official/termTables.ts';

export const handler = endpoint(
  'readTermTable',
  () => ({ ...claimPorts(), ids }),
  async (ports, { params: { periodId, table }, query, language }) => {
    const text = termCsv(await readTerm(ports, { periodId }), table, { query, language, writeCsv });
    const name = `${periodId}-${table}.csv`;
    return { bytes: new TextEncoder().encode(text), type: 'text/csv; charset=utf-8', name };
  },
);
