import {
  comparedFigures,
  type Difference,
  differenceReasons,
  type SiteComparison,
  type SiteStanding,
  unitOfFigure,
} from '../../domain/comparisons.ts';
import { figureHeaders } from '../../domain/handMadeTable.ts';
import type { Language } from '../../domain/texts.ts';
import type { CsvWriter } from '../../usecases/ports.ts';
import type { ComparedPeriod } from '../../usecases/readComparison.ts';
import { formats } from '../formats.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { flag, type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import { isOfficial } from '../official/claimPieces.ts';
import {
  comparisonWords,
  differenceReasonWords,
  figureWords,
  standingWords,
} from '../words/comparisonWords.ts';
import { officialWords } from '../words/officialWords.ts';
import { speak } from '../words/speak.ts';

export type ComparisonQuery = {
  readonly show?: 'all' | 'open' | 'done' | undefined;
  readonly q?: string | undefined;
};
/** What was typed into a form that was not taken, and why. */
export type ComparisonTyped = {
  readonly siteId: string | null;
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly mistakes: readonly FieldMistake[];
};

const tags: Readonly<Record<SiteStanding, string>> = {
  'no-figures': '',
  differs: 'tag--warn',
  'robot-wrong': 'tag--bad',
  ready: 'tag--info',
  'signed-off': 'tag--ok',
  'changed-since': 'tag--warn',
};

/** The ids of a form's fields for a difference; `field` of {@link FieldMistake} names them too. */
export const fieldOf = (what: 'reason' | 'words', siteId: string, figure: string): string =>
  `${what}.${siteId}.${figure}`;

/** Both ways side by side: where they differ, what is explained, which sites are signed off. */
export function comparisonPage(
  frame: Frame,
  read: ComparedPeriod,
  query: ComparisonQuery = {},
  typed?: ComparisonTyped,
): string {
  const { language } = frame;
  const [say, f] = [speak(comparisonWords, language), formats(language)];
  const { period, comparison } = read;
  const name = f.period(period.id);
  const title = `${say('title')}: ${name}`;
  const mistakes = typed?.mistakes ?? [];
  const { sites } = comparison;
  const compared = sites.filter((site) => site.handMade !== null);
  const waiting = sites.filter(isOpen);
  const ofAll = (part: number) => say('ofAll', { part: f.number(part), whole: f.number(sites.length) });
  const found = chosen(sites, query);
  return layout({
    ...frame,
    title: mistakes.length > 0 ? say('titleWrong', { title }) : title,
    term: name,
    main: html`
${errorSummary(mistakes, language)}
<h1>${title}</h1>
<p>${say('lead')}</p>
${read.claim ? '' : html`<div class="notice notice--info"><p>${icons.info} ${say('noClaim')}</p></div>`}
<p class="no-print"><a href="/terms/${period.id}">${say('toTerm')}</a></p>
<dl class="figures">
<div><dt>${say('compared')}</dt><dd>${ofAll(compared.length)}</dd></div>
<div><dt>${say('differing')}</dt><dd>${f.number(waiting.filter((site) => site.standing !== 'ready').length)}</dd></div>
<div><dt>${say('signedOff')}</dt><dd>${ofAll(comparison.signedOff)}</dd></div>
<div><dt>${say('couldStop')}</dt><dd>${comparison.couldStopOn ? f.day(comparison.couldStopOn) : say('notYet')}</dd></div>
</dl>
${progress(sites, language)}
${isOfficial(frame.actor) ? takeIn(frame, read, mistakes) : ''}
<h2 id="sites">${say('sites')}</h2>
${filter(frame, read, query)}
${
  found.length === 0
    ? html`<p>${say('none')}</p>`
    : found.map((site) => siteCard(frame, read, site, typed?.siteId === site.siteId ? typed : undefined))
}`,
  });
}

function isOpen(site: SiteComparison): boolean {
  return site.standing !== 'signed-off' && site.standing !== 'no-figures';
}

function chosen(sites: readonly SiteComparison[], { show = 'all', q = '' }: ComparisonQuery) {
  const wanted = q.trim().toLocaleLowerCase('sv');
  return sites
    .filter((site) => site.handMade !== null)
    .filter((site) => show === 'all' || (show === 'done' ? site.standing === 'signed-off' : isOpen(site)))
    .filter((site) => site.name.toLocaleLowerCase('sv').includes(wanted))
    .toSorted(
      (one, other) => Number(isOpen(other)) - Number(isOpen(one)) || (one.name < other.name ? -1 : 1),
    );
}

/** How far the sites have come, as one bar; the words and numbers below it say the same. */
function progress(sites: readonly SiteComparison[], language: Language): Html {
  if (sites.length === 0) return html``;
  const order: readonly SiteStanding[] = [
    'signed-off',
    'ready',
    'changed-since',
    'differs',
    'robot-wrong',
    'no-figures',
  ];
  const counts = order.map((standing) => ({
    standing,
    count: sites.filter((site) => site.standing === standing).length,
  }));
  const shown = counts.filter(({ count }) => count > 0);
  const words = shown
    .map(({ standing, count }) => `${standingWords[standing][language]} ${count}`)
    .join(', ');
  let from = 0;
  const width = (count: number) => Math.round((count * 100_000) / sites.length) / 100;
  return html`<svg class="standing-bar" role="img" aria-label="${words}" viewBox="0 0 1000 28" preserveAspectRatio="none"
width="100%" height="28">${shown.map(({ standing, count }) => {
    const part = html`<rect class="standing standing--${standing}" x="${from}" y="1" width="${width(count)}" height="26"/>`;
    from += width(count);
    return part;
  })}</svg>
<p class="row small">${shown.map(
    ({ standing, count }) =>
      html`<span class="tag ${tags[standing]}">${standingWords[standing][language]} ${count}</span> `,
  )}</p>`;
}

function takeIn(frame: Frame, { period }: ComparedPeriod, mistakes: readonly FieldMistake[]): Html {
  const say = speak(comparisonWords, frame.language);
  return html`<details class="no-print" ${flag(
    'open',
    mistakes.some(({ field }) => field === 'file'),
  )}><summary>${say('takeIn')}</summary>
<div class="inside"><form method="post" action="/terms/${period.id}/comparison" enctype="multipart/form-data">${formToken(frame)}
<div class="field"><label for="file">${say('file')}</label><p class="hint" id="file-hint">${say('fileHint')}</p>
${fieldError('file', mistakes)}
<input type="file" id="file" name="file" accept=".csv,.txt,.xlsx"${described('file', mistakes, 'file-hint')}></div>
<p class="buttons"><button class="button" name="act" value="preview">${say('preview')}</button></p></form>
<p><a href="/terms/${period.id}/comparison.csv?empty=1">${icons.file} ${say('template')}</a></p></div></details>`;
}

function filter(frame: Frame, { period }: ComparedPeriod, { show = 'all', q = '' }: ComparisonQuery): Html {
  const { language } = frame;
  const [say, shared] = [speak(comparisonWords, language), speak(officialWords, language)];
  return html`<form class="no-print" method="get" action="/terms/${period.id}/comparison#sites" role="search" aria-label="${say('show')}">
<div class="row"><div class="field"><label for="q">${shared('search')}</label><input type="search" id="q" name="q" value="${q}" maxlength="100"></div>
<div class="field"><label for="show">${say('show')}</label><select id="show" name="show">${(
    ['all', 'open', 'done'] as const
  ).map(
    (each) => html`<option value="${each}" ${flag('selected', each === show)}>${say(each)}</option>`,
  )}</select></div><button class="button button--secondary">${shared('searchButton')}</button></div></form>
<p><a href="/terms/${period.id}/comparison.csv">${icons.file} ${say('csv')}</a></p>`;
}

/** '402' people, '7 812,5 l'; a difference with its sign. */
function amountText(value: number, figure: Difference['figure'], language: Language, signed = false): string {
  const [f, unit] = [formats(language), unitOfFigure(figure)];
  const text = unit === null ? f.number(Math.abs(value)) : f.amount(Math.abs(value), unit);
  return `${value < 0 ? '−' : signed && value > 0 ? '+' : ''}${text}`;
}

function siteCard(frame: Frame, read: ComparedPeriod, site: SiteComparison, typed?: ComparisonTyped): Html {
  const { language } = frame;
  const [say, f] = [speak(comparisonWords, language), formats(language)];
  const mayChange = isOfficial(frame.actor);
  const open = site.rows.filter((row) => row.difference !== 0 && row.explained === null);
  const form = `site-${site.siteId}`;
  const action = `/terms/${read.period.id}/comparison`;
  const signed = site.handMade?.signedOff;
  return html`<section class="card" id="${site.siteId}"><h3>${site.name} <span class="tag ${tags[site.standing]}">${standingWords[site.standing][language]}</span></h3>
<p class="small soft">${say('from', { source: site.handMade?.source ?? '' })}${signed ? ` · ${say('signedOffAt', { time: f.dateTime(signed.at) })}` : ''}${
    site.byRobot ? '' : ` · ${say('notInClaim')}`
  }</p>
<div class="scroll" tabindex="0" role="region" aria-label="${site.name}"><table class="table"><thead><tr>
<th scope="col">${say('figure')}</th><th scope="col" class="num">${say('byHand')}</th><th scope="col" class="num">${say('byRobot')}</th>
<th scope="col" class="num">${say('difference')}</th><th scope="col">${say('explanation')}</th></tr></thead><tbody>${site.rows.map(
    (row) => html`<tr><th scope="row">${figureWords[row.figure][language]}</th>
<td class="num">${amountText(row.byHand, row.figure, language)}</td><td class="num">${amountText(row.byRobot, row.figure, language)}</td>
<td class="num">${row.difference === 0 ? say('alike') : amountText(row.difference, row.figure, language, true)}</td>
<td>${explanation(row, language)}</td></tr>`,
  )}</tbody></table></div>
${
  mayChange && open.length > 0
    ? html`<form id="${form}" method="post" action="${action}" class="no-print">${formToken(frame)}<input type="hidden" name="siteId" value="${site.siteId}">
${open.map((row) => explainFields(site, row, language, typed))}
<p class="buttons"><button class="button button--secondary" name="act" value="explain">${say('explain')}</button></p></form>`
    : ''
}
${mayChange ? signOff(frame, action, site) : ''}</section>`;
}

function explanation({ explained }: Difference, language: Language): Html {
  if (!explained) return html``;
  const bad = explained.reason === 'robot-wrong';
  return html`<span class="tag ${bad ? 'tag--bad' : ''}">${differenceReasonWords[explained.reason][language]}</span> ${explained.words}`;
}

function explainFields(
  { siteId }: SiteComparison,
  { figure }: Difference,
  language: Language,
  typed?: ComparisonTyped,
): Html {
  const say = speak(comparisonWords, language);
  const mistakes = typed?.mistakes ?? [];
  const [reason, words] = [fieldOf('reason', siteId, figure), fieldOf('words', siteId, figure)];
  const name = figureWords[figure][language];
  return html`<div class="row"><div class="field"><label for="${reason}">${say('reasonFor', { figure: name })}</label>${fieldError(reason, mistakes)}
<select id="${reason}" name="reason.${figure}"${described(reason, mistakes)}><option value="">${say('chooseReason')}</option>${differenceReasons.map(
    (each) =>
      html`<option value="${each}" ${flag('selected', typed?.fields[`reason.${figure}`] === each)}>${differenceReasonWords[each][language]}</option>`,
  )}</select></div>
<div class="field"><label for="${words}">${say('wordsFor', { figure: name })}</label>${fieldError(words, mistakes)}
<input id="${words}" name="words.${figure}" maxlength="500" value="${typed?.fields[`words.${figure}`] ?? ''}"${described(words, mistakes)}></div></div>`;
}

function signOff(frame: Frame, action: string, site: SiteComparison): Html {
  const say = speak(comparisonWords, frame.language);
  const signed = site.standing === 'signed-off';
  if (!signed && ((site.standing !== 'ready' && site.standing !== 'changed-since') || !site.byRobot))
    return html``;
  return html`<form method="post" action="${action}" class="no-print">${formToken(frame)}<input type="hidden" name="siteId" value="${site.siteId}">
<p class="buttons"><button class="button ${signed ? 'button--secondary' : ''}" name="act" value="${signed ? 'withdraw' : 'signOff'}">${
    signed ? say('withdraw') : say('signOff', { site: site.name })
  }</button></p></form>`;
}

/** The comparison as a table for a spreadsheet; amounts in litres or kilograms. */
export function comparisonCsv(
  { comparison, sites }: ComparedPeriod,
  {
    language,
    empty,
    writeCsv,
  }: { readonly language: Language; readonly empty: boolean; readonly writeCsv: CsvWriter },
): string {
  const say = speak(comparisonWords, language);
  if (empty)
    return writeCsv([
      [figureHeaders.site[0] ?? '', ...comparedFigures.map((figure) => figureHeaders[figure][0] ?? '')],
      ...sites.map(({ name }) => [name, ...comparedFigures.map(() => '')]),
    ]);
  const number = (value: number, figure: Difference['figure']) => {
    const whole = unitOfFigure(figure) === null;
    const text = whole ? String(value) : (value / 1000).toFixed(3);
    return language === 'en' ? text : text.replace('.', ',');
  };
  return writeCsv([
    [
      'site',
      say('figure'),
      say('byHand'),
      say('byRobot'),
      say('difference'),
      say('explanation'),
      say('signedOff'),
    ],
    ...comparison.sites.flatMap((site) =>
      site.rows.map((row) => [
        site.name,
        figureWords[row.figure][language],
        number(row.byHand, row.figure),
        number(row.byRobot, row.figure),
        number(row.difference, row.figure),
        row.explained
          ? `${differenceReasonWords[row.explained.reason][language]}: ${row.explained.words}`
          : '',
        site.standing === 'signed-off' ? (site.handMade?.signedOff?.at ?? '') : '',
      ]),
    ),
  ]);
}
