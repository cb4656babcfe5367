import type { Settlement } from '../domain/authority.ts';
import { approvalsGiven, isApproved } from '../domain/claims.ts';
import { type LocalDate, localDay } from '../domain/days.ts';
import type { Actor } from '../domain/people.ts';
import type { Warning } from '../domain/warnings.ts';
import {
  approversOf,
  hasApproved,
  isPreparer,
  loadClaim,
  neededApprovals,
  type ReadClaim,
  warningsIn,
} from './claimSteps.ts';
import type { Claims, Clock, Digest, Register, Snapshots } from './ports.ts';
import { type Amendment, readAmendment } from './readAmendment.ts';
import { frozenAt } from './readTerm.ts';
import { readSettlement } from './recordAuthority.ts';

/** A claim with what its page needs to say what comes next and for whom. */
export type ClaimOverview = ReadClaim & {
  readonly today: LocalDate;
  readonly frozenAt: string;
  /** How many others may approve it today. */
  readonly approvers: number;
  /** How many approvals are still to be given, by as many different persons. */
  readonly approvalsLeft: number;
  readonly youPrepared: boolean;
  readonly youApproved: boolean;
  /** The warnings that ask for a reason, each with what was said to it. */
  readonly warnings: readonly Warning[];
  /** What is expected, decided and paid, line by line; empty before the approval. */
  readonly settlement: readonly Settlement[];
  /** The id of the claim that amends this one, if it has been opened. */
  readonly amendedBy: string | null;
  /** What it changes in the one approved before it; null when it amends nothing. */
  readonly amendment: Amendment | null;
};

/** @throws Refused not-found */
export async function readClaimOverview(
  ports: {
    readonly claims: Claims;
    readonly snapshots: Snapshots;
    readonly register: Register;
    readonly clock: Clock;
    readonly digest: Digest;
  },
  { claimId, actor }: { readonly claimId: string; readonly actor: Actor },
): Promise<ClaimOverview> {
  const read = await loadClaim(ports, claimId);
  const { claim } = read;
  const [approvers, needed, settlement, later, amendment] = await Promise.all([
    approversOf(ports, claim),
    neededApprovals(ports, claim),
    isApproved(claim.state) ? readSettlement(ports, read) : null,
    isApproved(claim.state) ? ports.claims.get(`${claim.periodId}.${claim.number + 1}`) : null,
    readAmendment(ports, read.snapshot),
  ]);
  return {
    ...read,
    today: localDay(ports.clock.now()),
    frozenAt: frozenAt(claim),
    approvers: approvers.length,
    approvalsLeft: isApproved(claim.state) ? 0 : needed - approvalsGiven(claim).length,
    youPrepared: isPreparer(claim, actor),
    youApproved: hasApproved(claim, actor),
    warnings: warningsIn(ports, read),
    settlement: settlement?.lines ?? [],
    amendedBy: later?.id ?? null,
    amendment,
  };
}
