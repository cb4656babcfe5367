import type { EntryLink } from '../domain/links.ts';
import { Refused } from '../domain/refusals.ts';
import type { Links } from './ports.ts';

/** So many who use a link at the same moment are let through one after the other. */
const tries = 10;

/**
 * Reads the link, changes it and writes it on the version that was read; anew when somebody was first. So whatever
 * `change` refuses is refused on how the link stands at the write: a link that was revoked posts nothing more.
 * @throws Refused not-found, stale after ten tries, and whatever `change` refuses
 */
export async function changeLink(
  links: Pick<Links, 'get' | 'put'>,
  id: string,
  change: (link: EntryLink) => EntryLink,
): Promise<EntryLink> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const link = await links.get(id);
    if (!link) throw new Refused('not-found');
    const changed = change(link);
    if ((await links.put(changed)) === 'written') return changed;
  }
  throw new Refused('stale');
}
