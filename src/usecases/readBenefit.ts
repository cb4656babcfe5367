import { type Benefit, benefitOf } from '../domain/benefit.ts';
import type { ClaimPeriod } from '../domain/claims.ts';
import type { DayCount } from '../domain/counts.ts';
import { withDeadline } from '../domain/periods.ts';
import { Refused } from '../domain/refusals.ts';
import { sitesThatCount } from '../domain/sites.ts';
import { dataPeriodOf } from '../domain/takeSnapshot.ts';
import { begunPeriod } from './gatherClaim.ts';
import type { Claims, Clock, Counts, Register, Snapshots } from './ports.ts';

/** So many sites are read at once. */
const atOnce = 24;

export type BenefitOfPeriod = { readonly period: ClaimPeriod; readonly benefit: Benefit };

/**
 * What the robot was worth in a period, measured from the traces of the work.
 * @throws Refused unknown-period, not-found when the city has no settings yet
 */
export async function readBenefit(
  ports: {
    readonly counts: Counts;
    readonly register: Register;
    readonly claims: Claims;
    readonly snapshots: Snapshots;
    readonly clock: Clock;
  },
  { periodId }: { readonly periodId: string },
): Promise<BenefitOfPeriod> {
  const begun = begunPeriod(periodId, ports);
  const [settings, sites, data, all] = await Promise.all([
    ports.register.get('settings', 'city'),
    ports.register.list('site'),
    ports.register.list('schoolYearData'),
    ports.claims.list(),
  ]);
  if (!settings) throw new Refused('not-found', { missing: 'settings' });
  const period = withDeadline(begun, settings.value.deadlines);
  const claims = all
    .filter((each) => each.periodId === periodId)
    .toSorted((one, other) => one.number - other.number);
  const [first, last] = [claims.find(({ number }) => number === 1), claims.at(-1)];
  const waiting = sitesThatCount(sites).map((site) => site.id);
  const counts: DayCount[] = [];
  const reader = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
      counts.push(...(await ports.counts.ofSite(id, { from: period.from, to: period.to })));
  };
  const [snapshot, newest] = await Promise.all([
    first ? ports.snapshots.get(first.snapshot) : null,
    last ? ports.snapshots.get(last.snapshot) : null,
    ...Array.from({ length: atOnce }, reader),
  ]);
  const entered = data
    .filter((each) => each.value.periodId === dataPeriodOf(period).id)
    .flatMap((each) => each.versions);
  return {
    period,
    benefit: benefitOf({
      ...{ counts, entered, claims, deadline: period.deadline },
      ...{ snapshot: snapshot ?? null, newest: newest ?? null, baseline: settings.value.baselineMinutes },
    }),
  };
}
