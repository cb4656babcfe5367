import type { LocalDate } from '../../domain/days.ts';
import type { Language } from '../../domain/texts.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { claimSiteWords } from '../words/officialClaimWords.ts';
import { speak } from '../words/speak.ts';

/** One day of the chart; `amount` in ml against the cap. */
export type ChartDay = {
  readonly date: LocalDate;
  readonly amount: number;
  readonly look: 'plain' | 'odd' | 'missing' | 'none';
};

const [left, top, plot, bottom] = [56, 18, 160, 26];
const wide = 1040;

/** A site's litres a day against the children's maximum a day, as one picture; its table stands below it. */
export function litresChart(days: readonly ChartDay[], capMl: number, language: Language): Html {
  const [say, f] = [speak(claimSiteWords, language), formats(language)];
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return html``;
  const most = days.reduce((top, day) => (day.amount > top.amount ? day : top), first);
  const highest = Math.max(most.amount, capMl, 1);
  const step = Math.min(24, Math.max(5, Math.floor(((wide - left) / days.length) * 10) / 10));
  const [width, height] = [left + step * days.length + 2, top + plot + bottom];
  const y = (amount: number) => r(top + plot - (amount / highest) * plot);
  const x = (index: number) => r(left + step * index);
  const bar = (index: number, amount: number) =>
    `M${x(index)} ${r(top + plot)}h${r(step - 1)}V${y(amount)}h${r(1 - step)}z`;
  const bars = (look: ChartDay['look']) =>
    days
      .flatMap((day, index) => (day.look === look && day.amount > 0 ? [bar(index, day.amount)] : []))
      .join('');
  const missing = days
    .flatMap((day, index) => {
      if (day.look !== 'missing') return [];
      const [at, mid] = [x(index) + (step - 1) / 2, top + plot - 8];
      return [`M${r(at - 3)} ${mid - 3}l6 6m0 -6l-6 6`];
    })
    .join('');
  const text = say('chartText', {
    from: f.day(first.date),
    to: f.day(last.date),
    most: f.amount(most.amount),
    mostDay: f.day(most.date),
    cap: f.amount(capMl),
  });
  return html`<svg role="img" aria-label="${text}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"
  font-size="12" fill="currentColor">
<path fill="none" stroke="var(--edge)" d="M${left} ${top}V${top + plot}H${width}"/>
<text x="${left - 6}" y="${top + plot + 4}" text-anchor="end">0</text>
<text x="${left - 6}" y="${y(highest) + 4}" text-anchor="end">${f.short(highest)} l</text>
<path fill="var(--success-edge)" d="${bars('plain')}"/>
<path fill="var(--alert-edge)" stroke="var(--alert)" d="${bars('odd')}"/>
<path fill="none" stroke="var(--error-edge)" stroke-width="2" d="${missing}"/>
<path fill="none" stroke="var(--text)" stroke-width="1.5" stroke-dasharray="6 4" d="M${left} ${y(capMl)}H${width}"/>
<text x="${left + 4}" y="${y(capMl) - 5}" font-weight="600" stroke="var(--page)" stroke-width="4" paint-order="stroke">${say('capLine', { cap: f.amount(capMl) })}</text>
${days.map((day, index) =>
  index === 0 || day.date.slice(0, 7) !== days[index - 1]?.date.slice(0, 7)
    ? html`<text x="${x(index)}" y="${top + plot + 17}">${f.dayShort(day.date)}</text>`
    : '',
)}
</svg>`;
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
