import type { Page } from '../../api/endpoint.ts';
import { comparedFigures, differenceReasons } from '../../domain/comparisons.ts';
import type { HandMadeRow } from '../../domain/handMadeTable.ts';
import { Refused } from '../../domain/refusals.ts';
import { fill, type Language } from '../../domain/texts.ts';
import { line } from '../../shapes/values.ts';
import type { explainDifferences, HandMadeAnswer, HandMadeFate } from '../../usecases/changeHandMade.ts';
import type { ComparedPeriod } from '../../usecases/readComparison.ts';
import { formats } from '../formats.ts';
import type { FieldMistake } from '../forms.ts';
import { type Html, html } from '../html.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import {
  comparisonWords,
  differenceReasonWords,
  figureWords,
  handMadeFateWords,
  handMadeReasonWords,
} from '../words/comparisonWords.ts';
import { speak } from '../words/speak.ts';
import { comparisonPage, fieldOf } from './comparisonPage.ts';

type Fields = Readonly<Record<string, string | undefined>>;
type Explanations = Parameters<typeof explainDifferences>[1]['explanations'];

/** Does what a form of the comparison asks for; what was typed comes back with each mistake named. */
export async function submitComparison(
  frame: Frame,
  fields: Fields,
  world: {
    readonly read: () => Promise<ComparedPeriod>;
    readonly takeIn: (wish: {
      file: Uint8Array;
      source: string;
      dryRun: boolean;
    }) => Promise<HandMadeAnswer[]>;
    readonly explain: (siteId: string, explanations: Explanations) => Promise<void>;
    readonly signOff: (siteId: string, withdraw: boolean) => Promise<void>;
  },
): Promise<Page> {
  const say = speak(comparisonWords, frame.language);
  const read = await world.read();
  const again = (siteId: string | null, mistakes: readonly FieldMistake[]): Page => ({
    html: comparisonPage(frame, read, {}, { siteId, fields, mistakes }),
    status: 422,
  });
  const siteId = fields.siteId ?? '';
  const site = read.comparison.sites.find((each) => each.siteId === siteId);
  const back: Page = { redirect: `/terms/${read.period.id}/comparison#${siteId}` };
  if (fields.act === 'preview' || fields.act === 'commit') {
    const content = fields.file || fields.content || '';
    if (content === '') return again(null, [{ field: 'file', words: say('mistakeFile') }]);
    const source = (
      (fields['file.name'] ?? fields.source ?? '').replace(/[\p{Cc}]/gu, ' ').trim() || 'CSV'
    ).slice(0, 200);
    const dryRun = fields.act === 'preview';
    try {
      const answers = await world.takeIn({ file: Buffer.from(content, 'base64'), source, dryRun });
      return { html: takenIn(frame, read, { answers, content, source, dryRun }) };
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'bad-request') throw error;
      const column = error.mistakes.some(({ code }) => code === 'column-missing');
      return again(null, [{ field: 'file', words: say(column ? 'mistakeColumn' : 'mistakeRead') }]);
    }
  }
  if (!site) throw new Refused('not-found');
  if (fields.act === 'signOff' || fields.act === 'withdraw') {
    await world.signOff(siteId, fields.act === 'withdraw');
    return back;
  }
  const open = site.rows.filter((row) => row.difference !== 0 && row.explained === null);
  const mistakes: FieldMistake[] = [];
  const explanations = comparedFigures.flatMap((figure) => {
    const reason = differenceReasons.find((each) => each === fields[`reason.${figure}`]);
    if (!reason) return [];
    const text = (fields[`words.${figure}`] ?? '').trim();
    // What the list says by itself needs no words; the robot's own mistake and the rest do.
    const needed = reason === 'other' || reason === 'robot-wrong';
    if ((needed && text === '') || (text !== '' && !line(500).safeParse(text).success))
      mistakes.push({
        field: fieldOf('words', siteId, figure),
        words: say('mistakeWords', { reason: differenceReasonWords[reason][frame.language] }),
      });
    return [{ figure, reason, words: text }];
  });
  if (explanations.length === 0)
    mistakes.push({
      field: fieldOf('reason', siteId, open[0]?.figure ?? comparedFigures[0]),
      words: say('mistakeExplain'),
    });
  if (mistakes.length > 0) return again(siteId, mistakes);
  await world.explain(siteId, explanations);
  return back;
}

type TakenIn = {
  readonly answers: readonly HandMadeAnswer[];
  /** The file in base64: what was looked at is what is taken in. */
  readonly content: string;
  readonly source: string;
  readonly dryRun: boolean;
};

function takenIn(
  frame: Frame,
  { period, sites }: ComparedPeriod,
  { answers, content, source, dryRun }: TakenIn,
): string {
  const { language } = frame;
  const [say, f] = [speak(comparisonWords, language), formats(language)];
  const name = (siteId: string) => sites.find(({ id }) => id === siteId)?.name ?? siteId;
  const fates: readonly HandMadeFate[] = ['created', 'updated', 'unchanged', 'rejected'];
  const count = (fate: HandMadeFate) => answers.filter((each) => each.fate === fate).length;
  const changing = count('created') + count('updated');
  const action = `/terms/${period.id}/comparison`;
  const title = say(dryRun ? 'previewTitle' : 'resultTitle');
  return layout({
    ...frame,
    title,
    term: f.period(period.id),
    main: html`<h1>${title}</h1><p>${say('from', { source })}</p>
<dl class="figures">${fates.map((fate) => html`<div><dt>${handMadeFateWords[fate][language]}</dt><dd>${f.number(count(fate))}</dd></div>`)}</dl>
${
  dryRun && changing > 0
    ? html`<form method="post" action="${action}" enctype="multipart/form-data">${formToken(frame)}<input type="hidden" name="content" value="${content}">
<input type="hidden" name="source" value="${source}"><p class="buttons"><button class="button" name="act" value="commit">${say('commit', { count: f.number(changing) })}</button></p></form>`
    : html`<p>${dryRun ? say('nothingToTake') : ''}</p>`
}
<div class="scroll" tabindex="0" role="region" aria-label="${say('outcome')}"><table class="table"><thead><tr><th scope="col" class="num">${say('line')}</th>
<th scope="col">${say('sites')}</th><th scope="col">${say('outcome')}</th></tr></thead><tbody>${answers
      .toSorted((one, other) => Number(other.fate === 'rejected') - Number(one.fate === 'rejected'))
      .map(
        ({
          row,
          fate,
        }) => html`<tr><td class="num">${row.line}</td><td>${'siteId' in row ? name(row.siteId) : ''}</td>
<td>${fate === 'rejected' ? html`<span class="tag tag--bad">${handMadeFateWords.rejected[language]}</span> ` : handMadeFateWords[fate][language]}${reasons(row, language)}</td></tr>`,
      )}</tbody></table></div>
<p><a href="${action}">${say('back')}</a></p>`,
  });
}

function reasons(row: HandMadeRow, language: Language): Html {
  if (!('reasons' in row)) return html``;
  return html`${row.reasons
    .map(({ code, column, detail }) =>
      fill(handMadeReasonWords[code][language], {
        detail,
        column: column === 'site' ? '' : figureWords[column][language],
      }),
    )
    .join('; ')}`;
}
