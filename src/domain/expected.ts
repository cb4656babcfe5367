import { addDays, type LocalDate, weekday } from './days.ts';
import { periodOn } from './periods.ts';
import type { CheckLimits } from './settings.ts';
import type { SchoolYearData } from './sites.ts';

/** What a site is likely to report on a day, in ml or g, from so many days of its history. */
export type Expected = {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly from: number;
};
/** A day's amount, and the children it was for as {@link childrenOn} knows them. */
export type DayAmount = {
  readonly date: LocalDate;
  readonly amount: number;
  readonly children?: number | null;
};

/**
 * The children that a day's milk is for: those who were there where the kitchen said so, else those enrolled in its
 * term (by the term's id); null where nobody knows, as for a kitchen without children of its own.
 */
export function childrenOn(
  date: LocalDate,
  present: number | null | undefined,
  enrolled: ReadonlyMap<string, number>,
): number | null {
  return present ?? (enrolled.get(periodOn(date, 'term').id) || null);
}

/** A site's enrolled children by term. */
export function enrolledByTerm(
  siteId: string,
  data: readonly { readonly value: Pick<SchoolYearData, 'siteId' | 'periodId' | 'children'> }[],
): ReadonlyMap<string, number> {
  return new Map(
    data.flatMap(({ value }) => (value.siteId === siteId ? [[value.periodId, value.children]] : [])),
  );
}

/**
 * What the site's recent days let one expect on the day: the median of the same weekday, or of all weekdays where
 * there are too few of it, and a band around it. Each day is measured by its children first: half of them away, half
 * of the milk; a new group in January, more of it. Median and median deviation, so that an outlier in the history
 * moves neither. Days before the date only; null with too few. One amount per day, closed days left out: a holiday
 * says nothing of a school day.
 * However scattered the history, a small part of the middle lies below the band (4 keyed for 40). Upwards the
 * deviation does it (400 for 40): half of the days lie between nothing and the middle, so it is the middle at most.
 */
export function expectedAmount(
  history: readonly DayAmount[],
  date: LocalDate,
  limits: CheckLimits,
  children: number | null = null,
): Expected | null {
  const from = addDays(date, -limits.historyDays);
  const recent = history.filter((each) => each.date >= from && each.date < date);
  const asked = weekday(date);
  const sameWeekday = recent.filter((each) => weekday(each.date) === asked);
  const amounts = (sameWeekday.length >= limits.fewestDays ? sameWeekday : recent).map((each) =>
    children && each.children ? Math.round((each.amount * children) / each.children) : each.amount,
  );
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
