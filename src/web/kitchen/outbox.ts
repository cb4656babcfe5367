import { linkIssuer } from '../../domain/links.ts';
import type { Actor } from '../../domain/people.ts';
import type { KitchenDay } from '../../usecases/readKitchenDay.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { asset, type Frame } from '../layout.ts';
import { outboxWords } from '../words/outboxWords.ts';
import { speak } from '../words/speak.ts';

/** What a page of the kitchen's loads to work without network (docs/offline.md). */
export const outboxScripts = ['idb.js', 'outboxWords.js', 'outbox.js'] as const;

/** What makes the kitchen's pages installable. */
export function outboxHead({ language }: Pick<Frame, 'language'>): Html {
  return html`<link rel="manifest" href="${asset(`kitchen-${language}.webmanifest`)}">
<meta name="theme-color" content="#005799">`;
}

/**
 * Where the script says what is kept on the device and what became of it, above everything else; empty without script.
 * It names whose entries they are and, on a day's page, the day.
 */
export function outbox({ language, actor }: Frame, day?: Pick<KitchenDay, 'site' | 'date'>): Html {
  if (!actor) return html``;
  const about = day
    ? html` data-site="${day.site.id}" data-name="${day.site.name}" data-date="${day.date}" data-long="${formats(language).dayLong(day.date)}"`
    : '';
  return html`<section id="outbox" class="outbox" aria-label="${speak(outboxWords, language)('title')}" aria-live="polite" hidden
data-owner="${ownerOf(actor)}" data-worker="${asset('worker.js')}"${about}></section>`;
}

/** A link belongs to its site and is replaced by another; what waits under the old one goes out under the new. */
function ownerOf({ issuer, subject, sites }: Actor): string {
  return issuer === linkIssuer ? `${issuer} ${String(sites)}` : `${issuer} ${subject}`;
}
