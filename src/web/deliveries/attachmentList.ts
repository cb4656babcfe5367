import { type AttachedTo, type Attachment, isAttached } from '../../domain/attachments.ts';
import type { PersonId } from '../../domain/people.ts';
import { formats } from '../formats.ts';
import { described, type FieldMistake, fieldError } from '../forms.ts';
import { type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, formToken } from '../layout.ts';
import { attachmentWords } from '../words/deliveryWords.ts';
import { speak } from '../words/speak.ts';

/** What a form of an attachment is for: a thing, or one of several sites to choose from. */
export type AttachTo = Pick<AttachedTo, 'kind' | 'id'> & {
  /** The sites to choose from, by id; of a poster the choice is what the file is attached to. */
  readonly sites?: readonly (readonly [id: string, name: string])[];
  readonly chosen?: string | undefined;
};

export type AttachmentsView = {
  readonly attached: readonly Attachment[];
  readonly labelOf?: (person: PersonId) => string | null;
  readonly nameOf?: (attachment: Attachment) => string;
  /** Where the forms come back to. */
  readonly back: string;
};

/** The files that are attached, each with the way to take it back; those taken back stay, with the reason. */
export function attachmentList(frame: Frame, { attached, labelOf, nameOf, back }: AttachmentsView): Html {
  const { language } = frame;
  const [say, f] = [speak(attachmentWords, language), formats(language)];
  const keeps = frame.actor?.roles.includes('official') ?? false;
  if (attached.length === 0) return html`<p>${say('none')}</p>`;
  return html`<ul class="task-list">${attached.map((each) => {
    const [first, last] = [each.events[0], each.events.at(-1)];
    if (!first || !last) return '';
    const about = say('attached', {
      name: nameOf ? `${nameOf(each)}: ${each.name}` : each.name,
      size: f.number(Math.ceil(each.size / 1000)),
      time: f.dateTime(first.at),
      who: labelOf?.(first.by) ?? first.by.subject,
    });
    const reason = `reason-${each.id}`;
    return html`<li><span>${icons.file} <a href="/api/v1/attachments/${each.id}/file">${about}</a>${first.words ? html`<br><span class="small soft">${first.words}</span>` : ''}${isAttached(each) ? '' : html`<br><span class="tag">${say('withdrawn', { time: f.dateTime(last.at), why: last.words ?? '' })}</span>`}</span>
${
  keeps && isAttached(each)
    ? html`<details class="no-print"><summary>${say('withdraw')}</summary><form method="post" action="/attachments" enctype="multipart/form-data">${formToken(frame)}<input type="hidden" name="id" value="${each.id}"><input type="hidden" name="back" value="${back}"><div class="field"><label for="${reason}">${say('reason')}</label><input id="${reason}" name="reason" maxlength="500"></div><button class="button button--quiet button--small" name="act" value="withdraw">${say('withdrawOf', { name: each.name })}</button></form></details>`
    : ''
}</li>`;
  })}</ul>`;
}

/** The form that attaches a file; nothing for who may only read. */
export function attachmentForm(
  frame: Frame,
  to: AttachTo,
  {
    back,
    mistakes = [],
    typed = {},
  }: {
    readonly back: string;
    readonly mistakes?: readonly FieldMistake[];
    readonly typed?: Readonly<Record<string, string | undefined>>;
  },
): Html {
  if (!frame.actor?.roles.includes('official')) return html``;
  const say = speak(attachmentWords, frame.language);
  const id = (name: string) => `${to.kind}-${name}`;
  const mine = mistakes.map((each) => ({ ...each, field: id(each.field) }));
  return html`<form class="card no-print" method="post" action="/attachments" enctype="multipart/form-data">${formToken(frame)}<input type="hidden" name="kind" value="${to.kind}"><input type="hidden" name="to" value="${to.id}"><input type="hidden" name="back" value="${back}">
${
  to.sites
    ? html`<div class="field"><label for="${id('site')}">${say('forSite')}</label><select id="${id('site')}" name="site">${to.sites.map(([value, name]) => html`<option value="${value}" ${value === (typed.site ?? to.chosen) ? html`selected` : ''}>${name}</option>`)}</select></div>`
    : ''
}
<div class="field"><label for="${id('file')}">${say('file')}</label><p class="hint" id="${id('hint')}">${say('fileHint')}</p>${fieldError(id('file'), mine)}<input id="${id('file')}" type="file" name="file" accept="application/pdf,image/png,image/jpeg"${described(id('file'), mine, id('hint'))}></div>
<div class="field"><label for="${id('words')}">${say('words')}</label><input id="${id('words')}" name="words" maxlength="500" value="${typed.words ?? ''}"></div>
<button class="button button--quiet" name="act" value="attach">${say('attach')}</button></form>`;
}
