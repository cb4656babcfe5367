import type { AuthorityAct, PaidLine, Settlement } from '../../domain/authority.ts';
import type { ProductGroup } from '../../domain/products.ts';
import { groupWords } from '../../domain/schemeTexts.ts';
import type { Language } from '../../domain/texts.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { afterwardsWords, outcomeWords, paidReasonWords } from '../words/officialAfterwardsWords.ts';
import { speak } from '../words/speak.ts';
import { money } from './claimPieces.ts';

/** What was recorded, as the trail and the tab show it. */
export function actText(act: AuthorityAct, language: Language): Html {
  const [say, f] = [speak(afterwardsWords, language), formats(language)];
  const row = (name: string, value: Html | string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  const lines = 'lines' in act ? act.lines : [];
  return html`<dl class="summary-list">${row(say('on'), f.day(act.on))}
${'reference' in act && act.reference ? row(act.kind === 'lodged' ? say('reference') : say('documentReference'), act.reference) : ''}
${act.kind === 'question' ? row(say('question'), html`<span class="as-typed">${act.question}</span>`) : ''}
${act.kind === 'question' && act.answerBy ? row(say('answerBy'), f.day(act.answerBy)) : ''}
${act.kind === 'answer' ? row(say('answer'), html`<span class="as-typed">${act.answer}</span>`) : ''}
${act.kind === 'decision' ? row(say('outcome'), outcomeWords[act.outcome][language]) : ''}
${act.kind === 'payment' ? row(say('total'), money(act.totalCents, language)) : ''}
${lines.map((line) =>
  row(
    groupWords[line.group][language],
    html`<span class="figure">${f.euros(line.cents)}</span>${act.kind === 'payment' ? paidText(act.lines, line.group, language) : ''}`,
  ),
)}</dl>`;
}

function paidText(lines: readonly PaidLine[], group: ProductGroup, language: Language): string {
  const line = lines.find((each) => each.group === group);
  return line?.reason ? ` – ${differenceText(line, language)}` : '';
}

/** Why what was paid differs. */
export function differenceText(
  { reason, words }: Pick<Settlement, 'reason' | 'words'>,
  language: Language,
): string {
  const named = reason ? paidReasonWords[reason][language] : '';
  return words ? `${named}: ${words}` : named;
}
