import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide, parseDecimal, share } from '../../src/domain/numbers.ts';

describe('divide', () => {
  test.each([
    [7, 2, 'half-up', 4],
    [5, 2, 'half-up', 3],
    [5, 2, 'half-even', 2],
    [7, 2, 'half-even', 4],
    [7, 2, 'down', 3],
    [10, 4, 'half-even', 2],
    [11, 4, 'half-even', 3],
    [9, 4, 'half-up', 2],
    [0, 9, 'half-up', 0],
  ] as const)('%i / %i %s is %i', (over, under, rounding, expected) => {
    expect(divide(over, under, rounding)).toBe(expected);
    expect(divide(BigInt(over), BigInt(under), rounding)).toBe(expected);
  });

  test('is exact where doubles are not', () => {
    expect(divide(9_007_199_254_740_993n * 3n, 3_000_000n, 'down')).toBe(9_007_199_254);
    // 2^53 + 1 over 2 is a half that a double cannot see
    expect(divide(9_007_199_254_740_993n, 2, 'half-up')).toBe(4_503_599_627_370_497);
  });

  test.each([
    ['a negative numerator', -1, 2],
    ['a zero denominator', 1, 0],
    ['a fraction', 1.5, 2],
    ['a result that is not exact', 2n ** 60n, 1],
  ])('refuses %s', (_, over, under) => {
    expect(() => divide(over, under, 'half-up')).toThrow(RangeError);
  });

  test('never strays by more than half', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 1_000_000 }), (over, under) => {
        for (const rounding of ['half-up', 'half-even'] as const) {
          const twice = 2n * BigInt(divide(over, under, rounding)) * BigInt(under) - 2n * BigInt(over);
          expect(twice <= BigInt(under) && -twice <= BigInt(under)).toBe(true);
        }
        expect(divide(over, under, 'down')).toBe(Math.floor(over / under));
      }),
    );
  });
});

describe('share', () => {
  test.each([
    [10, [1, 1, 1], [4, 3, 3]],
    [1, [1, 1], [1, 0]],
    [100, [0, 3, 1], [0, 75, 25]],
    [0, [0, 0], [0, 0]],
    [0, [], []],
    [2, [1, 5, 1], [1, 1, 0].map((_, index) => [0, 2, 0][index]!)],
  ])('%i over %j is %j', (total, weights, expected) => {
    expect(share(total, weights)).toEqual(expected);
  });

  test('gives equal remainders to the earlier weight', () => {
    expect(share(2, [1, 1, 1, 1])).toEqual([1, 1, 0, 0]);
  });

  test.each([
    ['a negative total', -1, [1]],
    ['a negative weight', 1, [2, -1]],
    ['a fraction', 1, [0.5]],
    ['a total over nothing', 1, [0, 0]],
    ['a total over no weights', 1, []],
  ])('refuses %s', (_, total, weights) => {
    expect(() => share(total, weights)).toThrow(RangeError);
  });

  test('sums exactly, is never off by one whole, and never passes the weight while the total is within them', () => {
    const weights = fc.array(fc.nat(2 ** 40), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.nat(2 ** 40), weights, (total, weights) => {
        const sum = weights.reduce((before, weight) => before + weight, 0);
        fc.pre(sum > 0);
        const parts = share(total, weights);
        expect(parts.reduce((before, part) => before + part, 0)).toBe(total);
        for (const [index, part] of parts.entries()) {
          const off = BigInt(part) * BigInt(sum) - BigInt(total) * BigInt(weights[index]!);
          expect(off < BigInt(sum) && -off < BigInt(sum)).toBe(true);
          if (total <= sum) expect(part).toBeLessThanOrEqual(weights[index]!);
        }
      }),
    );
  });
});

describe('parseDecimal', () => {
  test.each([
    ['45', 45_000],
    ['45.5', 45_500],
    ['45,5', 45_500],
    [' 45,500 ', 45_500],
    ['0', 0],
    ['0,001', 1],
    ['007', 7_000],
    ['1 234,5', 1_234_500],
    ['1\u00a0234,5', 1_234_500],
    ['1\u2009234\u202f567', 1_234_567_000],
    ['1.234', 1_234],
  ])('reads %j as %i thousandths', (text, expected) => {
    expect(parseDecimal(text)).toBe(expected);
  });

  test.each([
    '',
    ' ',
    '-1',
    '+1',
    '1e3',
    'NaN',
    'Infinity',
    '0x10',
    '45,',
    ',5',
    '1.234,5',
    '1,234,5',
    '4 5',
    '1 23',
    '12 3456',
    '1  234',
    '45 l',
    '45,5001',
    '1\n234',
    '٤٥',
    '9999999999999999',
  ])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  test('counts in units of the last decimal', () => {
    expect(parseDecimal('12,3', 2)).toBe(1_230);
    expect(parseDecimal('12,345', 2)).toBeUndefined();
    expect(parseDecimal('12', 0)).toBe(12);
    expect(parseDecimal('12,0', 0)).toBeUndefined();
  });

  test('reads back every whole number of thousandths, with point or comma', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), fc.constantFrom('.', ','), (thousandths, sign) => {
        const text = `${Math.floor(thousandths / 1000)}${sign}${String(thousandths % 1000).padStart(3, '0')}`;
        expect(parseDecimal(text)).toBe(thousandths);
      }),
    );
  });
});
