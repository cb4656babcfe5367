import type { RefusalCode } from '../domain/refusals.ts';

/** The status and title of each refusal's problem (RFC 9457). Total: a refusal without an answer does not compile. */
export const problems: Readonly<Record<RefusalCode, { readonly status: number; readonly title: string }>> = {
  'bad-request': { status: 400, title: 'What was sent has mistakes' },
  'not-signed-in': { status: 401, title: 'Nobody is logged in' },
  'not-allowed': { status: 403, title: 'Your role may not do this' },
  'not-your-site': { status: 403, title: 'The site is not one of yours' },
  'not-found': { status: 404, title: 'There is no such thing here' },
  'foreign-form': { status: 403, title: 'The form did not come from this page' },
  'login-too-old': { status: 403, title: 'The login is too old for this act' },
  stale: { status: 412, title: 'It has been changed since you read it' },
  'precondition-needed': {
    status: 428,
    title: 'It exists already: say with If-Match which version you change',
  },
  'entry-id-reused': { status: 409, title: 'The entry id belongs to another report' },
  'reason-needed': { status: 422, title: 'A correction needs its reason' },
  'nothing-changed': { status: 409, title: 'What was sent equals what stands' },
  'too-many-revisions': { status: 409, title: 'It has been changed too often' },
  'future-day': { status: 422, title: 'The day has not come yet' },
  'outside-opening': { status: 422, title: 'The site was not open for the scheme on that day' },
  'product-not-offered': { status: 422, title: 'The site does not offer this product on that day' },
  'unknown-rule-period': { status: 422, title: 'No decree is known for a delivery date in it' },
  'unknown-period': { status: 404, title: 'There is no such claim period' },
  'unknown-reference': { status: 422, title: 'It names something that does not exist' },
  'period-not-ended': { status: 409, title: 'The claim period has not ended' },
  'claim-changed': { status: 409, title: 'The claim is no longer what was shown' },
  'claim-state': { status: 409, title: 'The claim is not in a state that allows this step' },
  'no-other-approver': { status: 409, title: 'Nobody else may approve it' },
  'prepared-by-you': { status: 403, title: 'You prepared something in it: another person must approve' },
  'blocked-by-checks': { status: 409, title: 'Checks stand against it' },
  'login-failed': { status: 400, title: 'The login did not succeed' },
};
