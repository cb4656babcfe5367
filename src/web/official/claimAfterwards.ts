import {
  type AuthorityKind,
  decisionOutcomes,
  paidReasons,
  type Settlement,
} from '../../domain/authority.ts';
import { type ClaimEvent, isApproved, transitions } from '../../domain/claims.ts';
import { groupWords } from '../../domain/schemeTexts.ts';
import type { Language } from '../../domain/texts.ts';
import type { ClaimOverview } from '../../usecases/readClaimOverview.ts';
import { stepOf } from '../../usecases/recordAuthority.ts';
import { formats } from '../formats.ts';
import { described, type FieldMistake, fieldError } from '../forms.ts';
import { flag, type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, formToken } from '../layout.ts';
import { wordsOfTheLaw } from '../legal.ts';
import {
  afterwardsWords,
  authorityFormWords,
  outcomeWords,
  paidReasonWords,
} from '../words/officialAfterwardsWords.ts';
import { officialWords, stepTakenWords } from '../words/officialWords.ts';
import { speak } from '../words/speak.ts';
import { actText, differenceText } from './authorityText.ts';
import { isOfficial, money } from './claimPieces.ts';
import { authorText } from './claimTrail.ts';

/** A form of the tab that was not taken: what it was and what was typed. */
export type Recording = {
  readonly action: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly mistakes: readonly FieldMistake[];
};

type Place = { readonly frame: Frame; readonly read: ClaimOverview; readonly recording: Recording | null };

/** What happens with the authority: expected against paid, questions, what has been recorded and what can be. */
export function afterwardsTab(frame: Frame, read: ClaimOverview, recording: Recording | null): Html {
  const say = speak(afterwardsWords, frame.language);
  const { claim } = read;
  if (!isApproved(claim.state)) return html`<p>${icons.info} ${say('notYet')}</p>`;
  const place = { frame, read, recording };
  const recorded = claim.events.filter((event) => event.authority !== null);
  return html`<p>${say('lead')}</p>
<h2>${say('settlement')}</h2>
${settlement(place)}
${wordsOfTheLaw(frame, ['ceiling', 'late', 'recovery', 'penalty', 'keeping'])}
${questions(place)}
<h2>${say('record')}</h2>
${isOfficial(frame.actor) ? forms(place) : html`<p>${say('reader')}</p>`}
<h2>${say('history')}</h2>
${
  recorded.length === 0
    ? html`<p>${say('nothing')}</p>`
    : html`<ol class="steps">${recorded.map((event) => recordedItem(event, frame.language))}</ol>`
}`;
}

function settlement({ frame, read }: Place): Html {
  const { language } = frame;
  const [say, shared] = [speak(afterwardsWords, language), speak(officialWords, language)];
  const lines = read.settlement;
  const paid = read.claim.events.some((event) => event.authority?.kind === 'payment');
  const decided = lines.some((line) => line.decidedCents !== null);
  const sum = (of: (line: Settlement) => number) => lines.reduce((total, line) => total + of(line), 0);
  const cell = (shown: boolean, cents: number) =>
    html`<td class="num">${shown ? money(cents, language) : '–'}</td>`;
  return html`${read.snapshot.amends ? html`<p>${say('settlementAmendment')}</p>` : ''}
<div class="scroll" tabindex="0" role="region" aria-label="${say('settlement')}"><table class="table">
<thead><tr><th scope="col">${shared('product')}</th><th scope="col" class="num">${say('expected')}</th><th scope="col" class="num">${say('decided')}</th>
<th scope="col" class="num">${say('paid')}</th><th scope="col" class="num">${say('difference')}</th><th scope="col">${say('why')}</th></tr></thead>
<tbody>${lines.map(
    (
      line,
    ) => html`<tr><th scope="row">${groupWords[line.group][language]}</th>${cell(true, line.expectedCents)}
${cell(decided, line.decidedCents ?? 0)}${cell(paid, line.paidCents)}${cell(paid, line.paidCents - line.expectedCents)}
<td>${!paid ? '' : line.paidCents === line.expectedCents ? say('asExpected') : differenceText(line, language)}</td></tr>`,
  )}</tbody>
<tfoot><tr><th scope="row">${shared('total')}</th>${cell(
    true,
    sum((line) => line.expectedCents),
  )}${cell(
    decided,
    sum((line) => line.decidedCents ?? 0),
  )}${cell(
    paid,
    sum((line) => line.paidCents),
  )}${cell(
    paid,
    sum((line) => line.paidCents - line.expectedCents),
  )}<td></td></tr></tfoot></table></div>`;
}

function questions(place: Place): Html {
  const { frame, read } = place;
  const { language } = frame;
  const [say, f] = [speak(afterwardsWords, language), formats(language)];
  const { events } = read.claim;
  const asked = events.filter((event) => event.authority?.kind === 'question');
  if (asked.length === 0) return html``;
  return html`<h2>${say('questions')}</h2>
<div class="stack">${asked.map((event) => {
    const question = event.authority?.kind === 'question' ? event.authority : null;
    const answers = events.flatMap(({ authority }) =>
      authority?.kind === 'answer' && authority.question === event.number ? [authority] : [],
    );
    return html`<section class="card stack" id="question-${String(event.number)}"><h3>${question ? f.day(question.on) : ''} ${
      answers.length > 0
        ? html`<span class="tag tag--ok">${icons.check} ${say('answeredOn', { day: f.day(answers.at(-1)!.on) })}</span>`
        : html`<span class="tag tag--warn">${icons.alert} ${question?.answerBy ? say('answerByDay', { day: f.day(question.answerBy) }) : say('unanswered')}</span>`
    }</h3>
<p class="as-typed">${question?.question ?? ''}</p>
${answers.map((answer) => html`<blockquote class="as-typed"><p>${answer.answer}</p></blockquote>`)}
${isOfficial(frame.actor) && answers.length === 0 ? actForm(place, 'answer', String(event.number)) : ''}</section>`;
  })}</div>`;
}

function forms(place: Place): Html {
  const { state } = place.read.claim;
  const kinds = (['lodged', 'question', 'decision', 'payment'] as const).filter(
    (kind) => transitions[state][stepOf[kind]] !== undefined,
  );
  return html`<div class="stack no-print">${kinds.map((kind) => actForm(place, kind))}</div>`;
}

/** The id of a field; answers have the number of their question in it. */
function actForm(place: Place, kind: AuthorityKind, question = ''): Html {
  const { frame, read, recording } = place;
  const { language } = frame;
  const say = speak(afterwardsWords, language);
  const { claim } = read;
  const form = `${kind}${question}`;
  const mine = recording?.action === form ? recording : null;
  const mistakes = mine?.mistakes ?? [];
  const typed = (name: string, otherwise = '') => mine?.typed[name] ?? otherwise;
  const id = (name: string) => `${form}-${name}`;
  const field = (name: string, label: string, input: (id: string, more: Html) => Html, hint = '') =>
    html`<div class="field"><label for="${id(name)}">${label}</label>${hint ? html`<p class="hint" id="${id(name)}-hint">${hint}</p>` : ''}${fieldError(id(name), mistakes)}
${input(id(name), described(id(name), mistakes, hint ? `${id(name)}-hint` : ''))}</div>`;
  const day = (name: string, label: string, value: string) =>
    field(
      name,
      label,
      (at, more) => html`<input type="date" id="${at}" name="${name}" value="${typed(name, value)}" ${more}>`,
    );
  const text = (name: string, label: string, hint = '', value = '') =>
    field(
      name,
      label,
      (at, more) =>
        html`<input id="${at}" name="${name}" maxlength="100" value="${typed(name, value)}" ${more}>`,
      hint,
    );
  const area = (name: string, label: string) =>
    field(
      name,
      label,
      (at, more) =>
        html`<textarea id="${at}" name="${name}" rows="3" maxlength="4000" ${more}>${typed(name)}</textarea>`,
    );
  const fields: Readonly<Record<AuthorityKind, () => Html>> = {
    lodged: () =>
      html`${day('on', say('onLodged'), read.today)}${text('reference', say('reference'), say('referenceLater'))}`,
    question: () =>
      html`${day('on', say('onQuestion'), read.today)}${area('question', say('question'))}${day('by', say('answerBy'), '')}`,
    answer: () => html`${day('on', say('onAnswer'), read.today)}${area('answer', say('answer'))}`,
    decision: () => html`${day('on', say('onDecision'), '')}${text('reference', say('documentReference'))}
${field(
  'outcome',
  say('outcome'),
  (at, more) =>
    html`<select id="${at}" name="outcome" ${more}><option value="">${say('choose')}</option>${decisionOutcomes.map(
      (each) =>
        html`<option value="${each}" ${flag('selected', typed('outcome') === each)}>${outcomeWords[each][language]}</option>`,
    )}</select>`,
)}
<fieldset><legend>${say('lines')}</legend>${read.settlement.map((line) => amount(line))}</fieldset>`,
    payment: () => html`${day('on', say('onPayment'), '')}${text('reference', say('documentReference'))}
${text('total', say('total'), say('totalHint'))}
<fieldset><legend>${say('lines')}</legend>${read.settlement.map(
      (line) => html`<div class="card stack">${amount(line)}${reason(line)}</div>`,
    )}</fieldset>`,
  };
  const amount = (line: Settlement) => {
    const f = formats(language);
    const hint =
      line.paidCents === 0
        ? say('expectedHint', { sum: f.euros(line.expectedCents) })
        : say('leftHint', { sum: f.euros(line.expectedCents), paid: f.euros(line.paidCents) });
    return text(line.group, say('amountOf', { group: groupWords[line.group][language] }), hint);
  };
  const reason = (line: Settlement) => {
    const group = groupWords[line.group][language];
    const [why, words] = [`${line.group}-reason`, `${line.group}-words`];
    const chosen = typed(why, line.reason ?? '');
    return html`${field(
      why,
      say('reasonOf', { group }),
      (at, more) =>
        html`<select id="${at}" name="${why}" ${more}><option value="">${say('choose')}</option>${paidReasons.map(
          (each) =>
            html`<option value="${each}" ${flag('selected', chosen === each)}>${paidReasonWords[each][language]}</option>`,
        )}</select>`,
    )}
${field(
  words,
  say('wordsOf', { group }),
  (at, more) =>
    html`<input class="wide" id="${at}" name="${words}" maxlength="500" value="${typed(words, line.words ?? '')}" ${more}>`,
)}`;
  };
  return html`<details id="${form}" ${flag('open', mine !== null)}><summary>${authorityFormWords[kind][language]}</summary>
<form class="inside" method="post" action="/claims/${claim.id}/afterwards">
${formToken(frame)}<input type="hidden" name="action" value="${form}"><input type="hidden" name="version" value="${String(claim.version)}">
${fields[kind]()}<button class="button">${say('save')}</button></form></details>`;
}

function recordedItem(event: ClaimEvent, language: Language): Html {
  const f = formats(language);
  return html`<li><h3>${stepTakenWords[event.step][language]}</h3>
${event.authority ? actText(event.authority, language) : ''}
<p class="small soft">${authorText(event.by, language)}, ${f.proofTime(event.at)}</p></li>`;
}
