import { readCsv } from '../src/adapters/csv/readCsv.ts';
import { claims, counts } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { importFile } from '../src/usecases/importFile.ts';

export const handler = endpoint(
  'importFile',
  () => ({ ...surroundings(), counts: counts(), claims: claims() }),
  (ports, { params, body, actor }) =>
    importFile(ports, {
      ...{ ...body, readCsv, actor },
      ...{ profileId: params.id, file: Buffer.from(body.file, 'base64') },
    }),
);
