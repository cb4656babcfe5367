/** The arithmetic of `npm run cost`: what grows with what, and that nothing is priced without its source. */
import { describe, expect, test } from 'vitest';
import type { Usage } from '../../local/cost/meter.ts';
import { priceList } from '../../local/cost/prices.ts';
import { assumptions, type Measured, termCost, termUsage } from '../../local/cost/termCost.ts';

const none: Usage = {
  ...{ calls: 0, seconds: 0, reads: 0, writes: 0, countReads: 0, countBytes: 0, countWrites: 0 },
  ...{ puts: 0, gets: 0, putBytes: 0, bytesOut: 0 },
};
const measured: Measured = {
  ...{ sites: 10, days: 80 },
  kitchenDay: { ...none, calls: 2, seconds: 0.1, reads: 8, writes: 1, countBytes: 1024, countWrites: 1 },
  idle: { ...none, calls: 1, reads: 3 },
  // 80 days of 1 kB are 20 units a site.
  night: { ...none, calls: 1, seconds: 1, reads: 220, countReads: 200, writes: 5, puts: 1, putBytes: 1e6 },
  afternoon: { ...none, calls: 1, seconds: 1, reads: 30, countReads: 20 },
  reminder: { ...none, writes: 4, reads: 2 },
  round: { ...none, calls: 4, seconds: 1, reads: 100, bytesOut: 1e5 },
  seal: { ...none, calls: 1, reads: 230, countReads: 200, puts: 1 },
  look: { ...none, calls: 1, reads: 240, countReads: 200, gets: 1 },
  closing: { ...none, calls: 5, seconds: 5, reads: 300, writes: 10, puts: 6, gets: 6, putBytes: 3e6 },
};
const city = { sites: 10, days: 80, people: 0 };

describe('a term', () => {
  test('is the sum of its lines, and idle is a part of it', () => {
    const { lines, usd, idleMonthUsd } = termCost(measured, city);
    expect(lines.reduce((sum, line) => sum + line.usd, 0)).toBeCloseTo(usd, 10);
    expect(usd).toBeGreaterThan(idleMonthUsd * assumptions.months);
  });

  test('writes each count once, and some twice', () => {
    const { kitchenDay, ...others } = measured;
    const silent = Object.fromEntries(
      Object.entries(others).map(([name, usage]) => [name, typeof usage === 'object' ? none : usage]),
    ) as Omit<Measured, 'kitchenDay'>;
    const { tableWrite } = termUsage({ ...silent, kitchenDay }, city);
    expect(tableWrite).toBeCloseTo(10 * 80 * (1 + assumptions.corrected), 6);
  });

  test('of twice the sites costs twice what is not fixed, and no more', () => {
    const fixed = termCost(measured, { ...city, sites: 0 }).usd;
    const [one, two] = [10, 20].map((sites) => termCost(measured, { ...city, sites }).usd - fixed);
    expect((two ?? 0) / (one ?? 1)).toBeGreaterThan(1.9);
    expect((two ?? 0) / (one ?? 1)).toBeLessThan(2.1);
  });

  test('of twice the days reads more than twice at night: each night reads what lies behind it', () => {
    const readsOf = (days: number) =>
      termUsage({ ...measured, kitchenDay: { ...measured.kitchenDay, reads: 0 } }, { ...city, days })
        .tableRead;
    const least = termUsage(measured, { ...city, days: 0 }).tableRead;
    expect(readsOf(80)).toBeGreaterThan(least - 1);
    expect(readsOf(160)).toBeGreaterThan(readsOf(80));
  });

  test('with people in the pool costs so much more a month, and nothing else changes', () => {
    const more = termCost(measured, { ...city, people: 60 }).usd - termCost(measured, city).usd;
    expect(more).toBeCloseTo(60 * assumptions.months * priceList.prices.activePersonMonth.usd, 10);
  });
});

test('every price is positive and says where it is from, and the list says when', () => {
  expect(priceList.asOf).toMatch(/^20\d\d-\d\d$/);
  for (const [name, { usd, source }] of Object.entries(priceList.prices))
    expect([name, usd > 0 && source.startsWith('aws.amazon.com/')]).toEqual([name, true]);
});
