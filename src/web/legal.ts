import type { Texts } from '../domain/texts.ts';
import { type Html, html } from './html.ts';
import type { Frame } from './layout.ts';
import { type LegalTerm, legalTerms, legalWords } from './words/legalWords.ts';
import { speak } from './words/speak.ts';

/** The words of the law that stand on a page, explained there, each with its source; the guide has them all. */
export function wordsOfTheLaw(
  { language }: Pick<Frame, 'language'>,
  here: readonly [LegalTerm, ...LegalTerm[]],
): Html {
  return html`<details class="no-print"><summary>${legalWords.here[language]}</summary><div class="inside">${legalList(
    here.map((each) => legalTerms[each]),
    language,
  )}</div></details>`;
}

export function legalList(
  terms: readonly { readonly term: Texts; readonly meaning: Texts; readonly source: Texts }[],
  language: Frame['language'],
): Html {
  const say = speak(legalWords, language);
  return html`<dl>${terms.map(
    ({ term, meaning, source }) => html`<dt><strong>${term[language]}</strong></dt>
<dd>${meaning[language]} <small>${say('source', { source: source[language] })}</small></dd>`,
  )}</dl>`;
}
