import { type EntryLink, revokedLink } from '../domain/links.ts';
import { type Actor, authorOf } from '../domain/people.ts';
import { changeLink } from './changeLink.ts';
import type { Clock, Links, Trail } from './ports.ts';

/**
 * Takes a link back: from this write on it opens and posts nothing.
 * @throws Refused not-found, nothing-changed when it was taken back before, stale
 */
export async function revokeLink(
  ports: { readonly links: Links; readonly clock: Clock; readonly trail: Pick<Trail, 'append'> },
  { id, reason, actor }: { readonly id: string; readonly reason: string; readonly actor: Actor },
): Promise<EntryLink> {
  const revoked = { at: ports.clock.now(), by: authorOf(actor, ['official']), reason };
  const link = await changeLink(ports.links, id, (each) => revokedLink(each, revoked));
  const { issuer, subject, via } = revoked.by;
  await ports.trail.append({
    ...{
      at: revoked.at,
      kind: 'link',
      route: 'revokeLink',
      result: 'ok',
      thing: `link/${link.siteId}/${id}`,
    },
    by: { issuer, subject, via },
  });
  return link;
}
