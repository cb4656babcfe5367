import { describe, expect, it } from 'vitest';
import { formats } from '../../src/web/formats.ts';

/** Intl separates with no-break spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const [sv, fi, en] = [formats('sv'), formats('fi'), formats('en')];

describe('formats', () => {
  it.each([
    ['litres', sv.amount(45_000), '45,0 l'],
    ['every decimal there is', sv.amount(1_234_567), '1 234,567 l'],
    ['kilograms', fi.amount(2_500, 'g'), '2,5 kg'],
    ['litres in English', en.amount(1_234_500), '1,234.5 l'],
    ['small print', sv.short(42_500), '42,5'],
    ['small print of a whole litre', sv.short(45_000), '45'],
    ['euros', fi.euros(1_234_567), '12 345,67 €'],
    ['a share', sv.percent(973, 1000, 1), '97,3 %'],
    ['a share of nothing', sv.percent(0, 0), '–'],
    ['a day', en.day('2026-09-04'), '4.9.2026'],
    ['a day without its year', sv.dayShort('2026-09-14'), '14.9.'],
    ['a day in words', sv.dayLong('2026-09-14'), 'måndag 14 september'],
    ['a day in Finnish words', fi.dayLong('2026-09-14'), 'maanantai 14. syyskuuta'],
    ['a day in English words', en.dayLong('2026-09-14'), 'Monday 14 September'],
    ['a weekday', fi.weekday('2026-09-14'), 'ma'],
    ['a month', fi.month('2026-09'), 'Syyskuu 2026'],
    ['a term', sv.period('2026-autumn'), 'Hösten 2026'],
    ['a term in spring', fi.period('2027-spring'), 'Kevät 2027'],
    ["a supplier's month", en.period('2026-09'), 'September 2026'],
    ['a time in Helsinki', sv.time('2026-09-14T03:12:00.000Z'), '06.12'],
    ['a time in English', en.time('2026-09-14T03:12:00.000Z'), '06:12'],
    ['a time that is proof', sv.proofTime('2026-09-14T21:30:00.000Z'), '15.9.2026 00.30 (UTC+03:00)'],
    ['a winter time that is proof', fi.proofTime('2026-11-24T04:12:00.000Z'), '24.11.2026 06.12 (UTC+02:00)'],
    ['a hash', sv.hash('0123456789abcdef'.repeat(4), 2), '0123 4567'],
  ])('%s', (_, text, wanted) => expect(plain(text)).toBe(wanted));
});
