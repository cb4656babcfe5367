import { type Approval, type ClaimEvent, isApproved } from '../domain/claims.ts';
import { type LocalDate, localDay } from '../domain/days.ts';
import { Refused } from '../domain/refusals.ts';
import { keepApprovalRecord, type SealedRecord, type SealPorts } from './approvalRecords.ts';
import { loadClaim, type ReadClaim } from './claimSteps.ts';
import type { Claims, Clock, Snapshots } from './ports.ts';

export type Confirmation = ReadClaim & {
  readonly today: LocalDate;
  readonly approved: ClaimEvent & { readonly approval: Approval };
  readonly record: SealedRecord;
};

/**
 * An approved claim with the act that approved it.
 * @throws Refused not-found, claim-state
 */
export async function readConfirmation(
  ports: SealPorts & { readonly claims: Claims; readonly snapshots: Snapshots; readonly clock: Clock },
  { claimId }: { readonly claimId: string },
): Promise<Confirmation> {
  const read = await loadClaim(ports, claimId);
  const event = read.claim.events.findLast((each) => each.step === 'approve');
  if (!isApproved(read.claim.state) || !event?.approval)
    throw new Refused('claim-state', { state: read.claim.state });
  const record = await keepApprovalRecord(ports, read.claim);
  return {
    ...read,
    record,
    today: localDay(ports.clock.now()),
    approved: { ...event, approval: event.approval },
  };
}
