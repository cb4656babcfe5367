import { productGroups, unitOf } from '../../domain/products.ts';
import { groupWords } from '../../domain/schemeTexts.ts';
import type { Cap, ClaimLine, Step } from '../../domain/snapshots.ts';
import { fill, type Language } from '../../domain/texts.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { claimSiteWords } from '../words/officialClaimWords.ts';
import { sourceText, stepWords } from '../words/officialWords.ts';
import { speak } from '../words/speak.ts';
import { rateText } from './claimPieces.ts';

/** A step of the arithmetic as a sum that can be read aloud. */
export function stepText(step: Step, line: Pick<ClaimLine, 'unit'>, language: Language): string {
  const f = formats(language);
  const { inputs } = step;
  const count = (key: string) => f.number(inputs[key] ?? 0);
  const ml = (key: string) => f.amount(inputs[key] ?? 0);
  const amount = (key: string) => f.amount(inputs[key] ?? 0, line.unit);
  const diners = (inputs.children ?? 0) + (inputs.nonEligible ?? 0);
  return fill(stepWords[step.rule][language], {
    days: count('days'),
    children: count('children'),
    daysServed: count('daysServed'),
    portions: count('portions'),
    sites: f.number(Object.keys(inputs).length),
    diners: f.number(diners),
    share: f.percent(inputs.nonEligible ?? 0, diners, 1),
    capMl: ml('capMl'),
    netMl: ml('netMl'),
    allNetMl: ml('allNetMl'),
    allowedMl: ml('allowedMl'),
    gross: amount('gross'),
    deducted: amount('deducted'),
    eligible: amount('eligible'),
    centsPerThousand: rateText(inputs.centsPerThousand ?? 0, line.unit, language),
  });
}

/** What a step comes to, in its unit. */
export function stepResult(step: Step, language: Language): string {
  const f = formats(language);
  if (step.unit === 'cents') return f.euros(step.result);
  return f.amount(step.result, step.unit === 'g' ? 'g' : 'ml');
}

/** A site's working, step by step: the maximum first, then each product. */
export function working(
  caps: readonly (Cap & { readonly name: string | null })[],
  lines: readonly ClaimLine[],
  language: Language,
): Html {
  const say = speak(claimSiteWords, language);
  const ordered = lines.toSorted(
    (one, other) => productGroups.indexOf(one.group) - productGroups.indexOf(other.group),
  );
  return html`${caps.map((cap) =>
    steps(
      cap.name === null ? say('maximum') : say('maximumOf', { name: cap.name }),
      // A composition has one step for each of its sites; its sum is what counts here.
      cap.steps.slice(-1),
      { unit: 'ml' },
      language,
    ),
  )}
${ordered.map((line) => steps(`${groupWords[line.group][language]} (${line.decree})`, line.steps, { unit: unitOf(line.group) }, language))}`;
}

function steps(title: string, all: readonly Step[], line: Pick<ClaimLine, 'unit'>, language: Language): Html {
  const say = speak(claimSiteWords, language);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table class="table"><caption>${title}</caption>
<thead><tr><th scope="col">${say('step')}</th><th scope="col" class="num">${say('result')}</th>
<th scope="col">${say('source')}</th></tr></thead>
<tbody>${all.map(
    (
      step,
    ) => html`<tr><td>${capital(stepText(step, line, language))}</td><td class="num"><strong>${stepResult(step, language)}</strong></td>
<td class="small">${sourceText(step.source, language)}</td></tr>`,
  )}</tbody></table></div>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
