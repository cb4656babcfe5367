import { html } from './html.ts';
import { type Frame, layout } from './layout.ts';
import { signedOutWords } from './words/signedOutWords.ts';
import { speak } from './words/speak.ts';

/**
 * The session has ended here; the browser goes on to the issuer to end it there. By a refresh and not by a redirect:
 * the policy `form-action 'self'` holds for where a form's answer leads, and the issuer is another site.
 */
export function signedOutPage(frame: Frame, next: string): string {
  const say = speak(signedOutWords, frame.language);
  return layout({
    ...frame,
    actor: null,
    title: say('title'),
    width: 'narrow',
    head: html`<meta http-equiv="refresh" content="0; url=${next}">`,
    main: html`<h1>${say('title')}</h1>
<p>${say('lead')}</p>
<p><a class="button" href="${next}">${say('goOn')}</a></p>`,
  });
}
