import { html } from '../html.ts';
import { type Frame, layout } from '../layout.ts';
import { legalList } from '../legal.ts';
import { guideWords, kitchenChapters, officialChapters } from '../words/guideWords.ts';
import { legalTerms } from '../words/legalWords.ts';
import { speak } from '../words/speak.ts';

/** Whom a guide is for. */
export const guides = ['kitchen', 'official'] as const;
export type Guide = (typeof guides)[number];

/** A guide from end to end, for reading and for printing; the official's ends with the words of the law. */
export function guidePage(frame: Frame, who: Guide): string {
  const { language } = frame;
  const say = speak(guideWords, language);
  const official = who === 'official';
  const title = say(official ? 'officialTitle' : 'kitchenTitle');
  const chapters = official ? officialChapters : kitchenChapters;
  const others = guides.filter((each) => each !== who);
  return layout({
    ...frame,
    title,
    width: 'narrow',
    main: html`
<h1>${title}</h1>
<nav aria-labelledby="contents">
  <h2 id="contents">${say('contents')}</h2>
  <ol>
    ${chapters.map((chapter) => html`<li><a href="#${chapter.id}">${chapter.title[language]}</a></li>`)}
    ${official ? html`<li><a href="#words">${say('words')}</a></li>` : ''}
  </ol>
</nav>
${chapters.map(
  ({ id, title: heading, text, steps = [], at }) => html`
<section id="${id}">
  <h2>${heading[language]}</h2>
  ${text.map((each) => html`<p>${each[language]}</p>`)}
  ${steps.length > 0 ? html`<ol>${steps.map((each) => html`<li>${each[language]}</li>`)}</ol>` : ''}
  ${at && frame.actor ? html`<p><a href="${at}">${say('open')}</a></p>` : ''}
</section>`,
)}
${
  official
    ? html`<section id="words">
  <h2>${say('words')}</h2>
  ${legalList(Object.values(legalTerms), language)}
</section>`
    : ''
}
<p>${say('other')} ${others.map(
      (each) =>
        html`<a href="/guide/${each}">${say(each === 'official' ? 'officialTitle' : 'kitchenTitle')}</a>`,
    )}</p>`,
  });
}
