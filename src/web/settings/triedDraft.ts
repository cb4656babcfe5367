import { fill } from '../../domain/texts.ts';
import type { SettingsAtHand } from '../../usecases/openSettings.ts';
import type { TriedDraft } from '../../usecases/tryDraft.ts';
import { formats } from '../formats.ts';
import { flag, type Html, html } from '../html.ts';
import type { Frame } from '../layout.ts';
import { settingWords } from '../words/settingWords.ts';
import { speak } from '../words/speak.ts';

/** What the draft would make of a claim: the choice of one, and its sites before and after. */
export function triedDraft(frame: Frame, { claimIds, tried }: SettingsAtHand): Html {
  const say = speak(settingWords, frame.language);
  if (claimIds.length === 0) return html`<h3>${say('whatIf')}</h3><p>${say('noClaims')}</p>`;
  const chosen = tried && 'claimId' in tried ? tried.claimId : '';
  return html`<h3 id="what-if">${say('whatIf')}</h3>
<form class="search" action="/settings#what-if"><label for="claim">${say('chooseClaim')}</label>
<select id="claim" name="claim">${claimIds.map((id) => html`<option value="${id}" ${flag('selected', id === chosen)}>${id}</option>`)}</select>
<button class="button button--quiet">${say('tryIt')}</button></form>
${tried === null ? '' : 'claimId' in tried ? result(frame, tried) : html`<p>${fill(settingWords.triedNot[frame.language], { date: tried.withoutDecree })}</p>`}`;
}

function result(frame: Frame, tried: TriedDraft): Html {
  const say = speak(settingWords, frame.language);
  const format = formats(frame.language);
  const more = (cents: number) => `${cents > 0 ? '+' : ''}${format.euros(cents)}`;
  const changed = tried.sites.filter(
    ({ before, after }) => before.aidCents !== after.aidCents || before.eligibleMl !== after.eligibleMl,
  );
  const cells = ({ before, after }: Pick<TriedDraft, 'before' | 'after'>) =>
    html`<td class="num">${format.amount(before.eligibleMl)}</td><td class="num">${format.amount(after.eligibleMl)}</td><td class="num">${format.euros(before.aidCents)}</td><td class="num">${format.euros(after.aidCents)}</td><td class="num">${more(after.aidCents - before.aidCents)}</td>`;
  const { before, after, claimId } = tried;
  return html`<p role="status">${say('tried', {
    claim: claimId,
    before: format.euros(before.aidCents),
    after: format.euros(after.aidCents),
    difference: more(after.aidCents - before.aidCents),
  })}</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="what-if"><table class="table"><thead><tr><th scope="col">${say('site')}</th><th scope="col" class="num">${say('litresNow')}</th><th scope="col" class="num">${say('litresThen')}</th><th scope="col" class="num">${say('aidNow')}</th><th scope="col" class="num">${say('aidThen')}</th><th scope="col" class="num">${say('difference')}</th></tr></thead>
<tbody>${changed.map((site) => html`<tr><th scope="row">${site.name}</th>${cells(site)}</tr>`)}</tbody>
<tfoot><tr><th scope="row">${say('sum')}</th>${cells(tried)}</tr></tfoot></table></div>
<p class="small soft">${say('unchangedSites', { count: format.number(tried.sites.length - changed.length) })}</p>`;
}
