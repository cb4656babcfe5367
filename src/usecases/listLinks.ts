import { type EntryLink, type LinkState, linkState } from '../domain/links.ts';
import type { Clock, Links } from './ports.ts';

/** A link as it stands; without the hash of its secret, which is nobody's business. */
export type LinkView = Omit<EntryLink, 'secretHash'> & { readonly state: LinkState };

/** All links, the newest first. */
export async function listLinks(ports: {
  readonly links: Links;
  readonly clock: Clock;
}): Promise<LinkView[]> {
  const now = ports.clock.now();
  const newest = (one: EntryLink, other: EntryLink) =>
    one.at === other.at ? one.id.localeCompare(other.id) : one.at < other.at ? 1 : -1;
  return (await ports.links.list()).toSorted(newest).map((link) => linkView(link, now));
}

export function linkView(link: EntryLink, now: string): LinkView {
  const { secretHash: _, ...shown } = link;
  return { ...shown, state: linkState(link, now) };
}
