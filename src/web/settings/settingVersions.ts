import { canonical } from '../../domain/canonical.ts';
import type { Author } from '../../domain/people.ts';
import { type Settings, withDraft } from '../../domain/settings.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { fieldWords } from '../words/settingWords.ts';
import { parts, textOf } from './settingFields.ts';
import { nameOf, type On, shown } from './settingPieces.ts';

/** So many versions are listed; the API gives all. */
const mostShown = 100;

/** Every version: when, by whom and confirmed by whom, what it changed, why, and on what legal source. */
export function settingVersions(on: On): Html {
  const { frame, record, say } = on;
  const format = formats(frame.language);
  const rows = record.versions
    .map((version, index) => ({
      version,
      ...actOf(
        record.versions.map((each) => each.value),
        index,
      ),
    }))
    .toReversed()
    .slice(0, mostShown);
  const name = (by: Author) => nameOf(on, by);
  return html`<div class="card"><h2 class="first" id="versions">${say('history')}</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="versions"><table class="table"><thead><tr><th scope="col">${say('when')}</th><th scope="col">${say('what')}</th><th scope="col">${say('who')}</th><th scope="col">${say('reason')}</th></tr></thead>
<tbody>${rows.map(
    ({
      version,
      act,
      before,
      after,
      draft,
    }) => html`<tr><th scope="row" class="figure">${format.dateTime(version.at)}</th>
<td><strong>${say(act)}</strong>${changes(on, before, after)}</td>
<td>${act === 'confirmed' && draft ? html`${name(draft.by)}${say('confirmedBy', { who: name(version.by) })}` : name(version.by)}</td>
<td>${version.reason ?? draft?.reason ?? ''}${draft?.source ? html`<br><span class="small soft">${say('draftSource', { source: draft.source })}</span>` : ''}</td></tr>`,
  )}</tbody></table></div></div>`;
}

/** What a version was: the draft that came, was confirmed or was declined with it, and the settings on both sides. */
function actOf(all: readonly Settings[], index: number) {
  const value = all[index]!;
  const last = all[index - 1];
  const inForce = ({ draft: _, ...rest }: Settings) => canonical(rest);
  if (!last) return { act: 'firstOnes', before: null, after: value, draft: null } as const;
  if (value.draft && !last.draft)
    return { act: 'proposed', before: value, after: withDraft(value), draft: value.draft } as const;
  if (last.draft && !value.draft) {
    const confirmed = inForce(value) === inForce(withDraft(last));
    const act = confirmed ? 'confirmed' : 'declined';
    return { act, before: last, after: withDraft(last), draft: last.draft } as const;
  }
  return { act: 'changed', before: last, after: value, draft: null } as const;
}

function changes(on: On, before: Settings | null, after: Settings): Html {
  const { frame, hand, say } = on;
  if (!before) return html``;
  const fields = Object.values(parts)
    .flat()
    .filter((field) => textOf(before, field, hand.today) !== textOf(after, field, hand.today));
  const differ = (key: 'ratePeriods' | 'laterRules' | 'deadlines') =>
    canonical(before[key] ?? []) !== canonical(after[key] ?? []);
  return html`<ul>${fields.map(
    (field) =>
      html`<li>${fieldWords[field]!.label[frame.language]}: ${shown(on, before, field)} → ${shown(on, after, field)}</li>`,
  )}${differ('ratePeriods') ? html`<li>${say('decreesTitle')}: ${after.ratePeriods.map((each) => each.decree).join(', ')}</li>` : ''}${differ('laterRules') ? html`<li>${say('laterTitle')}: ${after.laterRules.map((each) => formats(frame.language).day(each.from)).join(', ')}</li>` : ''}${differ('deadlines') ? html`<li>${say('deadlinesTitle')}: ${(after.deadlines ?? []).map(({ periodId, deadline }) => `${formats(frame.language).period(periodId)} ${formats(frame.language).day(deadline)}`).join(', ') || say('notSet')}</li>` : ''}</ul>`;
}
