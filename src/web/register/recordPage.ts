import type { PersonId } from '../../domain/people.ts';
import { samePerson } from '../../domain/people.ts';
import type { Recorded } from '../../domain/records.ts';
import {
  fieldText,
  type RegisterField,
  type RegisterKind,
  registerFields,
} from '../../domain/registerFields.ts';
import type { Language } from '../../domain/texts.ts';
import type { RecordChoices } from '../../usecases/openRecord.ts';
import { mayKeep } from '../../usecases/registerRecords.ts';
import { formats } from '../formats.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { flag, type Html, html } from '../html.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import {
  registerFieldWords,
  registerKindWords,
  registerPartWords,
  registerWords,
} from '../words/registerWords.ts';
import { speak } from '../words/speak.ts';
import { shownText } from './registerPage.ts';

type Typed = Readonly<Record<string, string | undefined>>;
export type RecordView = {
  readonly kind: RegisterKind;
  /** Null for one that is to be entered. */
  readonly record: Recorded<RegisterKind> | null;
  readonly labelOf: (person: PersonId) => string | null;
  readonly choices: RecordChoices;
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
${registerFields[kind].map((field) => control(frame, field, text(field), { mistakes, there: record !== null, choices: view.choices }))}
${input('reason', say('reason'), view.typed?.reason ?? '', mistakes)}
<button class="button" name="act" value="save">${say('save')}</button></form>`
    : html`<dl class="summary-list">${registerFields[kind].map((field) => html`<div><dt>${registerFieldWords[field.name]![language]}</dt><dd>${namedText(text(field), field, view.choices, language) || '–'}</dd></div>`)}</dl>`
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
  {
    mistakes,
    there,
    choices,
  }: {
    readonly mistakes: readonly FieldMistake[];
    readonly there: boolean;
    readonly choices: RecordChoices;
  },
): Html {
  const say = speak(registerWords, frame.language);
  const { name, form } = field;
  const label = registerFieldWords[name]![frame.language];
  // What makes up the id of a school-year's data stays as it was entered.
  if (there && (name === 'siteId' || name === 'periodId'))
    return html`<p><span class="label">${label}</span> ${namedText(text, field, choices, frame.language)}<input type="hidden" name="${name}" value="${text}"></p>`;
  if (form === 'rows') {
    const parts = field.parts!.map((part) => {
      const key = part.replace(/[#?]/g, '');
      return (
        (registerPartWords[key] ?? registerFieldWords[key])?.[frame.language].toLocaleLowerCase(
          frame.language,
        ) ?? key
      );
    });
    const days = field.parts!.includes('from') ? say('rowsDays') : '';
    const hint = `${say('rowsHint', { parts: parts.join(' | ') })}${days}`;
    return html`<div class="field"><label for="${name}">${label}</label><p class="hint" id="${name}-hint">${hint}</p>${fieldError(name, mistakes)}<textarea id="${name}" name="${name}" rows="${Math.max(2, text.split('\n').length)}"${described(name, mistakes, `${name}-hint`)}>${text}</textarea></div>`;
  }
  const offered = offeredFor(field, choices, frame.language);
  if (form === 'ids' && offered.length > 0) return ticks({ field, label, text, offered, mistakes });
  if (field.of && offered.length > 0) return select({ field, label, text, offered, mistakes });
  const options = form === 'yes-no' ? ['yes', 'no'] : form === 'choice' ? (field.options ?? []) : null;
  if (!options) {
    const hint =
      form === 'ids' || form === 'numbers'
        ? { hint: field.options ? `${say('idsHint')}: ${field.options.join(', ')}` : say('idsHint') }
        : {};
    return input(name, label, text, mistakes, { ...hint, ...(form === 'day' ? { type: 'date' } : {}) });
  }
  const shown = options.map((id) => ({ id, name: shownText(id, field, frame.language) }));
  return select({ field, label, text, offered: shown, mistakes });
}

type Offered = readonly { readonly id: string; readonly name: string }[];
type Choosing = {
  readonly field: RegisterField;
  readonly label: string;
  readonly text: string;
  readonly offered: Offered;
  readonly mistakes: readonly FieldMistake[];
};

/** What a field can name, by name; a list of roles is offered too. Longer lists than {@link mostTicks} are keyed in. */
function offeredFor(field: RegisterField, choices: RecordChoices, language: Language): Offered {
  const { of, form, options } = field;
  if (!of)
    return form === 'ids' && options
      ? options.map((id) => ({ id, name: shownText(id, field, language) }))
      : [];
  const all = (choices[of] ?? []).map(({ id, value }) => ({ id, name: nameIn(value, language) || id }));
  return form === 'ids' && all.length > mostTicks
    ? []
    : all.toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
}
const mostTicks = 40;

function nameIn(value: Recorded<RegisterKind>['value'], language: Language): string {
  if ('names' in value) return value.names[language];
  return 'name' in value ? value.name : '';
}

/** A field's text with names in the place of ids, where they are known. */
function namedText(text: string, field: RegisterField, choices: RecordChoices, language: Language): string {
  if (!field.of) return shownText(text, field, language);
  const names = new Map(offeredFor(field, choices, language).map(({ id, name }) => [id, name]));
  return text
    .split(', ')
    .map((id) => names.get(id) ?? id)
    .join(', ');
}

function select({ field: { name, nullable }, label, text, offered, mistakes }: Choosing): Html {
  // What is named and is no longer there stays chosen until somebody chooses something else.
  const gone = text !== '' && !offered.some(({ id }) => id === text);
  return html`<div class="field"><label for="${name}">${label}</label>${fieldError(name, mistakes)}<select id="${name}" name="${name}"${described(name, mistakes)}>${nullable || text === '' ? html`<option value="">–</option>` : ''}${gone ? html`<option value="${text}" selected>${text}</option>` : ''}${offered.map(({ id, name: words }) => html`<option value="${id}" ${flag('selected', id === text)}>${words}</option>`)}</select></div>`;
}

function ticks({ field: { name }, label, text, offered, mistakes }: Choosing): Html {
  const ticked = text.split(/[\s,]+/).filter(Boolean);
  const gone = ticked.filter((id) => !offered.some((each) => each.id === id)).map((id) => ({ id, name: id }));
  return html`<fieldset class="field" id="${name}" tabindex="-1"><legend class="label">${label}</legend>${fieldError(name, mistakes)}<input type="hidden" name="${name}-ticked" value="yes">${[
    ...offered,
    ...gone,
  ].map(
    ({ id, name: words }) =>
      html`<label class="choice"><input type="checkbox" name="${name}-${id}" value="yes" ${flag('checked', ticked.includes(id))}> <span>${words}</span></label>`,
  )}</fieldset>`;
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
${before ? html`<ul>${changed.map((field) => html`<li>${registerFieldWords[field.name]![language]}: <del>${namedText(fieldText(before, field), field, view.choices, language) || '–'}</del> → <ins>${namedText(fieldText(version.value, field), field, view.choices, language) || '–'}</ins></li>`)}</ul>` : html`<p>${say('first')}</p>`}
${
  action && version.revision !== record.revision
    ? html`<form method="post" action="${action}">${formToken(frame)}<input type="hidden" name="revision" value="${record.revision}"><input type="hidden" name="version" value="${version.revision}"><button class="button button--quiet" name="act" value="restore">${say('restore', { revision: String(version.revision) })}</button></form>`
    : ''
}</li>`;
  });
  return html`<h2>${say('history')}</h2><ol class="revisions" reversed>${items.toReversed()}</ol>`;
}
