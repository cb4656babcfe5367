import type { Page } from '../../api/endpoint.ts';
import type { AuthorityAct, GroupCents, PaidLine } from '../../domain/authority.ts';
import { decisionOutcomes } from '../../domain/authority.ts';
import { type LocalDate, parseDay } from '../../domain/days.ts';
import type { ProductGroup } from '../../domain/products.ts';
import { Refused } from '../../domain/refusals.ts';
import { groupWords } from '../../domain/schemeTexts.ts';
import { line, paidReason, words as wordsOf } from '../../shapes/values.ts';
import type { ClaimOverview } from '../../usecases/readClaimOverview.ts';
import { formats } from '../formats.ts';
import type { FieldMistake } from '../forms.ts';
import type { Frame } from '../layout.ts';
import { afterwardsWords } from '../words/officialAfterwardsWords.ts';
import { speak } from '../words/speak.ts';
import { claimPage, isRefusedHere } from './claimPage.ts';
import { centsOf } from './money.ts';

type Body = Readonly<Record<string, string>>;

/**
 * What a form of the tab leads to: the tab with what was recorded, or again with what was typed and what is wrong.
 * @throws Refused bad-request for a form that is not ours, and what the act refuses beyond what the page can say
 */
export async function recordAfterwards(input: {
  readonly frame: Frame;
  readonly claimId: string;
  readonly body: Body;
  readonly acts: {
    readonly read: () => Promise<ClaimOverview | null>;
    readonly record: (said: { readonly version: number; readonly act: AuthorityAct }) => Promise<unknown>;
  };
}): Promise<Page> {
  const { frame, claimId, body, acts } = input;
  const { language } = frame;
  const read = await acts.read();
  // What is amended stands in for an amendment that is not there; nothing is recorded on it.
  if (!read || read.claim.id !== claimId) throw new Refused('not-found');
  const action = body.action ?? '';
  const version = Number(body.version);
  if (!Number.isSafeInteger(version)) throw new Refused('bad-request');
  const mistakes: FieldMistake[] = [];
  const act = actOf(action, { body, read, frame, mistakes });
  const again = (more: readonly FieldMistake[], status: number): Page => {
    const recording = { action, typed: body, mistakes: more };
    return {
      html: claimPage(frame, read, { query: { tab: 'afterwards' }, recording, mistakes: more }),
      status,
    };
  };
  if (!act) return again(mistakes, 422);
  try {
    await acts.record({ version, act });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const said = refusalMistakes(error, action, language);
    if (said.length > 0) return again(said, 422);
    const now = await acts.read();
    if (!isRefusedHere(error.code) || !now) throw error;
    const recording = { action, typed: body, mistakes: [] };
    const view = { query: { tab: 'afterwards' as const }, recording, refused: error.code };
    return { html: claimPage(frame, now, view), status: 409 };
  }
  return { redirect: `/claims/${claimId}?tab=afterwards` };
}

/** The act that the form tells; null with what is wrong in `mistakes`. */
function actOf(
  action: string,
  form: {
    readonly body: Body;
    readonly read: ClaimOverview;
    readonly frame: Frame;
    readonly mistakes: FieldMistake[];
  },
): AuthorityAct | null {
  const { body, read, frame, mistakes } = form;
  const { language } = frame;
  const say = speak(afterwardsWords, language);
  const [, kind, asked] = /^(lodged|question|decision|payment|answer)(\d{0,6})$/.exec(action) ?? [];
  if (!kind) throw new Refused('bad-request');
  const wrong = (name: string, words: string): null => {
    mistakes.push({ field: `${action}-${name}`, words });
    return null;
  };
  const on = dayOf(body.on, read.today) ?? wrong('on', say('mistakeDay'));
  const text = (name: string) =>
    wordsOf(4000).min(1).safeParse(body[name]).data ?? wrong(name, say('mistakeText'));
  const reference = () =>
    line(100).safeParse(body.reference).data ?? wrong('reference', say('mistakeReference'));
  const cents = (group: ProductGroup): number =>
    sum(group, groupWords[group][language], body[group]?.trim() ? body[group] : '0') ?? 0;
  const sum = (name: string, what: string, written: string | undefined) =>
    centsOf(written ?? '') ?? wrong(name, say('mistakeMoney', { what }));
  const groups = read.settlement.map((each) => each.group);
  const act = ((): AuthorityAct | null => {
    if (kind === 'lodged') {
      const given = body.reference?.trim() ? reference() : null;
      return on && { kind, on, reference: given };
    }
    if (kind === 'question') {
      const question = text('question');
      const by = body.by?.trim() ? (parseDay(body.by) ?? wrong('by', say('mistakeBy'))) : null;
      return on && question ? { kind, on, question, answerBy: by } : null;
    }
    if (kind === 'answer') {
      const answer = text('answer');
      return on && answer ? { kind, on, question: Number(asked), answer } : null;
    }
    const number = reference();
    if (kind === 'decision') {
      const outcome =
        decisionOutcomes.find((each) => each === body.outcome) ?? wrong('outcome', say('mistakeOutcome'));
      const lines: GroupCents[] = groups.map((group) => ({ group, cents: cents(group) }));
      return on && number && outcome ? { kind, on, reference: number, outcome, lines } : null;
    }
    const totalCents = sum('total', say('total'), body.total);
    const lines: PaidLine[] = groups.map((group) => {
      const words = wordsOf(500).safeParse(body[`${group}-words`] ?? '').data;
      if (words === undefined) wrong(`${group}-words`, say('mistakeWords'));
      const reason = paidReason.safeParse(body[`${group}-reason`]).data ?? null;
      return { group, cents: cents(group), reason, words: words || null };
    });
    return on && number && totalCents !== null
      ? { kind: 'payment', on, reference: number, totalCents, lines }
      : null;
  })();
  return mistakes.length > 0 ? null : act;
}

function dayOf(text: string | undefined, today: LocalDate): LocalDate | null {
  const day = parseDay(text ?? '');
  return day && day <= today ? day : null;
}

/** A refusal that belongs to fields of the form, said there. */
function refusalMistakes(
  { code, facts }: Refused,
  action: string,
  language: Frame['language'],
): FieldMistake[] {
  const [say, f] = [speak(afterwardsWords, language), formats(language)];
  if (code === 'future-day') return [{ field: `${action}-on`, words: say('mistakeDay') }];
  if (code === 'sum-differs') {
    const { linesCents, totalCents } = facts as { linesCents: number; totalCents: number };
    const words = say('mistakeSum', { lines: f.euros(linesCents), total: f.euros(totalCents) });
    return [{ field: `${action}-total`, words }];
  }
  if (code !== 'difference-unexplained') return [];
  const { lines } = facts as {
    lines: { group: ProductGroup; expectedCents: number; paidCents: number }[];
  };
  return lines.map(({ group, expectedCents, paidCents }) => ({
    field: `${action}-${group}-reason`,
    words: say('mistakeReason', {
      group: groupWords[group][language],
      expected: f.euros(expectedCents),
      paid: f.euros(paidCents),
    }),
  }));
}
