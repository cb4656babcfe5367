import type { Snapshot, SnapshotSite } from '../../domain/snapshots.ts';
import type { ClaimOverview } from '../../usecases/readClaimOverview.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import type { Frame } from '../layout.ts';
import { wordsOfTheLaw } from '../legal.ts';
import { claimWords } from '../words/officialClaimWords.ts';
import { officialWords, siteKindWords } from '../words/officialWords.ts';
import { speak } from '../words/speak.ts';
import type { ClaimQuery } from './claimPage.ts';
import { litres, money, sortHead, withQuery } from './claimPieces.ts';

/** So many sites on one page of the table. */
export const sitesOnPage = 100;

type Row = {
  readonly site: SnapshotSite;
  readonly gross: number;
  readonly eligible: number;
  readonly aidCents: number;
  /** Null where the maximum is tested for the whole composition. */
  readonly capMl: number | null;
  readonly missing: number;
};

/** Every site of the claim with its figures. */
export function sitesTab(frame: Frame, { claim, snapshot }: ClaimOverview, query: ClaimQuery): Html {
  const { language } = frame;
  const [say, shared, f] = [speak(claimWords, language), speak(officialWords, language), formats(language)];
  const rows = chosen(snapshot, query);
  const start = query.after === undefined ? 0 : rows.findIndex(({ site }) => site.id === query.after) + 1;
  const shown = rows.slice(start, start + sitesOnPage);
  const path = `/claims/${claim.id}`;
  const sorted = query.sort ?? 'name';
  const column = (sort: NonNullable<ClaimQuery['sort']>, words: string) =>
    sortHead({
      words,
      href: withQuery(path, { tab: 'sites', q: query.q, sort }),
      sorted: sorted === sort ? (sort === 'name' ? 'ascending' : 'descending') : null,
      numeric: sort !== 'name',
    });
  const last = shown.at(-1)?.site.id;
  return html`${wordsOfTheLaw(frame, ['enrolled', 'nonEligible', 'operatingDay', 'maximum', 'eligible'])}
<form class="search no-print" method="get" action="${path}" role="search">
<input type="hidden" name="tab" value="sites">${query.sort ? html`<input type="hidden" name="sort" value="${query.sort}">` : ''}
<label class="visually-hidden" for="q">${shared('search')}</label>
<input type="search" id="q" name="q" value="${query.q ?? ''}" maxlength="100" placeholder="${shared('search')}">
<button class="button button--secondary">${shared('searchButton')}</button></form>
${
  shown.length === 0
    ? html`<p>${shared('noHit')}</p><p><a href="${path}?tab=sites">${shared('showAll')}</a></p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="${say('sites')}"><table class="table">
<caption>${say('sitesTable', { count: f.number(rows.length) })}</caption>
<thead><tr>${column('name', shared('site'))}<th scope="col" class="num">${say('children')}</th>
<th scope="col" class="num">${say('diners')}</th><th scope="col" class="num">${say('days')}</th>
${column('missing', say('missing'))}${column('litres', say('gross'))}<th scope="col" class="num">${say('eligible')}</th>
<th scope="col" class="num">${say('ofCap')}</th>${column('aid', say('aid'))}</tr></thead>
<tbody>${shown.map((row) => siteRow(frame, path, row))}</tbody></table></div>
${
  rows.length > shown.length
    ? html`<p class="pages"><span>${say('shownOf', {
        from: f.number(start + 1),
        to: f.number(start + shown.length),
        total: f.number(rows.length),
      })}</span>
${start > 0 ? html`<a href="${withQuery(path, { tab: 'sites', q: query.q, sort: query.sort })}">${say('firstPage')}</a>` : ''}
${
  start + shown.length < rows.length
    ? html`<a href="${withQuery(path, { tab: 'sites', q: query.q, sort: query.sort, after: last })}">${say('nextPage', { count: f.number(Math.min(sitesOnPage, rows.length - start - shown.length)) })}</a>`
    : ''
}</p>`
    : ''
}`
}`;
}

function siteRow(frame: Frame, path: string, row: Row): Html {
  const { language } = frame;
  const f = formats(language);
  const { site, capMl } = row;
  return html`<tr><th scope="row"><a href="${path}/sites/${site.id}">${site.name}</a> <span class="small soft">${siteKindWords[site.kind][language]}</span></th>
<td class="num">${f.number(site.children)}</td><td class="num">${f.number(site.nonEligible)}</td>
<td class="num">${f.number(site.operatingDays)}</td>
<td class="num">${row.missing > 0 ? html`<strong>${f.number(row.missing)}</strong>` : '0'}</td>
<td class="num">${litres(row.gross, language)}</td><td class="num">${litres(row.eligible, language)}</td>
<td class="num">${capMl === null ? '–' : f.percent(row.eligible, capMl)}</td><td class="num">${money(row.aidCents, language)}</td></tr>`;
}

function chosen(snapshot: Snapshot, { q = '', sort = 'name' }: ClaimQuery): Row[] {
  const wanted = q.trim().toLocaleLowerCase('sv');
  const lines = new Map<string, { gross: number; eligible: number; aidCents: number }>();
  for (const line of snapshot.lines) {
    const sum = lines.get(line.siteId) ?? { gross: 0, eligible: 0, aidCents: 0 };
    lines.set(line.siteId, {
      gross: sum.gross + line.gross,
      eligible: sum.eligible + line.eligible,
      aidCents: sum.aidCents + line.aidCents,
    });
  }
  const caps = new Map(snapshot.caps.filter((cap) => cap.level === 'site').map((cap) => [cap.id, cap.capMl]));
  const by: Readonly<Record<NonNullable<ClaimQuery['sort']>, (row: Row) => number>> = {
    name: () => 0,
    litres: (row) => -row.gross,
    aid: (row) => -row.aidCents,
    missing: (row) => -row.missing,
  };
  return snapshot.sites
    .filter((site) => site.name.toLocaleLowerCase('sv').includes(wanted))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'))
    .map((site) => ({
      site,
      ...(lines.get(site.id) ?? { gross: 0, eligible: 0, aidCents: 0 }),
      capMl: caps.get(site.id) ?? null,
      missing: site.missing.length,
    }))
    .toSorted((one, other) => by[sort](one) - by[sort](other));
}
