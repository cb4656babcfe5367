import { deliveries } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { readDelivery } from '../src/usecases/readDelivery.ts';

export const handler = endpoint(
  'readDelivery',
  () => ({ ...surroundings(), deliveries: deliveries() }),
  (ports, { params }) => readDelivery(ports, params.deliveryId),
);
