import type { Instant, LocalDate } from './days.ts';
import type { Author, PersonId } from './people.ts';
import type { ProductGroup } from './products.ts';
import type { Language } from './texts.ts';

/** A claim period: a term of a municipality ('2026-autumn', '2027-spring') or a supplier's month ('2026-09'). */
export type ClaimPeriod = {
  readonly id: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Last day for lodging: three months after the period's end (R39 Art. 4). */
  readonly deadline: LocalDate;
  /** '2026-2027' */
  readonly schoolYear: string;
};

export const claimStates = ['draft', 'awaiting', 'approved', 'sent'] as const;
export type ClaimState = (typeof claimStates)[number];
export const claimSteps = ['refresh', 'submit', 'return', 'approve', 'send'] as const;
export type ClaimStep = (typeof claimSteps)[number];

/** States as data: what each step leads to; a step that is absent is refused. docs/claimStates.md is printed from it. */
export const transitions: Readonly<Record<ClaimState, Readonly<Partial<Record<ClaimStep, ClaimState>>>>> = {
  draft: { refresh: 'draft', submit: 'awaiting' },
  awaiting: { refresh: 'draft', return: 'draft', approve: 'approved' },
  approved: { send: 'sent' },
  sent: {},
};

/** Whether the content was approved and is fixed for good; what became of it since are steps with the authority. */
export function isApproved(state: ClaimState | undefined): boolean {
  return state !== undefined && state !== 'draft' && state !== 'awaiting';
}

/** One act on a claim, kept with it for good. */
export type ClaimEvent = {
  readonly number: number;
  readonly step: ClaimStep;
  readonly at: Instant;
  readonly by: Author;
  /** SHA-256 of the snapshot that the act was about. */
  readonly snapshot: string;
  readonly words: string | null;
  readonly approval: Approval | null;
  readonly previous: string | null;
  readonly hash: string;
};

/** What an approver bound himself to; everything he saw is named by its hash. */
export type Approval = {
  readonly reference: string;
  readonly declaration: string;
  readonly language: Language;
  readonly loginAt: Instant;
  readonly aidCents: number;
  readonly amounts: Readonly<Partial<Record<ProductGroup, number>>>;
};

/**
 * The claim of one period. `id` is `${periodId}.${number}`: number 1 is the application, higher numbers are amendments
 * opened when counts change after an approval. Its content is the snapshot; this item is state and trail only.
 */
export type Claim = {
  readonly id: string;
  readonly periodId: string;
  readonly number: number;
  readonly state: ClaimState;
  readonly version: number;
  /** SHA-256 of the newest canonical snapshot. */
  readonly snapshot: string;
  readonly aidCents: number;
  readonly events: readonly ClaimEvent[];
  /** Everyone who prepared anything in it; none of them may approve it. */
  readonly preparers: readonly PersonId[];
};
