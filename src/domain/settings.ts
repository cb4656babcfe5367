import type { LocalDate } from './days.ts';
import type { ProductGroup } from './products.ts';
import type { Applicant } from './sites.ts';
import type { Language } from './texts.ts';

export const deductionModes = ['proportional', 'fixed-portion', 'measured', 'none'] as const;
export type DeductionMode = (typeof deductionModes)[number];
export const capLevels = ['site', 'composition'] as const;
export type CapLevel = (typeof capLevels)[number];
export const capOrders = ['in-proportion', 'cheaper-first'] as const;
export type CapOrder = (typeof capOrders)[number];
export const lateModes = ['linear', 'compound'] as const;
export type LateMode = (typeof lateModes)[number];
export const roundings = ['half-up', 'half-even', 'down'] as const;
export type Rounding = (typeof roundings)[number];

/** How the official has defined the arithmetic where public text leaves it open. Each default is stated. */
export type Rules = {
  /** Default proportional. */
  readonly deduction: DeductionMode;
  /** Default site. */
  readonly capLevel: CapLevel;
  /** What is cut first where the cap cuts a mix; default in-proportion. */
  readonly capOrder: CapOrder;
  /** Default conventional: the decree's organic rate says 'milk' only, read literally. */
  readonly organicButtermilk: 'conventional' | 'organic';
  /** Rounding of amounts to whole ml or g; default half-up. */
  readonly amountRounding: Rounding;
  /** Rounding of aid to the cent, per line; default half-up. */
  readonly aidRounding: Rounding;
  /** Beyond day 60; default linear. */
  readonly late: LateMode;
  /** Which date the children are counted at; default term-start (the authority's newer FAQ). */
  readonly childrenReference: 'school-year-start' | 'term-start';
};

/** A rate and cap decree, by the dates of delivery it covers. Money: cents per 1000 litres or kilograms. */
export type RatePeriod = {
  readonly decree: string;
  readonly source: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Cap in ml per child and operating day, all products together. */
  readonly capMl: number;
  readonly nationalCeilingEur: number;
  /** A group that is absent is not eligible on these dates. */
  readonly centsPerThousand: Readonly<Partial<Record<ProductGroup, number>>>;
};

/** The city's settings: who applies, the rules, decrees entered after this release, texts and limits. */
export type Settings = {
  readonly id: 'city';
  readonly applicant: Applicant;
  readonly languages: readonly Language[];
  readonly rules: Rules;
  /** Decrees that the official has entered beside those shipped with the software. */
  readonly ratePeriods: readonly RatePeriod[];
  readonly periodType: 'term' | 'month';
  readonly authorityEmail: string | null;
};
