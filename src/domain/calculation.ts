import { againstCapMl, capRatio, fromCapMl } from './amounts.ts';
import { addDays, type DayRange, type LocalDate, within } from './days.ts';
import { divide, share } from './numbers.ts';
import { type AmountUnit, type ProductGroup, productGroups, unitOf } from './products.ts';
import { rateOf, ratePeriodOn } from './rates.ts';
import type { RatePeriod, Rules } from './settings.ts';
import type { Composition } from './sites.ts';
import type { Cap, ClaimLine, GroupTotal, Step } from './snapshots.ts';

/** One amount served on one day: ml or g, the milk share applied, cooking left out (R40 Art. 11). */
export type DatedAmount = { readonly date: LocalDate; readonly group: ProductGroup; readonly amount: number };

/** What one site brings to a claim. */
export type SiteInput = {
  readonly siteId: string;
  readonly compositionId: string | null;
  readonly children: number;
  readonly nonEligible: number;
  readonly operatingDays: number;
  readonly amounts: readonly DatedAmount[];
};

export type CalculationInput = {
  /** The days of the claim: they, and not the amounts that happen to be there, say which decrees apply. */
  readonly period: DayRange;
  readonly rules: Rules;
  readonly ratePeriods: readonly RatePeriod[];
  readonly sites: readonly SiteInput[];
  readonly compositions: readonly Composition[];
};

/** An amount that no decree aids on its day: left out with this record, never paid as a line of 0. */
export type RefusedAmount = DatedAmount & { readonly siteId: string };

export type Calculation = {
  readonly lines: readonly ClaimLine[];
  readonly caps: readonly Cap[];
  readonly totals: readonly GroupTotal[];
  readonly aidCents: number;
  readonly refused: readonly RefusedAmount[];
};

/** A line under way; `net` and `eligible` are filled in by the steps that follow. */
type Draft = {
  readonly site: SiteInput;
  readonly group: ProductGroup;
  readonly unit: AmountUnit;
  readonly ratePeriod: RatePeriod;
  readonly centsPerThousand: number;
  readonly gross: number;
  net: number;
  eligible: number;
  readonly steps: Step[];
};

/** The sites whose cap is tested together: one site, or a composition's sites. */
type Unit = {
  readonly id: string;
  readonly level: 'site' | 'composition';
  readonly kitchenSiteId: string | null;
  readonly sites: readonly SiteInput[];
  readonly lines: readonly Draft[];
};

const enrolledOnly = 'R39 Art. 4(2)';

/**
 * The claim's arithmetic: gross, less the non-eligible diners, within the cap, times the rate of the delivery date;
 * whole ml, g and cents, each step kept. One line per site, product group and decree, in the order of site id, group
 * and date, so that the order of the input never matters.
 *
 * Cap: the yearly decrees, 0.25 l per child and operating day; rate: Act 999/2012 s. 33 b. Where decrees with
 * different caps meet in one period the lowest holds, because operating days are declared for the whole period.
 * @throws UnknownRulePeriod when a day of the period has no decree.
 * @throws RangeError for a number that is not whole or negative, a site given twice, or a day outside the period.
 */
export function calculate(input: CalculationInput): Calculation {
  const { rules, period } = input;
  const decrees = decreesOf(period, input.ratePeriods);
  const capMl = Math.min(...decrees.map((each) => each.capMl));
  const capSource = sourceOfCap(decrees.find((each) => each.capMl === capMl)!);
  const sites = input.sites.toSorted((one, other) => compare(one.siteId, other.siteId));
  for (const [index, site] of sites.entries()) checkSite(site, sites[index - 1], period);

  const refused: RefusedAmount[] = [];
  const drafts = sites.flatMap((site) => draftsOf(site, decrees, rules, refused));
  const caps = unitsOf(input, sites, drafts).map((unit): Cap => {
    deduct(unit, rules, capMl);
    const steps = capSteps(unit, capMl, capSource);
    const cap = steps.at(-1)!.result;
    const usedMl = cut(unit, cap, rules, capSource);
    return { id: unit.id, level: unit.level, capMl: cap, usedMl, steps };
  });
  const lines = drafts.map((draft) => lineOf(draft, rules));
  return {
    lines,
    caps,
    totals: totalsOf(lines),
    aidCents: lines.reduce((sum, line) => sum + line.aidCents, 0),
    refused,
  };
}

/** The decrees that cover the period, by date; every day must have one. */
function decreesOf(period: DayRange, ratePeriods: readonly RatePeriod[]): RatePeriod[] {
  const decrees: RatePeriod[] = [];
  for (let day = period.from; day <= period.to; ) {
    const found = ratePeriodOn(day, ratePeriods);
    decrees.push(found);
    day = addDays(found.to, 1);
  }
  return decrees;
}

function checkSite(site: SiteInput, before: SiteInput | undefined, period: DayRange): void {
  if (site.siteId === before?.siteId) throw new RangeError(`site ${site.siteId} is given twice`);
  for (const number of [site.children, site.nonEligible, site.operatingDays]) checkWhole(number, site.siteId);
  for (const { date, amount } of site.amounts) {
    checkWhole(amount, site.siteId);
    if (!within(date, period)) throw new RangeError(`site ${site.siteId}: ${date} is outside the period`);
  }
}

function checkWhole(number: number, siteId: string): void {
  if (!Number.isSafeInteger(number) || number < 0) {
    throw new RangeError(`site ${siteId}: not a whole amount: ${number}`);
  }
}

/** The site's lines with their gross, by group and decree. */
function draftsOf(
  site: SiteInput,
  decrees: readonly RatePeriod[],
  rules: Rules,
  refused: RefusedAmount[],
): Draft[] {
  return productGroups.flatMap((group) => {
    const byLine = new Map<
      string,
      { ratePeriod: RatePeriod; rate: number; byDate: Map<LocalDate, number> }
    >();
    const unpaid = new Map<LocalDate, number>();
    const ofGroup = site.amounts.filter((each) => each.group === group && each.amount > 0);
    for (const { date, amount } of ofGroup.toSorted((one, other) => compare(one.date, other.date))) {
      const ratePeriod = ratePeriodOn(date, decrees);
      const rate = rateOf(group, ratePeriod, rules);
      if (rate === null) {
        unpaid.set(date, (unpaid.get(date) ?? 0) + amount);
        continue;
      }
      // The rate too, because a decree entered by hand may have changed the rate of a part of its dates.
      const key = `${ratePeriod.decree} ${rate}`;
      const line = byLine.get(key) ?? { ratePeriod, rate, byDate: new Map<LocalDate, number>() };
      line.byDate.set(date, (line.byDate.get(date) ?? 0) + amount);
      byLine.set(key, line);
    }
    for (const [date, amount] of unpaid) refused.push({ siteId: site.siteId, date, group, amount });
    return [...byLine.values()].map(({ ratePeriod, rate, byDate }): Draft => {
      const gross = [...byDate.values()].reduce((sum, amount) => sum + amount, 0);
      const unit = unitOf(group);
      return {
        site,
        group,
        unit,
        ratePeriod,
        centsPerThousand: rate,
        gross,
        net: gross,
        eligible: gross,
        steps: [
          {
            rule: 'gross',
            inputs: { daysServed: byDate.size, served: gross },
            formula: 'sum of the days served, cooking left out',
            result: gross,
            unit,
            rounding: null,
            source: 'R40 Art. 11',
          },
        ],
      };
    });
  });
}

function unitsOf(input: CalculationInput, sites: readonly SiteInput[], drafts: readonly Draft[]): Unit[] {
  const units = new Map<string, Unit & { sites: SiteInput[]; lines: Draft[] }>();
  for (const site of sites) {
    const together = input.rules.capLevel === 'composition' && site.compositionId !== null;
    const [id, level] = together
      ? ([site.compositionId!, 'composition'] as const)
      : ([site.siteId, 'site'] as const);
    const composition = together ? input.compositions.find((each) => each.id === id) : undefined;
    const kitchenSiteId = composition?.kitchenSiteId ?? null;
    const unit = units.get(`${level} ${id}`) ?? { id, level, kitchenSiteId, sites: [], lines: [] };
    unit.sites.push(site);
    unit.lines.push(...drafts.filter((draft) => draft.site === site));
    units.set(`${level} ${id}`, unit);
  }
  return [...units.values()].toSorted(
    (one, other) => compare(one.level, other.level) || compare(one.id, other.id),
  );
}

/** Takes the non-eligible diners' share off each line; how is a rule of the official (public text leaves it open). */
function deduct(unit: Unit, rules: Rules, capMl: number): void {
  if (rules.deduction === 'fixed-portion') {
    deductPortions(unit, rules, capMl);
    return;
  }
  for (const line of unit.lines) {
    if (rules.deduction === 'proportional') {
      const { children, nonEligible } = dinersOf(line.site, unit);
      line.net =
        children === 0
          ? 0
          : divide(BigInt(line.gross) * BigInt(children), children + nonEligible, rules.amountRounding);
      line.steps.push({
        rule: 'deduction-proportional',
        inputs: { gross: line.gross, children, nonEligible },
        formula: 'gross × children ÷ (children + nonEligible)',
        result: line.net,
        unit: line.unit,
        rounding: rules.amountRounding,
        source: enrolledOnly,
      });
    } else {
      line.steps.push({
        rule: rules.deduction === 'measured' ? 'deduction-measured' : 'deduction-none',
        inputs: { gross: line.gross },
        formula: 'gross',
        result: line.net,
        unit: line.unit,
        rounding: null,
        source: enrolledOnly,
      });
    }
  }
}

/** A kitchen without children of its own holds the litres of its composition, so the composition's diners count. */
function dinersOf(site: SiteInput, unit: Unit): { children: number; nonEligible: number } {
  const whole = site.children === 0 && site.siteId === unit.kitchenSiteId;
  const sites = whole ? unit.sites : [site];
  return {
    children: sites.reduce((sum, each) => sum + each.children, 0),
    nonEligible: sites.reduce((sum, each) => sum + each.nonEligible, 0),
  };
}

/**
 * A portion of the cap's size per non-eligible diner and day, spread over the lines in proportion to what they weigh
 * against the cap. Over a whole composition, because its litres may lie with the kitchen and its diners at the sites.
 */
function deductPortions(unit: Unit, rules: Rules, capMl: number): void {
  const portions = unit.sites.reduce((sum, site) => sum + site.nonEligible * site.operatingDays, 0);
  const portionsMl = portions * capMl;
  const weights = unit.lines.map((line) => againstCapMl(line.group, line.gross));
  const weight = weights.reduce((sum, each) => sum + each, 0);
  const parts = share(Math.min(portionsMl, weight), weights);
  for (const [index, line] of unit.lines.entries()) {
    const partMl = parts[index]!;
    const deducted =
      partMl === weights[index] ? line.gross : fromCapMl(line.group, partMl, rules.amountRounding);
    line.net = line.gross - deducted;
    line.steps.push({
      rule: 'deduction-fixed-portion',
      inputs: {
        gross: line.gross,
        nonEligible: line.site.nonEligible,
        days: line.site.operatingDays,
        capMl,
        portions,
        portionsMl,
        partMl,
        deducted,
      },
      formula: `gross − this line's part of (nonEligible × days × ${capMl} ml), never below 0`,
      result: line.net,
      unit: line.unit,
      rounding: `largest remainder; ${rules.amountRounding}`,
      source: enrolledOnly,
    });
  }
}

/** How the unit's cap comes about; the last step's result is the cap. */
function capSteps(unit: Unit, capMl: number, source: string): Step[] {
  const ofSites = unit.sites.map(
    ({ children, operatingDays }): Step => ({
      rule: 'cap',
      inputs: { children, days: operatingDays, capMl },
      formula: `children × days × ${capMl} ml`,
      result: divide(BigInt(children) * BigInt(operatingDays) * BigInt(capMl), 1, 'down'),
      unit: 'ml against cap',
      rounding: null,
      source,
    }),
  );
  if (unit.level === 'site') return ofSites;
  return [
    ...ofSites,
    {
      rule: 'composition-cap',
      inputs: Object.fromEntries(unit.sites.map((site, index) => [site.siteId, ofSites[index]!.result])),
      formula: 'sum of the caps of its sites',
      result: ofSites.reduce((sum, step) => sum + step.result, 0),
      unit: 'ml against cap',
      rounding: null,
      source,
    },
  ];
}

const cutFormulas = {
  'within-cap': 'net, because all net is within the cap',
  'cut-in-proportion': 'cap × this net ÷ all net',
  'cut-cheaper-first': 'what the dearer products leave of the cap',
} as const;

/** Limits the unit's lines to the cap; returns how much of it they use, in ml against the cap. */
function cut(unit: Unit, capMl: number, rules: Rules, source: string): number {
  const weights = unit.lines.map((line) => againstCapMl(line.group, line.net));
  const allNetMl = weights.reduce((sum, each) => sum + each, 0);
  const inProportion = rules.capOrder === 'in-proportion';
  const rule = allNetMl <= capMl ? 'within-cap' : inProportion ? 'cut-in-proportion' : 'cut-cheaper-first';
  const allowed =
    rule === 'within-cap'
      ? weights
      : inProportion
        ? share(capMl, weights)
        : dearestFirst(unit.lines, weights, capMl);
  let usedMl = 0;
  for (const [index, line] of unit.lines.entries()) {
    const [netMl, allowedMl] = [weights[index]!, allowed[index]!];
    if (line.unit === 'g') {
      line.steps.push({
        rule: 'against-cap',
        inputs: { net: line.net },
        formula: line.group === 'cheese' ? 'net × 765 ÷ 100' : 'net ÷ 1.03',
        result: netMl,
        unit: 'ml against cap',
        rounding: 'up',
        source,
      });
    }
    // Back from the cap a whole line would lose the part of a millilitre that it was rounded up by.
    line.eligible = allowedMl === netMl ? line.net : fromCapMl(line.group, allowedMl);
    usedMl += againstCapMl(line.group, line.eligible);
    line.steps.push({
      rule,
      inputs: { net: line.net, netMl, allNetMl, capMl, allowedMl },
      formula: cutFormulas[rule],
      result: line.eligible,
      unit: line.unit,
      rounding:
        rule === 'within-cap' ? null : line.unit === 'g' ? 'largest remainder; down' : 'largest remainder',
      source,
    });
  }
  return usedMl;
}

/**
 * Fills the cap from the dearest product down, so that the cheapest is cut first. Dear and cheap by what a litre of
 * the cap earns, since that is what a kilogram of cheese competes for; equal rates share in proportion.
 */
function dearestFirst(lines: readonly Draft[], weights: readonly number[], cap: number): number[] {
  const allowed = weights.map(() => 0);
  let left = cap;
  const values = lines.map((line) => centsPerCap(line.group, line.centsPerThousand));
  for (const value of [...new Set(values)].toSorted((one, other) => other - one)) {
    const indexes = values.flatMap((each, index) => (each === value ? [index] : []));
    const wanted = indexes.map((index) => weights[index]!);
    const weight = wanted.reduce((sum, each) => sum + each, 0);
    const parts = weight <= left ? wanted : share(left, wanted);
    for (const [place, index] of indexes.entries()) allowed[index] = parts[place]!;
    left -= Math.min(weight, left);
  }
  return allowed;
}

/** What 76,500 l of the cap earn: 765 × 100, so that it is a whole number for every group and compares exactly. */
function centsPerCap(group: ProductGroup, centsPerThousand: number): number {
  const { ml, amount } = capRatio(group);
  return (centsPerThousand * amount * 76_500) / ml;
}

function lineOf(draft: Draft, rules: Rules): ClaimLine {
  const { site, group, unit, ratePeriod, centsPerThousand, gross, net, eligible, steps } = draft;
  const aidCents = divide(BigInt(eligible) * BigInt(centsPerThousand), 1_000_000, rules.aidRounding);
  return {
    siteId: site.siteId,
    group,
    decree: ratePeriod.decree,
    unit,
    gross,
    deducted: gross - net,
    net,
    eligible,
    centsPerThousand,
    aidCents,
    steps: [
      ...steps,
      {
        rule: 'aid',
        inputs: { eligible, centsPerThousand },
        formula: 'eligible × centsPerThousand ÷ 1 000 000',
        result: aidCents,
        unit: 'cents',
        rounding: rules.aidRounding,
        source: `${ratePeriod.decree}; Act 999/2012 s. 33 b`,
      },
    ],
  };
}

function totalsOf(lines: readonly ClaimLine[]): GroupTotal[] {
  return productGroups.flatMap((group) => {
    const ofGroup = lines.filter((line) => line.group === group);
    const sum = (value: (line: ClaimLine) => number) =>
      ofGroup.reduce((total, line) => total + value(line), 0);
    if (ofGroup.length === 0) return [];
    return [
      {
        group,
        unit: unitOf(group),
        gross: sum((line) => line.gross),
        deducted: sum((line) => line.deducted),
        net: sum((line) => line.net),
        eligible: sum((line) => line.eligible),
        aidCents: sum((line) => line.aidCents),
      },
    ];
  });
}

/** The cap stands in s. 8 of the decrees since 2021; the older ones number their sections otherwise. */
function sourceOfCap(ratePeriod: RatePeriod): string {
  return ratePeriod.from >= '2021-08-01' ? `${ratePeriod.decree} s. 8` : ratePeriod.decree;
}

/** By code units, never by a locale: the order must be the same on every machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
