import { isApproved } from '../../domain/claims.ts';
import { gapReasons } from '../../domain/counts.ts';
import { daysBetween, type LocalDate } from '../../domain/days.ts';
import { gapReasonWords } from '../../domain/schemeTexts.ts';
import { siteKinds } from '../../domain/sites.ts';
import type { MissingDay, Term, TermSite } from '../../usecases/readTerm.ts';
import { formats } from '../formats.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { flag, type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import { wordsOfTheLaw } from '../legal.ts';
import { benefitWords } from '../words/benefitWords.ts';
import { comparisonWords } from '../words/comparisonWords.ts';
import { outlookWords } from '../words/officialOutlookWords.ts';
import { termsWords, termWords } from '../words/officialTermWords.ts';
import { officialWords, siteKindWords, termDayWords } from '../words/officialWords.ts';
import { speak } from '../words/speak.ts';
import { dayPath, isOfficial, leftText, litres, money, sortHead, withQuery } from './claimPieces.ts';
import { dayText, heatMap, heatMapLegend } from './heatMap.ts';
import { outlookText, sitesToCall } from './outlook.ts';
import { chosenSites, type TermQuery } from './termQuery.ts';
import { weeksChart } from './weeksChart.ts';

/** An explanation that was not taken, shown again as it was. */
export type Explaining = {
  readonly siteId: string;
  readonly date: LocalDate;
  readonly entryId: string;
  readonly reason: string;
  readonly words: string;
  readonly mistakes: readonly FieldMistake[];
};

export type TermView = {
  readonly query: TermQuery;
  readonly explaining?: Explaining;
  /** A day that got a count before it could be explained. */
  readonly cameMeanwhile?: { readonly siteId: string; readonly date: LocalDate };
};

/** So many sites on one page: a map of more would be read by nobody. */
export const mostSites = 500;
const mostMissing = 100;

/** One term: which days of which sites are reported, odd or missing, and what can be done about the missing ones. */
export function termPage(frame: Frame, term: Term, view: TermView): string {
  const { language } = frame;
  const [say, f] = [speak(termWords, language), formats(language)];
  const { period } = term;
  const name = f.period(period.id);
  const mistakes = view.explaining?.mistakes ?? [];
  const found = chosenSites(term, view.query);
  const sites = found.slice(0, mostSites);
  const shown = new Set(found.map((each) => each.site.id));
  return layout({
    ...frame,
    title: mistakes.length > 0 ? say('titleWrong', { title: name }) : name,
    term: name,
    main: html`
${errorSummary(mistakes, language)}
${cameMeanwhile(frame, term, view)}
<h1>${name}</h1>
<p>${say('range', {
      from: f.day(period.from),
      to: f.day(period.to),
      schoolYear: period.schoolYear.replace('-', '–'),
      deadline: f.day(period.deadline),
      left: leftText(term.today, period.deadline, language),
    })}</p>
${figures(frame, term)}
${outlookText(frame, term)}
${term.claim ? html`<p class="no-print"><a class="button button--secondary" href="/claims/${term.claim.id}">${say('toClaim')}</a></p>` : ''}
<p class="no-print"><a href="/terms/${period.id}/comparison">${comparisonWords.title[language]}</a> ·
<a href="/terms/${period.id}/benefit">${benefitWords.title[language]}</a></p>
${onThisPage(frame, term, found)}
${wordsOfTheLaw(frame, ['operatingDay', 'maximum', 'deadline', 'late', 'ceiling'])}
${weeksChart(term.weeks, language)}
${csvLink(frame, term, 'weeks', {})}
<h2 id="map" tabindex="-1">${say('map')}</h2>
${filter(frame, term, view.query, found.length)}
${
  sites.length === 0
    ? html`<p>${speak(officialWords, language)('noHit')}</p>
<p><a href="/terms/${period.id}">${speak(officialWords, language)('showAll')}</a></p>`
    : html`${found.length > sites.length ? html`<p>${say('most', { count: f.number(sites.length) })}</p>` : ''}
${heatMapLegend(language)}
<div class="scroll" tabindex="0" role="region" aria-label="${say('mapScroll')}">${heatMap(sites, language)}</div>
${tableOfDays(frame, sites)}
${csvLink(frame, term, 'days', view.query)}
<h2 id="call" tabindex="-1">${speak(termsWords, language)('call')}</h2>
${sitesToCall(frame, { period, sitesToCall: term.sitesToCall.filter((each) => shown.has(each.siteId)) })}
<h2 id="sites" tabindex="-1">${say('sites')}</h2>
${siteTable(frame, term, sites, view.query)}
${csvLink(frame, term, 'sites', view.query)}
<h2 id="odd" tabindex="-1">${speak(outlookWords, language)('oddDays')}</h2>
${oddDays(frame, sites)}`
}
<h2 id="missing">${say('explainTitle')}</h2>
${missingDays(frame, term, shown, view)}`,
  });
}

/** The way to what lies below: a page of a large city is long. */
function onThisPage({ language }: Frame, term: Term, found: readonly TermSite[]): Html {
  const [say, f] = [speak(termWords, language), formats(language)];
  if (found.length === 0) return html``;
  const ids = new Set(found.map(({ site }) => site.id));
  const counted = (words: string, count: number) => `${words} (${f.number(count)})`;
  const links: readonly (readonly [string, string])[] = [
    ['map', say('map')],
    [
      'call',
      counted(
        speak(termsWords, language)('call'),
        term.sitesToCall.filter((each) => ids.has(each.siteId)).length,
      ),
    ],
    ['sites', counted(say('sites'), found.length)],
    [
      'odd',
      counted(
        speak(outlookWords, language)('oddDays'),
        found.reduce((sum, each) => sum + each.odd, 0),
      ),
    ],
    ['missing', counted(say('explainTitle'), term.missing.filter((each) => ids.has(each.siteId)).length)],
  ];
  return html`<nav class="no-print" aria-label="${say('onThisPage')}"><ul class="chips">${links.map(
    ([id, words]) => html`<li><a href="#${id}">${words}</a></li>`,
  )}</ul></nav>`;
}

function cameMeanwhile(frame: Frame, term: Term, { cameMeanwhile: day }: TermView): Html {
  if (!day) return html``;
  const { language } = frame;
  const [say, f] = [speak(termWords, language), formats(language)];
  const site = term.sites.find((each) => each.site.id === day.siteId)?.site.name ?? day.siteId;
  return html`<div class="notice notice--alert" role="alert"><h2>${icons.info} ${say('cameMeanwhileTitle')}</h2>
<p>${say('cameMeanwhile', { day: f.day(day.date), site })}</p>
<p><a href="${dayPath(day.siteId, day.date)}">${speak(officialWords, language)('openDay')}</a></p></div>`;
}

function figures(frame: Frame, term: Term): Html {
  const { language } = frame;
  const [say, shared, f] = [speak(termWords, language), speak(officialWords, language), formats(language)];
  const { completeness, sites, claim, outlook } = term;
  const left = daysBetween(term.today, term.period.deadline);
  const sum = (of: (site: TermSite) => number) => sites.reduce((total, site) => total + of(site), 0);
  return html`<dl class="figures">
<div><dt>${say('missingFigure')}</dt><dd>${f.number(completeness.missing)}</dd></div>
<div><dt>${say('oddFigure')}</dt><dd>${f.number(sum((site) => site.odd))}</dd></div>
<div><dt>${say('served')}</dt><dd>${f.decimal(sum((site) => site.amount) / 1000, 0)}\u00a0l
  <p class="small">${say('atSites', { count: f.number(sites.length) })}</p></dd></div>
<div><dt>${isApproved(claim?.state) ? shared('approvedAid') : shared('estimatedAid')}</dt><dd>${claim ? f.euros(claim.aidCents) : '–'}
  ${claim ? html`<p class="small">${f.dateTime(claim.frozenAt)}</p>` : ''}</dd></div>
<div><dt>${speak(termsWords, language)('atRisk')}</dt><dd>${outlook ? html`≈\u00a0${f.euros(outlook.atRiskCents)}` : '–'}
  ${outlook ? html`<p class="small">${speak(outlookWords, language)('lostFigure', { euros: f.euros(outlook.lostCents) })}</p>` : ''}</dd></div>
<div><dt>${speak(termsWords, language)('toDeadline')}</dt><dd>${left < 0 ? shared('daysLate', { count: f.number(-left) }) : speak(termsWords, language)('daysFigure', { count: f.number(left) })}
  <p class="small">${f.day(term.period.deadline)}</p></dd></div>
</dl>`;
}

/** A table as a file, of the sites that were asked for. */
function csvLink(frame: Frame, term: Term, table: 'sites' | 'days' | 'weeks', query: TermQuery): Html {
  const href = withQuery(`/terms/${term.period.id}/tables/${table}`, query);
  const name = { sites: 'sites', days: 'tableOfDays', weeks: 'weeks' } as const;
  const say = speak(termWords, frame.language);
  const what = table === 'weeks' ? speak(outlookWords, frame.language)(name.weeks) : say(name[table]);
  return html`<p class="small no-print"><a href="${href}">${speak(outlookWords, frame.language)('csv')}<span class="visually-hidden">: ${what}</span></a></p>`;
}

const oddShown = 200;

/** The days that are far from what the site usually serves, each with the way to it. */
function oddDays(frame: Frame, sites: readonly TermSite[]): Html {
  const { language } = frame;
  const [say, shared, f] = [speak(outlookWords, language), speak(officialWords, language), formats(language)];
  const odd = sites.flatMap(({ site, days }) =>
    days.flatMap((day) => (day.odd === null ? [] : [{ site, day }])),
  );
  if (odd.length === 0) return html`<p>${icons.check} ${say('noOdd')}</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say('oddDays')}"><table class="table">
<thead><tr><th scope="col">${shared('site')}</th><th scope="col">${shared('date')}</th><th scope="col">${shared('state')}</th>
<th scope="col" class="num">${shared('litres')}</th></tr></thead>
<tbody>${odd.slice(0, oddShown).map(
    ({ site, day }) => html`<tr><th scope="row">${site.name}</th>
<td><a href="${dayPath(site.id, day.date)}">${f.day(day.date)}<span class="visually-hidden">, ${site.name}</span></a></td>
<td>${dayText(day, language)}</td><td class="num">${litres(day.amount, language)}</td></tr>`,
  )}</tbody></table></div>`;
}

function filter(frame: Frame, term: Term, query: TermQuery, found: number): Html {
  const { language } = frame;
  const [say, shared, f] = [speak(termWords, language), speak(officialWords, language), formats(language)];
  const own = speak(outlookWords, language);
  const select = (
    name: string,
    words: string,
    chosen: string | undefined,
    options: readonly (readonly [string, string])[],
  ) =>
    html`<div class="field"><label for="${name}">${words}</label><select id="${name}" name="${name}"><option value="">${own('any')}</option>${options.map(
      ([value, label]) =>
        html`<option value="${value}" ${flag('selected', chosen === value)}>${label}</option>`,
    )}</select></div>`;
  const shows = [
    ['all', say('all')],
    ['missing', say('withMissing')],
    ['odd', say('withOdd')],
  ] as const;
  return html`<form class="no-print" method="get" action="/terms/${term.period.id}" role="search" aria-label="${say('filter')}">
${query.sort ? html`<input type="hidden" name="sort" value="${query.sort}">` : ''}
<div class="row">
<div class="field"><label for="q">${shared('search')}</label><input type="search" id="q" name="q" value="${query.q ?? ''}" maxlength="100"></div>
<div class="field"><label for="show">${say('show')}</label><select id="show" name="show">${shows.map(
    ([value, words]) =>
      html`<option value="${value}" ${flag('selected', (query.show ?? 'all') === value)}>${words}</option>`,
  )}</select></div>
${select(
  'kitchen',
  own('kitchen'),
  query.kitchen,
  term.kitchens.map((each) => [each.id, each.name] as const),
)}
${select('language', own('language'), query.language, [
  ['sv', own('swedish')],
  ['fi', own('finnish')],
])}
${select(
  'kind',
  own('kind'),
  query.kind,
  siteKinds.map((kind) => [kind, siteKindWords[kind][language]] as const),
)}
<button class="button button--secondary">${shared('searchButton')}</button>
</div></form>
<p class="soft">${say('found', { count: f.number(found), total: f.number(term.sites.length) })}</p>`;
}

/** The map once more in words: per site the days that are not plain. */
function tableOfDays(frame: Frame, sites: readonly TermSite[]): Html {
  const { language } = frame;
  const [say, shared, f] = [speak(termWords, language), speak(officialWords, language), formats(language)];
  return html`<details><summary>${say('tableOfDays')}</summary><div class="inside"><div class="scroll" tabindex="0" role="region" aria-label="${say('tableOfDays')}"><table class="table">
<thead><tr><th scope="col">${shared('site')}</th><th scope="col" class="num">${termDayWords.served[language]}</th>
<th scope="col">${say('otherDays')}</th></tr></thead>
<tbody>${sites.map(({ site, days, completeness }) => {
    const other = days.filter((day) => day.state !== 'served' || day.odd !== null);
    return html`<tr><th scope="row">${site.name}</th><td class="num">${f.number(completeness.served)}</td>
<td>${
      other.length === 0
        ? say('allPlain')
        : other.map(
            (day, index) =>
              html`${index > 0 ? ' · ' : ''}<span class="figure">${f.dayShort(day.date)} ${dayText(day, language)}</span>`,
          )
    }</td></tr>`;
  })}</tbody></table></div></div></details>`;
}

function siteTable(frame: Frame, term: Term, sites: readonly TermSite[], query: TermQuery): Html {
  const { language } = frame;
  const [say, shared, f] = [speak(termWords, language), speak(officialWords, language), formats(language)];
  const sorted = query.sort ?? 'name';
  const column = (sort: NonNullable<TermQuery['sort']>, words: string) =>
    sortHead({
      words,
      href: withQuery(`/terms/${term.period.id}`, { ...query, sort }),
      sorted: sorted === sort ? (sort === 'name' ? 'ascending' : 'descending') : null,
      numeric: sort !== 'name',
    });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say('sites')}"><table class="table">
<thead><tr>${column('name', shared('site'))}<th scope="col" class="num">${say('days')}</th>
<th scope="col" class="num">${say('reported')}</th>${column('missing', say('missing'))}
<th scope="col" class="num">${say('odd')}</th>${column('litres', shared('litres'))}${column('aid', say('aid'))}${column('risk', say('risk'))}</tr></thead>
<tbody>${sites.map((each) => {
    const { site, completeness } = each;
    const name = term.claim
      ? html`<a href="/claims/${term.claim.id}/sites/${site.id}">${site.name}</a>`
      : html`${site.name}`;
    return html`<tr><th scope="row">${name} <span class="small soft">${siteKindWords[site.kind][language]}</span></th>
<td class="num">${f.number(completeness.expected)}</td><td class="num">${f.number(completeness.expected - completeness.missing)}</td>
<td class="num">${completeness.missing > 0 ? html`<strong>${f.number(completeness.missing)}</strong>` : '0'}</td>
<td class="num">${f.number(each.odd)}</td><td class="num">${litres(each.amount, language)}</td>
<td class="num">${each.aidCents === null ? '–' : money(each.aidCents, language)}</td><td class="num">${each.atRiskCents === null ? '–' : money(each.atRiskCents, language)}</td></tr>`;
  })}</tbody></table></div>
${term.claim ? html`<p class="small soft">${say('aidNote', { time: f.dateTime(term.claim.frozenAt) })}</p>` : ''}`;
}

function missingDays(frame: Frame, term: Term, ids: ReadonlySet<string>, view: TermView): Html {
  const { language } = frame;
  const [say, f] = [speak(termWords, language), formats(language)];
  const days = term.missing.filter((day) => ids.has(day.siteId));
  if (days.length === 0)
    return html`<p>${icons.check} ${say('noneMissing', { day: f.day(term.through) })}</p>`;
  return html`<p>${say('explainLead')}</p>
${days.length > mostMissing ? html`<p>${say('most', { count: f.number(mostMissing) })}</p>` : ''}
<ul class="task-list">${days.slice(0, mostMissing).map((day) => missingRow(frame, term, day, view))}</ul>`;
}

function missingRow(frame: Frame, term: Term, day: MissingDay, { explaining, query }: TermView): Html {
  const { language } = frame;
  const [say, f] = [speak(termWords, language), formats(language)];
  const wrong = explaining?.siteId === day.siteId && explaining.date === day.date ? explaining : null;
  const where = `${day.siteId}-${day.date}`;
  const names = { day: `${f.weekday(day.date)} ${f.day(day.date)}`, site: day.name };
  return html`<li><span><strong>${day.name}</strong>, ${names.day}:
<a href="${dayPath(day.siteId, day.date)}">${say('openDay')}<span class="visually-hidden"> ${names.day}, ${day.name}</span></a></span>
${isOfficial(frame.actor) ? explainForm(frame, { term, day, query, wrong, where, names }) : ''}</li>`;
}

function explainForm(
  frame: Frame,
  row: {
    readonly term: Term;
    readonly day: MissingDay;
    readonly query: TermQuery;
    readonly wrong: Explaining | null;
    readonly where: string;
    readonly names: { readonly day: string; readonly site: string };
  },
): Html {
  const { language } = frame;
  const say = speak(termWords, language);
  const { day, wrong, where, query } = row;
  const mistakes = wrong?.mistakes ?? [];
  const [reason, words] = [`reason-${where}`, `words-${where}`];
  return html`<details ${flag('open', wrong !== null)}><summary>${say('explain')}<span class="visually-hidden"> ${row.names.day}, ${row.names.site}</span></summary>
<form class="inside" method="post" action="/sites/${day.siteId}/days/${day.date}/explanation">
${formToken(frame)}
<input type="hidden" name="entryId" value="${wrong?.entryId ?? day.entryId}">
<input type="hidden" name="term" value="${row.term.period.id}">
<input type="hidden" name="q" value="${query.q ?? ''}"><input type="hidden" name="show" value="${query.show ?? ''}">
<div class="field"><label for="${reason}">${say('reason')}</label>${fieldError(reason, mistakes)}
<select id="${reason}" name="reason" ${described(reason, mistakes)}><option value="">${say('chooseReason')}</option>${gapReasons.map(
    (each) =>
      html`<option value="${each}" ${flag('selected', wrong?.reason === each)}>${gapReasonWords[each][language]}</option>`,
  )}</select></div>
<div class="field"><label for="${words}">${say('words')}</label><p class="hint" id="${words}-hint">${say('wordsHint')}</p>${fieldError(words, mistakes)}
<textarea id="${words}" name="words" rows="2" maxlength="500" ${described(words, mistakes, `${words}-hint`)}>${wrong?.words ?? ''}</textarea></div>
<button class="button">${say('explainDay', row.names)}</button>
</form></details>`;
}
