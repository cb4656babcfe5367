import { randomBytes } from 'node:crypto';
import { html, raw } from 'hono/html';

/** A language of the login page. */
export type Language = 'sv' | 'fi' | 'en';

/** A member of the cast that the login page offers. */
export type Person = {
  subject: string;
  name: Record<Language, string>;
  role: Record<Language, string>;
};

/** A page and the content security policy that goes with it. */
export type Page = { html: string; policy: string };

/** The languages in the order in which the pages offer them. */
export const languages = ['sv', 'fi', 'en'] as const;

const languageNames = { sv: 'Svenska', fi: 'Suomi', en: 'English' };

const words = {
  sv: {
    title: 'Lokal inloggning för ett provsystem',
    ask: 'Vem loggar du in som?',
    note: 'Det här är ett provsystem på din egen dator. Inga lösenord behövs, och ingen av personerna är verklig.',
    cancel: 'Avbryt',
    language: 'Språk',
    leaveTitle: 'Logga ut',
    leave: 'Logga ut från den lokala inloggningen',
    leftTitle: 'Du är utloggad',
    left: 'Du kan stänga sidan.',
    brokenTitle: 'Inloggningen gick inte att slutföra',
    broken: 'Gå tillbaka till systemet och logga in på nytt.',
  },
  fi: {
    title: 'Koejärjestelmän paikallinen kirjautuminen',
    ask: 'Kenenä kirjaudut?',
    note: 'Tämä on koejärjestelmä omalla koneellasi. Salasanoja ei tarvita, eikä kukaan henkilöistä ole todellinen.',
    cancel: 'Peruuta',
    language: 'Kieli',
    leaveTitle: 'Kirjaudu ulos',
    leave: 'Kirjaudu ulos paikallisesta kirjautumisesta',
    leftTitle: 'Olet kirjautunut ulos',
    left: 'Voit sulkea sivun.',
    brokenTitle: 'Kirjautumista ei voitu viedä loppuun',
    broken: 'Palaa järjestelmään ja kirjaudu uudelleen.',
  },
  en: {
    title: 'Local login of a trial system',
    ask: 'Who are you logging in as?',
    note: 'This is a trial system on your own machine. No passwords are needed, and none of the people is real.',
    cancel: 'Cancel',
    language: 'Language',
    leaveTitle: 'Log out',
    leave: 'Log out of the local login',
    leftTitle: 'You are logged out',
    left: 'You can close this page.',
    brokenTitle: 'The login could not be completed',
    broken: 'Go back to the system and log in again.',
  },
};

const style = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --quiet: #525a65; --line: #808080; --hover: #e6eefb; --mark: #0000bf }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f2f2; --paper: #16181c; --quiet: #b8c0cc; --line: #8a93a0; --hover: #24304a; --mark: #9db8ff } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.5 system-ui, sans-serif }
main, header { max-width: 40rem; margin: 0 auto; padding: 1rem }
header { display: flex; justify-content: flex-end }
header ul { display: flex; gap: .5rem; list-style: none; margin: 0; padding: 0 }
header a { display: inline-block; min-width: 48px; min-height: 48px; padding: .6rem .5rem; color: var(--mark) }
header a[aria-current] { color: var(--ink); font-weight: 700; text-decoration: none }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem }
h2 { font-size: 1.25rem; margin: 2rem 0 1rem }
p { color: var(--quiet); margin: 0 }
form ul { list-style: none; margin: 0 0 1.5rem; padding: 0; display: grid; gap: .75rem }
button { display: block; width: 100%; min-height: 64px; padding: .75rem 1rem; border: 2px solid var(--line); border-radius: 4px;
  background: none; color: inherit; font: inherit; text-align: left; cursor: pointer }
button:hover { background: var(--hover); border-color: var(--mark) }
button strong, button span { display: block; overflow-wrap: anywhere }
button span { color: var(--quiet) }
button.quiet { width: auto; min-height: 48px; border-color: transparent; color: var(--mark); text-decoration: underline }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px }
`;

/**
 * The best language for a reader: what the page was asked for, then OpenID's `ui_locales`, then the browser's
 * list, then Swedish.
 */
export function chooseLanguage(asked: string | undefined, uiLocales: unknown, acceptLanguage = ''): Language {
  const wishes = [asked ?? '', ...String(uiLocales ?? '').split(' '), ...acceptLanguage.split(/[,;]\s*/)];
  for (const wish of wishes) {
    const language = languages.find((known) => known === wish.toLowerCase().split('-')[0]);
    if (language !== undefined) return language;
  }
  return 'sv';
}

/** The page that lists the cast; it posts the chosen `subject`, or `cancel`, to its own address. */
export function loginPage(
  people: readonly Person[],
  {
    language,
    address,
    returnOrigins,
  }: { language: Language; address: string; returnOrigins: readonly string[] },
): Page {
  const text = words[language];
  return page(
    language,
    text.title,
    html`<header><nav aria-label="${text.language}"><ul>${languages.map(
      (other) =>
        html`<li><a href="${address}?lang=${other}" lang="${other}" hreflang="${other}"${
          other === language ? raw(' aria-current="true"') : ''
        }>${languageNames[other]}</a></li>`,
    )}</ul></nav></header>
<main>
<h1>${text.title}</h1>
<p>${text.note}</p>
<h2 id="ask">${text.ask}</h2>
<form method="post" action="${address}" aria-labelledby="ask">
<ul>${people.map(
      ({ subject, name, role }) => html`
<li><button name="subject" value="${subject}"><strong>${name[language]}</strong><span>${role[language]}</span></button></li>`,
    )}
</ul>
<button class="quiet" name="cancel" value="yes">${text.cancel}</button>
</form>
</main>`,
    // Browsers hold the redirects that follow a form to form-action too, so the way back must be named.
    `form-action 'self' ${returnOrigins.join(' ')}`,
  );
}

/** The page that ends the session: one button, pressed by a script where there is one. */
export function logoutPage(language: Language, form: string, returnOrigins: readonly string[]): Page {
  const text = words[language];
  return page(
    language,
    text.leaveTitle,
    html`<main>
<h1>${text.leaveTitle}</h1>
${raw(form)}
<input type="hidden" name="logout" value="yes" form="op.logoutForm">
<button form="op.logoutForm">${text.leave}</button>
</main>`,
    `form-action 'self' ${returnOrigins.join(' ')}`,
    "document.getElementById('op.logoutForm').submit()",
  );
}

/** The page after a logout that named nowhere to go. */
export function loggedOutPage(language: Language): Page {
  const text = words[language];
  return page(language, text.leftTitle, html`<main><h1>${text.leftTitle}</h1><p>${text.left}</p></main>`);
}

/** The page of a request that the issuer refuses, with OpenID's name of the error for whoever looks into it. */
export function brokenPage(language: Language, error: string, description: string): Page {
  const text = words[language];
  return page(
    language,
    text.brokenTitle,
    html`<main><h1>${text.brokenTitle}</h1><p>${text.broken}</p><p><code>${error}: ${description}</code></p></main>`,
  );
}

function page(
  language: Language,
  title: string,
  body: ReturnType<typeof html>,
  formAction = "form-action 'none'",
  script?: string,
): Page {
  const nonce = randomBytes(16).toString('base64');
  const text = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${raw(style)}</style>
</head>
<body>
${body}
${script === undefined ? '' : html`<script nonce="${nonce}">${raw(script)}</script>`}
</body>
</html>
`;
  const scripts = script === undefined ? '' : ` script-src 'nonce-${nonce}';`;
  return {
    html: String(text),
    policy: `default-src 'none'; style-src 'nonce-${nonce}';${scripts} base-uri 'none'; frame-ancestors 'none'; ${formAction}`,
  };
}
