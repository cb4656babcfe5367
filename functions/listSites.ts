import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { mayReach } from '../src/domain/people.ts';
import { listRecords } from '../src/usecases/records.ts';

export const handler = endpoint(
  'listSites',
  () => surroundings(),
  async (ports, { query, actor }) => listRecords(ports, 'site', query, (site) => mayReach(actor, site.id)),
);
