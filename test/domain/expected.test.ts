import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate, weekday } from '../../src/domain/days.ts';
import { childrenOn, enrolledByTerm, expectedAmount, isOdd } from '../../src/domain/expected.ts';
import { defaultSettings } from '../../src/domain/settings.ts';

const limits = defaultSettings.checks;
const today: LocalDate = '2026-10-12';
/** Six weeks before, Monday to Friday. */
const schoolDays = Array.from({ length: 42 }, (_, index) => addDays(today, -1 - index)).filter(
  (date) => weekday(date) <= 5,
);
const steady = schoolDays.map((date) => ({ date, amount: 40_000 }));

describe('what a day is expected to be', () => {
  test('is the median of the same weekday', () => {
    const history = schoolDays.map((date) => ({ date, amount: weekday(date) === 1 ? 50_000 : 20_000 }));
    expect(expectedAmount(history, today, limits)).toEqual({
      low: 25_000,
      middle: 50_000,
      high: 75_000,
      from: 6,
    });
  });

  test('is that of all weekdays where there are fewer than three of the same', () => {
    const history = schoolDays
      .filter((date) => weekday(date) !== 1)
      .map((date) => ({ date, amount: 30_000 }));
    expect(expectedAmount(history, today, limits)).toMatchObject({ middle: 30_000, from: 24 });
  });

  test('is nothing with fewer than three days, and looks neither ahead nor beyond six weeks', () => {
    expect(expectedAmount(steady.slice(0, 2), today, limits)).toBeNull();
    const elsewhere = [0, 1, 7, 14, -43, -44, -45, -49, -56].map((days) => ({
      date: addDays(today, days),
      amount: 1,
    }));
    expect(expectedAmount(elsewhere, today, limits)).toBeNull();
    expect(expectedAmount(steady, today, limits)).not.toBeNull();
  });

  test('is not moved by an outlier, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...schoolDays), fc.nat(1_000_000_000), (date, amount) => {
        const history = steady.map((each) => (each.date === date ? { date, amount } : each));
        expect(expectedAmount(history, today, limits)).toEqual(expectedAmount(steady, today, limits));
      }),
    );
  });
});

describe('children', () => {
  const enrolled = enrolledByTerm('school-a', [
    { value: { siteId: 'school-a', periodId: '2026-spring', children: 200 } },
    { value: { siteId: 'school-a', periodId: '2026-autumn', children: 250 } },
    { value: { siteId: 'school-b', periodId: '2026-autumn', children: 7 } },
  ]);

  test('are those who were there, else those enrolled in the day’s term, else nobody knows', () => {
    expect(childrenOn(today, 30, enrolled)).toBe(30);
    expect(childrenOn(today, undefined, enrolled)).toBe(250);
    expect(childrenOn('2026-05-04', null, enrolled)).toBe(200);
    expect(childrenOn('2025-05-05', null, enrolled)).toBeNull();
    expect(childrenOn(today, null, new Map([['2026-autumn', 0]]))).toBeNull();
  });

  test('half of them away, half of the milk: today, and on a day of the history', () => {
    const full = steady.map((each) => ({ ...each, children: 200 }));
    const usual = expectedAmount(full, today, limits, 200)!;
    expect(expectedAmount(full, today, limits, 100)).toMatchObject({ middle: usual.middle / 2 });
    const away = full.map((each, at) => (at % 2 ? { ...each, amount: 20_000, children: 100 } : each));
    expect(expectedAmount(away, today, limits, 200)).toEqual(usual);
    expect(isOdd(20_000, expectedAmount(full, today, limits, 100)!)).toBeNull();
    expect(isOdd(15_000, usual)).toBe('low');
  });

  test('where they are not known on either side, the litres speak alone', () => {
    const half = steady.map((each, at) =>
      at % 2 ? { ...each, children: 200 } : { ...each, children: null },
    );
    expect(expectedAmount(half, today, limits, 200)).toEqual(expectedAmount(steady, today, limits));
    expect(expectedAmount(half, today, limits)).toEqual(expectedAmount(steady, today, limits));
  });
});

describe('an odd amount', () => {
  const expected = expectedAmount(steady, today, limits)!;
  test.each([
    ['400 instead of 40', 400_000, 'high'],
    ['4 instead of 40', 4_000, 'low'],
    ['nothing', 0, 'low'],
    ['the same', 40_000, null],
    ['half as much again', 60_000, null],
    ['a little more than that', 60_001, 'high'],
    ['half', 20_000, null],
    ['a little less', 19_999, 'low'],
  ] as const)('%s', (_, amount, odd) => {
    expect(isOdd(amount, expected)).toBe(odd);
  });

  test('a slip of ten is odd both ways however scattered the history', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 90_000 }), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(amounts, (amounts) => {
        const history = schoolDays.map((date, index) => ({ date, amount: amounts[index]! }));
        const band = expectedAmount(history, today, limits)!;
        fc.pre(band.middle > 3_000);
        expect(isOdd(band.middle * 10, band)).toBe('high');
        expect(isOdd(Math.floor(band.middle / 10), band)).toBe('low');
        expect(isOdd(band.middle, band)).toBeNull();
      }),
    );
  });

  test('a small day care is not odd for one carton more or less', () => {
    const small = schoolDays.map((date) => ({ date, amount: 2_000 }));
    const band = expectedAmount(small, today, limits)!;
    expect([isOdd(3_000, band), isOdd(1_000, band), isOdd(0, band)]).toEqual([null, null, null]);
    expect(isOdd(20_000, band)).toBe('high');
  });
});
