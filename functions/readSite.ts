import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { readRecord } from '../src/usecases/records.ts';
import { historyView } from '../src/usecases/views.ts';

export const handler = endpoint(
  'readSite',
  () => surroundings(),
  async (ports, { params }) => historyView(await readRecord(ports, 'site', params.siteId)),
);
