import { businessDigits } from '../../domain/suppliers.ts';
import type { ImportedDelivery } from '../../usecases/importDelivery.ts';
import type { DeliveriesAtHand } from '../../usecases/openDeliveries.ts';
import { formats } from '../formats.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { flag, type Html, html } from '../html.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import { deliveryKindWords, deliveryWords } from '../words/deliveryWords.ts';
import { speak } from '../words/speak.ts';
import { lineTable } from './lineTable.ts';

/** The file as it was sent: it goes along in the form, so that what was looked at is what is saved. */
export type SentDelivery = {
  readonly name: string;
  /** In base64. */
  readonly content: string;
  readonly supplierId: string;
  readonly profileId: string;
  readonly kind: string;
};

/** What a file says, line by line, before anything of it is saved; whose it is, when that is not known. */
export function previewPage(
  frame: Frame,
  hand: DeliveriesAtHand,
  view: {
    readonly result: ImportedDelivery;
    readonly sent: SentDelivery;
    readonly typed?: Readonly<Record<string, string | undefined>>;
    readonly mistakes?: readonly FieldMistake[];
  },
): string {
  const { language } = frame;
  const [say, f] = [speak(deliveryWords, language), formats(language)];
  const { result, sent, mistakes = [] } = view;
  const { original, documents } = result;
  const known = documents.every(({ fate }) => fate !== 'supplier-unknown');
  const fresh = documents.some(({ fate }) => fate === 'created');
  const open = documents.some(({ lines }) =>
    lines.some(({ fate }) => fate !== 'counted' && fate !== 'set-aside'),
  );
  const supplier = hand.suppliers.find(({ id }) => id === documents[0]?.content.supplierId);
  return layout({
    ...frame,
    title: say('previewTitle'),
    main: html`${errorSummary(mistakes, language)}
<p><a href="/deliveries">${say('title')}</a></p>
<h1>${say('previewTitle')}</h1>
<p>${say('fileIs', { file: original.name, format: formatNames[original.format], size: f.number(Math.ceil(original.size / 1000)) })}${supplier ? ` – ${supplier.value.name}` : ''}</p>
${known ? '' : whose(frame, hand, view)}
${known && open ? html`<div class="notice notice--alert"><p>${say('unknownPreview')}</p></div>` : ''}
${documents.map(
  (
    each,
  ) => html`<section><h2>${deliveryKindWords[each.content.kind][language]} ${each.content.number}, ${f.day(each.content.date)}</h2>
<p>${fateTag(frame, each.fate)}${each.fate === 'duplicate' && each.id ? html` <a href="/deliveries/${each.id}">${say('seeFirst')}</a>` : ''}${each.content.invoice ? ` ${say('credits')} ${each.content.invoice}.` : ''}</p>
${lineTable(frame, hand, each)}</section>`,
)}
${
  known
    ? fresh
      ? html`<form method="post" action="/deliveries" enctype="multipart/form-data">${carried(frame, sent)}<button class="button" name="act" value="commit">${say('take')}</button></form>`
      : html`<div class="notice"><p>${say('nothingNew')}</p></div>`
    : ''
}`,
  });
}

export const formatNames = { finvoice: 'Finvoice 3.0', peppol: 'Peppol / UBL 2.1', csv: 'CSV' } as const;

function fateTag(frame: Frame, fate: ImportedDelivery['documents'][number]['fate']): Html {
  const say = speak(deliveryWords, frame.language);
  if (fate === 'created') return html`<span class="tag tag--ok">${say('created')}</span>`;
  if (fate === 'duplicate') return html`<span class="tag tag--warn">${say('duplicate')}</span>`;
  return html`<span class="tag tag--bad">${say('supplierUnknown')}</span>`;
}

function carried(frame: Frame, sent: SentDelivery): Html {
  return html`${formToken(frame)}<input type="hidden" name="name" value="${sent.name}"><input type="hidden" name="content" value="${sent.content}"><input type="hidden" name="profileId" value="${sent.profileId}"><input type="hidden" name="kind" value="${sent.kind}"><input type="hidden" name="supplierId" value="${sent.supplierId}">`;
}

/** Which of the city's suppliers it is, or a new one: what the file says of itself stands in the fields. */
function whose(frame: Frame, hand: DeliveriesAtHand, view: Parameters<typeof previewPage>[2]): Html {
  const say = speak(deliveryWords, frame.language);
  const { result, sent, typed = {}, mistakes = [] } = view;
  const [name = '', ...rest] = (result.unknownSupplier ?? '').split(', ');
  const digits = rest.map(businessDigits).find((each) => each !== null);
  const businessId = digits ? `${digits.slice(0, 7)}-${digits.slice(7)}` : '';
  const input = (field: 'supplierName' | 'businessId' | 'procurement', value: string, most: number) =>
    html`<div class="field"><label for="${field}">${say(field)}</label>${fieldError(field, mistakes)}<input id="${field}" name="${field}" value="${typed[field] ?? value}" maxlength="${most}"${described(field, mistakes)}></div>`;
  return html`<form class="card" method="post" action="/deliveries" enctype="multipart/form-data">${carried(frame, { ...sent, supplierId: '' })}
<h2 class="first">${say('whoseTitle')}</h2><p>${result.unknownSupplier ? say('whoseLead', { who: result.unknownSupplier }) : say('whoseCsv')}</p>
${
  hand.suppliers.length > 0
    ? html`<div class="field"><label for="chosen">${say('supplier')}</label><select id="chosen" name="chosen"><option value="">${say('choose')}</option>${hand.suppliers.map(({ id, value }) => html`<option value="${id}" ${flag('selected', id === typed.chosen)}>${value.name}</option>`)}</select></div>`
    : ''
}
<fieldset class="field"><legend class="label">${say('orNew')}</legend>${input('supplierName', name, 120)}${input('businessId', businessId, 9)}${input('procurement', '', 200)}</fieldset>
<button class="button" name="act" value="whose">${say('goOn')}</button></form>`;
}
