import { surroundings } from '../src/adapters/surroundings.ts';
import { randomIds as ids } from '../src/adapters/system.ts';
import { finishLogin } from '../src/usecases/signIn.ts';
import { noLinkCookie, noLoginCookie, sessionCookie } from '../src/web/cookies.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'signInCallback',
  () => ({ ...surroundings(), ids }),
  async (ports, { query: { state }, here, cookies, session: before }) => {
    const begun = cookies['__Host-login'];
    const { secret, to } = await finishLogin(ports, { callback: here, state, begun, before });
    return { redirect: to, cookies: [sessionCookie(secret), noLoginCookie, noLinkCookie] };
  },
);
