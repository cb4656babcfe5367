import type { ImportsAtHand } from '../../usecases/readImports.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { flag, type Html, html } from '../html.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import { importWords } from '../words/importWords.ts';
import { type Say, speak } from '../words/speak.ts';

/** The form that a file is sent with; `mistakes` say why the last one was not taken. */
export function importsPage(
  frame: Frame,
  { profiles }: ImportsAtHand,
  typed: { readonly profile?: string | undefined; readonly policy?: string | undefined } = {},
  mistakes: readonly FieldMistake[] = [],
): string {
  const { language } = frame;
  const say = speak(importWords, language);
  const keeps = frame.actor?.roles.includes('official') ?? false;
  const chosen = typed.profile ?? profiles.find(({ value }) => value.tells === 'served')?.id;
  return layout({
    ...frame,
    title: say('title'),
    main: html`
${errorSummary(mistakes, language)}
<h1>${say('title')}</h1>
<p>${say('lead')}</p>
<form method="post" action="/imports" enctype="multipart/form-data" class="card">
${formToken(frame)}
<div class="field"><label for="profile">${say('profile')}</label>
${fieldError('profile', mistakes)}
<select id="profile" name="profile"${described('profile', mistakes)}>${profiles.map(
      ({ id, value }) =>
        html`<option value="${id}" ${flag('selected', id === chosen)}>${value.names[language]}</option>`,
    )}</select></div>
<div class="field"><label for="file">${say('file')}</label>
<p class="hint" id="file-hint">${say('fileHint')}</p>
${fieldError('file', mistakes)}
<input type="file" id="file" name="file" accept=".csv,.txt,text/csv"${described('file', mistakes, 'file-hint')}></div>
${policyChoice(typed.policy, say)}
<p class="buttons"><button class="button" name="act" value="preview">${say('preview')}</button></p>
</form>
<h2>${say('profiles')}</h2>
<dl class="summary-list">${profiles.map(
      ({ id, value }) =>
        html`<div><dt>${value.names[language]}</dt><dd>${value.about[language]}${
          value.seen ? '' : html` <strong>${say('assumed')}</strong>`
        }${keeps ? html` <a class="act" href="/imports/profiles/${id}">${say('change')} <span class="visually-hidden">${value.names[language]}</span></a>` : ''}</dd></div>`,
    )}</dl>
${keeps ? html`<p><a class="button button--quiet" href="/imports/profiles/new">${say('newProfile')}</a></p>` : ''}`,
  });
}

function policyChoice(typed: string | undefined, say: Say<typeof importWords>): Html {
  const choice = (value: string, words: string, on: boolean) =>
    html`<label class="choice"><input type="radio" name="policy" value="${value}" ${flag('checked', on)}>
<span>${words}</span></label>`;
  const good = typed === 'good-rows';
  return html`<fieldset class="field"><legend class="label">${say('policy')}</legend>
<div class="choices">${choice('all-or-nothing', say('allOrNothing'), !good)}
${choice('good-rows', say('goodRows'), good)}</div></fieldset>`;
}
