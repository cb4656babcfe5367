import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, type HandMade } from '../../src/domain/comparisons.ts';
import { figureHeaders, readHandMade } from '../../src/domain/handMadeTable.ts';
import type { ClaimLine, SnapshotSite } from '../../src/domain/snapshots.ts';

const site = (id: string, children = 100) =>
  ({ id, name: `Skola ${id}`, children, nonEligible: 5, operatingDays: 90 }) as SnapshotSite;
const line = (siteId: string, eligible: number, group: ClaimLine['group'] = 'milk') =>
  ({ siteId, group, eligible }) as ClaimLine;
const hand = (siteId: string, figures: HandMade['figures'], more: Partial<HandMade> = {}): HandMade => ({
  ...{ id: `2026-autumn.${siteId}`, periodId: '2026-autumn', siteId, source: 'egna.csv', figures },
  ...{ explained: [], signedOff: null, ...more },
});
const snapshot = { sites: [site('a'), site('b')], lines: [line('a', 1000), line('a', 500), line('b', 7)] };
const allOf = (milk: number) => ({
  ...{ children: 100, nonEligible: 5, operatingDays: 90, milk, 'organic-milk': 0, buttermilk: 0 },
  ...{ 'organic-buttermilk': 0, 'other-sour-milk': 0, cheese: 0 },
});

describe('both ways side by side', () => {
  test('lines of one group under two decrees are one figure, and what was not made by hand is not compared', () => {
    const { sites } = compare(snapshot, [hand('a', { milk: 1400 })]);
    expect(sites.map(({ siteId, standing }) => [siteId, standing])).toEqual([
      ['a', 'differs'],
      ['b', 'no-figures'],
    ]);
    expect(sites[0]?.rows).toEqual([
      { figure: 'milk', unit: 'ml', byHand: 1400, byRobot: 1500, difference: 100, explained: null },
    ]);
  });

  test('an explanation stands only for the two figures that it explained', () => {
    const explained = {
      figure: 'milk',
      byHand: 1400,
      byRobot: 1500,
      reason: 'typing-error',
      words: '',
    } as const;
    const of = (milk: number, reason: 'typing-error' | 'robot-wrong' = 'typing-error') =>
      compare(snapshot, [hand('a', { milk }, { explained: [{ ...explained, reason }] })]).sites[0]?.standing;
    expect([of(1400), of(1401), of(1400, 'robot-wrong'), of(1500)]).toEqual([
      'ready',
      'differs',
      'robot-wrong',
      'ready',
    ]);
  });

  test('a site that the claim lost is seen, and cannot be ready unnoticed', () => {
    const { sites } = compare(snapshot, [hand('gone', { milk: 20 })]);
    expect(sites.find(({ siteId }) => siteId === 'gone')).toMatchObject({
      standing: 'differs',
      byRobot: null,
      rows: [{ byHand: 20, byRobot: 0 }],
    });
  });

  test('the old way could stop on the day of the last sign-off, and not while one is missing or overtaken', () => {
    const a = hand(
      'a',
      { milk: 1500 },
      { signedOff: { at: '2027-01-11T22:30:00.000Z', byRobot: allOf(1500) } },
    );
    const b = hand('b', { milk: 7 }, { signedOff: { at: '2027-01-09T10:00:00.000Z', byRobot: allOf(7) } });
    // 00.30 in Helsinki is already the next day.
    expect(compare(snapshot, [a, b])).toMatchObject({ signedOff: 2, couldStopOn: '2027-01-12' });
    expect(compare(snapshot, [a])).toMatchObject({ signedOff: 1, couldStopOn: null });
    const later = { ...snapshot, lines: [...snapshot.lines, line('b', 1, 'cheese')] };
    expect(compare(later, [a, b])).toMatchObject({ signedOff: 1, couldStopOn: null });
    expect(compare(later, [a, b]).sites[1]?.standing).toBe('changed-since');
  });

  test('the differences of all sites sum to the difference of the sums', () => {
    const amounts = fc.array(fc.tuple(fc.nat(1e9), fc.nat(1e9)), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(amounts, (pairs) => {
        const sites = pairs.map((_, index) => site(`s${index}`));
        const lines = pairs.map(([robot], index) => line(`s${index}`, robot));
        const hands = pairs.map(([, byHand], index) => hand(`s${index}`, { milk: byHand }));
        const rows = compare({ sites, lines }, hands).sites.flatMap((each) => each.rows);
        const sum = (of: (row: (typeof rows)[number]) => number) =>
          rows.reduce((total, row) => total + of(row), 0);
        expect(sum((row) => row.difference)).toBe(sum((row) => row.byRobot) - sum((row) => row.byHand));
      }),
    );
  });
});

describe('a table of figures made by hand', () => {
  const sites = [
    { id: 'a', name: 'Kvarnbackens skola' },
    { id: 'b', name: 'Tallberga daghem' },
  ];
  const read = (...lines: string[][]) =>
    readHandMade(
      lines.map((cells, index) => ({ line: index + 1, cells })),
      sites,
    );

  test('is read under its header in any language, amounts as thousandths, people as whole numbers', () => {
    expect(
      read(
        ['Skolmjölk hösten 2026'],
        ['Verksamhetsställe', 'Barn', 'Mjölk (l)', 'Ekologisk mjölk'],
        ['KVARNBACKENS  skola', '402', '7 812,5', ''],
        ['b', '21', '0', '1.25'],
      ),
    ).toEqual([
      { line: 3, siteId: 'a', figures: { children: 402, milk: 7_812_500 } },
      { line: 4, siteId: 'b', figures: { children: 21, milk: 0, 'organic-milk': 1250 } },
    ]);
    expect(read(['Toimipiste', 'Piimä'], ['a', '3']))?.toEqual([
      { line: 2, siteId: 'a', figures: { buttermilk: 3000 } },
    ]);
  });

  test('names every mistake of a line', () => {
    expect(
      read(
        ['site', 'children', 'milk'],
        ['x', '-1', 'much'],
        ['a', '1,5', '2'],
        ['a', '1', ''],
        ['b', '', ''],
      ),
    ).toEqual([
      {
        line: 2,
        reasons: [
          { code: 'unknown-site', column: 'site', detail: 'x' },
          { code: 'not-a-number', column: 'children', detail: '-1' },
          { code: 'not-a-number', column: 'milk', detail: 'much' },
        ],
      },
      { line: 3, reasons: [{ code: 'not-a-number', column: 'children', detail: '1,5' }] },
      { line: 4, reasons: [{ code: 'site-twice', column: 'site', detail: 'a' }] },
      { line: 5, reasons: [{ code: 'nothing-in-it', column: 'site', detail: 'b' }] },
    ]);
  });

  test('is none without a header', () => expect(read(['Kvarnbackens skola', '402'])).toBeNull());

  test('no header leads to two figures', () => {
    const all = Object.values(figureHeaders).flat();
    expect(new Set(all.map((each) => each.toLocaleLowerCase('sv'))).size).toBe(all.length);
  });
});
