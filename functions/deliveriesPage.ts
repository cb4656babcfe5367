import { deliveries } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { openDeliveries } from '../src/usecases/openDeliveries.ts';
import { deliveriesPage } from '../src/web/deliveries/deliveriesPage.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'deliveriesPage',
  () => ({ ...surroundings(), deliveries: deliveries() }),
  async (ports, { query: { saved, ...query }, ...call }) => {
    const hand = await openDeliveries(ports, { periodId: query.periodId });
    return { html: deliveriesPage(frameOf(call), hand, { query, saved }) };
  },
);
