import type { ProblemPage } from '../api/endpoint.ts';
import { problems } from '../api/problems.ts';
import { type RefusalCode, refusalCodes } from '../domain/refusals.ts';
import { html } from './html.ts';
import { icons } from './icons.ts';
import { type Frame, layout } from './layout.ts';
import { problemPageWords, problemWords } from './words/problemWords.ts';
import { speak } from './words/speak.ts';

/** A page for a failure: what happened, what to do next, one way on. Never a stack, never a blank. */
export const problemPage: ProblemPage = (problem, { language, actor, here, city }) => {
  const say = speak(problemPageWords, language);
  const code = isRefusal(problem.code) ? problem.code : 'internal';
  const words = problemWords[code];
  const errors = problem.errors ?? [];
  return layout({
    language,
    actor,
    csrf: null,
    here,
    city,
    title: words.title[language],
    width: 'narrow',
    main: html`
<h1>${words.title[language]}</h1>
<div class="notice notice--error"><p>${icons.error} ${words.next[language]}</p></div>
${
  errors.length > 0
    ? html`<h2>${say('details')}</h2><ul>${errors.map(({ pointer, detail }) => html`<li><code>${pointer}</code> ${detail}</li>`)}</ul>`
    : ''
}
<p class="buttons">
  ${
    code === 'login-too-old' || code === 'login-failed' || code === 'not-signed-in'
      ? html`<a class="button" href="/login?${loginQuery(code, here)}">${say('signInAgain')}</a>`
      : reopens.includes(code)
        ? html`<a class="button" href="${here}">${say('back')}</a>`
        : ''
  }
  <a class="button button--secondary" href="/">${say('start')}</a>
</p>
<p class="small soft">${say('code', { code, status: String(problem.status) })}</p>`,
  });
};

/** The page that a problem's `type` resolves to; null when there is no such type. */
export function problemTypePage(frame: Frame, code: string): string | null {
  if (!isRefusal(code)) return null;
  const say = speak(problemPageWords, frame.language);
  const words = problemWords[code];
  const status = String(problems[code].status);
  return layout({
    ...frame,
    title: words.title[frame.language],
    width: 'narrow',
    main: html`
<h1>${words.title[frame.language]}</h1>
<p>${words.next[frame.language]}</p>
<p class="small soft">${say('forMachines', { status, type: `/problems/${code}` })}</p>
<p class="buttons"><a class="button button--secondary" href="/">${say('start')}</a></p>`,
  });
}

/** Problems that a fresh look at the same page mends. */
const reopens: readonly string[] = [
  'bad-request',
  'foreign-form',
  'stale',
  'precondition-needed',
  'entry-id-reused',
  'reason-needed',
  'nothing-changed',
  'product-not-offered',
  'claim-changed',
  'internal',
];

function isRefusal(code: string): code is RefusalCode {
  return (refusalCodes as readonly string[]).includes(code);
}

function loginQuery(code: string, here: string): string {
  const query = new URLSearchParams(code === 'login-failed' ? {} : { to: here });
  if (code === 'login-too-old') query.set('fresh', '1');
  return query.toString();
}
