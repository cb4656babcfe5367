import type { CheckResult } from '../domain/checks.ts';
import { type Claim, type ClaimPeriod, isApproved } from '../domain/claims.ts';
import { completenessOf } from '../domain/completeness.ts';
import type { DayStanding } from '../domain/counts.ts';
import { daysBetween, type Instant, type LocalDate, localDay } from '../domain/days.ts';
import { type LateCost, lateCosts, type Outlook, outlookOf } from '../domain/outlook.ts';
import type { Actor } from '../domain/people.ts';
import { neighbour, periodOn, withDeadline } from '../domain/periods.ts';
import { type Calendar, type Site, sitesThatCount } from '../domain/sites.ts';
import type { Completeness, Snapshot } from '../domain/snapshots.ts';
import { checksOf, isPreparer } from './claimSteps.ts';
import { periodOfClaim } from './listClaims.ts';
import type { Claims, Clock, Counts, Register, Snapshots } from './ports.ts';
import { addCompleteness } from './readCompleteness.ts';
import { frozenAt, type SiteToCall, sitesToCallOf, takesPart, throughOf } from './readTerm.ts';
import { someAtOnce } from './someAtOnce.ts';

/** A claim as the start shows it. */
export type ClaimAtStart = Pick<Claim, 'id' | 'number' | 'state' | 'aidCents'> & {
  readonly frozenAt: Instant;
  /** Whether the one who looks prepared something in it. */
  readonly youPrepared: boolean;
  /** How many checks block and warn; null for an approved claim, where they no longer ask for anything. */
  readonly checks: { readonly blocks: number; readonly warnings: number } | null;
};

export type TermAtStart = {
  readonly period: ClaimPeriod;
  readonly ended: boolean;
  /** Days to the deadline; negative when it has passed. */
  readonly daysLeft: number;
  readonly completeness: Completeness;
  readonly sitesToCall: readonly SiteToCall[];
  /** Earned, at risk and lost, with the working; null while nothing has been computed, and after the approval. */
  readonly outlook: Outlook | null;
  /** The names of the term's sites by id, for the working. */
  readonly names: readonly (readonly [string, string])[];
  /** What lodging late would cost; empty without an outlook. */
  readonly lateCosts: readonly LateCost[];
  readonly claim: ClaimAtStart | null;
};

export type Terms = {
  readonly today: LocalDate;
  /** The running term and the last one, newest first; the last only when it has days or a claim. */
  readonly terms: readonly TermAtStart[];
  /** The one that asks for work first: the last term until it is approved, else the running one. */
  readonly focus: TermAtStart;
  readonly earlier: readonly Pick<Claim, 'id' | 'number' | 'periodId' | 'state' | 'aidCents'>[];
};

/** Where the running term and the last one stand, and which sites to call. */
export async function readTerms(
  ports: {
    readonly counts: Counts;
    readonly register: Register;
    readonly claims: Claims;
    readonly snapshots: Snapshots;
    readonly clock: Clock;
  },
  { actor }: { readonly actor: Actor },
): Promise<Terms> {
  const today = localDay(ports.clock.now());
  const [settings, sites, calendars, claims] = await Promise.all([
    ports.register.get('settings', 'city'),
    ports.register.list('site'),
    ports.register.list('calendar'),
    ports.claims.list(),
  ]);
  const byId = new Map(calendars.map((each) => [each.id, each.value]));
  const running = periodOn(today, settings?.value.periodType ?? 'term');
  const last = neighbour(running, -1);
  // The two lie side by side: one reading of each site serves both.
  const range = { from: last.from, to: throughOf(running, today) };
  const sitesRead = await someAtOnce(
    sitesThatCount(sites)
      .map((each) => each.value)
      .filter((site) => takesPart(site, range))
      .flatMap((site) => {
        const calendar = byId.get(site.calendarId);
        return calendar ? [{ site, calendar }] : [];
      }),
    async ({ site, calendar }) => ({
      ...{ site, calendar },
      days: await ports.counts.standingOfSite(site.id, range),
    }),
  );
  const terms = await Promise.all(
    [running, last].map(async (each) => {
      const period = withDeadline(each, settings?.value.deadlines);
      const own = claims.filter((claim) => claim.periodId === period.id);
      const claim = own.toSorted((one, other) => other.number - one.number)[0] ?? null;
      const snapshot = claim && !isApproved(claim.state) ? await ports.snapshots.get(claim.snapshot) : null;
      return termAtStart(ports, { period, today, claim, snapshot, sites: sitesRead, actor });
    }),
  );
  const [now, before] = terms as [TermAtStart, TermAtStart];
  const beforeCounts = before.completeness.expected > 0 || before.claim !== null;
  const shown = beforeCounts ? [now, before] : [now];
  return {
    today,
    terms: shown,
    focus: beforeCounts && !(before.claim && isApproved(before.claim.state)) ? before : now,
    earlier: claims
      .filter((claim) => shown.every(({ claim: each }) => each?.id !== claim.id))
      .toSorted(
        (one, other) =>
          periodOfClaim(other).from.localeCompare(periodOfClaim(one).from) || other.number - one.number,
      )
      .map(({ id, number, periodId, state, aidCents }) => ({ id, number, periodId, state, aidCents })),
  };
}

function termAtStart(
  ports: { readonly clock: Clock },
  input: {
    readonly period: ClaimPeriod;
    readonly today: LocalDate;
    readonly claim: Claim | null;
    readonly snapshot: Snapshot | null;
    readonly sites: readonly {
      readonly site: Site;
      readonly calendar: Calendar;
      readonly days: readonly DayStanding[];
    }[];
    readonly actor: Actor;
  },
): TermAtStart {
  const { period, today, claim, snapshot, actor } = input;
  const range = { from: period.from, to: throughOf(period, today) };
  const read = input.sites
    .filter(({ site }) => takesPart(site, range))
    .map(({ site, calendar, days }) => ({
      siteId: site.id,
      name: site.name,
      ...completenessOf(site, calendar, range, days),
    }));
  const outlook =
    snapshot &&
    outlookOf(snapshot, Object.fromEntries(read.map(({ siteId, missing }) => [siteId, missing.length])));
  const atRisk = new Map(
    outlook?.steps.flatMap((step) => (step.rule === 'missing' ? [[step.siteId, step.cents] as const] : [])),
  );
  const rows = read.map((row) => ({ ...row, atRiskCents: outlook && (atRisk.get(row.siteId) ?? 0) }));
  return {
    period,
    ended: today > period.to,
    daysLeft: daysBetween(today, period.deadline),
    completeness: addCompleteness(rows.map((row) => row.completeness)),
    sitesToCall: sitesToCallOf(rows),
    outlook,
    names: read.map((row) => [row.siteId, row.name] as const),
    lateCosts: snapshot ? lateCosts(snapshot.aidCents, period.deadline, snapshot.rules.late) : [],
    claim: claim && {
      id: claim.id,
      number: claim.number,
      state: claim.state,
      aidCents: claim.aidCents,
      frozenAt: frozenAt(claim),
      youPrepared: isPreparer(claim, actor),
      checks: snapshot && verdicts(checksOf(snapshot, ports.clock)),
    },
  };
}

function verdicts(checks: readonly CheckResult[]): { readonly blocks: number; readonly warnings: number } {
  const count = (verdict: CheckResult['verdict']) => checks.filter((each) => each.verdict === verdict).length;
  return { blocks: count('block'), warnings: count('warning') };
}
