import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysLate, lateReduction } from '../../src/domain/late.ts';
import { lateModes } from '../../src/domain/settings.ts';
import { lates } from './vectors.ts';

const cents = (euros: string) => Math.round(Number(euros) * 100);

describe('the late reduction (R39 Art. 4(5))', () => {
  for (const mode of lateModes) {
    test.each(lates.filter((vector) => mode in vector))(`$aid EUR $daysLate days late, ${mode}`, (vector) => {
      const payable = cents((vector as Record<typeof mode, string>)[mode]);
      const { payableCents, reductionCents, steps } = lateReduction(cents(vector.aid), vector.daysLate, mode);
      expect(payableCents).toBe(payable);
      expect(reductionCents).toBe(cents(vector.aid) - payable);
      expect(steps.at(-1)).toMatchObject({ result: payable, source: 'R39 Art. 4(5)' });
    });
  }

  test('a day more never pays more, nothing is left in the end, and compound is never below linear', () => {
    fc.assert(
      fc.property(fc.nat(500_000_000), fc.nat(400), (aid, days) => {
        for (const mode of lateModes) {
          const { payableCents, reductionCents } = lateReduction(aid, days, mode);
          expect(lateReduction(aid, days + 1, mode).payableCents).toBeLessThanOrEqual(payableCents);
          expect(payableCents + reductionCents).toBe(aid);
          expect(payableCents).toBeGreaterThanOrEqual(0);
        }
        const linear = lateReduction(aid, days, 'linear').payableCents;
        expect(lateReduction(aid, days, 'compound').payableCents).toBeGreaterThanOrEqual(linear);
        if (days >= 160) expect(linear).toBe(0);
      }),
    );
  });

  test.each([-1, 0.5, Number.NaN])('%d days are refused', (days) => {
    expect(() => lateReduction(100, days, 'linear')).toThrow(RangeError);
  });
  test('negative aid is refused', () => {
    expect(() => lateReduction(-1, 0, 'linear')).toThrow(RangeError);
  });
});

test.each([
  ['2027-03-31', '2027-03-30', 0],
  ['2027-03-31', '2027-03-31', 0],
  ['2027-03-31', '2027-04-01', 1],
  ['2027-10-31', '2027-12-30', 60],
] as const)('deadline %s, lodged %s: %i days late', (deadline, lodgedOn, days) => {
  expect(daysLate(deadline, lodgedOn)).toBe(days);
});
