import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { againstCapMl, amountOf, claimAmount, fromCapMl, largestAmount } from '../../src/domain/amounts.ts';
import type { Quantity } from '../../src/domain/counts.ts';
import type { ProductGroup } from '../../src/domain/products.ts';
import { productGroups } from '../../src/domain/products.ts';
import { contents } from './builders.ts';
import { againstCap } from './vectors.ts';

const thousandths = (text: string) => Math.round(Number(text) * 1000);

describe('amountOf', () => {
  test.each<[ProductGroup | null, Quantity, number]>([
    ['milk', { unit: 'litres', value: '45,5' }, 45_500],
    ['milk', { unit: 'litres', value: '0' }, 0],
    [null, { unit: 'litres', value: '3' }, 3_000],
    ['milk', { unit: 'packages', count: 40, size: 1_000 }, 40_000],
    ['milk', { unit: 'portions', count: 120, size: 170 }, 20_400],
    ['other-sour-milk', { unit: 'packages', count: 3, size: 5_000 }, 15_000],
    ['cheese', { unit: 'kilograms', value: '2.25' }, 2_250],
    // 1.03 kg is one litre
    ['milk', { unit: 'kilograms', value: '10.3' }, 10_000],
    ['buttermilk', { unit: 'kilograms', value: '1' }, 971],
  ])('%s %j is %i', (group, quantity, expected) => {
    expect(amountOf(quantity, { group })).toBe(expected);
  });

  test.each<[ProductGroup | null, Quantity, string]>([
    ['milk', { unit: 'litres', value: '-1' }, 'not-a-number'],
    ['milk', { unit: 'litres', value: 'NaN' }, 'not-a-number'],
    ['milk', { unit: 'litres', value: '1,2345' }, 'not-a-number'],
    ['milk', { unit: 'packages', count: 1.5, size: 1_000 }, 'not-whole'],
    ['milk', { unit: 'packages', count: -1, size: 1_000 }, 'not-whole'],
    ['milk', { unit: 'portions', count: Number.NaN, size: 1_000 }, 'not-whole'],
    ['milk', { unit: 'packages', count: 1, size: 0 }, 'no-size'],
    ['milk', { unit: 'packages', count: 1, size: 0.5 }, 'no-size'],
    ['cheese', { unit: 'litres', value: '1' }, 'wrong-unit'],
    ['other-sour-milk', { unit: 'litres', value: '1' }, 'wrong-unit'],
    [null, { unit: 'kilograms', value: '1' }, 'wrong-unit'],
    ['milk', { unit: 'litres', value: '1000000,001' }, 'too-large'],
    ['milk', { unit: 'packages', count: 2 ** 52, size: 2 ** 52 }, 'too-large'],
  ])('%s %j is refused: %s', (group, quantity, problem) => {
    expect(amountOf(quantity, { group })).toEqual({ problem });
  });

  test('takes the largest amount', () => {
    expect(amountOf({ unit: 'litres', value: '1000000' }, { group: 'milk' })).toBe(largestAmount);
  });
});

describe('claimAmount', () => {
  test('takes the milk of other sour milk, and everything else whole', () => {
    const yoghurt = { group: 'other-sour-milk', contents: { ...contents, milkPermille: 920 } } as const;
    expect(claimAmount(yoghurt, 100_000)).toBe(92_000);
    expect(claimAmount(yoghurt, 1)).toBe(1);
    expect(claimAmount(yoghurt, 1, 'down')).toBe(0);
    expect(claimAmount({ group: 'milk', contents: { ...contents, milkPermille: 920 } }, 100_000)).toBe(
      100_000,
    );
    expect(claimAmount({ group: 'cheese', contents }, 777)).toBe(777);
  });

  test('refuses other sour milk of which nobody knows the milk', () => {
    expect(() => claimAmount({ group: 'other-sour-milk', contents }, 1)).toThrow(RangeError);
  });
});

describe('against the cap', () => {
  test.each(againstCap)('$kg kg of $group weigh $litresAgainstCap l', ({ group, kg, litresAgainstCap }) => {
    expect(againstCapMl(group, thousandths(kg))).toBe(thousandths(litresAgainstCap));
    expect(fromCapMl(group, thousandths(litresAgainstCap))).toBe(thousandths(kg));
  });

  test('a part of a millilitre counts whole', () => {
    expect(againstCapMl('cheese', 1)).toBe(8);
    expect(againstCapMl('other-sour-milk', 1)).toBe(1);
    expect(againstCapMl('other-sour-milk', 2)).toBe(2);
  });

  test('what fits into the cap fits, and one more does not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...productGroups), fc.nat(largestAmount), (group, capMl) => {
        const amount = fromCapMl(group, capMl);
        expect(againstCapMl(group, amount)).toBeLessThanOrEqual(capMl);
        expect(againstCapMl(group, amount + 1)).toBeGreaterThan(capMl);
      }),
    );
  });
});
