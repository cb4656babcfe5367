import { demandTexts } from '../../domain/evidenceTexts.ts';
import { productGroups, unitOf } from '../../domain/products.ts';
import { explanationReasons, type ReconciliationRow } from '../../domain/reconciliation.ts';
import { groupWords } from '../../domain/schemeTexts.ts';
import type { Language } from '../../domain/texts.ts';
import type { Reconciliation } from '../../usecases/readReconciliation.ts';
import { formats } from '../formats.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { flag, type Html, html } from '../html.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import { explanationWords, reconciliationVerdictWords, reconciliationWords } from '../words/deliveryWords.ts';
import { speak } from '../words/speak.ts';
import { claimEvidence, posterEvidence, unitName } from './evidenceSection.ts';

/** So many rows are shown at once; a search finds the others. */
const shownRows = 300;

export type ReconciliationQuery = {
  readonly q?: string | undefined;
  readonly show?: 'open' | 'bare' | '' | undefined;
  /** The unit whose stock and explanation are being entered. */
  readonly unit?: string | undefined;
  readonly saved?: string | undefined;
};
export type ReconciliationView = {
  readonly query: ReconciliationQuery;
  readonly typed?: Readonly<Record<string, string | undefined>>;
  readonly mistakes?: readonly FieldMistake[];
};

/** Deliveries against use, per site or composition and product; what differs is explained here. */
export function reconciliationPage(frame: Frame, read: Reconciliation, view: ReconciliationView): string {
  const { language } = frame;
  const [say, f] = [speak(reconciliationWords, language), formats(language)];
  const { snapshot } = read;
  const { query, mistakes = [] } = view;
  const { permille, ml } = read.limit;
  const path = `/terms/${snapshot.period.id}/reconciliation`;
  const found = foundRows(read, query);
  const enters = frame.actor?.roles.includes('official') ?? false;
  const unit =
    enters && snapshot.reconciliation.some(({ unitId }) => unitId === query.unit) ? query.unit : undefined;
  const option = (value: string, words: string) =>
    html`<option value="${value}" ${flag('selected', value === (query.show ?? ''))}>${words}</option>`;
  return layout({
    ...frame,
    title: say('title'),
    term: f.period(snapshot.period.id),
    main: html`${errorSummary(mistakes, language)}
<h1>${say('title')}, ${f.period(snapshot.period.id)}</h1>
${query.saved ? html`<div class="notice notice--success" role="status"><p>${say('saved')}</p></div>` : ''}
<p>${say('lead')} ${say('through', { day: f.day(snapshot.through) })}.</p>
<p class="hint">${say('limit', { percent: f.percent(permille, 1000, permille % 10 === 0 ? 0 : 1), least: f.amount(ml) })} ${demandTexts[snapshot.rules.deliveries][language]}</p>
<p class="row no-print"><a class="button button--quiet" href="/deliveries?periodId=${snapshot.period.id}">${say('deliveries')}</a> <a class="button button--quiet" href="#attach">${say('evidence')}</a></p>
${unit ? stockForm(frame, read, { ...view, unit }) : ''}
<form class="card no-print" role="search" action="${path}"><div class="row"><div class="field"><label for="q">${say('search')}</label><input type="search" id="q" name="q" value="${query.q ?? ''}" maxlength="100"></div>
<div class="field"><label for="show">${say('show')}</label><select id="show" name="show">${option('', say('all'))}${option('open', say('open'))}${option('bare', say('bare'))}</select></div></div><button class="button button--quiet">${say('filter')}</button></form>
${
  found.length === 0
    ? html`<p>${snapshot.reconciliation.length === 0 ? say('none') : say('noneFound')}</p>`
    : html`<p role="status">${say('count', { count: f.number(found.length) })}</p>${table(frame, read, found.slice(0, shownRows), enters)}`
}
<p class="row no-print"><a class="button button--quiet" href="/reconciliation-csv/${snapshot.period.id}">${say('csv')}</a></p>
${claimEvidence(frame, snapshot, read, path)}
${posterEvidence(frame, snapshot, read, path)}`,
  });
}

function foundRows({ snapshot }: Reconciliation, { q, show }: ReconciliationQuery): ReconciliationRow[] {
  const wanted = (q ?? '').trim().toLocaleLowerCase('sv');
  return snapshot.reconciliation.filter(
    ({ unitId, verdict }) =>
      unitName(snapshot, unitId).toLocaleLowerCase('sv').includes(wanted) &&
      (show === 'open' ? verdict === 'unexplained' : show === 'bare' ? verdict === 'no-deliveries' : true),
  );
}

const tags = {
  even: 'tag--ok',
  within: 'tag--ok',
  explained: 'tag--info',
  unexplained: 'tag--bad',
  'no-deliveries': 'tag--warn',
} as const;

function table(
  frame: Frame,
  { snapshot }: Reconciliation,
  rows: readonly ReconciliationRow[],
  enters: boolean,
): Html {
  const { language } = frame;
  const [say, f] = [speak(reconciliationWords, language), formats(language)];
  const path = `/terms/${snapshot.period.id}/reconciliation`;
  // What is to be done first; on a phone the working is a swipe away.
  const columns = [
    ...(['difference', 'delivered', 'children', 'otherDiners', 'cooking', 'waste', 'stock'] as const),
  ];
  const seen = new Set<string>();
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say('title')}"><table class="table"><thead><tr><th scope="col">${say('site')}</th><th scope="col">${say('product')}</th><th scope="col">${say('verdict')}</th>${columns.map((name) => html`<th scope="col" class="num">${say(name)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => {
    const amount = (value: number) => f.amount(value, row.unit);
    const first = !seen.has(row.unitId);
    seen.add(row.unitId);
    const name = unitName(snapshot, row.unitId);
    return html`<tr ${first ? html`id="unit-${row.unitId}"` : ''}><th scope="row">${enters ? html`<a href="${path}?unit=${row.unitId}#stock">${name}</a>` : name}${row.level === 'composition' ? html` <span class="small soft">${say('composition')}</span>` : ''}</th><td>${groupWords[row.group][language]}</td>
<td><span class="tag ${tags[row.verdict]}">${reconciliationVerdictWords[row.verdict][language]}</span>${row.explanation ? html`<br><span class="small">${explanationWords[row.explanation.reason][language]}: ${row.explanation.words}</span>` : ''}</td>
<td class="num"><strong>${amount(row.difference)}</strong></td><td class="num">${amount(row.delivered)}${row.credited < 0 ? html`<br><span class="small soft">${say('credited', { amount: amount(row.credited) })}</span>` : ''}</td><td class="num">${amount(row.children)}</td><td class="num">${amount(row.otherDiners)}</td><td class="num">${amount(row.cooking)}</td><td class="num">${amount(row.waste)}</td><td class="num">${amount(row.closing - row.opening)}</td></tr>`;
  })}</tbody></table></div>`;
}

/** Stock, waste and explanation of a unit, product group by product group. */
function stockForm(
  frame: Frame,
  read: Reconciliation,
  view: ReconciliationView & { readonly unit: string },
): Html {
  const { language } = frame;
  const [say, f] = [speak(reconciliationWords, language), formats(language)];
  const { snapshot, stock, before } = read;
  const { unit, mistakes = [], typed = {} } = view;
  const record = stock.find(({ value }) => value.unitId === unit);
  const rows = snapshot.reconciliation.filter(({ unitId }) => unitId === unit);
  const shown = (amount: number | undefined) =>
    amount === undefined || amount === 0 ? '' : f.thousandths(amount, 0);
  return html`<form class="card no-print" id="stock" method="post" action="/terms/${snapshot.period.id}/reconciliation">${formToken(frame)}<input type="hidden" name="unit" value="${unit}"><input type="hidden" name="revision" value="${typed.revision ?? record?.revision ?? ''}">
<h2 class="first">${say('editOf', { name: unitName(snapshot, unit) })}</h2><p class="hint" id="stock-hint">${say('editHint')}</p>
${productGroups
  .filter((group) => rows.some((row) => row.group === group))
  .map((group) => {
    const row = rows.find((each) => each.group === group);
    const line = record?.value.lines.find((each) => each.group === group);
    const carried = before
      .find((each) => each.unitId === unit)
      ?.lines.find((each) => each.group === group)?.closing;
    const name = groupWords[group][language];
    const input = (part: 'opening' | 'closing' | 'waste', label: string) => {
      const id = `${group}-${part}`;
      const value =
        typed[`${group}.${part}`] ??
        shown(line?.[part] ?? (part === 'opening' && !record ? carried : undefined));
      return html`<div class="field"><label for="${id}">${label}</label>${fieldError(id, mistakes)}<input class="input--short" id="${id}" name="${group}.${part}" inputmode="decimal" maxlength="16" value="${value}"${described(id, mistakes)}></div>`;
    };
    const explained = row?.explanation ?? null;
    return html`<fieldset class="field"><legend class="label">${name}</legend>
${carried === undefined ? '' : html`<p class="hint">${say('carried', { amount: f.amount(carried, unitOf(group)) })}</p>`}
${input('opening', say('opening'))}${input('closing', say('closing'))}${input('waste', say('wasteLitres'))}
${
  row && (row.difference !== 0 || explained)
    ? html`<div class="field"><label for="${group}-reason">${say('explain', { amount: f.amount(row.difference, row.unit) })}</label><select id="${group}-reason" name="${group}.reason"><option value="">${say('notExplained')}</option>${explanationReasons.map((reason) => html`<option value="${reason}" ${flag('selected', reason === (typed[`${group}.reason`] ?? explained?.reason))}>${explanationWords[reason][language]}</option>`)}</select></div>
<div class="field"><label for="${group}-words">${say('words')}</label>${fieldError(`${group}-words`, mistakes)}<input id="${group}-words" name="${group}.words" maxlength="500" value="${typed[`${group}.words`] ?? explained?.words ?? ''}"${described(`${group}-words`, mistakes)}></div>`
    : ''
}</fieldset>`;
  })}
${fieldError('save', mistakes)}<button class="button" id="save">${say('save')}</button>
${
  record
    ? html`<details><summary>${say('history')}</summary><ol class="revisions" reversed>${record.versions
        .toReversed()
        .map(
          (version) =>
            html`<li><p class="first"><strong>${version.revision}. ${f.dateTime(version.at)}, ${read.labelOf(version.by) ?? version.by.subject}</strong></p><ul>${version.value.lines.map((each) => html`<li>${groupWords[each.group][language]}: ${f.amount(each.opening, unitOf(each.group))} → ${f.amount(each.closing, unitOf(each.group))}, ${say('waste')} ${f.amount(each.waste, unitOf(each.group))}${each.explanation ? ` – ${explanationWords[each.explanation.reason][language]}: ${each.explanation.words}` : ''}</li>`)}</ul></li>`,
        )}</ol></details>`
    : ''
}</form>`;
}

/** The rows as a table of texts; litres and kilograms as numbers with a comma. */
export function reconciliationTable({ snapshot }: Reconciliation, language: Language): string[][] {
  const number = (amount: number) => (amount / 1000).toFixed(3).replace('.', ',');
  const figures = [
    ...(['delivered', 'credited', 'children', 'otherDiners', 'cooking', 'waste'] as const),
    ...(['opening', 'closing', 'used', 'difference', 'limit'] as const),
  ];
  return [
    ['unit', 'name', 'level', 'product', 'measure', ...figures, 'verdict', 'explanation'],
    ...snapshot.reconciliation.map((row) => [
      ...[row.unitId, unitName(snapshot, row.unitId), row.level, groupWords[row.group][language]],
      row.unit === 'ml' ? 'l' : 'kg',
      ...figures.map((figure) => number(row[figure])),
      reconciliationVerdictWords[row.verdict][language],
      row.explanation
        ? `${explanationWords[row.explanation.reason][language]}: ${row.explanation.words}`
        : '',
    ]),
  ];
}
