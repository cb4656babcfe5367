import { Refused } from '../domain/refusals.ts';
import type { Language } from '../domain/texts.ts';
import type { Clock, Digest, Ids, Issuer, Session, Sessions, Trail } from './ports.ts';

export type LoginPorts = {
  readonly sessions: Sessions;
  readonly issuer: Issuer;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly digest: Digest;
};

/** How long a login may be on its way to the issuer and back. */
const longestLoginMinutes = 15;

/** Where a login leads back to: a place of ours, never another site's. */
export function ownPlace(to: string | undefined): string {
  return to && /^\/(?![/\\])[\x21-\x7e]*$/.test(to) ? to : '/';
}

/** Begins a login: what must come back is kept here, bound to this browser by the state in its cookie. */
export async function startLogin(
  ports: LoginPorts,
  {
    to,
    fresh,
    language,
  }: { readonly to: string | undefined; readonly fresh: boolean; readonly language: Language },
): Promise<{ readonly url: string; readonly state: string }> {
  const { url, state, verifier, nonce } = await ports.issuer.start({ language, fresh });
  await ports.sessions.putPending({
    id: ports.digest(state),
    verifier,
    nonce,
    returnTo: ownPlace(to),
    startedAt: ports.clock.now(),
  });
  return { url, state };
}

/**
 * Ends a login: a new session under a new secret, which only the browser gets; the store keeps its SHA-256.
 * @throws Refused login-failed when the answer is not to a login that this browser began, or comes too late
 */
export async function finishLogin(
  ports: LoginPorts & { readonly trail: Trail },
  input: {
    readonly callback: string;
    readonly state: string | undefined;
    /** The state that this browser was given when it began. */
    readonly begun: string | undefined;
    /** The session the browser has now; it ends. */
    readonly before: Session | null;
  },
): Promise<{ readonly secret: string; readonly to: string }> {
  const { state, begun } = input;
  if (!state || state !== begun) throw new Refused('login-failed', { reason: 'state' });
  const pending = await ports.sessions.takePending(ports.digest(state));
  const now = ports.clock.now();
  if (!pending || Date.parse(now) - Date.parse(pending.startedAt) > longestLoginMinutes * 60_000)
    throw new Refused('login-failed', { reason: 'too-late' });
  const { verifier, nonce, returnTo } = pending;
  const login = await ports.issuer.finish(input.callback, { state, verifier, nonce });
  if (input.before) await ports.sessions.remove(input.before.id);
  const secret = ports.ids.next() + ports.ids.next();
  await ports.sessions.put({
    ...login,
    id: ports.digest(secret),
    startedAt: now,
    seenAt: now,
    csrf: ports.ids.next(),
  });
  const { issuer, subject } = login;
  await ports.trail.append({
    ...{ at: now, kind: 'login', route: 'signInCallback', result: 'ok', thing: '/login' },
    by: { issuer, subject, via: 'login' },
  });
  return { secret, to: returnTo };
}
