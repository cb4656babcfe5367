import type { Page } from '../../api/endpoint.ts';
import { groupWords } from '../../domain/schemeTexts.ts';
import { receipt as receiptShape } from '../../shapes/robot.ts';
import type { Entry } from '../../usecases/readEntry.ts';
import { formats } from '../formats.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import { claimName } from '../official/claimPieces.ts';
import { outboxStateWords, robotWords } from '../words/robotWords.ts';
import { speak } from '../words/speak.ts';

/** The approved application in the order of the authority's form, a value at a time, and the number of its receipt. */
export function entryPage(frame: Frame, entry: Entry, mistakes: readonly FieldMistake[] = []): string {
  const { language } = frame;
  const [say, f] = [speak(robotWords, language), formats(language)];
  const { claim, snapshot } = entry;
  const groups = snapshot.totals.map((total) => total.group);
  const field = (name: string, value: string) =>
    html`<div><dt>${name}</dt><dd class="row row--apart">${copyable(frame, name, value)}</dd></div>`;
  // Eligible amounts, in litres or kilograms with two decimals, as the application has them.
  const amountOf = (siteId: string, group: (typeof groups)[number]) => {
    const lines = snapshot.lines.filter((line) => line.siteId === siteId && line.group === group);
    return f.decimal(lines.reduce((sum, line) => sum + line.eligible, 0) / 1000, 2);
  };
  return layout({
    ...frame,
    title: `${say('entryTitle')}: ${claimName(claim, language)}`,
    term: f.period(claim.periodId),
    main: html`
${errorSummary(mistakes, language)}
<h1>${say('entryTitle')}</h1><p>${claimName(claim, language)}</p><p>${say('entryLead')}</p>
<h2>${say('applicantTitle')}</h2>
<dl class="summary-list">${field(say('applicantName'), snapshot.applicant.name)}${field(say('businessId'), snapshot.applicant.businessId)}
${field(say('period'), `${f.day(snapshot.period.from)}–${f.day(snapshot.period.to)}`)}</dl>
<h2>${say('sitesTitle')}</h2>
${snapshot.sites.map(
  (site) => html`<details><summary>${site.name}</summary><div class="inside"><dl class="summary-list">
${field(say('children'), String(site.children))}${field(say('nonEligible'), String(site.nonEligible))}${field(say('days'), String(site.operatingDays))}
${groups.map((group) => field(groupWords[group][language], amountOf(site.id, group)))}</dl></div></details>`,
)}
<h2>${say('receiptTitle')}</h2>
${receiptForm(frame, entry, mistakes)}`,
  });
}

/** The value with a button that copies it; without script there is the value alone. */
function copyable({ language }: Frame, name: string, value: string): Html {
  const say = speak(robotWords, language);
  return html`<span>${value}</span> <button type="button" class="button button--quiet button--small" data-copy="${value}" data-copied="${say('copied')}" aria-label="${say('copyOf', { value, field: name })}" hidden>${say('copy')}</button>`;
}

function receiptForm(frame: Frame, { claim, message }: Entry, mistakes: readonly FieldMistake[]): Html {
  const { language } = frame;
  const say = speak(robotWords, language);
  const known = message?.receipt
    ? html`<p>${icons.check} ${say('receipt')}: <strong>${message.receipt}</strong></p>`
    : html``;
  if (!message) return html`<p>${say('receiptNotYet')} <a href="/robot">${say('title')}</a></p>`;
  if (message.state !== 'waiting' && message.state !== 'sent')
    return html`<p><span class="tag">${outboxStateWords[message.state][language]}</span> ${say('receiptUnderWay')}</p>`;
  if (!frame.actor?.roles.includes('official')) return known;
  return html`${known}<form method="post" action="/claims/${claim.id}/entry">${formToken(frame)}
<div class="field"><label for="receipt">${say('receiptField')}</label>${fieldError('receipt', mistakes)}
<input id="receipt" name="receipt" maxlength="120"${described('receipt', mistakes)}></div>
<button class="button">${message.state === 'waiting' ? say('receiptSave') : say('receiptNote')}</button></form>`;
}

/** Notes the number, or shows the page again with what is wrong with it. */
export async function submitReceipt(
  frame: Frame,
  typed: Readonly<Record<string, string | undefined>>,
  acts: {
    readonly read: () => Promise<Entry>;
    readonly note: (id: string, receipt: string) => Promise<unknown>;
  },
): Promise<Page> {
  const entry = await acts.read();
  const number = receiptShape.safeParse(typed.receipt);
  if (!number.success || !entry.message) {
    const words = speak(robotWords, frame.language)(number.success ? 'receiptNotYet' : 'receiptMistake');
    return { html: entryPage(frame, entry, [{ field: 'receipt', words }]), status: 422 };
  }
  await acts.note(entry.message.id, number.data);
  return { redirect: `/claims/${entry.claim.id}/confirmation` };
}
