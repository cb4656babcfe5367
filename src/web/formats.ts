import type { Instant, LocalDate } from '../domain/days.ts';
import type { AmountUnit } from '../domain/products.ts';
import type { Language } from '../domain/texts.ts';

/**
 * Numbers, money, days and times as a reader of the language writes them in Finland. Amounts come as whole ml or g and
 * money as whole cents; nothing is rounded for good here, only for the eye. English dates keep the form of the others.
 */
export type Formats = ReturnType<typeof formatsIn>;

const locales: Readonly<Record<Language, string>> = { sv: 'sv-FI', fi: 'fi-FI', en: 'en-GB' };
const made = new Map<Language, Formats>();

export function formats(language: Language): Formats {
  const known = made.get(language) ?? formatsIn(language);
  made.set(language, known);
  return known;
}

function formatsIn(language: Language) {
  const locale = locales[language];
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimals = new Map<number, Intl.NumberFormat>();
  const decimal = (value: number, digits: number): string => {
    const format =
      decimals.get(digits) ??
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    decimals.set(digits, format);
    return format.format(value);
  };
  const thousandths = (amount: number, least: number): string => {
    const needed = amount % 10 !== 0 ? 3 : amount % 100 !== 0 ? 2 : amount % 1000 !== 0 ? 1 : 0;
    return decimal(amount / 1000, Math.max(least, needed));
  };
  // Days are formatted as noon in UTC: no zone on earth that is used here makes another day of it.
  const inUtc = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return (date: LocalDate): string => format.format(new Date(`${date}T12:00:00Z`)).replace(',', '');
  };
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/Helsinki',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const offset = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Helsinki',
    timeZoneName: 'longOffset',
  });
  const helsinkiDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short' });
  const long = inUtc({ weekday: 'long', day: 'numeric', month: 'long' });
  const short = inUtc({ weekday: 'short' });
  const month = inUtc({ month: 'long', year: 'numeric' });

  /** '14.9.2026' */
  const day = (date: LocalDate): string => date.split('-').map(Number).reverse().join('.');
  /** '06.12' (06:12 in English), in Helsinki. */
  const time = (at: Instant): string =>
    clock.format(new Date(at)).replace(':', language === 'en' ? ':' : '.');
  const dateTime = (at: Instant): string =>
    `${day(helsinkiDay.format(new Date(at)) as LocalDate)} ${time(at)}`;

  return {
    /** '1 234' */
    number: (value: number): string => plain.format(value),
    decimal,
    /** '45,0 l' or '2,5 kg': so many decimals at least (one unless told), and as many more as the amount has. */
    amount: (amount: number, unit: AmountUnit = 'ml', least = 1): string =>
      `${thousandths(amount, least)}\u00a0${unit === 'ml' ? 'l' : 'kg'}`,
    /** '45,0' without its unit, for a column that names it. */
    thousandths: (amount: number, least = 1): string => thousandths(amount, least),
    /** '45' or '42,5': for small print. */
    short: (amount: number): string => thousandths(Math.round(amount / 100) * 100, 0),
    /** '12 345,67 €' from cents. */
    euros: (cents: number): string => `${decimal(cents / 100, 2)}\u00a0€`,
    /** '97,3 %' from so many of so many. */
    percent: (part: number, whole: number, digits = 0): string =>
      whole === 0 ? '–' : `${decimal((part * 100) / whole, digits)}\u00a0%`,
    day,
    /** '14.9.' */
    dayShort: (date: LocalDate): string => `${day(date).split('.').slice(0, 2).join('.')}.`,
    /** 'måndag 14 september', 'maanantai 14. syyskuuta', 'Monday 14 September' */
    dayLong: long,
    /** 'mån', 'ma', 'Mon' */
    weekday: (date: LocalDate): string => short(date).replace('.', ''),
    /** 'måndag' */
    weekdayLong: inUtc({ weekday: 'long' }),
    /** 'september 2026' of a '2026-09'; with a capital, since it stands first. */
    month: (text: string): string => capital(month(`${text}-01` as LocalDate)),
    /** 'Hösten 2026', 'Syksy 2026', 'Autumn 2026'; a supplier's month by its name. */
    period: (id: string): string => {
      const [year = '', part = ''] = id.split('-');
      const names = termNames[part as keyof typeof termNames];
      return names ? `${names[language]} ${year}` : capital(month(`${id}-01` as LocalDate));
    },
    time,
    /** '14.9.2026 06.12' */
    dateTime,
    /** '14.9.2026 06.12 (+03:00)': with the offset, where the time is proof. */
    proofTime: (at: Instant): string => {
      const zone =
        offset.formatToParts(new Date(at)).find((part) => part.type === 'timeZoneName')?.value ?? '';
      return `${dateTime(at)} (${zone.replace('GMT', 'UTC')})`;
    },
    /** A SHA-256 in groups of four; only the first so many groups when told. */
    hash: (hex: string, groups = 16): string => (hex.match(/.{4}/g) ?? []).slice(0, groups).join(' '),
  };
}

const termNames = {
  autumn: { sv: 'Hösten', fi: 'Syksy', en: 'Autumn' },
  spring: { sv: 'Våren', fi: 'Kevät', en: 'Spring' },
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
