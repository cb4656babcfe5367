import { addDays, type LocalDate, weekday, within } from './days.ts';

/** How far back a day is compared with the site's own history. */
const daysBack = 42;
/** Fewer days than this say nothing. */
const fewest = 3;
/** The band is this many median deviations wide on each side ... */
const deviations = 4;
/** ... but never narrower than this share of the middle ... */
const bandPercent = 50;
/** ... nor than this, in ml or g: a small day care is not odd for one carton more. */
const narrowest = 2_000;
/** However scattered the history: so many times the middle, or its so manieth part, is odd (400 keyed for 40). */
const oddFactor = 5;

/** What a site is likely to report on a day, in ml or g, from so many days of its history. */
export type Expected = {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly from: number;
};
export type DayAmount = { readonly date: LocalDate; readonly amount: number };

/**
 * What the site's last six weeks let one expect on the day: the median of the same weekday, or of all weekdays where
 * there are fewer than three, and a band around it. Median and median deviation, so that an outlier in the history
 * moves neither. Days before the date only; null with fewer than three. One amount per day, closed days left out.
 */
export function expectedAmount(history: readonly DayAmount[], date: LocalDate): Expected | null {
  const range = { from: addDays(date, -daysBack), to: addDays(date, -1) };
  const recent = history.filter((each) => within(each.date, range));
  const sameWeekday = recent.filter((each) => weekday(each.date) === weekday(date));
  const amounts = (sameWeekday.length >= fewest ? sameWeekday : recent).map((each) => each.amount);
  if (amounts.length < fewest) return null;
  const middle = median(amounts);
  const deviation = median(amounts.map((amount) => Math.abs(amount - middle)));
  const band = Math.max(deviations * deviation, Math.floor((middle * bandPercent) / 100), narrowest);
  return { low: Math.max(0, middle - band), middle, high: middle + band, from: amounts.length };
}

/** Whether the amount lies outside the band, or so many times above or below the middle; null when it does not. */
export function isOdd(amount: number, expected: Expected): 'high' | 'low' | null {
  const far = Math.abs(amount - expected.middle) > narrowest;
  if (amount > expected.high || (far && amount >= expected.middle * oddFactor)) return 'high';
  if (amount < expected.low || (far && amount * oddFactor <= expected.middle)) return 'low';
  return null;
}

/** The lower of the two middle values of an even number, so that the result is one that was reported. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
