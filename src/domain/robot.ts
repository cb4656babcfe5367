import type { CheckId } from './checks.ts';
import { type Claim, type ClaimPeriod, type ClaimState, isApproved } from './claims.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  type Instant,
  type LocalDate,
  localDay,
  localTime,
  weekday,
} from './days.ts';
import { linkReachDays } from './links.ts';
import type { Channel } from './outbox.ts';
import type { Actor, Author } from './people.ts';
import type { Language } from './texts.ts';

/** The robot's own identity: no issuer that anybody can log in at. It has no login, so it can approve nothing. */
export const robotIssuer = 'urn:skolmjolk:robot';
export const robot: Actor = {
  issuer: robotIssuer,
  subject: 'robot',
  roles: ['official'],
  sites: 'all',
  via: 'robot',
  loginAt: null,
  language: 'en',
  label: 'Robot',
};

/** Everything the robot does, in the order of a run. */
export const actKinds = [
  'refresh',
  'remind',
  'escalate',
  'weekly',
  'periodEnd',
  'deadline',
  'askSubmission',
  'askApproval',
  'sendOn',
  'followUp',
] as const;
export type ActKind = (typeof actKinds)[number];

/** These follow from an event, so every run looks for them; the others are looked at once a day. */
export const eventful: readonly ActKind[] = ['askApproval', 'sendOn'];

/** '14:30', by the clock in Helsinki. */
export type TimeOfDay = `${number}:${number}`;

/** How the robot works, as the official has set it. */
export type RobotSettings = {
  readonly id: 'city';
  readonly acts: Readonly<Record<ActKind, { readonly on: boolean; readonly at: TimeOfDay }>>;
  /** After so many operating days without a count the official hears of it. */
  readonly escalateAfter: number;
  /** So many days before the deadline the official is told. */
  readonly deadlineDays: readonly number[];
  /** So many days after it was sent the authority's receipt is asked for. */
  readonly receiptAfter: number;
  /** On which way an approved application goes to the authority. */
  readonly channel: Channel;
};

const daily = (at: TimeOfDay) => ({ on: true, at });

/** What holds until the official sets something else. */
export const usualRobot: RobotSettings = {
  id: 'city',
  acts: {
    refresh: daily('02:00'),
    remind: daily('14:30'),
    escalate: daily('14:45'),
    weekly: daily('07:00'),
    periodEnd: daily('07:00'),
    deadline: daily('07:00'),
    askSubmission: daily('07:30'),
    askApproval: daily('07:30'),
    sendOn: daily('00:00'),
    followUp: daily('07:30'),
  },
  escalateAfter: 3,
  deadlineDays: [30, 14, 7, 1],
  receiptAfter: 7,
  channel: 'guided',
};

/** After lodging, the authority pays within so many months (R39 Art. 5). */
const answerMonths = 3;

/** Where a period stands, as a message tells it. */
export type PeriodStanding = {
  readonly periodId: string;
  readonly claimId: string | null;
  readonly state: ClaimState | null;
  readonly ended: boolean;
  readonly deadline: LocalDate;
  readonly daysLeft: number;
  readonly missingDays: number;
  readonly missingSites: number;
  /** The checks that block the claim as it was last computed; missing days left aside, which are told above. */
  readonly blocks: readonly CheckId[];
};
export type MissingAt = {
  readonly siteId: string;
  readonly name: string;
  readonly days: readonly LocalDate[];
};

/** What a message says; the words are the channel's (src/adapters/mail). Kept with it, so that a retry says the same. */
export type Message =
  | {
      readonly about: 'remind';
      readonly siteId: string;
      readonly name: string;
      readonly days: readonly LocalDate[];
    }
  | { readonly about: 'escalate'; readonly sites: readonly MissingAt[]; readonly more: number }
  | {
      readonly about: 'weekly';
      readonly periods: readonly PeriodStanding[];
      readonly sites: readonly MissingAt[];
      readonly more: number;
    }
  | { readonly about: 'periodEnd'; readonly period: PeriodStanding }
  | { readonly about: 'deadline'; readonly period: PeriodStanding }
  | {
      readonly about: 'askSubmission';
      readonly claimId: string;
      readonly periodId: string;
      readonly aidCents: number;
      readonly deadline: LocalDate;
    }
  | {
      readonly about: 'askApproval';
      readonly claimId: string;
      readonly periodId: string;
      readonly aidCents: number;
      readonly deadline: LocalDate;
    }
  | {
      readonly about: 'enterByHand';
      readonly claimId: string;
      readonly periodId: string;
      readonly deadline: LocalDate;
    }
  | {
      readonly about: 'followUp';
      readonly claimId: string;
      readonly periodId: string;
      readonly waits: 'receipt' | 'decision';
      readonly sentOn: LocalDate;
    }
  | {
      readonly about: 'application';
      readonly claimId: string;
      readonly periodId: string;
      readonly snapshot: string;
      readonly reference: string;
    };

/** One thing that the robot does. `id` is what + whom + day: whatever crashes and comes twice, it happens once. */
export type Act = { readonly id: string; readonly kind: ActKind } & (
  | { readonly does: 'refresh'; readonly claimId: string }
  | {
      readonly does: 'write';
      readonly channel: Channel;
      /** Empty when nobody has an address: then it cannot be done, and is told so. */
      readonly to: readonly string[];
      readonly language: Language;
      readonly message: Message;
    }
);

/** An official in force, as the robot writes to him. */
export type Reader = {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly language: Language;
};

export type SiteStanding = {
  readonly siteId: string;
  readonly name: string;
  readonly language: Language;
  readonly emails: readonly string[];
  readonly operatesToday: boolean;
  /** Days without a count through today, of the running and the last period, oldest first. */
  readonly missing: readonly LocalDate[];
  /** By missing day, the operating days that have passed since, today among them. */
  readonly age: Readonly<Record<string, number>>;
};

export type ClaimStanding = Pick<
  Claim,
  'id' | 'periodId' | 'number' | 'state' | 'snapshot' | 'aidCents' | 'preparers'
> & {
  readonly period: ClaimPeriod;
  /** The last event of the kind; null while there was none. */
  readonly refreshedOn: LocalDate | null;
  readonly submittedOn: LocalDate | null;
  readonly approvedOn: LocalDate | null;
  readonly sentOn: LocalDate | null;
  readonly approval: { readonly reference: string; readonly language: Language } | null;
  /** Whether the authority's number of it is known; it matters for what was sent. */
  readonly receipt: boolean;
  /** Checks that block it as it was last computed; null where nobody needed to know. */
  readonly blocks: readonly CheckId[] | null;
};

/** All that the robot decides on. */
export type RobotState = {
  readonly settings: RobotSettings;
  /** When each kind was last looked at. */
  readonly last: RobotDay['last'];
  /** The running period and the one before, the last period first. */
  readonly periods: readonly ClaimPeriod[];
  /** The newest claim of each of these periods, and those that were sent and have no decision. */
  readonly claims: readonly ClaimStanding[];
  readonly sites: readonly SiteStanding[];
  readonly officials: readonly Reader[];
  readonly authorityEmail: string | null;
};

/** What the robot looked at and did on a day, with what is still under way. One item a day. */
export type RobotDay = {
  readonly date: LocalDate;
  readonly version: number;
  readonly last: Readonly<Partial<Record<ActKind, Instant>>>;
  /** Acts that still hold and were done: not to be tried at every run. */
  readonly told: readonly string[];
  /** Messages of the outbox that are under way. */
  readonly open: readonly string[];
  readonly looks: readonly RobotLook[];
};

/** One look at a kind of act, kept for good: how many acts it led to, and how many could not be done. */
export type RobotLook = {
  readonly number: number;
  readonly kind: ActKind;
  readonly at: Instant;
  /** Whoever had it done: the robot by itself, or the official who pressed the button. */
  readonly by: Author;
  readonly acts: number;
  readonly failed: number;
  /** What stood in the way, as a code. */
  readonly words: string | null;
  readonly previous: string | null;
  readonly hash: string;
};

/** The kinds whose time has come and that were not looked at since: what a run has to think about. */
export function dueKinds(settings: RobotSettings, last: RobotDay['last'], now: Instant): ActKind[] {
  const today = localDay(now);
  // A time that the clock skips in spring has come when the clock stands behind it; one that comes twice has its day.
  const time = localTime(now);
  return actKinds.filter((kind) => {
    const { on, at } = settings.acts[kind];
    const looked = last[kind];
    return on && at <= time && (eventful.includes(kind) || !looked || localDay(looked) < today);
  });
}

/** Whether the kinds ask for the counts of the sites, which are many reads. */
export function needsSites(kinds: readonly ActKind[]): boolean {
  return kinds.some((kind) => ['remind', 'escalate', 'weekly', 'periodEnd', 'deadline'].includes(kind));
}

/** Of a message's sites so many are named. */
const sitesNamed = 30;

/**
 * What is to be done now, of the kinds that are due. Pure: the same state gives the same acts under the same ids,
 * however often it is asked.
 */
export function robotActs(
  state: RobotState,
  now: Instant,
  kinds: readonly ActKind[] = dueKinds(state.settings, state.last, now),
): Act[] {
  const today = localDay(now);
  return actKinds.filter((kind) => kinds.includes(kind)).flatMap((kind) => planners[kind](state, today));
}

type Planner = (state: RobotState, today: LocalDate) => Act[];

const planners: Readonly<Record<ActKind, Planner>> = {
  refresh: ({ periods, claims }, today) =>
    periods.flatMap((period) => {
      const claim = newest(claims, period);
      // What awaits approval is left alone: a person sent it, and the approval computes it afresh itself.
      if (claim && claim.state !== 'draft') return [];
      const claimId = claim?.id ?? `${period.id}.1`;
      return [{ id: idOf(today, 'refresh', claimId), kind: 'refresh', does: 'refresh', claimId }];
    }),

  remind: ({ sites }, today) =>
    sites.flatMap((site) => {
      const days = site.missing.filter((day) => day >= addDays(today, -linkReachDays));
      if (!site.operatesToday || days.length === 0) return [];
      const message: Message = { about: 'remind', siteId: site.siteId, name: site.name, days };
      const { emails: to, language } = site;
      return [{ ...mail('remind', idOf(today, 'remind', site.siteId), message), to, language }];
    }),

  escalate: (state, today) => {
    const { escalateAfter } = state.settings;
    const sites = state.sites.flatMap((site) => {
      const days = site.missing.filter((day) => (site.age[day] ?? 0) >= escalateAfter);
      const fresh = days.some((day) => site.age[day] === escalateAfter);
      // A day on which the robot did not run is made up for at the next one.
      const looked = state.last.escalate ? localDay(state.last.escalate) : null;
      const overlooked = looked === null || daysBetween(looked, today) > 1;
      return site.operatesToday && days.length > 0 && (fresh || overlooked)
        ? [{ siteId: site.siteId, name: site.name, days }]
        : [];
    });
    if (sites.length === 0) return [];
    return toOfficials(state, 'escalate', today, '', { about: 'escalate', ...named(sites) });
  },

  weekly: (state, today) => {
    const monday = addDays(today, 1 - weekday(today));
    const looked = state.last.weekly ? localDay(state.last.weekly) : null;
    if (today !== monday && (looked === null || looked >= monday)) return [];
    const periods = state.periods.map((period) => standingOf(state, period, today));
    const open = periods.filter(({ state: claim }) => !claim || !isApproved(claim));
    if (open.length === 0) return [];
    const sites = state.sites
      .filter((site) => site.missing.length > 0)
      .map(({ siteId, name, missing }) => ({ siteId, name, days: missing }));
    return toOfficials(state, 'weekly', monday, '', { about: 'weekly', periods: open, ...named(sites) });
  },

  periodEnd: (state, today) =>
    state.periods.flatMap((period) => {
      const first = addDays(period.to, 1);
      const claim = newest(state.claims, period);
      if (today < first || today > addDays(first, 6) || isApproved(claim?.state)) return [];
      const message: Message = { about: 'periodEnd', period: standingOf(state, period, today) };
      return toOfficials(state, 'periodEnd', first, period.id, message);
    }),

  deadline: (state, today) =>
    state.periods.flatMap((period) => {
      const left = daysBetween(today, period.deadline);
      const claim = newest(state.claims, period);
      const mark = state.settings.deadlineDays.filter((days) => left <= days).toSorted((a, b) => a - b)[0];
      const done = claim?.state === 'sent' || (claim !== undefined && claim.sentOn !== null);
      if (today <= period.to || left < 0 || mark === undefined || done) return [];
      const message: Message = { about: 'deadline', period: standingOf(state, period, today) };
      return toOfficials(state, 'deadline', addDays(period.deadline, -mark), period.id, message);
    }),

  askSubmission: (state, today) =>
    state.claims.flatMap((claim) => {
      const clean = claim.blocks !== null && claim.blocks.length === 0;
      if (claim.state !== 'draft' || today <= claim.period.to || !clean) return [];
      const message: Message = { about: 'askSubmission', ...asked(claim) };
      return toOfficials(state, 'askSubmission', claim.refreshedOn ?? today, versionOf(claim), message);
    }),

  askApproval: (state) =>
    state.claims.flatMap((claim) => {
      if (claim.state !== 'awaiting' || !claim.submittedOn) return [];
      const others = state.officials.filter(
        (each) => !claim.preparers.some((one) => one.issuer === each.issuer && one.subject === each.subject),
      );
      const message: Message = { about: 'askApproval', ...asked(claim) };
      const whom = { ...state, officials: others };
      return toOfficials(whom, 'askApproval', claim.submittedOn, versionOf(claim), message);
    }),

  sendOn: (state) =>
    state.claims.flatMap((claim): Act[] => {
      if (claim.state !== 'approved' || !claim.approvedOn || !claim.approval) return [];
      const { channel } = state.settings;
      const { id: claimId, periodId, snapshot, approval } = claim;
      const message: Message = {
        about: 'application',
        claimId,
        periodId,
        snapshot,
        reference: approval.reference,
      };
      const act: Act = {
        ...mail('sendOn', sendOnId(claim.approvedOn, claim), message),
        ...{ channel, language: approval.language },
        to: channel === 'email' && state.authorityEmail ? [state.authorityEmail] : [],
      };
      if (channel !== 'guided') return [act];
      const told: Message = { about: 'enterByHand', claimId, periodId, deadline: claim.period.deadline };
      return [act, ...toOfficials(state, 'sendOn', claim.approvedOn, versionOf(claim), told)];
    }),

  followUp: (state, today) =>
    state.claims.flatMap((claim) => {
      if (claim.state !== 'sent' || !claim.sentOn) return [];
      const { id: claimId, periodId, sentOn } = claim;
      const due = (waits: 'receipt' | 'decision', on: LocalDate) =>
        today < on
          ? []
          : toOfficials(state, 'followUp', on, `${claimId}.${waits}`, {
              ...{ about: 'followUp', claimId, periodId, waits, sentOn },
            });
      return [
        ...(claim.receipt ? [] : due('receipt', addDays(sentOn, state.settings.receiptAfter))),
        ...due('decision', addMonths(sentOn, answerMonths)),
      ];
    }),
};

/** The id under which this version of a claim is sent on; there is one, whatever the channel. */
export function sendOnId(approvedOn: LocalDate, claim: Pick<Claim, 'id' | 'snapshot'>): string {
  return idOf(approvedOn, 'sendOn', versionOf(claim));
}

function versionOf({ id, snapshot }: Pick<Claim, 'id' | 'snapshot'>): string {
  return `${id}-${snapshot.slice(0, 8)}`;
}

function idOf(day: LocalDate, kind: ActKind, whom: string): string {
  return [day, kind, whom].filter(Boolean).join('.');
}

function mail(kind: ActKind, id: string, message: Message) {
  return { id, kind, does: 'write' as const, channel: 'email' as const, message };
}

function toOfficials(
  { officials }: Pick<RobotState, 'officials'>,
  kind: ActKind,
  day: LocalDate,
  what: string,
  message: Message,
): Act[] {
  return officials
    .filter((each) => each.email !== null)
    .map(({ id, email, language }) => ({
      ...mail(kind, [idOf(day, kind, what), id].join('.'), message),
      to: email === null ? [] : [email],
      language,
    }));
}

function named(sites: readonly MissingAt[]): { readonly sites: readonly MissingAt[]; readonly more: number } {
  const worst = sites.toSorted(
    (one, other) => other.days.length - one.days.length || one.siteId.localeCompare(other.siteId),
  );
  return {
    sites: worst.slice(0, sitesNamed).map((site) => ({ ...site, days: site.days.slice(0, 14) })),
    more: Math.max(0, sites.length - sitesNamed),
  };
}

function asked({ id: claimId, periodId, aidCents, period }: ClaimStanding) {
  return { claimId, periodId, aidCents, deadline: period.deadline };
}

function newest(claims: readonly ClaimStanding[], period: ClaimPeriod): ClaimStanding | undefined {
  return claims
    .filter((claim) => claim.periodId === period.id)
    .toSorted((one, other) => other.number - one.number)[0];
}

function standingOf(state: RobotState, period: ClaimPeriod, today: LocalDate): PeriodStanding {
  const claim = newest(state.claims, period);
  // Today's count may yet come: only days that are over are told as missing.
  const missing = state.sites.map(
    (site) => site.missing.filter((day) => period.from <= day && day <= period.to && day < today).length,
  );
  return {
    periodId: period.id,
    claimId: claim?.id ?? null,
    state: claim?.state ?? null,
    ended: today > period.to,
    deadline: period.deadline,
    daysLeft: daysBetween(today, period.deadline),
    missingDays: missing.reduce((sum, each) => sum + each, 0),
    missingSites: missing.filter((each) => each > 0).length,
    blocks: (claim?.blocks ?? []).filter((id) => id !== 'B15' && id !== 'B3'),
  };
}
