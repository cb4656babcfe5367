import { surroundings } from '../src/adapters/surroundings.ts';
import { guidePage } from '../src/web/guide/guidePage.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint('guidePage', surroundings, async (_, call) => ({
  html: guidePage(frameOf(call), call.params.who),
}));
