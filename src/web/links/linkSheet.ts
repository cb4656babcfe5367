import type { EntryLink } from '../../domain/links.ts';
import { linkReachDays } from '../../domain/links.ts';
import { type Language, languages } from '../../domain/texts.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { asset, type Frame, layout } from '../layout.ts';
import { sheetWords } from '../words/linkWords.ts';
import { speak } from '../words/speak.ts';
import { qrCode } from './qrCode.ts';

/** What is printed beside the link itself. */
type Sheet = {
  readonly link: EntryLink;
  /** The address with its secret: it is in this answer and nowhere else. */
  readonly url: string;
  /** Whom the kitchen asks, as the official wrote it; null: the city's official. */
  readonly contact: string | null;
};

/** The link on an A4 for the kitchen's wall: in the site's language, the others small. Shown once, when it is made. */
export function linkSheet(frame: Frame, { link, url, contact }: Sheet): string {
  const { language, city } = frame;
  const say = speak(sheetWords, language);
  const others = languages.filter((each) => each !== link.language);
  const ask = (spoken: Language) => contact ?? speak(sheetWords, spoken)('official', { city });
  return layout({
    ...frame,
    title: say('pageTitle', { site: link.siteName }),
    head: html`<link rel="stylesheet" href="${asset('links.css')}">`,
    main: html`
<div class="notice notice--alert no-print">
<h1 class="notice-title">${icons.print} ${say('printNow')}</h1>
<p>${say('onlyOnce')}</p>
<p class="buttons"><button type="button" class="button" data-print hidden>${icons.print} ${say('print')}</button>
<a class="button button--secondary" href="/links">${say('backToLinks')}</a></p>
</div>
<article class="link-sheet" lang="${link.language}">
<p class="link-sheet-what">${speak(sheetWords, link.language)('what')}</p>
<h2 class="link-sheet-site">${link.siteName}</h2>
<div class="link-sheet-code">${qrCode(url, speak(sheetWords, link.language)('code', { site: link.siteName }))}
<p class="link-sheet-url">${url}</p></div>
${howTo(link, link.language, ask(link.language))}
<div class="link-sheet-others">${others.map(
      (other) =>
        html`<section lang="${other}"><h3>${speak(sheetWords, other)('what')}</h3>${howTo(link, other, ask(other))}</section>`,
    )}</div>
</article>`,
  });
}

function howTo(link: EntryLink, language: Language, contact: string): Html {
  const say = speak(sheetWords, language);
  const days = String(linkReachDays);
  return html`<ol class="link-sheet-how"><li>${say('scan')}</li><li>${say('fillIn')}</li><li>${
    link.kind === 'once' ? say('reachOnce', { days }) : say('reachTerm', { days })
  }</li></ol>
<p class="link-sheet-until"><strong>${say('until', { day: formats(language).day(link.to) })}</strong> ${say('ask', { contact })}</p>
<p class="link-sheet-keep">${say('keep', { site: link.siteName })}</p>`;
}
