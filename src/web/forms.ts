import type { Language } from '../domain/texts.ts';
import { type Html, html } from './html.ts';
import { icons } from './icons.ts';
import { formWords } from './words/formWords.ts';
import { speak } from './words/speak.ts';

/** A mistake in a form: the id of the field, and the words, said alike at the field and in the summary. */
export type FieldMistake = { readonly field: string; readonly words: string };

/** The summary on top of a form that was not taken: each mistake links to its field. Nothing without mistakes. */
export function errorSummary(mistakes: readonly FieldMistake[], language: Language): Html {
  if (mistakes.length === 0) return html``;
  const say = speak(formWords, language);
  return html`<div class="error-summary" role="alert" tabindex="-1" id="errors">
<h2>${icons.error} ${mistakes.length === 1 ? say('oneMistake') : say('manyMistakes', { count: String(mistakes.length) })}</h2>
<ul>${mistakes.map(({ field, words }) => html`<li><a href="#${field}">${words}</a></li>`)}</ul>
</div>`;
}

/** What stands at a field: its mistake if it has one. */
export function fieldError(field: string, mistakes: readonly FieldMistake[]): Html {
  const mine = mistakes.find((each) => each.field === field);
  return mine
    ? html`<p class="field-error" id="${field}-error">${icons.error} <span>${mine.words}</span></p>`
    : html``;
}

/** The attributes that tie a field to its mistake and to what else describes it (ids, blank-separated). */
export function described(field: string, mistakes: readonly FieldMistake[], by = ''): Html {
  const wrong = mistakes.some((each) => each.field === field);
  const ids = [wrong ? `${field}-error` : '', by].filter(Boolean).join(' ');
  return html`${wrong ? html` aria-invalid="true"` : ''}${ids ? html` aria-describedby="${ids}"` : ''}`;
}
