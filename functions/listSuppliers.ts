import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { listRecords } from '../src/usecases/records.ts';

export const handler = endpoint(
  'listSuppliers',
  () => surroundings(),
  async (ports, { query }) => listRecords(ports, 'supplier', query),
);
