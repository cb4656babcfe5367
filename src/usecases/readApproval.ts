import { approvalsGiven, awaitsApproval, type ClaimEvent } from '../domain/claims.ts';
import { type Actor, samePerson } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import type { Language } from '../domain/texts.ts';
import type { Warning } from '../domain/warnings.ts';
import { type ApprovalPorts, freshLogin, shownPdf } from './approveClaim.ts';
import {
  approversOf,
  hasApproved,
  isPreparer,
  loadClaim,
  neededApprovals,
  type ReadClaim,
  warningsIn,
} from './claimSteps.ts';
import { type Amendment, readAmendment } from './readAmendment.ts';
import { type ClaimChanges, type NewsPorts, readChanges } from './readChanges.ts';

/** What an approver looks at before he declares: the claim, what has changed since, and whether he may. */
export type Approval = ReadClaim &
  ClaimChanges & {
    readonly youPrepared: boolean;
    readonly youApproved: boolean;
    /** The approvals given so far, and how many different persons must give one. */
    readonly given: readonly ClaimEvent[];
    readonly needed: number;
    /** The warnings with their reasons; one without has come up since the claim was sent. */
    readonly warnings: readonly Warning[];
    /** Whether the login is young enough to approve with, by the clock of the server. */
    readonly loginFresh: boolean;
    readonly approvers: number;
    readonly amendment: Amendment | null;
    /** The application as PDF in the reader's language: what he sees is what he binds. */
    readonly pdf: { readonly name: string; readonly sha256: string };
  };

/** @throws Refused not-found, claim-state when it does not await approval, and those of gatherClaim */
export async function readApproval(
  ports: ApprovalPorts & NewsPorts,
  {
    claimId,
    actor,
    language,
  }: { readonly claimId: string; readonly actor: Actor; readonly language: Language },
): Promise<Approval> {
  const read = await loadClaim(ports, claimId);
  if (!awaitsApproval(read.claim.state))
    throw new Refused('claim-state', { state: read.claim.state, step: 'approve' });
  const [changes, approvers, needed, amendment, pdf] = await Promise.all([
    readChanges(ports, { ...read, actor }),
    approversOf(ports, read.claim),
    neededApprovals(ports, read.claim),
    readAmendment(ports, read.snapshot),
    shownPdf(ports, read, language),
  ]);
  return {
    ...read,
    ...changes,
    // Whoever changed something after the submission has prepared it too, even if he changed it back.
    youPrepared:
      isPreparer(read.claim, actor) || changes.fresh.preparers.some((each) => samePerson(each, actor)),
    youApproved: hasApproved(read.claim, actor),
    given: approvalsGiven(read.claim),
    needed,
    warnings: warningsIn(ports, read),
    loginFresh: loginIsFresh(actor, ports.clock.now()),
    approvers: approvers.length,
    amendment,
    pdf,
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
