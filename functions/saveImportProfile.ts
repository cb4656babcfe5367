import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { saveRecord } from '../src/usecases/records.ts';
import { recordView } from '../src/usecases/views.ts';

export const handler = endpoint(
  'saveImportProfile',
  () => surroundings(),
  async (ports, { params, body, ifMatch, actor }) =>
    recordView(await saveRecord(ports, { kind: 'importProfile', ...params, ...body, ifMatch, actor })),
);
