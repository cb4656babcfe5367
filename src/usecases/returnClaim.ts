import type { Actor } from '../domain/people.ts';
import { type ClaimPorts, expectStep, keep, loadClaim, type ReadClaim, stepped } from './claimSteps.ts';

/**
 * Returns a claim that awaits approval to its preparer, with the reason.
 * @throws Refused not-found, claim-state, claim-changed, stale
 */
export async function returnClaim(
  ports: ClaimPorts,
  input: {
    readonly claimId: string;
    readonly snapshot: string;
    readonly words: string;
    readonly actor: Actor;
  },
): Promise<ReadClaim> {
  const read = await loadClaim(ports, input.claimId);
  expectStep(read.claim, 'return', input.snapshot);
  const claim = stepped(ports, read.claim, 'return', { actor: input.actor, words: input.words });
  await keep(ports, claim);
  return { ...read, claim };
}
