import type { Quantity } from './counts.ts';
import { divide, parseDecimal } from './numbers.ts';
import { type Product, type ProductGroup, unitOf } from './products.ts';
import type { Rounding } from './settings.ts';

/** A million litres on one day is a slip of the finger; the bound also keeps every sum of a term exact. */
export const largestAmount = 1_000_000_000;

/** What can be wrong with a quantity as it was given. */
export type QuantityProblem = 'not-a-number' | 'not-whole' | 'no-size' | 'wrong-unit' | 'too-large';

/** One litre weighs 1.03 kg: the coefficient of the decrees of 2018-2022 and of Reg. (EU) 2016/1612. */
const gramsPer100Ml = 103;
/** 100 kg of cheese count as 765 litres of milk (the decrees of 2018-2022, after R39). */
const cheeseLitresPer100Kg = 765;

/**
 * The quantity in the product's unit: ml, or g for other sour milk and cheese. Packages and portions take the size
 * they were given with. Kilograms of milk or buttermilk become litres by 1.03; litres of a product that is paid by
 * weight are refused, because no decree says what they weigh.
 */
export function amountOf(
  quantity: Quantity,
  product: Pick<Product, 'group'>,
): number | { readonly problem: QuantityProblem } {
  if (quantity.unit === 'packages' || quantity.unit === 'portions') {
    if (!Number.isSafeInteger(quantity.count) || quantity.count < 0) return { problem: 'not-whole' };
    if (!Number.isSafeInteger(quantity.size) || quantity.size <= 0) return { problem: 'no-size' };
    return bounded(quantity.count * quantity.size);
  }
  const thousandths = parseDecimal(quantity.value);
  if (thousandths === undefined) return { problem: 'not-a-number' };
  const unit = unitOf(product.group);
  if (quantity.unit === 'litres') return unit === 'ml' ? bounded(thousandths) : { problem: 'wrong-unit' };
  if (unit === 'g') return bounded(thousandths);
  if (product.group === null) return { problem: 'wrong-unit' };
  return bounded(divide(BigInt(thousandths) * 100n, gramsPer100Ml, 'half-up'));
}

/**
 * The part of an amount that a claim is made of: of other sour milk only its milk (the decrees of 2018-2022 pay 'per
 * kg of milk ingredient'), everything else whole. In g or ml.
 * @throws RangeError for other sour milk whose milk share is not known; `eligibility` refuses it before.
 */
export function claimAmount(
  product: Pick<Product, 'group' | 'contents'>,
  amount: number,
  rounding: Rounding = 'half-up',
): number {
  if (product.group !== 'other-sour-milk') return amount;
  if (product.contents.milkPermille === null) throw new RangeError('the milk share is not known');
  return divide(BigInt(amount) * BigInt(product.contents.milkPermille), 1000, rounding);
}

/**
 * What an amount weighs against the daily cap, which holds for all milk products together: ml as they are, cheese
 * 765 l per 100 kg, other kilograms divided by 1.03. A part of a millilitre counts whole, so that no rounding can
 * carry a claim past the cap.
 */
export function againstCapMl(group: ProductGroup, amount: number): number {
  const { ml, amount: per } = capRatio(group);
  return divide(BigInt(amount) * BigInt(ml) + BigInt(per - 1), per, 'down');
}

/** ml against the cap back in the group's own unit; 'down' gives the largest amount that fits into so many ml. */
export function fromCapMl(group: ProductGroup, capMl: number, rounding: Rounding = 'down'): number {
  const { ml, amount } = capRatio(group);
  return divide(BigInt(capMl) * BigInt(amount), ml, rounding);
}

/** How many ml against the cap so much of the group's own unit weighs. */
export function capRatio(group: ProductGroup): { readonly ml: number; readonly amount: number } {
  if (group === 'cheese') return { ml: cheeseLitresPer100Kg, amount: 100 };
  if (group === 'other-sour-milk') return { ml: 100, amount: gramsPer100Ml };
  return { ml: 1, amount: 1 };
}

function bounded(amount: number): number | { readonly problem: QuantityProblem } {
  return amount <= largestAmount ? amount : { problem: 'too-large' };
}
