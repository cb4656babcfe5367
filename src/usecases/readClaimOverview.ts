import { isApproved } from '../domain/claims.ts';
import { type LocalDate, localDay } from '../domain/days.ts';
import type { Actor } from '../domain/people.ts';
import { approversOf, isPreparer, loadClaim, type ReadClaim } from './claimSteps.ts';
import type { Claims, Clock, Register, Snapshots } from './ports.ts';
import { frozenAt } from './readTerm.ts';

/** A claim with what its page needs to say what comes next and for whom. */
export type ClaimOverview = ReadClaim & {
  readonly today: LocalDate;
  readonly frozenAt: string;
  /** How many others may approve it today. */
  readonly approvers: number;
  readonly youPrepared: boolean;
  /** The id of the claim that amends this one, if it has been opened. */
  readonly amendedBy: string | null;
};

/** @throws Refused not-found */
export async function readClaimOverview(
  ports: {
    readonly claims: Claims;
    readonly snapshots: Snapshots;
    readonly register: Register;
    readonly clock: Clock;
  },
  { claimId, actor }: { readonly claimId: string; readonly actor: Actor },
): Promise<ClaimOverview> {
  const read = await loadClaim(ports, claimId);
  const { claim } = read;
  const [approvers, amendment] = await Promise.all([
    approversOf(ports, claim),
    isApproved(claim.state) ? ports.claims.get(`${claim.periodId}.${claim.number + 1}`) : null,
  ]);
  return {
    ...read,
    today: localDay(ports.clock.now()),
    frozenAt: frozenAt(claim),
    approvers: approvers.length,
    youPrepared: isPreparer(claim, actor),
    amendedBy: amendment?.id ?? null,
  };
}
