import type { ClaimPeriod } from '../domain/claims.ts';
import { type Comparison, compare } from '../domain/comparisons.ts';
import { periodById } from '../domain/periods.ts';
import { Refused } from '../domain/refusals.ts';
import { sitesThatCount } from '../domain/sites.ts';
import type { Claims, Register, Snapshots } from './ports.ts';

export type ComparedPeriod = {
  readonly period: ClaimPeriod;
  /** The claim whose figures are the robot's; null while the period has none. */
  readonly claim: { readonly id: string; readonly snapshot: string } | null;
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly comparison: Comparison;
  /** Revision of each site's hand-made figures, for the next conditional write. */
  readonly revisions: Readonly<Record<string, number>>;
};

/**
 * The figures made by hand beside those of the period's latest claim.
 * @throws Refused unknown-period
 */
export async function readComparison(
  ports: { readonly register: Register; readonly claims: Claims; readonly snapshots: Snapshots },
  { periodId }: { readonly periodId: string },
): Promise<ComparedPeriod> {
  const period = periodById(periodId);
  if (!period) throw new Refused('unknown-period', { periodId });
  const [claims, records, sites] = await Promise.all([
    ports.claims.list(),
    ports.register.list('handMade'),
    ports.register.list('site'),
  ]);
  const claim = claims
    .filter((each) => each.periodId === periodId)
    .toSorted((one, other) => one.number - other.number)
    .at(-1);
  const snapshot = claim ? await ports.snapshots.get(claim.snapshot) : { sites: [], lines: [] };
  const mine = records.filter((each) => each.value.periodId === periodId);
  return {
    period,
    claim: claim ? { id: claim.id, snapshot: claim.snapshot } : null,
    sites: sitesThatCount(sites).map(({ id, value }) => ({ id, name: value.name })),
    comparison: compare(
      snapshot,
      mine.map((each) => each.value),
    ),
    revisions: Object.fromEntries(mine.map((each) => [each.value.siteId, each.revision])),
  };
}
