import { counts } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { listKitchens } from '../src/usecases/listKitchens.ts';
import { kitchensPage, searchedFor } from '../src/web/kitchen/kitchensPage.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'kitchenPage',
  () => ({ ...surroundings(), counts: counts() }),
  async (ports, call) =>
    kitchensPage(
      frameOf(call),
      await listKitchens(ports, { actor: call.actor, search: searchedFor(call.here) }),
    ),
);
