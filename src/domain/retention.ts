import { type Claim, isApproved } from './claims.ts';
import { addDays, type DayRange, type LocalDate, localDay } from './days.ts';
import { neighbour, periodById, periodOn } from './periods.ts';
import type { Retention } from './settings.ts';

/** The last day on which a claim's documents and vouchers must be kept; completed in 2027, by the law's years: 2031 and 2033. */
export function keepUntil(
  completionYear: number,
  { documentsYears, vouchersYears }: Retention,
): {
  readonly documents: LocalDate;
  readonly vouchers: LocalDate;
} {
  return {
    documents: `${completionYear + documentsYears}-12-31` as LocalDate,
    vouchers: `${completionYear + vouchersYears}-12-31` as LocalDate,
  };
}

export const keepingParts = ['documents', 'vouchers'] as const;
export type KeepingPart = (typeof keepingParts)[number];

/**
 * Every kind of record that the rule deletes, in the order in which they go: what names others before what it names,
 * so that a deletion that was cut off leaves nothing that points at what is gone.
 *
 * documents: Act 999/2012 s. 68, four years from the end of the year in which the action was completed. vouchers:
 * Accounting Act 1336/1997 2:10, six years. A file that was attached may be an invoice, so all files are kept as
 * vouchers; the checkpoints and the users who acted prove the vouchers too, and go with them.
 */
export const keptKinds = {
  claim: 'documents',
  count: 'documents',
  transfer: 'documents',
  schoolYearData: 'documents',
  stockData: 'documents',
  handMade: 'documents',
  link: 'documents',
  look: 'documents',
  robotDay: 'documents',
  message: 'documents',
  note: 'documents',
  snapshot: 'documents',
  document: 'documents',
  approval: 'documents',
  delivery: 'vouchers',
  attachment: 'vouchers',
  file: 'vouchers',
  user: 'vouchers',
  checkpoint: 'vouchers',
} as const satisfies Record<string, KeepingPart>;
export type KeptKind = keyof typeof keptKinds;

/** The law behind each part, as it is cited in a tombstone. */
export const keepingLaws: Readonly<Record<KeepingPart, string>> = {
  documents: 'Act 999/2012 s. 68',
  vouchers: 'Accounting Act 1336/1997 2:10',
};

/** What a rule says of a term's documents or vouchers. */
export type Keeping = {
  /** `${periodId}.${part}`, '2026-autumn.vouchers' */
  readonly id: string;
  readonly periodId: string;
  readonly range: DayRange;
  readonly part: KeepingPart;
  readonly standing:
    | {
        /** The action has not been completed, so nothing is counted yet. */
        readonly kind: 'open';
        readonly reason: 'may-be-claimed' | 'claim-unfinished';
        /** The claims that are not finished, or that could still be lodged. */
        readonly claimIds: readonly string[];
      }
    | {
        readonly kind: 'dated';
        readonly completedIn: number;
        /** The last day on which everything must be there. */
        readonly keepUntil: LocalDate;
        readonly due: boolean;
      };
};

export function keepingId(periodId: string, part: KeepingPart): string {
  return `${periodId}.${part}`;
}

/**
 * So many days after its deadline nothing is left of an aid (R39 Art. 4(5), linear: 60 days, then 1 % a day), so the
 * term can no more become a claim. Compound reductions never reach nothing; 1 % of a payment is no claim either.
 */
const hopelessDays = 160;

/**
 * Every term from the one of `since` to today's, the oldest first, each with its documents and its vouchers. A
 * supplier's months lie in their term: it goes when the last of them may. Nothing here deletes: a date that has passed
 * makes a term due, and people decide (src/domain/disposals.ts).
 */
export function keepingsOf(facts: {
  readonly claims: readonly Pick<Claim, 'id' | 'periodId' | 'state' | 'events'>[];
  readonly since: LocalDate;
  readonly today: LocalDate;
  readonly retention: Retention;
  /** The years of completion of terms of which something has gone, by period id: they stand, whatever is left. */
  readonly setDown?: ReadonlyMap<string, number>;
}): Keeping[] {
  const { claims, since, today, retention } = facts;
  const keepings: Keeping[] = [];
  for (let term = periodOn(since, 'term'); term.from <= today; term = neighbour(term, 1)) {
    const mine = claims.filter((claim) => within(claim.periodId, term));
    const found = completion(mine, addDays(term.deadline, hopelessDays), today);
    const gone = facts.setDown?.get(term.id);
    // What is left may be kept longer for what was recorded since, never shorter for what has gone.
    const standing =
      gone === undefined || (typeof found !== 'number' && mine.length > 0)
        ? found
        : Math.max(gone, typeof found === 'number' ? found : gone);
    for (const part of keepingParts)
      keepings.push({
        id: keepingId(term.id, part),
        periodId: term.id,
        range: { from: term.from, to: term.to },
        part,
        standing:
          typeof standing === 'number'
            ? dated(keepUntil(standing, retention)[part], standing, today)
            : standing,
      });
  }
  return keepings;
}

const dated = (until: LocalDate, completedIn: number, today: LocalDate) =>
  ({ kind: 'dated', completedIn, keepUntil: until, due: today > until }) as const;

function within(periodId: string, term: DayRange): boolean {
  const period = periodById(periodId);
  return period !== undefined && term.from <= period.from && period.to <= term.to;
}

/** The year in which the last action of a term was completed, or why it has not been. */
function completion(
  claims: readonly Pick<Claim, 'id' | 'state' | 'events'>[],
  hopeless: LocalDate,
  today: LocalDate,
): number | Extract<Keeping['standing'], { kind: 'open' }> {
  const unfinished = claims.filter((claim) => isApproved(claim.state) && !isFinished(claim));
  if (unfinished.length > 0)
    return { kind: 'open', reason: 'claim-unfinished', claimIds: unfinished.map(({ id }) => id) };
  // A term without a claim, or with one that was never approved, can be claimed until nothing is left of its aid.
  const lodgeable = claims.length === 0 || claims.some((claim) => !isApproved(claim.state));
  if (lodgeable && today <= hopeless)
    return {
      kind: 'open',
      reason: 'may-be-claimed',
      claimIds: claims.filter((claim) => !isApproved(claim.state)).map(({ id }) => id),
    };
  const years = claims.flatMap(({ events }) => events.map(({ at }) => yearOf(localDay(at))));
  return Math.max(...years, ...(lodgeable ? [yearOf(hopeless)] : []));
}

/** Paid, or decided with nothing to pay. */
function isFinished({ state, events }: Pick<Claim, 'state' | 'events'>): boolean {
  if (state === 'paid') return true;
  const decision = events.findLast(({ authority }) => authority?.kind === 'decision')?.authority;
  return state === 'decided' && decision?.kind === 'decision' && decision.outcome === 'rejected';
}

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
