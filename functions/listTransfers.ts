import { transfers } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { listTransfers, transferKeyOf, transferView } from '../src/usecases/listTransfers.ts';
import { pageOf } from '../src/usecases/records.ts';

export const handler = endpoint(
  'listTransfers',
  () => ({ ...surroundings(), transfers: transfers() }),
  async (ports, { params, query }) =>
    pageOf((await listTransfers(ports, params)).map(transferView), transferKeyOf(params.siteId), query),
);
