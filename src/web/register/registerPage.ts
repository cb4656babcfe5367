import type { Recorded } from '../../domain/records.ts';
import {
  fieldText,
  type RegisterField,
  type RegisterKind,
  registerFields,
  registerKinds,
} from '../../domain/registerFields.ts';
import type { Language } from '../../domain/texts.ts';
import { mayKeep, maySee, type RegisterRow } from '../../usecases/registerRecords.ts';
import { formats } from '../formats.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { type Html, html } from '../html.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import {
  fateWords,
  registerFieldWords,
  registerKindWords,
  registerOptionWords,
  registerWords,
} from '../words/registerWords.ts';
import { speak } from '../words/speak.ts';

/** So many rows are shown at once; a search finds the others. */
const shownRows = 200;

export type RegisterList = {
  readonly kind: RegisterKind;
  readonly records: readonly Recorded<RegisterKind>[];
  readonly q?: string | undefined;
  readonly sort?: string | undefined;
  readonly mistakes?: readonly FieldMistake[];
  readonly rows?: {
    readonly all: readonly RegisterRow[];
    readonly done: boolean;
    readonly content: string;
  };
};

/** The records of a kind: search, sort, CSV out and in, and the way to each. */
export function registerPage(frame: Frame, list: RegisterList): string {
  const { language } = frame;
  const say = speak(registerWords, language);
  const { kind, records, q = '', mistakes = [] } = list;
  const fields = registerFields[kind].filter((field) => field.listed);
  // What a record is called leads to it; its id is for machines and files, and comes last.
  const named = kind !== 'schoolYearData';
  const asked = list.sort === 'id' ? 'id' : fields.find((field) => field.name === list.sort)?.name;
  const sort = asked ?? (named ? fields[0]!.name : 'id');
  const cellsOf = (record: Recorded<RegisterKind>) =>
    fields.map((field) => shownText(fieldText(record.value, field), field, language));
  const wanted = q.trim().toLocaleLowerCase('sv');
  const found = records.filter((record) =>
    [record.id, ...cellsOf(record)].some((text) => text.toLocaleLowerCase('sv').includes(wanted)),
  );
  const keyOf = (record: Recorded<RegisterKind>) => {
    const field = fields.find((each) => each.name === sort);
    return field ? shownText(fieldText(record.value, field), field, language) : record.id;
  };
  const rows = found
    .toSorted((one, other) => keyOf(one).localeCompare(keyOf(other), 'sv', { numeric: true }))
    .slice(0, shownRows);
  const title = registerKindWords[kind][language];
  const keeps = frame.actor !== null && mayKeep(frame.actor, kind);
  const sortLink = (name: string, words: string) =>
    html`<th scope="col" ${sort === name ? html`aria-sort="ascending"` : ''}><a href="/register?${new URLSearchParams({ kind, q, sort: name }).toString()}">${words}</a></th>`;
  return layout({
    ...frame,
    title,
    main: html`${errorSummary(mistakes, language)}
<h1>${title}</h1>
<nav aria-label="${say('kinds')}"><ul class="tabs">${registerKinds
      .filter((each) => frame.actor && maySee(frame.actor, each))
      .map(
        (each) =>
          html`<li><a href="/register?kind=${each}" ${each === kind ? html`aria-current="page"` : ''}>${registerKindWords[each][language]}</a></li>`,
      )}</ul></nav>
${list.rows ? answered(frame, kind, list.rows) : ''}
<form class="search" role="search" action="/register"><input type="hidden" name="kind" value="${kind}"><label for="q">${say('search')}</label>
<input type="search" id="q" name="q" value="${q}" maxlength="100"><button class="button">${say('searchButton')}</button></form>
<p>${say('count', { count: formats(language).number(found.length) })}${found.length > shownRows ? ` ${say('more', { count: String(shownRows) })}` : ''}</p>
${
  rows.length === 0
    ? html`<p>${records.length === 0 ? say('none') : say('noneFound')}</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table class="table"><thead><tr>${named ? '' : sortLink('id', say('id'))}${fields.map((field) => sortLink(field.name, registerFieldWords[field.name]![language]))}${named ? sortLink('id', say('id')) : ''}</tr></thead>
<tbody>${rows.map((record) => {
        const [first = '', ...rest] = named ? cellsOf(record) : [record.id, ...cellsOf(record)];
        return html`<tr><th scope="row"><a href="/register/${kind}/${record.id}">${first}</a></th>${rest.map((text) => html`<td>${text}</td>`)}${named ? html`<td class="small soft">${record.id}</td>` : ''}</tr>`;
      })}</tbody></table></div>`
}
<p class="row">${keeps ? html`<a class="button button--quiet" href="/register/${kind}/new">${say('new')}</a> ` : ''}<a class="button button--quiet" href="/register-csv/${kind}">${say('export')}</a></p>
${keeps ? importForm(frame, kind, mistakes) : ''}
${keeps && kind === 'schoolYearData' ? copyForm(frame, mistakes) : ''}`,
  });
}

/** A field's text as a reader says it: options and yes or no in words. */
export function shownText(text: string, field: RegisterField, language: Language): string {
  const say = speak(registerWords, language);
  if (field.form === 'yes-no') return text === '' ? '' : say(text === 'yes' ? 'yes' : 'no');
  const words = field.options && registerOptionWords[field.name];
  if (!words) return text;
  return text
    .split(', ')
    .map((option) => words[option]?.[language] ?? option)
    .join(', ');
}

function importForm(frame: Frame, kind: RegisterKind, mistakes: readonly FieldMistake[]): Html {
  const say = speak(registerWords, frame.language);
  return html`<div class="card"><h2 class="first">${say('import')}</h2><p class="hint" id="file-hint">${say('importHint')}</p>
<form method="post" action="/register-csv/${kind}" enctype="multipart/form-data">${formToken(frame)}
<div class="field"><label for="file">${say('file')}</label>${fieldError('file', mistakes)}<input id="file" type="file" name="file" accept=".csv,text/csv"${described('file', mistakes, 'file-hint')}></div>
<button class="button">${say('preview')}</button></form></div>`;
}

function copyForm(frame: Frame, mistakes: readonly FieldMistake[]): Html {
  const say = speak(registerWords, frame.language);
  const field = (name: 'from' | 'to', words: string, value: string) =>
    html`<div class="field"><label for="copy-${name}">${words}</label>${fieldError(`copy-${name}`, mistakes)}<input id="copy-${name}" name="${name}" maxlength="20" value="${value}"${described(`copy-${name}`, mistakes)}></div>`;
  return html`<div class="card"><h2 class="first">${say('copyTitle')}</h2><p class="hint">${say('copyHint')}</p>
<form method="post" action="/register-copy">${formToken(frame)}${field('from', say('copyFrom'), '')}${field('to', say('copyTo'), '')}
<button class="button">${say('copy')}</button></form></div>`;
}

function answered(
  frame: Frame,
  kind: RegisterKind,
  { all, done, content }: NonNullable<RegisterList['rows']>,
): Html {
  const { language } = frame;
  const say = speak(registerWords, language);
  const count = (fate: RegisterRow['fate']) => String(all.filter((row) => row.fate === fate).length);
  const shown = all.filter((row) => row.fate !== 'unchanged').slice(0, shownRows);
  const saves = all.some((row) => row.fate === 'created' || row.fate === 'updated');
  return html`<div class="card" id="answered"><h2 class="first">${done ? say('doneTitle') : say('previewTitle')}</h2>
<p role="status">${say('fates', {
    ...{ created: count('created'), updated: count('updated') },
    ...{ unchanged: count('unchanged'), rejected: count('rejected') },
  })}</p>
${
  shown.length > 0
    ? html`<div class="scroll" tabindex="0" role="region" aria-label="${say('fate')}"><table class="table"><thead><tr><th scope="col" class="num">${say('line')}</th><th scope="col">${say('id')}</th><th scope="col">${say('fate')}</th><th scope="col">${say('why')}</th></tr></thead>
<tbody>${shown.map(
        (row) =>
          html`<tr><td class="num">${row.line}</td><td>${row.id}</td><td>${fateWords[row.fate][language]}</td><td>${row.reasons.map(
            ({ pointer, code, detail }) =>
              html`<div>${pointer ? `${registerFieldWords[pointer.replace('/body/value/', '').replaceAll('/', '.')]?.[language] ?? pointer}: ` : ''}${detail || code}</div>`,
          )}</td></tr>`,
      )}</tbody></table></div>`
    : ''
}
${
  !done && saves
    ? html`<form method="post" action="/register-csv/${kind}">${formToken(frame)}<input type="hidden" name="content" value="${content}"><input type="hidden" name="act" value="commit">
<div class="field"><label for="why">${say('reason')}</label><input id="why" name="reason" maxlength="500"></div><button class="button">${say('commit')}</button></form>`
    : ''
}</div>`;
}
