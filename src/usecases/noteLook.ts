import type { Instant } from '../domain/days.ts';
import type { PersonId } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import type { Claims, Clock, Looks } from './ports.ts';

/**
 * Notes that the person has seen what was shown to him at an instant: what came after that is still news to him.
 * @throws Refused not-found, bad-request for an instant that is yet to come
 */
export async function noteLook(
  ports: { readonly claims: Claims; readonly looks: Looks; readonly clock: Clock },
  input: { readonly claimId: string; readonly shown: Instant; readonly actor: PersonId },
): Promise<void> {
  const { claimId, shown, actor } = input;
  if (shown > ports.clock.now()) throw new Refused('bad-request');
  if (!(await ports.claims.get(claimId))) throw new Refused('not-found');
  await ports.looks.put({ issuer: actor.issuer, subject: actor.subject, claimId, at: shown });
}
