import type { LocalDate } from './days.ts';
import type { Texts } from './texts.ts';

/** The product groups of the school scheme; the columns of the application. */
export const productGroups = [
  'milk',
  'organic-milk',
  'buttermilk',
  'organic-buttermilk',
  'other-sour-milk',
  'cheese',
] as const;
export type ProductGroup = (typeof productGroups)[number];

/** Amounts are whole thousandths of the unit in which aid is paid: millilitres of a litre, grams of a kilogram. */
export type AmountUnit = 'ml' | 'g';

/** The unit of a group's amounts. Other sour milk and cheese were paid by weight (decrees of 2018-2022, s. 5). */
export function unitOf(group: ProductGroup | null): AmountUnit {
  return group === 'other-sour-milk' || group === 'cheese' ? 'g' : 'ml';
}

/** What a product contains, as far as the limits ask; whole permille of the weight, null when not known. */
export type Contents = {
  readonly fatPermille: number | null;
  readonly sugarPermille: number | null;
  readonly saltPermille: number | null;
  /** Share of milk in other sour milk: aid is paid on this share only. */
  readonly milkPermille: number | null;
  readonly otherIngredientsPermille: number | null;
  readonly vitaminD: boolean;
  readonly freshOrProcessedCheese: boolean;
};

/** A package that kitchens count: its name as they call it, and its size in the product's unit (ml or g). */
export type Package = { readonly id: string; readonly names: Texts; readonly size: number };

/** A product of the city's catalogue. `group` null: served but never claimable (an oat drink, say). */
export type Product = {
  readonly id: string;
  readonly names: Texts;
  readonly group: ProductGroup | null;
  readonly contents: Contents;
  readonly packages: readonly Package[];
  /** Size of one portion, ml or g, where a kitchen counts portions. */
  readonly portion: number | null;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
};
