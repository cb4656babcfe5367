import { isApproved } from '../../domain/claims.ts';
import {
  type CorrectionReason,
  closedReasons,
  correctionReasons,
  type DayCount,
  type Revision,
} from '../../domain/counts.ts';
import type { LocalDate } from '../../domain/days.ts';
import { withinLinkReach } from '../../domain/links.ts';
import { periodOn } from '../../domain/periods.ts';
import { unitOf } from '../../domain/products.ts';
import { standing } from '../../domain/revisions.ts';
import { closedReasonWords } from '../../domain/schemeTexts.ts';
import { fill } from '../../domain/texts.ts';
import type { KitchenDay, OfferedProduct } from '../../usecases/readKitchenDay.ts';
import { formats } from '../formats.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { flag, type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import {
  claimStateWords,
  correctionReasonWords,
  dayStateWords,
  dayWords,
  monthWords,
} from '../words/kitchenWords.ts';
import { type Say, speak } from '../words/speak.ts';
import {
  fieldNames,
  firstField,
  type OddFigure,
  presentIn,
  servedSum,
  type Typed,
  typedFrom,
  unasked,
} from './dayForm.ts';
import { outbox, outboxHead, outboxScripts } from './outbox.ts';
import { packagePicture } from './packagePicture.ts';
import { amounts, authorWords, givenWords, reportWords } from './reportWords.ts';

/** The form as it is to be shown: what stands in its fields, and what is to be mended or confirmed. */
export type Writing = {
  readonly typed: Typed;
  readonly mistakes: readonly FieldMistake[];
  readonly odd: readonly OddFigure[];
  readonly oddMark: string;
  /** Somebody else has sent a count meanwhile. */
  readonly conflict?: boolean;
};

/** What the page is about this time: `write` shows the form (null: the count that stands), `sent` the receipt. */
export type DayView = {
  readonly write?: Writing;
  readonly sent?: string;
  readonly unchanged?: boolean;
};

export function dayPath(siteId: string, date: LocalDate): string {
  return `/kitchen/${siteId}/days/${date}`;
}

/** What the address asks for: `?mode=correct` the form over a count, `?sent=` the receipt of an entry. */
export function askedView(here: string, day: KitchenDay): DayView {
  const query = new URLSearchParams(here.split('?')[1] ?? '');
  const sent = query.get('sent');
  if (sent) return { sent };
  if (query.has('unchanged')) return { unchanged: true };
  if (query.get('mode') !== 'correct' || !day.count) return {};
  const last = standing(day.count);
  const reason = correctionReasons.find((each) => each === query.get('reason')) ?? '';
  const typed = { ...typedFrom(last.report, day), entryId: day.entryId, ifMatch: last.hash, reason };
  return { write: { typed, mistakes: [], odd: [], oddMark: '' } };
}

/** A kitchen's day on one screen: what is missing, the form or the count that stands, and what became of it. */
export function dayPage(frame: Frame, whole: KitchenDay, view: DayView): string {
  const { language, actor } = frame;
  const day = withinReachOf(actor, whole);
  const say = speak(dayWords, language);
  const format = formats(language);
  const mayWrite = actor?.roles.some((role) => role === 'kitchen' || role === 'official') ?? false;
  const writable = mayWrite && day.opening === 'open';
  const write = view.write ?? (day.count ? undefined : firstEntry(day));
  const title = say('title', { day: capital(format.dayLong(day.date)), site: day.site.name });
  return layout({
    ...frame,
    title: view.write?.mistakes.length ? say('titleWrong', { title }) : title,
    term: format.period(day.period.id),
    width: 'narrow',
    head: outboxHead(frame),
    // Also on a day that is sent already: the next one then needs nothing but its page.
    scripts: [...(mayWrite ? (['kitchen.js'] as const) : []), ...outboxScripts],
    main: html`${outbox(frame, day)}<div class="kitchen">
${dayHead(frame, day, say)}
${receipt(frame, day, view, say)}
${view.unchanged ? html`<div class="notice" role="status"><p>${icons.info} ${say('unchanged')}</p></div>` : ''}
${missingDays(frame, day, say)}
${opening(day, say)}
${
  writable && write
    ? dayForm(frame, day, write, say)
    : day.count
      ? count(frame, day, day.count, writable, say)
      : html`<p>${day.opening === 'open' ? say('nothingYet') : ''}</p>`
}
${day.count && write ? revisions(frame, day, day.count, say) : ''}
${elsewhere(frame, day, say)}
</div>`,
  });
}

function firstEntry(day: KitchenDay): Writing {
  return { typed: { entryId: day.entryId }, mistakes: [], odd: [], oddMark: '' };
}

function dayHead(frame: Frame, day: KitchenDay, say: Say<typeof dayWords>): Html {
  const { site, date, before, after, today } = day;
  const format = formats(frame.language);
  const arrow = (to: LocalDate | null, key: 'dayBefore' | 'dayAfter') =>
    to === null
      ? html`<span class="arrow"></span>`
      : html`<a class="arrow" href="${dayPath(site.id, to)}">${key === 'dayBefore' ? icons.left : icons.right}<span
          class="visually-hidden">${say(key, { day: format.dayLong(to) })}</span></a>`;
  return html`<p class="kitchen-site">${site.name}</p>
<div class="day-head">
  ${arrow(before, 'dayBefore')}
  <h1><span class="day-weekday">${capital(format.weekdayLong(date))}${
    date === today ? html` <span class="tag tag--info">${say('today')}</span>` : ''
  }</span> <span class="day-date">${format.day(date)}</span></h1>
  ${arrow(after, 'dayAfter')}
</div>`;
}

/** The day as far as the actor may go on from it: an entry link leads to no day before its reach. */
function withinReachOf(actor: Frame['actor'], day: KitchenDay): KitchenDay {
  if (actor?.via !== 'link') return day;
  return { ...day, missing: day.missing.filter((date) => withinLinkReach(date, day.today)) };
}

/** So many chips at most: the rest stands in the month. */
const mostChips = 6;

/** Where else one may want to go: asked for last, so said last. */
function elsewhere(frame: Frame, { site, date }: KitchenDay, say: Say<typeof dayWords>): Html {
  const several = frame.actor?.sites === 'all' || (frame.actor?.sites.length ?? 0) > 1;
  if (frame.actor?.via === 'link') return html``;
  return html`<p class="kitchen-links">
<a href="/kitchen/${site.id}/months/${date.slice(0, 7)}">${icons.calendar} ${say('month')}</a>
${
  site.compositionId !== null || site.kind === 'kitchen'
    ? html`<a href="/kitchen/${site.id}/transfers/${date}">${icons.right} ${say('transfers')}</a>`
    : ''
}
<a href="/sites/${site.id}/school-year/${periodOn(date, 'term').id}">${say('schoolYear')}</a>
${several ? html`<a href="/kitchen">${say('allSites')}</a>` : ''}</p>`;
}

function missingDays(frame: Frame, day: KitchenDay, say: Say<typeof dayWords>): Html {
  const { missing, site } = day;
  if (missing.length === 0) return html``;
  const format = formats(frame.language);
  const shown = missing.slice(0, mostChips);
  const left = missing.length - shown.length;
  const chip = (date: LocalDate) =>
    html`<li><a href="${dayPath(site.id, date)}">${date === day.today ? say('today') : `${format.weekday(date)} ${format.dayShort(date)}`}</a></li>`;
  const rest = missing[mostChips];
  const onward = (date: LocalDate) =>
    frame.actor?.via === 'link' ? dayPath(site.id, date) : `/kitchen/${site.id}/months/${date.slice(0, 7)}`;
  return html`<section aria-labelledby="missing-title" class="missing">
<h2 id="missing-title" class="missing-title">${icons.alert} ${
    missing.length === 1 ? say('missingOne') : say('missingMany', { count: format.number(missing.length) })
  }</h2>
<ul class="chips chips--missing">${shown.map(chip)}${
    left > 0 && rest
      ? html`<li><a href="${onward(rest)}">${say('missingMore', { count: format.number(left) })}</a></li>`
      : ''
  }</ul>
</section>`;
}

function opening(day: KitchenDay, say: Say<typeof dayWords>): Html {
  const words =
    day.opening === 'ahead'
      ? say('ahead')
      : day.opening === 'outside'
        ? say('outside')
        : !day.operating && !day.count
          ? say('notOperating')
          : null;
  return words === null ? html`` : html`<div class="notice"><p>${icons.info} ${words}</p></div>`;
}

// --- the form ------------------------------------------------------------------------------------------------------

function dayForm(frame: Frame, day: KitchenDay, write: Writing, say: Say<typeof dayWords>): Html {
  const { language } = frame;
  const { typed, mistakes } = write;
  const format = formats(language);
  const long = format.dayLong(day.date);
  const correcting = Boolean(typed.ifMatch);
  const sum = servedSum(typed, day, language);
  const plain = correcting ? say('sendCorrection', { day: long }) : say('send', { day: long });
  const withSum = (amount: string) =>
    correcting
      ? say('sendCorrectionAmount', { amount, day: long })
      : say('sendAmount', { amount, day: long });
  const hidden = {
    entryId: typed.entryId ?? day.entryId,
    ifMatch: typed.ifMatch ?? '',
    confirm: write.oddMark,
  };
  const back = dayPath(day.site.id, day.date);
  return html`
${errorSummary(mistakes, language)}
${write.conflict && day.count ? conflict(frame, day, day.count, say) : ''}
<form method="post" action="${back}" id="day-form" class="day-form"${day.count || mistakes.length > 0 ? '' : html` data-blank`}${day.enrolled === null ? '' : html` data-enrolled="${String(day.enrolled)}"`} novalidate autocomplete="off">
${formToken(frame)}
${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${correcting ? html`<h2>${say('correctTitle')}</h2>` : ''}
${correcting && day.claim && isApproved(day.claim.state) ? html`<div class="notice notice--alert"><p>${icons.alert} ${say('approvedAlready')}</p></div>` : ''}
${oddPrompt(frame, day, write, say)}
${day.products.length === 0 ? html`<div class="notice notice--alert"><p>${say('noProducts')}</p></div>` : ''}
${day.products.map((offered) => productCard(frame, day, offered, write, say))}
${more(frame, day, write, say)}
${correcting ? reasonFields(frame, write, say) : ''}
${
  day.products.length === 0
    ? ''
    : html`<div class="send"><button class="button button--big" name="act" value="send"
  data-send="${withSum('{amount}')}" data-plain="${plain}">${sum === null ? plain : withSum(format.amount(sum))}</button></div>`
}
<div class="quiet">
  <button class="button button--quiet" name="act" value="zero">${say('noMilk')}</button>
${closedButtons(frame, day, write, say)}
</div>
${correcting ? html`<p><a href="${back}">${say('leave')}</a></p>` : ''}
</form>`;
}

/** What most days do not need, folded into one: cooking, other diners, a note. */
function more(frame: Frame, day: KitchenDay, write: Writing, say: Say<typeof dayWords>): Html {
  const used = ['c.', fieldNames.diners, fieldNames.present, fieldNames.note].some((prefix) =>
    anyTyped(write, prefix),
  );
  const inside = html`${cookingFields(frame, day, write, say)}
${numberField(write, fieldNames.diners, say('dinersTitle'), say('dinersHint'), 'numeric')}
${numberField(write, fieldNames.present, say('presentTitle'), presentHint(frame, day, say), 'numeric')}
${noteField(write, fieldNames.note, say('noteTitle'), say('noteHint'))}`;
  return folded('more', say('moreTitle'), inside, used);
}

function presentHint({ language }: Frame, { enrolled }: KitchenDay, say: Say<typeof dayWords>): string {
  if (enrolled === null) return say('presentHint');
  return `${say('presentHint')} ${say('enrolled', { count: formats(language).number(enrolled) })}`;
}

/** Folded away unless it is used or wrong. */
function folded(id: string, title: string, inside: Html, open: boolean): Html {
  return html`<details id="${id}" ${flag('open', open)}><summary>${title}</summary><div class="inside">${inside}</div></details>`;
}

function anyTyped({ typed, mistakes }: Writing, prefix: string): boolean {
  return (
    Object.entries(typed).some(
      ([name, value]) => name.startsWith(prefix) && name !== 'confirm' && value !== '',
    ) || mistakes.some((each) => each.field.startsWith(prefix))
  );
}

function productCard(
  frame: Frame,
  day: KitchenDay,
  offered: OfferedProduct,
  write: Writing,
  say: Say<typeof dayWords>,
): Html {
  const { language } = frame;
  const { product } = offered;
  const name = product.names[language];
  const amountField = fieldNames.amount(product);
  const kilograms = unitOf(product.group) === 'g';
  const hasPackages = product.packages.length > 0;
  const label = hasPackages
    ? say(kilograms ? 'orKilograms' : 'orLitres')
    : say(kilograms ? 'kilograms' : 'litres');
  const hint = usualWords(frame, day, offered, say, presentIn(write.typed));
  const hintId = `${product.id}-usual`;
  const by = hint ? hintId : '';
  const nameId = `${product.id}-name`;
  const { least, most } = unasked(offered);
  const range = html`${least === null ? '' : html` data-least="${String(least)}"`}${most === null ? '' : html` data-most="${String(most)}"`}`;
  return html`<div class="card product" role="group" aria-labelledby="${nameId}" data-product${range}>
<div class="product-head">${packagePicture(product.group)}<h2 id="${nameId}">${name}</h2>
<output class="figure" data-sum="${kilograms ? 'kg' : 'l'}"></output></div>
${product.packages.map(({ size, names }) => {
  const field = fieldNames.packages(product, size);
  const what = names[language];
  const step = (by: 1 | -1) =>
    html`<button type="button" class="step" data-step="${by}" hidden>${by === 1 ? icons.plus : icons.minus}<span
      class="visually-hidden">${say(by === 1 ? 'more' : 'less', { what: `${name}, ${what}` })}</span></button>`;
  return html`<div class="count">
  ${fieldError(field, write.mistakes)}
  <label for="${field}">${what.replace(/(\d) (?=\S+$)/, '$1\u00a0')}</label>
  <span class="stepper">${step(-1)}<input id="${field}" name="${field}" value="${write.typed[field] ?? ''}" inputmode="numeric"
    maxlength="9" data-size="${String(size)}"${described(field, write.mistakes, by)}>${step(1)}</span>
</div>`;
})}
<div class="count">
  ${fieldError(amountField, write.mistakes)}
  <label for="${amountField}">${label}</label>
  <input class="litres" id="${amountField}" name="${amountField}" value="${write.typed[amountField] ?? ''}" inputmode="decimal"
    maxlength="12" data-size="1000"${described(amountField, write.mistakes, by)}>
</div>
${hint ? html`<p class="hint" id="${hintId}">${hint}</p>` : ''}
</div>`;
}

/** 'fre 11.9. 45 l, brukar vara omkring 45 l': beside the field, never in it. */
function usualWords(
  frame: Frame,
  day: KitchenDay,
  { product, previous, expected: usual, expectedFor }: OfferedProduct,
  say: Say<typeof dayWords>,
  present?: number,
) {
  const expected = present ? expectedFor(present) : usual;
  const format = formats(frame.language);
  const unit = unitOf(product.group) === 'ml' ? 'l' : 'kg';
  const short = (amount: number) => `${format.short(amount)}\u00a0${unit}`;
  const parts: string[] = [];
  if (previous && day.previous)
    parts.push(say('previous', { day: lastDay(frame, day, day.previous, say), amount: short(previous) }));
  if (expected && expected.middle > 0) parts.push(say('usual', { amount: short(expected.middle) }));
  return capital(parts.join(' · '));
}

function lastDay(frame: Frame, day: KitchenDay, previous: LocalDate, say: Say<typeof dayWords>): string {
  const format = formats(frame.language);
  const isYesterday = day.date === day.today && Date.parse(day.date) - Date.parse(previous) === 86_400_000;
  return isYesterday ? say('yesterday') : `${format.weekday(previous)} ${format.dayShort(previous)}`;
}

function cookingFields(frame: Frame, day: KitchenDay, write: Writing, say: Say<typeof dayWords>): Html {
  if (day.products.length === 0) return html``;
  return html`<h2 class="label" id="cooking">${say('cookingTitle')}</h2><p class="hint">${say('cookingHint')}</p>${day.products.map(
    ({ product }) => {
      const field = fieldNames.cooking(product);
      const unit = unitOf(product.group) === 'ml' ? 'litres' : 'kilograms';
      return html`<div class="count">
  ${fieldError(field, write.mistakes)}
  <label for="${field}">${product.names[frame.language]}, ${say(unit).toLocaleLowerCase(frame.language)}</label>
  <input class="litres" id="${field}" name="${field}" value="${write.typed[field] ?? ''}" inputmode="decimal" maxlength="12"${described(field, write.mistakes)}>
</div>`;
    },
  )}`;
}

function numberField(
  write: Writing,
  field: string,
  label: string,
  hint: string,
  mode: 'numeric' | 'decimal',
): Html {
  return html`<div class="field">
<label for="${field}">${label}</label>
<p class="hint" id="${field}-hint">${hint}</p>
${fieldError(field, write.mistakes)}
<input class="input--short" id="${field}" name="${field}" value="${write.typed[field] ?? ''}" inputmode="${mode}" maxlength="9"${described(field, write.mistakes, `${field}-hint`)}>
</div>`;
}

function noteField(write: Writing, field: string, label: string, hint: string | null): Html {
  return html`<div class="field">
<label for="${field}">${label}</label>
${hint === null ? '' : html`<p class="hint" id="${field}-hint">${hint}</p>`}
${fieldError(field, write.mistakes)}
<textarea id="${field}" name="${field}" rows="2" maxlength="1000"${described(field, write.mistakes, hint === null ? '' : `${field}-hint`)}>${write.typed[field] ?? ''}</textarea>
</div>`;
}

function reasonFields(frame: Frame, write: Writing, say: Say<typeof dayWords>): Html {
  const field = fieldNames.reason;
  const chosen = write.typed[field];
  // 'undo' is only offered where the undo link brought one here.
  const offered = correctionReasons.filter((each) => each !== 'undo' || chosen === 'undo');
  const option = (reason: CorrectionReason) =>
    html`<option value="${reason}" ${flag('selected', chosen === reason)}>${correctionReasonWords[reason][frame.language]}</option>`;
  return html`<div class="card stack">
<div class="field">
  <label for="${field}">${say('reason')}</label>
  ${fieldError(field, write.mistakes)}
  <select id="${field}" name="${field}"${described(field, write.mistakes)}><option value="">${say('chooseReason')}</option>${offered.map(option)}</select>
</div>
${noteField(write, fieldNames.words, say('words'), null)}
</div>`;
}

/** One tap each: the tap says why. A wrong one is undone from the receipt. */
function closedButtons(frame: Frame, day: KitchenDay, write: Writing, say: Say<typeof dayWords>): Html {
  const first = fieldNames.closed(closedReasons[0]);
  return html`<fieldset class="closed"${described(first, write.mistakes)}>
<legend>${day.date === day.today ? say('closedToday') : say('closed')}</legend>
${fieldError(first, write.mistakes)}
<div class="taps">${closedReasons.map((reason) => {
    const name = fieldNames.closed(reason);
    return html`<button class="button button--quiet" id="${name}" name="act" value="${name}">${closedReasonWords[reason][frame.language]}</button>`;
  })}</div>
</fieldset>`;
}

/** A prompt, not a block: one more press and it is sent as it stands. */
function oddPrompt(frame: Frame, day: KitchenDay, write: Writing, say: Say<typeof dayWords>): Html {
  if (write.odd.length === 0) return html``;
  const format = formats(frame.language);
  const first = write.odd[0]!.offered.product;
  const sum = servedSum(write.typed, day, frame.language) ?? 0;
  const field = [
    ...first.packages.map(({ size }) => fieldNames.packages(first, size)),
    fieldNames.amount(first),
  ].find((each) => write.typed[each]);
  return html`<div class="notice notice--alert" role="alert" id="odd">
<h2>${icons.alert} ${say('oddTitle')}</h2>
${write.odd.map(({ offered, amount, way }) => {
  const { product } = offered;
  const compared = usualWords(frame, day, offered, say, presentIn(write.typed));
  return html`<p>${say(way === 'high' ? 'oddHigh' : 'oddLow', {
    product: product.names[frame.language],
    amount: format.amount(amount, unitOf(product.group)),
    compared: compared.charAt(0).toLowerCase() + compared.slice(1),
  })}</p>`;
})}
<p>${say('notSentYet')}</p>
<div class="buttons"><button class="button" name="act" value="send">${say('oddConfirm', { amount: format.amount(sum) })}</button>
<a class="button button--quiet" href="#${field ?? firstField(day)}">${say('oddChange')}</a></div>
</div>`;
}

function conflict(frame: Frame, day: KitchenDay, stands: DayCount, say: Say<typeof dayWords>): Html {
  const last = standing(stands);
  return html`<div class="notice notice--alert" role="alert" id="errors" tabindex="-1">
<h2>${icons.alert} ${say('conflictTitle')}</h2>
<p>${say('conflict', {
    time: formats(frame.language).dateTime(last.at),
    who: authorWords(last.by, frame.language),
    what: reportWords(last.report, day.catalogue, frame.language),
  })}</p></div>`;
}

// --- what stands ---------------------------------------------------------------------------------------------------

/** The undo is offered this long; after that it is a correction like any other. */
const undoMs = 60_000;

function receipt(frame: Frame, day: KitchenDay, view: DayView, say: Say<typeof dayWords>): Html {
  const made = day.count?.revisions.find((each) => each.entryId === view.sent);
  if (!made || !day.count) return html``;
  const format = formats(frame.language);
  const last = standing(day.count);
  const fresh = made === last && Date.parse(day.now) - Date.parse(made.at) < undoMs;
  const next = day.missing.find((date) => date > day.date) ?? day.missing[0];
  const path = dayPath(day.site.id, day.date);
  return html`<div class="notice notice--success receipt" role="status">
<h2>${icons.check} ${say('receiptTitle', { time: format.time(made.at), what: reportWords(made.report, day.catalogue, frame.language) })}</h2>
<p>${say('receipt', {
    day: capital(format.dayLong(day.date)),
    who: authorWords(made.by, frame.language),
    revision: String(made.revision),
    hash: format.hash(made.hash, 2),
  })}</p>
<div class="buttons">
${next ? html`<a class="button" href="${dayPath(day.site.id, next)}">${say('nextMissing', { day: `${format.weekday(next)} ${format.dayShort(next)}` })}</a>` : html`<p>${say('allDone')}</p>`}
${
  !fresh
    ? ''
    : made.revision === 1
      ? html`<a class="button button--quiet" href="${path}?mode=correct&amp;reason=undo">${icons.undo} ${say('undoFirst')}</a>`
      : html`<form method="post" action="${path}">${formToken(frame)}
<input type="hidden" name="entryId" value="${day.entryId}"><input type="hidden" name="ifMatch" value="${made.hash}">
<button class="button button--quiet" name="act" value="undo">${icons.undo} ${say('undo')}</button></form>`
}
</div></div>`;
}

function count(
  frame: Frame,
  day: KitchenDay,
  stands: DayCount,
  writable: boolean,
  say: Say<typeof dayWords>,
): Html {
  const { language } = frame;
  const format = formats(language);
  const last = standing(stands);
  const { report } = last;
  const rows: { readonly name: string; readonly value: Html | string }[] = [];
  if (report.kind === 'served') {
    for (const use of ['served', 'cooking'] as const) {
      const lines = report.lines.filter((line) => line.use === use);
      for (const id of new Set(lines.map((line) => line.productId))) {
        const product = day.catalogue.find((each) => each.id === id);
        const own = lines.filter((line) => line.productId === id);
        const name = product?.names[language] ?? id;
        rows.push({
          name: use === 'served' ? name : `${say('cookingTitle')}: ${name}`,
          value: html`<span class="figure">${amounts(own, day.catalogue, language)}</span> <span class="soft small">${givenWords(own, product, language)}</span>`,
        });
      }
    }
    if (report.otherDiners !== null)
      rows.push({ name: say('dinersTitle'), value: format.number(report.otherDiners) });
    if (report.present !== undefined)
      rows.push({ name: say('presentTitle'), value: format.number(report.present) });
  }
  if (report.note) rows.push({ name: say('noteTitle'), value: report.note });
  const tag = report.kind === 'served' ? 'tag--ok' : report.kind === 'explained' ? 'tag--warn' : 'tag--info';
  return html`<section class="card stack" aria-labelledby="stands">
<h2 id="stands">${say('standsTitle')}</h2>
<p class="stands"><span class="tag ${tag}">${dayStateWords[report.kind][language]}</span>
${last.revision > 1 ? html`<span class="tag tag--info">${monthWords.corrected[language]}</span>` : ''}
<strong class="stands-sum figure">${report.kind === 'zero' ? '' : reportWords(report, day.catalogue, language)}</strong></p>
${rows.length > 0 ? html`<dl class="summary-list">${rows.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>` : ''}
<p class="soft">${say('sentBy', { time: format.dateTime(last.at), who: authorWords(last.by, language) })}</p>
${writable ? html`<p><a class="button button--secondary" href="${dayPath(day.site.id, day.date)}?mode=correct">${icons.pen} ${say('correct')}</a></p>` : ''}
</section>
<section class="became" aria-labelledby="became"><h2 id="became">${say('claimTitle')}</h2>
<p>${claimWords(frame, day, say)}</p></section>
${revisions(frame, day, stands, say)}`;
}

function claimWords(frame: Frame, { claim, period }: KitchenDay, say: Say<typeof dayWords>): string {
  const values = { period: formats(frame.language).period(period.id) };
  return claim ? fill(claimStateWords[claim.state][frame.language], values) : say('noClaim', values);
}

function revisions(
  frame: Frame,
  day: KitchenDay,
  { revisions: all }: DayCount,
  say: Say<typeof dayWords>,
): Html {
  const { language } = frame;
  const format = formats(language);
  const one = (each: Revision) => html`<li>
<strong>${say('revision', { revision: String(each.revision) })}: ${reportWords(each.report, day.catalogue, language)}</strong><br>
${say('sentBy', { time: format.proofTime(each.at), who: authorWords(each.by, language) })}
${each.reason ? html`<br>${say('why', { reason: correctionReasonWords[each.reason][language] })}` : ''}
${each.words ? html`<br><q>${each.words}</q>` : ''}
<br><span class="hash soft">${format.hash(each.hash, 4)}</span></li>`;
  return folded(
    'revisions',
    say('revisions', { count: format.number(all.length) }),
    html`<ul class="revisions">${all.toReversed().map(one)}</ul>`,
    false,
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
