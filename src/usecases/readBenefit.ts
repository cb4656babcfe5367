import { type Benefit, benefitOf } from '../domain/benefit.ts';
import type { ClaimPeriod } from '../domain/claims.ts';
import type { DayCount } from '../domain/counts.ts';
import { neighbour, withDeadline } from '../domain/periods.ts';
import { Refused } from '../domain/refusals.ts';
import { sitesThatCount } from '../domain/sites.ts';
import { dataPeriodOf } from '../domain/takeSnapshot.ts';
import { begunPeriod } from './gatherClaim.ts';
import type { Claims, Clock, Counts, Register, Snapshots } from './ports.ts';

/** So many sites are read at once. */
const atOnce = 24;

/** The term as one of several: what its claims show, without the traces of the work. */
export type TermBenefit = {
  readonly periodId: string;
  readonly aid: NonNullable<Benefit['aid']>;
  readonly daysBeforeDeadline: number | null;
};
export type BenefitOfPeriod = {
  readonly period: ClaimPeriod;
  readonly benefit: Benefit;
  /** What a term's running costs, as the city has stated it; null until then. */
  readonly runningCostCents: number | null;
  /** This period and up to three before it, as far as they have a claim, the oldest first. */
  readonly terms: readonly TermBenefit[];
};

/** So many terms stand beside each other. */
const mostTerms = 4;

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
  const baseline = settings.value.baselineMinutes;
  const ofPeriod = async (id: string) => {
    const claims = all
      .filter((each) => each.periodId === id)
      .toSorted((one, other) => one.number - other.number);
    const [first, last] = [claims.find(({ number }) => number === 1), claims.at(-1)];
    const [snapshot, newest] = await Promise.all([
      first ? ports.snapshots.get(first.snapshot) : null,
      last ? ports.snapshots.get(last.snapshot) : null,
    ]);
    return { claims, snapshot, newest };
  };
  const others = Array.from({ length: mostTerms - 1 }, (_, index) =>
    withDeadline(neighbour(begun, -1 - index), settings.value.deadlines),
  ).reverse();
  const waiting = sitesThatCount(sites).map((site) => site.id);
  const counts: DayCount[] = [];
  const reader = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
      counts.push(...(await ports.counts.ofSite(id, { from: period.from, to: period.to })));
  };
  const [own, earlier] = await Promise.all([
    ofPeriod(periodId),
    Promise.all(
      others.map(async (each) => {
        const { deadline } = each;
        const found = { ...(await ofPeriod(each.id)), counts: [], entered: [], deadline, baseline };
        return { periodId: each.id, benefit: benefitOf(found) };
      }),
    ),
    ...Array.from({ length: atOnce }, reader),
  ]);
  const entered = data
    .filter((each) => each.value.periodId === dataPeriodOf(period).id)
    .flatMap((each) => each.versions);
  const benefit = benefitOf({ ...own, counts, entered, deadline: period.deadline, baseline });
  const terms = [...earlier, { periodId, benefit }].flatMap(
    ({ periodId: id, benefit: { aid, daysBeforeDeadline } }): TermBenefit[] =>
      aid ? [{ periodId: id, aid, daysBeforeDeadline }] : [],
  );
  return { period, benefit, runningCostCents: settings.value.runningCostCents ?? null, terms };
}
