import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, within } from '../../src/domain/days.ts';
import {
  deadlineOf,
  neighbour,
  periodById,
  periodOn,
  periodsOfSchoolYear,
  schoolYearOf,
} from '../../src/domain/periods.ts';
import { deadlines } from './vectors.ts';

const anyDay = fc.integer({ min: 0, max: 4_300 }).map((count) => addDays('2017-08-01', count));
const anyType = fc.constantFrom('term' as const, 'month' as const);

describe('claim periods', () => {
  // Terms: 1 August-31 December and 1 January-31 July (the yearly decrees, s. 10 in the newer ones).
  test.each([
    ['2026-07-31', 'term', '2026-spring', '2026-01-01', '2026-07-31', '2026-10-31', '2025-2026'],
    ['2026-08-01', 'term', '2026-autumn', '2026-08-01', '2026-12-31', '2027-03-31', '2026-2027'],
    ['2026-12-31', 'term', '2026-autumn', '2026-08-01', '2026-12-31', '2027-03-31', '2026-2027'],
    ['2027-01-01', 'term', '2027-spring', '2027-01-01', '2027-07-31', '2027-10-31', '2026-2027'],
    ['2026-11-15', 'month', '2026-11', '2026-11-01', '2026-11-30', '2027-02-28', '2026-2027'],
    ['2028-02-29', 'month', '2028-02', '2028-02-01', '2028-02-29', '2028-05-29', '2027-2028'],
    ['2026-09-30', 'month', '2026-09', '2026-09-01', '2026-09-30', '2026-12-30', '2026-2027'],
  ] as const)('%s (%s) lies in %s', (date, type, id, from, to, deadline, schoolYear) => {
    expect(periodOn(date, type)).toEqual({ id, from, to, deadline, schoolYear });
  });

  test.each([
    '2026',
    '2026-summer',
    '2026-13',
    '2026-00',
    '2026-9',
    '1999-autumn',
    '2026-autumn ',
    '../2026-09',
    '',
  ])('%j is no period', (id) => expect(periodById(id)).toBeUndefined());

  test('contain their day and are found by their id', () => {
    fc.assert(
      fc.property(anyDay, anyType, (date, type) => {
        const period = periodOn(date, type);
        expect(within(date, period)).toBe(true);
        expect(periodById(period.id)).toEqual(period);
        expect(period.schoolYear).toBe(schoolYearOf(date));
      }),
    );
  });

  test('follow one another without gap, forwards and back', () => {
    fc.assert(
      fc.property(anyDay, anyType, fc.integer({ min: 1, max: 20 }), (date, type, step) => {
        const period = periodOn(date, type);
        expect(neighbour(period, 1).from).toBe(addDays(period.to, 1));
        expect(neighbour(neighbour(period, step), -step)).toEqual(period);
        expect(neighbour(period, 0)).toEqual(period);
      }),
    );
  });

  test('fill a school year: 1 August-31 July (R39 Art. 1(2))', () => {
    expect(periodsOfSchoolYear('2026-2027', 'term').map((each) => each.id)).toEqual([
      '2026-autumn',
      '2027-spring',
    ]);
    const months = periodsOfSchoolYear('2026-2027', 'month');
    expect(months).toHaveLength(12);
    expect([months[0]?.from, months[11]?.to]).toEqual(['2026-08-01', '2027-07-31']);
    expect(periodsOfSchoolYear('2026-2028', 'term')).toEqual([]);
    expect(periodsOfSchoolYear('2026', 'term')).toEqual([]);
  });
});

test.each(deadlines)(
  'a period ending $periodEnd may be claimed through $lastDay',
  ({ periodEnd, lastDay }) => {
    expect(deadlineOf(periodEnd)).toBe(lastDay);
  },
);
