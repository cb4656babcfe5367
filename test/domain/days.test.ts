import { expect, test } from 'vitest';
import { localDay } from '../../src/domain/days.ts';
import { localDays } from './vectors.ts';

test.each(localDays)('$instant is $day in Helsinki', ({ instant, day }) => {
  expect(localDay(instant)).toBe(day);
});
