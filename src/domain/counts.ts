import type { Instant, LocalDate } from './days.ts';
import type { Author } from './people.ts';

/** A quantity as the kitchen gave it. Decimal text keeps what was keyed; counts and sizes are whole (ml or g). */
export type Quantity =
  | { readonly unit: 'litres'; readonly value: string }
  | { readonly unit: 'kilograms'; readonly value: string }
  | { readonly unit: 'packages'; readonly count: number; readonly size: number }
  | { readonly unit: 'portions'; readonly count: number; readonly size: number };

/** Served with meals, or used in cooking (never eligible: R40 Art. 11, left out at the source). */
export type Use = 'served' | 'cooking';

/** One line of a day's report: as given, and as a whole amount in the product's unit (ml or g). */
export type ReportLine = {
  readonly productId: string;
  readonly use: Use;
  readonly given: Quantity;
  readonly amount: number;
};

export const closedReasons = [
  'holiday',
  'excursion',
  'no-delivery',
  'illness',
  'building',
  'strike',
  'other',
] as const;
export type ClosedReason = (typeof closedReasons)[number];

/** Why a missing day stays without a count; said by the official, never by the page itself. */
export const gapReasons = [
  'not-recorded',
  'kitchen-change',
  'system-outage',
  'record-lost',
  'other',
] as const;
export type GapReason = (typeof gapReasons)[number];

/** Why a day's report was changed. */
export const correctionReasons = [
  'typing-error',
  'wrong-day',
  'wrong-product',
  'late-information',
  'counted-again',
  'undo',
  'other',
] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

/**
 * A day's report. Zero, closed and missing are three things: `zero` means open and nothing served, `closed` not open,
 * and no report at all is missing. `explained` is a missing day which the official has accounted for: no litres.
 */
export type Report =
  | {
      readonly kind: 'served';
      readonly lines: readonly ReportLine[];
      readonly otherDiners: number | null;
      /** The children who were there, where the kitchen knows; what is usual is measured by them. */
      readonly present?: number | undefined;
      readonly note: string | null;
    }
  | { readonly kind: 'zero'; readonly note: string | null }
  | { readonly kind: 'closed'; readonly reason: ClosedReason; readonly note: string | null }
  | { readonly kind: 'explained'; readonly reason: GapReason; readonly note: string | null };
export const reportKinds = [
  'served',
  'zero',
  'closed',
  'explained',
] as const satisfies readonly Report['kind'][];
export type ReportKind = Report['kind'];

/** One revision of a day's count. The first has no reason; every later one names why it came. */
export type Revision = {
  readonly revision: number;
  /** Made by the sender before the first send; the same id again has no second effect. */
  readonly entryId: string;
  readonly at: Instant;
  readonly by: Author;
  readonly report: Report;
  readonly reason: CorrectionReason | null;
  readonly words: string | null;
  /** Hash of the revision before; null for the first. */
  readonly previous: string | null;
  readonly hash: string;
};

/**
 * What stands for a day, without its history: enough to say whether it was reported and how much was served. It is kept
 * beside the revisions, so that a page over many days need not take each of them apart; it proves nothing, and no
 * claim is computed from it.
 */
export type DayStanding = {
  readonly siteId: string;
  readonly date: LocalDate;
  readonly revision: number;
  readonly kind: ReportKind;
  /** What was served with meals, ml or g by product id; what went into cooking is in no sum. */
  readonly served: Readonly<Record<string, number>>;
  /** The children who were there, where the kitchen knew. */
  readonly present?: number | undefined;
};

/** The count of one site on one day with all its revisions, oldest first; the last one stands. */
export type DayCount = {
  readonly siteId: string;
  readonly date: LocalDate;
  readonly revision: number;
  readonly revisions: readonly Revision[];
};
