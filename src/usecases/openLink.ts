import { type LocalDate, localDay } from '../domain/days.ts';
import { linkIdOf, linkIssuer, linkState, openedLink, plainLinkSecret } from '../domain/links.ts';
import { Refused } from '../domain/refusals.ts';
import { changeLink } from './changeLink.ts';
import type { Clock, Digest, Ids, Links, Session, Sessions, Trail } from './ports.ts';

/**
 * Exchanges a link's secret for a session of this browser, which lasts no longer than any session and no longer than
 * the link. Nothing is used up by it: only a count that is sent uses a one-time link.
 * @throws Refused link-ended for a link that is over and for one that never was: nobody learns which
 */
export async function openLink(
  ports: {
    readonly links: Links;
    readonly sessions: Sessions;
    readonly clock: Clock;
    readonly ids: Ids;
    readonly digest: Digest;
    readonly trail: Pick<Trail, 'append'>;
  },
  { secret, before }: { readonly secret: string; readonly before: Session | null },
): Promise<{ readonly cookie: string; readonly siteId: string; readonly today: LocalDate }> {
  const now = ports.clock.now();
  const secretHash = ports.digest(plainLinkSecret(secret));
  const found = await ports.links.get(linkIdOf(secretHash));
  if (found?.secretHash !== secretHash || linkState(found, now) !== 'open') throw new Refused('link-ended');
  const link = await changeLink(ports.links, found.id, (each) => openedLink(each, now));
  await ports.trail.append({
    ...{ at: now, kind: 'link', route: 'openLink', result: 'ok', thing: `link/${link.siteId}/${link.id}` },
    by: { issuer: linkIssuer, subject: link.id, via: 'link' },
  });
  if (before?.issuer === linkIssuer) await ports.sessions.remove(before.id);
  const cookie = ports.ids.next() + ports.ids.next();
  await ports.sessions.put({
    id: ports.digest(cookie),
    issuer: linkIssuer,
    subject: link.id,
    // No login: the actor that identify() makes of it has none.
    loginAt: now,
    startedAt: now,
    seenAt: now,
    csrf: ports.ids.next(),
    idToken: '',
  });
  return { cookie, siteId: link.siteId, today: localDay(now) };
}
