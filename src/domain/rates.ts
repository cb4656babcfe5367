import { addDays, type LocalDate, within } from './days.ts';
import type { ProductGroup } from './products.ts';
import type { Mistake } from './refusals.ts';
import type { RatePeriod, Rules } from './settings.ts';

/** Until 31 July 2018 only milk and buttermilk were aided. */
const litres = (conventional: number, organic: number) => ({
  milk: conventional,
  'organic-milk': organic,
  buttermilk: conventional,
  'organic-buttermilk': organic,
});

/** August 2018 to July 2023: also other sour milk, per kg of its milk, and cheese per kg; organic or not. */
const litresAndKilograms = (conventional: number, organic: number) => ({
  ...litres(conventional, organic),
  'other-sour-milk': 10_000,
  cheese: 72_000,
});

/**
 * Since 1 August 2023 the organic rate is given for 'milk' alone. Whether organic buttermilk shares it is a rule of
 * the official ({@link rateOf}), so it has no number here.
 */
const milkAndButtermilk = { milk: 16_000, 'organic-milk': 32_000, buttermilk: 16_000 };
const organicButtermilkUnsettledFrom: LocalDate = '2023-08-01';

const original = 'https://www.finlex.fi/fi/laki/alkup';
const current = 'https://www.finlex.fi/fi/laki/ajantasa';

/**
 * The government decrees on the school scheme, each for the dates of delivery it covers; cents per 1000 litres or
 * kilograms (0.16 EUR/l = 16000). Rates are maxima: the national ceiling can cut every payment in proportion.
 */
export const shippedRatePeriods: readonly RatePeriod[] = [
  {
    decree: '402/2017',
    source: `${original}/2017/20170402`,
    from: '2017-08-01',
    to: '2017-12-31',
    capMl: 250,
    nationalCeilingEur: 2_500_000,
    centsPerThousand: litres(13_000, 31_000),
  },
  {
    decree: '929/2017',
    source: `${original}/2017/20170929`,
    from: '2018-01-01',
    to: '2018-07-31',
    capMl: 250,
    nationalCeilingEur: 2_670_000,
    centsPerThousand: litres(13_000, 31_000),
  },
  {
    decree: '457/2018',
    source: `${original}/2018/20180457`,
    from: '2018-08-01',
    to: '2018-12-31',
    capMl: 250,
    nationalCeilingEur: 1_390_000,
    centsPerThousand: litresAndKilograms(13_000, 31_000),
  },
  {
    decree: '1101/2018',
    source: `${original}/2018/20181101`,
    from: '2019-01-01',
    to: '2019-07-31',
    capMl: 250,
    nationalCeilingEur: 2_324_000,
    centsPerThousand: litresAndKilograms(15_000, 33_000),
  },
  {
    decree: '753/2019',
    source: `${original}/2019/20190753`,
    from: '2019-08-01',
    to: '2020-07-31',
    capMl: 250,
    nationalCeilingEur: 3_474_689,
    centsPerThousand: litresAndKilograms(16_000, 34_000),
  },
  {
    decree: '421/2020',
    source: `${original}/2020/20200421`,
    from: '2020-08-01',
    to: '2021-07-31',
    capMl: 250,
    nationalCeilingEur: 3_446_689,
    centsPerThousand: litresAndKilograms(18_000, 36_000),
  },
  {
    decree: '482/2021',
    source: `${original}/2021/20210482`,
    from: '2021-08-01',
    to: '2022-07-31',
    capMl: 250,
    nationalCeilingEur: 3_446_689,
    centsPerThousand: litresAndKilograms(19_000, 38_000),
  },
  {
    decree: '481/2022',
    source: `${original}/2022/20220481`,
    from: '2022-08-01',
    to: '2023-07-31',
    capMl: 250,
    nationalCeilingEur: 3_424_289,
    centsPerThousand: litresAndKilograms(19_000, 38_000),
  },
  {
    decree: '859/2023',
    source: `${original}/2023/20230859`,
    from: '2023-08-01',
    to: '2024-07-31',
    capMl: 250,
    nationalCeilingEur: 2_548_448,
    centsPerThousand: milkAndButtermilk,
  },
  {
    decree: '298/2024',
    source: `${original}/2024/20240298`,
    from: '2024-08-01',
    to: '2025-07-31',
    capMl: 250,
    nationalCeilingEur: 2_575_762,
    centsPerThousand: milkAndButtermilk,
  },
  {
    decree: '320/2025',
    source: `${current}/2025/20250320`,
    from: '2025-08-01',
    to: '2026-07-31',
    capMl: 250,
    nationalCeilingEur: 2_575_762,
    centsPerThousand: milkAndButtermilk,
  },
  {
    decree: '505/2026',
    source: `${current}/2026/20260505`,
    from: '2026-08-01',
    to: '2027-07-31',
    capMl: 250,
    nationalCeilingEur: 2_575_762,
    centsPerThousand: milkAndButtermilk,
  },
];

/** No decree covers the date: nothing can be computed for it. Never answered with the last known rate. */
export class UnknownRulePeriod extends Error {
  readonly date: LocalDate;

  constructor(date: LocalDate) {
    super(`no decree covers ${date}`);
    this.name = 'UnknownRulePeriod';
    this.date = date;
  }
}

/**
 * The decree in force on the date of delivery (Act 999/2012 s. 33 b).
 * @throws UnknownRulePeriod when none covers the date.
 */
export function ratePeriodOn(date: LocalDate, ratePeriods: readonly RatePeriod[]): RatePeriod {
  const found = ratePeriods.find((each) => within(date, each));
  if (!found) throw new UnknownRulePeriod(date);
  return found;
}

/**
 * The rate of the group in cents per 1000 litres or kilograms; null where the decree does not aid it. A decree since
 * August 2023 that names no rate for organic buttermilk is read as the rules say; a rate named in it goes first.
 */
export function rateOf(
  group: ProductGroup,
  ratePeriod: RatePeriod,
  rules: Pick<Rules, 'organicButtermilk'>,
): number | null {
  const rates = ratePeriod.centsPerThousand;
  const named = rates[group];
  if (named !== undefined) return named;
  if (group !== 'organic-buttermilk' || ratePeriod.from < organicButtermilkUnsettledFrom) return null;
  return rates[rules.organicButtermilk === 'organic' ? 'organic-milk' : 'buttermilk'] ?? null;
}

/**
 * The shipped decrees with those the official has entered, by date. On its dates an entered decree replaces what was
 * there (a later entry an earlier one); what it leaves of a decree stays in force before and after it.
 */
export function withEntered(
  shipped: readonly RatePeriod[],
  entered: readonly RatePeriod[],
): readonly RatePeriod[] {
  let all = [...shipped];
  for (const each of entered) {
    all = all.flatMap((other) => without(other, each));
    all.push(each);
  }
  return all.toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

/**
 * What is wrong with entered decrees: two of them on the same day, or a day between the first and the last decree that
 * none covers. On the days of a shipped decree an entered one takes its place, as an amendment does.
 */
export function decreeMistakes(entered: readonly RatePeriod[]): Mistake[] {
  const at = (each: RatePeriod) => `/body/value/ratePeriods/${entered.indexOf(each)}`;
  const sorted = entered.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const overlaps = sorted.slice(1).flatMap((each, index): Mistake[] => {
    const before = sorted[index]!;
    if (each.from > before.to) return [];
    return [{ pointer: `${at(each)}/from`, code: 'overlap', detail: `${before.decree} until ${before.to}` }];
  });
  const all = withEntered(shippedRatePeriods, entered);
  const gaps = all.slice(1).flatMap((each, index): Mistake[] => {
    const due = addDays(all[index]!.to, 1);
    if (each.from <= due) return [];
    const near = entered.find((one) => one.from === each.from) ?? entered.at(-1)!;
    return [{ pointer: `${at(near)}/from`, code: 'gap', detail: `no decree from ${due} on` }];
  });
  return [...overlaps, ...gaps];
}

function without(period: RatePeriod, taken: RatePeriod): RatePeriod[] {
  if (taken.to < period.from || period.to < taken.from) return [period];
  const rest: RatePeriod[] = [];
  if (period.from < taken.from) rest.push({ ...period, to: addDays(taken.from, -1) });
  if (taken.to < period.to) rest.push({ ...period, from: addDays(taken.to, 1) });
  return rest;
}
