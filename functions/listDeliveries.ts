import { deliveries } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { listDeliveries } from '../src/usecases/listDeliveries.ts';

export const handler = endpoint(
  'listDeliveries',
  () => ({ ...surroundings(), deliveries: deliveries() }),
  async (ports, { params, query }) => listDeliveries(ports, { ...params, ...query }),
);
