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
  const { period, benefit, runningCostCents } = read;
  const { aid, errors } = benefit;
  const before = errors.correctionsBefore + errors.explainedBefore + errors.returns;
  const after = errors.correctionsAfter + errors.amendments;
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
<div><dt>${say('errors')}</dt><dd>${f.number(before)}</dd><dd class="small">${say('errorsShort', { after: f.number(after) })}</dd></div>
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
${barPlot(
  [
    { name: say('errorsBefore'), text: f.number(before), parts: [{ value: before, look: 'bar-now' }] },
    { name: say('errorsAfter'), text: f.number(after), parts: [{ value: after, look: 'bar-lost' }] },
  ],
  say('errorsText', { before: f.number(before), after: f.number(after) }),
)}
<dl class="summary-list">
<div><dt>${say('errorsBefore')}</dt><dd>${f.number(errors.correctionsBefore)} ${say('corrections')}, ${f.number(errors.explainedBefore)} ${say('explained')}, ${f.number(errors.returns)} ${say('returns')}</dd></div>
<div><dt>${say('errorsAfter')}</dt><dd>${f.number(errors.correctionsAfter)} ${say('corrections')}, ${f.number(errors.amendments)} ${say('amendments')}</dd></div>
</dl>
<h2>${say('aid')}</h2>
${termsPlot(frame, read)}
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
<h2>${say('costTitle')}</h2>
${
  runningCostCents === null
    ? html`<p>${say('cost')} <a href="/settings#part-baseline">${say('toSettings')}</a></p>`
    : html`<dl class="summary-list"><div><dt>${say('costOfTerm')}</dt><dd>${f.euros(runningCostCents)}</dd></div>
${aid && aid.claimedCents > 0 ? html`<div><dt>${say('costShare')}</dt><dd>${f.percent(runningCostCents, aid.claimedCents, 1)}</dd></div>` : ''}</dl>
<p class="hint">${say('costHint')}</p>`
}`,
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

/** A bar is as wide as the picture; its name and figure stand above it, so that a phone can show them large. */
const [wide, row] = [1000, 92];

type Bar = {
  readonly name: string;
  /** What stands at its end. */
  readonly text: string;
  readonly parts: readonly { readonly value: number; readonly look: 'bar-now' | 'bar-lost' }[];
};

/** Named bars, each of parts laid end to end; all it says stands in words beside it and in a table or list below. */
function barPlot(bars: readonly Bar[], text: string): Html {
  const sum = ({ parts }: Bar) => parts.reduce((total, part) => total + part.value, 0);
  const highest = Math.max(1, ...bars.map(sum));
  const x = (value: number) => Math.round(((value * wide) / highest) * 10) / 10;
  return html`<div class="chart chart--bars"><svg role="img" aria-label="${text}" viewBox="0 0 ${wide} ${row * bars.length}" width="100%" fill="currentColor">${bars.map(
    (bar, index) => {
      let at = 0;
      return html`<text x="0" y="${index * row + 38}">${bar.name}: ${bar.text}</text>${bar.parts.map(
        ({ value, look }) => {
          const from = at;
          at += x(value);
          return html`<rect class="${look}" x="${from}" y="${index * row + 50}" width="${x(value)}" height="28"/>`;
        },
      )}`;
    },
  )}</svg></div>`;
}

/** The aid claimed and lost, term beside term, with the same as a table. */
function termsPlot(frame: Frame, { terms }: BenefitOfPeriod): Html {
  const { language } = frame;
  const [say, f] = [speak(benefitWords, language), formats(language)];
  if (terms.length === 0) return html``;
  const text = terms
    .map(({ periodId, aid }) =>
      say('termText', {
        ...{ period: f.period(periodId), claimed: f.euros(aid.claimedCents), lost: f.euros(aid.lostCents) },
      }),
    )
    .join(' ');
  return html`${barPlot(
    terms.map(({ periodId, aid }) => ({
      name: f.period(periodId),
      text: f.euros(aid.claimedCents),
      parts: [
        { value: aid.claimedCents, look: 'bar-now' },
        { value: aid.lostCents, look: 'bar-lost' },
      ],
    })),
    text,
  )}
<p class="row small"><span class="key bar-now-key"></span> ${say('claimed')} <span class="key bar-lost-key"></span> ${say('lost')}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${say('terms')}"><table class="table"><thead><tr><th scope="col">${say('term')}</th><th scope="col" class="num">${say('claimed')}</th><th scope="col" class="num">${say('lost')}</th><th scope="col" class="num">${say('amended')}</th><th scope="col" class="num">${say('deadline')}</th></tr></thead>
<tbody>${terms.map(
    ({ periodId, aid, daysBeforeDeadline }) =>
      html`<tr><th scope="row"><a href="/terms/${periodId}/benefit">${f.period(periodId)}</a></th><td class="num">${f.euros(aid.claimedCents)}</td><td class="num">${f.euros(aid.lostCents)}</td><td class="num">${f.euros(aid.amendedCents)}</td><td class="num">${daysBeforeDeadline === null ? '–' : f.number(daysBeforeDeadline)}</td></tr>`,
  )}</tbody></table></div>`;
}

/** Before and now for each step, as two bars; the line at the end of the second is what the traces leave open. */
function bars(steps: BenefitOfPeriod['benefit']['steps'], language: Language): Html {
  const [say, f] = [speak(benefitWords, language), formats(language)];
  const highest = Math.max(1, ...steps.flatMap(({ before, now }) => [before ?? 0, now.most]));
  const x = (minutes: number) => Math.round(((minutes * wide) / highest) * 10) / 10;
  const total = (of: (step: (typeof steps)[number]) => number) =>
    f.number(steps.reduce((sum, step) => sum + of(step), 0));
  const stated = steps.some(({ before }) => before !== null);
  const text = say('timeText', {
    before: stated ? total(({ before }) => before ?? 0) : say('notStated'),
    now: total(({ now }) => now.likely),
  });
  return html`<div class="chart chart--bars"><svg role="img" aria-label="${text}" viewBox="0 0 ${wide} ${row * steps.length}" width="100%" fill="currentColor">${steps.map(
    ({ step, before, now }, index) => html`<text x="0" y="${index * row + 38}">${say('stepBar', {
      step: baselineStepWords[step][language],
      before: before === null ? say('notStated') : f.number(before),
      now: f.number(now.likely),
    })}</text>
${before === null ? '' : html`<rect class="bar-before" x="0" y="${index * row + 46}" width="${x(before)}" height="15"/>`}
<rect class="bar-now" x="0" y="${index * row + 63}" width="${x(now.likely)}" height="15"/>
<path d="M${x(now.least)} ${index * row + 70.5}H${x(now.most)}" stroke="currentColor" stroke-width="3"/>`,
  )}</svg></div>
<p class="row small">${stated ? html`<span class="key bar-before-key"></span> ${say('before')} ` : ''}<span class="key bar-now-key"></span> ${say('now')} <span class="key bar-line-key"></span> ${say('range')}</p>`;
}

/** The same as a table for the city's report on its digital projects; money in euros, minutes whole. */
export function benefitCsv(
  { period, benefit, runningCostCents }: BenefitOfPeriod,
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
    ...(runningCostCents === null ? [] : [figure(`${say('costOfTerm')}, EUR`, euros(runningCostCents))]),
    figure(say('deadline'), benefit.daysBeforeDeadline),
  ]);
}
