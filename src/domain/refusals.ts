/**
 * Everything the product may refuse, as one closed list. The API answers each with its own problem
 * (src/api/problems.ts is total over it) and the pages have words for each in three languages.
 */
export const refusalCodes = [
  'bad-request',
  'not-signed-in',
  'not-allowed',
  'not-your-site',
  'not-found',
  'foreign-form',
  'login-too-old',
  'stale',
  'precondition-needed',
  'entry-id-reused',
  'reason-needed',
  'nothing-changed',
  'too-many-revisions',
  'future-day',
  'outside-opening',
  'product-not-offered',
  'unknown-rule-period',
  'unknown-period',
  'unknown-reference',
  'period-not-ended',
  'claim-changed',
  'claim-state',
  'no-other-approver',
  'prepared-by-you',
  'approved-by-you',
  'blocked-by-checks',
  'differences-open',
  'warnings-unanswered',
  'answer-needless',
  'difference-unexplained',
  'sum-differs',
  'login-failed',
  'link-ended',
  'link-used',
  'too-far-back',
  'draft-waiting',
  'own-draft',
  'own-rights',
  'outbox-state',
  'duplicate-delivery',
  'folder-not-ready',
  'not-due',
  'disposal-state',
  'own-announcement',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** One mistake in what was sent: where (a JSON pointer or a field's name) and what, as a stable code with figures. */
export type Mistake = { readonly pointer: string; readonly code: string; readonly detail: string };

/** A refusal the caller can act on. Thrown by use cases; anything else that is thrown is our own failure (a bare 500). */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly mistakes: readonly Mistake[];
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(
    code: RefusalCode,
    facts: Readonly<Record<string, unknown>> = {},
    mistakes: readonly Mistake[] = [],
  ) {
    super(code);
    this.code = code;
    this.facts = facts;
    this.mistakes = mistakes;
  }
}
