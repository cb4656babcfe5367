import { type LocalDate, localDay } from '../domain/days.ts';
import { type Site, sitesThatCount } from '../domain/sites.ts';
import { type LinkView, listLinks } from './listLinks.ts';
import type { Clock, Links, Register } from './ports.ts';

/** What the page of the links shows: the links, the newest first, and the sites that one can be made for, by name. */
export type LinksAtHand = {
  readonly today: LocalDate;
  readonly links: readonly LinkView[];
  readonly sites: readonly Pick<Site, 'id' | 'name'>[];
};

export async function readLinks(ports: {
  readonly links: Links;
  readonly register: Register;
  readonly clock: Clock;
}): Promise<LinksAtHand> {
  const today = localDay(ports.clock.now());
  const [links, records] = await Promise.all([listLinks(ports), ports.register.list('site')]);
  const sites = sitesThatCount(records)
    .map((record) => record.value)
    .filter((site) => site.closesOn === null || site.closesOn >= today)
    .map(({ id, name }) => ({ id, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
  return { today, links, sites };
}
