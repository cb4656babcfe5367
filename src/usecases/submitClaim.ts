import { canonical } from '../domain/canonical.ts';
import { differences } from '../domain/differences.ts';
import type { Actor } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import type { Snapshot } from '../domain/snapshots.ts';
import { standingAnswers } from '../domain/warnings.ts';
import {
  approversOf,
  type ClaimPorts,
  expectStep,
  keep,
  loadClaim,
  neededApprovals,
  type ReadClaim,
  refuseBlocks,
  refuseUnanswered,
  stepped,
  warningsIn,
} from './claimSteps.ts';
import { gatherClaim } from './gatherClaim.ts';

/**
 * Sends the draft that was shown to be approved by somebody else, with the reason of every warning that stands.
 * @throws Refused not-found, claim-state, claim-changed, period-not-ended, blocked-by-checks, warnings-unanswered,
 *   no-other-approver, stale
 */
export async function submitClaim(
  ports: ClaimPorts,
  input: {
    readonly claimId: string;
    readonly snapshot: string;
    readonly words: string | null;
    readonly actor: Actor;
  },
): Promise<ReadClaim> {
  const read = await loadClaim(ports, input.claimId);
  expectStep(read.claim, 'submit', input.snapshot);
  await expectUnchanged(ports, read);
  refuseBlocks(read.checks);
  const warnings = warningsIn(ports, read);
  refuseUnanswered(warnings);
  const approvals = await neededApprovals(ports, read.claim);
  const claim = stepped(ports, read.claim, 'submit', {
    actor: input.actor,
    words: input.words,
    approvals,
    answers: standingAnswers(warnings),
  });
  const approvers = (await approversOf(ports, claim)).length;
  if (approvers < approvals) throw new Refused('no-other-approver', { needed: approvals, approvers });
  await keep(ports, claim);
  return { ...read, claim };
}

/**
 * Computes the claim afresh and compares it with what was frozen; the answer names what changed meanwhile. Gives the
 * fresh content: equal but for its preparers, since somebody may have changed something and changed it back.
 * @throws Refused claim-changed
 */
export async function expectUnchanged(ports: ClaimPorts, { claim, snapshot }: ReadClaim): Promise<Snapshot> {
  const fresh = await freshSnapshot(ports, { claim, snapshot });
  const changes = differences(snapshot, fresh);
  // A deadline that was moved meanwhile is no difference in the figures.
  const rest = ({ period, through, checks }: Snapshot) => canonical({ period, through, checks });
  if (changes.length > 0 || rest(fresh) !== rest(snapshot))
    throw new Refused('claim-changed', {
      shown: claim.snapshot,
      changes: changes.slice(0, 50),
      more: Math.max(0, changes.length - 50),
    });
  return fresh;
}

/** The claim's content as the data stands now. */
export function freshSnapshot(
  ports: ClaimPorts,
  { claim, snapshot }: Pick<ReadClaim, 'claim' | 'snapshot'>,
): Promise<Snapshot> {
  return gatherClaim(ports, { id: claim.id, periodId: claim.periodId, amends: snapshot.amends });
}
