import { correctionReasons } from '../../domain/counts.ts';
import { addDays, type LocalDate } from '../../domain/days.ts';
import { type Product, unitOf } from '../../domain/products.ts';
import { amountsOf, differenceReasons, type StandingTransfer } from '../../domain/transfers.ts';
import type { TransferDay } from '../../usecases/readTransferDay.ts';
import { formats } from '../formats.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { flag, type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import { correctionReasonWords } from '../words/kitchenWords.ts';
import { type Say, speak } from '../words/speak.ts';
import { transferReasonWords, transferWords } from '../words/transferWords.ts';
import { dayPath } from './dayPage.ts';

type Typed = Readonly<Record<string, string>>;
export type TransfersView = {
  /** The other end of what was just saved. */
  readonly saved?: string | undefined;
  readonly wrong?: {
    readonly typed: Typed;
    readonly mistakes: readonly FieldMistake[];
    /** Somebody else had changed the transfer meanwhile. */
    readonly meanwhile?: true;
  };
};
type On = {
  readonly frame: Frame;
  readonly day: TransferDay;
  readonly say: Say<typeof transferWords>;
  readonly view: TransfersView;
  readonly mayWrite: boolean;
};
type Other = TransferDay['others'][number];

export const transfersPath = (siteId: string, date: LocalDate) => `/kitchen/${siteId}/transfers/${date}`;

/** The fields of one transfer: the other end is in their names, as a kitchen's page has a form for each site. */
export const transferFields = {
  amount: (other: string, productId: string) => `l.${other}.${productId}`,
  reason: (other: string) => `reason.${other}`,
  why: (other: string) => `why.${other}`,
  words: (other: string) => `words.${other}`,
} as const;

/** What passes through a kitchen on a day: a card for each other end, with what both say and a form for one's own. */
export function transfersPage(frame: Frame, day: TransferDay, view: TransfersView = {}): string {
  const say = speak(transferWords, frame.language);
  const format = formats(frame.language);
  const { site, date, end } = day;
  const mistakes = view.wrong?.mistakes ?? [];
  const mayWrite = frame.actor?.roles.some((role) => role === 'kitchen' || role === 'official') ?? false;
  const on: On = { frame, day, say, view, mayWrite };
  const saved = day.others.find(({ id }) => id === view.saved);
  const next = day.others.find(({ stands }) => !(end === 'sent' ? stands.sent : stands.received));
  const step = (to: LocalDate, words: 'dayBefore' | 'dayAfter') =>
    to > day.today
      ? html`<span class="arrow"></span>`
      : html`<a class="arrow" href="${transfersPath(site.id, to)}">${words === 'dayBefore' ? icons.left : icons.right}<span class="visually-hidden">${say(words)}</span></a>`;
  return layout({
    ...frame,
    title: mistakes.length > 0 ? say('titleWrong') : say('title'),
    width: 'narrow',
    main: html`${errorSummary(mistakes, frame.language)}
<p class="kitchen-site">${site.name}</p>
<div class="day-head">${step(addDays(date, -1), 'dayBefore')}<h1 class="month-name">${say('title')} ${format.day(date)}</h1>${step(addDays(date, 1), 'dayAfter')}</div>
${saved ? html`<div class="notice notice--success" role="status"><p>${say('saved', { name: saved.name })}</p>${next ? html`<p class="buttons"><a class="button" href="#with-${next.id}">${say('next', { name: next.name })}</a></p>` : ''}</div>` : ''}
${view.wrong?.meanwhile ? html`<div class="notice notice--alert" role="alert"><p>${say('meanwhile')}</p></div>` : ''}
<p>${end === null ? say('none') : say(end === 'sent' ? 'leadSent' : 'leadReceived')}</p>
${day.others.map((other) => card(on, other, other === next || day.others.length <= fewOthers))}
<p class="kitchen-links"><a href="${dayPath(site.id, date)}">${icons.calendar} ${say('theDay')}</a></p>`,
  });
}

/** With more than this only the next form is open: a central kitchen has dozens of sites. */
const fewOthers = 3;

function card(on: On, other: Other, open: boolean): Html {
  const { day, say, mayWrite, view } = on;
  const { stands, id, name } = other;
  const own = day.end === 'sent' ? stands.sent : stands.received;
  const differ = stands.differences.length > 0;
  const asked = view.wrong?.typed.other === id;
  const first = html`${form(on, other)}`;
  return html`<section class="card" aria-labelledby="with-${id}"><h2 class="first" id="with-${id}">${name}</h2>
<dl class="summary-list">${(['sent', 'received'] as const).map(
    (end) => html`<div><dt>${say(end)}</dt><dd>${sideWords(on, stands[end])}</dd></div>`,
  )}</dl>
${stands.explained ? html`<p><span class="tag">${say('explained', { reason: transferReasonWords[stands.explained.reason][on.frame.language] })}</span> ${stands.explained.words ?? ''}</p>` : ''}
${
  !mayWrite
    ? ''
    : html`${!own && day.end === 'received' && stands.sent ? asSent(on, other) : ''}
${own || !open ? html`<details ${flag('open', asked && view.wrong?.typed.act === 'record')}><summary>${own ? say('correct') : say('enter')} <span class="visually-hidden">${name}</span></summary><div class="inside">${first}</div></details>` : first}
${differ && !stands.explained ? explanation(on, other) : ''}`
}</section>`;
}

function sideWords({ frame, day, say }: On, side: StandingTransfer['sent']): Html | string {
  if (!side) return say('nothingYet');
  const format = formats(frame.language);
  const amounts = Object.entries(amountsOf(side));
  return html`${amounts.map(([productId, amount], index) => {
    const product = day.products.find(({ id }) => id === productId);
    const unit = unitOf(product?.group ?? null) === 'ml' ? 'l' : 'kg';
    return html`${index > 0 ? ', ' : ''}<span class="figure">${format.decimal(amount / 1000, 1)} ${unit}</span> ${product?.names[frame.language] ?? productId}`;
  })}`;
}

const hidden = (on: On, other: Other, act: string, ifMatch: string | null) => html`${formToken(on.frame)}
<input type="hidden" name="act" value="${act}"><input type="hidden" name="other" value="${other.id}">
<input type="hidden" name="entryId" value="${other.entryId}"><input type="hidden" name="ifMatch" value="${ifMatch ?? ''}">`;

function ownHash({ day }: On, { stands }: Other): string | null {
  return (day.end === 'sent' ? stands.sent : stands.received)?.hash ?? null;
}

function asSent(on: On, other: Other): Html {
  const { day, say } = on;
  const path = transfersPath(day.site.id, day.date);
  const amounts = Object.entries(amountsOf(other.stands.sent));
  return html`<form method="post" action="${path}">${hidden(on, other, 'record', null)}
${amounts.map(([id, amount]) => html`<input type="hidden" name="${transferFields.amount(other.id, id)}" value="${String(amount / 1000)}">`)}
<p class="buttons"><button class="button">${say('asSent')}</button></p></form>`;
}

function form(on: On, other: Other): Html {
  const { day, say, view, frame } = on;
  const { language } = frame;
  const wrong = view.wrong?.typed.other === other.id ? view.wrong : undefined;
  const mistakes = wrong?.mistakes ?? [];
  const own = ownHash(on, other);
  const stood: Readonly<Record<string, number>> = own
    ? amountsOf(day.end === 'sent' ? other.stands.sent : other.stands.received)
    : {};
  // Of a product that the site does not serve nothing is sent; what is posted already can always be changed.
  const asked = day.products.filter(({ id }) => other.productIds.includes(id) || stood[id] !== undefined);
  const legend = say(day.end === 'sent' ? 'sendTo' : 'receiveFrom', { name: other.name });
  const field = (product: Product) => {
    const id = transferFields.amount(other.id, product.id);
    const amount = stood[product.id];
    const value =
      wrong?.typed[id] ?? (amount === undefined ? '' : formats(language).decimal(amount / 1000, 1));
    const words = say(unitOf(product.group) === 'ml' ? 'litres' : 'kilograms', {
      product: product.names[language],
    });
    return html`<div class="field"><label for="${id}">${words}</label>${fieldError(id, mistakes)}
<input class="input--short" id="${id}" name="${id}" inputmode="decimal" autocomplete="off" maxlength="12" value="${value}"${described(id, mistakes)}></div>`;
  };
  const reason = transferFields.reason(other.id);
  return html`<form method="post" action="${transfersPath(day.site.id, day.date)}">${hidden(on, other, 'record', own)}
<fieldset><legend>${legend}</legend>${(asked.length > 0 ? asked : day.products).map(field)}</fieldset>
${
  own
    ? html`<div class="field"><label for="${reason}">${say('reason')}</label>${fieldError(reason, mistakes)}
<select id="${reason}" name="${reason}"${described(reason, mistakes)}><option value="">${say('choose')}</option>${correctionReasons
        .filter((each) => each !== 'undo')
        .map(
          (each) =>
            html`<option value="${each}" ${flag('selected', wrong?.typed[reason] === each)}>${correctionReasonWords[each][language]}</option>`,
        )}</select></div>`
    : ''
}
<p class="buttons"><button class="button ${own || (day.end === 'received' && other.stands.sent) ? 'button--secondary' : ''}">${say('save')} <span class="visually-hidden">${other.name}</span></button></p></form>`;
}

function explanation(on: On, other: Other): Html {
  const { day, say, view, frame } = on;
  const wrong = view.wrong?.typed.other === other.id ? view.wrong : undefined;
  const mistakes = wrong?.mistakes ?? [];
  const [why, words] = [transferFields.why(other.id), transferFields.words(other.id)];
  return html`<div class="notice notice--alert"><p>${say('differs')}</p>
<form method="post" action="${transfersPath(day.site.id, day.date)}">${hidden(on, other, 'explain', other.last)}
<div class="field"><label for="${why}">${say('why')}</label>${fieldError(why, mistakes)}
<select id="${why}" name="${why}"${described(why, mistakes)}><option value="">${say('choose')}</option>${differenceReasons.map(
    (each) =>
      html`<option value="${each}" ${flag('selected', wrong?.typed[why] === each)}>${transferReasonWords[each][frame.language]}</option>`,
  )}</select></div>
<div class="field"><label for="${words}">${say('words')}</label>${fieldError(words, mistakes)}
<input id="${words}" name="${words}" maxlength="500" value="${wrong?.typed[words] ?? ''}"${described(words, mistakes)}></div>
<p class="buttons"><button class="button">${say('explain')}</button></p></form></div>`;
}
