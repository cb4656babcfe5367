import { awaitsApproval, isApproved } from '../../domain/claims.ts';
import type { TermAtStart, Terms } from '../../usecases/readTerms.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { type Frame, layout } from '../layout.ts';
import { termsWords } from '../words/officialTermWords.ts';
import { officialWords } from '../words/officialWords.ts';
import { speak } from '../words/speak.ts';
import { claimAct, claimName, isOfficial, missingText, money, stateTag } from './claimPieces.ts';
import { nextStep } from './nextStep.ts';
import { outlookText, sitesToCall } from './outlook.ts';

/** The official's start: where the running and the last term stand, and what to do next. */
export function termsPage(frame: Frame, terms: Terms): string {
  const { language } = frame;
  const say = speak(termsWords, language);
  const f = formats(language);
  const { focus } = terms;
  const period = f.period(focus.period.id);
  const nothingYet = terms.terms.every((term) => term.claim === null) && terms.earlier.length === 0;
  return layout({
    ...frame,
    title: say('title'),
    term: period,
    main: html`
<h1>${say('title')}</h1>
<p class="soft">${say('lead', { today: f.dayLong(terms.today) })}</p>
${next(frame, terms)}
${nothingYet ? emptyState(frame, focus) : ''}
<h2>${say('figures', { period })}</h2>
${figures(frame, focus)}
<h2>${say('tasks')}</h2>
${terms.terms.map((term) => tasks(frame, term, terms))}
<h2>${say('call')}</h2>
${sitesToCall(frame, focus)}
${terms.earlier.length > 0 ? earlier(frame, terms) : ''}`,
  });
}

function next(frame: Frame, terms: Terms): Html {
  const say = speak(termsWords, frame.language);
  const step = nextOf(frame, terms.focus, terms);
  // An approved application is to be lodged, whatever else asks for work; it is said until that has been recorded.
  const lodging = terms.terms
    .filter((term) => term !== terms.focus && term.claim?.state === 'approved')
    .map((term) => nextOf(frame, term, terms));
  return html`<section class="notice" aria-labelledby="next">
<h2 id="next">${say('next')}</h2>
<p>${step.words}</p>
<p><a class="button" href="${step.href}">${step.link}</a></p>
${lodging.map((each) => html`<p>${each.words} <a href="${each.href}">${each.link}</a></p>`)}
</section>`;
}

function nextOf(frame: Frame, term: TermAtStart, terms: Terms) {
  const standing = {
    period: term.period,
    today: terms.today,
    claim: term.claim,
    missingDays: term.completeness.missing,
    missingSites: term.sitesToCall.length,
    blocks: term.claim?.checks?.blocks ?? 0,
    youPrepared: term.claim?.youPrepared ?? false,
  };
  return nextStep(standing, frame.actor, frame.language);
}

function emptyState(frame: Frame, term: TermAtStart): Html {
  const { language } = frame;
  const say = speak(termsWords, language);
  const period = formats(language).period(term.period.id);
  return html`<section class="card">
<h2>${say('emptyTitle')}</h2>
<p>${say('empty')}</p>
${
  isOfficial(frame.actor)
    ? claimAct(frame, {
        claimId: `${term.period.id}.1`,
        action: 'refresh',
        button: say('refresh', { period }),
      })
    : html`<p>${say('emptyReader')}</p>`
}
</section>`;
}

function figures(frame: Frame, term: TermAtStart): Html {
  const { language } = frame;
  const [say, shared, f] = [speak(termsWords, language), speak(officialWords, language), formats(language)];
  const { completeness, claim } = term;
  const done = completeness.expected - completeness.missing;
  const left = term.daysLeft;
  const aid = isApproved(claim?.state) ? shared('approvedAid') : shared('estimatedAid');
  return html`<dl class="figures">
<div><dt>${say('completeness')}</dt><dd>${f.percent(Math.floor((done * 1000) / Math.max(1, completeness.expected)), completeness.expected === 0 ? 0 : 1000, 1)}
  <p class="small">${say('completenessOf', { done: f.number(done), expected: f.number(completeness.expected) })}</p></dd></div>
<div><dt>${aid}</dt><dd>${claim ? f.euros(claim.aidCents) : '–'}
  <p class="small">${claim ? say('aidAsOf', { time: f.dateTime(claim.frozenAt) }) : say('noAidYet')}</p></dd></div>
<div><dt>${say('atRisk')}</dt><dd>${
    completeness.missing === 0
      ? f.euros(0)
      : term.outlook === null
        ? '–'
        : html`≈ ${f.euros(term.outlook.atRiskCents)}`
  }
  <p class="small">${
    completeness.missing === 0
      ? say('nothingAtRisk')
      : say('atRiskNote', { count: f.number(completeness.missing), sites: f.number(term.sitesToCall.length) })
  }</p></dd></div>
<div><dt>${say('toDeadline')}</dt><dd>${left < 0 ? shared('daysLate', { count: f.number(-left) }) : say('daysFigure', { count: f.number(left) })}
  <p class="small">${f.day(term.period.deadline)}</p></dd></div>
</dl>
${outlookText(frame, term)}`;
}

/** A term as a list of what is done, what is next and who has it. */
function tasks(frame: Frame, term: TermAtStart, terms: Terms): Html {
  const { language } = frame;
  const say = speak(termsWords, language);
  const f = formats(language);
  const { period, claim, completeness } = term;
  const path = claim && `/claims/${claim.id}`;
  const ended = terms.today > period.to;
  const row = (words: Html | string, status: Html | string) =>
    html`<li><span>${words}</span> <span>${status}</span></li>`;
  const link = (href: string | null, words: string) =>
    href ? html`<a href="${href}">${words}</a>` : html`${words}`;
  const tag = (colour: '' | 'ok' | 'warn' | 'bad' | 'info', words: string) =>
    html`<span class="tag ${colour ? `tag--${colour}` : ''}">${words}</span>`;
  const name = f.period(period.id);
  return html`<h3>${name} <span class="soft small">${say(ended ? 'ended' : 'running', { day: f.day(period.to) })}</span></h3>
<ul class="task-list">
${row(
  link(`/terms/${period.id}`, say('taskCounts')),
  completeness.missing === 0
    ? tag('ok', say('complete'))
    : tag('bad', missingText(completeness.missing, language)),
)}
${row(
  html`${link(path, say('taskClaim'))}${claim ? html` <span class="figure soft">${money(claim.aidCents, language)}\u00a0€</span>` : ''}`,
  claim
    ? stateTag(claim.state, language)
    : isOfficial(frame.actor)
      ? openAct(frame, term)
      : tag('', say('notBegun')),
)}
${row(
  link(path && `${path}?tab=checks`, say('taskChecks')),
  !claim
    ? tag('', say('notYet'))
    : !claim.checks
      ? tag('ok', say('done'))
      : html`${claim.checks.blocks > 0 ? tag('bad', say('blocks', { count: f.number(claim.checks.blocks) })) : ''}
    ${claim.checks.warnings > 0 ? tag('warn', say('warnings', { count: f.number(claim.checks.warnings) })) : ''}
    ${claim.checks.blocks + claim.checks.warnings === 0 ? tag('ok', say('allFine')) : ''}`,
)}
${row(
  link(
    isApproved(claim?.state)
      ? `${path}/confirmation`
      : claim && awaitsApproval(claim.state) && isOfficial(frame.actor)
        ? `${path}/approve`
        : null,
    say('taskApproval'),
  ),
  isApproved(claim?.state)
    ? tag('ok', say('done'))
    : claim && awaitsApproval(claim.state)
      ? isOfficial(frame.actor) && !claim.youPrepared
        ? tag('info', say('waitsForYou'))
        : tag('warn', say('waitsForOther'))
      : tag('', ended ? say('notYet') : say('afterTerm')),
)}
${row(
  link(isApproved(claim?.state) ? `${path}?tab=afterwards` : null, say('taskAfterwards')),
  !claim || !isApproved(claim.state)
    ? tag('', say('notYet'))
    : claim.state === 'approved'
      ? tag('warn', say('toLodge'))
      : stateTag(claim.state, language),
)}
</ul>`;
}

/** The button that opens a term's application, where none is there yet but others are. */
function openAct(frame: Frame, term: TermAtStart): Html {
  const say = speak(termsWords, frame.language);
  const period = formats(frame.language).period(term.period.id);
  return claimAct(frame, {
    claimId: `${term.period.id}.1`,
    action: 'refresh',
    button: say('refresh', { period }),
    quiet: true,
  });
}

function earlier(frame: Frame, terms: Terms): Html {
  const { language } = frame;
  const [say, shared] = [speak(termsWords, language), speak(officialWords, language)];
  return html`<h2>${say('earlier')}</h2>
<div class="scroll"><table class="table">
<thead><tr><th scope="col">${say('claimColumn')}</th><th scope="col">${shared('state')}</th>
<th scope="col" class="num">${shared('estimatedAid')}, €</th></tr></thead>
<tbody>${terms.earlier.map(
    (claim) => html`<tr><th scope="row"><a href="/claims/${claim.id}">${claimName(claim, language)}</a></th>
<td>${stateTag(claim.state, language)}</td><td class="num">${money(claim.aidCents, language)}</td></tr>`,
  )}</tbody></table></div>`;
}
