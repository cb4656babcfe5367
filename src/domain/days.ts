/**
 * A calendar day of Europe/Helsinki, written '2026-09-01'. Never a Date: a day has no hour and no zone.
 * Only {@link parseDay} makes one from outside text.
 */
export type LocalDate = `${number}-${number}-${number}`;

/** A point in time, ISO 8601 in UTC with milliseconds, e.g. '2026-09-01T05:12:30.000Z'. */
export type Instant = string;

/** A closed range of days: both ends belong to it. */
export type DayRange = { readonly from: LocalDate; readonly to: LocalDate };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that the text names, or undefined when there is no such day (2026-02-30, say). */
export function parseDay(text: string): LocalDate | undefined {
  if (!shape.test(text)) return undefined;
  const day = text as LocalDate;
  // A day that does not exist has the number of another one.
  return addDays(day, 0) === day ? day : undefined;
}

function fromUtc(at: Date): LocalDate {
  return at.toISOString().slice(0, 10) as LocalDate;
}

/**
 * The day's number, 0 for 1970-01-01, by the Gregorian calendar's arithmetic: a term's claim asks for weekdays and
 * distances a million times, and parsing a Date each time was half of its cost.
 */
function dayNumber(day: LocalDate): number {
  const month = Number(day.slice(5, 7));
  // The year begins in March here, so that the leap day is its last.
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8)) - 1;
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leaps + dayOfYear - 719_468;
}

/** Days by their number: a city of 450 sites walks the same term 450 times, and writing a date is what it waits for. */
const written = new Map<number, LocalDate>();
const mostWritten = 10_000;

/** The day `count` days after (before, when negative) the given one. */
export function addDays(day: LocalDate, count: number): LocalDate {
  const number = dayNumber(day) + count;
  const known = written.get(number);
  if (known) return known;
  const found = fromUtc(new Date(number * 86_400_000));
  if (written.size < mostWritten) written.set(number, found);
  return found;
}

/** The same day of the month `count` months later; the month's last day where that day does not exist. */
export function addMonths(day: LocalDate, count: number): LocalDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return fromUtc(new Date(Date.UTC(year, month - 1 + count, Math.min(date, lastOfMonth))));
}

/** The last day of the month that the day lies in. */
export function endOfMonth(day: LocalDate): LocalDate {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return fromUtc(new Date(Date.UTC(year, month, 0)));
}

/** Whole days from the first to the second day; negative when the second comes first. */
export function daysBetween(first: LocalDate, second: LocalDate): number {
  return dayNumber(second) - dayNumber(first);
}

/** ISO weekday: 1 = Monday ... 7 = Sunday. */
export function weekday(day: LocalDate): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Every day of the range, in order; empty when it ends before it starts. */
export function eachDay(range: DayRange): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = range.from; day <= range.to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Whether the day lies in the range. */
export function within(day: LocalDate, range: DayRange): boolean {
  return range.from <= day && day <= range.to;
}

const helsinki = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short' });

/** The calendar day in Europe/Helsinki at that instant, whatever the machine's own zone. */
export function localDay(instant: Instant): LocalDate {
  return helsinki.format(new Date(instant)) as LocalDate;
}

/** Milliseconds since 1970 of an instant, for reckoning with pauses; days are never reckoned with like this. */
export function millisecondsOf(instant: Instant): number {
  return Date.parse(instant);
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Helsinki',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** '14:30': the time of day in Europe/Helsinki at that instant. */
export function localTime(instant: Instant): string {
  return clock.format(new Date(instant));
}

/** The instant so many minutes later. */
export function addMinutes(instant: Instant, count: number): Instant {
  return new Date(Date.parse(instant) + count * 60_000).toISOString();
}
