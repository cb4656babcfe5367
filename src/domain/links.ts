import { addDays, type Instant, type LocalDate, localDay } from './days.ts';
import type { Author } from './people.ts';
import { Refused } from './refusals.ts';
import type { Language } from './texts.ts';

/** The issuer of those who come by a link: none that anybody can log in at. The subject is the link's id. */
export const linkIssuer = 'urn:skolmjolk:link';

/** `once`: for the count of one day, whichever it is first used for; `term`: for every day while it is valid. */
export const linkKinds = ['once', 'term'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** For so many days at most a link may be made. */
export const mostLinkDays: Readonly<Record<LinkKind, number>> = { once: 31, term: 200 };

/** A link reaches today and so many days back: enough to catch up and correct, no more. */
export const linkReachDays = 14;

/** Of a link's uses so many are kept. Posts leave last: and what was posted is in the revisions of its day for good. */
export const mostLinkUses = 120;

/** `opened`: the address was asked for, by a person or by a mail scanner; `posted`: a count was sent for the day. */
export type LinkUse =
  | { readonly at: Instant; readonly what: 'opened'; readonly date: null }
  | { readonly at: Instant; readonly what: 'posted'; readonly date: LocalDate };

/** A way in for a kitchen without an account, with all that became of it. Whoever has its secret may report for the site. */
export type EntryLink = {
  /** Follows from the secret's hash; it stands as the subject in the trail of what the link posted. */
  readonly id: string;
  readonly version: number;
  readonly siteId: string;
  /** The site's name and language when the link was made: what its holder is greeted with. */
  readonly siteName: string;
  readonly language: Exclude<Language, 'en'>;
  readonly kind: LinkKind;
  readonly from: LocalDate;
  /** The last day on which it opens. */
  readonly to: LocalDate;
  /** SHA-256 of the secret; the secret itself is in the address only. */
  readonly secretHash: string;
  readonly madeBy: Author;
  readonly at: Instant;
  readonly revoked: { readonly at: Instant; readonly by: Author; readonly reason: string } | null;
  /** The day that a one-time link was used for, and when first. */
  readonly usedFor: { readonly date: LocalDate; readonly at: Instant } | null;
  /** How often it was opened and posted with in all; `uses` may have lost the oldest. */
  readonly opened: number;
  readonly posted: number;
  readonly uses: readonly LinkUse[];
};

export const linkStates = ['open', 'expired', 'revoked', 'used'] as const;
export type LinkState = (typeof linkStates)[number];

/** How the link stands. A one-time link lasts, once used, until midnight in Helsinki: for a slip to be corrected. */
export function linkState(
  { revoked, usedFor, to }: Pick<EntryLink, 'revoked' | 'usedFor' | 'to'>,
  now: Instant,
): LinkState {
  const today = localDay(now);
  if (revoked) return 'revoked';
  if (usedFor && localDay(usedFor.at) < today) return 'used';
  return today > to ? 'expired' : 'open';
}

/** Whether a link may read and report the day; a day ahead is refused by other rules. */
export function withinLinkReach(date: LocalDate, today: LocalDate): boolean {
  return date >= addDays(today, -linkReachDays);
}

/**
 * The link after it was opened. Mail scanners open addresses before people do, so this uses nothing up.
 * @throws Refused link-ended
 */
export function openedLink(link: EntryLink, now: Instant): EntryLink {
  assertOpen(link, now);
  const uses = keptUses([...link.uses, { at: now, what: 'opened', date: null }]);
  return { ...link, version: link.version + 1, opened: link.opened + 1, uses };
}

/**
 * The link after a count was sent with it for the day.
 * @throws Refused link-ended, too-far-back, link-used when a one-time link has been used for another day
 */
export function postedWithLink(link: EntryLink, date: LocalDate, now: Instant): EntryLink {
  assertOpen(link, now);
  if (!withinLinkReach(date, localDay(now))) throw new Refused('too-far-back', { days: linkReachDays });
  if (link.usedFor && link.usedFor.date !== date) throw new Refused('link-used', { date: link.usedFor.date });
  return {
    ...link,
    version: link.version + 1,
    posted: link.posted + 1,
    usedFor: link.kind === 'once' ? (link.usedFor ?? { date, at: now }) : null,
    uses: keptUses([...link.uses, { at: now, what: 'posted', date }]),
  };
}

/**
 * The link after it was taken back.
 * @throws Refused nothing-changed when it had been before
 */
export function revokedLink(
  link: EntryLink,
  revoked: { readonly at: Instant; readonly by: Author; readonly reason: string },
): EntryLink {
  if (link.revoked) throw new Refused('nothing-changed');
  return { ...link, version: link.version + 1, revoked };
}

function assertOpen(link: EntryLink, now: Instant): void {
  const state = linkState(link, now);
  if (state !== 'open') throw new Refused('link-ended', { state });
}

function keptUses(uses: readonly LinkUse[]): readonly LinkUse[] {
  if (uses.length <= mostLinkUses) return uses;
  const opening = uses.findIndex((each) => each.what === 'opened');
  const oldest = opening === -1 ? 0 : opening;
  return uses.filter((_, index) => index !== oldest);
}

/** Crockford's base 32: no letter that is taken for a digit, so that it can be typed from paper. */
const digits = '0123456789abcdefghjkmnpqrstvwxyz';
const secretBits = 160;

/** A link's secret in groups of four, from at least 160 random bits in hex. */
export function linkSecretFrom(hex: string): string {
  const bits = [...hex].map((each) => Number.parseInt(each, 16).toString(2).padStart(4, '0')).join('');
  if (bits.length < secretBits) throw new Error(`a link's secret needs ${secretBits} random bits`);
  const fives = bits.slice(0, secretBits).match(/.{5}/g) ?? [];
  const text = fives.map((five) => digits[Number.parseInt(five, 2)]).join('');
  return (text.match(/.{4}/g) ?? []).join('-');
}

/** The secret as it is hashed, however it was typed: capitals, missing hyphens, O for 0, I or L for 1. */
export function plainLinkSecret(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
}

/** The id that follows from the hash of the plain secret: an address is found by one read, without an index. */
export function linkIdOf(secretHash: string): string {
  return secretHash.slice(0, 16);
}
