import { declaration } from '../../domain/declarations.ts';
import { unitOf } from '../../domain/products.ts';
import { groupWords } from '../../domain/schemeTexts.ts';
import { standingAnswers, type Warning } from '../../domain/warnings.ts';
import type { Approval } from '../../usecases/readApproval.ts';
import { formats } from '../formats.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import { wordsOfTheLaw } from '../legal.ts';
import { evidenceWords } from '../words/evidenceWords.ts';
import { approveWords } from '../words/officialApprovalWords.ts';
import { twoApproverWords, warningReasonWords, warningWords } from '../words/officialWarningWords.ts';
import { officialWords } from '../words/officialWords.ts';
import { speak } from '../words/speak.ts';
import { amendmentText } from './amendment.ts';
import { changesTable } from './claimChanges.ts';
import { newsOf } from './claimNews.ts';
import { claimName, documentPath, money } from './claimPieces.ts';
import { findingText } from './findings.ts';

const changesNamed = 20;

/** Check the answers, read what has changed, declare, approve; or why this person cannot, before anything is pressed. */
export function approvePage(frame: Frame, read: Approval, mistakes: readonly FieldMistake[] = []): string {
  const { language } = frame;
  const [say, f] = [speak(approveWords, language), formats(language)];
  const { claim } = read;
  const name = claimName(claim, language);
  const title = `${say('title')}: ${name}`;
  return layout({
    ...frame,
    title: mistakes.length > 0 ? say('titleWrong', { title }) : title,
    term: f.period(claim.periodId),
    main: html`
${errorSummary(mistakes, language)}
<p class="no-print"><a href="/claims/${claim.id}">${icons.left} ${say('back')}</a></p>
<h1>${say('title')}<br><span class="soft">${name}</span></h1>
<p>${say('lead')}</p>
${standing(frame, read)}
${amendmentText(frame, read)}
${newsOf(frame, claim.id, read.news, changesNamed)}
<h2>${say('answers')}</h2>
${answers(frame, read)}
${wordsOfTheLaw(frame, ['applicant', 'period', 'deadline', 'schoolYearData', 'nonEligible', 'operatingDay', 'evidence', 'ceiling', 'penalty'])}
${reasons(frame, read)}
${decision(frame, read, mistakes)}`,
  });
}

type Obstacle = 'prepared' | 'approved' | 'changed' | 'blocked' | 'warned' | 'login';

/** What stands between this person and an approval; the first of them, since each hides the next. */
function obstacle(read: Approval): Obstacle | null {
  if (read.youPrepared) return 'prepared';
  if (read.youApproved) return 'approved';
  if (read.changes.length > 0 || read.checksChanged) return 'changed';
  if (read.checks.some((check) => check.verdict === 'block')) return 'blocked';
  if (read.warnings.some((warning) => warning.answer === null)) return 'warned';
  return read.loginFresh ? null : 'login';
}

/** Whether anything has changed since it was sent, and what keeps this person from approving. */
function standing(frame: Frame, read: Approval): Html {
  const { language } = frame;
  const [say, f] = [speak(approveWords, language), formats(language)];
  const { claim } = read;
  const found = obstacle(read);
  const changed = read.changes.length > 0 || read.checksChanged;
  const sent = claim.events.findLast((event) => event.step === 'submit');
  const words = sent?.words
    ? html`<div class="notice"><h2>${say('sentWith')}</h2><p>${sent.words}</p></div>`
    : '';
  return html`${
    found === 'prepared'
      ? html`<div class="notice notice--alert"><h2>${icons.alert} ${say('youPreparedTitle')}</h2>
<p>${say('youPrepared', { count: f.number(read.approvers) })}</p></div>`
      : ''
  }${approvals(frame, read)}${
    changed
      ? html`<div class="notice notice--alert"><h2>${icons.alert} ${say('changedTitle')}</h2><p>${say('changed')}</p>
<p><a class="button" href="/claims/${claim.id}?tab=changes">${say('seeChanges')}</a></p></div>
${read.changes.length > 0 ? changesTable(read, read, { language, most: changesNamed }) : ''}`
      : html`<p>${icons.check} ${say('unchanged', { time: sent ? f.dateTime(sent.at) : '' })}</p>`
  }${words}${
    found === 'blocked'
      ? html`<div class="notice notice--error"><h2>${icons.error} ${say('blockedTitle')}</h2>
<p>${say('blocked', { count: f.number(read.checks.filter((check) => check.verdict === 'block').length) })}</p>
<p><a class="button" href="/claims/${claim.id}?tab=checks">${speak(officialWords, language)('showAll')}</a></p></div>`
      : ''
  }`;
}

/** Where two must approve: whose turn it is. */
function approvals(
  frame: Frame,
  { claim, needed, given, youApproved, youPrepared, approvers }: Approval,
): Html {
  const { language } = frame;
  const [say, f] = [speak(twoApproverWords, language), formats(language)];
  const first = given[0];
  if (youApproved)
    return html`<div class="notice notice--alert"><h2>${icons.info} ${say('alreadyTitle')}</h2><p>${say('already', { count: f.number(approvers) })}</p></div>`;
  if (needed < 2 || youPrepared) return html``;
  return claim.state === 'approved-once' && first
    ? html`<p>${icons.check} ${say('second', { time: f.dateTime(first.at) })}</p>`
    : html`<p>${icons.info} ${say('first')}</p>`;
}

const findingsNamed = 12;

/** What the checks warn of, and what the preparer said to it. */
function reasons(frame: Frame, { claim, warnings, snapshot }: Approval): Html {
  const { language } = frame;
  const [say, f] = [speak(warningWords, language), formats(language)];
  const [open, byKey] = [
    warnings.filter((warning) => warning.answer === null),
    new Map(warnings.map((warning) => [warning.key, warning])),
  ];
  const names = new Map(snapshot.sites.map((site) => [site.id, site.name]));
  const what = ({ finding }: Warning) =>
    html`<li>${finding.siteId ? `${names.get(finding.siteId) ?? finding.siteId}${finding.date ? `, ${f.day(finding.date)}` : ''}: ` : ''}${findingText(finding, snapshot, language)}</li>`;
  const list = (some: readonly Warning[]) => html`<ul>${some.slice(0, findingsNamed).map(what)}</ul>
${some.length > findingsNamed ? html`<p><a href="/claims/${claim.id}?tab=checks#warnings">${say('covers', { count: f.number(some.length) })}</a></p>` : ''}`;
  return html`<h3>${say('reasonsTitle')}</h3>
${
  open.length > 0
    ? html`<div class="notice notice--error"><h4>${icons.error} ${say('newTitle')}</h4><p>${say('newWords')}</p>${list(open)}</div>`
    : ''
}${
  warnings.length === 0
    ? html`<p>${icons.check} ${say('reasonsNone')}</p>`
    : html`<div class="stack">${standingAnswers(warnings).map((answer) => {
        const some = answer.findings.flatMap((key) => byKey.get(key) ?? []);
        return html`<section class="card"><h4>${warningReasonWords[answer.reason][language]}</h4><p>${answer.words}</p>
<details ${some.length <= 3 ? html`open` : ''}><summary>${say('covers', { count: f.number(some.length) })}</summary><div class="inside">${list(some)}</div></details></section>`;
      })}</div>`
}`;
}

/** The figures in the order of the form, each with the place where it is looked at. */
function answers(frame: Frame, { claim, snapshot, checks }: Approval): Html {
  const { language } = frame;
  const [say, shared, f] = [speak(approveWords, language), speak(officialWords, language), formats(language)];
  const { applicant, period, sites, totals } = snapshot;
  const path = `/claims/${claim.id}`;
  const row = (name: string, value: Html | string, href: string | null = null) =>
    html`<div><dt>${name}</dt><dd class="row row--apart"><span>${value}</span>${
      href
        ? html`<a class="no-print" href="${href}">${say('look')}<span class="visually-hidden">: ${name}</span></a>`
        : ''
    }</dd></div>`;
  const sum = (of: (site: (typeof sites)[number]) => number) =>
    f.number(sites.reduce((all, site) => all + of(site), 0));
  const verdicts = (verdict: 'block' | 'warning' | 'fine') =>
    f.number(checks.filter((check) => check.verdict === verdict).length);
  const pdf = documentPath(claim.id, `application-${language}.pdf`);
  return html`<h3>${say('application')}</h3>
<dl class="summary-list">
${row(say('applicant'), applicant.name)}
${row(say('businessId'), applicant.businessId)}
${row(say('term'), html`${f.period(period.id)} <span class="soft">(${f.day(period.from)}–${f.day(period.to)})</span>`, `/terms/${period.id}`)}
${row(say('aidType'), say('schoolMilk'))}
${row(shared('deadline'), f.day(period.deadline))}
${snapshot.amends ? row(say('amends'), html`<span class="hash">${f.hash(snapshot.amends, 4)} …</span>`) : ''}
</dl>
<h3>${say('schoolYearData')}</h3>
<dl class="summary-list">
${row(say('sites'), f.number(sites.length), `${path}?tab=sites`)}
${row(
  say('children'),
  sum((site) => site.children),
  `${path}?tab=sites`,
)}
${row(
  say('nonEligible'),
  sum((site) => site.nonEligible),
  `${path}?tab=sites`,
)}
${row(
  say('operatingDays'),
  say('siteDays', { days: sum((site) => site.operatingDays), sites: f.number(sites.length) }),
  `${path}?tab=sites`,
)}
</dl>
<h3>${say('products')}</h3>
<dl class="summary-list">
${totals.map((total) =>
  row(
    groupWords[total.group][language],
    html`<span class="figure">${f.decimal(total.eligible / 1000, 2)}\u00a0${unitOf(total.group) === 'g' ? 'kg' : 'l'}</span> <span class="soft figure">${f.euros(total.aidCents)}</span>`,
    `${path}?tab=sites&sort=litres`,
  ),
)}
</dl>
<h3>${say('days')}</h3>
<dl class="summary-list">
${row(
  say('gaps'),
  say('gapsValue', {
    missing: sum((site) => site.completeness.missing),
    explained: sum((site) => site.completeness.explained),
  }),
  `/terms/${period.id}`,
)}
${row(
  say('warnings'),
  say('warningsValue', {
    blocks: verdicts('block'),
    warnings: verdicts('warning'),
    fine: verdicts('fine'),
  }),
  `${path}?tab=checks`,
)}
${row(say('evidence'), say('evidenceValue'))}
</dl>
<h3>${say('money')}</h3>
<dl class="summary-list">
${row(shared('estimatedAid'), html`<span class="figure">${f.euros(snapshot.aidCents)}</span>`, path)}
${row(say('document'), html`<a href="${pdf}">${say('openPdf')}</a>`)}
${row(shared('fingerprint'), html`<span class="hash">${f.hash(claim.snapshot)}</span>`)}
</dl>
<p class="small soft">${shared('estimateNote')}</p>`;
}

/** The declaration and the button, only for who may press it. */
function decision(frame: Frame, read: Approval, mistakes: readonly FieldMistake[]): Html {
  const { language } = frame;
  const [say, evidence] = [speak(approveWords, language), speak(evidenceWords, language)];
  const { claim, snapshot } = read;
  const path = `/claims/${claim.id}`;
  const found = obstacle(read);
  const back = html`<a class="button button--secondary" href="${path}#return">${say('orReturn')}</a>`;
  if (found === 'login')
    return html`<div class="notice notice--alert" id="login"><h2>${icons.info} ${say('loginTitle')}</h2><p>${say('login')}</p>
<p class="buttons"><a class="button" href="/login?fresh=1&amp;to=${encodeURIComponent(`${path}/approve`)}">${say('loginLink')}</a> ${back}</p></div>`;
  if (found !== null) return html`<p class="buttons">${back}</p>`;
  const aid = money(snapshot.aidCents, language);
  return html`<form method="post" action="${path}/approve">
${formToken(frame)}<input type="hidden" name="snapshot" value="${claim.snapshot}"><input type="hidden" name="pdf" value="${read.pdf.sha256}">
<h2>${evidence('shownPdf')}</h2>
<object class="no-print" data="${documentPath(claim.id, read.pdf.name)}" type="application/pdf" width="100%" height="700" aria-label="${evidence('shownPdf')}">
<p><a href="${documentPath(claim.id, read.pdf.name)}">${say('openPdf')}</a></p>
</object>
<p class="small soft">${evidence('shownPdfHint', { hash: formats(language).hash(read.pdf.sha256) })}</p>
<fieldset><legend><h2>${say('declaration')}</h2></legend>
<p id="declaration">${declaration[language]}</p>
${fieldError('declared', mistakes)}
<label class="choice"><input type="checkbox" id="declared" name="declared" value="yes" ${described('declared', mistakes, 'declaration')}> ${say('declared')}</label>
</fieldset>
<p class="small soft">${say('afterwards')}</p>
<p class="buttons"><button class="button">${say('approve', { aid })}</button> ${back}</p>
</form>`;
}
