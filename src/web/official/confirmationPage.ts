import { addMonths, daysBetween } from '../../domain/days.ts';
import type { Confirmation } from '../../usecases/readConfirmation.ts';
import { formats } from '../formats.ts';
import { html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, layout } from '../layout.ts';
import { evidenceWords } from '../words/evidenceWords.ts';
import { confirmationWords } from '../words/officialApprovalWords.ts';
import { officialWords } from '../words/officialWords.ts';
import { speak } from '../words/speak.ts';
import { documentList } from './claimDocuments.ts';
import { claimName } from './claimPieces.ts';
import { authorText } from './claimTrail.ts';

/** After lodging, the authority pays within so many months (R39 Art. 5). */
const paymentMonths = 3;

/** What was approved, by whom and when, the files, and what happens next. */
export function confirmationPage(frame: Frame, read: Confirmation): string {
  const { language } = frame;
  const [say, shared, f] = [
    speak(confirmationWords, language),
    speak(officialWords, language),
    formats(language),
  ];
  const evidence = speak(evidenceWords, language);
  const { claim, snapshot, approved, today, record } = read;
  const { deadline } = snapshot.period;
  const left = daysBetween(today, deadline);
  const row = (name: string, value: unknown) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return layout({
    ...frame,
    title: `${say('title')}: ${claimName(claim, language)}`,
    term: f.period(claim.periodId),
    main: html`
<div class="notice notice--success"><h1>${icons.check} ${say('title')}</h1>
<p>${claimName(claim, language)}</p>
<p>${say('reference')}: <strong class="figure">${approved.approval.reference}</strong></p></div>
<dl class="summary-list">
${row(say('approvedAt'), f.proofTime(approved.at))}
${row(say('approvedBy'), authorText(approved.by, language))}
${row(say('aid'), html`<span class="figure">${f.euros(approved.approval.aidCents)}</span>`)}
${row(shared('deadline'), f.day(deadline))}
</dl>
<h2>${say('next')}</h2>
<ol class="steps">
<li>${say('stepLodge')}</li>
<li>${say('stepEvidence')}</li>
<li>${say('stepDeadline', {
      deadline: f.day(deadline),
      left:
        left > 0 ? say('left', { count: f.number(left) }) : left === 0 ? say('leftToday') : say('leftLate'),
    })}</li>
<li>${say('stepAnswer', { day: f.day(addMonths(today, paymentMonths)) })}</li>
<li>${say('stepKeep')}</li>
</ol>
<p>${shared('estimateNote')}</p>
<h2>${say('documents')}</h2>
${documentList(frame, read)}
<h2>${evidence('record')}</h2>
<p>${evidence('recordLead')}</p>
<dl class="summary-list">
${row(evidence('recordHash'), html`<span class="hash">${f.hash(record.hash)}</span>`)}
${row(evidence('pdfHash'), html`<span class="hash">${f.hash(record.record.pdf.sha256)}</span>`)}
${row(evidence('previousRecord'), record.record.previous ? html`<span class="hash">${f.hash(record.record.previous)}</span>` : evidence('firstRecord'))}
${row(evidence('key'), html`<span class="hash">${f.hash(record.seal.signature.key)}</span>`)}
</dl>
<p class="row no-print"><a class="button button--quiet" href="/api/v1/claims/${claim.id}/approval-record">${icons.file} ${evidence('download')}</a>
<a class="button button--quiet" href="/api/v1/public-key">${icons.file} ${evidence('publicKey')}</a>
<a class="button button--quiet" href="/folders/${claim.id}">${icons.file} ${evidence('folderOfClaim')}</a></p>
<h2>${say('declaration')}</h2>
<p class="card" lang="${approved.approval.language}">${approved.approval.declaration}</p>
<p class="buttons"><a class="button" href="/claims/${claim.id}">${say('toClaim')}</a>
<a class="button button--secondary" href="/terms">${say('toTerms')}</a></p>`,
  });
}
