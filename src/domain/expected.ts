import { addDays, type LocalDate, weekday } from './days.ts';

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
/**
 * However scattered the history, so small a part of the middle is odd (4 keyed for 40). Upwards the band does it (400
 * for 40): half of the days lie between nothing and the middle, so the deviation is the middle at most.
 */
const oddPart = 5;

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
  const from = addDays(date, -daysBack);
  const recent = history.filter((each) => each.date >= from && each.date < date);
  const asked = weekday(date);
  const sameWeekday = recent.filter((each) => weekday(each.date) === asked);
  const amounts = (sameWeekday.length >= fewest ? sameWeekday : recent).map((each) => each.amount);
  if (amounts.length < fewest) return null;
  const middle = median(amounts);
  const deviation = median(amounts.map((amount) => Math.abs(amount - middle)));
  const band = Math.max(deviations * deviation, Math.floor((middle * bandPercent) / 100), narrowest);
  return { low: Math.max(0, middle - band), middle, high: middle + band, from: amounts.length };
}

/** Whether the amount lies outside the band, or is but a small part of the middle; null when it is neither. */
export function isOdd(amount: number, expected: Expected): 'high' | 'low' | null {
  if (amount > expected.high) return 'high';
  const smallPart = amount * oddPart <= expected.middle && expected.middle - amount > narrowest;
  return amount < expected.low || smallPart ? 'low' : null;
}

/** The lower of the two middle values of an even number, so that the result is one that was reported. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
