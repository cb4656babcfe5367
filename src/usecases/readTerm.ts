import { againstCapMl, claimAmount } from '../domain/amounts.ts';
import { isOperatingDay, operatingDays } from '../domain/calendars.ts';
import { type Claim, type ClaimPeriod, isApproved } from '../domain/claims.ts';
import { completenessOf } from '../domain/completeness.ts';
import type { DayStanding, ReportKind } from '../domain/counts.ts';
import { addDays, type DayRange, type Instant, type LocalDate, localDay } from '../domain/days.ts';
import { childrenOn, type DayAmount, enrolledByTerm, expectedAmount, isOdd } from '../domain/expected.ts';
import { eligibility } from '../domain/limits.ts';
import {
  type LateCost,
  lateCosts,
  type Outlook,
  outlookOf,
  type WeekSum,
  weeksOf,
} from '../domain/outlook.ts';
import { withDeadline } from '../domain/periods.ts';
import type { Product } from '../domain/products.ts';
import { Refused } from '../domain/refusals.ts';
import { type CheckLimits, defaultSettings } from '../domain/settings.ts';
import { type Calendar, type Site, sitesThatCount } from '../domain/sites.ts';
import type { Completeness, Snapshot } from '../domain/snapshots.ts';
import { begunPeriod } from './gatherClaim.ts';
import type { Claims, Clock, Counts, Ids, Register, Snapshots } from './ports.ts';
import { addCompleteness } from './readCompleteness.ts';
import { someAtOnce } from './someAtOnce.ts';

/** One day of a site in the term: an operating day, or another day that was reported anyway. */
export type TermDay = {
  readonly date: LocalDate;
  readonly state: ReportKind | 'missing';
  /** What counts against the cap, ml. */
  readonly amount: number;
  readonly odd: 'high' | 'low' | 'closed-day' | null;
};

export type TermSite = {
  readonly site: Pick<Site, 'id' | 'name' | 'kind' | 'language' | 'compositionId'>;
  readonly days: readonly TermDay[];
  readonly completeness: Completeness;
  readonly amount: number;
  readonly odd: number;
  /** From the claim as it was last frozen; null while there is none or the site is not in it. */
  readonly aidCents: number | null;
  /** What its missing days are likely to be worth; null while there is no claim. */
  readonly atRiskCents: number | null;
};

/** A site that has left days without a report, and what they are likely to be worth. */
export type SiteToCall = {
  readonly siteId: string;
  readonly name: string;
  readonly missing: readonly LocalDate[];
  /** The site's aid so far per day served, times the missing days; null while no claim has been computed. */
  readonly atRiskCents: number | null;
};

/** A missing day that the official can explain; the id is made before the first send, so that twice is once. */
export type MissingDay = {
  readonly siteId: string;
  readonly name: string;
  readonly date: LocalDate;
  readonly entryId: string;
};

export type Term = {
  readonly period: ClaimPeriod;
  readonly today: LocalDate;
  readonly through: LocalDate;
  readonly claim: (Pick<Claim, 'id' | 'state' | 'aidCents'> & { readonly frozenAt: Instant }) | null;
  readonly completeness: Completeness;
  readonly sites: readonly TermSite[];
  readonly missing: readonly MissingDay[];
  /** Kitchens with the sites they serve, by name. */
  readonly kitchens: readonly { readonly id: string; readonly name: string }[];
  /** Litres against the cap, cumulative by week; the cap is 0 while there is no claim. */
  readonly weeks: readonly WeekSum[];
  readonly sitesToCall: readonly SiteToCall[];
  /** Earned, at risk and lost, with the working; null while nothing has been computed. */
  readonly outlook: Outlook | null;
  /** The names of the term's sites by id, for the working. */
  readonly names: readonly (readonly [string, string])[];
  /** What lodging late would cost; empty without a claim, and once it is approved. */
  readonly lateCosts: readonly LateCost[];
};

export type TermPorts = {
  readonly counts: Counts;
  readonly register: Register;
  readonly claims: Claims;
  readonly snapshots: Snapshots;
  readonly clock: Clock;
  readonly ids: Ids;
};

/**
 * One term, site by site and day by day: reported, missing, odd. Through yesterday while the term runs, since a
 * kitchen that has not served lunch yet is not late; what has come today is shown.
 * @throws Refused unknown-period, not-found when a site's calendar is gone
 */
export async function readTerm(ports: TermPorts, { periodId }: { readonly periodId: string }): Promise<Term> {
  const begun = begunPeriod(periodId, ports);
  const today = localDay(ports.clock.now());
  const through = throughOf(begun, today);
  const [settings, sites, calendars, products, compositions, data, claim] = await Promise.all([
    ports.register.get('settings', 'city'),
    ports.register.list('site'),
    ports.register.list('calendar'),
    ports.register.list('product'),
    ports.register.list('composition'),
    ports.register.list('schoolYearData'),
    newestClaim(ports, periodId),
  ]);
  const period = withDeadline(begun, settings?.value.deadlines);
  const snapshot = claim ? await ports.snapshots.get(claim.snapshot) : null;
  const catalogue = new Map(products.map((each) => [each.id, each.value]));
  const limits = settings?.value.checks ?? defaultSettings.checks;
  const range = { from: period.from, to: through };
  const read = await someAtOnce(
    sitesThatCount(sites)
      .map((each) => each.value)
      .filter((site) => takesPart(site, range)),
    async (site) => {
      const calendar = calendars.find((each) => each.id === site.calendarId)?.value;
      if (!calendar) throw new Refused('not-found', { calendarId: site.calendarId });
      // The weeks before come in the same query: what is odd can be said from the period's first day on.
      const begins = addDays(period.from, -limits.historyDays);
      const all = await ports.counts.standingOfSite(site.id, { from: begins, to: today });
      const [before, reported] = [false, true].map((own) =>
        all.filter(({ date }) => date >= period.from === own),
      ) as [DayStanding[], DayStanding[]];
      const enrolled = enrolledByTerm(site.id, data);
      return termSite({ site, calendar, range, before, reported, enrolled, catalogue, limits, snapshot });
    },
  );
  const missing = Object.fromEntries(read.map((row) => [row.site.id, row.completeness.missing]));
  const outlook = snapshot && outlookOf(snapshot, missing);
  const atRisk = new Map(
    outlook?.steps.flatMap((step) => (step.rule === 'missing' ? [[step.siteId, step.cents] as const] : [])),
  );
  const rows = read.map((row) => ({ ...row, atRiskCents: snapshot && (atRisk.get(row.site.id) ?? 0) }));
  return {
    period,
    today,
    through,
    claim: claim && {
      id: claim.id,
      state: claim.state,
      aidCents: claim.aidCents,
      frozenAt: frozenAt(claim),
    },
    completeness: addCompleteness(rows.map((row) => row.completeness)),
    sites: rows.toSorted((one, other) => one.site.name.localeCompare(other.site.name, 'sv')),
    kitchens: compositions
      .map(({ value: { id, name } }) => ({ id, name }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'sv')),
    weeks: weeksOf(
      rows.map(({ site, days }) => {
        const children = snapshot?.sites.find((each) => each.id === site.id)?.children ?? 0;
        return { days: days.map((day) => ({ ...day, capMl: capOf(children, day, snapshot) })) };
      }),
    ),
    sitesToCall: sitesToCallOf(
      rows.map(({ site, days, atRiskCents }) => ({
        ...{ siteId: site.id, name: site.name, atRiskCents },
        missing: days.filter((day) => day.state === 'missing').map(({ date }) => date),
      })),
    ),
    outlook,
    names: rows.map(({ site }) => [site.id, site.name] as const),
    lateCosts:
      claim && snapshot && !isApproved(claim.state)
        ? lateCosts(snapshot.aidCents, period.deadline, snapshot.rules.late)
        : [],
    missing: rows.flatMap(({ site, days }) =>
      days
        .filter((day) => day.state === 'missing')
        .map(({ date }) => ({ siteId: site.id, name: site.name, date, entryId: ports.ids.next() })),
    ),
  };
}

/** The sites with days to report, those first whose days are worth most. */
export function sitesToCallOf(rows: readonly SiteToCall[]): SiteToCall[] {
  return rows
    .filter((row) => row.missing.length > 0)
    .toSorted(
      (one, other) =>
        (other.atRiskCents ?? 0) - (one.atRiskCents ?? 0) ||
        other.missing.length - one.missing.length ||
        one.name.localeCompare(other.name, 'sv'),
    )
    .map(({ siteId, name, missing, atRiskCents }) => ({ siteId, name, missing, atRiskCents }));
}

/** The last day that can be missing: the period's last, or yesterday while it runs. */
export function throughOf(period: ClaimPeriod, today: LocalDate): LocalDate {
  const yesterday = addDays(today, -1);
  return yesterday < period.to ? yesterday : period.to;
}

/** Whether the site is to report in the range. */
export function takesPart(site: Site, range: DayRange): boolean {
  const open = site.opensOn <= range.to && (site.closesOn === null || site.closesOn >= range.from);
  return open && site.productIds.length > 0;
}

/** The claim of the period with the highest number; null while there is none. */
export async function newestClaim(
  ports: { readonly claims: Claims },
  periodId: string,
): Promise<Claim | null> {
  const own = (await ports.claims.list()).filter((claim) => claim.periodId === periodId);
  return own.toSorted((one, other) => other.number - one.number)[0] ?? null;
}

/** When the claim's figures were last read and frozen. */
export function frozenAt(claim: Claim): Instant {
  const refreshed = claim.events.findLast((event) => event.step === 'refresh');
  if (!refreshed) throw new Error(`claim ${claim.id} was never refreshed`);
  return refreshed.at;
}

/** What a day adds to the site's maximum, ml: the children's maximum, where it was an operating day and not closed. */
function capOf(children: number, day: TermDay, snapshot: Snapshot | null): number {
  if (day.state === 'closed' || day.odd === 'closed-day') return 0;
  const rates = snapshot?.ratePeriods.find((each) => each.from <= day.date && day.date <= each.to);
  return children * (rates?.capMl ?? 0);
}

function termSite(input: {
  readonly site: Site;
  readonly calendar: Calendar;
  readonly range: DayRange;
  /** Of the weeks before the period, for what is odd in its first. */
  readonly before: readonly DayStanding[];
  readonly reported: readonly DayStanding[];
  readonly enrolled: ReadonlyMap<string, number>;
  readonly catalogue: ReadonlyMap<string, Product>;
  readonly limits: CheckLimits;
  readonly snapshot: Snapshot | null;
}): Omit<TermSite, 'atRiskCents'> {
  const { site, calendar, range, before, reported, enrolled, catalogue, limits, snapshot } = input;
  const byDate = new Map(reported.map((day) => [day.date, day]));
  const expected = operatingDays(site, calendar, range);
  const dates = [...new Set([...expected, ...byDate.keys()])].sort();
  const counted = ({ kind }: DayStanding) => kind === 'served' || kind === 'zero';
  const history = [...before, ...reported].filter(counted).map(
    (day): DayAmount => ({
      date: day.date,
      amount: milkOf(day, catalogue),
      children: childrenOn(day.date, day.present, enrolled),
    }),
  );
  const days = dates.map((date): TermDay => {
    const day = byDate.get(date);
    if (!day) return { date, state: 'missing', amount: 0, odd: null };
    const { kind } = day;
    const amount = milkOf(day, catalogue);
    const children = childrenOn(date, day.present, enrolled);
    const likely = counted(day) ? expectedAmount(history, date, limits, children) : null;
    const closedDay = amount > 0 && !isOperatingDay(site, calendar, date);
    return { date, state: kind, amount, odd: closedDay ? 'closed-day' : likely && isOdd(amount, likely) };
  });
  const lines = snapshot?.lines.filter((line) => line.siteId === site.id) ?? [];
  const known = snapshot?.sites.some((each) => each.id === site.id) ?? false;
  const { id, name, kind, language, compositionId } = site;
  return {
    site: { id, name, kind, language, compositionId },
    days,
    completeness: completenessOf(site, calendar, range, reported).completeness,
    amount: days.reduce((sum, day) => sum + day.amount, 0),
    odd: days.filter((day) => day.odd !== null).length,
    aidCents: known ? lines.reduce((sum, line) => sum + line.aidCents, 0) : null,
  };
}

/** What a day weighs against the cap, the products left out that the scheme does not take. */
function milkOf({ date, served }: DayStanding, catalogue: ReadonlyMap<string, Product>): number {
  return Object.entries(served).reduce((sum, [productId, amount]) => {
    const product = catalogue.get(productId);
    const verdict = product && eligibility(product, date);
    if (!product || !verdict?.eligible) return sum;
    return sum + againstCapMl(verdict.group, claimAmount(product, amount));
  }, 0);
}
