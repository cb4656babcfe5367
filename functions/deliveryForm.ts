import { attachments, deliveries } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import type { DeliveryContent } from '../src/domain/deliveries.ts';
import { correctDelivery } from '../src/usecases/correctDelivery.ts';
import { enterDelivery } from '../src/usecases/enterDelivery.ts';
import { openDelivery, openEntry } from '../src/usecases/openDeliveries.ts';
import { settleNumbers } from '../src/usecases/settleNumbers.ts';
import { submitDelivery, submitEntry } from '../src/web/deliveries/submitDelivery.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

const ports = () => ({ ...surroundings(), deliveries: deliveries(), attachments: attachments() });
export const handler = pageEndpoint(
  'deliveryForm',
  ports,
  async (world, { params, body, actor, ...call }) => {
    const [frame, id] = [frameOf({ ...call, actor }), params.deliveryId];
    const enter = (content: DeliveryContent) => enterDelivery(world, { content, actor });
    if (id === 'new') return submitEntry(frame, body, { names: await openEntry(world), enter });
    return submitDelivery(frame, body, {
      hand: await openDelivery(world, id),
      correct: (wish) => correctDelivery(world, { ...wish, id, actor }),
      settle: (wish) => settleNumbers(world, { ...wish, actor }),
    });
  },
);
