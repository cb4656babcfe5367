import { type Attachment, isAttached } from '../domain/attachments.ts';
import { proposedEvidence } from '../domain/checks.ts';
import { periodById } from '../domain/periods.ts';
import type { Recorded } from '../domain/records.ts';
import { Refused } from '../domain/refusals.ts';
import type { Snapshot } from '../domain/snapshots.ts';
import { type GatherPorts, gatherClaim } from './gatherClaim.ts';

export type Reconciliation = {
  readonly snapshot: Snapshot;
  /** What was entered of each unit, with its history. */
  readonly stock: readonly Recorded<'stockData'>[];
  /** Attached to the claim and standing. */
  readonly attached: readonly Attachment[];
  readonly proposed: ReturnType<typeof proposedEvidence>;
};

/**
 * Deliveries against use in the period, as the data stands now.
 * @throws Refused unknown-period, unknown-rule-period, not-found
 */
export async function readReconciliation(ports: GatherPorts, periodId: string): Promise<Reconciliation> {
  const period = periodById(periodId);
  if (!period) throw new Refused('unknown-period', { periodId });
  const [snapshot, stock, attachments] = await Promise.all([
    gatherClaim(ports, { id: `${periodId}.1`, periodId, amends: null }),
    ports.register.list('stockData'),
    ports.attachments.ofSchoolYear(period.schoolYear),
  ]);
  return {
    snapshot,
    stock: stock.filter((each) => each.value.periodId === periodId),
    attached: attachments.filter(
      (each) => isAttached(each) && each.to.kind === 'claim' && each.to.id === periodId,
    ),
    proposed: proposedEvidence(snapshot),
  };
}
