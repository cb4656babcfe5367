import { addDays, localDay } from '../domain/days.ts';
import {
  type EntryLink,
  type LinkKind,
  linkIdOf,
  linkSecretFrom,
  mostLinkDays,
  plainLinkSecret,
} from '../domain/links.ts';
import { type Actor, authorOf } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import type { Clock, Digest, Ids, Links, Register, Trail } from './ports.ts';

/**
 * Makes a link for a site, valid from today for so many days. The secret is given back here and nowhere else: the
 * store keeps its SHA-256.
 * @throws Refused unknown-reference, bad-request when it is to be valid for longer than its kind may
 */
export async function makeLink(
  ports: {
    readonly links: Links;
    readonly register: Register;
    readonly clock: Clock;
    readonly ids: Ids;
    readonly digest: Digest;
    readonly trail: Pick<Trail, 'append'>;
  },
  input: {
    readonly siteId: string;
    readonly kind: LinkKind;
    readonly days: number;
    readonly actor: Actor;
  },
): Promise<{ readonly link: EntryLink; readonly secret: string }> {
  const { siteId, kind, days, actor } = input;
  if (days > mostLinkDays[kind])
    throw new Refused('bad-request', {}, [
      { pointer: '/body/days', code: 'too_big', detail: `at most ${mostLinkDays[kind]}` },
    ]);
  const site = await ports.register.get('site', siteId);
  if (!site)
    throw new Refused('unknown-reference', {}, [
      { pointer: '/body/siteId', code: 'unknown-reference', detail: `there is no site ${siteId}` },
    ]);
  const now = ports.clock.now();
  // Two random ids of 122 bits each, mixed; the secret keeps 160 bits of them.
  const secret = linkSecretFrom(ports.digest(ports.ids.next() + ports.ids.next()));
  const secretHash = ports.digest(plainLinkSecret(secret));
  const link: EntryLink = {
    id: linkIdOf(secretHash),
    version: 1,
    siteId,
    siteName: site.value.name,
    language: site.value.language,
    kind,
    from: localDay(now),
    to: addDays(localDay(now), days - 1),
    secretHash,
    madeBy: authorOf(actor, ['official']),
    at: now,
    revoked: null,
    usedFor: null,
    opened: 0,
    posted: 0,
    uses: [],
  };
  if ((await ports.links.put(link)) === 'stale') throw new Refused('stale');
  const { issuer, subject, via } = link.madeBy;
  await ports.trail.append({
    ...{ at: now, kind: 'link', route: 'makeLink', result: 'ok', thing: `link/${siteId}/${link.id}` },
    by: { issuer, subject, via },
  });
  return { link, secret };
}

/** Where the secret opens its link. */
export function linkAddress(publicUrl: string, secret: string): string {
  return new URL(`/e/${secret}`, publicUrl).href;
}
