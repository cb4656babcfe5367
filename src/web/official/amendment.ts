import { productGroups, unitOf } from '../../domain/products.ts';
import { groupWords } from '../../domain/schemeTexts.ts';
import type { ClaimOverview } from '../../usecases/readClaimOverview.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import type { Frame } from '../layout.ts';
import { amendmentWords } from '../words/officialClaimWords.ts';
import { officialWords } from '../words/officialWords.ts';
import { speak } from '../words/speak.ts';
import { changesTable } from './claimChanges.ts';
import { litres, money } from './claimPieces.ts';

const changesNamed = 50;

/** What an amendment changes, up or down: by product in litres and euros, and what it comes from. */
export function amendmentText(
  frame: Frame,
  { claim, snapshot, amendment }: Pick<ClaimOverview, 'claim' | 'snapshot' | 'amendment'>,
): Html {
  if (!amendment) return html``;
  const { language } = frame;
  const [say, shared, f] = [
    speak(amendmentWords, language),
    speak(officialWords, language),
    formats(language),
  ];
  const { before, changes } = amendment;
  const difference = snapshot.aidCents - before.aidCents;
  const totalOf = (totals: typeof snapshot.totals, group: (typeof productGroups)[number]) =>
    totals.find((total) => total.group === group);
  const signed = (amount: number, written: (amount: number) => string) =>
    `${amount > 0 ? '+' : amount < 0 ? '−' : '±'}${written(Math.abs(amount))}`;
  const [inLitres, inEuros] = [
    (ml: number) => litres(ml, language),
    (cents: number) => money(cents, language),
  ];
  const groups = productGroups.filter(
    (group) => totalOf(before.totals, group) ?? totalOf(snapshot.totals, group),
  );
  const verdict = difference > 0 ? 'up' : difference < 0 ? 'down' : 'same';
  return html`<h2 id="amendment">${say('title')}</h2>
<p><strong>${say(verdict, { difference: f.euros(Math.abs(difference)), before: f.euros(before.aidCents), after: f.euros(snapshot.aidCents) })}</strong>
<a href="/claims/${before.claimId}">${say('toApproved')}</a></p>
<div class="scroll" tabindex="0" role="region" aria-label="${say('title')}"><table class="table">
<thead><tr><th scope="col">${shared('product')}</th><th scope="col" class="num">${say('litresBefore')}</th><th scope="col" class="num">${say('litresAfter')}</th>
<th scope="col" class="num">${say('difference')}</th><th scope="col" class="num">${say('aidBefore')}</th><th scope="col" class="num">${say('aidAfter')}</th>
<th scope="col" class="num">${say('difference')}</th></tr></thead>
<tbody>${groups.map((group) => {
    const [old, now] = [totalOf(before.totals, group), totalOf(snapshot.totals, group)];
    const [were, are] = [old?.eligible ?? 0, now?.eligible ?? 0];
    const [paid, pays] = [old?.aidCents ?? 0, now?.aidCents ?? 0];
    return html`<tr><th scope="row">${groupWords[group][language]}${unitOf(group) === 'g' ? html` <span class="small soft">kg</span>` : ''}</th>
<td class="num">${inLitres(were)}</td><td class="num">${inLitres(are)}</td><td class="num">${signed(are - were, inLitres)}</td>
<td class="num">${inEuros(paid)}</td><td class="num">${inEuros(pays)}</td><td class="num">${signed(pays - paid, inEuros)}</td></tr>`;
  })}</tbody>
<tfoot><tr><th scope="row" colspan="4">${shared('total')}</th><td class="num">${inEuros(before.aidCents)}</td><td class="num">${inEuros(snapshot.aidCents)}</td>
<td class="num">${signed(difference, inEuros)}</td></tr></tfoot></table></div>
<details><summary>${say('whence', { count: f.number(changes.length) })}</summary><div class="inside">${changesTable(
    { claim, snapshot: { ...snapshot, sites: [...before.sites, ...snapshot.sites] } },
    { changes, fresh: snapshot },
    { language, most: changesNamed, before: say('approved'), after: say('amending') },
  )}</div></details>`;
}
