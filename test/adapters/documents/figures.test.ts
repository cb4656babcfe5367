import { describe, expect, test } from 'vitest';
import * as figures from '../../../src/adapters/documents/figures.ts';

const plain = (text: string) => text.replaceAll(figures.noBreakSpace, ' ');

describe('figures', () => {
  test.each([
    [0, '0,00'],
    [4, '0,00'],
    [5, '0,01'],
    [999, '1,00'],
    [7_812_500, '7 812,50'],
    [1_234_567_894, '1 234 567,89'],
    [-5_005, '\u22125,01'],
  ])('%i ml is %s l with two decimals', (ml, text) => {
    expect(plain(figures.amount(ml, 'sv'))).toBe(text);
  });

  test.each([
    [250, '0,25'],
    [9_246_000, '9 246'],
    [1_500, '1,5'],
    [3_818_182, '3 818,182'],
  ])('%i ml said as short as it is exact: %s', (ml, text) => {
    expect(plain(figures.shortAmount(ml, 'fi'))).toBe(text);
  });

  test('English has a point, Swedish and Finnish a comma; all group by three', () => {
    expect(plain(figures.euros(1_234_567, 'en'))).toBe('12 345.67');
    expect(plain(figures.euros(1_234_567, 'fi'))).toBe('12 345,67');
    expect(plain(figures.count(1_000_000, 'en'))).toBe('1 000 000');
  });

  test('rates and shares', () => {
    expect(figures.rate(16_000, 'sv')).toBe('0,16');
    expect(figures.rate(12_500, 'sv')).toBe('0,125');
    expect(plain(figures.percent(27, 429, 'sv'))).toBe('6,29 %');
    expect(plain(figures.percent(0, 0, 'sv'))).toBe('0,00 %');
  });

  test('days and times are Helsinki’s, with the offset of the season', () => {
    expect(figures.dayText('2026-09-14')).toBe('14.9.2026');
    expect(figures.instantText('2027-01-14T22:30:05.000Z')).toBe('15.1.2027 00.30.05 (UTC+2)');
    expect(figures.instantText('2026-08-31T21:00:00.000Z')).toBe('1.9.2026 00.00.00 (UTC+3)');
    expect(figures.instantText('2027-01-14T09:12:44.920Z')).toBe('14.1.2027 11.12.44 (UTC+2)');
  });

  test('a hash in groups of four', () => {
    expect(figures.grouped('0123456789ab')).toBe('0123 4567 89ab');
  });
});
