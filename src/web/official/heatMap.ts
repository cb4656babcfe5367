import type { LocalDate } from '../../domain/days.ts';
import type { Language } from '../../domain/texts.ts';
import type { TermDay, TermSite } from '../../usecases/readTerm.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { termWords } from '../words/officialTermWords.ts';
import { termDayWords } from '../words/officialWords.ts';
import { speak } from '../words/speak.ts';

type Kind = TermDay['state'] | 'odd';

/** Drawn in this order, so that what asks for eyes lies on top. */
const kinds: readonly Kind[] = ['served', 'zero', 'closed', 'explained', 'odd', 'missing'];

/**
 * How each kind looks: told apart by lightness and by a sign, not by colour alone. Colours are the style sheet's own,
 * so that they follow light, dark and paper.
 */
const fills: Readonly<Record<Kind, string>> = {
  served: 'var(--success-edge)',
  zero: 'var(--success-light)',
  closed: 'var(--line)',
  explained: 'var(--info-edge)',
  odd: 'var(--alert-light)',
  missing: 'var(--error)',
};
const opacities: Readonly<Record<Kind, string>> = {
  served: '0.45',
  zero: '1',
  closed: '0.8',
  explained: '1',
  odd: '1',
  missing: '1',
};
/** What is drawn in a cell of so much width and height; nothing for plain kinds. */
const signs: Readonly<
  Partial<Record<Kind, (x: number, y: number, width: number, height: number) => string>>
> = {
  missing: (x, y, w, h) =>
    `M${r(x + w * 0.22)} ${r(y + h * 0.28)}l${r(w * 0.56)} ${r(h * 0.44)}m0 ${r(-h * 0.44)}l${r(-w * 0.56)} ${r(h * 0.44)}`,
  odd: (x, y, w, h) => `M${r(x + w / 2)} ${r(y + h * 0.18)}v${r(h * 0.38)}m0 ${r(h * 0.16)}v${r(h * 0.08)}`,
  closed: (x, y, w, h) => `M${r(x + w * 0.15)} ${r(y + h * 0.8)}l${r(w * 0.7)} ${r(-h * 0.6)}`,
  explained: (x, y, w, h) => `M${r(x + w * 0.2)} ${r(y + h / 2)}h${r(w * 0.6)}`,
  zero: (x, y, w, h) => `M${r(x + w * 0.3)} ${r(y + h / 2)}h${r(w * 0.4)}`,
};
const signColours: Readonly<Partial<Record<Kind, string>>> = {
  missing: 'var(--surface)',
  odd: 'var(--alert)',
  closed: 'var(--soft)',
  explained: 'var(--surface)',
  zero: 'var(--success)',
};

const names = 190;
const head = 34;
const row = 18;
/** The page's measure on a desk; wider maps roll sideways. */
const wide = 1130;

/** The term as a map, sites down and days across: one picture, its table elsewhere on the page. */
export function heatMap(sites: readonly TermSite[], language: Language): Html {
  const say = speak(termWords, language);
  const f = formats(language);
  const dates = [...new Set(sites.flatMap((site) => site.days.map((day) => day.date)))].sort();
  const cell = Math.min(24, Math.max(8, Math.floor(((wide - names) / Math.max(1, dates.length)) * 10) / 10));
  const [width, height] = [names + cell * dates.length + 1, head + row * sites.length + 1];
  const columns = new Map(dates.map((date, index) => [date, index]));
  const cells = new Map<Kind, { x: number; y: number; title: string | null }[]>();
  for (const [line, { site, days }] of sites.entries()) {
    for (const day of days) {
      const kind = kindOf(day);
      const at = { x: names + cell * columns.get(day.date)!, y: head + row * line };
      const title = kind === 'served' ? null : `${site.name}, ${f.day(day.date)}: ${dayText(day, language)}`;
      const list = cells.get(kind) ?? [];
      list.push({ ...at, title });
      cells.set(kind, list);
    }
  }
  const count = (kind: Kind) => f.number(cells.get(kind)?.length ?? 0);
  const text = say('mapText', {
    sites: f.number(sites.length),
    days: f.number(dates.length),
    missing: count('missing'),
    odd: count('odd'),
  });
  return html`<svg role="img" aria-label="${text}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"
  font-size="12" fill="currentColor">
${monthHeads(dates, cell, language)}
${kinds.map((kind) => shapes(kind, cells.get(kind) ?? [], cell))}
<path fill="none" stroke="var(--page)" stroke-width="1" d="${grid(dates.length, sites.length, cell)}"/>
<path fill="none" stroke="var(--edge)" stroke-width="1" d="${monthLines(dates, sites.length, cell)}"/>
${sites.map(
  ({ site }, line) =>
    html`<text x="0" y="${head + row * line + 13}">${site.name.length > 28 ? `${site.name.slice(0, 27)}…` : site.name}</text>`,
)}
</svg>`;
}

/** Kind and colour of each sign, with its words. */
export function heatMapLegend(language: Language): Html {
  const say = speak(termWords, language);
  const words = (kind: Kind) => (kind === 'odd' ? say('oddLegend') : termDayWords[kind][language]);
  return html`<ul class="row small" aria-label="${say('legend')}">
${kinds.map(
  (kind) => html`<li class="row"><svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
${shapes(kind, [{ x: 1, y: 1, title: null }], 16)}</svg> ${words(kind)}</li>`,
)}
</ul>`;
}

/** A day in words: its state, its litres, and what is odd. */
export function dayText(day: TermDay, language: Language): string {
  const say = speak(termWords, language);
  const state = termDayWords[day.state][language];
  const amount = day.amount > 0 ? ` ${formats(language).amount(day.amount)}` : '';
  return `${state}${amount}${day.odd ? `, ${say('oddLegend')}` : ''}`;
}

function kindOf(day: TermDay): Kind {
  return day.odd ? 'odd' : day.state;
}

function shapes(
  kind: Kind,
  cells: readonly { x: number; y: number; title: string | null }[],
  cell: number,
): Html {
  if (cells.length === 0) return html``;
  const box = ({ x, y }: { x: number; y: number }) => `M${r(x)} ${y}h${r(cell)}v${row}h${r(-cell)}z`;
  const sign = signs[kind];
  const marks = sign ? cells.map(({ x, y }) => sign(x, y, cell, row)).join('') : '';
  const paint = html`fill="${fills[kind]}" fill-opacity="${opacities[kind]}"`;
  // A plain kind is one shape for all its cells; the others are few and each says its day to the mouse.
  return html`${
    kind === 'served'
      ? html`<path ${paint} d="${cells.map(box).join('')}"/>`
      : cells.map(
          (each) =>
            html`<path ${paint} d="${box(each)}">${each.title ? html`<title>${each.title}</title>` : ''}</path>`,
        )
  }${marks ? html`<path fill="none" stroke="${signColours[kind] ?? 'currentColor'}" stroke-width="1.6" pointer-events="none" d="${marks}"/>` : ''}`;
}

function monthHeads(dates: readonly LocalDate[], cell: number, language: Language): Html {
  const f = formats(language);
  const firsts = dates.flatMap((date, index) =>
    index === 0 || date.slice(0, 7) !== dates[index - 1]?.slice(0, 7) ? [{ date, index }] : [],
  );
  return html`${firsts.map(({ date, index }, order) => {
    const next = firsts[order + 1]?.index ?? dates.length;
    const name = f.month(date.slice(0, 7)).replace(/ \d{4}$/, '');
    const fits = (next - index) * cell > name.length * 7;
    return html`<text x="${r(names + index * cell + 3)}" y="14" font-weight="600">${fits ? name : ''}</text>
<text x="${r(names + index * cell + 3)}" y="28" font-size="10">${f.dayShort(date)}</text>`;
  })}`;
}

function grid(days: number, sites: number, cell: number): string {
  const down = Array.from(
    { length: days + 1 },
    (_, index) => `M${r(names + index * cell)} ${head}v${row * sites}`,
  );
  const across = Array.from(
    { length: sites + 1 },
    (_, index) => `M${names} ${head + row * index}h${r(days * cell)}`,
  );
  return [...down, ...across].join('');
}

/** A line where a month begins. */
function monthLines(dates: readonly LocalDate[], sites: number, cell: number): string {
  return dates
    .flatMap((date, index) =>
      index > 0 && date.slice(0, 7) !== dates[index - 1]?.slice(0, 7)
        ? [`M${r(names + index * cell)} ${head - 6}v${row * sites + 6}`]
        : [],
    )
    .join('');
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
