import type { Actor } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import { freshLoginMinutes } from './approveClaim.ts';
import { approversOf, type ClaimPorts, isPreparer, loadClaim, type ReadClaim } from './claimSteps.ts';
import { type ClaimChanges, changesSince } from './readChanges.ts';

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
  const [changes, approvers] = await Promise.all([changesSince(ports, read), approversOf(ports, read.claim)]);
  return {
    ...read,
    ...changes,
    youPrepared: isPreparer(read.claim, actor),
    loginFresh: loginIsFresh(actor, ports.clock.now()),
    approvers: approvers.length,
  };
}

/** Whether the person's login is recent enough to approve with. */
function loginIsFresh(actor: Actor, now: string): boolean {
  if (actor.via !== 'login' || actor.loginAt === null) return false;
  return Date.parse(now) - Date.parse(actor.loginAt) <= freshLoginMinutes * 60_000;
}
