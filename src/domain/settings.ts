import type { Instant, LocalDate } from './days.ts';
import type { Author } from './people.ts';
import type { MovedDeadline } from './periods.ts';
import type { ProductGroup } from './products.ts';
import type { DeliveryDemand } from './reconciliation.ts';
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
  /** Whether every site needs deliveries as a second source; default where-given: a site without any only warns. */
  readonly deliveries: DeliveryDemand;
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

/** What the checks call odd, and from when they point at the deadline. Amounts in ml. */
export type CheckLimits = {
  /** W16: how many days back a day is compared with the site's own history. */
  readonly historyDays: number;
  /** W16: fewer days than this say nothing. */
  readonly fewestDays: number;
  /** W16: the band is this many median deviations wide on each side ... */
  readonly deviations: number;
  /** ... but never narrower than this share of the middle ... */
  readonly bandPercent: number;
  /** ... nor than this: a small day care is not odd for one carton more. */
  readonly narrowestMl: number;
  /** W16: a day below one part in so many of the middle is odd however scattered the history (4 keyed for 40). */
  readonly smallPart: number;
  /** B14: from how many days before the deadline it is pointed out. */
  readonly deadlineNearDays: number;
  /** W16: a change of the children from the term before by more than so many percent is a jump. Default 30. */
  readonly enrolmentPercent?: number;
  /** W16: so many times the peers' middle per diner and day, or less than one part in so many of it. Default 3. */
  readonly peersTimes?: number;
};

/** How long records are kept, counted from the end of the year in which the action was completed. */
export type Retention = {
  /** Act 999/2012 s. 68: four years at least. */
  readonly documentsYears: number;
  /** Accounting Act 1336/1997 2:10: six years at least. */
  readonly vouchersYears: number;
};

/** A difference between delivered and served beyond both needs an explanation before the approval. */
export type ReconciliationLimit = {
  /** Permille of what was delivered. */
  readonly permille: number;
  readonly ml: number;
};

/** The steps of the way it was done before; the benefit is measured against their time. */
export const baselineSteps = ['collecting', 'checking', 'filling-in', 'approving'] as const;
export type BaselineStep = (typeof baselineSteps)[number];

/** The least and the most that the page and the API take, and what holds until somebody says otherwise. */
export const checkLimitBounds: { readonly [K in keyof Required<CheckLimits>]: readonly [number, number] } = {
  historyDays: [14, 180],
  fewestDays: [2, 20],
  deviations: [1, 20],
  bandPercent: [10, 400],
  narrowestMl: [0, 100_000],
  smallPart: [2, 100],
  deadlineNearDays: [1, 90],
  enrolmentPercent: [5, 500],
  peersTimes: [2, 20],
};
/** The first figures are what the two laws demand; longer is allowed. */
export const retentionBounds: { readonly [K in keyof Retention]: readonly [number, number] } = {
  documentsYears: [4, 50],
  vouchersYears: [6, 50],
};

/** What holds where a city has said nothing: the figures that the first samples of counts were tried with. */
export const defaultSettings = {
  laterRules: [],
  checks: {
    historyDays: 42,
    fewestDays: 3,
    deviations: 4,
    bandPercent: 50,
    narrowestMl: 2_000,
    smallPart: 5,
    deadlineNearDays: 14,
    enrolmentPercent: 30,
    peersTimes: 3,
  },
  secondApproverAboveCents: null,
  retention: { documentsYears: 4, vouchersYears: 6 },
  reconciliationLimit: { permille: 50, ml: 20_000 },
  baselineMinutes: { collecting: null, checking: null, 'filling-in': null, approving: null },
  draft: null,
} as const satisfies Partial<Settings>;

/** What takes effect at once: nothing of it moves money. Everything else is confirmed by a second person. */
export const freeSettings = ['languages', 'authorityEmail', 'baselineMinutes', 'runningCostCents'] as const;
export type GuardedSettings = Omit<Settings, 'id' | 'draft' | (typeof freeSettings)[number]>;

/** A change that waits for a second person. Only what it changes is in it, so what it leaves alone can move on. */
export type SettingsDraft = {
  readonly by: Author;
  readonly at: Instant;
  readonly reason: string;
  /** The decree, decision or guidance that asks for it. */
  readonly source: string | null;
  readonly changes: Partial<GuardedSettings>;
};

/** The city's settings: who applies, the rules, decrees entered after this release, texts and limits. */
export type Settings = {
  readonly id: 'city';
  readonly applicant: Applicant;
  readonly languages: readonly Language[];
  readonly rules: Rules;
  /** Rules that take the place of `rules` for claim periods that begin on or after their day, by date. */
  readonly laterRules: readonly { readonly from: LocalDate; readonly rules: Rules }[];
  /** Decrees that the official has entered beside those shipped with the software. */
  readonly ratePeriods: readonly RatePeriod[];
  readonly periodType: 'term' | 'month';
  /** The deadlines that were moved; every other is three months after its period (R39 Art. 4(3)). */
  readonly deadlines?: readonly MovedDeadline[];
  readonly authorityEmail: string | null;
  readonly checks: CheckLimits;
  /** Above this estimated aid a second official approves too; null: one is enough. */
  readonly secondApproverAboveCents: number | null;
  readonly retention: Retention;
  readonly reconciliationLimit: ReconciliationLimit;
  /** Minutes a term that each step took before; null until somebody has stated it. */
  readonly baselineMinutes: Readonly<Record<BaselineStep, number | null>>;
  /** What it costs to run this system for a term, by the city's own account; nothing until somebody has stated it. */
  readonly runningCostCents?: number | null;
  readonly draft: SettingsDraft | null;
};

/** The rules that hold for a claim period, by its first day. */
export function rulesOn(settings: Pick<Settings, 'rules' | 'laterRules'>, from: LocalDate): Rules {
  const begun = settings.laterRules.filter((each) => each.from <= from);
  return begun.toSorted((one, other) => (one.from < other.from ? -1 : 1)).at(-1)?.rules ?? settings.rules;
}

/** The settings as the change in the draft would have them; without a draft as they are. */
export function withDraft(settings: Settings): Settings {
  return { ...settings, ...settings.draft?.changes, draft: null };
}

/** What of the wanted settings a second person must confirm: those guarded ones that differ from what is in force. */
export function guardedChanges(
  current: Settings,
  wanted: Omit<Settings, 'draft'>,
  same: (one: unknown, other: unknown) => boolean,
): Partial<GuardedSettings> {
  const free: readonly string[] = ['id', 'draft', ...freeSettings];
  return Object.fromEntries(
    Object.entries(wanted).filter(
      ([key, value]) => !free.includes(key) && !same(value, current[key as keyof Settings]),
    ),
  );
}
