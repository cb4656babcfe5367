import { addDays, addMonths, eachDay, type LocalDate, weekday } from '../../domain/days.ts';
import { periodOn } from '../../domain/periods.ts';
import { type AmountUnit, unitOf } from '../../domain/products.ts';
import { fill } from '../../domain/texts.ts';
import type { KitchenMonth } from '../../usecases/readKitchenMonth.ts';
import type { DayState, MonthDay } from '../../usecases/readMonth.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, layout } from '../layout.ts';
import { claimStateWords, dayStateWords, dayWords, monthWords } from '../words/kitchenWords.ts';
import { speak } from '../words/speak.ts';
import { dayPath } from './dayPage.ts';
import { outbox, outboxHead, outboxScripts } from './outbox.ts';

/** A month at a glance: a sheet of days, each with its figure or its sign; the sums; what became of it. */
export function monthPage(frame: Frame, month: KitchenMonth): string {
  const { language } = frame;
  const { site } = month;
  const say = speak(monthWords, language);
  const format = formats(language);
  const name = format.month(month.month);
  const period = periodOn(`${month.month}-01` as LocalDate, 'term');
  return layout({
    ...frame,
    title: say('title', { month: name, site: site.name }),
    term: format.period(period.id),
    head: outboxHead(frame),
    scripts: outboxScripts,
    main: html`${outbox(frame)}<div class="kitchen">
<div class="kitchen-links"><p class="kitchen-site">${site.name}</p>
<a href="${dayPath(site.id, month.today)}">${icons.calendar} ${say('backToToday')}</a></div>
<div class="day-head">${arrow(month, -1, frame)}<h1 class="month-name">${name}</h1>${arrow(month, 1, frame)}</div>
<div class="month">
<div>${sheet(frame, month)}${legend(frame, month)}</div>
<div>${sums(frame, month)}${chart(frame, month)}
<section aria-labelledby="became"><h2 id="became">${speak(dayWords, language)('claimTitle')}</h2>
<p>${claimWords(frame, month, format.period(period.id))}</p></section></div>
</div></div>`,
  });
}

function arrow({ site, month, today }: KitchenMonth, step: 1 | -1, { language }: Frame): Html {
  const other = addMonths(`${month}-01` as LocalDate, step).slice(0, 7);
  if (other > today.slice(0, 7)) return html`<span class="arrow"></span>`;
  const words = speak(monthWords, language)(step === 1 ? 'monthAfter' : 'monthBefore', {
    month: formats(language).month(other),
  });
  return html`<a class="arrow" href="/kitchen/${site.id}/months/${other}">${step === 1 ? icons.right : icons.left}<span
    class="visually-hidden">${words}</span></a>`;
}

/** What was served of the products in ml; those paid by weight have their own sum below. */
function servedMl(month: KitchenMonth, amounts: MonthDay['served']): number {
  return Object.entries(amounts)
    .filter(([id]) => unitFor(month, id) === 'ml')
    .reduce((sum, [, amount]) => sum + amount, 0);
}

function unitFor(month: KitchenMonth, productId: string): AmountUnit {
  return unitOf(month.catalogue.find((each) => each.id === productId)?.group ?? null);
}

function sheet(frame: Frame, month: KitchenMonth): Html {
  const { language } = frame;
  const say = speak(monthWords, language);
  const format = formats(language);
  const first = month.days[0]!.date;
  const last = month.days.at(-1)!.date;
  const monday = addDays(first, 1 - weekday(first));
  const weeks = eachDay({ from: monday, to: last }).filter((date) => weekday(date) === 1);
  const byDate = new Map(month.days.map((day) => [day.date, day]));
  return html`<table class="sheet"><caption class="visually-hidden">${say('sheet')}</caption>
<thead><tr>${eachDay({ from: monday, to: addDays(monday, 6) }).map(
    (date) =>
      html`<th scope="col"><abbr title="${format.weekdayLong(date)}">${format.weekday(date)}</abbr></th>`,
  )}</tr></thead>
<tbody>${weeks.map(
    (start) =>
      html`<tr>${eachDay({ from: start, to: addDays(start, 6) }).map((date) => {
        const day = byDate.get(date);
        return day ? cell(frame, month, day) : html`<td class="cell cell--none"></td>`;
      })}</tr>`,
  )}</tbody></table>`;
}

function cell(frame: Frame, month: KitchenMonth, day: MonthDay): Html {
  const { language } = frame;
  const format = formats(language);
  const number = String(Number(day.date.slice(8)));
  const isToday = day.date === month.today;
  const figure = day.state === 'served' ? format.short(servedMl(month, day.served)) : signs[day.state];
  const words = day.state === 'served' ? 'l' : dayStateWords[day.state][language];
  const corrected = day.revision > 1;
  const inside = html`<span class="cell-day">${number}${
    corrected
      ? html`<span class="dot" aria-hidden="true"></span><span class="visually-hidden"> ${monthWords.corrected[language]}</span>`
      : ''
  }</span> <span class="cell-figure figure" ${day.state === 'served' ? '' : html`aria-hidden="true"`}>${figure}</span><span
    class="visually-hidden"> ${words}</span>`;
  const classes = `cell cell--${day.state} ${isToday ? 'cell--today' : ''}`;
  if (day.state === 'ahead') return html`<td class="${classes}"><span>${inside}</span></td>`;
  return html`<td class="${classes}"><a href="${dayPath(month.site.id, day.date)}" ${isToday ? html`aria-current="date"` : ''}>${inside}</a></td>`;
}

/** The sign of a day without litres; the legend says it in words. */
const signs: Readonly<Record<Exclude<DayState, 'served'>, string>> = {
  zero: '0',
  closed: '×',
  explained: '?',
  missing: '!',
  'not-operating': '',
  ahead: '',
};

function legend(frame: Frame, month: KitchenMonth): Html {
  const { language } = frame;
  const say = speak(monthWords, language);
  const used = new Set(month.days.map((day) => day.state));
  const shown = (['zero', 'closed', 'missing', 'explained', 'not-operating'] as const).filter((state) =>
    used.has(state),
  );
  const corrected = month.days.some((day) => day.revision > 1);
  return html`<h2 class="visually-hidden">${say('legend')}</h2><ul class="legend">
<li><span class="cell cell--served"><span class="cell-figure">45</span></span> ${say('sheet')}</li>
${shown.map((state) => html`<li><span class="cell cell--${state}"><span class="cell-figure" aria-hidden="true">${signs[state]}</span></span> ${dayStateWords[state][language]}</li>`)}
${corrected ? html`<li><span class="cell"><span class="dot"></span></span> ${say('corrected')}</li>` : ''}</ul>`;
}

function sums(frame: Frame, month: KitchenMonth): Html {
  const { language } = frame;
  const say = speak(monthWords, language);
  const format = formats(language);
  const cooking: Record<string, number> = {};
  for (const day of month.days)
    for (const [id, amount] of Object.entries(day.cooking)) cooking[id] = (cooking[id] ?? 0) + amount;
  const ids = [...new Set([...Object.keys(month.totals), ...Object.keys(cooking)])];
  if (ids.length === 0) return html`<h2 class="first">${say('sums')}</h2><p>${say('nothing')}</p>`;
  const cooked = Object.keys(cooking).length > 0;
  const row = (id: string) => {
    const used = cooking[id] ?? 0;
    return html`<tr><th scope="row">${month.catalogue.find((each) => each.id === id)?.names[language] ?? id}</th>
<td class="num">${format.amount(month.totals[id] ?? 0, unitFor(month, id))}</td>
${cooked ? html`<td class="num">${used === 0 ? '–' : format.amount(used, unitFor(month, id))}</td>` : ''}</tr>`;
  };
  return html`<h2 class="first">${say('sums')}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${say('sums')}"><table class="table"><thead><tr><th scope="col">${say('product')}</th><th scope="col" class="num">${say('served')}</th>${cooked ? html`<th scope="col" class="num">${say('cooking')}</th>` : ''}</tr></thead>
<tbody>${ids.map(row)}</tbody>
<tfoot><tr><th scope="row">${say('total')}</th><td class="num">${format.amount(servedMl(month, month.totals))}</td>${cooked ? html`<td class="num">${format.amount(servedMl(month, cooking))}</td>` : ''}</tr></tfoot></table></div>`;
}

/** Bars of litres a day. The sheet beside it is its table, so the picture needs one sentence only. */
function chart(frame: Frame, month: KitchenMonth): Html {
  const { language } = frame;
  const say = speak(monthWords, language);
  const format = formats(language);
  const bars = month.days.map((day) => ({ date: day.date, ml: servedMl(month, day.served) }));
  const most = bars.reduce((top, bar) => (bar.ml > top.ml ? bar : top), bars[0]!);
  if (most.ml === 0) return html``;
  const width = 620;
  const height = 140;
  const step = width / bars.length;
  const tall = (ml: number) => Math.round((ml * height) / most.ml);
  const text = say('chartText', {
    month: format.month(month.month),
    most: format.amount(most.ml),
    mostDay: format.dayShort(most.date),
  });
  return html`<h2>${say('chart')}</h2>
<svg class="chart" role="img" aria-label="${text}" viewBox="0 -16 ${width + 60} ${height + 72}">
<text x="0" y="10">${format.short(most.ml)} l</text><path class="chart-line" d="M0 20h${width + 60}M0 ${height + 20}h${width + 60}"/>
${bars.map((bar, index) => {
  const x = Math.round(40 + index * step);
  const label = (index + 1) % 5 === 0 || index === 0;
  return html`<rect class="chart-bar" x="${x}" y="${20 + height - tall(bar.ml)}" width="${Math.round(step) - 5}" height="${tall(bar.ml)}"/>${
    label ? html`<text x="${x + 7}" y="${height + 48}" text-anchor="middle">${index + 1}</text>` : ''
  }`;
})}</svg>`;
}

function claimWords({ language }: Frame, { claim }: KitchenMonth, period: string): string {
  if (!claim) return speak(dayWords, language)('noClaim', { period });
  return fill(claimStateWords[claim.state][language], { period });
}
