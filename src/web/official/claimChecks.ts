import type { CheckId, CheckResult, Finding } from '../../domain/checks.ts';
import type { Snapshot } from '../../domain/snapshots.ts';
import { type Warning, warningReasons } from '../../domain/warnings.ts';
import type { ClaimChanges } from '../../usecases/readChanges.ts';
import type { ClaimOverview } from '../../usecases/readClaimOverview.ts';
import { formats } from '../formats.ts';
import { described, type FieldMistake, fieldError } from '../forms.ts';
import { flag, type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, formToken } from '../layout.ts';
import { checksTabWords, checkWords } from '../words/officialCheckWords.ts';
import { warningReasonWords, warningWords } from '../words/officialWarningWords.ts';
import { verdictWords } from '../words/officialWords.ts';
import { speak } from '../words/speak.ts';
import { claimAct, isOfficial } from './claimPieces.ts';
import { authorText } from './claimTrail.ts';
import { findingLink, findingText } from './findings.ts';

/** So many findings of one check are listed; the documents have them all. */
const findingsShown = 60;
const datesNamed = 6;

/** What was chosen and typed in the form of the warnings. */
export type Answering = {
  /** Keys of findings, and the checks of which all are meant. */
  readonly chosen: ReadonlySet<string>;
  readonly reason: string;
  readonly words: string;
};

/** The checks, those in the way first: what, why it matters, who can mend it, and where. */
export function checksTab(
  frame: Frame,
  read: ClaimOverview,
  form: {
    readonly answering?: Answering | undefined;
    readonly mistakes: readonly FieldMistake[];
    /** What the data say now; read while the claim can still change. */
    readonly changes?: ClaimChanges | undefined;
  },
): Html {
  const { language } = frame;
  const [say, f] = [speak(checksTabWords, language), formats(language)];
  const checks = [...read.checks, twoPersons(read)];
  const of = (verdict: CheckResult['verdict']) => checks.filter((check) => check.verdict === verdict);
  const [blocks, warnings, fines] = [of('block'), of('warning'), of('fine')];
  const card = (check: CheckResult) => checkCard(frame, check, read, null);
  return html`<p>${say('lead')}</p>
${form.changes ? sinceChecked(frame, read, form.changes) : ''}
<h2>${say('blocks', { count: f.number(blocks.length) })}</h2>
${blocks.length === 0 ? html`<p>${icons.check} ${say('noBlocks')}</p>` : html`<div class="stack">${blocks.map(card)}</div>`}
${warnings.length > 0 ? html`<h2 id="warnings" tabindex="-1">${say('warnings', { count: f.number(warnings.length) })}</h2>${warningsForm(frame, read, warnings, form)}` : ''}
<h2>${say('fines', { count: f.number(fines.length) })}</h2>
<ul class="task-list">${fines.map(
    (
      check,
    ) => html`<li><span>${checkWords[check.id].what[language]} <span class="soft small">${check.id}</span></span>
<span class="tag tag--ok">${icons.check} ${verdictWords.fine[language]}</span></li>`,
  )}</ul>`;
}

/** What the same checks find in the data as they are now, where that is something else. */
function sinceChecked(
  frame: Frame,
  read: ClaimOverview,
  { changes, checksChanged, fresh }: ClaimChanges,
): Html {
  const { language } = frame;
  const [say, f] = [speak(checksTabWords, language), formats(language)];
  const time = f.dateTime(read.frozenAt);
  if (changes.length === 0 && !checksChanged)
    return html`<p class="soft">${icons.check} ${say('checkedAt', { time })}</p>`;
  const count = (verdict: CheckResult['verdict']) =>
    f.number(fresh.checks.filter((check) => check.verdict === verdict).length);
  const moved = fresh.checks.flatMap((check) => {
    const before = read.snapshot.checks.find((each) => each.id === check.id)?.findings.length ?? 0;
    return before === check.findings.length ? [] : [{ id: check.id, before, after: check.findings.length }];
  });
  return html`<div class="notice notice--alert"><h2 class="first">${say('changedSince', { time })}</h2>
<p>${say('checksNow', { blocks: count('block'), warnings: count('warning') })}</p>
${moved.length > 0 ? html`<ul>${moved.map(({ id, before, after }) => html`<li>${checkWords[id].what[language]} <span class="soft small">${id}</span>: ${f.number(before)} → ${f.number(after)}</li>`)}</ul>` : ''}
${isOfficial(frame.actor) ? claimAct(frame, { claimId: read.claim.id, action: 'refresh', button: say('checkAgain'), fields: html`<input type="hidden" name="tab" value="checks">` }) : ''}</div>`;
}

/** B20 asks the register of users, so it is not among the checks of the data. */
function twoPersons({ approvalsLeft, approvers }: ClaimOverview): CheckResult {
  const fine = approvers >= approvalsLeft;
  const finding: Finding = { code: 'no-approver', siteId: null, date: null, figures: {} };
  return { id: 'B20', verdict: fine ? 'fine' : 'block', findings: fine ? [] : [finding] };
}

/** The warnings with what was said to each; while it is a draft, in a form that gives one reason to those chosen. */
function warningsForm(
  frame: Frame,
  read: ClaimOverview,
  warnings: readonly CheckResult[],
  {
    answering,
    mistakes,
  }: { readonly answering?: Answering | undefined; readonly mistakes: readonly FieldMistake[] },
): Html {
  const { language } = frame;
  const [say, f] = [speak(warningWords, language), formats(language)];
  const { claim } = read;
  const done = read.warnings.filter((warning) => warning.answer !== null).length;
  const progress = say('progress', { done: f.number(done), all: f.number(read.warnings.length) });
  const chosen = answering?.chosen ?? new Set<string>();
  const mine = claim.state === 'draft' && isOfficial(frame.actor) && read.warnings.length > 0;
  const cards = (answers: Choosing | null) =>
    html`<div class="stack">${warnings.map((check) => checkCard(frame, check, read, answers))}</div>`;
  if (!mine) return html`${read.warnings.length > 0 ? html`<p>${progress}</p>` : ''}${cards(null)}`;
  return html`<p>${say('lead')} <strong>${progress}</strong></p>
<form method="post" action="/claims/${claim.id}">
${formToken(frame)}<input type="hidden" name="action" value="explain"><input type="hidden" name="snapshot" value="${claim.snapshot}">
<div id="chosen" tabindex="-1">${fieldError('chosen', mistakes)}${cards({ chosen })}</div>
<fieldset class="card no-print"><legend><h3>${say('answerTitle')}</h3></legend>
<div class="field"><label for="warning-reason">${say('reason')}</label>${fieldError('warning-reason', mistakes)}
<select id="warning-reason" name="reason" ${described('warning-reason', mistakes)}><option value="">${say('chooseReason')}</option>${warningReasons.map(
    (each) =>
      html`<option value="${each}" ${flag('selected', answering?.reason === each)}>${warningReasonWords[each][language]}</option>`,
  )}</select></div>
<div class="field"><label for="warning-words">${say('words')}</label><p class="hint" id="warning-words-hint">${say('wordsHint')}</p>${fieldError('warning-words', mistakes)}
<input class="wide" id="warning-words" name="words" maxlength="500" value="${answering?.words ?? ''}" ${described('warning-words', mistakes, 'warning-words-hint')}></div>
<button class="button">${say('save')}</button></fieldset>
</form>`;
}

type Choosing = { readonly chosen: ReadonlySet<string> };

function checkCard(frame: Frame, check: CheckResult, read: ClaimOverview, choosing: Choosing | null): Html {
  const { language } = frame;
  const [say, f] = [speak(checksTabWords, language), formats(language)];
  const words = checkWords[check.id];
  const rows = gathered(check.findings, check.verdict === 'warning' ? warningsOfCheck(read, check.id) : []);
  const shown = rows.slice(0, findingsShown);
  const block = check.verdict === 'block';
  return html`<section class="card stack" aria-labelledby="check-${check.id}">
<h3 id="check-${check.id}" class="row">${words.what[language]} <span class="tag ${block ? 'tag--bad' : 'tag--warn'}">${block ? icons.error : icons.alert} ${check.id}</span></h3>
<dl class="summary-list"><div><dt>${say('why')}</dt><dd>${words.why[language]}</dd></div>
<div><dt>${say('who')}</dt><dd>${words.who[language]}</dd></div></dl>
<div class="scroll" tabindex="0" role="region" aria-label="${words.what[language]}"><table class="table table--stack">
<thead><tr>${choosing ? html`<th scope="col">${speak(warningWords, language)('choose')}</th>` : ''}<th scope="col">${say('where')}</th><th scope="col">${say('finding')}</th><th scope="col">${say('go')}</th></tr></thead>
<tbody>${shown.map((row) => findingRow(frame, row, read.snapshot, choosing))}</tbody></table></div>
${choosing ? chooseAll(frame, read, check, choosing) : ''}${rows.length > shown.length ? html`<p>${say('more', { count: f.number(rows.length - shown.length) })}</p>` : ''}
</section>`;
}

/** A finding, or all missing days of one site as one. */
type FindingRow = {
  readonly finding: Finding;
  readonly dates: readonly NonNullable<Finding['date']>[];
  /** What was said to it, where it warns. */
  readonly warning: Warning | null;
};

function warningsOfCheck({ warnings }: ClaimOverview, check: CheckId): Warning[] {
  return warnings.filter((warning) => warning.check === check);
}

/** One tick for all findings of the check that still wait, those that are not listed too. */
function chooseAll(frame: Frame, read: ClaimOverview, check: CheckResult, { chosen }: Choosing): Html {
  const { language } = frame;
  const open = warningsOfCheck(read, check.id).filter((warning) => warning.answer === null).length;
  if (open < 2) return html``;
  const say = speak(warningWords, language);
  const words = { check: checkWords[check.id].what[language], count: formats(language).number(open) };
  return html`<label class="choice no-print"><input type="checkbox" name="all-${check.id}" value="yes" ${flag('checked', chosen.has(check.id))}> ${say('chooseAll', words)}</label>`;
}

/** The rows of a check; those that still wait for a reason come first. */
function gathered(findings: readonly Finding[], warnings: readonly Warning[]): FindingRow[] {
  const rows: { finding: Finding; dates: NonNullable<Finding['date']>[]; warning: Warning | null }[] = [];
  const byFinding = new Map(warnings.map((warning) => [warning.finding, warning]));
  for (const finding of findings) {
    const same =
      finding.code === 'day-missing'
        ? rows.find((row) => row.finding.code === finding.code && row.finding.siteId === finding.siteId)
        : undefined;
    if (same && finding.date) same.dates.push(finding.date);
    else {
      const warning = byFinding.get(finding) ?? null;
      rows.push({ finding, dates: finding.date ? [finding.date] : [], warning });
    }
  }
  return rows.toSorted(
    (one, other) => Number(one.warning?.answer != null) - Number(other.warning?.answer != null),
  );
}

/** What was said to a warning, or that it waits. */
function answerText(frame: Frame, { answer }: Warning): Html {
  const { language } = frame;
  const [say, f] = [speak(warningWords, language), formats(language)];
  if (!answer) return html`<p><span class="tag tag--warn">${icons.alert} ${say('open')}</span></p>`;
  const by = { who: authorText(answer.by, language), time: f.dateTime(answer.at) };
  return html`<p class="small"><span class="tag tag--ok">${icons.check} ${say('answered')}</span> <strong>${warningReasonWords[answer.reason][language]}.</strong> ${answer.words}
<span class="soft">(${say('saidBy', by)})</span></p>`;
}

function findingRow(
  frame: Frame,
  { finding, dates, warning }: FindingRow,
  snapshot: Snapshot,
  choosing: Choosing | null,
): Html {
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
  const where = `${site?.name ?? say('wholeClaim')}${day}`;
  const box = choosing
    ? html`<td>${
        warning
          ? html`<label class="choice"><input type="checkbox" name="finding-${warning.key}" value="yes" ${flag('checked', choosing.chosen.has(warning.key))}><span class="visually-hidden">${speak(warningWords, language)('chooseOne', { what: `${where}: ${text}` })}</span></label>`
          : ''
      }</td>`
    : '';
  return html`<tr>${box}<th scope="row">${where}</th><td>${text}${warning ? answerText(frame, warning) : ''}</td>
<td>${link ? html`<a href="${link.href}">${link.words}<span class="visually-hidden">: ${site?.name ?? ''}${day}</span></a>` : ''}</td></tr>`;
}
