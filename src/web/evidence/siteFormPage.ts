import { productGroups, unitOf } from '../../domain/products.ts';
import { groupWords } from '../../domain/schemeTexts.ts';
import type { ClaimSite } from '../../usecases/readClaimSite.ts';
import { formats } from '../formats.ts';
import { html } from '../html.ts';
import { icons } from '../icons.ts';
import { asset, type Frame, layout } from '../layout.ts';
import { claimName } from '../official/claimPieces.ts';
import { siteKindWords, termDayWords } from '../words/officialWords.ts';
import { sheetFieldWords, sheetWords } from '../words/sheetWords.ts';
import { speak } from '../words/speak.ts';

/** The compile form of a site: the term on one printable page, as the authority's voluntary forms have it. */
export function siteFormPage(frame: Frame, { claim, snapshot, site }: ClaimSite): string {
  const { language } = frame;
  const [say, f] = [speak(sheetWords, language), formats(language)];
  const lines = snapshot.lines.filter((line) => line.siteId === site.id);
  const groups = productGroups.filter(
    (group) => lines.some((line) => line.group === group) || site.days.some((day) => day.served[group]),
  );
  const row = (name: string, value: string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  const of = (group: (typeof groups)[number], key: 'gross' | 'deducted' | 'eligible') =>
    lines.filter((line) => line.group === group).reduce((sum, line) => sum + line[key], 0);
  const title = say('formOf', { site: site.name });
  return layout({
    ...frame,
    title,
    term: f.period(claim.periodId),
    head: html`<link rel="stylesheet" href="${asset('evidence.css')}">`,
    main: html`
<p class="no-print"><a href="/claims/${claim.id}/sites/${site.id}">${icons.left} ${site.name}</a></p>
<h1>${title}</h1>
<p>${claimName(claim, language)}. ${say('formLead')}</p>
<dl class="summary-list">
${row(sheetFieldWords.applicant[language], `${snapshot.applicant.name}, ${snapshot.applicant.businessId}`)}
${row(say('place'), `${site.name} (${siteKindWords[site.kind][language]})`)}
${row(say('address'), site.address)}
${row(say('registration'), site.registration ?? say('none'))}
${row(sheetFieldWords.children[language], f.number(site.children))}
${row(say('referenceDate'), site.referenceDate ? f.day(site.referenceDate) : say('none'))}
${row(sheetFieldWords.nonEligible[language], f.number(site.nonEligible))}
${row(sheetFieldWords.operatingDays[language], f.number(site.operatingDays))}
</dl>
<div class="scroll" tabindex="0" role="region" aria-label="${say('quantities')}"><table class="table"><thead><tr><th scope="col">${say('product')}</th><th scope="col" class="num">${say('gross')}</th><th scope="col" class="num">${say('deducted')}</th><th scope="col" class="num">${say('eligible')}</th></tr></thead>
<tbody>${groups.map((group) => html`<tr><th scope="row">${groupWords[group][language]}</th>${(['gross', 'deducted', 'eligible'] as const).map((key) => html`<td class="num">${f.amount(of(group, key), unitOf(group), 2)}</td>`)}</tr>`)}</tbody></table></div>
<div class="scroll" tabindex="0" role="region" aria-label="${say('date')}"><table class="table compile"><thead><tr><th scope="col">${say('date')}</th><th scope="col">${say('state')}</th>${groups.map((group) => html`<th scope="col" class="num">${groupWords[group][language]}, ${unitOf(group) === 'g' ? 'kg' : 'l'}</th>`)}</tr></thead>
<tbody>${site.days.map(
      (day) =>
        html`<tr><th scope="row">${f.weekday(day.date)} ${f.day(day.date)}</th><td>${termDayWords[day.kind][language]}</td>${groups.map((group) => html`<td class="num">${day.served[group] === undefined ? '' : f.thousandths(day.served[group] ?? 0)}</td>`)}</tr>`,
    )}</tbody>
<tfoot><tr><th scope="row">${say('sum')}</th><td></td>${groups.map((group) => html`<td class="num">${f.thousandths(site.days.reduce((all, day) => all + (day.served[group] ?? 0), 0))}</td>`)}</tr></tfoot></table></div>
<p class="small soft">${say('fingerprint')} <span class="hash">${f.hash(claim.snapshot)}</span></p>`,
  });
}
