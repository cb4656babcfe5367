import { awaitsApproval, isApproved } from '../../domain/claims.ts';
import type { OutlookStep } from '../../domain/outlook.ts';
import type { SiteToCall, TermAtStart, Terms } from '../../usecases/readTerms.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, layout } from '../layout.ts';
import { outlookWords } from '../words/officialOutlookWords.ts';
import { termsWords } from '../words/officialTermWords.ts';
import { officialWords } from '../words/officialWords.ts';
import { speak } from '../words/speak.ts';
import { claimAct, claimName, dayPath, isOfficial, missingText, money, stateTag } from './claimPieces.ts';
import { nextStep } from './nextStep.ts';

/** Of a site to call so many days are named; the rest are counted. */
const daysNamed = 4;
const sitesNamed = 15;
const stepsShown = 40;

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
${outlook(frame, term)}`;
}

/** How the euros came about, and what lateness would cost: folded away until asked for. */
function outlook(frame: Frame, term: TermAtStart): Html {
  const { language } = frame;
  const [say, shared, f] = [speak(outlookWords, language), speak(officialWords, language), formats(language)];
  const found = term.outlook;
  if (!found) return html``;
  const names = new Map(term.names);
  const steps = found.steps
    .filter((step) => step.cents > 0)
    .toSorted((one, other) => other.cents - one.cents)
    .slice(0, stepsShown);
  const how = (step: OutlookStep): string =>
    step.rule === 'cut'
      ? say('cut', { net: f.amount(step.inputs.netMl ?? 0), used: f.amount(step.inputs.usedMl ?? 0) })
      : say(step.rule, {
          days: f.number(step.inputs.days ?? 0),
          aid: f.euros(step.inputs.aidCents ?? 0),
          served: f.number(step.inputs.served ?? 0),
        });
  const late = term.lateCosts;
  return html`<p>${say('sums', {
    earned: f.euros(found.earnedCents),
    risk: f.euros(found.atRiskCents),
    lost: f.euros(found.lostCents),
  })}</p>
<details><summary>${say('working')}</summary><div class="inside"><p>${say('workingLead')}</p>${
    steps.length === 0
      ? html`<p>${icons.check} ${say('nothing')}</p>`
      : html`<div class="scroll" tabindex="0" role="region" aria-label="${say('working')}"><table class="table">
<thead><tr><th scope="col">${shared('site')}</th><th scope="col">${say('how')}</th><th scope="col" class="num">€</th></tr></thead>
<tbody>${steps.map(
          (
            step,
          ) => html`<tr><th scope="row">${names.get(step.siteId) ?? step.siteId}</th><td>${how(step)}</td>
<td class="num">${money(step.cents, language)}</td></tr>`,
        )}</tbody></table></div>`
  }</div></details>
<details><summary>${say('late')}</summary><div class="inside"><p>${say('lateLead')}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${say('late')}"><table class="table">
<thead><tr><th scope="col">${say('lodgedFrom')}</th><th scope="col" class="num">${say('lateDays')}</th>
<th scope="col" class="num">${say('payable')}</th><th scope="col" class="num">${say('costs')}</th></tr></thead>
<tbody>${late.map(
    (
      each,
    ) => html`<tr><th scope="row">${each.daysLate === 0 ? say('inTime', { day: f.day(each.from) }) : f.day(each.from)}</th>
<td class="num">${f.number(each.daysLate)}</td><td class="num">${money(each.payableCents, language)}</td>
<td class="num">${money(each.reductionCents, language)}</td></tr>`,
  )}</tbody></table></div></div></details>`;
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

function sitesToCall(frame: Frame, term: TermAtStart): Html {
  const { language } = frame;
  const [say, shared, f] = [speak(termsWords, language), speak(officialWords, language), formats(language)];
  const sites = term.sitesToCall;
  if (sites.length === 0) return html`<p>${icons.check} ${say('nobodyToCall')}</p>`;
  return html`<p>${say('callLead', { period: f.period(term.period.id) })}</p>
<div class="scroll"><table class="table">
<thead><tr><th scope="col">${shared('site')}</th><th scope="col">${say('missingDays')}</th>
<th scope="col" class="num">${say('atRisk')}</th></tr></thead>
<tbody>${sites.slice(0, sitesNamed).map((site) => callRow(frame, term, site))}</tbody></table></div>
${
  sites.length > sitesNamed
    ? html`<p><a href="/terms/${term.period.id}?show=missing">${say('andMore', { count: f.number(sites.length - sitesNamed) })}</a></p>`
    : ''
}`;
}

function callRow(frame: Frame, term: TermAtStart, site: SiteToCall): Html {
  const { language } = frame;
  const [say, f] = [speak(termsWords, language), formats(language)];
  const href = `/terms/${term.period.id}?${new URLSearchParams({ show: 'missing', q: site.name })}`;
  const more = site.missing.length - daysNamed;
  return html`<tr><th scope="row"><a href="${href}">${site.name}</a></th>
<td>${missingText(site.missing.length, language)}: ${site.missing
    .slice(0, daysNamed)
    .map(
      (date, index) =>
        html`${index > 0 ? ', ' : ''}<a href="${dayPath(site.siteId, date)}">${f.dayShort(date)}</a>`,
    )}${more > 0 ? html` ${say('andMore', { count: f.number(more) })}` : ''}</td>
<td class="num">${site.atRiskCents === null ? '–' : html`≈ ${f.euros(site.atRiskCents)}`}</td></tr>`;
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
