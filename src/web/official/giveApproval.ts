import type { Page } from '../../api/endpoint.ts';
import { type Claim, isApproved } from '../../domain/claims.ts';
import { type RefusalCode, Refused } from '../../domain/refusals.ts';
import type { Language } from '../../domain/texts.ts';
import { sha256 } from '../../shapes/values.ts';
import type { Approval } from '../../usecases/readApproval.ts';
import type { Frame } from '../layout.ts';
import { approveWords } from '../words/officialApprovalWords.ts';
import { speak } from '../words/speak.ts';
import { approvePage } from './approvePage.ts';

/** What an approver meets on the page itself, with the words for it; other refusals have their own page. */
const saidHere = {
  'login-too-old': 'mistakeLogin',
  'claim-changed': 'mistakeChanged',
  'prepared-by-you': 'mistakePrepared',
  'approved-by-you': 'mistakeApproved',
  'warnings-unanswered': 'mistakeWarned',
  'blocked-by-checks': 'mistakeBlocked',
  'period-not-ended': 'mistakeBlocked',
} as const satisfies Partial<Record<RefusalCode, keyof typeof approveWords>>;

/**
 * What the approval's form leads to: the confirmation, or the page again with what stood in the way.
 * @throws Refused bad-request when the hash is not ours, and what the use case refuses beyond {@link saidHere}
 */
export async function giveApproval(input: {
  readonly frame: Frame;
  readonly claimId: string;
  readonly body: Readonly<Record<string, string>>;
  readonly acts: {
    readonly approve: (shown: {
      readonly snapshot: string;
      readonly language: Language;
      readonly pdf: string | null;
    }) => Promise<{ readonly claim: Pick<Claim, 'state'> }>;
    readonly readApproval: () => Promise<Approval>;
  };
}): Promise<Page> {
  const { frame, body } = input;
  const say = speak(approveWords, frame.language);
  const snapshot = sha256.safeParse(body.snapshot).data;
  // Without it the form is not the page's own: what is bound is what was shown.
  const pdf = sha256.safeParse(body.pdf).data;
  if (!snapshot || !pdf) throw new Refused('bad-request');
  if (body.declared !== 'yes') {
    const mistakes = [{ field: 'declared', words: say('mistakeDeclared') }];
    return { html: approvePage(frame, await input.acts.readApproval(), mistakes), status: 422 };
  }
  let state: Claim['state'];
  try {
    ({ state } = (await input.acts.approve({ snapshot, language: frame.language, pdf })).claim);
  } catch (error) {
    if (!(error instanceof Refused) || !(error.code in saidHere)) throw error;
    const code = error.code as keyof typeof saidHere;
    const field = code === 'login-too-old' ? 'login' : 'main';
    const mistakes = [{ field, words: say(saidHere[code]) }];
    return {
      html: approvePage(frame, await input.acts.readApproval(), mistakes),
      status: code === 'login-too-old' ? 403 : 409,
    };
  }
  // Where two must approve, the first approval has nothing to confirm yet.
  return { redirect: `/claims/${input.claimId}${isApproved(state) ? '/confirmation' : ''}` };
}
