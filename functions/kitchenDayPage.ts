import { claims, counts } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { randomIds as ids } from '../src/adapters/system.ts';
import { readKitchenDay } from '../src/usecases/readKitchenDay.ts';
import { askedView, dayPage } from '../src/web/kitchen/dayPage.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'kitchenDayPage',
  () => ({ ...surroundings(), counts: counts(), claims: claims(), ids }),
  async (ports, call) => {
    const day = await readKitchenDay(ports, call.params);
    return { html: dayPage(frameOf(call), day, askedView(call.here, day)) };
  },
);
