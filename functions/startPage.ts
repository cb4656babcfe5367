import { surroundings } from '../src/adapters/surroundings.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { startPage } from '../src/web/startPage.ts';

export const handler = pageEndpoint('startPage', surroundings, async (_, call) =>
  startPage(frameOf(call), call.session !== null && call.actor === null),
);
