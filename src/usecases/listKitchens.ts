import { isOperatingDay } from '../domain/calendars.ts';
import { completenessOf } from '../domain/completeness.ts';
import { addDays, type LocalDate, localDay } from '../domain/days.ts';
import { type Actor, mayReach } from '../domain/people.ts';
import { periodOn } from '../domain/periods.ts';
import { type Site, sitesThatCount } from '../domain/sites.ts';
import type { Clock, Counts, Register } from './ports.ts';
import type { DayState } from './readMonth.ts';

/** A site in the kitchen's list: how today stands, and how many days before today lack a report. */
export type KitchenRow = {
  readonly site: Pick<Site, 'id' | 'name' | 'kind'>;
  readonly today: Exclude<DayState, 'ahead'>;
  /** What was served today, all products of the unit ml together. */
  readonly amount: number;
  readonly missing: number;
};

export type KitchenList = {
  readonly today: LocalDate;
  readonly total: number;
  readonly rows: readonly KitchenRow[];
};

/** The actor's sites that take part today, by name; `search` is any part of a name. */
export async function listKitchens(
  ports: { readonly counts: Counts; readonly register: Register; readonly clock: Clock },
  { actor, search }: { readonly actor: Actor; readonly search: string },
): Promise<KitchenList> {
  const today = localDay(ports.clock.now());
  const [settings, sites, calendars] = await Promise.all([
    ports.register.get('settings', 'city'),
    ports.register.list('site'),
    ports.register.list('calendar'),
  ]);
  const { from } = periodOn(today, settings?.value.periodType ?? 'term');
  const wanted = search.trim().toLocaleLowerCase('sv');
  const own = sitesThatCount(sites)
    .map((record) => record.value)
    .filter((site) => mayReach(actor, site.id) && (site.closesOn === null || site.closesOn >= today))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
  const found = own.filter((site) => site.name.toLocaleLowerCase('sv').includes(wanted));
  const rows = await Promise.all(
    found.map(async (site): Promise<KitchenRow> => {
      const calendar = calendars.find((record) => record.id === site.calendarId)?.value;
      const days = await ports.counts.standingOfSite(site.id, { from, to: today });
      const now = days.find((day) => day.date === today);
      const before = { from, to: addDays(today, -1) };
      const none = calendar && isOperatingDay(site, calendar, today) ? 'missing' : 'not-operating';
      return {
        site: { id: site.id, name: site.name, kind: site.kind },
        today: now?.kind ?? none,
        amount: Object.values(now?.served ?? {}).reduce((sum, amount) => sum + amount, 0),
        missing: calendar ? completenessOf(site, calendar, before, days).missing.length : 0,
      };
    }),
  );
  return { today, total: own.length, rows };
}
