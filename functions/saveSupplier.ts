import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { saveRecord } from '../src/usecases/records.ts';
import { recordView } from '../src/usecases/views.ts';

export const handler = endpoint(
  'saveSupplier',
  () => surroundings(),
  async (ports, { params, body, ifMatch, actor }) =>
    recordView(await saveRecord(ports, { kind: 'supplier', id: params.id, ...body, ifMatch, actor })),
);
