import { Refused } from '../../domain/refusals.ts';
import type { Language } from '../../domain/texts.ts';
import { type Act, actKinds, seesAll } from '../../domain/trail.ts';
import { mostTrailDays, type TrailQuery, type TrailView } from '../../usecases/readTrail.ts';
import { formats } from '../formats.ts';
import { described, errorSummary, fieldError } from '../forms.ts';
import { flag, type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, layout } from '../layout.ts';
import { withQuery } from '../official/claimPieces.ts';
import { authorText } from '../official/claimTrail.ts';
import { actKindWords, evidenceWords } from '../words/evidenceWords.ts';
import { speak } from '../words/speak.ts';
import { actPath, actWords } from './actWords.ts';

const shown = 300;

/** Null for a range that is turned round or too long; any other error goes on. */
export function wrongRange(error: unknown): null {
  if (error instanceof Refused && error.mistakes[0]?.code === 'range') return null;
  throw error;
}

/**
 * Who did what and when: one's own acts, or everybody's for the auditor and the administrator. Without a view the range
 * was wrong, and the form says so.
 */
export function trailPage(frame: Frame, view: TrailView | null, query: TrailQuery): string {
  const { language, actor } = frame;
  const say = speak(evidenceWords, language);
  const { from = '', to = '' } = view ?? query;
  const mistakes = view ? [] : [{ field: 'from', words: say('range', { most: String(mostTrailDays) }) }];
  return layout({
    ...frame,
    title: say('trail'),
    main: html`${errorSummary(mistakes, language)}
<h1>${say('trail')}</h1>
<p>${say(actor && seesAll(actor) ? 'trailAll' : 'trailOwn')}</p>
<form class="search no-print" action="/trail">
<div class="field"><label for="from">${say('from')}</label>${fieldError('from', mistakes)}<input type="date" id="from" name="from" value="${from}" required${described('from', mistakes)}></div>
<div class="field"><label for="to">${say('to')}</label><input type="date" id="to" name="to" value="${to}" required></div>
<div class="field"><label for="kind">${say('kind')}</label><select id="kind" name="kind"><option value="">${say('allKinds')}</option>${actKinds.map((kind) => html`<option value="${kind}" ${flag('selected', kind === query.kind)}>${actKindWords[kind][language]}</option>`)}</select></div>
<div class="field"><label for="q">${say('search')}</label><input type="search" id="q" name="q" value="${query.q ?? ''}" maxlength="100"></div>
<button class="button">${say('show')}</button></form>
${view ? found(frame, view, query) : ''}
${frame.actor?.roles.some((role) => role !== 'kitchen') ? html`<p class="no-print"><a href="/retention">${say('retention')} ${icons.right}</a></p>` : ''}`,
  });
}

function found({ language }: Frame, view: TrailView, query: TrailQuery): Html {
  const [say, f] = [speak(evidenceWords, language), formats(language)];
  const count = f.number(view.acts.length);
  const asked = { from: view.from, to: view.to, kind: query.kind, q: query.q };
  return html`<p>${view.acts.length > shown ? say('shown', { shown: f.number(shown), count }) : say('count', { count })}</p>
${
  view.acts.length === 0
    ? html`<p>${say('none')}</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="${say('trail')}"><table class="table"><thead><tr><th scope="col">${say('time')}</th><th scope="col">${say('kind')}</th><th scope="col">${say('thing')}</th><th scope="col">${say('what')}</th><th scope="col">${say('who')}</th><th scope="col">${say('seal')}</th></tr></thead>
<tbody>${view.acts
        .slice(0, shown)
        .map(
          (act) =>
            html`<tr><th scope="row">${f.dateTime(act.at)}</th><td>${actKindWords[act.kind][language]}</td><td>${thingOf(act)}${act.number > 0 ? html` <span class="soft">${act.number}</span>` : ''}</td><td>${actWords(act, language)}</td><td>${whoText(act, language)}</td><td>${act.sealed ? say('sealed') : say('open')}</td></tr>`,
        )}</tbody></table></div>
<p class="no-print"><a class="button button--quiet" href="${withQuery('/api/v1/trail.csv', asked)}">${icons.file} ${say('csv')}</a></p>`
}
<p class="small soft">${view.sealedThrough ? say('sealedThrough', { day: f.day(view.sealedThrough) }) : say('notSealed')}</p>`;
}

/** The trail as rows, with whole instants and hashes. */
export function trailRows(view: TrailView): string[][] {
  return [
    ['at', 'kind', 'thing', 'number', 'what', 'issuer', 'subject', 'role', 'via', 'sealed', 'hash'],
    ...view.acts.map(({ at, kind, thing, number, what, by, sealed, hash }) => [
      ...[at, kind, thing, String(number), what, by.issuer, by.subject, by.role ?? '', by.via],
      ...[sealed ? 'yes' : 'no', hash],
    ]),
  ];
}

function thingOf(act: Act): Html | string {
  const path = actPath(act);
  return path ? html`<a href="${path}">${act.thing}</a>` : act.thing;
}

function whoText({ by }: Act, language: Language): string {
  return by.role === null ? by.subject : authorText({ ...by, role: by.role }, language);
}
