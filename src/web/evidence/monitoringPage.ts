import { hundredths } from '../../domain/entrySheet.ts';
import { type Monitoring, monitoringOf } from '../../domain/monitoring.ts';
import { groupWords } from '../../domain/schemeTexts.ts';
import type { Language } from '../../domain/texts.ts';
import type { ReadClaim } from '../../usecases/claimSteps.ts';
import { formats } from '../formats.ts';
import { html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, layout } from '../layout.ts';
import { claimName } from '../official/claimPieces.ts';
import { sheetWords } from '../words/sheetWords.ts';
import { speak } from '../words/speak.ts';

/** The monitoring figures of a claim. */
export function monitoringPage(frame: Frame, { claim, snapshot }: ReadClaim): string {
  const { language } = frame;
  const [say, f] = [speak(sheetWords, language), formats(language)];
  const name = claimName(claim, language);
  const [head = [], ...rows] = monitoringRows(monitoringOf(snapshot), language);
  return layout({
    ...frame,
    title: `${say('monitoring')}: ${name}`,
    term: f.period(claim.periodId),
    main: html`
<p class="no-print"><a href="/claims/${claim.id}">${icons.left} ${say('back')}</a></p>
<h1>${say('monitoring')}<br><span class="soft">${name}</span></h1>
<p>${say('monitoringLead')}</p>
${
  rows.length === 1
    ? html`<p>${say('noGroups')}</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="${say('monitoring')}"><table class="table"><thead><tr>${head.map((cell, index) => html`<th scope="col" ${index > 0 ? html`class="num"` : ''}>${cell}</th>`)}</tr></thead>
<tbody>${rows.map(([first, ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td class="num">${cell}</td>`)}</tr>`)}</tbody></table></div>
<p class="no-print"><a class="button button--quiet" href="/api/v1/claims/${claim.id}/monitoring.csv">${icons.file} ${say('csv')}</a></p>`
}
<p class="small">${say('priceNote')}</p>
<p class="small">${say('communication')}</p>`,
  });
}

/** The figures as rows, the first with the columns' names, the last with the sums. */
export function monitoringRows(monitoring: Monitoring, language: Language): string[][] {
  const [say, f] = [speak(sheetWords, language), formats(language)];
  const unit = (of: 'ml' | 'g') => (of === 'g' ? 'kg' : 'l');
  return [
    [
      ...[say('product'), say('quantity'), say('funds'), say('establishments'), say('children')],
      ...[say('portion'), say('price'), say('frequency')],
    ],
    ...monitoring.groups.map((each) => [
      groupWords[each.group][language],
      `${hundredths(each.quantity)} ${unit(each.unit)}`,
      f.decimal(each.fundsCents / 100, 2),
      f.number(each.establishments),
      f.number(each.children),
      each.averagePortion === null ? '' : `${f.number(each.averagePortion)} ${each.unit}`,
      each.aidPerUnit === null ? '' : f.decimal(each.aidPerUnit / 100_000, 4),
      each.perWeek === null ? '' : f.decimal(each.perWeek / 100, 2),
    ]),
    [
      ...[say('allGroups'), '', f.decimal(monitoring.fundsCents / 100, 2)],
      ...[f.number(monitoring.establishments), f.number(monitoring.children), '', '', ''],
    ],
  ];
}
