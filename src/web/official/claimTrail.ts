import type { ClaimEvent } from '../../domain/claims.ts';
import type { Author } from '../../domain/people.ts';
import { robotIssuer } from '../../domain/robot.ts';
import type { Language } from '../../domain/texts.ts';
import type { ReadClaim } from '../../usecases/claimSteps.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import type { Frame } from '../layout.ts';
import { evidenceWords } from '../words/evidenceWords.ts';
import { viaWords } from '../words/kitchenWords.ts';
import { roleWords } from '../words/layoutWords.ts';
import { checkWords } from '../words/officialCheckWords.ts';
import { claimWords } from '../words/officialClaimWords.ts';
import { warningReasonWords } from '../words/officialWarningWords.ts';
import { stepTakenWords } from '../words/officialWords.ts';
import { robotWords } from '../words/robotWords.ts';
import { speak } from '../words/speak.ts';
import { actText } from './authorityText.ts';

/** Who did what with the claim and when, the first act first. */
export function trailTab(frame: Frame, { claim }: ReadClaim): Html {
  const { language } = frame;
  const say = speak(claimWords, language);
  return html`<p>${say('trailLead')}</p>
<p class="no-print"><a href="/trail">${speak(evidenceWords, language)('trail')}</a></p>
<ol class="steps">${claim.events.map((event) => eventItem(event, language))}</ol>`;
}

function eventItem(event: ClaimEvent, language: Language): Html {
  const [say, f] = [speak(claimWords, language), formats(language)];
  const row = (name: string, value: Html | string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`<li><h2>${stepTakenWords[event.step][language]}</h2>
<dl class="summary-list">
${row(say('who'), authorText(event.by, language))}
${row(say('when'), f.proofTime(event.at))}
${event.words ? row(say('said'), event.words) : ''}
${event.answers.map((answer) =>
  row(
    say('answered', {
      count: f.number(answer.findings.length),
      check: checkWords[answer.check].what[language],
    }),
    html`${warningReasonWords[answer.reason][language]}. ${answer.words}`,
  ),
)}${event.approval ? row(say('reference'), event.approval.reference) : ''}
${row(say('snapshot'), html`<span class="hash">${f.hash(event.snapshot)}</span>`)}
${row(say('eventHash'), html`<span class="hash">${f.hash(event.hash)}</span>`)}
</dl>${event.authority ? actText(event.authority, language) : ''}</li>`;
}

/** Role and subject: a trail knows no names. */
export function authorText({ role, issuer, subject, via }: Author, language: Language): string {
  if (issuer === robotIssuer) return robotWords.title[language];
  const way = via === 'login' ? '' : `, ${viaWords[via][language]}`;
  return `${roleWords[role][language]}: ${subject}${way}`;
}
