import { againstCapMl } from './amounts.ts';
import { addDays, type LocalDate, weekday } from './days.ts';
import { lateReduction } from './late.ts';
import { divide } from './numbers.ts';
import type { LateMode } from './settings.ts';
import type { Snapshot } from './snapshots.ts';

/** One line of how an outlook came about; days and litres in ml against the cap, money in cents. */
export type OutlookStep = {
  readonly siteId: string;
  /** `missing` and `explained`: days × that. `cut`: what the cap took of it. */
  readonly rule: 'missing' | 'explained' | 'cut';
  readonly inputs: Readonly<Record<string, number>>;
  readonly cents: number;
};

/** What a term has earned, may still lose, and has lost; whole cents. */
export type Outlook = {
  /** The claim's aid as it was last computed. */
  readonly earnedCents: number;
  /** Missing days, each at what a day served of the site has earned: reported in time, they would be aid. */
  readonly atRiskCents: number;
  /** Days explained without litres, and what the cap took: gone for this term. */
  readonly lostCents: number;
  readonly steps: readonly OutlookStep[];
};

/**
 * What the claim has earned, what is at risk, and what is lost, with the working site by site. A day's worth is an
 * estimate, half up to the cent: the site's aid over its days served. `missing` counts the days without a report by
 * site id; by default those of the snapshot.
 */
export function outlookOf(
  snapshot: Pick<Snapshot, 'aidCents' | 'lines' | 'sites' | 'caps'>,
  missing: Readonly<Record<string, number>> = {},
): Outlook {
  const aid = new Map<string, number>();
  const cuts = new Map<string, { netMl: number; usedMl: number; netCents: number }>();
  for (const line of snapshot.lines) {
    aid.set(line.siteId, (aid.get(line.siteId) ?? 0) + line.aidCents);
    const cut = cuts.get(line.siteId) ?? { netMl: 0, usedMl: 0, netCents: 0 };
    cut.netMl += againstCapMl(line.group, line.net);
    cut.usedMl += againstCapMl(line.group, line.eligible);
    cut.netCents += worth(line.net - line.eligible, line.centsPerThousand);
    cuts.set(line.siteId, cut);
  }
  const steps: OutlookStep[] = [];
  for (const site of snapshot.sites) {
    const { served, explained } = site.completeness;
    const aidCents = aid.get(site.id) ?? 0;
    const days = (rule: 'missing' | 'explained', count: number) => {
      if (count === 0) return;
      const cents = served === 0 ? 0 : divide(BigInt(aidCents) * BigInt(count), BigInt(served), 'half-up');
      steps.push({ siteId: site.id, rule, inputs: { aidCents, served, days: count }, cents });
    };
    days('missing', missing[site.id] ?? site.missing.length);
    days('explained', explained);
    const cut = cuts.get(site.id);
    if (cut && cut.netMl > cut.usedMl)
      steps.push({
        siteId: site.id,
        rule: 'cut',
        inputs: { netMl: cut.netMl, usedMl: cut.usedMl },
        cents: cut.netCents,
      });
  }
  const sum = (wanted: (step: OutlookStep) => boolean) =>
    steps.filter(wanted).reduce((total, step) => total + step.cents, 0);
  return {
    earnedCents: snapshot.aidCents,
    atRiskCents: sum((step) => step.rule === 'missing'),
    lostCents: sum((step) => step.rule !== 'missing'),
    steps,
  };
}

/** What so many ml or g earn at a rate, in cents, half up. */
function worth(amount: number, centsPerThousand: number): number {
  return amount <= 0 ? 0 : divide(BigInt(amount) * BigInt(centsPerThousand), 1_000_000n, 'half-up');
}

/** What is left of the aid when it is lodged on a day, and what that day costs. */
export type LateCost = {
  readonly from: LocalDate;
  readonly daysLate: number;
  readonly payableCents: number;
  readonly reductionCents: number;
};

/** Days late at which the reduction changes its kind, and some beyond where it grows by the day. */
const lateMarks = [0, 1, 31, 61, 62, 75, 90, 120, 160] as const;

/** What lateness would cost, from the deadline on: one row where the rule changes, and some where it grows by the day. */
export function lateCosts(aidCents: number, deadline: LocalDate, mode: LateMode): LateCost[] {
  return lateMarks.map((daysLate) => {
    const { payableCents, reductionCents } = lateReduction(aidCents, daysLate, mode);
    return { from: addDays(deadline, daysLate), daysLate, payableCents, reductionCents };
  });
}

/** A week of the term: what was served so far and how much the cap allows so far, in ml against the cap. */
export type WeekSum = { readonly from: LocalDate; readonly amountMl: number; readonly capMl: number };

/**
 * Litres against the cap over time, cumulative by week (from each Monday): the children's maximum a day grows with
 * every operating day that was not closed. Days the cap does not count add litres and no allowance.
 */
export function weeksOf(
  sites: readonly {
    /** `capMl` is what the day adds to the maximum: 0 where the site was closed or had no operating day. */
    readonly days: readonly { readonly date: LocalDate; readonly amount: number; readonly capMl: number }[];
  }[],
): WeekSum[] {
  const weeks = new Map<LocalDate, { amountMl: number; capMl: number }>();
  for (const { days } of sites)
    for (const { date, amount, capMl } of days) {
      const monday = addDays(date, 1 - weekday(date));
      const week = weeks.get(monday) ?? { amountMl: 0, capMl: 0 };
      week.amountMl += amount;
      week.capMl += capMl;
      weeks.set(monday, week);
    }
  let [amountMl, capMl] = [0, 0];
  return [...weeks]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([from, week]) => {
      amountMl += week.amountMl;
      capMl += week.capMl;
      return { from, amountMl, capMl };
    });
}
