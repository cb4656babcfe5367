import type { Page } from '../../api/endpoint.ts';
import type { KitchenList, KitchenRow } from '../../usecases/listKitchens.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, layout } from '../layout.ts';
import { dayStateWords, listWords } from '../words/kitchenWords.ts';
import { speak } from '../words/speak.ts';
import { dayPath } from './dayPage.ts';
import { outbox, outboxHead, outboxScripts } from './outbox.ts';

/** Fewer sites than this are found with the eye. */
const searchFrom = 9;

/** The words searched for, from the address. */
export function searchedFor(here: string): string {
  return (new URLSearchParams(here.split('?')[1] ?? '').get('q') ?? '').slice(0, 100);
}

/** A kitchen's sites with how today stands; whoever has one site only goes straight to its day. */
export function kitchensPage(frame: Frame, { today, total, rows }: KitchenList): Page {
  const only = rows[0];
  const search = searchedFor(frame.here);
  if (only && total === 1) return { redirect: dayPath(only.site.id, today) };
  const { language } = frame;
  const say = speak(listWords, language);
  const format = formats(language);
  const row = ({ site, today: state, amount, missing }: KitchenRow): Html => {
    const words =
      state === 'served'
        ? say('todaySent', { amount: format.amount(amount) })
        : state === 'missing'
          ? say('todayMissing')
          : dayStateWords[state][language];
    const tag = state === 'served' ? 'tag--ok' : state === 'missing' ? 'tag--warn' : '';
    return html`<li><a class="card kitchen-row" href="${dayPath(site.id, today)}">
<span class="kitchen-name">${site.name}</span>
<span class="row"><span class="tag ${tag}">${state === 'served' ? icons.check : ''}${words}</span>${
      missing > 0
        ? html` <span class="tag tag--bad">${icons.alert}${missing === 1 ? say('missingOne') : say('missingMany', { count: format.number(missing) })}</span>`
        : ''
    }</span></a></li>`;
  };
  return {
    html: layout({
      ...frame,
      title: say('title'),
      width: 'narrow',
      head: outboxHead(frame),
      scripts: outboxScripts,
      main: html`${outbox(frame)}
<h1>${say('title')}</h1>
<p class="soft">${capital(format.dayLong(today))}</p>
${
  total >= searchFrom || search
    ? html`<form class="search" role="search" action="/kitchen"><label for="q">${say('search')}</label>
<input type="search" id="q" name="q" value="${search}" maxlength="100"><button class="button">${say('searchButton')}</button></form>
<p class="soft small" role="status">${say('found', { count: format.number(rows.length), total: format.number(total) })}</p>`
    : ''
}
${rows.length === 0 ? html`<p>${search ? say('none', { search }) : say('noSites')}</p>` : html`<ul class="cards">${rows.map(row)}</ul>`}`,
    }),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
