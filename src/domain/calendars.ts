import { type DayRange, eachDay, type LocalDate, weekday, within } from './days.ts';
import type { Calendar, Site } from './sites.ts';

type Opening = Pick<Site, 'opensOn' | 'closesOn' | 'closures'>;

/**
 * Whether the site operates on the day by its calendar: inside an open range, on a listed weekday, not in a holiday
 * (the calendar), not shut on its own, and between its first and its last day (`closesOn` is the last open day).
 */
export function isOperatingDay(site: Opening, calendar: Calendar, date: LocalDate): boolean {
  return (
    site.opensOn <= date &&
    (site.closesOn === null || date <= site.closesOn) &&
    calendar.weekdays.includes(weekday(date)) &&
    calendar.open.some((range) => within(date, range)) &&
    !calendar.holidays.some((range) => within(date, range)) &&
    !site.closures.some((range) => within(date, range))
  );
}

/** The site's operating days in the range, in order. */
export function operatingDays(site: Opening, calendar: Calendar, range: DayRange): LocalDate[] {
  return eachDay(range).filter((date) => isOperatingDay(site, calendar, date));
}
