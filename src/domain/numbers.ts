import type { Rounding } from './settings.ts';

/**
 * The one rounding function: `numerator / denominator` as a whole number. Exact for any size (BigInt inside).
 * Amounts and money are never negative here, so a negative numerator is a mistake of the caller.
 * @throws RangeError when the numerator is negative, the denominator not positive, an operand not whole, or the
 * result too large to be exact.
 */
export function divide(numerator: bigint | number, denominator: bigint | number, rounding: Rounding): number {
  const [over, under] = [BigInt(numerator), BigInt(denominator)];
  if (over < 0n) throw new RangeError(`cannot divide a negative number: ${over}`);
  if (under <= 0n) throw new RangeError(`cannot divide by ${under}`);
  const whole = over / under;
  const twice = (over % under) * 2n;
  const up =
    rounding !== 'down' &&
    (twice > under || (twice === under && (rounding === 'half-up' || whole % 2n === 1n)));
  return exact(up ? whole + 1n : whole);
}

/**
 * Parts of `total` in proportion to the weights, by largest remainder: the parts are whole, sum exactly to the total
 * and none exceeds its weight while the total is not more than the weights together. Equal remainders go to the
 * earlier weight, so callers sort first.
 * @throws RangeError for a negative or broken number, or when a total is to be shared over nothing.
 */
export function share(total: number, weights: readonly number[]): number[] {
  for (const number of [total, ...weights]) {
    if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`not a whole amount: ${number}`);
  }
  const sum = weights.reduce((before, weight) => before + BigInt(weight), 0n);
  if (sum === 0n) {
    if (total > 0) throw new RangeError(`cannot share ${total} over nothing`);
    return weights.map(() => 0);
  }
  const shares = weights.map((weight, index) => {
    const product = BigInt(total) * BigInt(weight);
    return { index, part: product / sum, rest: product % sum };
  });
  let left = BigInt(total) - shares.reduce((before, { part }) => before + part, 0n);
  const byRest = shares.toSorted((one, other) =>
    one.rest === other.rest ? one.index - other.index : one.rest > other.rest ? -1 : 1,
  );
  for (const each of byRest) {
    if (left === 0n) break;
    each.part += 1n;
    left -= 1n;
  }
  return shares.map(({ part }) => exact(part));
}

/** Digits, in groups of three with a space (plain, no-break, thin or narrow) if at all, then a point or comma. */
const decimal = /^(\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d+)(?:[.,](\d+))?$/;

/**
 * A decimal number as people key it ('45', '45.5', '45,5', '1 234,5') in whole units of its last decimal: thousandths
 * by default, so '45,5' is 45500. Undefined for anything else: a sign, an exponent, a point used for thousands, more
 * decimals than allowed (never rounded silently), or a number too large to be exact.
 */
export function parseDecimal(text: string, decimals = 3): number | undefined {
  const [, whole, fraction = ''] = decimal.exec(text.trim()) ?? [];
  if (whole === undefined || fraction.length > decimals) return undefined;
  const value = Number(whole.replace(/\D/g, '') + fraction.padEnd(decimals, '0'));
  return Number.isSafeInteger(value) ? value : undefined;
}

function exact(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`too large to be exact: ${value}`);
  return number;
}
