import type { Attachment } from '../../domain/attachments.ts';
import type { PersonId } from '../../domain/people.ts';
import type { Recorded } from '../../domain/records.ts';
import { fieldText, registerFields } from '../../domain/registerFields.ts';
import { attachmentForm, attachmentList } from '../deliveries/attachmentList.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import { wordsOfTheLaw } from '../legal.ts';
import { attachedToWords } from '../words/deliveryWords.ts';
import { registerFieldWords, registerWords } from '../words/registerWords.ts';
import { speak } from '../words/speak.ts';

/** A site's figures of a term on a phone: to be confirmed by whoever answers for the site. */
export function yearPage(
  frame: Frame,
  view: {
    readonly siteId: string;
    readonly siteName: string;
    readonly periodId: string;
    readonly record: Recorded<'schoolYearData'> | null;
    readonly labelOf: (person: PersonId) => string | null;
    /** What proves the figures; shown to the office. */
    readonly attached: readonly Attachment[];
  },
): string {
  const { language } = frame;
  const say = speak(registerWords, language);
  const format = formats(language);
  const { record, siteId, periodId } = view;
  const shown = registerFields.schoolYearData.filter(
    ({ name }) => !['siteId', 'periodId', 'confirmed'].includes(name),
  );
  const since = record ? record.versions.findLastIndex((version) => !version.value.confirmed) + 1 : 0;
  const confirmed = record?.value.confirmed ? record.versions[since] : undefined;
  return layout({
    ...frame,
    title: say('yearTitle'),
    width: 'narrow',
    main: html`<h1>${say('yearTitle')}</h1>
<p>${say('yearLead', { site: view.siteName, term: format.period(periodId) })}</p>
${
  record
    ? html`<dl class="summary-list">${shown.map((field) => {
        const text = fieldText(record.value, field);
        const value = field.form === 'day' && text ? format.day(record.value.referenceDate) : text || '–';
        return html`<div><dt>${registerFieldWords[field.name]![language]}</dt><dd>${value}</dd></div>`;
      })}</dl>
${
  confirmed
    ? html`<div class="notice notice--success" role="status"><p>${say('yearConfirmed', { time: format.dateTime(confirmed.at), who: view.labelOf(confirmed.by) ?? confirmed.by.subject })}</p></div>`
    : html`<form method="post" action="/sites/${siteId}/school-year/${periodId}">${formToken(frame)}<input type="hidden" name="revision" value="${record.revision}"><button class="button button--wide">${say('yearConfirm')}</button></form><p>${say('yearWrong')}</p>`
}`
    : html`<p>${say('yearNone')}</p>`
}
${record && frame.actor?.roles.some((role) => role !== 'kitchen') ? evidence(frame, view) : ''}
${wordsOfTheLaw(frame, ['schoolYearData', 'enrolled', 'nonEligible', 'operatingDay'])}`,
  });
}

function evidence(frame: Frame, view: Parameters<typeof yearPage>[1]): Html {
  const { siteId, periodId, attached, labelOf } = view;
  const back = `/sites/${siteId}/school-year/${periodId}`;
  return html`<section id="attachments"><h2>${attachedToWords['school-year-data'][frame.language]}</h2>
${attachmentList(frame, { attached, labelOf, back })}
${attachmentForm(frame, { kind: 'school-year-data', id: `${periodId}.${siteId}` }, { back })}</section>`;
}
