import { neighbour, periodOn, withDeadline } from '../../domain/periods.ts';
import type { Settings } from '../../domain/settings.ts';
import { formats } from '../formats.ts';
import { described, fieldError } from '../forms.ts';
import { flag, type Html, html } from '../html.ts';
import { formToken } from '../layout.ts';
import { input, type On, reasonFields } from './settingPieces.ts';

/** The claim periods whose deadline is told, and can be moved: the one before the last, the last, this and the next. */
export function nearPeriods({ hand, record }: Pick<On, 'hand' | 'record'>) {
  const now = periodOn(hand.today, record.value.periodType);
  return [-2, -1, 0, 1].map((step) => neighbour(now, step));
}

/** Until when the claims of the near periods are lodged, and the form that moves one. */
export function deadlines(on: On): Html {
  const { frame, record, say, view, mayKeep } = on;
  const format = formats(frame.language);
  const wrong = view.wrong?.typed.act === 'deadline' ? view.wrong : undefined;
  const mistakes = wrong?.mistakes ?? [];
  const typed = wrong?.typed ?? {};
  const form = html`<details ${flag('open', wrong !== undefined)}><summary>${say('moveDeadline')}</summary><div class="inside"><form method="post" action="/settings">${formToken(frame)}<input type="hidden" name="act" value="deadline"><input type="hidden" name="revision" value="${record.revision}">
<div class="field"><label for="deadline-period">${say('deadlinePeriod')}</label>${fieldError('deadline-period', mistakes)}
<select id="deadline-period" name="periodId"${described('deadline-period', mistakes)}>${nearPeriods(on).map(({ id }) => html`<option value="${id}" ${flag('selected', id === typed.periodId)}>${format.period(id)}</option>`)}</select></div>
${input('deadline-day', 'deadline', say('deadlineDay'), typed.deadline ?? '', mistakes, say('deadlineHint'), 'date')}
${reasonFields(on, 'deadline', typed, mistakes)}
<button class="button">${say('propose')}</button></form></div></details>`;
  return html`<div class="card"><h2 class="first" id="deadlines">${say('deadlinesTitle')}</h2><p>${say('deadlinesLead')}</p>
${deadlineTable(on, record.value.deadlines ?? [], say('deadlinesTitle'))}
${!mayKeep ? '' : record.value.draft ? html`<p class="small soft">${say('waiting')}</p>` : form}</div>`;
}

/** The near periods and whatever else was moved, with the last day for lodging of each. */
export function deadlineTable(on: On, moved: NonNullable<Settings['deadlines']>, caption: string): Html {
  const { frame, say } = on;
  const format = formats(frame.language);
  const rows = nearPeriods(on).toReversed();
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="table"><caption class="visually-hidden">${caption}</caption><thead><tr><th scope="col">${say('deadlinePeriod')}</th><th scope="col">${say('deadlineEnds')}</th><th scope="col">${say('deadlineDay')}</th></tr></thead>
<tbody>${rows.map((period) => {
    const { deadline } = withDeadline(period, moved);
    return html`<tr><th scope="row">${format.period(period.id)}</th><td class="figure">${format.day(period.to)}</td><td class="figure"><strong>${format.day(deadline)}</strong>${deadline === period.deadline ? '' : html` <span class="small soft">${say('deadlineMoved', { day: format.day(period.deadline) })}</span>`}</td></tr>`;
  })}</tbody></table></div>`;
}
