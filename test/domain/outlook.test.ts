import { describe, expect, test } from 'vitest';
import { lateReduction } from '../../src/domain/late.ts';
import { lateCosts, outlookOf, weeksOf } from '../../src/domain/outlook.ts';
import type { Snapshot } from '../../src/domain/snapshots.ts';

type Site = Snapshot['sites'][number];
const site = (id: string, served: number, explained: number, missing: number) =>
  ({
    id,
    completeness: { expected: 0, served, zero: 0, closed: 0, explained, missing },
    missing: Array.from({ length: missing }, () => '2026-09-01'),
  }) as unknown as Site;
const line = (siteId: string, net: number, eligible: number, aidCents: number) =>
  ({ siteId, group: 'milk', net, eligible, aidCents, centsPerThousand: 16_000 }) as Snapshot['lines'][number];

describe('what a term has earned, may lose and has lost', () => {
  const snapshot = {
    aidCents: 1_300,
    sites: [site('a', 10, 2, 3), site('b', 0, 0, 5), site('c', 4, 0, 0)],
    lines: [line('a', 10_000, 10_000, 1_000), line('c', 5_000, 3_000, 300)],
    caps: [],
  };

  test('a missing day is worth a served one; explained days and what the cap took are lost', () => {
    const found = outlookOf(snapshot);
    // a: 3 and 2 days at 1000/10 cents; b has served nothing to go by; c: 2 l of 16 cents over the cap.
    expect(found).toMatchObject({ earnedCents: 1_300, atRiskCents: 300, lostCents: 200 + 32 });
    expect(found.steps.map(({ siteId, rule, cents }) => [siteId, rule, cents])).toEqual([
      ['a', 'missing', 300],
      ['a', 'explained', 200],
      ['b', 'missing', 0],
      ['c', 'cut', 32],
    ]);
  });

  test('days that have come in since are no longer at risk', () => {
    expect(outlookOf(snapshot, { a: 1 }).atRiskCents).toBe(100);
    expect(outlookOf(snapshot, { a: 0, b: 0 }).atRiskCents).toBe(0);
  });

  test('the parts are the sums of their working', () => {
    const found = outlookOf(snapshot);
    const sum = found.steps.reduce((total, step) => total + step.cents, 0);
    expect(found.atRiskCents + found.lostCents).toBe(sum);
  });
});

test('lateness costs nothing by the deadline, and then what the rule says', () => {
  const costs = lateCosts(100_000, '2027-03-31', 'linear');
  expect(costs[0]).toEqual({ from: '2027-03-31', daysLate: 0, payableCents: 100_000, reductionCents: 0 });
  expect(costs[1]).toMatchObject({ from: '2027-04-01', daysLate: 1, reductionCents: 5_000 });
  expect(costs[2]).toMatchObject({ daysLate: 31, reductionCents: 10_000 });
  for (const { daysLate, payableCents } of costs)
    expect(payableCents).toBe(lateReduction(100_000, daysLate, 'linear').payableCents);
});

test('weeks begin on Mondays and add up, litres and maximum alike', () => {
  const days = [
    { date: '2026-09-06', amount: 1, capMl: 0 },
    { date: '2026-09-07', amount: 10, capMl: 25 },
    { date: '2026-09-13', amount: 5, capMl: 25 },
  ] as const;
  expect(weeksOf([{ days }, { days: [{ date: '2026-09-08', amount: 100, capMl: 0 }] }])).toEqual([
    { from: '2026-08-31', amountMl: 1, capMl: 0 },
    { from: '2026-09-07', amountMl: 116, capMl: 50 },
  ]);
});
