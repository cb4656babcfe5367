import { deliveryKinds } from '../../domain/deliveries.ts';
import { neighbour, periodOn } from '../../domain/periods.ts';
import type { DeliveriesAtHand } from '../../usecases/openDeliveries.ts';
import { formats } from '../formats.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { flag, type Html, html } from '../html.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import { deliveryKindWords, deliveryStateWords, deliveryWords } from '../words/deliveryWords.ts';
import { speak } from '../words/speak.ts';
import {
  amountText,
  type DeliveryQuery,
  type DeliveryRow,
  type deliverySorts,
  foundDeliveries,
} from './foundDeliveries.ts';
import { settleForms } from './settleForm.ts';

/** So many documents are shown at once; a search finds the others. */
const shownRows = 200;

export type DeliveriesView = {
  readonly query: DeliveryQuery;
  readonly saved?: 'settled' | 'saved' | undefined;
  readonly typed?: Readonly<Record<string, string | undefined>>;
  readonly mistakes?: readonly FieldMistake[];
};

/** The documents of a term: search, sort, CSV; what is not settled first; the way in for files and paper. */
export function deliveriesPage(frame: Frame, hand: DeliveriesAtHand, view: DeliveriesView): string {
  const { language } = frame;
  const [say, f] = [speak(deliveryWords, language), formats(language)];
  const { query, mistakes = [] } = view;
  const found = foundDeliveries(hand, query);
  const enters = frame.actor?.roles.includes('official') ?? false;
  const sums = {
    ml: found.reduce((sum, row) => sum + row.ml, 0),
    grams: found.reduce((sum, row) => sum + row.grams, 0),
  };
  const { period } = hand;
  return layout({
    ...frame,
    title: say('title'),
    term: f.period(period.id),
    main: html`${errorSummary(mistakes, language)}
<h1>${say('title')}</h1>
${view.saved ? html`<div class="notice notice--success" role="status"><p>${say(view.saved)}</p></div>` : ''}
<p>${say('lead')} <span class="soft">${say('law')}</span></p>
<p class="row no-print">${enters ? html`<a class="button" href="#upload">${say('upload')}</a> <a class="button button--quiet" href="/deliveries/new">${say('enter')}</a>` : ''}
<a class="button button--quiet" href="/terms/${period.id}/reconciliation">${say('reconciliation')}</a></p>
${enters ? settleForms(frame, hand, hand.unknown, { action: `/deliveries?${textOf({ periodId: period.id })}`, mistakes, ...(view.typed && { typed: view.typed }) }) : ''}
${searchForm(frame, hand, query)}
<p role="status">${say('count', { count: f.number(found.length), litres: amountText(sums, language) })}${found.length > shownRows ? ` ${say('more', { count: String(shownRows) })}` : ''}</p>
${
  found.length === 0
    ? html`<p>${hand.deliveries.length === 0 ? say('none') : say('noneFound')}</p>`
    : table(frame, query, found.slice(0, shownRows))
}
<p class="row no-print"><a class="button button--quiet" href="/deliveries-csv?${textOf({ ...query, periodId: period.id })}">${say('csv')}</a></p>
${enters ? uploadForm(frame, hand, mistakes, view.typed ?? {}) : ''}
<h2>${say('suppliers')}</h2>
${
  hand.suppliers.length === 0
    ? html`<p>${say('noSuppliers')}</p>`
    : html`<ul>${hand.suppliers.map(({ id, value }) => html`<li><a href="/register/supplier/${id}">${value.name}</a>${value.procurement ? html` <span class="soft">${say('procurement')}: ${value.procurement}</span>` : ''}</li>`)}</ul>`
}
${enters ? html`<p class="no-print"><a class="button button--quiet" href="/register/supplier/new">${say('newSupplier')}</a></p>` : ''}`,
  });
}

const textOf = (query: DeliveryQuery): string =>
  new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => (value ? [[key, String(value)]] : [])),
  ).toString();

function searchForm(frame: Frame, hand: DeliveriesAtHand, query: DeliveryQuery): Html {
  const { language } = frame;
  const [say, f] = [speak(deliveryWords, language), formats(language)];
  const { period, suppliers, siteNames } = hand;
  const now = periodOn(period.from, 'term');
  const periods = [
    ...new Set([neighbour(now, 1), now, neighbour(now, -1), neighbour(now, -2), period].map(({ id }) => id)),
  ];
  const months = [
    ...new Set(hand.deliveries.flatMap(({ lines }) => lines.map(({ on }) => on.slice(0, 7)))),
  ].toSorted();
  const used = new Set(hand.deliveries.flatMap(({ lines }) => lines.flatMap(({ siteId }) => siteId ?? [])));
  const select = (
    name: 'periodId' | 'supplier' | 'site' | 'month' | 'show',
    label: string,
    options: readonly (readonly [string, string])[],
    chosen: string | undefined,
    any?: string,
  ) =>
    html`<div class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}">${any ? html`<option value="">${any}</option>` : ''}${options.map(([value, words]) => html`<option value="${value}" ${flag('selected', value === chosen)}>${words}</option>`)}</select></div>`;
  return html`<form class="card no-print" role="search" action="/deliveries"><div class="row">
${select(
  'periodId',
  say('period'),
  periods.map((id) => [id, f.period(id)] as const),
  period.id,
)}
${select(
  'supplier',
  say('supplier'),
  suppliers.map(({ id, value }) => [id, value.name] as const),
  query.supplier,
  say('any'),
)}
${select(
  'site',
  say('site'),
  [...siteNames].filter(([id]) => used.has(id)),
  query.site,
  say('any'),
)}
${select(
  'month',
  say('month'),
  months.map((month) => [month, f.month(month)] as const),
  query.month,
  say('any'),
)}
${select('show', say('show'), [['unsettled', say('unsettled')]], query.show, say('showAll'))}
<div class="field"><label for="q">${say('search')}</label><input type="search" id="q" name="q" value="${query.q ?? ''}" maxlength="100"></div>
</div><button class="button button--quiet">${say('filter')}</button></form>`;
}

function table(frame: Frame, query: DeliveryQuery, rows: readonly DeliveryRow[]): Html {
  const { language } = frame;
  const [say, f] = [speak(deliveryWords, language), formats(language)];
  const sorted = query.sort ?? 'date';
  const labels = {
    ...{ date: say('date'), number: say('number'), supplier: say('supplier') },
    ...{ site: say('site'), amount: say('litres') },
  };
  const head = (sort: (typeof deliverySorts)[number]) =>
    html`<th scope="col" class="${sort === 'amount' ? 'num' : ''}" ${sort === sorted ? html`aria-sort="${sort === 'date' || sort === 'amount' ? 'descending' : 'ascending'}"` : ''}><a href="/deliveries?${textOf({ ...query, sort })}">${labels[sort]}</a></th>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say('title')}"><table class="table"><thead><tr>${head('number')}<th scope="col">${say('kind')}</th>${head('date')}${head('supplier')}${head('site')}${head('amount')}<th scope="col">${say('state')}</th></tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row"><a href="/deliveries/${row.id}">${row.content.number}</a></th><td>${deliveryKindWords[row.content.kind][language]}</td><td>${f.day(row.content.date)}</td><td>${row.supplier}</td><td>${row.sites.join(', ') || '–'}</td><td class="num">${amountText(row, language)}</td><td>${stateOf(frame, row)}</td></tr>`,
  )}</tbody></table></div>`;
}

function stateOf(frame: Frame, { state, unsettled }: DeliveryRow): Html {
  const say = speak(deliveryWords, frame.language);
  if (unsettled > 0)
    return html`<span class="tag tag--warn">${say('toSettle', { count: String(unsettled) })}</span>`;
  return html`<span class="tag ${state === 'counts' ? 'tag--ok' : ''}">${deliveryStateWords[state][frame.language]}</span>`;
}

function uploadForm(
  frame: Frame,
  { profiles, suppliers }: DeliveriesAtHand,
  mistakes: readonly FieldMistake[],
  typed: NonNullable<DeliveriesView['typed']>,
): Html {
  const { language } = frame;
  const say = speak(deliveryWords, language);
  return html`<form class="card no-print" id="upload" method="post" action="/deliveries" enctype="multipart/form-data">${formToken(frame)}
<h2 class="first">${say('upload')}</h2><p class="hint" id="file-hint">${say('uploadHint')}</p>
<div class="field"><label for="file">${say('file')}</label>${fieldError('file', mistakes)}<input id="file" type="file" name="file" accept=".xml,.csv,.txt,text/xml,application/xml,text/csv"${described('file', mistakes, 'file-hint')}></div>
<fieldset class="field"><legend class="label">${say('csvOnly')}</legend>
<div class="field"><label for="supplierId">${say('supplier')}</label>${fieldError('supplierId', mistakes)}<select id="supplierId" name="supplierId"${described('supplierId', mistakes)}><option value="">${say('choose')}</option>${suppliers.map(({ id, value }) => html`<option value="${id}" ${flag('selected', id === typed.supplierId)}>${value.name}</option>`)}</select></div>
<div class="field"><label for="profileId">${say('profile')}</label><select id="profileId" name="profileId">${profiles.map(({ id, value }) => html`<option value="${id}" ${flag('selected', id === (typed.profileId ?? 'wholesaler-deliveries'))}>${value.names[language]}</option>`)}</select></div>
<div class="field"><label for="kind">${say('listKind')}</label><select id="kind" name="kind">${deliveryKinds
    .filter((kind) => kind !== 'credit-note')
    .toReversed()
    .map(
      (kind) =>
        html`<option value="${kind}" ${flag('selected', kind === typed.kind)}>${deliveryKindWords[kind][language]}</option>`,
    )}</select></div></fieldset>
<button class="button" name="act" value="preview">${say('look')}</button></form>`;
}
