import { deliveries } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { correctDelivery } from '../src/usecases/correctDelivery.ts';
import { readDelivery } from '../src/usecases/readDelivery.ts';

export const handler = endpoint(
  'correctDelivery',
  () => ({ ...surroundings(), deliveries: deliveries() }),
  async (ports, { params, body, ifMatch, actor }) => {
    const { id } = await correctDelivery(ports, { id: params.deliveryId, ...body, ifMatch, actor });
    return readDelivery(ports, id);
  },
);
