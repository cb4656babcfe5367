import type { Instant, LocalDate } from './days.ts';
import type { Language } from './texts.ts';

/** What a person or machine may do. An administrator keeps sites, users and settings; an auditor only reads. */
export const roles = ['kitchen', 'official', 'auditor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Who somebody is: the issuer of the login and the subject there. Never a display name (those change and collide). */
export type PersonId = { readonly issuer: string; readonly subject: string };

/** How an act came in: a person's login, a machine client, a site's link without account, the robot itself. */
export type Via = 'login' | 'machine' | 'link' | 'robot';

/** Whoever acts, as the login says and the register of users allows at this instant. */
export type Actor = PersonId & {
  readonly roles: readonly Role[];
  /** The sites a kitchen may report for; 'all' for the roles that see the whole city. */
  readonly sites: readonly string[] | 'all';
  readonly via: Via;
  /** When the person last proved who he is to the issuer; null for machines. */
  readonly loginAt: Instant | null;
  readonly language: Language;
  /** For the page's corner only; never compared, never logged. */
  readonly label: string;
};

/** The part of an actor that a trail keeps. */
export type Author = PersonId & { readonly role: Role; readonly via: Via };

/** A user's rights, as the administrator entered them. `id` is any short name; identity is issuer + subject. */
export type User = PersonId & {
  readonly id: string;
  readonly label: string;
  readonly roles: readonly Role[];
  readonly siteIds: readonly string[];
  readonly language: Language;
  /** Where the robot writes to; null for somebody it does not write to. */
  readonly email: string | null;
  readonly from: LocalDate;
  /** Last day of the rights; null while they have no end. */
  readonly to: LocalDate | null;
};

/** Whether two identities are the same person: issuer and subject, both exactly. */
export function samePerson(one: PersonId, other: PersonId): boolean {
  return one.issuer === other.issuer && one.subject === other.subject;
}

/** The author to be kept with an act, under the first of the wanted roles that the actor holds. */
export function authorOf(actor: Actor, wanted: readonly Role[]): Author {
  const role = wanted.find((each) => actor.roles.includes(each)) ?? actor.roles[0] ?? 'kitchen';
  return { issuer: actor.issuer, subject: actor.subject, role, via: actor.via };
}

/** Whether the actor may read or write what belongs to the site. */
export function mayReach(actor: Actor, siteId: string): boolean {
  return actor.sites === 'all' || actor.sites.includes(siteId);
}
