import type { WeekSum } from '../../domain/outlook.ts';
import type { Language } from '../../domain/texts.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { outlookWords } from '../words/officialOutlookWords.ts';
import { speak } from '../words/speak.ts';
import { litres } from './claimPieces.ts';

const [left, top, plot, bottom] = [76, 18, 180, 26];
const wide = 1040;

/** Litres against the maximum, added up week by week: one picture and its table. */
export function weeksChart(weeks: readonly WeekSum[], language: Language): Html {
  const [say, f] = [speak(outlookWords, language), formats(language)];
  const last = weeks.at(-1);
  if (!last || weeks.length < 2) return html``;
  const highest = Math.max(last.amountMl, last.capMl, 1);
  const step = (wide - left - 4) / (weeks.length - 1);
  const y = (amount: number) => Math.round((top + plot - (amount / highest) * plot) * 10) / 10;
  const x = (index: number) => Math.round((left + step * index) * 10) / 10;
  const path = (of: (week: WeekSum) => number) =>
    weeks.map((week, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(of(week))}`).join('');
  const text = say('weeksText', { amount: f.amount(last.amountMl), cap: f.amount(last.capMl) });
  const litresOf = (ml: number) => f.number(Math.round(ml / 1000));
  // What a line comes to, at its end, under it.
  const label = (words: string, at: number) =>
    html`<text x="${x(weeks.length - 1) - 6}" y="${at}" text-anchor="end" font-weight="600" stroke="var(--page)" stroke-width="4" paint-order="stroke">${words}</text>`;
  // A month's first week is named, as far as the names do not touch each other.
  const named = weeks.flatMap((week, index) =>
    index === 0 || week.from.slice(0, 7) !== weeks[index - 1]?.from.slice(0, 7) ? [index] : [],
  );
  return html`<h2>${say('weeks')}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${say('weeks')}"><svg role="img" aria-label="${text}" viewBox="0 0 ${wide} ${top + plot + bottom}"
  width="${wide}" height="${top + plot + bottom}" font-size="12" fill="currentColor">
<path fill="none" stroke="var(--edge)" d="M${left} ${top}V${top + plot}H${wide}"/>
<text x="${left - 6}" y="${top + plot + 4}" text-anchor="end">0</text>
<text x="${left - 6}" y="${top + 4}" text-anchor="end">${f.number(Math.round(highest / 1000))} l</text>
<path fill="var(--success-light)" d="${path((week) => week.amountMl)}V${top + plot}H${left}z"/>
<path fill="none" stroke="var(--success-edge)" stroke-width="2" d="${path((week) => week.amountMl)}"/>
${label(say('servedLine', { litres: litresOf(last.amountMl) }), Math.min(top + plot - 8, y(last.amountMl) + 18))}
${
  last.capMl > 0
    ? html`<path fill="none" stroke="var(--text)" stroke-width="1.5" stroke-dasharray="6 4" d="${path((week) => week.capMl)}"/>
${label(say('capLine', { litres: litresOf(last.capMl) }), Math.max(top + 12, y(last.capMl) + 18))}`
    : ''
}
${named.map((index) => html`<text x="${x(index)}" ${index === weeks.length - 1 ? html`text-anchor="end"` : ''} y="${top + plot + 17}">${f.dayShort(weeks[index]!.from)}</text>`)}
</svg></div>
${last.capMl === 0 ? html`<p class="small soft">${say('noCap')}</p>` : ''}
<details><summary>${say('weeksTable')}</summary><div class="inside"><div class="scroll" tabindex="0" role="region" aria-label="${say('weeksTable')}"><table class="table">
<thead><tr><th scope="col">${say('week')}</th><th scope="col" class="num">${say('served')}</th><th scope="col" class="num">${say('cap')}</th>
<th scope="col" class="num">${say('share')}</th></tr></thead>
<tbody>${weeks.map(
    (
      week,
    ) => html`<tr><th scope="row">${f.day(week.from)}</th><td class="num">${litres(week.amountMl, language)}</td>
<td class="num">${week.capMl > 0 ? litres(week.capMl, language) : '–'}</td><td class="num">${f.percent(week.amountMl, week.capMl, 1)}</td></tr>`,
  )}</tbody></table></div></div></details>`;
}
