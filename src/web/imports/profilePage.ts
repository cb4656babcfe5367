import { type ImportColumn, importColumns, neededColumns } from '../../domain/importProfiles.ts';
import { type PersonId, samePerson } from '../../domain/people.ts';
import { languages } from '../../domain/texts.ts';
import type { TriedProfile } from '../../usecases/importFile.ts';
import type { OpenedProfile } from '../../usecases/openImportProfile.ts';
import { formats } from '../formats.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { flag, type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import { importProfileWords, profileChoiceWords, profileFieldWords } from '../words/importProfileWords.ts';
import { columnWords, fateWords, importWords } from '../words/importWords.ts';
import { type Say, speak } from '../words/speak.ts';
import { needsFirst, reasonsOf } from './importResultPage.ts';
import { profileChoices, profileFields, typedProfile } from './profileForm.ts';

type Typed = Readonly<Record<string, string | undefined>>;
type ProfileView = {
  readonly opened: OpenedProfile;
  readonly typed?: Typed | undefined;
  readonly mistakes?: readonly FieldMistake[];
  /** The file that it is tried on goes along in the form, so that trying again needs no new choice. */
  readonly file?: { readonly name: string; readonly content: string } | undefined;
  readonly tried?: TriedProfile | undefined;
  /** Of the file that was tried. */
  readonly name?: string;
  readonly saved?: boolean;
};
type On = {
  readonly frame: Frame;
  readonly say: Say<typeof importProfileWords>;
  readonly typed: Typed;
  readonly mistakes: readonly FieldMistake[];
};

/** So many unknown numbers are asked about at once. */
const mostAsked = 30;
/** So many rows are shown: enough to see whether the columns are the right ones. */
const mostSampled = 20;

export const profilePath = (id: string) => `/imports/profiles/${id}`;

/** A profile: tried on a file, changed, saved, with its versions. One form, so that a try knows what is not saved. */
export function profilePage(frame: Frame, view: ProfileView): string {
  const { language } = frame;
  const say = speak(importProfileWords, language);
  const { opened, mistakes = [], saved } = view;
  const { profile, record, fresh } = opened;
  const name = profile.names[language];
  const title = fresh ? say('newTitle') : name;
  const typed = view.typed ?? fieldsOf(opened, say('copyOf', { name: '{name}' }));
  const on: On = { frame, say, typed, mistakes };
  return layout({
    ...frame,
    title,
    main: html`${errorSummary(mistakes, language)}
<p><a href="/imports">${say('back')}</a></p>
<h1>${title}</h1>
<p>${say('lead')}</p>
${saved ? html`<div class="notice notice--success" role="status"><p>${icons.check} ${say('saved')} <a href="/imports?profile=${profile.id}">${say('use')}</a></p></div>` : ''}
${!fresh && !record ? html`<div class="notice"><p>${icons.info} ${say('ready')}</p></div>` : ''}
<form method="post" action="${profilePath(fresh ? 'new' : profile.id)}" enctype="multipart/form-data">${formToken(frame)}
<input type="hidden" name="revision" value="${typed.revision ?? record?.revision ?? ''}">
${tryCard(on, view)}
${view.tried ? triedPart(on, opened, view.tried, view.name ?? '') : ''}
${whatFields(on, fresh)}
${columnFields(on)}
<h2>${say('formatsTitle')}</h2>
<div class="form-grid">${(['separator', 'dates', 'siteBy', 'productBy', 'repeats', 'zeros'] as const).map((field) => choice(on, field))}</div>
<h2>${say('numbersTitle')}</h2>
${lines(on, 'customers', say('customersHint'))}
${lines(on, 'articles', say('articlesHint'))}
${ids(on, opened)}
${input(on, 'reason', say('reason'))}
<p class="buttons"><button class="button" name="act" value="save">${say('save')}</button>
${fresh ? '' : html`<a class="button button--quiet" href="${profilePath('new')}?from=${profile.id}">${say('copy')}</a>`}</p>
</form>
${history(frame, opened, say)}`,
  });
}

/** The fields to begin with; a copy gets another name and no id. */
function fieldsOf({ profile, fresh }: OpenedProfile, copyOf: string): Typed {
  const typed = typedProfile(profile);
  if (!fresh) return typed;
  const names = languages.map((each) => [
    profileFields.name(each),
    profile.names[each] && copyOf.replace('{name}', profile.names[each]),
  ]);
  return { ...typed, ...Object.fromEntries(names), id: '', seen: 'no' };
}

function input({ typed, mistakes }: On, field: string, label: string, hint = ''): Html {
  return html`<div class="field"><label for="${field}">${label}</label>${hint ? html`<p class="hint" id="${field}-hint">${hint}</p>` : ''}${fieldError(field, mistakes)}
<input id="${field}" name="${field}" value="${typed[field] ?? ''}" maxlength="1000" autocomplete="off"${described(field, mistakes, hint ? `${field}-hint` : '')}></div>`;
}

function choice({ frame, typed, mistakes }: On, field: keyof typeof profileChoices): Html {
  const { language } = frame;
  return html`<div class="field"><label for="${field}">${profileFieldWords[field][language]}</label>${fieldError(field, mistakes)}
<select id="${field}" name="${field}"${described(field, mistakes)}>${profileChoices[field].map(
    (value) =>
      html`<option value="${value}" ${flag('selected', typed[field] === value)}>${profileChoiceWords[field]![value]![language]}</option>`,
  )}</select></div>`;
}

function lines({ frame, typed, mistakes }: On, field: 'customers' | 'articles', hint: string): Html {
  const text = typed[field] ?? '';
  const rows = Math.min(20, Math.max(4, text.split('\n').length + 1));
  return html`<div class="field"><label for="${field}">${profileFieldWords[field][frame.language]}</label><p class="hint" id="${field}-hint">${hint}</p>${fieldError(field, mistakes)}
<textarea id="${field}" name="${field}" rows="${rows}" spellcheck="false"${described(field, mistakes, `${field}-hint`)}>${text}</textarea></div>`;
}

function whatFields(on: On, fresh: boolean): Html {
  const { say, frame } = on;
  const of = (field: 'name' | 'about') =>
    languages.map((each) =>
      input(on, profileFields[field](each), profileFieldWords[`${field}-${each}`][frame.language]),
    );
  return html`<h2>${say('whatTitle')}</h2>
${fresh ? input(on, 'id', profileFieldWords.id[frame.language], say('idHint')) : ''}
<p class="hint">${say('threeHint')}</p>
<div class="form-grid">${of('name')}</div><div class="form-grid">${of('about')}</div>
<div class="form-grid">${choice(on, 'tells')}${choice(on, 'seen')}</div>`;
}

function columnFields(on: On): Html {
  const { say, frame, typed, mistakes } = on;
  const one = (column: ImportColumn) =>
    input(on, profileFields.column(column), capital(columnWords[column][frame.language]));
  const others = importColumns.filter((column) => !neededColumns.some((needed) => needed === column));
  const used = others.some((column) => {
    const field = profileFields.column(column);
    return typed[field] || mistakes.some((each) => each.field === field);
  });
  return html`<h2>${say('columnsTitle')}</h2><p class="hint">${say('columnsHint')}</p>
<div class="form-grid">${neededColumns.map(one)}</div>
<details ${flag('open', used)}><summary>${say('moreColumns')}</summary><div class="inside form-grid">${others.map(one)}</div></details>`;
}

function ids({ frame, say }: On, { sites, products }: OpenedProfile): Html {
  const row = (id: string, name: string) =>
    html`<tr><th scope="row">${name}</th><td><code>${id}</code></td></tr>`;
  return html`<details><summary>${say('ids')}</summary><div class="inside"><div class="scroll" tabindex="0" role="region" aria-label="${say('ids')}"><table class="table"><thead><tr><th scope="col">${profileFieldWords['name-sv'][frame.language].split(',')[0]}</th><th scope="col">${profileFieldWords.id[frame.language]}</th></tr></thead>
<tbody>${products.map(({ id, names }) => row(id, names[frame.language]))}${sites.map(({ id, name }) => row(id, name))}</tbody></table></div></div></details>`;
}

// --- the try ---------------------------------------------------------------------------------------------------

function tryCard({ frame, say, mistakes }: On, { file }: ProfileView): Html {
  return html`<section class="card" aria-labelledby="try"><h2 id="try">${say('tryTitle')}</h2>
<div class="field"><label for="file">${speak(importWords, frame.language)('file')}</label><p class="hint" id="file-hint">${say('tryHint')}</p>${fieldError('file', mistakes)}
<input type="file" id="file" name="file" accept=".csv,.txt,text/csv"${described('file', mistakes, 'file-hint')}></div>
${file ? html`<input type="hidden" name="name" value="${file.name}"><input type="hidden" name="content" value="${file.content}">` : ''}
<p class="buttons"><button class="button button--secondary" name="act" value="try" formaction="#tried">${file ? say('tryAgain', { file: file.name }) : say('try')}</button></p></section>`;
}

function triedPart(
  on: On,
  opened: OpenedProfile,
  { head, result, missing }: TriedProfile,
  file: string,
): Html {
  const { say, frame } = on;
  const { language } = frame;
  const f = formats(language);
  const title = html`<h2 id="tried" tabindex="-1">${say('tried', { file })}</h2>`;
  if (!result)
    return html`<section aria-labelledby="tried">${title}
<div class="notice notice--alert" role="status"><p>${icons.alert} ${say('missing', { columns: missing.map((column) => columnWords[column][language]).join(', ') })}</p></div>
${headTable(head, say)}</section>`;
  const words = speak(importWords, language);
  const { counts, rows, unknown } = result;
  const siteName = new Map(opened.sites.map(({ id, name }) => [id, name]));
  const sample = rows.toSorted((one, other) => needsFirst(one) - needsFirst(other)).slice(0, mostSampled);
  const fits = counts.rejected === 0 && counts.sent > 0;
  return html`<section aria-labelledby="tried">${title}
<dl class="figures"><div><dt>${words('sent')}</dt><dd>${f.number(counts.sent)}</dd></div>
${(['created', 'updated', 'unchanged', 'rejected'] as const).map((fate) => html`<div><dt>${fateWords[fate][language]}</dt><dd>${f.number(counts[fate])}</dd></div>`)}</dl>
${
  fits
    ? html`<div class="notice notice--success" role="status"><p>${icons.check} ${say('allFits')}</p>
<p class="buttons"><button class="button" name="act" value="save">${say('saveToo')}</button></p></div>`
    : ''
}
${settlePart(on, opened, unknown)}
<h3>${say('rows')}</h3>
<div class="scroll" tabindex="0" role="region" aria-label="${say('rows')}"><table class="table">
<thead><tr><th scope="col" class="num">${words('row')}</th><th scope="col">${words('fate')}</th><th scope="col">${words('site')}</th><th scope="col">${words('day')}</th><th scope="col">${words('why')}</th></tr></thead>
<tbody>${sample.map(
    (row) => html`<tr><th scope="row" class="num">${row.row}</th><td>${fateWords[row.fate][language]}</td>
<td>${row.siteId === null ? '–' : (siteName.get(row.siteId) ?? row.siteId)}</td><td>${row.date === null ? '–' : f.day(row.date)}</td><td>${reasonsOf(row, language)}</td></tr>`,
  )}</tbody></table></div>
<details><summary>${say('head')}</summary><div class="inside">${headTable(head, say)}</div></details></section>`;
}

function headTable(head: TriedProfile['head'], say: Say<typeof importProfileWords>): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say('head')}"><table class="table"><tbody>${head.map(
    ({ line, cells }) =>
      html`<tr><th scope="row" class="num">${line}</th>${cells.slice(0, 20).map((cell) => html`<td>${cell.slice(0, 60)}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

/** Each number that leads nowhere, asked about on the spot. */
function settlePart(
  on: On,
  { sites, products }: OpenedProfile,
  { customers, articles }: { readonly customers: readonly string[]; readonly articles: readonly string[] },
): Html {
  const { say, frame } = on;
  const { language } = frame;
  const left = customers.length + articles.length;
  if (left === 0) return html``;
  const option = (value: string, words: string) => html`<option value="${value}">${words}</option>`;
  const is = (
    field: string,
    label: string,
    none: string,
    options: readonly Html[],
  ) => html`<div class="field"><label for="${field}">${label}</label>
<select id="${field}" name="${field}-is">${option('', say('later'))}${options}${option('-', none)}</select></div>`;
  const number = (field: string, value: string) =>
    html`<input type="hidden" name="${field}-number" value="${value}">`;
  const siteOptions = sites.map(({ id, name }) => option(id, name));
  const productOptions = products.map(({ id, names }) => option(id, names[language]));
  const small = (name: string, words: string, options: 'unit' | 'use') =>
    html`<div class="field"><label for="${name}">${words}</label><select id="${name}" name="${name}">${Object.entries(
      profileChoiceWords[options]!,
    ).map(([value, each]) => option(value, each[language]))}</select></div>`;
  const shownCustomers = customers.slice(0, mostAsked);
  const shownArticles = articles.slice(0, mostAsked);
  const more = left - shownCustomers.length - shownArticles.length;
  return html`<section class="card" aria-labelledby="settle"><h3 id="settle" class="first">${say('settleTitle')}</h3><p>${say('settleLead')}</p>
${
  shownCustomers.length > 0
    ? html`<div class="form-grid">${shownCustomers.map((each, index) => {
        const field = profileFields.settled('customer', index);
        return html`${number(field, each)}${is(field, say('customerIs', { number: each }), say('notOurs'), siteOptions)}`;
      })}</div>`
    : ''
}
${shownArticles.map((each, index) => {
  const field = profileFields.settled('article', index);
  return html`<fieldset><legend class="visually-hidden">${say('articleIs', { number: each })}</legend>${number(field, each)}<div class="form-grid">${is(field, say('articleIs', { number: each }), say('notMilk'), productOptions)}
${small(`${field}-unit`, say('unit'), 'unit')}
<div class="field"><label for="${field}-size">${say('size')}</label><input id="${field}-size" name="${field}-size" inputmode="numeric" maxlength="9" autocomplete="off"></div>
${small(`${field}-use`, say('useOf'), 'use')}</div></fieldset>`;
})}
${more > 0 ? html`<p>${say('settleMore', { count: String(more) })}</p>` : ''}
<p class="buttons"><button class="button" name="act" value="try" formaction="#tried">${say('try')}</button></p></section>`;
}

// --- the history -----------------------------------------------------------------------------------------------

function history(
  frame: Frame,
  { record, labelOf }: OpenedProfile,
  say: Say<typeof importProfileWords>,
): Html {
  if (!record) return html``;
  const { language } = frame;
  const nameOf = (person: PersonId & { readonly subject: string }) =>
    (frame.actor && samePerson(person, frame.actor) ? frame.actor.label : labelOf(person)) ?? person.subject;
  const items = record.versions.map((version, index) => {
    const before = record.versions[index - 1];
    const heading = say('version', {
      revision: String(version.revision),
      time: formats(language).dateTime(version.at),
      who: nameOf(version.by),
    });
    return html`<li><p class="first"><strong>${heading}</strong>${version.reason ? ` – ${version.reason}` : ''}</p>
${before ? changes(typedProfile(before.value), typedProfile(version.value), frame, say) : html`<p>${say('first')}</p>`}
${
  version.revision === record.revision
    ? ''
    : html`<form method="post" action="${profilePath(record.id)}" enctype="multipart/form-data">${formToken(frame)}<input type="hidden" name="revision" value="${record.revision}"><input type="hidden" name="version" value="${version.revision}"><button class="button button--quiet" name="act" value="restore">${say('restore', { revision: String(version.revision) })}</button></form>`
}</li>`;
  });
  return html`<h2>${say('history')}</h2><ol class="revisions" reversed>${items.toReversed()}</ol>`;
}

/** What became different; of the long lists only the lines that came or went. */
function changes(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  { language }: Frame,
  say: Say<typeof importProfileWords>,
): Html {
  const differing = Object.keys(after).filter((field) => before[field] !== after[field]);
  return html`<ul>${differing.map((field) => {
    const column = importColumns.find((each) => profileFields.column(each) === field);
    const label = column
      ? capital(columnWords[column][language])
      : profileFieldWords[field as keyof typeof profileFieldWords][language];
    const [old = '', now = ''] = [before[field], after[field]];
    if (field !== 'customers' && field !== 'articles')
      return html`<li>${label}: <del>${shown(field, old, language)}</del> → <ins>${shown(field, now, language)}</ins></li>`;
    const [was, is] = [old.split('\n'), now.split('\n')];
    const gone = was.filter((line) => line && !is.includes(line)).join('; ');
    const come = is.filter((line) => line && !was.includes(line)).join('; ');
    return html`<li>${label}: ${come ? html`<ins>${say('added', { lines: come })}</ins> ` : ''}${gone ? html`<del>${say('removed', { lines: gone })}</del>` : ''}</li>`;
  })}</ul>`;
}

function shown(field: string, value: string, language: Frame['language']): string {
  return profileChoiceWords[field]?.[value]?.[language] ?? (value || '–');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
