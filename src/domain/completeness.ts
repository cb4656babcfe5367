import { operatingDays } from './calendars.ts';
import type { DayStanding, ReportKind } from './counts.ts';
import type { DayRange, LocalDate } from './days.ts';
import type { Calendar, Site } from './sites.ts';
import type { Completeness } from './snapshots.ts';

/**
 * How the site's operating days of the range are accounted for, and which have no report at all. Zero, closed and
 * missing are three things; a day the official has explained is neither. Reports of other sites, of days outside the
 * range and of days that are not operating days are left aside.
 */
export function completenessOf(
  site: Pick<Site, 'id' | 'opensOn' | 'closesOn' | 'closures'>,
  calendar: Calendar,
  range: DayRange,
  reports: readonly Pick<DayStanding, 'siteId' | 'date' | 'kind'>[],
): { readonly completeness: Completeness; readonly missing: readonly LocalDate[] } {
  const days = operatingDays(site, calendar, range);
  const kinds = new Map<LocalDate, ReportKind>();
  for (const { siteId, date, kind } of reports) if (siteId === site.id) kinds.set(date, kind);
  const missing = days.filter((date) => !kinds.has(date));
  const of = (kind: ReportKind) => days.filter((date) => kinds.get(date) === kind).length;
  const completeness = {
    expected: days.length,
    served: of('served'),
    zero: of('zero'),
    closed: of('closed'),
    explained: of('explained'),
    missing: missing.length,
  };
  return { completeness, missing };
}

/** The operating days that the cap counts: those of the calendar less those reported closed. */
export function daysForCap(completeness: Pick<Completeness, 'expected' | 'closed'>): number {
  return completeness.expected - completeness.closed;
}
