import { isApproved } from '../../domain/claims.ts';
import type { Difference } from '../../domain/differences.ts';
import { unitOf } from '../../domain/products.ts';
import { groupWords } from '../../domain/schemeTexts.ts';
import type { Language } from '../../domain/texts.ts';
import type { ClaimChanges } from '../../usecases/readChanges.ts';
import type { ClaimOverview } from '../../usecases/readClaimOverview.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import type { Frame } from '../layout.ts';
import { claimWords, differenceWords } from '../words/officialClaimWords.ts';
import { newsWords } from '../words/officialNewsWords.ts';
import { speak } from '../words/speak.ts';
import { newsOf } from './claimNews.ts';
import { claimAct, dayPath, isOfficial } from './claimPieces.ts';

const changesShown = 200;

/** The frozen claim beside the data as they stand, with the way to take them in. */
export function changesTab(frame: Frame, read: ClaimOverview, now: ClaimChanges): Html {
  const say = speak(newsWords, frame.language);
  return html`${newsOf(frame, read.claim.id, now.news, changesShown)}
<h2>${say('frozen')}</h2>
${sinceFrozen(frame, read, now)}`;
}

function sinceFrozen(frame: Frame, read: ClaimOverview, now: ClaimChanges): Html {
  const { language } = frame;
  const [say, f] = [speak(claimWords, language), formats(language)];
  const { snapshot } = read;
  if (now.changes.length === 0 && !now.checksChanged)
    return html`<p>${say('changesLead')}</p>
<div class="notice notice--success"><p>${icons.check} ${say('nothingChanged', { time: f.dateTime(read.frozenAt) })}</p></div>`;
  return html`<p>${say('changesLead')}</p>
<p><strong>${
    now.changes.length === 0
      ? say('onlyChecks')
      : say('changedCount', {
          count: f.number(now.changes.length),
          before: f.euros(snapshot.aidCents),
          after: f.euros(now.fresh.aidCents),
        })
  }</strong></p>
<div class="buttons">${refresh(frame, read)}</div>
${now.changes.length > 0 ? changesTable(read, now, { language }) : ''}`;
}

function refresh(frame: Frame, { claim, amendedBy }: ClaimOverview): Html {
  const say = speak(claimWords, frame.language);
  if (!isOfficial(frame.actor) || amendedBy) return html``;
  if (!isApproved(claim.state))
    return claimAct(frame, { claimId: claim.id, action: 'refresh', button: say('refresh') });
  return html`<p>${say('amendHint')}</p>
${claimAct(frame, { claimId: `${claim.periodId}.${claim.number + 1}`, action: 'refresh', button: say('amend') })}`;
}

type Sites = Pick<ClaimOverview['snapshot'], 'sites'>;
type TableWords = {
  readonly language: Language;
  readonly most?: number;
  /** What the two columns of figures are called; by default the application and now. */
  readonly before?: string;
  readonly after?: string;
};

/** What has changed, the money first, then the days. */
export function changesTable(
  { claim, snapshot }: { readonly claim: Pick<ClaimOverview['claim'], 'id'>; readonly snapshot: Sites },
  { changes, fresh }: { readonly changes: readonly Difference[]; readonly fresh: Sites },
  { language, most = changesShown, before, after }: TableWords,
): Html {
  const [say, f] = [speak(claimWords, language), formats(language)];
  const names = new Map([...snapshot.sites, ...fresh.sites].map((site) => [site.id, site.name]));
  const shown = changes.toSorted((one, other) => rank(one) - rank(other)).slice(0, most);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say('changes')}"><table class="table">
<thead><tr><th scope="col">${say('what')}</th><th scope="col">${say('sites')}</th><th scope="col" class="num">${before ?? say('before')}</th>
<th scope="col" class="num">${after ?? say('after')}</th><th scope="col" class="num">${say('difference')}</th></tr></thead>
<tbody>${shown.map((change) => {
    const site = change.siteId === null ? say('wholeClaim') : (names.get(change.siteId) ?? change.siteId);
    const href =
      change.siteId === null
        ? null
        : change.date
          ? dayPath(change.siteId, change.date)
          : `/claims/${claim.id}/sites/${change.siteId}`;
    const known = snapshot.sites.some((each) => each.id === change.siteId);
    return html`<tr><th scope="row">${differenceWords[change.what][language]}${change.group ? `, ${groupWords[change.group][language]}` : ''}</th>
<td>${href && (known || change.date) ? html`<a href="${href}">${site}${change.date ? `, ${f.day(change.date)}` : ''}</a>` : site}</td>
<td class="num">${figure(change, change.before, language)}</td><td class="num">${figure(change, change.after, language)}</td>
<td class="num">${gap(change, language)}</td></tr>`;
  })}</tbody></table></div>
${changes.length > shown.length ? html`<p>${say('moreChanges', { count: f.number(changes.length - shown.length) })}</p>` : ''}`;
}

function rank({ what }: Difference): number {
  if (what === 'aid') return 1;
  if (what === 'amount') return 2;
  return what.startsWith('day-') ? 3 : 0;
}

function figure({ what, group }: Difference, value: number | null, language: Language): string {
  const f = formats(language);
  if (value === null) return '–';
  if (what === 'aid') return f.euros(value);
  if (what === 'amount' || what.startsWith('day-')) return f.amount(value, unitOf(group));
  return f.number(value);
}

function gap(change: Difference, language: Language): string {
  const { before, after } = change;
  if (before === null && after === null) return '–';
  const difference = (after ?? 0) - (before ?? 0);
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '±';
  return `${sign}${figure(change, Math.abs(difference), language)}`;
}
