import { claims, counts } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { readImportRows } from '../src/api/importRows.ts';
import { importDays } from '../src/usecases/importDays.ts';
import { customersOf } from '../src/usecases/importFile.ts';

export const handler = endpoint(
  'importDays',
  () => ({ ...surroundings(), counts: counts(), claims: claims() }),
  async (ports, { body: { profileId, ...body }, actor }) => {
    const rows = readImportRows(body.rows, await customersOf(ports, profileId));
    return importDays(ports, { ...body, rows, words: null, actor });
  },
);
