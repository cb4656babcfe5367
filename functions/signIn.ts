import { surroundings } from '../src/adapters/surroundings.ts';
import { randomIds as ids } from '../src/adapters/system.ts';
import { startLogin } from '../src/usecases/signIn.ts';
import { loginCookie } from '../src/web/cookies.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'signIn',
  () => ({ ...surroundings(), ids }),
  async (ports, { query, language }) => {
    const { url, state } = await startLogin(ports, { to: query.to, fresh: query.fresh === '1', language });
    return { redirect: url, cookies: [loginCookie(state)] };
  },
);
