import type { Claim, ClaimStep } from './claims.ts';
import type { DayCount } from './counts.ts';
import { daysBetween, type Instant, type LocalDate, localDay, millisecondsOf } from './days.ts';
import type { Author } from './people.ts';
import type { Version } from './records.ts';
import { type BaselineStep, baselineSteps } from './settings.ts';
import type { Snapshot } from './snapshots.ts';

/** One act of a person that left its trace: to which step of the work it belongs, when and by whom. */
export type Act = { readonly step: BaselineStep; readonly at: Instant; readonly who: string };

/** Whole minutes: what the traces show at least, what is likely, and what they leave room for at most. */
export type Minutes = { readonly least: number; readonly likely: number; readonly most: number };

/** A pause longer than this ends a sitting. */
export const pauseMinutes = 10;
/** What lies before a sitting's first trace, such as logging in and looking: one minute likely, three at most. */
export const beforeFirst = { likely: 1, most: 3 } as const;

/** What the robot was worth in a claim period. Money in cents; null where nobody has stated or computed it yet. */
export type Benefit = {
  readonly steps: readonly {
    readonly step: BaselineStep;
    readonly before: number | null;
    readonly now: Minutes;
    readonly acts: number;
  }[];
  /** What was mended before the approval, and what only after it. */
  readonly errors: {
    readonly correctionsBefore: number;
    readonly explainedBefore: number;
    readonly returns: number;
    readonly correctionsAfter: number;
    readonly amendments: number;
  };
  readonly aid: {
    readonly claimedCents: number;
    readonly lostCents: number;
    readonly amendedCents: number;
  } | null;
  /** Days from the approval, or the sending where there is one, to the deadline; null before it. */
  readonly daysBeforeDeadline: number | null;
  readonly approvedOn: LocalDate | null;
};

const stepOf: Readonly<Partial<Record<ClaimStep, BaselineStep>>> = {
  refresh: 'checking',
  submit: 'filling-in',
  return: 'approving',
  approve: 'approving',
};

/**
 * The benefit of a claim period, from the traces that the work leaves anyway; no person is measured, and none is named.
 * Acts of machines and of the robot cost nobody time and are left out.
 * @param claims the period's application and its amendments
 * @param snapshot the content of the application (number 1); null while there is none
 */
export function benefitOf(input: {
  readonly counts: readonly DayCount[];
  readonly entered: readonly Pick<Version<unknown>, 'at' | 'by'>[];
  readonly claims: readonly Claim[];
  readonly snapshot: Snapshot | null;
  readonly newest: Snapshot | null;
  readonly deadline: LocalDate;
  readonly baseline: Readonly<Record<BaselineStep, number | null>>;
}): Benefit {
  const first = input.claims.find(({ number }) => number === 1);
  const done = (step: ClaimStep) => first?.events.find((event) => event.step === step)?.at ?? null;
  const approvedAt = done('approve');
  const sentAt = done('send') ?? approvedAt;
  const revisions = input.counts.flatMap((count) => count.revisions);
  // Undoing one's own slip at once is no error that anybody had to find.
  const corrections = revisions.filter(({ revision, reason }) => revision > 1 && reason !== 'undo');
  const after = (at: Instant) => approvedAt !== null && at > approvedAt;
  const acts: Act[] = [
    ...revisions.map(({ at, by }) => act('collecting', at, by)),
    ...input.entered.map(({ at, by }) => act('collecting', at, by)),
    ...input.claims
      .flatMap(({ events }) => events)
      .map(({ step, at, by }) => act(stepOf[step] ?? null, at, by)),
  ].flatMap((each) => each ?? []);
  return {
    steps: baselineSteps.map((step) => {
      const own = acts.filter((each) => each.step === step);
      return { step, before: input.baseline[step], now: minutesOf(own), acts: own.length };
    }),
    errors: {
      correctionsBefore: corrections.filter(({ at }) => !after(at)).length,
      explainedBefore: revisions.filter(({ at, report }) => report.kind === 'explained' && !after(at)).length,
      returns: input.claims.flatMap(({ events }) => events).filter(({ step }) => step === 'return').length,
      correctionsAfter: corrections.filter(({ at }) => after(at)).length,
      amendments: input.claims.filter(({ number }) => number > 1).length,
    },
    aid: input.snapshot && {
      claimedCents: input.snapshot.aidCents,
      lostCents: lostOf(input.snapshot),
      amendedCents: (input.newest ?? input.snapshot).aidCents - input.snapshot.aidCents,
    },
    daysBeforeDeadline: sentAt === null ? null : daysBetween(localDay(sentAt), input.deadline),
    approvedOn: approvedAt === null ? null : localDay(approvedAt),
  };
}

function act(step: BaselineStep | null, at: Instant, by: Author): Act | null {
  if (step === null || by.via === 'robot' || by.via === 'machine') return null;
  return { step, at, who: `${by.issuer} ${by.subject}` };
}

/**
 * Minutes of work behind the acts. Acts of one person with pauses of at most {@link pauseMinutes} are one sitting;
 * it took at least from its first trace to its last, and something before the first.
 */
export function minutesOf(acts: readonly Act[]): Minutes {
  const byPerson = Map.groupBy(acts, (each) => each.who);
  let [span, sittings] = [0, 0];
  for (const own of byPerson.values()) {
    const times = own.map(({ at }) => millisecondsOf(at)).sort((one, other) => one - other);
    for (const [index, time] of times.entries()) {
      const pause = index === 0 ? Number.POSITIVE_INFINITY : time - (times[index - 1] ?? time);
      if (pause > pauseMinutes * 60_000) sittings += 1;
      else span += pause;
    }
  }
  const least = Math.round(span / 60_000);
  const more = (each: number) => least + sittings * each;
  return { least, likely: more(beforeFirst.likely), most: more(beforeFirst.most) };
}

/** The aid that missing and unexplained-away days have likely cost: each like the site's average day served. */
export function lostOf(snapshot: Pick<Snapshot, 'sites' | 'lines'>): number {
  return snapshot.sites.reduce((sum, { id, completeness }) => {
    if (completeness.served === 0) return sum;
    const aid = snapshot.lines.reduce((total, line) => total + (line.siteId === id ? line.aidCents : 0), 0);
    return sum + Math.round((aid * (completeness.missing + completeness.explained)) / completeness.served);
  }, 0);
}
