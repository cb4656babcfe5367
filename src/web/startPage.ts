import type { Page } from '../api/endpoint.ts';
import { html } from './html.ts';
import { type Frame, formToken, layout } from './layout.ts';
import { frontWords } from './words/frontWords.ts';
import { speak } from './words/speak.ts';

/** The front door: whoever is logged in goes on to his own start, others read what this is. */
export function startPage(frame: Frame, withoutRights = false): Page {
  const roles = frame.actor?.roles ?? [];
  if (roles.some((role) => role !== 'kitchen')) return { redirect: '/terms' };
  if (roles.includes('kitchen')) return { redirect: '/kitchen' };
  const say = speak(frontWords, frame.language);
  const door = withoutRights
    ? html`<div class="notice notice--alert"><h2>${say('noRightsTitle')}</h2><p>${say('noRights')}</p></div>
<form method="post" action="/logout">${formToken(frame)}<button class="button">${say('signOut')}</button></form>`
    : html`<p class="buttons"><a class="button button--big" href="/login">${say('signIn')}</a></p>
<div class="cards">
  <section class="card"><h2>${say('kitchenTitle')}</h2><p>${say('kitchen')}</p></section>
  <section class="card"><h2>${say('officeTitle')}</h2><p>${say('office')}</p></section>
</div>`;
  return {
    html: layout({
      ...frame,
      title: say('title'),
      width: 'narrow',
      main: html`<h1>${say('title')}</h1><p>${say('lead')}</p>${door}`,
    }),
  };
}
