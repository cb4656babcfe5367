import { addDays, type LocalDate } from './days.ts';
import type { CheckLimits } from './settings.ts';

/** What a site is likely to report on a day, in ml or g, from so many days of its history. */
export type Expected = {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly from: number;
};
export type DayAmount = { readonly date: LocalDate; readonly amount: number };

/**
 * What the site's recent days let one expect on the day: the median of the same weekday, or of all weekdays where
 * there are too few of it, and a band around it. Median and median deviation, so that an outlier in the history
 * moves neither. Days before the date only; null with too few. One amount per day, closed days left out.
 * However scattered the history, a small part of the middle lies below the band (4 keyed for 40). Upwards the
 * deviation does it (400 for 40): half of the days lie between nothing and the middle, so it is the middle at most.
 */
export function expectedAmount(
  history: readonly DayAmount[],
  date: LocalDate,
  limits: CheckLimits,
): Expected | null {
  const from = addDays(date, -limits.historyDays);
  const recent = history.filter((each) => each.date >= from && each.date < date);
  const weeks = Math.floor(limits.historyDays / 7);
  const weekdays = new Set(Array.from({ length: weeks }, (_, week) => addDays(date, -7 * (week + 1))));
  const sameWeekday = recent.filter((each) => weekdays.has(each.date));
  const amounts = (sameWeekday.length >= limits.fewestDays ? sameWeekday : recent).map((each) => each.amount);
  if (amounts.length < limits.fewestDays) return null;
  const middle = median(amounts);
  const deviation = median(amounts.map((amount) => Math.abs(amount - middle)));
  const share = Math.floor((middle * limits.bandPercent) / 100);
  const band = Math.max(limits.deviations * deviation, share, limits.narrowestMl);
  const small = Math.min(Math.floor(middle / limits.smallPart) + 1, middle - limits.narrowestMl);
  return { low: Math.max(0, middle - band, small), middle, high: middle + band, from: amounts.length };
}

/** Whether the amount lies outside the band; null when it does not. */
export function isOdd(amount: number, expected: Expected): 'high' | 'low' | null {
  if (amount > expected.high) return 'high';
  return amount < expected.low ? 'low' : null;
}

/** The lower of the two middle values of an even number, so that the result is one that was reported. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
