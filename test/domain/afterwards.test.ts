import { describe, expect, test } from 'vitest';
import { payableAtWorst } from '../../src/domain/penalty.ts';
import { keepUntil } from '../../src/domain/retention.ts';
import { defaultSettings } from '../../src/domain/settings.ts';
import { penalties, retentions } from './vectors.ts';

const cents = (euros: string) => Math.round(Number(euros) * 100);

describe('over-declaration (R40 Art. 8)', () => {
  test.each(penalties)('$claimed claimed, $entitled due: $payableAtWorst', (vector) => {
    expect(payableAtWorst(cents(vector.claimed), cents(vector.entitled))).toBe(cents(vector.payableAtWorst));
  });

  test.each([
    ['claimed what is due', 100, 100, 100],
    ['claimed less than is due: no more than was claimed', 80, 100, 80],
    ['claimed double: nothing', 200, 100, 0],
    ['claimed far more: never below nothing', 1_000, 100, 0],
    ['nothing at all', 0, 0, 0],
  ])('%s', (_, claimed, entitled, payable) => {
    expect(payableAtWorst(claimed, entitled)).toBe(payable);
  });

  test('refuses money that is none', () => {
    expect(() => payableAtWorst(-1, 0)).toThrow(RangeError);
    expect(() => payableAtWorst(1, 0.5)).toThrow(RangeError);
  });
});

test.each(retentions)('completed in $completed: documents to $documents, vouchers to $vouchers', (vector) => {
  const { documents, vouchers } = vector;
  expect(keepUntil(vector.completed, defaultSettings.retention)).toEqual({ documents, vouchers });
});
