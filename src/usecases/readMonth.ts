import { isOperatingDay } from '../domain/calendars.ts';
import { type DayRange, eachDay, endOfMonth, type LocalDate, localDay } from '../domain/days.ts';
import { Refused } from '../domain/refusals.ts';
import { standing, sumByProduct } from '../domain/revisions.ts';
import { claimOfDay } from './claimOfDay.ts';
import type { Claims, Clock, Counts, Register } from './ports.ts';

export type DayState = 'served' | 'zero' | 'closed' | 'explained' | 'missing' | 'not-operating' | 'ahead';

/** One day of a sheet: amounts by product id, in the product's unit (ml or g). */
export type MonthDay = {
  readonly date: LocalDate;
  readonly operating: boolean;
  readonly state: DayState;
  readonly revision: number;
  readonly served: Readonly<Record<string, number>>;
  readonly cooking: Readonly<Record<string, number>>;
};

/**
 * A site's month: every day with its state. Today counts as missing only when nothing stands for it.
 * @throws Refused not-found
 */
export async function readMonth(
  ports: {
    readonly counts: Counts;
    readonly register: Register;
    readonly claims: Claims;
    readonly clock: Clock;
  },
  { siteId, month }: { readonly siteId: string; readonly month: string },
) {
  const from = `${month}-01` as LocalDate; // the route has checked the month's shape
  const range: DayRange = { from, to: endOfMonth(from) };
  const site = await ports.register.get('site', siteId);
  if (!site) throw new Refused('not-found');
  const [calendar, counts, claim] = await Promise.all([
    ports.register.get('calendar', site.value.calendarId),
    ports.counts.ofSite(siteId, range),
    claimOfDay(ports, range.to),
  ]);
  const today = localDay(ports.clock.now());
  const byDate = new Map(counts.map((count) => [count.date, count]));
  const days = eachDay(range).map((date): MonthDay => {
    const operating = calendar !== null && isOperatingDay(site.value, calendar.value, date);
    const count = byDate.get(date);
    const report = count && standing(count).report;
    const none = date > today ? 'ahead' : operating ? 'missing' : 'not-operating';
    return {
      date,
      operating,
      state: report?.kind ?? none,
      revision: count?.revision ?? 0,
      served: report ? sumByProduct(report, 'served') : {},
      cooking: report ? sumByProduct(report, 'cooking') : {},
    };
  });
  const totals: Record<string, number> = {};
  for (const day of days)
    for (const [id, amount] of Object.entries(day.served)) totals[id] = (totals[id] ?? 0) + amount;
  const missing = days.filter((day) => day.state === 'missing').map((day) => day.date);
  return { siteId, month, days, totals, missing, claim };
}
