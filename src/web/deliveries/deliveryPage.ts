import { canonical } from '../../domain/canonical.ts';
import type { DeliveryContent } from '../../domain/deliveries.ts';
import type { DeliveryAtHand } from '../../usecases/openDeliveries.ts';
import { formats } from '../formats.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import {
  attachedToWords,
  deliveryKindWords,
  deliveryStateWords,
  deliveryWords,
} from '../words/deliveryWords.ts';
import { speak } from '../words/speak.ts';
import { attachmentForm, attachmentList } from './attachmentList.ts';
import { lineTable } from './lineTable.ts';
import { formatNames } from './previewPage.ts';
import { settleForms } from './settleForm.ts';

export type DeliveryPageView = {
  readonly saved?: 'settled' | 'saved' | undefined;
  readonly typed?: Readonly<Record<string, string | undefined>>;
  readonly mistakes?: readonly FieldMistake[];
};

/** One document: what it says, how each line is understood, its file, what it belongs with, its history. */
export function deliveryPage(frame: Frame, hand: DeliveryAtHand, view: DeliveryPageView): string {
  const { language } = frame;
  const [say, f] = [speak(deliveryWords, language), formats(language)];
  const { delivery, related, mistakes = [] } = { ...hand, ...view };
  const { id, content, state, credits } = delivery;
  const title = `${deliveryKindWords[content.kind][language]} ${content.number}`;
  const supplier = hand.suppliers.find((each) => each.id === content.supplierId);
  const enters = frame.actor?.roles.includes('official') ?? false;
  const fact = (label: string, value: Html | string) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  const { original } = content;
  const path = `/deliveries/${id}`;
  return layout({
    ...frame,
    title,
    main: html`${errorSummary(mistakes, language)}
<p><a href="/deliveries">${say('title')}</a></p>
<h1>${title}</h1>
${view.saved ? html`<div class="notice notice--success" role="status"><p>${say(view.saved)}</p></div>` : ''}
<dl class="summary-list">
${fact(say('supplier'), html`<a href="/register/supplier/${content.supplierId}">${supplier?.value.name ?? content.supplierId}</a>`)}
${fact(say('date'), f.day(content.date))}
${content.customer ? fact(say('customer'), content.customer) : ''}
${fact(say('state'), html`<span class="tag ${state === 'counts' ? 'tag--ok' : ''}">${deliveryStateWords[state][language]}</span>`)}
${content.invoice ? fact(say('credits'), credits === 'missing' ? html`<span class="tag tag--warn">${say('creditMissing', { number: content.invoice })}</span>` : content.invoice) : ''}
${content.deliveryNotes.length > 0 ? fact(say('bills'), content.deliveryNotes.join(', ')) : ''}
${related.length > 0 ? fact(say('related'), html`${related.map((each, index) => html`${index > 0 ? ', ' : ''}<a href="/deliveries/${each.id}">${deliveryKindWords[each.content.kind][language]} ${each.content.number}</a>`)}`) : ''}
${fact(say('original'), original ? html`${icons.file} <a href="/api/v1${path}/original">${say('fileIs', { file: original.name, format: formatNames[original.format], size: f.number(Math.ceil(original.size / 1000)) })}</a><br><span class="hash small">${f.hash(original.sha256)}</span>` : say('noOriginal'))}
</dl>
${enters ? settleForms(frame, hand, hand.unknown, { action: path, mistakes, ...(view.typed && { typed: view.typed }) }) : ''}
<h2>${say('lines')}</h2>
${lineTable(frame, hand, delivery)}
<section id="attachments"><h2>${attachedToWords.delivery[language]}</h2>
${attachmentList(frame, { attached: hand.attached, labelOf: hand.labelOf, back: path })}
${attachmentForm(frame, { kind: 'delivery', id }, { back: path })}</section>
${enters ? acts(frame, hand, mistakes) : ''}
${history(frame, hand)}`,
  });
}

function acts(frame: Frame, { delivery }: DeliveryAtHand, mistakes: readonly FieldMistake[]): Html {
  const say = speak(deliveryWords, frame.language);
  const { id, hash, content } = delivery;
  return html`<section class="no-print"><p><a class="button button--quiet" href="/deliveries/${id}?mode=correct">${say('correct')}</a></p>
<form class="card" method="post" action="/deliveries/${id}">${formToken(frame)}<input type="hidden" name="hash" value="${hash}">
<h2 class="first">${content.withdrawn ? say('putBack') : say('withdrawTitle')}</h2>${content.withdrawn ? '' : html`<p class="hint">${say('withdrawHint')}</p>`}
<div class="field"><label for="reason">${say('reason')}</label>${fieldError('reason', mistakes)}<input id="reason" name="reason" maxlength="500"${described('reason', mistakes)}></div>
<button class="button ${content.withdrawn ? 'button--quiet' : 'button--danger'}" name="act" value="${content.withdrawn ? 'put-back' : 'withdraw'}">${content.withdrawn ? say('putBack') : say('withdraw')}</button></form></section>`;
}

function history(frame: Frame, { delivery, labelOf }: DeliveryAtHand): Html {
  const { language } = frame;
  const [say, f] = [speak(deliveryWords, language), formats(language)];
  const items = delivery.history.map((revision, index) => {
    const before = delivery.history[index - 1]?.content;
    const who = labelOf(revision.by) ?? revision.by.subject;
    return html`<li><p class="first"><strong>${before ? say('corrected') : say('entered')} ${f.dateTime(revision.at)}, ${who}</strong>${revision.reason ? ` – ${revision.reason}` : ''}</p>
${before ? html`<ul>${changes(frame, before, revision.content).map((words) => html`<li>${words}</li>`)}</ul>` : ''}</li>`;
  });
  return html`<h2>${say('history')}</h2><ol class="revisions" reversed>${items.toReversed()}</ol>`;
}

/** What a correction changed, field by field and line by line. */
function changes(frame: Frame, before: DeliveryContent, after: DeliveryContent): Html[] {
  const { language } = frame;
  const [say, f] = [speak(deliveryWords, language), formats(language)];
  const changed = (label: string, one: string, other: string) =>
    one === other ? [] : [html`${label}: <del>${one || '–'}</del> → <ins>${other || '–'}</ins>`];
  const said = (line: DeliveryContent['lines'][number] | undefined) =>
    line
      ? [line.article, line.text, `${line.quantity} ${line.unit}`, line.customer, line.date]
          .filter(Boolean)
          .join(' · ')
      : '';
  const places = Math.max(before.lines.length, after.lines.length);
  return [
    ...(before.withdrawn === after.withdrawn
      ? []
      : [html`${after.withdrawn ? say('withdraw') : say('putBack')}`]),
    ...changed(say('date'), f.day(before.date), f.day(after.date)),
    ...changed(say('customer'), before.customer ?? '', after.customer ?? ''),
    ...changed(say('credits'), before.invoice ?? '', after.invoice ?? ''),
    ...changed(say('bills'), before.deliveryNotes.join(', '), after.deliveryNotes.join(', ')),
    ...Array.from({ length: places }, (_, index) =>
      canonical(before.lines[index] ?? null) === canonical(after.lines[index] ?? null)
        ? []
        : changed(`${say('line')} ${index + 1}`, said(before.lines[index]), said(after.lines[index])),
    ).flat(),
  ];
}
