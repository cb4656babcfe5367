import type { Page } from '../../api/endpoint.ts';
import type { Instant } from '../../domain/days.ts';
import { Refused } from '../../domain/refusals.ts';
import type { WarningReason } from '../../domain/warnings.ts';
import { findingKey, instant, line, sha256, warningReason, words as wordsOf } from '../../shapes/values.ts';
import type { ClaimOverview } from '../../usecases/readClaimOverview.ts';
import type { Frame } from '../layout.ts';
import { claimWords } from '../words/officialClaimWords.ts';
import { warningWords } from '../words/officialWarningWords.ts';
import { speak } from '../words/speak.ts';
import type { Answering } from './claimChecks.ts';
import { claimPage, isRefusedHere } from './claimPage.ts';

/** The acts that the claim's page offers, each as its use case takes it. */
export type ClaimActs = {
  readonly refresh: () => Promise<unknown>;
  readonly explain: (said: {
    readonly snapshot: string;
    readonly findings: readonly string[];
    readonly reason: WarningReason;
    readonly words: string;
  }) => Promise<unknown>;
  readonly submit: (shown: { readonly snapshot: string; readonly words: string | null }) => Promise<unknown>;
  readonly return: (shown: { readonly snapshot: string; readonly words: string }) => Promise<unknown>;
  /** Notes that what was shown at an instant has been seen. */
  readonly seen: (shown: Instant) => Promise<void>;
  /** The claim as it stands; null while there is none. */
  readonly read: () => Promise<ClaimOverview | null>;
};

/**
 * What a form of the claim's page leads to: the claim after the act, or the page again with what stood in its way and
 * what was typed.
 * @throws Refused bad-request for a form that is not ours, and what the acts refuse where there is no claim to show it on
 */
export async function changeClaim(input: {
  readonly frame: Frame;
  readonly claimId: string;
  readonly body: Readonly<Record<string, string>>;
  readonly acts: ClaimActs;
}): Promise<Page> {
  const { frame, claimId, body, acts } = input;
  if (body.action === 'explain') return explainChosen(input);
  if (body.action === 'seen') {
    const shown = instant.safeParse(body.shown).data;
    if (!shown) throw new Refused('bad-request');
    await acts.seen(shown);
    return { redirect: `/claims/${claimId}?tab=changes` };
  }
  const say = speak(claimWords, frame.language);
  const typed = { words: body.words ?? '' };
  const words = wordsOf(2000).safeParse(typed.words).data;
  const snapshot = sha256.safeParse(body.snapshot).data;
  const { action } = body;
  const wrong =
    words === undefined ? say('mistakeLong') : action === 'return' && !words ? say('mistakeWords') : null;
  try {
    if (action === 'refresh') await acts.refresh();
    else if ((action !== 'submit' && action !== 'return') || !snapshot) throw new Refused('bad-request');
    else if (wrong !== null || words === undefined) {
      const read = await acts.read();
      if (!read) throw new Refused('not-found');
      const mistakes = [{ field: `${action}-words`, words: wrong ?? '' }];
      return { html: claimPage(frame, read, { query: {}, typed, mistakes }), status: 422 };
    } else if (action === 'submit') await acts.submit({ snapshot, words: words || null });
    else await acts.return({ snapshot, words });
  } catch (error) {
    if (!(error instanceof Refused) || !isRefusedHere(error.code)) throw error;
    const read = await acts.read();
    if (!read) throw error;
    return { html: claimPage(frame, read, { query: {}, typed, refused: error.code }), status: 409 };
  }
  const where = action === 'refresh' && body.tab === 'checks' ? '?tab=checks' : '';
  return { redirect: `/claims/${claimId}${where}` };
}

/** The form of the warnings: one reason for those that were ticked. Nothing that was ticked or typed is lost. */
async function explainChosen({
  frame,
  claimId,
  body,
  acts,
}: Parameters<typeof changeClaim>[0]): Promise<Page> {
  const say = speak(warningWords, frame.language);
  const snapshot = sha256.safeParse(body.snapshot).data;
  const read = await acts.read();
  if (!snapshot || !read) throw new Refused(read ? 'bad-request' : 'not-found');
  const ticked = Object.keys(body).flatMap((name) => {
    const [, finding, check] = /^(?:finding-(.+)|all-(.+))$/.exec(name) ?? [];
    return finding ?? check ?? [];
  });
  const chosen = new Set(ticked);
  const answering: Answering = { chosen, reason: body.reason ?? '', words: body.words ?? '' };
  const findings = [
    ...ticked.filter((key) => findingKey.safeParse(key).success),
    ...read.warnings
      .filter((warning) => warning.answer === null && chosen.has(warning.check))
      .map((warning) => warning.key),
  ];
  const reason = warningReason.safeParse(answering.reason).data;
  const words = line(500).safeParse(answering.words).data;
  const mistakes = [
    ...(findings.length === 0 ? [{ field: 'chosen', words: say('mistakeChosen') }] : []),
    ...(reason === undefined ? [{ field: 'warning-reason', words: say('mistakeReason') }] : []),
    ...(words === undefined ? [{ field: 'warning-words', words: say('mistakeWords') }] : []),
  ];
  const again = { query: { tab: 'checks' as const }, answering };
  if (findings.length === 0 || reason === undefined || words === undefined)
    return { html: claimPage(frame, read, { ...again, mistakes }), status: 422 };
  try {
    await acts.explain({ snapshot, findings: [...new Set(findings)], reason, words });
  } catch (error) {
    if (!(error instanceof Refused) || !isRefusedHere(error.code)) throw error;
    const now = (await acts.read()) ?? read;
    return { html: claimPage(frame, now, { ...again, refused: error.code }), status: 409 };
  }
  return { redirect: `/claims/${claimId}?tab=checks#warnings` };
}
