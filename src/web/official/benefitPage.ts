import { beforeFirst, pauseMinutes } from '../../domain/benefit.ts';
import type { Language } from '../../domain/texts.ts';
import type { CsvWriter } from '../../usecases/ports.ts';
import type { BenefitOfPeriod } from '../../usecases/readBenefit.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, layout } from '../layout.ts';
import { baselineStepWords, benefitWords } from '../words/benefitWords.ts';
import { speak } from '../words/speak.ts';

/** What the robot was worth in a term: time, errors, aid and days to spare, with how sure each is. */
export function benefitPage(frame: Frame, read: BenefitOfPeriod): string {
  const { language } = frame;
  const [say, f] = [speak(benefitWords, language), formats(language)];
  const { period, benefit } = read;
  const { aid, errors } = benefit;
  const name = f.period(period.id);
  const title = `${say('title')} ${name}`;
  return layout({
    ...frame,
    title,
    term: name,
    main: html`<h1>${title}</h1>
<p>${say('lead')}</p>
<p class="no-print"><a href="/terms/${period.id}">${say('toTerm')}</a> · <a href="/terms/${period.id}/benefit.csv">${icons.file} ${say('csv')}</a></p>
<dl class="figures">
<div><dt>${say('claimed')}</dt><dd>${aid ? f.euros(aid.claimedCents) : '–'}</dd></div>
<div><dt>${say('lost')}</dt><dd>${aid ? f.euros(aid.lostCents) : '–'}</dd></div>
<div><dt>${say('errorsBefore')}</dt><dd>${f.number(errors.correctionsBefore + errors.explainedBefore + errors.returns)}</dd></div>
<div><dt>${say('deadline')}</dt><dd>${benefit.daysBeforeDeadline === null ? say('notApproved') : f.number(benefit.daysBeforeDeadline)}</dd></div>
</dl>
<h2>${say('time')}</h2>
${time(frame, read)}
<p class="hint">${say('uncertain', {
      pause: String(pauseMinutes),
      likely: String(beforeFirst.likely),
      most: String(beforeFirst.most),
    })}</p>
<h2>${say('errors')}</h2>
<dl class="summary-list">
<div><dt>${say('errorsBefore')}</dt><dd>${f.number(errors.correctionsBefore)} ${say('corrections')}, ${f.number(errors.explainedBefore)} ${say('explained')}, ${f.number(errors.returns)} ${say('returns')}</dd></div>
<div><dt>${say('errorsAfter')}</dt><dd>${f.number(errors.correctionsAfter)} ${say('corrections')}, ${f.number(errors.amendments)} ${say('amendments')}</dd></div>
</dl>
<h2>${say('aid')}</h2>
${
  aid
    ? html`<dl class="summary-list">
<div><dt>${say('claimed')}</dt><dd>${f.euros(aid.claimedCents)}</dd></div>
<div><dt>${say('lost')}</dt><dd>${f.euros(aid.lostCents)}</dd></div>
<div><dt>${say('possible')}</dt><dd>${f.euros(aid.claimedCents + aid.lostCents)} (${f.percent(aid.claimedCents, aid.claimedCents + aid.lostCents, 1)})</dd></div>
<div><dt>${say('amended')}</dt><dd>${f.euros(aid.amendedCents)}</dd></div></dl>
<p class="hint">${say('lostHint')}</p>`
    : html`<p>${say('noClaim')}</p>`
}
<p>${say('cost')}</p>`,
  });
}

function time(frame: Frame, { benefit }: BenefitOfPeriod): Html {
  const { language } = frame;
  const [say, f] = [speak(benefitWords, language), formats(language)];
  const sum = (of: (step: (typeof benefit.steps)[number]) => number) =>
    benefit.steps.reduce((total, step) => total + of(step), 0);
  const stated = benefit.steps.some(({ before }) => before !== null);
  return html`${stated ? '' : html`<div class="notice notice--info"><p>${icons.info} ${say('noBaseline')}</p></div>`}
${bars(benefit.steps, language)}
<div class="scroll" tabindex="0" role="region" aria-label="${say('time')}"><table class="table"><thead><tr><th scope="col">${say('step')}</th>
<th scope="col" class="num">${say('before')}</th><th scope="col" class="num">${say('now')}</th><th scope="col" class="num">${say('range')}</th>
<th scope="col" class="num">${say('saved')}</th><th scope="col" class="num">${say('acts')}</th></tr></thead><tbody>${benefit.steps.map(
    ({ step, before, now, acts }) => html`<tr><th scope="row">${baselineStepWords[step][language]}</th>
<td class="num">${before === null ? say('notStated') : f.number(before)}</td><td class="num">${f.number(now.likely)}</td>
<td class="num">${f.number(now.least)}–${f.number(now.most)}</td><td class="num">${before === null ? '–' : f.number(before - now.likely)}</td>
<td class="num">${f.number(acts)}</td></tr>`,
  )}</tbody><tfoot><tr><th scope="row">${say('total')}</th><td class="num">${stated ? f.number(sum(({ before }) => before ?? 0)) : '–'}</td>
<td class="num">${f.number(sum(({ now }) => now.likely))}</td><td class="num">${f.number(sum(({ now }) => now.least))}–${f.number(sum(({ now }) => now.most))}</td>
<td class="num">${stated ? f.number(sum(({ before, now }) => (before === null ? 0 : before - now.likely))) : '–'}</td><td class="num">${f.number(sum(({ acts }) => acts))}</td></tr></tfoot></table></div>`;
}

const [wide, row, label] = [1000, 44, 300];

/** Before and now for each step, as two bars; the line at the end of the second is what the traces leave open. */
function bars(steps: BenefitOfPeriod['benefit']['steps'], language: Language): Html {
  const [say, f] = [speak(benefitWords, language), formats(language)];
  const highest = Math.max(1, ...steps.flatMap(({ before, now }) => [before ?? 0, now.most]));
  const x = (minutes: number) => Math.round(((minutes * (wide - label - 10)) / highest) * 10) / 10;
  const total = (of: (step: (typeof steps)[number]) => number) =>
    f.number(steps.reduce((sum, step) => sum + of(step), 0));
  const stated = steps.some(({ before }) => before !== null);
  const text = say('timeText', {
    before: stated ? total(({ before }) => before ?? 0) : say('notStated'),
    now: total(({ now }) => now.likely),
  });
  return html`<div class="chart"><svg role="img" aria-label="${text}" viewBox="0 0 ${wide} ${row * steps.length}" width="100%" font-size="16" fill="currentColor">${steps.map(
    (
      { step, before, now },
      index,
    ) => html`<text x="0" y="${index * row + 24}">${baselineStepWords[step][language]}</text>
${before === null ? '' : html`<rect class="bar-before" x="${label}" y="${index * row + 6}" width="${x(before)}" height="13"/>`}
<rect class="bar-now" x="${label}" y="${index * row + 21}" width="${x(now.likely)}" height="13"/>
<path d="M${label + x(now.least)} ${index * row + 27.5}H${label + x(now.most)}" stroke="currentColor" stroke-width="2"/>`,
  )}</svg></div>`;
}

/** The same as a table for the city's report on its digital projects; money in euros, minutes whole. */
export function benefitCsv(
  { period, benefit }: BenefitOfPeriod,
  { language, writeCsv }: { readonly language: Language; readonly writeCsv: CsvWriter },
): string {
  const say = speak(benefitWords, language);
  const euros = (cents: number) => (cents / 100).toFixed(2).replace('.', language === 'en' ? '.' : ',');
  const { aid, errors } = benefit;
  const figure = (name: string, value: string | number | null, range = '') => [
    period.id,
    name,
    value === null ? '' : String(value),
    range,
  ];
  return writeCsv([
    ['period', 'figure', 'value', 'least-most'],
    ...benefit.steps.flatMap(({ step, before, now }) => [
      figure(`${baselineStepWords[step][language]}: ${say('before')}`, before),
      figure(`${baselineStepWords[step][language]}: ${say('now')}`, now.likely, `${now.least}-${now.most}`),
    ]),
    ...Object.entries({
      [`${say('errorsBefore')}: ${say('corrections')}`]: errors.correctionsBefore,
      [`${say('errorsBefore')}: ${say('explained')}`]: errors.explainedBefore,
      [`${say('errorsBefore')}: ${say('returns')}`]: errors.returns,
      [`${say('errorsAfter')}: ${say('corrections')}`]: errors.correctionsAfter,
      [`${say('errorsAfter')}: ${say('amendments')}`]: errors.amendments,
    }).map(([name, value]) => figure(name, value)),
    ...(aid
      ? [
          figure(`${say('claimed')}, EUR`, euros(aid.claimedCents)),
          figure(`${say('lost')}, EUR`, euros(aid.lostCents)),
          figure(`${say('amended')}, EUR`, euros(aid.amendedCents)),
        ]
      : []),
    figure(say('deadline'), benefit.daysBeforeDeadline),
  ]);
}
