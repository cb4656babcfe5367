import { approvalsGiven, type Claim } from './claims.ts';
import type { Instant } from './days.ts';
import type { Author } from './people.ts';
import type { ProductGroup } from './products.ts';
import type { Language } from './texts.ts';

/**
 * The record of an approval: what was approved, as which files, what was declared, by whom and when. It follows from
 * the claim's own step and holds nothing that the step does not bind, so the two cannot say different things.
 */
export type ApprovalRecord = {
  readonly schema: 'skolmjolk/approval-record/1';
  /** What it is, and no more than that: not a qualified signature (Regulation (EU) 910/2014). */
  readonly kind: 'electronically approved and sealed';
  readonly reference: string;
  readonly claimId: string;
  readonly periodId: string;
  /** SHA-256 of the canonical snapshot. */
  readonly snapshot: string;
  /** The application as it was shown to the approver, in his language. */
  readonly pdf: { readonly name: string; readonly sha256: string };
  readonly declaration: { readonly language: Language; readonly text: string };
  readonly aidCents: number;
  readonly amounts: Readonly<Partial<Record<ProductGroup, number>>>;
  readonly approver: Author & { readonly loginAt: Instant };
  readonly approvedAt: Instant;
  /** Where two must approve: who did before. */
  readonly earlier: readonly {
    readonly approver: Author;
    readonly approvedAt: Instant;
    readonly step: string;
  }[];
  /** The approval in the claim's own chain. */
  readonly step: { readonly number: number; readonly previous: string | null; readonly hash: string };
  /** SHA-256 of the canonical record of the approval before this one; null for the city's first. */
  readonly previous: string | null;
};

/** The record of the claim's approval; null while there is none. */
export function approvalRecordOf(claim: Claim): ApprovalRecord | null {
  const event = claim.events.findLast((each) => each.step === 'approve');
  if (!event?.approval) return null;
  const { approval, by, at, number, previous, hash, snapshot } = event;
  const { reference, pdf, declaration: text, language, loginAt, aidCents, amounts } = approval;
  return {
    schema: 'skolmjolk/approval-record/1',
    kind: 'electronically approved and sealed',
    ...{ reference, claimId: claim.id, periodId: claim.periodId, snapshot, pdf, aidCents, amounts },
    declaration: { language, text },
    approver: { ...by, loginAt },
    approvedAt: at,
    earlier: approvalsGiven(claim)
      .filter((each) => each.hash !== hash)
      .map((each) => ({ approver: each.by, approvedAt: each.at, step: each.hash })),
    step: { number, previous, hash },
    previous: approval.previousRecord,
  };
}
