import { surroundings } from '../src/adapters/surroundings.ts';
import { readLinks } from '../src/usecases/readLinks.ts';
import { frameOf } from '../src/web/layout.ts';
import { linksPage } from '../src/web/links/linksPage.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint('linksPage', surroundings, async (ports, call) => ({
  html: linksPage(frameOf(call), await readLinks(ports), { search: call.query.q }),
}));
