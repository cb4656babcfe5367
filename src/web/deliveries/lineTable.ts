import { type ProductGroup, productGroups, unitOf } from '../../domain/products.ts';
import { groupWords } from '../../domain/schemeTexts.ts';
import type { DeliveryView } from '../../usecases/listDeliveries.ts';
import type { DeliveryNames } from '../../usecases/openDeliveries.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import type { Frame } from '../layout.ts';
import { deliveryWords, lineFateWords, lineReasonWords } from '../words/deliveryWords.ts';
import { speak } from '../words/speak.ts';

/** Every line of a document in its order, what it says and what became of it; nothing is left out. */
export function lineTable(
  frame: Frame,
  names: DeliveryNames,
  { lines }: { readonly lines: DeliveryView['lines'] },
): Html {
  const { language } = frame;
  const [say, f] = [speak(deliveryWords, language), formats(language)];
  const productOf = new Map(names.products.map((product) => [product.id, product.names[language]]));
  const point = language === 'en' ? '.' : ',';
  const sums = new Map<ProductGroup, number>();
  for (const { fate, group, amount } of lines)
    if (fate === 'counted' && group !== null) sums.set(group, (sums.get(group) ?? 0) + (amount ?? 0));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say('lines')}"><table class="table"><thead><tr><th scope="col" class="num">${say('line')}</th><th scope="col">${say('article')}</th><th scope="col">${say('text')}</th><th scope="col" class="num">${say('quantity')}</th><th scope="col">${say('site')}</th><th scope="col">${say('date')}</th><th scope="col">${say('product')}</th><th scope="col" class="num">${say('litres')}</th><th scope="col">${say('becomes')}</th></tr></thead>
<tbody>${lines.map(
    (line) =>
      html`<tr><th scope="row" class="num">${line.line}</th><td>${line.article ?? '–'}</td><td>${line.text || '–'}</td><td class="num">${line.quantity.replace('.', point)} ${line.unit}</td><td>${line.siteId ? (names.siteNames.get(line.siteId) ?? line.siteId) : (line.customerNumber ?? '–')}</td><td>${f.day(line.on)}</td><td>${line.productId ? (productOf.get(line.productId) ?? line.productId) : '–'}</td><td class="num">${line.amount === null ? '–' : f.amount(line.amount, unitOf(line.group))}</td><td><span class="tag ${line.fate === 'counted' ? 'tag--ok' : line.fate === 'set-aside' ? '' : 'tag--warn'}">${lineFateWords[line.fate][language]}</span>${line.reason ? html` <span class="small">${lineReasonWords[line.reason][language]}</span>` : ''}</td></tr>`,
  )}</tbody></table></div>
${
  sums.size > 0
    ? html`<dl class="figures">${productGroups
        .filter((group) => sums.has(group))
        .map(
          (group) =>
            html`<div><dt>${groupWords[group][language]}</dt><dd>${f.amount(sums.get(group) ?? 0, unitOf(group))}</dd></div>`,
        )}</dl>`
    : ''
}`;
}
