import { surroundings } from '../src/adapters/surroundings.ts';
import { accessibilityPage } from '../src/web/accessibilityPage.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint('accessibilityPage', surroundings, async (_, call) => ({
  html: accessibilityPage(frameOf(call)),
}));
