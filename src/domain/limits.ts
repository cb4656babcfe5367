import type { LocalDate } from './days.ts';
import type { Contents, Product, ProductGroup } from './products.ts';

/** Why a product is not aided on a day. The figures are permille, as found and as allowed. */
export type NotEligibleReason =
  | 'not-in-scheme'
  | 'not-aided-on-date'
  | 'fat-unknown'
  | 'fat-too-high'
  | 'no-vitamin-d'
  | 'milk-share-unknown'
  | 'milk-share-too-low'
  | 'sugar-unknown'
  | 'sugar-too-high'
  | 'salt-unknown'
  | 'salt-too-high'
  | 'other-ingredients-unknown'
  | 'other-ingredients-too-high'
  | 'fresh-or-processed-cheese';

export type Eligibility =
  | { readonly eligible: true; readonly group: ProductGroup }
  | {
      readonly eligible: false;
      readonly reason: NotEligibleReason;
      readonly figures: Readonly<Record<string, number>>;
    };

/** What a product may contain, permille of the weight; an absent figure has no limit. */
type Limits = {
  readonly fatAtMost?: number;
  readonly vitaminD?: true;
  readonly milkAtLeast?: number;
  readonly sugarAtMost?: number;
  readonly saltAtMost?: number;
  readonly otherIngredientsAtMost?: number;
  readonly noFreshOrProcessedCheese?: true;
};
type DatedLimits = { readonly from: LocalDate; readonly to: LocalDate | null; readonly limits: Limits };

/**
 * Milk and buttermilk: fat at most 0.5 %, vitamin D added; lactose-free or not makes no difference. Read in the
 * decrees 482/2021 and 481/2022 s. 3 and those since August 2023. For August 2017 to July 2021 the same is applied on
 * the word of the ministry's draft for 2019 and of the trade only (fat-free with vitamin D since 1 August 2017): no
 * product that the text might have refused is taken.
 */
const drinks: readonly DatedLimits[] = [
  { from: '2017-08-01', to: null, limits: { fatAtMost: 5, vitaminD: true } },
];
/** Other sour milk: the decrees of 2018-2022 (481/2022 s. 3 point 2). */
const otherSourMilk: readonly DatedLimits[] = [
  { from: '2018-08-01', to: '2023-07-31', limits: { milkAtLeast: 900, fatAtMost: 10, sugarAtMost: 100 } },
];
/** Cheese: the decrees of 2018-2022 (481/2022 s. 3 point 3 and subsection 1). */
const cheese: readonly DatedLimits[] = [
  {
    from: '2018-08-01',
    to: '2023-07-31',
    limits: { noFreshOrProcessedCheese: true, otherIngredientsAtMost: 100, fatAtMost: 170, saltAtMost: 12 },
  },
];

const limitsOf: Readonly<Record<ProductGroup, readonly DatedLimits[]>> = {
  milk: drinks,
  'organic-milk': drinks,
  buttermilk: drinks,
  'organic-buttermilk': drinks,
  'other-sour-milk': otherSourMilk,
  cheese,
};

/**
 * Whether the product is aided on the day of delivery, by what it contains. A figure that a limit asks for and nobody
 * has entered is a refusal: aid is never claimed on a guess. A new decree that changes the limits needs a release.
 */
export function eligibility(product: Pick<Product, 'group' | 'contents'>, date: LocalDate): Eligibility {
  const { group, contents } = product;
  if (group === null) return { eligible: false, reason: 'not-in-scheme', figures: {} };
  const dated = limitsOf[group].find(({ from, to }) => from <= date && (to === null || date <= to));
  if (!dated) return { eligible: false, reason: 'not-aided-on-date', figures: {} };
  const broken = firstBroken(contents, dated.limits);
  return broken ? { eligible: false, ...broken } : { eligible: true, group };
}

type Broken = { readonly reason: NotEligibleReason; readonly figures: Readonly<Record<string, number>> };

function firstBroken(contents: Contents, limits: Limits): Broken | null {
  if (limits.noFreshOrProcessedCheese && contents.freshOrProcessedCheese) {
    return { reason: 'fresh-or-processed-cheese', figures: {} };
  }
  if (limits.vitaminD && !contents.vitaminD) return { reason: 'no-vitamin-d', figures: {} };
  return (
    tooLow('milk-share', contents.milkPermille, limits.milkAtLeast) ??
    tooHigh('fat', contents.fatPermille, limits.fatAtMost) ??
    tooHigh('sugar', contents.sugarPermille, limits.sugarAtMost) ??
    tooHigh('salt', contents.saltPermille, limits.saltAtMost) ??
    tooHigh('other-ingredients', contents.otherIngredientsPermille, limits.otherIngredientsAtMost)
  );
}

function tooHigh(
  what: 'fat' | 'sugar' | 'salt' | 'other-ingredients',
  found: number | null,
  atMost: number | undefined,
): Broken | null {
  if (atMost === undefined) return null;
  if (found === null) return { reason: `${what}-unknown`, figures: { atMost } };
  return found > atMost ? { reason: `${what}-too-high`, figures: { found, atMost } } : null;
}

function tooLow(what: 'milk-share', found: number | null, atLeast: number | undefined): Broken | null {
  if (atLeast === undefined) return null;
  if (found === null) return { reason: `${what}-unknown`, figures: { atLeast } };
  return found < atLeast ? { reason: `${what}-too-low`, figures: { found, atLeast } } : null;
}
