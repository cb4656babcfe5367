import type { PersonId } from '../domain/people.ts';
import { neighbour, periodById } from '../domain/periods.ts';
import type { StockData } from '../domain/reconciliation.ts';
import type { Recorded } from '../domain/records.ts';
import { Refused } from '../domain/refusals.ts';
import { defaultSettings, type ReconciliationLimit } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshots.ts';
import { type GatherPorts, gatherClaim } from './gatherClaim.ts';
import { labels } from './openRecord.ts';
import { type Evidence, readEvidence } from './readEvidence.ts';

export type Reconciliation = Evidence & {
  readonly snapshot: Snapshot;
  /** What was entered of each unit, with its history. */
  readonly stock: readonly Recorded<'stockData'>[];
  /** What was entered of the period before: its end is this one's beginning. */
  readonly before: readonly StockData[];
  /** Beyond which a difference needs its explanation. */
  readonly limit: ReconciliationLimit;
  readonly labelOf: (person: PersonId) => string | null;
};

/**
 * Deliveries against use in the period, as the data stands now.
 * @throws Refused unknown-period, unknown-rule-period, not-found
 */
export async function readReconciliation(ports: GatherPorts, periodId: string): Promise<Reconciliation> {
  const period = periodById(periodId);
  if (!period) throw new Refused('unknown-period', { periodId });
  const previous = neighbour(period, -1).id;
  const [snapshot, stock, labelOf, settings] = await Promise.all([
    gatherClaim(ports, { id: `${periodId}.1`, periodId, amends: null }),
    ports.register.list('stockData'),
    labels(ports.register),
    ports.register.get('settings', 'city'),
  ]);
  return {
    ...(await readEvidence(ports, snapshot)),
    snapshot,
    labelOf,
    limit: settings?.value.reconciliationLimit ?? defaultSettings.reconciliationLimit,
    stock: stock.filter((each) => each.value.periodId === periodId),
    before: stock.flatMap(({ value }) => (value.periodId === previous ? value : [])),
  };
}
