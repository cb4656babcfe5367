import type { CheckResult, Finding } from '../../domain/checks.ts';
import { isApproved } from '../../domain/claims.ts';
import type { Snapshot } from '../../domain/snapshots.ts';
import type { ClaimOverview } from '../../usecases/readClaimOverview.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import type { Frame } from '../layout.ts';
import { checksTabWords, checkWords } from '../words/officialCheckWords.ts';
import { verdictWords } from '../words/officialWords.ts';
import { speak } from '../words/speak.ts';
import { findingLink, findingText } from './findings.ts';

/** So many findings of one check are listed; the documents have them all. */
const findingsShown = 60;
const datesNamed = 6;

/** The checks, those in the way first: what, why it matters, who can mend it, and where. */
export function checksTab(frame: Frame, read: ClaimOverview): Html {
  const { language } = frame;
  const [say, f] = [speak(checksTabWords, language), formats(language)];
  const checks = [...read.checks, twoPersons(read)];
  const of = (verdict: CheckResult['verdict']) => checks.filter((check) => check.verdict === verdict);
  const [blocks, warnings, fines] = [of('block'), of('warning'), of('fine')];
  const card = (check: CheckResult) => checkCard(frame, check, read.snapshot);
  return html`<p>${say('lead')}</p>
<h2>${say('blocks', { count: f.number(blocks.length) })}</h2>
${blocks.length === 0 ? html`<p>${icons.check} ${say('noBlocks')}</p>` : html`<div class="stack">${blocks.map(card)}</div>`}
${warnings.length > 0 ? html`<h2>${say('warnings', { count: f.number(warnings.length) })}</h2><div class="stack">${warnings.map(card)}</div>` : ''}
<h2>${say('fines', { count: f.number(fines.length) })}</h2>
<ul class="task-list">${fines.map(
    (
      check,
    ) => html`<li><span>${checkWords[check.id].what[language]} <span class="soft small">${check.id}</span></span>
<span class="tag tag--ok">${icons.check} ${verdictWords.fine[language]}</span></li>`,
  )}</ul>`;
}

/** B20 asks the register of users, so it is not among the checks of the data. */
function twoPersons({ claim, approvers }: ClaimOverview): CheckResult {
  const fine = isApproved(claim.state) || approvers > 0;
  const finding: Finding = { code: 'no-approver', siteId: null, date: null, figures: {} };
  return { id: 'B20', verdict: fine ? 'fine' : 'block', findings: fine ? [] : [finding] };
}

function checkCard(frame: Frame, check: CheckResult, snapshot: Snapshot): Html {
  const { language } = frame;
  const [say, f] = [speak(checksTabWords, language), formats(language)];
  const words = checkWords[check.id];
  const rows = gathered(check.findings);
  const shown = rows.slice(0, findingsShown);
  const block = check.verdict === 'block';
  return html`<section class="card stack" aria-labelledby="check-${check.id}">
<h3 id="check-${check.id}" class="row">${words.what[language]} <span class="tag ${block ? 'tag--bad' : 'tag--warn'}">${block ? icons.error : icons.alert} ${check.id}</span></h3>
<dl class="summary-list"><div><dt>${say('why')}</dt><dd>${words.why[language]}</dd></div>
<div><dt>${say('who')}</dt><dd>${words.who[language]}</dd></div></dl>
<div class="scroll" tabindex="0" role="region" aria-label="${words.what[language]}"><table class="table">
<thead><tr><th scope="col">${say('where')}</th><th scope="col">${say('finding')}</th><th scope="col">${say('go')}</th></tr></thead>
<tbody>${shown.map((row) => findingRow(frame, row, snapshot))}</tbody></table></div>
${rows.length > shown.length ? html`<p>${say('more', { count: f.number(rows.length - shown.length) })}</p>` : ''}
</section>`;
}

/** A finding, or all missing days of one site as one. */
type FindingRow = { readonly finding: Finding; readonly dates: readonly NonNullable<Finding['date']>[] };

function gathered(findings: readonly Finding[]): FindingRow[] {
  const rows: { finding: Finding; dates: NonNullable<Finding['date']>[] }[] = [];
  for (const finding of findings) {
    const same =
      finding.code === 'day-missing'
        ? rows.find((row) => row.finding.code === finding.code && row.finding.siteId === finding.siteId)
        : undefined;
    if (same && finding.date) same.dates.push(finding.date);
    else rows.push({ finding, dates: finding.date ? [finding.date] : [] });
  }
  return rows;
}

function findingRow(frame: Frame, { finding, dates }: FindingRow, snapshot: Snapshot): Html {
  const { language } = frame;
  const [say, f] = [speak(checksTabWords, language), formats(language)];
  const site = snapshot.sites.find((each) => each.id === finding.siteId);
  const link = findingLink(finding, snapshot, language);
  const named = dates.slice(0, datesNamed).map((date) => f.dayShort(date));
  const text =
    finding.code === 'no-approver'
      ? say('noApprover')
      : dates.length > 1
        ? say('daysMissing', {
            count: f.number(dates.length),
            days: `${named.join(', ')}${dates.length > datesNamed ? ' …' : ''}`,
          })
        : findingText(finding, snapshot, language);
  const day = dates.length === 1 && dates[0] ? `, ${f.day(dates[0])}` : '';
  return html`<tr><th scope="row">${site?.name ?? say('wholeClaim')}${day}</th><td>${text}</td>
<td>${link ? html`<a href="${link.href}">${link.words}<span class="visually-hidden">: ${site?.name ?? ''}${day}</span></a>` : ''}</td></tr>`;
}
