import { awaitsApproval, isApproved } from '../../domain/claims.ts';
import { unitOf } from '../../domain/products.ts';
import { groupWords } from '../../domain/schemeTexts.ts';
import type { Snapshot } from '../../domain/snapshots.ts';
import type { Language } from '../../domain/texts.ts';
import type { ClaimOverview } from '../../usecases/readClaimOverview.ts';
import { formats } from '../formats.ts';
import { described, fieldError } from '../forms.ts';
import { type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import type { Frame } from '../layout.ts';
import { wordsOfTheLaw } from '../legal.ts';
import { claimWords } from '../words/officialClaimWords.ts';
import { twoApproverWords, warningWords } from '../words/officialWarningWords.ts';
import { officialWords } from '../words/officialWords.ts';
import { speak } from '../words/speak.ts';
import { amendmentText } from './amendment.ts';
import type { ClaimView } from './claimPage.ts';
import { claimAct, isOfficial, litres, money, rateText } from './claimPieces.ts';
import { nextStep } from './nextStep.ts';

/** What the claim comes to, what is next, and the acts that its state and the person allow. */
export function summaryTab(frame: Frame, read: ClaimOverview, view: ClaimView): Html {
  const { language } = frame;
  const say = speak(claimWords, language);
  return html`${next(frame, read)}
${returned(frame, read)}
${amendmentText(frame, read)}
<h2>${say('totals')}</h2>
${totals(read.snapshot, language)}
<p class="small soft">${say('wordsWhat')} ${say('units')}</p>
<div class="notice"><p>${speak(officialWords, language)('estimateNote')}</p></div>
${wordsOfTheLaw(frame, ['cooking', 'nonEligible', 'maximum', 'eligible', 'rate', 'ceiling'])}
${isOfficial(frame.actor) ? acts(frame, read, view) : ''}`;
}

function next(frame: Frame, read: ClaimOverview): Html {
  const { language } = frame;
  const say = speak(claimWords, language);
  const { claim, snapshot, checks } = read;
  if (read.amendedBy)
    return html`<p><a class="button" href="/claims/${read.amendedBy}">${say('amended')}</a></p>`;
  const step = nextStep(
    {
      period: snapshot.period,
      today: read.today,
      claim,
      missingDays: snapshot.sites.reduce((sum, site) => sum + site.missing.length, 0),
      missingSites: snapshot.sites.filter((site) => site.missing.length > 0).length,
      blocks: checks.filter((check) => check.verdict === 'block').length,
      youPrepared: read.youPrepared,
    },
    frame.actor,
    language,
  );
  // A button that leads to this very page would lead nowhere.
  const elsewhere = step.href !== `/claims/${claim.id}`;
  return html`<section class="notice" aria-labelledby="next"><h2 id="next">${say('next')}</h2><p>${step.words}</p>
${elsewhere ? html`<p><a class="button" href="${step.href}">${step.link}</a></p>` : ''}</section>`;
}

/** Why a draft came back, until it has been sent again. */
function returned(frame: Frame, { claim }: ClaimOverview): Html {
  const last = claim.events.findLast((event) => event.step === 'return' || event.step === 'submit');
  if (claim.state !== 'draft' || last?.step !== 'return') return html``;
  const say = speak(claimWords, frame.language);
  return html`<div class="notice notice--alert"><h2>${icons.undo} ${say('returned', { time: formats(frame.language).dateTime(last.at) })}</h2>
<p>${last.words ?? ''}</p></div>`;
}

/** The sums per product, as the application has them. */
export function totals(snapshot: Snapshot, language: Language): Html {
  const [say, shared] = [speak(claimWords, language), speak(officialWords, language)];
  if (snapshot.totals.length === 0) return html`<p>${say('noLines')}</p>`;
  const kilograms = (group: (typeof snapshot.totals)[number]['group']) =>
    unitOf(group) === 'g' ? html` <span class="small soft">kg</span>` : '';
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say('totals')}"><table class="table">
<thead><tr><th scope="col">${shared('product')}</th><th scope="col" class="num">${say('gross')}</th>
<th scope="col" class="num">${say('deducted')}</th><th scope="col" class="num">${say('net')}</th>
<th scope="col" class="num">${say('eligible')}</th><th scope="col" class="num">${say('rate')}</th>
<th scope="col" class="num">${say('aid')}</th></tr></thead>
<tbody>${snapshot.totals.map(
    (total) => html`<tr><th scope="row">${groupWords[total.group][language]}${kilograms(total.group)}</th>
<td class="num">${litres(total.gross, language)}</td><td class="num">${litres(total.deducted, language)}</td>
<td class="num">${litres(total.net, language)}</td><td class="num">${litres(total.eligible, language)}</td>
<td class="num">${ratesOf(snapshot, total.group, language)}</td><td class="num">${money(total.aidCents, language)}</td></tr>`,
  )}</tbody>
<tfoot><tr><th scope="row" colspan="6">${shared('total')}</th><td class="num">${money(snapshot.aidCents, language)}</td></tr></tfoot>
</table></div>`;
}

/** The rate of a group; all of them where decrees with different rates meet in the period. */
function ratesOf(snapshot: Snapshot, group: Snapshot['totals'][number]['group'], language: Language): string {
  const rates = new Set(
    snapshot.lines.filter((line) => line.group === group).map((line) => line.centsPerThousand),
  );
  return [...rates].map((rate) => rateText(rate, unitOf(group), language)).join(', ');
}

function acts(frame: Frame, read: ClaimOverview, view: ClaimView): Html {
  const { language } = frame;
  const say = speak(claimWords, language);
  const { claim } = read;
  if (isApproved(claim.state))
    return read.amendedBy
      ? html``
      : html`<h2>${say('acts')}</h2><div class="card"><p>${say('amendHint')}</p>
${claimAct(frame, {
  claimId: `${claim.periodId}.${claim.number + 1}`,
  action: 'refresh',
  button: say('amend'),
  quiet: true,
})}</div>`;
  return html`<h2>${say('acts')}</h2>
<div class="split split--even no-print">
${claim.state === 'draft' ? submitCard(frame, read, view) : approveCard(frame, read)}
<section class="card"><h3>${say('refreshTitle')}</h3><p>${say('refreshHint')}${awaitsApproval(claim.state) ? ` ${say('refreshHintAwaiting')}` : ''}</p>
${claimAct(frame, { claimId: claim.id, action: 'refresh', button: say('refresh'), quiet: true })}</section>
${awaitsApproval(claim.state) ? returnCard(frame, read, view) : ''}
</div>`;
}

function submitCard(frame: Frame, read: ClaimOverview, view: ClaimView): Html {
  const { language } = frame;
  const [say, f] = [speak(claimWords, language), formats(language)];
  const { claim, snapshot, checks } = read;
  const blocks = checks.filter((check) => check.verdict === 'block');
  const running = read.today <= snapshot.period.to;
  const open = read.warnings.filter((warning) => warning.answer === null).length;
  const reason = running
    ? say('submitRunning', { day: f.day(snapshot.period.to) })
    : blocks.length > 0
      ? say('submitBlocked', { count: f.number(blocks.length) })
      : open > 0
        ? speak(warningWords, language)('submitOpen', { count: f.number(open) })
        : read.approvers === 0
          ? say('submitNobody')
          : read.approvers < read.approvalsLeft
            ? speak(twoApproverWords, language)('nobodyTwo', { count: f.number(read.approvers) })
            : null;
  const mistakes = view.mistakes ?? [];
  return html`<section class="card"><h3>${say('submitTitle')}</h3><p>${say('submitHint')}</p>
${
  reason
    ? html`<p>${icons.info} <strong>${reason}</strong></p>${
        open > 0 && !running && blocks.length === 0
          ? html`<p><a class="button" href="/claims/${claim.id}?tab=checks#warnings">${speak(warningWords, language)('toWarnings')}</a></p>`
          : ''
      }`
    : claimAct(frame, {
        claimId: claim.id,
        action: 'submit',
        snapshot: claim.snapshot,
        button: say('submit'),
        fields: html`<div class="field"><label for="submit-words">${say('submitWords')}</label>${fieldError('submit-words', mistakes)}
<textarea id="submit-words" name="words" rows="2" maxlength="2000" ${described('submit-words', mistakes)}>${view.typed?.words ?? ''}</textarea></div>`,
      })
}</section>`;
}

function approveCard(frame: Frame, read: ClaimOverview): Html {
  const { language } = frame;
  const say = speak(claimWords, language);
  const count = formats(language).number(read.approvers);
  return html`<section class="card"><h3>${say('approveTitle')}</h3>
${
  read.youPrepared
    ? html`<p>${icons.info} ${say('approveNotYou', { count })}</p>`
    : read.youApproved
      ? html`<p>${icons.check} ${speak(twoApproverWords, language)('already', { count })}</p>`
      : html`<p>${say('approveHint')}</p><p><a class="button" href="/claims/${read.claim.id}/approve">${say('approve')}</a></p>`
}</section>`;
}

function returnCard(frame: Frame, { claim }: ClaimOverview, view: ClaimView): Html {
  const say = speak(claimWords, frame.language);
  const mistakes = view.mistakes ?? [];
  return html`<section class="card" id="return"><h3>${say('returnTitle')}</h3><p>${say('returnHint')}</p>
${claimAct(frame, {
  claimId: claim.id,
  action: 'return',
  snapshot: claim.snapshot,
  button: say('return'),
  quiet: true,
  fields: html`<div class="field"><label for="return-words">${say('returnWords')}</label>${fieldError('return-words', mistakes)}
<textarea id="return-words" name="words" rows="2" maxlength="2000" ${described('return-words', mistakes)}>${view.typed?.words ?? ''}</textarea></div>`,
})}</section>`;
}
