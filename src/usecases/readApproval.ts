import { type Actor, samePerson } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import { freshLogin } from './approveClaim.ts';
import { approversOf, type ClaimPorts, isPreparer, loadClaim, type ReadClaim } from './claimSteps.ts';
import { type ClaimChanges, readChanges } from './readChanges.ts';

/** What an approver looks at before he declares: the claim, what has changed since, and whether he may. */
export type Approval = ReadClaim &
  ClaimChanges & {
    readonly youPrepared: boolean;
    /** Whether the login is young enough to approve with, by the clock of the server. */
    readonly loginFresh: boolean;
    readonly approvers: number;
  };

/** @throws Refused not-found, claim-state when it does not await approval, and those of gatherClaim */
export async function readApproval(
  ports: ClaimPorts,
  { claimId, actor }: { readonly claimId: string; readonly actor: Actor },
): Promise<Approval> {
  const read = await loadClaim(ports, claimId);
  if (read.claim.state !== 'awaiting')
    throw new Refused('claim-state', { state: read.claim.state, step: 'approve' });
  const [changes, approvers] = await Promise.all([readChanges(ports, read), approversOf(ports, read.claim)]);
  return {
    ...read,
    ...changes,
    // Whoever changed something after the submission has prepared it too, even if he changed it back.
    youPrepared:
      isPreparer(read.claim, actor) || changes.fresh.preparers.some((each) => samePerson(each, actor)),
    loginFresh: loginIsFresh(actor, ports.clock.now()),
    approvers: approvers.length,
  };
}

/** Whether {@link freshLogin} would take the login; said before the button is pressed. */
function loginIsFresh(actor: Actor, now: string): boolean {
  try {
    freshLogin(actor, now);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}
