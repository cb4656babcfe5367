import { localDay } from '../domain/days.ts';
import type { Actor, PersonId, Role, User, Via } from '../domain/people.ts';
import type { Clock, Digest, Issuer, Register, Session, Sessions } from './ports.ts';

/** What it takes to know who calls. */
export type Gate = {
  readonly register: Register;
  readonly sessions: Sessions;
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
 */
export async function identify(
  gate: Gate,
  request: {
    readonly bearer: string | null;
    readonly cookie: string | null;
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
  if (!request.cookie) return null;
  const session = await gate.sessions.get(gate.digest(request.cookie));
  if (!session) return null;
  const now = Date.parse(gate.clock.now());
  const idle = (now - Date.parse(session.seenAt)) / 60_000;
  const age = (now - Date.parse(session.startedAt)) / 3_600_000;
  if (idle > idleMinutes || age > longestHours) {
    await gate.sessions.remove(session.id);
    return null;
  }
  if (idle > touchMinutes) await gate.sessions.put({ ...session, seenAt: gate.clock.now() });
  const { loginAt } = session;
  return {
    actor: await actorOf(gate, session, { via: 'login', loginAt, callers: request.callers }),
    session,
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
