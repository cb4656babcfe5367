import { parseDecimal } from '../../domain/numbers.ts';
import type { Supplier, SupplierArticle } from '../../domain/suppliers.ts';
import type { DeliveryNames, UnknownNumber } from '../../usecases/openDeliveries.ts';
import { described, type FieldMistake, fieldError } from '../forms.ts';
import { type Html, html } from '../html.ts';
import { type Frame, formToken } from '../layout.ts';
import { deliveryWords } from '../words/deliveryWords.ts';
import { speak } from '../words/speak.ts';

type Typed = Readonly<Record<string, string | undefined>>;

/** What an official is asked of each number that leads nowhere; a form for each supplier, since each is one record. */
export function settleForms(
  frame: Frame,
  { suppliers, siteNames, products }: DeliveryNames,
  unknown: readonly UnknownNumber[],
  sent: { readonly action: string; readonly typed?: Typed; readonly mistakes?: readonly FieldMistake[] },
): Html {
  const { language } = frame;
  const say = speak(deliveryWords, language);
  const { mistakes = [], typed = {} } = sent;
  if (unknown.length === 0) return html``;
  const option = (value: string, words: string, chosen: string | undefined) =>
    html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${words}</option>`;
  const forms = suppliers
    .map((supplier) => ({ supplier, mine: unknown.filter(({ supplierId }) => supplierId === supplier.id) }))
    .filter(({ mine }) => mine.length > 0)
    .map(({ supplier, mine }) => {
      const fields = mine.map(({ kind, number, text, unit, lines }, index) => {
        // A field is told apart by its supplier too: several forms can stand on one page.
        const name = `${kind}.${index}`;
        const id = `${supplier.id}-${kind}-${index}`;
        const seen = say('seenAs', { text: text || '–', unit: unit || '–', count: String(lines) });
        const size = `${id}-size`;
        return html`<input type="hidden" name="${name}.number" value="${number}">
<div class="field"><label for="${id}">${kind === 'article' ? say('articleIs', { number }) : say('customerIs', { number })}</label><p class="hint" id="${id}-hint">${seen}</p>
<select id="${id}" name="${name}.is" aria-describedby="${id}-hint"><option value="">${say('later')}</option>${
          kind === 'article'
            ? [
                ...products.map((product) =>
                  option(product.id, product.names[language], typed[`${name}.is`]),
                ),
                option('-', say('notMilk'), typed[`${name}.is`]),
              ]
            : [...siteNames].map(([siteId, words]) => option(siteId, words, typed[`${name}.is`]))
        }</select></div>
${
  kind === 'article'
    ? html`<div class="field"><label for="${size}">${say('packageSize', { unit: unit || '–', number })}</label>${fieldError(size, mistakes)}<input class="input--short" id="${size}" name="${name}.size" inputmode="decimal" maxlength="12" value="${typed[`${name}.size`] ?? ''}"${described(size, mistakes)}></div>`
    : ''
}`;
      });
      return html`<form class="card" method="post" action="${sent.action}">${formToken(frame)}<input type="hidden" name="supplierId" value="${supplier.id}">
<h3 class="first" id="settle-${supplier.id}">${supplier.value.name}</h3>${fieldError(`settle-${supplier.id}`, mistakes)}${fields}
<button class="button" name="act" value="settle">${say('settle')}</button></form>`;
    });
  return html`<section id="settle"><h2>${say('unknownTitle')}</h2><p>${say('unknownLead')}</p>${forms}</section>`;
}

/** What the form says of the numbers, or what to mend in it. */
export function readSettled(
  frame: Frame,
  typed: Typed,
):
  | {
      readonly supplierId: string;
      readonly articles: readonly SupplierArticle[];
      readonly customers: Supplier['customers'];
    }
  | { readonly mistakes: readonly FieldMistake[] } {
  const say = speak(deliveryWords, frame.language);
  const supplierId = typed.supplierId ?? '';
  const mistakes: FieldMistake[] = [];
  const articles: SupplierArticle[] = [];
  const customers: { number: string; siteId: string }[] = [];
  for (const [key, number] of Object.entries(typed)) {
    const [, kind, index] = /^(article|customer)\.(\d{1,3})\.number$/.exec(key) ?? [];
    const is = typed[`${kind}.${index}.is`];
    if (!kind || !number || !is) continue;
    if (kind === 'customer') customers.push({ number, siteId: is });
    else {
      const text = (typed[`${kind}.${index}.size`] ?? '').trim();
      const size = text === '' ? null : parseDecimal(text);
      if (size === undefined || size === 0)
        mistakes.push({
          field: `${supplierId}-article-${index}-size`,
          words: say('mistakeSize', { number }),
        });
      else
        articles.push({
          number,
          productId: is === '-' ? null : is,
          unit: size === null && is !== '-' ? 'litres' : 'packages',
          size,
        });
    }
  }
  if (mistakes.length === 0 && articles.length + customers.length === 0)
    mistakes.push({ field: `settle-${supplierId}`, words: say('mistakeNothing') });
  return mistakes.length > 0 ? { mistakes } : { supplierId, articles, customers };
}
