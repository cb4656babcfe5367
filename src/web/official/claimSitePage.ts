import { againstCapMl } from '../../domain/amounts.ts';
import type { Finding } from '../../domain/checks.ts';
import { productGroups, unitOf } from '../../domain/products.ts';
import { closedReasonWords, gapReasonWords, groupWords } from '../../domain/schemeTexts.ts';
import type { Cap, SnapshotDay } from '../../domain/snapshots.ts';
import type { Language } from '../../domain/texts.ts';
import type { ClaimSite } from '../../usecases/readClaimSite.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, layout } from '../layout.ts';
import { wordsOfTheLaw } from '../legal.ts';
import { claimSiteWords } from '../words/officialClaimWords.ts';
import { siteKindWords, termDayWords } from '../words/officialWords.ts';
import { sheetWords } from '../words/sheetWords.ts';
import { speak } from '../words/speak.ts';
import { claimName, dayPath, stateTag } from './claimPieces.ts';
import { findingLink, findingText } from './findings.ts';
import { type ChartDay, litresChart } from './litresChart.ts';
import { working } from './working.ts';

/** One site of a claim: the figures of the application, how they were reckoned, and the days behind them. */
export function claimSitePage(frame: Frame, read: ClaimSite): string {
  const { language } = frame;
  const [say, f] = [speak(claimSiteWords, language), formats(language)];
  const { claim, snapshot, site } = read;
  const lines = snapshot.lines.filter((line) => line.siteId === site.id);
  const caps = capsOf(read);
  const aid = lines.reduce((sum, line) => sum + line.aidCents, 0);
  const findings = read.checks.flatMap((check) => check.findings).filter((each) => each.siteId === site.id);
  return layout({
    ...frame,
    title: `${site.name}: ${claimName(claim, language)}`,
    term: f.period(claim.periodId),
    main: html`
<p class="no-print"><a href="/claims/${claim.id}?tab=sites">${icons.left} ${claimName(claim, language)}: ${say('back')}</a></p>
<h1>${site.name}</h1>
<p class="row">${stateTag(claim.state, language)} <span class="soft">${siteKindWords[site.kind][language]}</span></p>
<p class="no-print"><a href="/claims/${claim.id}/sites/${site.id}/form">${icons.file} ${speak(sheetWords, language)('form')}</a></p>
<h2>${say('figures')}</h2>
${figures(frame, read)}
${wordsOfTheLaw(frame, ['composition', 'enrolled', 'nonEligible', 'operatingDay', 'maximum', 'rate'])}
${findings.length > 0 || site.missing.length > 0 ? toLook(frame, read, findings) : html`<p>${icons.check} ${say('nothingToLook')}</p>`}
<h2>${say('working')}</h2>
<p>${say('workingLead')}</p>
${working(caps, lines, language)}
${lines.length === 0 ? html`<p>${say('noLines')}</p>` : html`<p><strong>${say('aidOfSite', { aid: f.euros(aid) })}</strong></p>`}
<h2>${say('chart')}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${say('chart')}">${litresChart(chartDays(read, findings), capOfDay(read), language)}</div>
<p class="small soft">${say('capNote')}</p>
<h2>${say('daysTable')}</h2>
${dayTable(frame, read)}`,
  });
}

function figures(frame: Frame, { site, snapshot }: ClaimSite): Html {
  const { language } = frame;
  const [say, f] = [speak(claimSiteWords, language), formats(language)];
  const composition = snapshot.compositions.find((each) => each.id === site.compositionId);
  const row = (name: string, value: Html | string, note = '') =>
    html`<div><dt>${name}</dt><dd>${value}${note ? html` <span class="soft small">${note}</span>` : ''}</dd></div>`;
  const counted = site.referenceDate
    ? `${say('childrenOn', { day: f.day(site.referenceDate) })}, ${site.confirmed ? say('confirmed') : say('notConfirmed')}`
    : say('notGiven');
  return html`<dl class="summary-list">
${row(say('children'), f.number(site.children), counted)}
${row(say('nonEligible'), f.number(site.nonEligible))}
${row(
  say('operatingDays'),
  f.number(site.operatingDays),
  say(site.operatingDaysFrom === 'calendar' ? 'fromCalendar' : 'declaredByHand'),
)}
${row(say('registration'), site.registration ?? say('notGiven'))}
${row(say('address'), site.address || say('notGiven'))}
${row(say('composition'), composition?.name ?? say('singleSite'))}
</dl>`;
}

/** The maximum that the site is tested by: its own, or that of its composition, with the name of the latter. */
function capsOf({ snapshot, site }: ClaimSite): (Cap & { readonly name: string | null })[] {
  return snapshot.caps
    .filter((cap) => cap.id === (cap.level === 'site' ? site.id : site.compositionId))
    .map((cap) => ({
      ...cap,
      name:
        cap.level === 'site'
          ? null
          : (snapshot.compositions.find((each) => each.id === cap.id)?.name ?? cap.id),
    }));
}

function capOfDay({ snapshot, site }: ClaimSite): number {
  return Math.min(...snapshot.ratePeriods.map((each) => each.capMl)) * site.children;
}

function toLook(frame: Frame, { snapshot }: ClaimSite, findings: readonly Finding[]): Html {
  const { language } = frame;
  const [say, f] = [speak(claimSiteWords, language), formats(language)];
  return html`<h2>${say('toLook')}</h2>
<ul class="task-list">${findings.map((finding) => {
    const link = finding.date ? findingLink({ ...finding, code: 'odd-high' }, snapshot, language) : null;
    const text = findingText(finding, snapshot, language);
    return html`<li><span>${icons.alert} ${finding.date ? html`<strong>${f.weekday(finding.date)} ${f.day(finding.date)}</strong>: ` : ''}${text}</span>
${link ? html`<a href="${link.href}">${link.words}<span class="visually-hidden"> ${finding.date ? f.day(finding.date) : ''}</span></a>` : ''}</li>`;
  })}</ul>`;
}

function chartDays({ site }: ClaimSite, findings: readonly Finding[]): ChartDay[] {
  const odd = new Set(findings.filter((each) => /^odd-|^milk-on/.test(each.code)).map((each) => each.date));
  const days: ChartDay[] = site.days.map((day) => ({
    date: day.date,
    amount: totalMl(day),
    look: odd.has(day.date) ? 'odd' : day.kind === 'served' ? 'plain' : 'none',
  }));
  const missing = site.missing.map((date): ChartDay => ({ date, amount: 0, look: 'missing' }));
  return [...days, ...missing].toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

function totalMl(day: SnapshotDay): number {
  return productGroups.reduce((sum, group) => sum + againstCapMl(group, day.served[group] ?? 0), 0);
}

function dayTable(frame: Frame, { site }: ClaimSite): Html {
  const { language } = frame;
  const [say, f] = [speak(claimSiteWords, language), formats(language)];
  const rows = [...site.days, ...site.missing.map((date) => ({ date, kind: 'missing' as const }))].toSorted(
    (one, other) => (one.date < other.date ? -1 : 1),
  );
  const amounts = (of: SnapshotDay['served']) =>
    productGroups
      .filter((group) => of[group])
      .map((group) => `${groupWords[group][language]} ${f.amount(of[group] ?? 0, unitOf(group))}`)
      .join(' · ');
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say('daysTable')}"><table class="table">
<thead><tr><th scope="col">${say('dayColumn')}</th><th scope="col">${say('stateColumn')}</th><th scope="col">${say('servedColumn')}</th>
<th scope="col">${say('cookingColumn')}</th><th scope="col" class="num">${say('revisionColumn')}</th><th scope="col">${say('noteColumn')}</th></tr></thead>
<tbody>${rows.map((day) => {
    const link = html`<a href="${dayPath(site.id, day.date)}">${f.weekday(day.date)} ${f.day(day.date)}</a>`;
    if (day.kind === 'missing')
      return html`<tr><th scope="row">${link}</th><td colspan="5"><span class="tag tag--bad">${termDayWords.missing[language]}</span></td></tr>`;
    const plain = day.kind === 'served';
    return html`<tr><th scope="row">${link}</th>
<td>${plain ? termDayWords.served[language] : html`<span class="tag">${termDayWords[day.kind][language]}</span>`}${reasonText(day, language)}</td>
<td>${amounts(day.served)}</td><td>${amounts(day.cooking)}</td><td class="num">${day.revision}</td><td>${day.words ?? ''}</td></tr>`;
  })}</tbody></table></div>`;
}

function reasonText({ kind, reason }: SnapshotDay, language: Language): string {
  const words =
    kind === 'closed'
      ? closedReasonWords[reason as keyof typeof closedReasonWords]
      : kind === 'explained'
        ? gapReasonWords[reason as keyof typeof gapReasonWords]
        : undefined;
  return words ? ` ${words[language]}` : '';
}
