import { localDay } from '../domain/days.ts';
import { linkIssuer, linkState } from '../domain/links.ts';
import type { Actor, PersonId, Role, User, Via } from '../domain/people.ts';
import type { Clock, Digest, Issuer, Links, Register, Session, Sessions } from './ports.ts';

/** What it takes to know who calls. */
export type Gate = {
  readonly register: Register;
  readonly sessions: Sessions;
  readonly links: Links;
  readonly issuer: Issuer;
  readonly clock: Clock;
  readonly digest: Digest;
};

export const idleMinutes = 120;
export const longestHours = 12;
/** How rarely a session's last use is written: a write per page view would cost more than it tells. */
const touchMinutes = 5;

/**
 * Who calls, with the rights that the register of users gives at this instant; null for nobody. A login without
 * rights here is a session without actor.
 * `callers` are the roles that what is asked for takes (null for any): someone who is there as a kitchen only reaches
 * his own sites, though he may read the whole city as an auditor elsewhere.
 * A session ends after two idle hours or twelve in all. Machines carry an access token with a scope.
 * Who opened a site's link has a session too, under a cookie of its own; a person's login goes before it, and the link is
 * read at each request: one that has ended is nobody.
 */
export async function identify(
  gate: Gate,
  request: {
    readonly bearer: string | null;
    readonly cookie: string | null;
    readonly linkCookie?: string | null;
    readonly writes: boolean;
    readonly callers: readonly Role[] | null;
  },
): Promise<{ actor: Actor | null; session: Session | null } | null> {
  if (request.bearer) {
    const token = await gate.issuer.verify(request.bearer);
    if (!token?.scopes.includes(request.writes ? 'counts:write' : 'counts:read')) return null;
    const actor = await actorOf(gate, token, { via: 'machine', loginAt: null, callers: request.callers });
    return actor && { actor, session: null };
  }
  const session = (await openSession(gate, request.cookie)) ?? (await openSession(gate, request.linkCookie));
  if (!session) return null;
  if (session.issuer === linkIssuer) {
    const actor = await linkActorOf(gate, session.subject);
    return actor && { actor, session };
  }
  const { loginAt } = session;
  return {
    actor: await actorOf(gate, session, { via: 'login', loginAt, callers: request.callers }),
    session,
  };
}

/** The session of the cookie's secret, if there is one and it has not run out. */
async function openSession(gate: Gate, secret: string | null | undefined): Promise<Session | null> {
  if (!secret) return null;
  const session = await gate.sessions.get(gate.digest(secret));
  if (!session) return null;
  const now = Date.parse(gate.clock.now());
  const idle = (now - Date.parse(session.seenAt)) / 60_000;
  const age = (now - Date.parse(session.startedAt)) / 3_600_000;
  if (idle > idleMinutes || age > longestHours) {
    await gate.sessions.remove(session.id);
    return null;
  }
  if (idle > touchMinutes) await gate.sessions.put({ ...session, seenAt: gate.clock.now() });
  return session;
}

async function linkActorOf(gate: Gate, id: string): Promise<Actor | null> {
  const link = await gate.links.get(id);
  if (!link || linkState(link, gate.clock.now()) !== 'open') return null;
  const { siteId, siteName: label, language } = link;
  return {
    ...{ issuer: linkIssuer, subject: id, roles: ['kitchen'], sites: [siteId] },
    ...{ via: 'link', loginAt: null, language, label },
  };
}

async function actorOf(
  gate: Gate,
  person: PersonId,
  {
    via,
    loginAt,
    callers,
  }: { readonly via: Via; readonly loginAt: string | null; readonly callers: readonly Role[] | null },
): Promise<Actor | null> {
  const record = await gate.register.userOf(person);
  const user = record?.value;
  if (!user || !holds(user, gate.clock)) return null;
  return {
    issuer: user.issuer,
    subject: user.subject,
    roles: user.roles,
    sites: user.roles.some((role) => role !== 'kitchen' && (callers?.includes(role) ?? true))
      ? 'all'
      : user.siteIds,
    via,
    loginAt,
    language: user.language,
    label: user.label,
  };
}

/** Whether the rights are in force today. */
export function holds(user: User, clock: Clock): boolean {
  const today = localDay(clock.now());
  return user.from <= today && (user.to === null || today <= user.to);
}
