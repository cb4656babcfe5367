import { linkKinds, linkReachDays, mostLinkDays } from '../../domain/links.ts';
import type { LinkView } from '../../usecases/listLinks.ts';
import type { LinksAtHand } from '../../usecases/readLinks.ts';
import { formats } from '../formats.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { flag, type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { asset, type Frame, formToken, layout } from '../layout.ts';
import { linkKindWords, linkStateWords, linkWords } from '../words/linkWords.ts';
import { type Say, speak } from '../words/speak.ts';

/** What the page is about this time, beside the list. */
type View = {
  readonly search?: string | undefined;
  /** A link that could not be made as it was asked for. */
  readonly make?: {
    readonly typed: Readonly<Record<string, string | undefined>>;
    readonly mistakes: readonly FieldMistake[];
  };
  /** A link that could not be taken back as it was asked for. */
  readonly revoking?: {
    readonly id: string;
    readonly typed: string;
    readonly mistakes: readonly FieldMistake[];
  };
};

/** Fewer links than this are found with the eye. */
const searchFrom = 9;
/** Of those that have ended so many are shown; a search finds the others. */
const endedShown = 30;
/** For so many days a link is made unless something else is asked for. */
const usualDays = '14';

/** The field for the reason why this link is taken back. */
export function reasonField(id: string): string {
  return `reason-${id}`;
}

/** The links of kitchens without an account: to make one, to see how each is used, to take one back. */
export function linksPage(frame: Frame, { links, sites, today }: LinksAtHand, view: View = {}): string {
  const { language } = frame;
  const say = speak(linkWords, language);
  const mistakes = [...(view.make?.mistakes ?? []), ...(view.revoking?.mistakes ?? [])];
  const mayMake = frame.actor?.roles.includes('official') ?? false;
  const wanted = (view.search ?? '').trim().toLocaleLowerCase('sv');
  const nameOf = (link: LinkView) => sites.find((site) => site.id === link.siteId)?.name ?? link.siteName;
  const found = links.filter((link) => nameOf(link).toLocaleLowerCase('sv').includes(wanted));
  const open = found.filter((link) => link.state === 'open');
  const ended = found.filter((link) => link.state !== 'open');
  const cards = (some: readonly LinkView[]) =>
    html`<ul class="cards links">${some.map((link) => card(frame, link, nameOf(link), view, say))}</ul>`;
  return layout({
    ...frame,
    title: mistakes.length > 0 ? say('titleWrong') : say('title'),
    head: html`<link rel="stylesheet" href="${asset('links.css')}">`,
    main: html`
${errorSummary(mistakes, language)}
<h1>${say('title')}</h1>
<p>${say('lead', { days: String(linkReachDays) })}</p>
${mayMake ? makeForm(frame, sites, view.make, say) : ''}
${
  links.length >= searchFrom || wanted
    ? html`<form class="search" role="search" action="/links"><label for="q">${say('search')}</label>
<input type="search" id="q" name="q" value="${view.search ?? ''}" maxlength="100"><button class="button">${say('searchButton')}</button></form>`
    : ''
}
<h2>${say('openTitle', { count: formats(language).number(open.length) })}</h2>
${open.length > 0 ? cards(open) : html`<p>${links.length === 0 ? say('none') : say('noneOpen')}</p>`}
${
  ended.length > 0
    ? html`<h2>${say('endedTitle', { count: formats(language).number(ended.length) })}</h2>${cards(ended.slice(0, endedShown))}`
    : ''
}
<p class="small soft">${say('asOf', { day: formats(language).day(today) })}</p>`,
  });
}

function makeForm(
  frame: Frame,
  sites: LinksAtHand['sites'],
  make: View['make'],
  say: Say<typeof linkWords>,
): Html {
  const typed = make?.typed ?? {};
  const mistakes = make?.mistakes ?? [];
  return html`<section class="card" aria-labelledby="make">
<h2 id="make">${say('makeTitle')}</h2>
<form method="post" action="/links">
${formToken(frame)}
<div class="link-fields">
<div class="field"><label for="siteId">${say('site')}</label>${fieldError('siteId', mistakes)}
<select id="siteId" name="siteId"${described('siteId', mistakes)}><option value="">${say('chooseSite')}</option>${sites.map(
    ({ id, name }) => html`<option value="${id}" ${flag('selected', id === typed.siteId)}>${name}</option>`,
  )}</select></div>
<div class="field"><label for="days">${say('days')}</label>
<p class="hint" id="days-hint">${say('daysHint', { once: String(mostLinkDays.once), term: String(mostLinkDays.term) })}</p>
${fieldError('days', mistakes)}
<input class="input--short" id="days" name="days" inputmode="numeric" maxlength="4" value="${typed.days ?? usualDays}"${described('days', mistakes, 'days-hint')}></div>
</div>
<fieldset class="choices"><legend>${say('kind')}</legend>${fieldError(`kind-${linkKinds[0]}`, mistakes)}${linkKinds.map(
    (
      kind,
    ) => html`<label class="choice"><input type="radio" id="kind-${kind}" name="kind" value="${kind}" ${flag('checked', kind === typed.kind)}>
<span><strong>${linkKindWords[kind][frame.language]}</strong> – ${kind === 'once' ? say('onceMeans') : say('termMeans')}</span></label>`,
  )}</fieldset>
<div class="field"><label for="contact">${say('contact')}</label>
<p class="hint" id="contact-hint">${say('contactHint')}</p>${fieldError('contact', mistakes)}
<input id="contact" name="contact" type="text" maxlength="120" value="${typed.contact ?? ''}"${described('contact', mistakes, 'contact-hint')}></div>
<button class="button">${icons.print} ${say('makeButton')}</button>
</form></section>`;
}

function card(frame: Frame, link: LinkView, siteName: string, view: View, say: Say<typeof linkWords>): Html {
  const { language } = frame;
  const format = formats(language);
  const last = link.uses.at(-1);
  const rows: readonly (readonly [string, string])[] = [
    [say('validUntil'), format.day(link.to)],
    [say('lastUse'), last ? useWords(last, language, say) : say('neverUsed')],
    [say('madeAt'), format.dateTime(link.at)],
    ...(link.usedFor ? [[say('usedFor'), format.day(link.usedFor.date)] as const] : []),
    ...(link.revoked
      ? [[say('revokedAt'), `${format.dateTime(link.revoked.at)}: ${link.revoked.reason}`] as const]
      : []),
  ];
  const colour = link.state === 'open' ? 'tag--ok' : '';
  return html`<li class="card" id="link-${link.id}">
<div class="row row--apart"><h3 class="first">${siteName}</h3>
<span class="row"><span class="tag">${linkKindWords[link.kind][language]}</span> <span class="tag ${colour}">${linkStateWords[link.state][language]}</span></span></div>
<dl class="link-facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${uses(link, language, say)}
${link.state === 'open' && (frame.actor?.roles.includes('official') ?? false) ? revokeForm(frame, link, siteName, view, say) : ''}
</li>`;
}

function useWords(
  use: LinkView['uses'][number],
  language: Frame['language'],
  say: Say<typeof linkWords>,
): string {
  const format = formats(language);
  const time = format.dateTime(use.at);
  return use.what === 'posted' ? say('posted', { time, day: format.day(use.date) }) : say('opened', { time });
}

function uses(link: LinkView, language: Frame['language'], say: Say<typeof linkWords>): Html {
  if (link.uses.length === 0) return html``;
  const { number } = formats(language);
  const left = link.opened + link.posted - link.uses.length;
  return html`<details><summary>${say('uses', { opened: number(link.opened), posted: number(link.posted) })}</summary><div class="inside">
<ul class="link-uses">${link.uses.toReversed().map((use) => html`<li>${useWords(use, language, say)}</li>`)}</ul>
${left > 0 ? html`<p class="small soft">${say('usesLeft', { count: number(left) })}</p>` : ''}
<p class="small soft">${say('trail', { id: link.id })}</p></div></details>`;
}

function revokeForm(
  frame: Frame,
  link: LinkView,
  siteName: string,
  view: View,
  say: Say<typeof linkWords>,
): Html {
  const mine = view.revoking?.id === link.id ? view.revoking : undefined;
  const field = reasonField(link.id);
  const mistakes = mine?.mistakes ?? [];
  return html`<details ${flag('open', mine !== undefined)}><summary>${say('revoke')}</summary><div class="inside">
<form method="post" action="/links/${link.id}">${formToken(frame)}
<div class="field"><label for="${field}">${say('revokeReason')}</label>${fieldError(field, mistakes)}
<input id="${field}" name="reason" type="text" maxlength="300" value="${mine?.typed ?? ''}"${described(field, mistakes)}></div>
<button class="button button--danger">${say('revokeButton', { site: siteName })}</button></form></div></details>`;
}
