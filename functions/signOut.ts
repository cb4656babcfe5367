import { surroundings } from '../src/adapters/surroundings.ts';
import { linkIssuer } from '../src/domain/links.ts';
import { noLinkCookie, noSessionCookie } from '../src/web/cookies.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { signedOutPage } from '../src/web/signedOutPage.ts';

export const handler = pageEndpoint('signOut', surroundings, async ({ sessions, issuer }, call) => {
  if (!call.session) return { redirect: '/' };
  await sessions.remove(call.session.id);
  if (call.session.issuer === linkIssuer) return { redirect: '/', cookies: [noLinkCookie] };
  const next = await issuer.logoutUrl(call.session.idToken);
  return { html: signedOutPage(frameOf(call), next), cookies: [noSessionCookie] };
});
