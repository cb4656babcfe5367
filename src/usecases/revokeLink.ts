import { type EntryLink, revokedLink } from '../domain/links.ts';
import { type Actor, authorOf } from '../domain/people.ts';
import { changeLink } from './changeLink.ts';
import type { Clock, Links } from './ports.ts';

/**
 * Takes a link back: from this write on it opens and posts nothing.
 * @throws Refused not-found, nothing-changed when it was taken back before, stale
 */
export async function revokeLink(
  ports: { readonly links: Links; readonly clock: Clock },
  { id, reason, actor }: { readonly id: string; readonly reason: string; readonly actor: Actor },
): Promise<EntryLink> {
  const revoked = { at: ports.clock.now(), by: authorOf(actor, ['official']), reason };
  return changeLink(ports.links, id, (link) => revokedLink(link, revoked));
}
