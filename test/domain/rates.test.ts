import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../src/domain/days.ts';
import { productGroups } from '../../src/domain/products.ts';
import {
  rateOf,
  ratePeriodOn,
  shippedRatePeriods,
  UnknownRulePeriod,
  withEntered,
} from '../../src/domain/rates.ts';
import type { RatePeriod } from '../../src/domain/settings.ts';

const literal = { organicButtermilk: 'conventional' } as const;
const wide = { organicButtermilk: 'organic' } as const;

describe('the shipped decrees', () => {
  test('follow one another without gap or overlap from 1 August 2017 to 31 July 2027', () => {
    expect(shippedRatePeriods[0]?.from).toBe('2017-08-01');
    expect(shippedRatePeriods.at(-1)?.to).toBe('2027-07-31');
    for (const [index, period] of shippedRatePeriods.entries()) {
      expect(period.from <= period.to).toBe(true);
      if (index > 0) expect(period.from).toBe(addDays(shippedRatePeriods[index - 1]!.to, 1));
    }
  });

  test('name the statute that their link leads to', () => {
    for (const { decree, source } of shippedRatePeriods) {
      const [number, year] = decree.split('/') as [string, string];
      expect(source).toMatch(/^https:\/\/www\.finlex\.fi\/fi\/laki\/(alkup|ajantasa)\//);
      expect(source.endsWith(`/${year}/${year}${number.padStart(4, '0')}`)).toBe(true);
    }
  });

  // The first and last day of every decree, with the rates of milk and organic milk in cents a litre.
  test.each([
    ['2017-08-01', '402/2017', 13, 31],
    ['2017-12-31', '402/2017', 13, 31],
    ['2018-01-01', '929/2017', 13, 31],
    ['2018-07-31', '929/2017', 13, 31],
    ['2018-08-01', '457/2018', 13, 31],
    ['2018-12-31', '457/2018', 13, 31],
    ['2019-01-01', '1101/2018', 15, 33],
    ['2019-07-31', '1101/2018', 15, 33],
    ['2019-08-01', '753/2019', 16, 34],
    ['2020-07-31', '753/2019', 16, 34],
    ['2020-08-01', '421/2020', 18, 36],
    ['2021-07-31', '421/2020', 18, 36],
    ['2021-08-01', '482/2021', 19, 38],
    ['2022-07-31', '482/2021', 19, 38],
    ['2022-08-01', '481/2022', 19, 38],
    ['2023-07-31', '481/2022', 19, 38],
    ['2023-08-01', '859/2023', 16, 32],
    ['2024-07-31', '859/2023', 16, 32],
    ['2024-08-01', '298/2024', 16, 32],
    ['2025-07-31', '298/2024', 16, 32],
    ['2025-08-01', '320/2025', 16, 32],
    ['2026-07-31', '320/2025', 16, 32],
    ['2026-08-01', '505/2026', 16, 32],
    ['2027-07-31', '505/2026', 16, 32],
  ] as const)('on %s it is %s: %i and %i cents a litre', (date, decree, milk, organic) => {
    const period = ratePeriodOn(date, shippedRatePeriods);
    expect(period.decree).toBe(decree);
    expect(period.capMl).toBe(250);
    expect(rateOf('milk', period, literal)).toBe(milk * 1000);
    expect(rateOf('buttermilk', period, literal)).toBe(milk * 1000);
    expect(rateOf('organic-milk', period, literal)).toBe(organic * 1000);
  });

  test.each([
    ['2018-07-31', null, null],
    ['2018-08-01', 10_000, 72_000],
    ['2023-07-31', 10_000, 72_000],
    ['2023-08-01', null, null],
  ] as const)('other sour milk and cheese on %s: %s and %s', (date, sourMilk, cheese) => {
    const period = ratePeriodOn(date, shippedRatePeriods);
    expect(rateOf('other-sour-milk', period, literal)).toBe(sourMilk);
    expect(rateOf('cheese', period, literal)).toBe(cheese);
  });

  // Until July 2023 the decrees name the organic rate for buttermilk; since then only for 'milk'.
  test.each([
    ['2023-07-31', 38_000, 38_000],
    ['2023-08-01', 16_000, 32_000],
    ['2026-09-01', 16_000, 32_000],
  ] as const)('organic buttermilk on %s is %i read literally and %i read widely', (date, read, wider) => {
    const period = ratePeriodOn(date, shippedRatePeriods);
    expect(rateOf('organic-buttermilk', period, literal)).toBe(read);
    expect(rateOf('organic-buttermilk', period, wide)).toBe(wider);
  });

  test.each(['2017-07-31', '2027-08-01', '2030-01-01'] as const)(
    'refuse %s, which no decree covers',
    (date) => {
      expect(() => ratePeriodOn(date, shippedRatePeriods)).toThrow(UnknownRulePeriod);
      try {
        ratePeriodOn(date, shippedRatePeriods);
      } catch (error) {
        expect((error as UnknownRulePeriod).date).toBe(date);
      }
    },
  );
});

describe('decrees entered by the official', () => {
  const next: RatePeriod = {
    ...shippedRatePeriods.at(-1)!,
    decree: '600/2027',
    from: '2027-08-01',
    to: '2028-07-31',
    centsPerThousand: {
      milk: 17_000,
      'organic-milk': 33_000,
      buttermilk: 17_000,
      'organic-buttermilk': 33_000,
    },
  };

  test('extend what is covered', () => {
    const all = withEntered(shippedRatePeriods, [next]);
    expect(ratePeriodOn('2027-09-01', all)).toBe(next);
    expect(all).toHaveLength(shippedRatePeriods.length + 1);
  });

  test('a rate they name goes before the rule on organic buttermilk', () => {
    expect(rateOf('organic-buttermilk', next, literal)).toBe(33_000);
  });

  test('replace a decree of the same dates', () => {
    const corrected = { ...shippedRatePeriods.at(-1)!, decree: '505/2026 corrected' };
    const all = withEntered(shippedRatePeriods, [corrected]);
    expect(all).toHaveLength(shippedRatePeriods.length);
    expect(ratePeriodOn('2026-08-01', all)).toBe(corrected);
  });

  test('replace a part of a decree and leave it in force before and after', () => {
    const spring = { ...next, decree: '9/2027', from: '2027-01-01', to: '2027-03-31' } as const;
    const all = withEntered(shippedRatePeriods, [spring]);
    expect(ratePeriodOn('2026-12-31', all).decree).toBe('505/2026');
    expect(ratePeriodOn('2027-01-01', all).decree).toBe('9/2027');
    expect(ratePeriodOn('2027-03-31', all).decree).toBe('9/2027');
    expect(ratePeriodOn('2027-04-01', all).decree).toBe('505/2026');
  });

  test('leave every day with one decree, whatever is entered', () => {
    const day = fc.integer({ min: 0, max: 4_200 }).map((count) => addDays('2017-01-01', count));
    const ranges = fc.array(fc.tuple(day, fc.integer({ min: 0, max: 500 })), { maxLength: 6 });
    fc.assert(
      fc.property(ranges, day, (ranges, date) => {
        const entered = ranges.map(
          ([from, length], index): RatePeriod => ({
            ...next,
            decree: `entered ${index}`,
            from,
            to: addDays(from, length),
          }),
        );
        const all = withEntered(shippedRatePeriods, entered);
        const covering = all.filter((each) => each.from <= date && date <= each.to);
        const last = entered.findLast((each) => each.from <= date && date <= each.to);
        const shipped = shippedRatePeriods.find((each) => each.from <= date && date <= each.to);
        expect(covering.length).toBe(last || shipped ? 1 : 0);
        expect(covering[0]?.decree).toBe((last ?? shipped)?.decree);
        expect(all.every((each) => daysBetween(each.from, each.to) >= 0)).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

test('the table in docs/rules.md is the table in the code', () => {
  const rows = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => /^\| \[\d+\/\d{4}\]/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const euros = (rate: number | null) => (rate === null ? '–' : (rate / 100_000).toFixed(2));
  const expected = shippedRatePeriods.map((period) => {
    const { decree, source, from, to, capMl, nationalCeilingEur } = period;
    const rates = productGroups.map((group) => {
      const [read, wider] = [euros(rateOf(group, period, literal)), euros(rateOf(group, period, wide))];
      return read === wider ? read : `${read} or ${wider}`;
    });
    return [`[${decree}](${source})`, `${from} – ${to}`, ...rates, `${capMl} ml`, String(nationalCeilingEur)];
  });
  expect(rows).toEqual(expected);
});
