import { surroundings } from '../src/adapters/surroundings.ts';
import { randomIds as ids } from '../src/adapters/system.ts';
import { openLink } from '../src/usecases/openLink.ts';
import { linkCookie } from '../src/web/cookies.ts';
import { dayPath } from '../src/web/kitchen/dayPage.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'openLink',
  () => ({ ...surroundings(), ids }),
  async (ports, { params: { secret }, session: before }) => {
    const { cookie, siteId, today } = await openLink(ports, { secret, before });
    return { redirect: dayPath(siteId, today), cookies: [linkCookie(cookie)] };
  },
);
