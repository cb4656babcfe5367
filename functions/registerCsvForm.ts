import { readCsv } from '../src/adapters/csv/readCsv.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { importRegister } from '../src/usecases/registerRecords.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { parseRecord, submitRegisterCsv } from '../src/web/register/submitRegister.ts';

export const handler = pageEndpoint(
  'registerCsvForm',
  () => surroundings(),
  async (ports, { params: { kind }, actor, body, ...call }) => {
    const records = await ports.register.list(kind);
    const run: Parameters<typeof submitRegisterCsv>[2]['run'] = ({ file, ...how }) =>
      importRegister(ports, { ...how, kind, lines: readCsv(file, 'auto').lines, actor, parse: parseRecord });
    return submitRegisterCsv(frameOf({ ...call, actor }), body, { kind, records, run });
  },
);
