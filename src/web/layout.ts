import type { Actor, Role } from '../domain/people.ts';
import { type Language, languages } from '../domain/texts.ts';
import { assetVersions } from './assetVersions.ts';
import { type Html, html } from './html.ts';
import { icons } from './icons.ts';
import { languageNames, layoutWords, roleWords } from './words/layoutWords.ts';
import { speak } from './words/speak.ts';

/** Who looks at the page, in which language, and where: what the frame of every page is made from. */
export type Frame = {
  readonly language: Language;
  /** Null when nobody is logged in. */
  readonly actor: Actor | null;
  /** The form token of the session; every form of a page that needs a login carries it in `csrf`. */
  readonly csrf: string | null;
  /** Path and query of this page: the choice of language comes back to it. */
  readonly here: string;
  readonly city: string;
};

type Asset = keyof typeof assetVersions;

/** The frame of a call to a page's route (src/api/endpoint.ts gives every field). */
export function frameOf(call: {
  readonly language: Language;
  readonly actor: Actor | null;
  readonly session: { readonly csrf: string } | null;
  readonly here: string;
  readonly city: string;
}): Frame {
  const { language, actor, here, city } = call;
  return { language, actor, csrf: call.session?.csrf ?? null, here, city };
}

/** The address of an asset under its content's hash: browsers keep it for ever, and a change is a new address. */
export function asset(name: Asset): string {
  return `/assets/${name}?v=${assetVersions[name]}`;
}

/** The hidden field that every form of a logged-in page carries. */
export function formToken(frame: Frame): Html {
  return html`<input type="hidden" name="csrf" value="${frame.csrf ?? ''}">`;
}

const places: readonly {
  href: string;
  words:
    | 'terms'
    | 'kitchens'
    | 'links'
    | 'imports'
    | 'robot'
    | 'trail'
    | 'today'
    | 'settings'
    | 'register'
    | 'deliveries';
  for: (roles: readonly Role[], actor: Actor | null) => boolean;
}[] = [
  { href: '/terms', words: 'terms', for: (roles) => roles.some((role) => role !== 'kitchen') },
  { href: '/kitchen', words: 'kitchens', for: (roles) => roles.includes('official') },
  { href: '/deliveries', words: 'deliveries', for: (roles) => roles.some((role) => role !== 'kitchen') },
  { href: '/links', words: 'links', for: (roles) => roles.some((role) => role !== 'kitchen') },
  { href: '/robot', words: 'robot', for: (roles) => roles.some((role) => role !== 'kitchen') },
  { href: '/register', words: 'register', for: (roles) => roles.some((role) => role !== 'kitchen') },
  { href: '/settings', words: 'settings', for: (roles) => roles.some((role) => role !== 'kitchen') },
  { href: '/trail', words: 'trail', for: (roles) => roles.some((role) => role !== 'kitchen') },
  {
    href: '/kitchen',
    words: 'today',
    for: (roles) => roles.includes('kitchen') && !roles.includes('official'),
  },
  {
    href: '/imports',
    words: 'imports',
    for: (roles, actor) => roles.includes('official') || (roles.includes('kitchen') && actor?.via !== 'link'),
  },
];

/**
 * A whole page. `title` is said first in the browser's tab; `main` begins with the page's h1. `term` names the claim
 * period in question where there is one, `scripts` the assets that make the page better (it works without).
 */
export function layout(
  page: Frame & {
    readonly title: string;
    readonly main: Html;
    readonly term?: string;
    readonly scripts?: readonly Asset[];
    /** More for the page's head. */
    readonly head?: Html;
    /** 'narrow' for a kitchen's form on any screen; wide by default. */
    readonly width?: 'narrow' | 'wide';
  },
): string {
  const { language, actor, city, here } = page;
  const say = speak(layoutWords, language);
  const works = actor?.roles.some((role) => role !== 'kitchen');
  const links = places.filter((place) => place.for(actor?.roles ?? [], actor));
  const scripts: readonly Asset[] = ['page.js', ...(page.scripts ?? [])];
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${page.title} – ${say('product')}, ${city}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${asset('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${asset('style.css')}">
${page.head ?? ''}
${scripts.map((name) => html`<script src="${asset(name)}" defer></script>`)}
</head>
<body>
<a class="skip" href="#main">${say('skip')}</a>
<header class="header">
  <div class="header-row">
    <a class="brand" href="/">${drop}<span class="brand-words"><strong>${say('product')}</strong> <span>${city}</span></span></a>
    ${actor ? signedIn(page, actor) : ''}
    <form class="languages" method="post" action="/language" aria-label="${say('chooseLanguage')}">
      <input type="hidden" name="to" value="${here.slice(0, 500)}">
      ${languages.map(
        (each) => html`<button name="language" value="${each}" lang="${each}"
          ${each === language ? html`aria-current="true"` : ''}>${languageNames[each]}</button>`,
      )}
    </form>
  </div>
  ${
    actor
      ? html`<div class="header-row header-row--second">
    <nav class="nav" aria-label="${say('navigation')}">
      ${links.map(
        ({ href, words }) =>
          html`<a href="${href}" ${isHere(href, here) ? html`aria-current="page"` : ''}>${say(words)}</a>`,
      )}
      ${page.term ? html`<span class="term">${page.term}</span>` : ''}
    </nav>
  </div>`
      : ''
  }
</header>
<main id="main" tabindex="-1" class="main ${page.width === 'narrow' ? 'main--narrow' : ''}">
${page.main}
</main>
<footer class="footer">
  <p>${say('footer', { city })}</p>
  <p class="footer-links"><a href="/guide/${works ? 'official' : 'kitchen'}">${say('guide')}</a>
  <a href="/accessibility">${say('accessibility')}</a>
  <button type="button" class="link-button" data-print hidden>${icons.print} ${say('print')}</button></p>
</footer>
</body>
</html>
`.toString(); // hono's tag makes a String object; an answer's body is a plain string
}

function signedIn(page: Frame, { label, roles }: Actor): Html {
  const say = speak(layoutWords, page.language);
  return html`<form class="who" method="post" action="/logout">
      ${formToken(page)}
      <span>${say('signedInAs', {
        label,
        roles: roles.map((role) => roleWords[role][page.language]).join(', '),
      })}</span>
      <button>${say('signOut')}</button>
    </form>`;
}

function isHere(href: string, here: string): boolean {
  const path = here.split('?')[0] ?? '';
  return path === href || path.startsWith(`${href}/`) || (href === '/terms' && path.startsWith('/claims'));
}

/** A drop of milk; a city's coat of arms takes its place when the settings give one. */
const drop = html`<svg class="drop" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false"><path
  fill="currentColor" d="M16 2c4.5 6.4 9 11.2 9 17a9 9 0 0 1-18 0c0-5.800 4.500-10.600 9-17z"/></svg>`;
