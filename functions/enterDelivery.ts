import { deliveries } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { enterDelivery } from '../src/usecases/enterDelivery.ts';
import { readDelivery } from '../src/usecases/readDelivery.ts';

export const handler = endpoint(
  'enterDelivery',
  () => ({ ...surroundings(), deliveries: deliveries() }),
  async (ports, { body, actor }) =>
    readDelivery(ports, (await enterDelivery(ports, { content: body.content, actor })).id),
);
