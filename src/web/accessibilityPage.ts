import { html } from './html.ts';
import { type Frame, layout } from './layout.ts';
import { accessibilityWords } from './words/accessibilityWords.ts';
import { speak } from './words/speak.ts';

/** Where the supervisor tells in each language how to complain. */
const supervisor = 'https://www.saavutettavuusvaatimukset.fi/';

/** The accessibility statement (act 306/2019 s. 9). */
export function accessibilityPage(frame: Frame): string {
  const { city, language } = frame;
  const say = speak(accessibilityWords, language);
  return layout({
    ...frame,
    title: say('title'),
    width: 'narrow',
    main: html`
<h1>${say('title')}</h1>
<p>${say('about', { city })}</p>
<h2>${say('stateTitle')}</h2>
<p>${say('state')}</p>
<ul><li>${say('lackCharts')}</li><li>${say('lackSpreadsheet')}</li></ul>
<h2>${say('alternativeTitle')}</h2>
<p>${say('alternative', { city })}</p>
<h2>${say('feedbackTitle')}</h2>
<p>${say('feedback', { city })}</p>
<h2>${say('supervisionTitle')}</h2>
<p>${say('supervision')}</p>
<p><a href="${supervisor}">saavutettavuusvaatimukset.fi</a></p>`,
  });
}
