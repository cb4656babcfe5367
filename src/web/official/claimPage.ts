import { isApproved } from '../../domain/claims.ts';
import type { RefusalCode } from '../../domain/refusals.ts';
import type { ClaimChanges } from '../../usecases/readChanges.ts';
import type { ClaimOverview } from '../../usecases/readClaimOverview.ts';
import type { Evidence } from '../../usecases/readEvidence.ts';
import { formats } from '../formats.ts';
import { errorSummary, type FieldMistake } from '../forms.ts';
import { type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, layout } from '../layout.ts';
import { claimWords, refusedWords } from '../words/officialClaimWords.ts';
import { warningWords } from '../words/officialWarningWords.ts';
import { problemWords } from '../words/problemWords.ts';
import { speak } from '../words/speak.ts';
import { afterwardsTab, type Recording } from './claimAfterwards.ts';
import { changesTab } from './claimChanges.ts';
import { type Answering, checksTab } from './claimChecks.ts';
import { documentsTab } from './claimDocuments.ts';
import { claimName, stateTag } from './claimPieces.ts';
import { sitesTab } from './claimSites.ts';
import { summaryTab } from './claimSummary.ts';
import { trailTab } from './claimTrail.ts';

export const claimTabs = [
  'summary',
  'sites',
  'checks',
  'documents',
  'changes',
  'afterwards',
  'trail',
] as const;
export type ClaimTab = (typeof claimTabs)[number];

/** What is asked of the page. */
export type ClaimQuery = {
  readonly tab?: ClaimTab | undefined;
  readonly q?: string | undefined;
  readonly sort?: 'name' | 'litres' | 'aid' | 'missing' | undefined;
  /** The last site of the page before. */
  readonly after?: string | undefined;
};

/** A refusal that is said on the claim's own page. */
export type RefusedHere = keyof typeof refusedWords;

export type ClaimView = {
  readonly query: ClaimQuery;
  /** Asked for only where it is shown: it reads every count anew. */
  readonly changes?: ClaimChanges;
  /** Asked for only where it is shown. */
  readonly evidence?: Evidence;
  readonly refused?: RefusedHere;
  /** What was typed into a form that was not taken, and why it was not. */
  readonly typed?: { readonly words: string };
  readonly mistakes?: readonly FieldMistake[];
  /** The form of the warnings that was not taken. */
  readonly answering?: Answering;
  /** A form of the tab after the approval that was not taken. */
  readonly recording?: Recording;
};

export function isRefusedHere(code: RefusalCode): code is RefusedHere {
  return code in refusedWords;
}

/** A claim: its figures, what stands against it, its files, what has changed and who did what. */
export function claimPage(frame: Frame, read: ClaimOverview, view: ClaimView): string {
  const { language } = frame;
  const [say, f] = [speak(claimWords, language), formats(language)];
  const { claim, snapshot } = read;
  const tab = view.query.tab ?? 'summary';
  const name = claimName(claim, language);
  const mistakes = view.mistakes ?? [];
  const title = tab === 'summary' ? name : `${say(tab)}: ${name}`;
  const wrong = mistakes.length > 0 || view.refused !== undefined;
  return layout({
    ...frame,
    title: wrong ? say('titleWrong', { title }) : title,
    term: f.period(claim.periodId),
    main: html`
${errorSummary(mistakes, language)}${refused(frame, read, view)}
<h1>${name}</h1>
<p class="row">${stateTag(claim.state, language)} <span class="soft">${say('frozen', {
      through: f.day(snapshot.through),
      time: f.dateTime(read.frozenAt),
    })}</span></p>
<nav aria-label="${say('tabs')}"><ul class="tabs">${claimTabs.map(
      (each) => html`<li><a href="/claims/${claim.id}${each === 'summary' ? '' : `?tab=${each}`}"
  ${each === tab ? html`aria-current="page"` : ''}>${say(each)}${badge(read, each)}</a></li>`,
    )}</ul></nav>
${tab === 'summary' ? summaryTab(frame, read, view) : ''}
${tab === 'sites' ? sitesTab(frame, read, view.query) : ''}
${tab === 'checks' ? checksTab(frame, read, { answering: view.answering, mistakes, changes: view.changes }) : ''}
${tab === 'documents' ? documentsTab(frame, read, view.evidence) : ''}
${tab === 'changes' && view.changes ? changesTab(frame, read, view.changes) : ''}
${tab === 'afterwards' ? afterwardsTab(frame, read, view.recording ?? null) : ''}
${tab === 'trail' ? trailTab(frame, read) : ''}`,
  });
}

/** How many checks block, beside the tab that lists them. */
function badge({ claim, checks }: ClaimOverview, tab: ClaimTab): Html {
  const blocks = checks.filter((check) => check.verdict === 'block').length;
  if (tab !== 'checks' || blocks === 0 || isApproved(claim.state)) return html``;
  return html` <span class="tag tag--bad">${blocks}</span>`;
}

function refused(frame: Frame, { claim }: ClaimOverview, view: ClaimView): Html {
  if (!view.refused) return html``;
  const { language } = frame;
  const say = speak(claimWords, language);
  const link = {
    'claim-changed': { href: '?tab=changes', words: say('seeChanges') },
    'warnings-unanswered': {
      href: '?tab=checks#warnings',
      words: speak(warningWords, language)('toWarnings'),
    },
    'blocked-by-checks': { href: '?tab=checks', words: say('seeChecks') },
  }[view.refused as string];
  return html`<div class="error-summary" role="alert" tabindex="-1" id="errors">
<h2>${icons.error} ${problemWords[view.refused].title[language]}</h2>
<p>${refusedWords[view.refused][language]}</p>
${link ? html`<p><a href="/claims/${claim.id}${link.href}">${link.words}</a></p>` : ''}
</div>`;
}
