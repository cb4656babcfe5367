import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { listLinks } from '../src/usecases/listLinks.ts';
import { pageOf } from '../src/usecases/records.ts';

export const handler = endpoint('listLinks', surroundings, async (ports, { query }) =>
  pageOf(await listLinks(ports), (link) => link.id, query),
);
