import { expect, test } from 'vitest';
import { daysBetween, type LocalDate, localDay, weekday } from '../../src/domain/days.ts';
import { localDays } from './vectors.ts';

test.each(localDays)('$instant is $day in Helsinki', ({ instant, day }) => {
  expect(localDay(instant)).toBe(day);
});

test('weekdays and distances agree with the machine’s own calendar on every day of 400 years', () => {
  const first = Date.UTC(1800, 0, 1);
  for (let number = 0; number < 146_097; number += 1) {
    const at = new Date(first + number * 86_400_000);
    const day = at.toISOString().slice(0, 10) as LocalDate;
    if (weekday(day) !== (at.getUTCDay() || 7) || daysBetween('1800-01-01', day) !== number)
      expect.fail(`wrong on ${day}`);
  }
});
