import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../src/domain/days.ts';
import { eligibility } from '../../src/domain/limits.ts';
import { type Contents, type ProductGroup, productGroups } from '../../src/domain/products.ts';
import { rateOf, shippedRatePeriods } from '../../src/domain/rates.ts';
import { contents } from './builders.ts';

const yoghurt: Contents = {
  ...contents,
  fatPermille: 10,
  sugarPermille: 100,
  milkPermille: 900,
  vitaminD: false,
};
const cheese: Contents = {
  ...contents,
  fatPermille: 170,
  saltPermille: 12,
  otherIngredientsPermille: 100,
  vitaminD: false,
};

describe('at the limit a product is aided (481/2022 s. 3: at most, at least)', () => {
  test.each<[ProductGroup, Contents, LocalDate]>([
    ['milk', { ...contents, fatPermille: 5 }, '2026-09-01'],
    ['milk', { ...contents, fatPermille: 0 }, '2017-08-01'],
    ['organic-milk', contents, '2026-09-01'],
    ['buttermilk', contents, '2026-09-01'],
    ['organic-buttermilk', contents, '2026-09-01'],
    ['other-sour-milk', yoghurt, '2018-08-01'],
    ['other-sour-milk', yoghurt, '2023-07-31'],
    ['cheese', cheese, '2018-08-01'],
    ['cheese', cheese, '2023-07-31'],
  ])('%s %j on %s', (group, contents, date) => {
    expect(eligibility({ group, contents }, date)).toEqual({ eligible: true, group });
  });
});

describe('beyond it, it is refused with the reason and the figures', () => {
  test.each<[string, ProductGroup | null, Contents, LocalDate, Record<string, number>]>([
    ['not-in-scheme', null, contents, '2026-09-01', {}],
    ['fat-too-high', 'milk', { ...contents, fatPermille: 6 }, '2026-09-01', { found: 6, atMost: 5 }],
    ['fat-too-high', 'buttermilk', { ...contents, fatPermille: 10 }, '2019-09-02', { found: 10, atMost: 5 }],
    ['fat-unknown', 'milk', { ...contents, fatPermille: null }, '2026-09-01', { atMost: 5 }],
    ['no-vitamin-d', 'organic-milk', { ...contents, vitaminD: false }, '2026-09-01', {}],
    ['not-aided-on-date', 'milk', contents, '2017-07-31', {}],
    ['not-aided-on-date', 'other-sour-milk', yoghurt, '2018-07-31', {}],
    ['not-aided-on-date', 'other-sour-milk', yoghurt, '2023-08-01', {}],
    ['not-aided-on-date', 'cheese', cheese, '2023-08-01', {}],
    [
      'milk-share-too-low',
      'other-sour-milk',
      { ...yoghurt, milkPermille: 899 },
      '2020-09-01',
      { found: 899, atLeast: 900 },
    ],
    [
      'milk-share-unknown',
      'other-sour-milk',
      { ...yoghurt, milkPermille: null },
      '2020-09-01',
      { atLeast: 900 },
    ],
    [
      'fat-too-high',
      'other-sour-milk',
      { ...yoghurt, fatPermille: 11 },
      '2020-09-01',
      { found: 11, atMost: 10 },
    ],
    [
      'sugar-too-high',
      'other-sour-milk',
      { ...yoghurt, sugarPermille: 101 },
      '2020-09-01',
      { found: 101, atMost: 100 },
    ],
    ['sugar-unknown', 'other-sour-milk', { ...yoghurt, sugarPermille: null }, '2020-09-01', { atMost: 100 }],
    ['fat-too-high', 'cheese', { ...cheese, fatPermille: 171 }, '2020-09-01', { found: 171, atMost: 170 }],
    ['salt-too-high', 'cheese', { ...cheese, saltPermille: 13 }, '2020-09-01', { found: 13, atMost: 12 }],
    ['salt-unknown', 'cheese', { ...cheese, saltPermille: null }, '2020-09-01', { atMost: 12 }],
    [
      'other-ingredients-too-high',
      'cheese',
      { ...cheese, otherIngredientsPermille: 101 },
      '2020-09-01',
      { found: 101, atMost: 100 },
    ],
    [
      'other-ingredients-unknown',
      'cheese',
      { ...cheese, otherIngredientsPermille: null },
      '2020-09-01',
      { atMost: 100 },
    ],
    ['fresh-or-processed-cheese', 'cheese', { ...cheese, freshOrProcessedCheese: true }, '2020-09-01', {}],
  ])('%s: %s %j on %s', (reason, group, contents, date, figures) => {
    expect(eligibility({ group, contents }, date)).toEqual({ eligible: false, reason, figures });
  });
});

test('a group that the limits take has a rate in every shipped decree, and the other way round', () => {
  const good: Contents = {
    ...yoghurt,
    ...{ fatPermille: 0, saltPermille: 0, otherIngredientsPermille: 0 },
    vitaminD: true,
  };
  for (const period of shippedRatePeriods) {
    for (const group of productGroups) {
      for (const date of [period.from, period.to]) {
        const rate = rateOf(group, period, { organicButtermilk: 'conventional' });
        expect(eligibility({ group, contents: good }, date).eligible).toBe(rate !== null);
      }
    }
  }
});
