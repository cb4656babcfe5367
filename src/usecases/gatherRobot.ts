import { operatingDays } from '../domain/calendars.ts';
import type { Claim } from '../domain/claims.ts';
import { completenessOf } from '../domain/completeness.ts';
import { addDays, type Instant, type LocalDate, localDay } from '../domain/days.ts';
import { linkReachDays } from '../domain/links.ts';
import type { User } from '../domain/people.ts';
import { neighbour, periodOn, withDeadline } from '../domain/periods.ts';
import type { Recorded } from '../domain/records.ts';
import {
  type ActKind,
  type ClaimStanding,
  needsSites,
  type RobotDay,
  type RobotSettings,
  type RobotState,
  type SiteStanding,
  sendOnId,
} from '../domain/robot.ts';
import type { Settings } from '../domain/settings.ts';
import { sitesThatCount } from '../domain/sites.ts';
import { checksOf } from './claimSteps.ts';
import { holds } from './identify.ts';
import { periodOfClaim } from './listClaims.ts';
import type { Claims, Clock, Counts, Outbox, Register, Snapshots } from './ports.ts';
import { takesPart } from './readTerm.ts';

export type GatherRobotPorts = {
  readonly counts: Counts;
  readonly register: Register;
  readonly claims: Claims;
  readonly snapshots: Snapshots;
  readonly outbox: Outbox;
  readonly clock: Clock;
};

/** How many sites are read at once. */
const atOnce = 24;

/** Reads what the acts of these kinds are decided on, and no more. */
export async function gatherRobot(
  ports: GatherRobotPorts,
  input: {
    readonly settings: RobotSettings;
    readonly last: RobotDay['last'];
    readonly kinds: readonly ActKind[];
    readonly claims: readonly Claim[];
  },
): Promise<RobotState> {
  const { settings, last, kinds } = input;
  const today = localDay(ports.clock.now());
  const [city, users] = await Promise.all([
    ports.register.get('settings', 'city'),
    ports.register.list('user'),
  ]);
  const people = users.map((record) => record.value).filter((user) => holds(user, ports.clock));
  const running = periodOn(today, city?.value.periodType ?? 'term');
  const before = neighbour(running, -1);
  // A period that was over before the city began here is nobody's task.
  const began = city?.versions[0] ? localDay(city.versions[0].at) : today;
  const counts = began < before.to || input.claims.some((claim) => claim.periodId === before.id);
  const deadlines = city?.value.deadlines;
  const periods = (city ? (counts ? [before, running] : [running]) : []).map((each) =>
    withDeadline(each, deadlines),
  );
  const newest = periods.flatMap((period) => newestOf(input.claims, period.id));
  const sent = input.claims.filter((claim) => claim.state === 'sent' && !newest.includes(claim));
  const claims = await Promise.all(
    [...newest, ...sent].map((claim) => standingOf(ports, claim, kinds, { today, deadlines })),
  );
  const open = periods.find((period) => {
    const claim = claims.find((each) => each.periodId === period.id);
    return claim === undefined || claim.state === 'draft';
  });
  const onlyReminds = kinds.every((kind) => kind === 'remind' || !needsSites([kind]));
  const reach = addDays(today, -linkReachDays);
  const from = onlyReminds || !open ? reach : open.from < reach ? open.from : reach;
  return {
    settings,
    last,
    periods,
    claims,
    sites: needsSites(kinds) ? await sitesOf(ports, people, { from, to: today }) : [],
    officials: people.filter((user) => user.roles.includes('official')),
    authorityEmail: city?.value.authorityEmail ?? null,
  };
}

function newestOf(claims: readonly Claim[], periodId: string): Claim[] {
  const own = claims.filter((claim) => claim.periodId === periodId);
  return own.toSorted((one, other) => other.number - one.number).slice(0, 1);
}

async function standingOf(
  ports: GatherRobotPorts,
  claim: Claim,
  kinds: readonly ActKind[],
  { today, deadlines }: { readonly today: LocalDate; readonly deadlines: Settings['deadlines'] },
): Promise<ClaimStanding> {
  const { id, periodId, number, state, snapshot, aidCents, preparers } = claim;
  const period = withDeadline(periodOfClaim(claim), deadlines);
  const lastOf = (step: Claim['events'][number]['step']) =>
    claim.events.findLast((each) => each.step === step);
  const dayOf = (at: Instant | undefined) => (at === undefined ? null : localDay(at));
  const approved = lastOf('approve');
  const asks = ['weekly', 'periodEnd', 'deadline', 'askSubmission'] as const;
  const wanted = state === 'draft' && asks.some((kind) => kinds.includes(kind)) && period.from <= today;
  const blocks = wanted
    ? checksOf(await ports.snapshots.get(snapshot), ports.clock).filter((check) => check.verdict === 'block')
    : null;
  const approvedOn = dayOf(approved?.at);
  const message =
    state === 'sent' && approvedOn && kinds.includes('followUp')
      ? await ports.outbox.get(sendOnId(approvedOn, { id, snapshot }))
      : null;
  return {
    ...{ id, periodId, number, state, snapshot, aidCents, preparers, period, approvedOn },
    refreshedOn: dayOf(lastOf('refresh')?.at),
    submittedOn: dayOf(lastOf('submit')?.at),
    sentOn: dayOf(lastOf('send')?.at),
    approval: approved?.approval ?? null,
    // What a channel answers is no receipt of the authority's: that is noted by a person.
    receipt: message?.channel === 'guided' || message?.events.some((each) => each.step === 'note') === true,
    blocks: blocks?.map((check) => check.id) ?? null,
  };
}

async function sitesOf(
  ports: GatherRobotPorts,
  people: readonly User[],
  range: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<SiteStanding[]> {
  const [sites, calendars] = await Promise.all([
    ports.register.list('site'),
    ports.register.list('calendar'),
  ]);
  const standings: SiteStanding[] = [];
  const waiting = sitesThatCount(sites).filter(({ value }) => takesPart(value, range));
  const reader = async (): Promise<void> => {
    for (let site = waiting.shift(); site; site = waiting.shift())
      standings.push(...(await standingOfSite(ports, site, calendars, people, range)));
  };
  await Promise.all(Array.from({ length: atOnce }, reader));
  return standings.sort((one, other) => (one.siteId < other.siteId ? -1 : 1));
}

async function standingOfSite(
  ports: GatherRobotPorts,
  { value: site }: Recorded<'site'>,
  calendars: readonly Recorded<'calendar'>[],
  people: readonly User[],
  range: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<SiteStanding[]> {
  const calendar = calendars.find((each) => each.id === site.calendarId)?.value;
  if (!calendar) return [];
  const reported = await ports.counts.standingOfSite(site.id, range);
  const { missing } = completenessOf(site, calendar, range, reported);
  const days = operatingDays(site, calendar, range);
  const kitchen = people.filter((user) => user.roles.includes('kitchen') && user.siteIds.includes(site.id));
  const own = kitchen.flatMap((user) => user.email ?? []);
  return [
    {
      siteId: site.id,
      name: site.name,
      language: site.language,
      emails: site.reportingEmail ? [site.reportingEmail] : [...new Set(own)],
      operatesToday: days.includes(range.to),
      missing,
      age: Object.fromEntries(missing.map((day) => [day, days.filter((each) => each > day).length])),
    },
  ];
}
