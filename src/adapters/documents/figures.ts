import type { Instant, LocalDate } from '../../domain/days.ts';
import type { AmountUnit } from '../../domain/products.ts';
import type { Language } from '../../domain/texts.ts';

// Written by hand and not with Intl: its signs change with the version of ICU (which minus, which space), and the
// same snapshot must give the same bytes on every machine and in every year that it is kept.

/** Keeps the thousands of a number on one line; fonts and spreadsheets all have it. */
export const noBreakSpace = '\u00a0';
const minus = '\u2212';

const decimalMark: Readonly<Record<Language, string>> = { sv: ',', fi: ',', en: '.' };

/**
 * A whole number of 10^-`scale` parts, written with exactly `decimals` decimals (rounded half up, away from zero),
 * groups of three set apart by a no-break space.
 */
export function decimal(parts: number, scale: number, decimals: number, language: Language): string {
  const factor = 10 ** Math.max(0, scale - decimals);
  const rounded = Math.round(Math.abs(parts) / factor);
  const digits = String(rounded).padStart(Math.min(scale, decimals) + 1, '0');
  const shown = Math.min(scale, decimals);
  const wholePart = shown === 0 ? digits : digits.slice(0, -shown);
  const fraction = (shown === 0 ? '' : digits.slice(-shown)).padEnd(decimals, '0');
  const sign = parts < 0 && rounded > 0 ? minus : '';
  const grouped = wholePart.replace(/\B(?=(\d{3})+$)/g, noBreakSpace);
  return fraction === '' ? sign + grouped : `${sign}${grouped}${decimalMark[language]}${fraction}`;
}

/** A count of persons, days or lines: '9 246'. */
export function count(value: number, language: Language): string {
  return decimal(value, 0, 0, language);
}

/** An amount in ml or g as litres or kilograms with two decimals, without its unit: '7 812,50'. */
export function amount(thousandths: number, language: Language): string {
  return decimal(thousandths, 3, 2, language);
}

/** An amount in ml or g to the last thousandth, for a working that must add up: '7 812,500'. */
export function exactAmount(thousandths: number, language: Language): string {
  return decimal(thousandths, 3, 3, language);
}

/** An amount in ml or g as short as it can be said exactly: '0,25', '9 246'. */
export function shortAmount(thousandths: number, language: Language): string {
  const decimals =
    thousandths % 1000 === 0 ? 0 : thousandths % 100 === 0 ? 1 : thousandths % 10 === 0 ? 2 : 3;
  return decimal(thousandths, 3, decimals, language);
}

/** The sign of the unit in which amounts are shown: thousandths make a litre or a kilogram. */
export function unitSign(unit: AmountUnit): 'l' | 'kg' {
  return unit === 'ml' ? 'l' : 'kg';
}

/** Cents as euros with two decimals, without the sign: '1 171,33'. */
export function euros(cents: number, language: Language): string {
  return decimal(cents, 2, 2, language);
}

/** A rate in cents per 1000 litres or kilograms as euros per litre or kilogram, two decimals or as many as it takes. */
export function rate(centsPerThousand: number, language: Language): string {
  const decimals = centsPerThousand % 1000 === 0 ? 2 : centsPerThousand % 100 === 0 ? 3 : 5;
  return decimal(centsPerThousand, 5, decimals, language);
}

/** A share of the whole in per cent with two decimals and its sign: '6,29 %'. */
export function percent(part: number, whole: number, language: Language): string {
  return `${decimal(whole === 0 ? 0 : Math.round((part * 10_000) / whole), 2, 2, language)}${noBreakSpace}%`;
}

/** A day as people here write it: '14.9.2026'. */
export function dayText(day: LocalDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}.${month}.${year}`;
}

const helsinkiParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Helsinki',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** A point in time on the clock of Helsinki with its offset, as it is shown where time is proof. */
export function instantText(at: Instant): string {
  const moment = new Date(at);
  const part = Object.fromEntries(helsinkiParts.formatToParts(moment).map((each) => [each.type, each.value]));
  const local = Date.UTC(
    Number(part.year),
    Number(part.month) - 1,
    Number(part.day),
    Number(part.hour),
    Number(part.minute),
    Number(part.second),
  );
  const offset = Math.round((local - moment.getTime()) / 3_600_000);
  return `${Number(part.day)}.${Number(part.month)}.${part.year} ${part.hour}.${part.minute}.${part.second} (UTC+${offset})`;
}

/** A hash in groups of four, so that two people can read it to each other. */
export function grouped(hash: string): string {
  return hash.replace(/(.{4})(?=.)/g, '$1 ');
}
