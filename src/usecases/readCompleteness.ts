import { completenessOf } from '../domain/completeness.ts';
import { localDay } from '../domain/days.ts';
import { Refused } from '../domain/refusals.ts';
import { sitesThatCount } from '../domain/sites.ts';
import type { Completeness } from '../domain/snapshots.ts';
import { begunPeriod } from './gatherClaim.ts';
import type { Clock, Counts, Register } from './ports.ts';
import { pageOf } from './records.ts';

export const noDays: Completeness = { expected: 0, served: 0, zero: 0, closed: 0, explained: 0, missing: 0 };

/** The sum of several completenesses. */
export function addCompleteness(all: readonly Completeness[]): Completeness {
  return all.reduce(
    (sum, each) => ({
      expected: sum.expected + each.expected,
      served: sum.served + each.served,
      zero: sum.zero + each.zero,
      closed: sum.closed + each.closed,
      explained: sum.explained + each.explained,
      missing: sum.missing + each.missing,
    }),
    noDays,
  );
}

/**
 * Which days of the period so far are reported, explained or missing, for one page of sites and in sum.
 * @throws Refused unknown-period
 */
export async function readCompleteness(
  ports: { readonly counts: Counts; readonly register: Register; readonly clock: Clock },
  input: { readonly periodId: string; readonly limit: number; readonly after?: string | undefined },
) {
  const period = begunPeriod(input.periodId, ports);
  const today = localDay(ports.clock.now());
  const through = today < period.to ? today : period.to;
  const range = { from: period.from, to: through };
  const [sites, calendars] = await Promise.all([
    ports.register.list('site'),
    ports.register.list('calendar'),
  ]);
  const rows = await Promise.all(
    sitesThatCount(sites)
      .filter(({ value }) => value.productIds.length > 0 && value.opensOn <= through)
      .filter(({ value }) => value.closesOn === null || value.closesOn >= period.from)
      .map(async ({ value: site }) => {
        const calendar = calendars.find((each) => each.id === site.calendarId)?.value;
        if (!calendar) throw new Refused('not-found', { calendarId: site.calendarId });
        const days = await ports.counts.standingOfSite(site.id, range);
        return { siteId: site.id, name: site.name, ...completenessOf(site, calendar, range, days) };
      }),
  );
  return {
    period,
    through,
    total: addCompleteness(rows.map((row) => row.completeness)),
    sites: pageOf(rows, (row) => row.siteId, input),
  };
}
