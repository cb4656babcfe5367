import { type DeliveryContent, deliveryKinds, mostDeliveryLines } from '../../domain/deliveries.ts';
import type { DeliveryNames } from '../../usecases/openDeliveries.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { flag, html } from '../html.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import { deliveryKindWords, deliveryWords } from '../words/deliveryWords.ts';
import { speak } from '../words/speak.ts';

type Typed = Readonly<Record<string, string | undefined>>;

export type EntryView = {
  /** The document that is corrected, with the hash that it stands at; null for a new one. */
  readonly current: { readonly id: string; readonly hash: string; readonly content: DeliveryContent } | null;
  readonly typed?: Typed;
  readonly mistakes?: readonly FieldMistake[];
  /** The document that has the number already. */
  readonly first?: string;
};

const blankLines = 6;
const units = ['l', 'kg'] as const;

/** The form of a document, to be copied from paper or corrected. */
export function entryPage(frame: Frame, names: DeliveryNames, view: EntryView): string {
  const { language } = frame;
  const say = speak(deliveryWords, language);
  const { current, mistakes = [] } = view;
  const typed = view.typed ?? (current ? typedOf(current.content, language) : {});
  const lines = Object.keys(typed).filter((key) => /^line\.\d+\.quantity$/.test(key)).length;
  const rows = Math.min(mostDeliveryLines, Math.max(blankLines, lines + (view.typed ? 0 : current ? 2 : 0)));
  const title = current ? say('correctTitle', { number: current.content.number }) : say('entryTitle');
  const input = (
    name: string,
    label: string,
    more: { readonly type?: string; readonly hint?: string } = {},
  ) =>
    html`<div class="field"><label for="${name}">${label}</label>${more.hint ? html`<p class="hint" id="${name}-hint">${more.hint}</p>` : ''}${fieldError(name, mistakes)}<input id="${name}" name="${name}" type="${more.type ?? 'text'}" value="${typed[name] ?? ''}" maxlength="400"${described(name, mistakes, more.hint ? `${name}-hint` : '')}></div>`;
  const cell = (index: number, part: string, label: string, width = '') =>
    html`<td><input class="${width}" aria-label="${say('line')} ${index + 1}: ${label}" id="line-${index}-${part}" name="line.${index}.${part}" type="${part === 'date' ? 'date' : 'text'}" value="${typed[`line.${index}.${part}`] ?? ''}" maxlength="200"${described(`line-${index}-${part}`, mistakes)}></td>`;
  const fixed = current
    ? html`<p>${deliveryKindWords[current.content.kind][language]} ${current.content.number}, ${names.suppliers.find(({ id }) => id === current.content.supplierId)?.value.name ?? current.content.supplierId}</p>`
    : html`<div class="field"><label for="kind">${say('kind')}</label><select id="kind" name="kind">${deliveryKinds.map((kind) => html`<option value="${kind}" ${flag('selected', kind === typed.kind)}>${deliveryKindWords[kind][language]}</option>`)}</select></div>
<div class="field"><label for="supplierId">${say('supplier')}</label>${fieldError('supplierId', mistakes)}<select id="supplierId" name="supplierId"${described('supplierId', mistakes)}><option value="">${say('choose')}</option>${names.suppliers.map(({ id, value }) => html`<option value="${id}" ${flag('selected', id === typed.supplierId)}>${value.name}</option>`)}</select></div>
${input('number', say('number'))}`;
  return layout({
    ...frame,
    title,
    main: html`${errorSummary(mistakes, language)}
<p><a href="/deliveries">${say('title')}</a></p><h1>${title}</h1>
${view.first ? html`<div class="notice notice--alert"><p><a href="/deliveries/${view.first}">${say('seeFirst')}</a></p></div>` : ''}
<p>${say('entryHint')}</p>
<form class="card" method="post" action="/deliveries/${current?.id ?? 'new'}">${formToken(frame)}${current ? html`<input type="hidden" name="hash" value="${typed.hash ?? current.hash}">` : ''}
${fixed}
${input('date', say('date'), { type: 'date' })}
${input('customer', say('customer'))}
${!current || current.content.kind === 'credit-note' ? input('invoice', say('invoice'), { hint: say('invoiceHint') }) : ''}
${!current || current.content.kind === 'invoice' ? input('deliveryNotes', say('deliveryNotes'), { hint: say('deliveryNotesHint') }) : ''}
<h2 id="lines">${say('lines')}</h2>${fieldError('lines', mistakes)}
${Array.from({ length: rows }, (_, index) => fieldError(`line-${index}-quantity`, mistakes))}
<div class="scroll" tabindex="0" role="region" aria-label="${say('lines')}"><table class="table"><thead><tr><th scope="col">${say('article')}</th><th scope="col">${say('text')}</th><th scope="col">${say('quantity')}</th><th scope="col">${say('unit')}</th><th scope="col">${say('customer')}</th><th scope="col">${say('date')}</th></tr></thead>
<tbody>${Array.from({ length: rows }, (_, index) => {
      const unit = typed[`line.${index}.unit`] ?? '';
      const offered = [...new Set(['', ...units, unit])];
      return html`<tr>${cell(index, 'article', say('article'))}${cell(index, 'text', say('text'))}${cell(index, 'quantity', say('quantity'), 'input--short')}
<td><select aria-label="${say('line')} ${index + 1}: ${say('unit')}" name="line.${index}.unit">${offered.map((each) => html`<option value="${each}" ${flag('selected', each === unit)}>${each || say('unitPackages')}</option>`)}</select></td>
${cell(index, 'customer', say('customer'))}${cell(index, 'date', say('date'))}</tr>`;
    })}</tbody></table></div>
${current ? input('reason', say('reason')) : ''}
<button class="button" name="act" value="${current ? 'correct' : 'enter'}">${say('save')}</button></form>`,
  });
}

/** The document as the form has it. */
function typedOf(content: DeliveryContent, language: string): Typed {
  const sign = content.kind === 'credit-note' ? -1 : 1;
  const shown = (quantity: string) => {
    const plain = sign < 0 ? (quantity.startsWith('-') ? quantity.slice(1) : `-${quantity}`) : quantity;
    return language === 'en' ? plain : plain.replace('.', ',');
  };
  return {
    ...{ kind: content.kind, supplierId: content.supplierId, number: content.number, date: content.date },
    ...{ customer: content.customer ?? '', invoice: content.invoice ?? '' },
    deliveryNotes: content.deliveryNotes.join(', '),
    ...Object.fromEntries(
      content.lines.flatMap((line, index) =>
        Object.entries({
          article: line.article ?? '',
          text: line.text,
          quantity: shown(line.quantity),
          unit: line.unit,
          customer: line.customer ?? '',
          date: line.date ?? '',
        }).map(([part, value]) => [`line.${index}.${part}`, value]),
      ),
    ),
  };
}
