import type { Snapshot } from '../../domain/snapshots.ts';
import type { Evidence } from '../../usecases/readEvidence.ts';
import { type Html, html } from '../html.ts';
import type { Frame } from '../layout.ts';
import { attachedToWords, attachmentWords } from '../words/deliveryWords.ts';
import { speak } from '../words/speak.ts';
import { attachmentForm, attachmentList } from './attachmentList.ts';

/** What is called what in the snapshot: a composition by its name, a site by its own. */
export function unitName(snapshot: Snapshot, unitId: string): string {
  const found =
    snapshot.compositions.find(({ id }) => id === unitId) ?? snapshot.sites.find(({ id }) => id === unitId);
  return found?.name ?? unitId;
}

/** The invoices and freight notes that go with the application; without any, whose would be best. */
export function claimEvidence(frame: Frame, snapshot: Snapshot, evidence: Evidence, back: string): Html {
  const { language } = frame;
  const say = speak(attachmentWords, language);
  const { attached, proposed } = evidence;
  const composition = snapshot.compositions.find(({ id }) => id === proposed?.unitId);
  const sites = snapshot.sites.map(({ id, name }) => [id, name] as const);
  const missing =
    attached.length === 0
      ? html`<div class="notice notice--alert"><p>${say('missing')}${proposed ? ` ${say(proposed.complete ? 'proposed' : 'proposedLargest', { name: unitName(snapshot, proposed.unitId) })}` : ''}</p></div>`
      : '';
  return html`<section id="attach"><h2>${attachedToWords.claim[language]}</h2><p class="hint">${say('claimHint')}</p>${missing}
${attachmentList(frame, { attached, back, nameOf: ({ to }) => unitName(snapshot, to.siteId ?? '') })}
${attachmentForm(frame, { kind: 'claim', id: snapshot.period.id, sites, chosen: composition?.kitchenSiteId ?? proposed?.unitId }, { back })}</section>`;
}

/** The pictures of the poster, and which sites have none of this school year. */
export function posterEvidence(frame: Frame, snapshot: Snapshot, { posters }: Evidence, back: string): Html {
  const { language } = frame;
  const say = speak(attachmentWords, language);
  const there = new Set(posters.map(({ to }) => to.id));
  const schools = snapshot.sites.filter(({ kind }) => kind !== 'kitchen');
  const missing = schools.filter(({ id }) => !there.has(id));
  const sites = [...missing, ...schools.filter(({ id }) => there.has(id))].map(
    ({ id, name }) => [id, name] as const,
  );
  return html`<section id="posters"><h2>${attachedToWords.poster[language]}</h2><p class="hint">${say('posterHint')}</p>
<p>${missing.length > 0 ? say('posterMissing', { count: String(missing.length) }) : say('posterAll')}</p>
${attachmentList(frame, { attached: posters, back, nameOf: ({ to }) => unitName(snapshot, to.id) })}
${sites.length > 0 ? attachmentForm(frame, { kind: 'poster', id: '', sites }, { back }) : ''}</section>`;
}
