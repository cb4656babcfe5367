import { writeCsv } from '../src/adapters/csv/writeCsv.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { Refused } from '../src/domain/refusals.ts';
import { registerTable } from '../src/domain/registerFields.ts';
import { maySee } from '../src/usecases/registerRecords.ts';

export const handler = endpoint(
  'registerCsv',
  () => surroundings(),
  async (ports, { params: { kind }, actor }) => {
    if (!maySee(actor, kind)) throw new Refused('not-allowed');
    const text = writeCsv(registerTable(kind, await ports.register.list(kind)));
    return { bytes: new TextEncoder().encode(text), type: 'text/csv; charset=utf-8', name: `${kind}.csv` };
  },
);
