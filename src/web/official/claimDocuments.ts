import { isApproved } from '../../domain/claims.ts';
import { languages } from '../../domain/texts.ts';
import type { ReadClaim } from '../../usecases/claimSteps.ts';
import type { Evidence } from '../../usecases/readEvidence.ts';
import { claimEvidence } from '../deliveries/evidenceSection.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import type { Frame } from '../layout.ts';
import { evidenceWords } from '../words/evidenceWords.ts';
import { languageNames } from '../words/layoutWords.ts';
import { claimWords } from '../words/officialClaimWords.ts';
import { officialWords } from '../words/officialWords.ts';
import { sheetWords } from '../words/sheetWords.ts';
import { speak } from '../words/speak.ts';
import { documentPath } from './claimPieces.ts';

/** The files of the claim, with the application shown in the page. */
export function documentsTab(frame: Frame, read: ReadClaim, evidence: Evidence | undefined): Html {
  const { language } = frame;
  const [say, sheets] = [speak(claimWords, language), speak(sheetWords, language)];
  const inspection = speak(evidenceWords, language);
  const year = read.snapshot.period.schoolYear;
  const pdf = documentPath(read.claim.id, `application-${language}.pdf`);
  return html`<p>${say('documentsLead')}${isApproved(read.claim.state) ? '' : ` ${say('draftNote')}`}</p>
${documentList(frame, read)}
<p class="row"><a class="button button--quiet" href="/claims/${read.claim.id}/sheet">${sheets('title')}</a>
<a class="button button--quiet" href="/claims/${read.claim.id}/monitoring">${sheets('monitoring')}</a></p>
${evidence ? claimEvidence(frame, read.snapshot, evidence, `/claims/${read.claim.id}?tab=documents`) : ''}
<h2>${inspection('folder')}</h2>
<p>${inspection('folderLead')}</p>
<p class="row"><a class="button" href="/folders/${read.claim.id}">${inspection('folderOfClaim')}</a>
<a class="button button--secondary" href="/folders/${year}">${inspection('folderOfYear', { year })}</a></p>
<h2>${say('preview')}</h2>
<object class="no-print" data="${pdf}" type="application/pdf" width="100%" height="900" aria-label="${say('preview')}">
<p>${say('noPreview')} <a href="${pdf}">${say('pdf')} (${languageNames[language]})</a></p>
</object>`;
}

/** Every file in every language, and the hash that they are made from. */
export function documentList(frame: Frame, { claim }: Pick<ReadClaim, 'claim'>): Html {
  const { language } = frame;
  const [say, shared, f] = [speak(claimWords, language), speak(officialWords, language), formats(language)];
  const links = (kind: 'pdf' | 'xlsx', words: string) => html`<li><span>${icons.file} ${words}</span>
<span class="row">${languages.map(
    (each) =>
      html`<a class="button button--quiet button--small" href="${documentPath(claim.id, `application-${each}.${kind}`)}" lang="${each}"><span class="visually-hidden" lang="${language}">${words}: </span>${languageNames[each]}</a>`,
  )}</span></li>`;
  return html`<ul class="task-list">
${links('pdf', say('pdf'))}${links('xlsx', say('xlsx'))}
<li><span>${icons.file} ${say('json')}<br><span class="small soft">${say('jsonHint')}</span></span>
<a class="button button--quiet button--small" href="${documentPath(claim.id, 'snapshot.json')}">JSON</a></li>
</ul>
<dl class="summary-list"><div><dt>${shared('fingerprint')}</dt><dd class="hash">${f.hash(claim.snapshot)}</dd></div></dl>`;
}
