import { claims, counts } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { randomIds as ids } from '../src/adapters/system.ts';
import { readKitchenDay } from '../src/usecases/readKitchenDay.ts';
import { recordDay } from '../src/usecases/recordDay.ts';
import { submitDay } from '../src/web/kitchen/submitDay.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'kitchenDayForm',
  () => ({ ...surroundings(), counts: counts(), claims: claims(), ids }),
  (ports, call) =>
    submitDay(frameOf(call), call.body, {
      read: () => readKitchenDay(ports, call.params),
      record: (entry) => recordDay(ports, { ...entry, ...call.params, actor: call.actor }),
    }),
);
