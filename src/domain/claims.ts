import type { AuthorityAct } from './authority.ts';
import type { Instant, LocalDate } from './days.ts';
import type { Author, PersonId } from './people.ts';
import type { ProductGroup } from './products.ts';
import type { Language } from './texts.ts';
import type { WarningAnswer } from './warnings.ts';

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

export const claimStates = [
  'draft',
  'awaiting',
  'approved-once',
  'approved',
  'sent',
  'decided',
  'paid',
] as const;
export type ClaimState = (typeof claimStates)[number];
export const claimSteps = [
  'refresh',
  'explain',
  'submit',
  'return',
  'approve-first',
  'approve',
  'send',
  'lodge',
  'ask',
  'answer',
  'decide',
  'pay',
] as const;
export type ClaimStep = (typeof claimSteps)[number];

/** States as data: what each step leads to; a step that is absent is refused. docs/claimStates.md is printed from it. */
export const transitions: Readonly<Record<ClaimState, Readonly<Partial<Record<ClaimStep, ClaimState>>>>> = {
  draft: { refresh: 'draft', explain: 'draft', submit: 'awaiting' },
  awaiting: { refresh: 'draft', return: 'draft', 'approve-first': 'approved-once', approve: 'approved' },
  'approved-once': { refresh: 'draft', return: 'draft', approve: 'approved' },
  approved: { send: 'sent', lodge: 'sent' },
  sent: { lodge: 'sent', ask: 'sent', answer: 'sent', decide: 'decided' },
  decided: { ask: 'decided', answer: 'decided', decide: 'decided', pay: 'paid' },
  paid: { ask: 'paid', answer: 'paid', pay: 'paid' },
};

/** Whether the content was approved by all who must and is fixed for good; what comes after are steps with the authority. */
export function isApproved(state: ClaimState | undefined): boolean {
  return state !== undefined && transitions[state].refresh === undefined;
}

/** Whether the claim waits for an approval, the first or the last. */
export function awaitsApproval(state: ClaimState): boolean {
  return transitions[state].approve !== undefined;
}

/** How many different persons must approve so much aid; `limitCents` is where a second one is asked for. */
export function approvalsNeeded(aidCents: number, limitCents: number | null): 1 | 2 {
  return limitCents !== null && Math.abs(aidCents) > limitCents ? 2 : 1;
}

/** The approvals given since the claim was last sent for approval: a return or a refresh voids what came before. */
export function approvalsGiven(claim: Pick<Claim, 'events' | 'state'>): readonly ClaimEvent[] {
  if (transitions[claim.state].submit) return [];
  const sent = claim.events.findLastIndex((event) => event.step === 'submit');
  return claim.events
    .slice(sent + 1)
    .filter((event) => event.step === 'approve-first' || event.step === 'approve');
}

/** The act that sent the claim for approval, while it stands. */
export function submission(claim: Pick<Claim, 'events' | 'state'>): ClaimEvent | null {
  if (transitions[claim.state].submit) return null;
  return claim.events.findLast((event) => event.step === 'submit') ?? null;
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
  /** On a submission how many different persons must approve; null elsewhere. */
  readonly approvals: number | null;
  /** What was said to warnings: the new answers of an `explain`, all that stand of a `submit`. */
  readonly answers: readonly WarningAnswer[];
  /** What the authority or we said after the approval. */
  readonly authority: AuthorityAct | null;
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
  /** The application as it was shown to him, in his language. */
  readonly pdf: { readonly name: string; readonly sha256: string };
  /** SHA-256 of the record of the approval before this one (src/domain/approvalRecords.ts). */
  readonly previousRecord: string | null;
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
