import { claims, counts } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { readKitchenMonth } from '../src/usecases/readKitchenMonth.ts';
import { monthPage } from '../src/web/kitchen/monthPage.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'kitchenMonthPage',
  () => ({ ...surroundings(), counts: counts(), claims: claims() }),
  async (ports, call) => ({ html: monthPage(frameOf(call), await readKitchenMonth(ports, call.params)) }),
);
