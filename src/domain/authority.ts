import type { LocalDate } from './days.ts';
import { type ProductGroup, productGroups } from './products.ts';
import type { Snapshot } from './snapshots.ts';

/** Why the authority paid something else than was applied for. */
export const paidReasons = [
  'national-ceiling',
  'late-reduction',
  'quantity-corrected',
  'rate-corrected',
  'site-not-approved',
  'penalty',
  'set-off',
  'rounding',
  'paid-later',
  'other',
] as const;
export type PaidReason = (typeof paidReasons)[number];

export const decisionOutcomes = ['granted', 'partly-granted', 'rejected'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

export type GroupCents = { readonly group: ProductGroup; readonly cents: number };

/** A line of a payment; the reason and words explain what is then still between expected and paid. */
export type PaidLine = GroupCents & { readonly reason: PaidReason | null; readonly words: string | null };

/** What happened with the authority after the approval. Days are those of the letters, not of the recording. */
export type AuthorityAct =
  | { readonly kind: 'lodged'; readonly on: LocalDate; readonly reference: string | null }
  | {
      readonly kind: 'question';
      readonly on: LocalDate;
      readonly question: string;
      readonly answerBy: LocalDate | null;
    }
  /** `question` is the number of the event that asked. */
  | { readonly kind: 'answer'; readonly on: LocalDate; readonly question: number; readonly answer: string }
  | {
      readonly kind: 'decision';
      readonly on: LocalDate;
      readonly reference: string;
      readonly outcome: DecisionOutcome;
      readonly lines: readonly GroupCents[];
    }
  | {
      readonly kind: 'payment';
      readonly on: LocalDate;
      readonly reference: string;
      readonly totalCents: number;
      readonly lines: readonly PaidLine[];
    };
export type AuthorityKind = AuthorityAct['kind'];

/** A product group of the claim: what is expected, decided and paid so far, and why they differ. */
export type Settlement = {
  readonly group: ProductGroup;
  readonly expectedCents: number;
  /** Of the newest decision; null while there is none. */
  readonly decidedCents: number | null;
  /** All payments together; a recovery is negative. */
  readonly paidCents: number;
  readonly reason: PaidReason | null;
  readonly words: string | null;
};

/**
 * The claim's groups with what is expected, decided and paid, in the order of the form. An amendment expects the
 * difference to what it amends, up or down.
 */
export function settlementOf(
  snapshot: Pick<Snapshot, 'totals'>,
  amended: Pick<Snapshot, 'totals'> | null,
  acts: readonly AuthorityAct[],
): Settlement[] {
  const decision = acts.findLast((act) => act.kind === 'decision');
  const payments = acts.filter((act) => act.kind === 'payment');
  const aid = (totals: Snapshot['totals'], group: ProductGroup) =>
    totals.find((total) => total.group === group)?.aidCents ?? 0;
  const named = new Set<ProductGroup>([
    ...snapshot.totals.map((each) => each.group),
    ...(amended?.totals ?? []).map((each) => each.group),
    ...(decision?.lines ?? []).map((each) => each.group),
    ...payments.flatMap((payment) => payment.lines.map((each) => each.group)),
  ]);
  return productGroups
    .filter((group) => named.has(group))
    .map((group) => {
      const paid = payments.flatMap((payment) => payment.lines.filter((line) => line.group === group));
      const decided = decision?.lines.find((line) => line.group === group);
      const last = paid.at(-1);
      return {
        group,
        expectedCents: aid(snapshot.totals, group) - (amended ? aid(amended.totals, group) : 0),
        decidedCents: decision ? (decided?.cents ?? 0) : null,
        paidCents: paid.reduce((sum, line) => sum + line.cents, 0),
        reason: last?.reason ?? null,
        words: last?.words ?? null,
      };
    });
}

/** What keeps a payment from adding up: a line that differs without a reason, or lines that are not its total. */
export function paymentMistakes(
  payment: Extract<AuthorityAct, { kind: 'payment' }>,
  after: readonly Settlement[],
): { readonly unexplained: readonly Settlement[]; readonly sumCents: number } {
  return {
    unexplained: after.filter((line) => {
      if (line.paidCents === line.expectedCents) return false;
      return line.reason === null || (line.reason === 'other' && !line.words);
    }),
    sumCents: payment.lines.reduce((sum, line) => sum + line.cents, 0),
  };
}
