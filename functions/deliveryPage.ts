import { attachments, deliveries } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { openDelivery, openEntry } from '../src/usecases/openDeliveries.ts';
import { deliveryPage } from '../src/web/deliveries/deliveryPage.ts';
import { entryPage } from '../src/web/deliveries/entryPage.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

const ports = () => ({ ...surroundings(), deliveries: deliveries(), attachments: attachments() });
export const handler = pageEndpoint('deliveryPage', ports, async (world, { params, query, ...call }) => {
  if (params.deliveryId === 'new')
    return { html: entryPage(frameOf(call), await openEntry(world), { current: null }) };
  const hand = await openDelivery(world, params.deliveryId);
  if (query.mode === 'correct') return { html: entryPage(frameOf(call), hand, { current: hand.delivery }) };
  return { html: deliveryPage(frameOf(call), hand, query) };
});
