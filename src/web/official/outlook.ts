import type { OutlookStep } from '../../domain/outlook.ts';
import type { SiteToCall, Term } from '../../usecases/readTerm.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import type { Frame } from '../layout.ts';
import { outlookWords } from '../words/officialOutlookWords.ts';
import { termsWords } from '../words/officialTermWords.ts';
import { officialWords } from '../words/officialWords.ts';
import { speak } from '../words/speak.ts';
import { dayPath, missingText, money } from './claimPieces.ts';

/** Of a site to call so many days are named; the rest are counted. */
const daysNamed = 4;
const sitesNamed = 15;
const stepsShown = 40;

/** How the euros came about, and what lateness would cost: folded away until asked for. */
export function outlookText(frame: Frame, term: Pick<Term, 'outlook' | 'names' | 'lateCosts'>): Html {
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
${
  late.length === 0
    ? ''
    : html`<details><summary>${say('late')}</summary><div class="inside"><p>${say('lateLead')}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${say('late')}"><table class="table">
<thead><tr><th scope="col">${say('lodgedFrom')}</th><th scope="col" class="num">${say('lateDays')}</th>
<th scope="col" class="num">${say('payable')}</th><th scope="col" class="num">${say('costs')}</th></tr></thead>
<tbody>${late.map(
        (
          each,
        ) => html`<tr><th scope="row">${each.daysLate === 0 ? say('inTime', { day: f.day(each.from) }) : f.day(each.from)}</th>
<td class="num">${f.number(each.daysLate)}</td><td class="num">${money(each.payableCents, language)}</td>
<td class="num">${money(each.reductionCents, language)}</td></tr>`,
      )}</tbody></table></div></div></details>`
}`;
}

/** The sites with days to report, by what those days are worth; the rest of them are a link away. */
export function sitesToCall(frame: Frame, term: Pick<Term, 'period' | 'sitesToCall'>): Html {
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

function callRow(frame: Frame, term: Pick<Term, 'period'>, site: SiteToCall): Html {
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
