import type { Change } from '../../domain/changesSince.ts';
import type { News } from '../../usecases/readChanges.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, formToken } from '../layout.ts';
import { changedRecordWords, newsWords } from '../words/officialNewsWords.ts';
import { stepTakenWords, termDayWords } from '../words/officialWords.ts';
import { speak } from '../words/speak.ts';
import { dayPath, isOfficial, litres, money } from './claimPieces.ts';
import { authorText } from './claimTrail.ts';

/** What others did since this person last looked: what, by whom, and how much in litres and euros. */
export function newsOf(frame: Frame, claimId: string, news: News, most: number): Html {
  const { language } = frame;
  const [say, f] = [speak(newsWords, language), formats(language)];
  const { changes } = news;
  const sum = (of: (change: Change) => number) => changes.reduce((total, change) => total + of(change), 0);
  return html`<h2 id="news">${say('title')}</h2>
<p>${news.looked === null ? say('never') : say('since', { time: f.dateTime(news.looked) })}</p>
${
  changes.length === 0
    ? html`<p>${icons.check} ${say('nothing')}</p>`
    : html`${
        changes.some(({ what }) => what === 'day')
          ? html`<p><strong>${say('sum', {
              count: f.number(changes.length),
              litres: `${signed(sum(gain), (ml) => litres(ml, language))}\u00a0l`,
              euros: `${signed(
                sum((change) => change.cents),
                (cents) => money(cents, language),
              )}\u00a0€`,
            })}</strong></p>`
          : ''
      }
<div class="scroll" tabindex="0" role="region" aria-label="${say('title')}"><table class="table">
<thead><tr><th scope="col">${say('when')}</th><th scope="col">${say('what')}</th><th scope="col">${say('who')}</th>
<th scope="col" class="num">${say('before')}, l</th><th scope="col" class="num">${say('after')}, l</th>
<th scope="col" class="num">${say('difference')}, l</th><th scope="col" class="num">${say('euros')}</th></tr></thead>
<tbody>${changes.slice(0, most).map((change) => newsRow(frame, change, news))}</tbody></table></div>
${
  changes.length > most
    ? html`<p>${say('more', { count: f.number(changes.length - most) })} <a href="/claims/${claimId}?tab=changes">${say('all')}</a></p>`
    : ''
}`
}
${
  changes.length > 0 && isOfficial(frame.actor)
    ? html`<form class="no-print" method="post" action="/claims/${claimId}">${formToken(frame)}<input type="hidden" name="action" value="seen">
<input type="hidden" name="shown" value="${news.readAt}"><button class="button button--secondary">${icons.check} ${say('seen')}</button></form>`
    : ''
}`;
}

/** Litres or kilograms that came to it; 0 where the change is of something else. */
function gain(change: Change): number {
  return change.what === 'day' ? change.after - (change.before ?? 0) : 0;
}

function newsRow(frame: Frame, change: Change, { names }: News): Html {
  const { language } = frame;
  const [say, f] = [speak(newsWords, language), formats(language)];
  const figures =
    change.what === 'day'
      ? html`<td class="num">${change.before === null ? '–' : litres(change.before, language)}</td><td class="num">${litres(change.after, language)}</td>
<td class="num">${signed(gain(change), (ml) => litres(ml, language))}</td><td class="num">${signed(change.cents, (cents) => money(cents, language))}</td>`
      : html`<td class="num">–</td><td class="num">–</td><td class="num">–</td><td class="num">–</td>`;
  const what = (): Html => {
    if (change.what === 'step') return html`${stepTakenWords[change.step][language]}`;
    if (change.what === 'transfer')
      return html`${say('transfer', {
        from: names[`composition ${change.from}`] ?? change.from,
        to: names[`site ${change.to}`] ?? change.to,
        day: f.day(change.date),
      })}`;
    if (change.what === 'record')
      return html`${changedRecordWords[change.kind][language]}${change.kind === 'settings' ? '' : `: ${names[`${change.kind} ${change.id}`] ?? change.id}`}`;
    const site = names[`site ${change.siteId}`] ?? change.siteId;
    return html`<a href="${dayPath(change.siteId, change.date)}">${site}, ${f.day(change.date)}</a> <span class="small soft">${termDayWords[change.kind][language]}</span>`;
  };
  return html`<tr><th scope="row">${f.dateTime(change.at)}</th><td>${what()}${change.words ? html`<br><span class="small">${change.words}</span>` : ''}</td>
<td>${authorText(change.by, language)}</td>${figures}</tr>`;
}

function signed(amount: number, written: (amount: number) => string): string {
  const sign = amount > 0 ? '+' : amount < 0 ? '−' : '±';
  return `${sign}${written(Math.abs(amount))}`;
}
