import { describe, expect, test } from 'vitest';
import { isOperatingDay, operatingDays } from '../../src/domain/calendars.ts';
import { completenessOf, daysForCap } from '../../src/domain/completeness.ts';
import type { DayStanding, Report } from '../../src/domain/counts.ts';
import type { LocalDate } from '../../src/domain/days.ts';
import { standingDay } from '../../src/domain/revisions.ts';
import { calendar, site } from './builders.ts';

describe('an operating day', () => {
  test.each([
    ['the first day of the term', '2026-08-11', true],
    ['the day before it', '2026-08-10', false],
    ['the last day', '2026-12-22', true],
    ['the day after it', '2026-12-23', false],
    ['a Saturday', '2026-09-05', false],
    ['a Sunday', '2026-09-06', false],
    ['the first day of the autumn holiday', '2026-10-15', false],
    ['its last', '2026-10-16', false],
    ['the Monday after', '2026-10-19', true],
  ] as const)('%s, %s: %s', (_, date, expected) => {
    expect(isOperatingDay(site, calendar, date)).toBe(expected);
  });

  test('a site has its own first and last day and its own closures', () => {
    const own = {
      ...site,
      opensOn: '2026-08-17',
      closesOn: '2026-11-30',
      closures: [{ from: '2026-09-01', to: '2026-09-02', reason: 'water' }],
    } as const;
    const days = [
      '2026-08-14',
      '2026-08-17',
      '2026-09-01',
      '2026-09-02',
      '2026-09-03',
      '2026-11-30',
      '2026-12-01',
    ];
    expect(days.map((date) => isOperatingDay(own, calendar, date as LocalDate))).toEqual([
      false,
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  test('the days of a range, in order, and none in an empty one', () => {
    expect(operatingDays(site, calendar, { from: '2026-10-12', to: '2026-10-20' })).toEqual([
      '2026-10-12',
      '2026-10-13',
      '2026-10-14',
      '2026-10-19',
      '2026-10-20',
    ]);
    expect(operatingDays(site, calendar, { from: '2026-09-02', to: '2026-09-01' })).toEqual([]);
    // 11 August-22 December 2026: 96 weekdays less the two of the holiday
    expect(operatingDays(site, calendar, { from: '2026-08-01', to: '2026-12-31' })).toHaveLength(94);
  });
});

describe('completeness: zero, closed and missing are three things', () => {
  const author = { issuer: 'i', subject: 's', role: 'kitchen', via: 'login' } as const;
  function count(date: LocalDate, ...reports: Report[]): DayStanding {
    const revisions = reports.map((report, index) => ({
      revision: index + 1,
      entryId: `${date}-${index}`,
      at: '2026-09-01T09:00:00.000Z',
      by: author,
      report,
      reason: null,
      words: null,
      previous: null,
      hash: 'hash',
    }));
    return standingDay({ siteId: site.id, date, revision: reports.length, revisions });
  }
  const served: Report = { kind: 'served', lines: [], otherDiners: null, note: null };
  const zero: Report = { kind: 'zero', note: null };
  const closed: Report = { kind: 'closed', reason: 'excursion', note: null };
  const explained: Report = { kind: 'explained', reason: 'record-lost', note: null };
  // Monday 31 August to Sunday 6 September 2026
  const week = { from: '2026-08-31', to: '2026-09-06' } as const;

  test('each kind is counted apart and the missing days are named', () => {
    const counts = [
      count('2026-08-31', served),
      count('2026-09-01', zero),
      count('2026-09-02', closed),
      count('2026-09-03', explained),
    ];
    const { completeness, missing } = completenessOf(site, calendar, week, counts);
    expect(completeness).toEqual({ expected: 5, served: 1, zero: 1, closed: 1, explained: 1, missing: 1 });
    expect(missing).toEqual(['2026-09-04']);
    // A day reported closed is reported, and is no day of the cap; an explained one was an operating day.
    expect(daysForCap(completeness)).toBe(4);
  });

  test('the revision that stands counts, not the one before', () => {
    const { completeness } = completenessOf(site, calendar, week, [count('2026-08-31', served, closed)]);
    expect(completeness).toMatchObject({ served: 0, closed: 1 });
  });

  test("other sites, other weeks and days that are no operating days don't count", () => {
    const counts = [
      { ...count('2026-08-31', served), siteId: 'other' },
      count('2026-09-07', served),
      count('2026-09-05', served),
      count('2026-09-06', closed),
    ];
    const { completeness, missing } = completenessOf(site, calendar, week, counts);
    expect(completeness).toEqual({ expected: 5, served: 0, zero: 0, closed: 0, explained: 0, missing: 5 });
    expect(missing).toHaveLength(5);
  });
});
