import type { PersonId } from '../../domain/people.ts';
import { samePerson } from '../../domain/people.ts';
import type { Recorded } from '../../domain/records.ts';
import {
  fieldText,
  type RegisterField,
  type RegisterKind,
  registerFields,
} from '../../domain/registerFields.ts';
import { mayKeep } from '../../usecases/registerRecords.ts';
import { formats } from '../formats.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { flag, type Html, html } from '../html.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import { registerFieldWords, registerKindWords, registerWords } from '../words/registerWords.ts';
import { speak } from '../words/speak.ts';
import { shownText } from './registerPage.ts';

type Typed = Readonly<Record<string, string | undefined>>;
export type RecordView = {
  readonly kind: RegisterKind;
  /** Null for one that is to be entered. */
  readonly record: Recorded<RegisterKind> | null;
  readonly labelOf: (person: PersonId) => string | null;
  readonly typed?: Typed;
  readonly mistakes?: readonly FieldMistake[];
  readonly saved?: boolean;
};

/** A record: its form, and its versions with what changed in each and the way back to it. */
export function recordPage(frame: Frame, view: RecordView): string {
  const { language } = frame;
  const say = speak(registerWords, language);
  const { kind, record, mistakes = [] } = view;
  const keeps = frame.actor !== null && mayKeep(frame.actor, kind);
  const [first] = registerFields[kind];
  const name = record && first && kind !== 'schoolYearData' ? fieldText(record.value, first) : '';
  const title = record ? name || record.id : say('new');
  const text = (field: RegisterField) =>
    view.typed?.[field.name] ?? (record ? fieldText(record.value, field) : '');
  const action = `/register/${kind}/${record?.id ?? 'new'}`;
  return layout({
    ...frame,
    title,
    main: html`${errorSummary(mistakes, language)}
<p><a href="/register?kind=${kind}">${registerKindWords[kind][language]}</a></p>
<h1>${title}</h1>
${name && record ? html`<p class="small soft">${say('id')}: ${record.id}</p>` : ''}
${view.saved ? html`<div class="notice notice--success" role="status"><p>${say('saved')}</p></div>` : ''}
${
  keeps
    ? html`<form class="card" method="post" action="${action}">${formToken(frame)}<input type="hidden" name="revision" value="${record?.revision ?? ''}">
${record || kind === 'schoolYearData' ? '' : input('id', say('id'), view.typed?.id ?? '', mistakes)}
${registerFields[kind].map((field) => control(frame, field, text(field), mistakes, record !== null))}
${input('reason', say('reason'), view.typed?.reason ?? '', mistakes)}
<button class="button" name="act" value="save">${say('save')}</button></form>`
    : html`<dl class="summary-list">${registerFields[kind].map((field) => html`<div><dt>${registerFieldWords[field.name]![language]}</dt><dd>${shownText(text(field), field, language) || '–'}</dd></div>`)}</dl>`
}
${record ? history(frame, view, record, keeps ? action : null) : ''}`,
  });
}

function input(
  name: string,
  label: string,
  value: string,
  mistakes: readonly FieldMistake[],
  more: { readonly hint?: string; readonly type?: string } = {},
): Html {
  return html`<div class="field"><label for="${name}">${label}</label>${more.hint ? html`<p class="hint" id="${name}-hint">${more.hint}</p>` : ''}${fieldError(name, mistakes)}
<input id="${name}" name="${name}" type="${more.type ?? 'text'}" value="${value}" maxlength="4000"${described(name, mistakes, more.hint ? `${name}-hint` : '')}></div>`;
}

function control(
  frame: Frame,
  field: RegisterField,
  text: string,
  mistakes: readonly FieldMistake[],
  there: boolean,
): Html {
  const say = speak(registerWords, frame.language);
  const { name, form } = field;
  const label = registerFieldWords[name]![frame.language];
  // What makes up the id of a school-year's data stays as it was entered.
  if (there && (name === 'siteId' || name === 'periodId'))
    return html`<p><span class="label">${label}</span> ${text}<input type="hidden" name="${name}" value="${text}"></p>`;
  if (form === 'rows') {
    const hint = say('rowsHint', { parts: field.parts!.join(' | ').replace(/[#?]/g, '') });
    return html`<div class="field"><label for="${name}">${label}</label><p class="hint" id="${name}-hint">${hint}</p>${fieldError(name, mistakes)}<textarea id="${name}" name="${name}" rows="${Math.max(2, text.split('\n').length)}"${described(name, mistakes, `${name}-hint`)}>${text}</textarea></div>`;
  }
  const options = form === 'yes-no' ? ['yes', 'no'] : form === 'choice' ? (field.options ?? []) : null;
  if (!options) {
    const hint =
      form === 'ids' || form === 'numbers'
        ? { hint: field.options ? `${say('idsHint')}: ${field.options.join(', ')}` : say('idsHint') }
        : {};
    return input(name, label, text, mistakes, { ...hint, ...(form === 'day' ? { type: 'date' } : {}) });
  }
  return html`<div class="field"><label for="${name}">${label}</label>${fieldError(name, mistakes)}<select id="${name}" name="${name}"${described(name, mistakes)}>${field.nullable || text === '' ? html`<option value="">–</option>` : ''}${options.map((option) => html`<option value="${option}" ${flag('selected', option === text)}>${shownText(option, field, frame.language)}</option>`)}</select></div>`;
}

function history(
  frame: Frame,
  view: RecordView,
  record: Recorded<RegisterKind>,
  action: string | null,
): Html {
  const { language } = frame;
  const say = speak(registerWords, language);
  const fields = registerFields[view.kind];
  const nameOf = (person: PersonId & { readonly subject: string }) =>
    (frame.actor && samePerson(person, frame.actor) ? frame.actor.label : view.labelOf(person)) ??
    person.subject;
  const items = record.versions.map((version, index) => {
    const before = record.versions[index - 1]?.value;
    const changed = before
      ? fields.filter((field) => fieldText(before, field) !== fieldText(version.value, field))
      : [];
    const heading = say('version', {
      revision: String(version.revision),
      time: formats(language).dateTime(version.at),
      who: nameOf(version.by),
    });
    return html`<li><p class="first"><strong>${heading}</strong>${version.reason ? ` – ${version.reason}` : ''}</p>
${before ? html`<ul>${changed.map((field) => html`<li>${registerFieldWords[field.name]![language]}: <del>${shownText(fieldText(before, field), field, language) || '–'}</del> → <ins>${shownText(fieldText(version.value, field), field, language) || '–'}</ins></li>`)}</ul>` : html`<p>${say('first')}</p>`}
${
  action && version.revision !== record.revision
    ? html`<form method="post" action="${action}">${formToken(frame)}<input type="hidden" name="revision" value="${record.revision}"><input type="hidden" name="version" value="${version.revision}"><button class="button button--quiet" name="act" value="restore">${say('restore', { revision: String(version.revision) })}</button></form>`
    : ''
}</li>`;
  });
  return html`<h2>${say('history')}</h2><ol class="revisions" reversed>${items.toReversed()}</ol>`;
}
