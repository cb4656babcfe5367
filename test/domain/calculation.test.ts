import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { againstCapMl, claimAmount } from '../../src/domain/amounts.ts';
import {
  type Calculation,
  type CalculationInput,
  calculate,
  type SiteInput,
} from '../../src/domain/calculation.ts';
import { addDays, type DayRange, type LocalDate } from '../../src/domain/days.ts';
import { periodOn } from '../../src/domain/periods.ts';
import { type ProductGroup, productGroups } from '../../src/domain/products.ts';
import { shippedRatePeriods, UnknownRulePeriod, withEntered } from '../../src/domain/rates.ts';
import {
  capLevels,
  capOrders,
  deductionModes,
  type RatePeriod,
  type Rules,
  roundings,
} from '../../src/domain/settings.ts';
import { contents, rules } from './builders.ts';
import { naiveSum } from './naiveSum.ts';
import { aids, caps, deductions } from './vectors.ts';

const ml = (litres: string) => Math.round(Number(litres) * 1000);
const cents = (euros: string) => Math.round(Number(euros) * 100);
const autumn: DayRange = { from: '2026-08-01', to: '2026-12-31' };
const day = '2026-09-15';
const served = (group: ProductGroup, amount: number, date: LocalDate = day) => ({ date, group, amount });

function siteOf(siteId: string, changes: Partial<SiteInput> = {}): SiteInput {
  return {
    siteId,
    compositionId: null,
    children: 100,
    nonEligible: 0,
    operatingDays: 80,
    amounts: [],
    ...changes,
  };
}

function claim(
  sites: readonly SiteInput[],
  changes: Partial<Rules> = {},
  more: Partial<CalculationInput> = {},
): Calculation {
  return calculate({
    period: autumn,
    rules: { ...rules, ...changes },
    ratePeriods: shippedRatePeriods,
    sites,
    compositions: [],
    ...more,
  });
}

const sum = (values: readonly number[]) => values.reduce((before, value) => before + value, 0);

describe('the cap: 0.25 l × children × operating days (the decrees, s. 8)', () => {
  test.each(caps)('$id is $capLitres l', ({ sites, capLitres }) => {
    const inputs = sites.map((each, index) =>
      siteOf(`s${index}`, { compositionId: 'c', children: each.children, operatingDays: each.days }),
    );
    const compositions = [{ id: 'c', name: 'C', kitchenSiteId: 's0' }];
    const together = claim(inputs, { capLevel: 'composition' }, { compositions });
    expect(together.caps.map((cap) => [cap.id, cap.level, cap.capMl])).toEqual([
      ['c', 'composition', ml(capLitres)],
    ]);
    expect(sum(claim(inputs).caps.map((cap) => cap.capMl))).toBe(ml(capLitres));
  });

  test('a site without a litre has its cap', () => {
    const { caps, lines, aidCents } = claim([siteOf('a')]);
    expect(caps).toMatchObject([{ id: 'a', level: 'site', capMl: 2_000_000, usedMl: 0 }]);
    expect([lines, aidCents]).toEqual([[], 0]);
  });

  test('in proportion: every product is cut alike and the shares are the cap to the millilitre', () => {
    const amounts = [served('milk', 200_000), served('organic-milk', 100_000), served('buttermilk', 33_333)];
    const { lines, caps } = claim([siteOf('a', { children: 10, amounts })], { deduction: 'none' });
    expect(caps[0]).toMatchObject({ capMl: 200_000, usedMl: 200_000 });
    expect(lines.map((line) => [line.group, line.eligible])).toEqual([
      ['milk', 120_000],
      ['organic-milk', 60_000],
      ['buttermilk', 20_000],
    ]);
  });

  test('cheaper first: the cheaper product gives way, equal rates share', () => {
    const amounts = [served('milk', 90_000), served('organic-milk', 150_000), served('buttermilk', 10_000)];
    const changes = { deduction: 'none', capOrder: 'cheaper-first' } as const;
    const { lines } = claim([siteOf('a', { children: 10, amounts })], changes);
    expect(lines.map((line) => [line.group, line.eligible])).toEqual([
      ['milk', 45_000],
      ['organic-milk', 150_000],
      ['buttermilk', 5_000],
    ]);
    expect(lines[0]?.steps.at(-2)).toMatchObject({ rule: 'cut-cheaper-first', result: 45_000 });
  });

  test('cheaper first weighs a kilogram of cheese by the cap that it takes', () => {
    // In autumn 2018 cheese earns 0.72 EUR a kilogram but 0.094 a litre of cap, less than milk at 0.13.
    const amounts = [served('cheese', 1_000, '2018-09-03'), served('milk', 200_000, '2018-09-03')];
    const changes = { deduction: 'none', capOrder: 'cheaper-first' } as const;
    const period = { from: '2018-08-01', to: '2018-12-31' } as const;
    const { lines } = claim([siteOf('a', { children: 10, amounts })], changes, { period });
    expect(lines.map((line) => [line.group, line.eligible])).toEqual([
      ['milk', 200_000],
      ['cheese', 0],
    ]);
  });

  test('kilograms are cut rounding down: 10 kg of cheese take 76.5 l', () => {
    const amounts = [served('cheese', 20_000, '2022-10-03')];
    const period = { from: '2022-08-01', to: '2022-12-31' } as const;
    const cheese = siteOf('a', { children: 3, operatingDays: 102, amounts });
    const { lines, caps } = claim([cheese], { deduction: 'none' }, { period });
    expect(caps[0]?.capMl).toBe(76_500);
    expect(lines[0]?.eligible).toBe(10_000);
    const one = siteOf('a', { children: 1, operatingDays: 1, amounts });
    expect(claim([one], { deduction: 'none' }, { period }).lines[0]?.eligible).toBe(32);
  });

  test('at site level one site lends nothing to another, at composition level it does', () => {
    const sites = [
      siteOf('a', { compositionId: 'c', children: 10, amounts: [served('milk', 300_000)] }),
      siteOf('b', { compositionId: 'c', children: 10, amounts: [served('milk', 50_000)] }),
    ];
    expect(claim(sites).lines.map((line) => line.eligible)).toEqual([200_000, 50_000]);
    const together = claim(sites, { capLevel: 'composition' });
    expect(together.lines.map((line) => line.eligible)).toEqual([300_000, 50_000]);
    expect(together.caps[0]?.steps.map((step) => step.rule)).toEqual(['cap', 'cap', 'composition-cap']);
    expect(together.caps[0]?.steps.at(-1)?.inputs).toEqual({ a: 200_000, b: 200_000 });
  });

  test('a kitchen without children holds the litres of its composition', () => {
    const sites = [
      siteOf('kitchen', { compositionId: 'c', children: 0, amounts: [served('milk', 400_000)] }),
      siteOf('school', { compositionId: 'c', children: 20, nonEligible: 5 }),
    ];
    const compositions = [{ id: 'c', name: 'C', kitchenSiteId: 'kitchen' }];
    const level = { capLevel: 'composition' } as const;
    // 400 × 20 ÷ 25
    expect(claim(sites, level, { compositions }).lines[0]).toMatchObject({ net: 320_000, eligible: 320_000 });
    // 400 − 0.25 × 5 × 80
    const portions = claim(sites, { ...level, deduction: 'fixed-portion' }, { compositions });
    expect(portions.lines[0]).toMatchObject({ net: 300_000, eligible: 300_000 });
    // Not the kitchen of the composition, or tested site by site: nobody there is entitled.
    expect(claim(sites, level).lines[0]?.net).toBe(0);
    expect(claim(sites, {}, { compositions }).lines[0]?.eligible).toBe(0);
  });

  test('where decrees with different caps meet, the lowest holds', () => {
    const entered: RatePeriod = {
      ...shippedRatePeriods.at(-1)!,
      decree: '700/2026',
      from: '2026-11-01',
      to: '2026-12-31',
      capMl: 200,
    };
    const ratePeriods = withEntered(shippedRatePeriods, [entered]);
    const { caps } = claim([siteOf('a', { children: 1, operatingDays: 1 })], {}, { ratePeriods });
    expect(caps[0]?.capMl).toBe(200);
    expect(caps[0]?.steps[0]?.source).toBe('700/2026 s. 8');
  });
});

describe('the deduction of non-eligible diners', () => {
  const { children, nonEligible, days, grossLitres } = deductions.given;
  const amounts = [served('milk', ml(grossLitres))];
  const site = siteOf('a', { children, nonEligible, operatingDays: days, amounts });

  test.each(deductionModes)('%s', (deduction) => {
    const { lines } = claim([site], { deduction });
    expect(lines[0]).toMatchObject({
      gross: ml(grossLitres),
      net: deductions.netMl[deduction],
      deducted: ml(grossLitres) - deductions.netMl[deduction],
    });
    expect(lines[0]?.steps[1]?.rule).toBe(`deduction-${deduction}`);
  });

  test('proportional with no children is nothing, and no division by zero', () => {
    for (const nonEligible of [0, 7]) {
      const { lines } = claim([siteOf('a', { children: 0, nonEligible, amounts })]);
      expect(lines[0]).toMatchObject({ net: 0, eligible: 0, aidCents: 0 });
    }
  });

  test('fixed portions never go below 0 and are spread in proportion', () => {
    const mixed = [served('milk', 300_000), served('organic-milk', 100_000)];
    const few = siteOf('a', { nonEligible: 10, operatingDays: 80, amounts: mixed });
    const { lines } = claim([few], { deduction: 'fixed-portion' });
    expect(lines.map((line) => [line.group, line.deducted])).toEqual([
      ['milk', 150_000],
      ['organic-milk', 50_000],
    ]);
    const many = siteOf('a', { nonEligible: 100, operatingDays: 80, amounts: mixed });
    expect(claim([many], { deduction: 'fixed-portion' }).lines.map((line) => line.net)).toEqual([0, 0]);
  });

  test('fixed portions off kilograms go by what they weigh against the cap', () => {
    const cheese = [served('cheese', 100_000, '2022-10-03')];
    const period = { from: '2022-08-01', to: '2022-12-31' } as const;
    const site = siteOf('a', { nonEligible: 3, operatingDays: 102, amounts: cheese });
    // 3 × 102 × 0.25 = 76.5 l = 10 kg
    expect(claim([site], { deduction: 'fixed-portion' }, { period }).lines[0]?.net).toBe(90_000);
  });
});

describe('the aid: eligible × the rate of the delivery date (the Act s. 33 b)', () => {
  test.each(aids)('$id', (vector) => {
    const { deliveredOn, group, amount, aidEur } = vector;
    const milkPermille = 'milkPermille' in vector ? vector.milkPermille : 1000;
    const inClaim = claimAmount({ group, contents: { ...contents, milkPermille } }, ml(amount));
    const { lines, aidCents, refused } = claim(
      [siteOf('a', { children: 1_000, amounts: [served(group, inClaim, deliveredOn)] })],
      { deduction: 'none' },
      { period: periodOn(deliveredOn, 'term') },
    );
    if (aidEur === null) {
      expect(lines).toEqual([]);
      expect(refused).toEqual([{ siteId: 'a', date: deliveredOn, group, amount: inClaim }]);
    } else {
      expect(lines).toHaveLength(1);
      expect(lines[0]?.aidCents).toBe(cents(aidEur));
      expect(refused).toEqual([]);
    }
    expect(aidCents).toBe(cents(aidEur ?? '0'));
  });

  test('two decrees in one period make two lines, each at its own rate', () => {
    const amounts = [served('milk', 10_000, '2018-12-31'), served('milk', 10_000, '2019-01-01')];
    const period = { from: '2018-12-01', to: '2019-01-31' } as const;
    const { lines } = claim([siteOf('a', { amounts })], {}, { period });
    expect(lines.map((line) => [line.decree, line.centsPerThousand, line.aidCents])).toEqual([
      ['457/2018', 13_000, 130],
      ['1101/2018', 15_000, 150],
    ]);
  });

  test('the reading of organic buttermilk is the rule of the official', () => {
    const site = siteOf('a', { amounts: [served('organic-buttermilk', 1_000_000)] });
    expect(claim([site], { organicButtermilk: 'conventional' }).aidCents).toBe(16_000);
    expect(claim([site], { organicButtermilk: 'organic' }).aidCents).toBe(32_000);
  });

  // Autumn 2018: half a litre of milk earns 6.5 cents, one and a half 19.5.
  test.each([
    ['half-up', 7, 20],
    ['half-even', 6, 20],
    ['down', 6, 19],
  ] as const)('is rounded %s per line and summed from the rounded lines', (aidRounding, half, oneAndHalf) => {
    const period = { from: '2018-08-01', to: '2018-12-31' } as const;
    const amounts = [500, 500, 1_500].map((amount) => [served('milk', amount, '2018-09-03')]);
    const sites = amounts.map((each, index) => siteOf(`s${index}`, { amounts: each }));
    const { lines, aidCents } = claim(sites, { aidRounding }, { period });
    expect(lines.map((line) => line.aidCents)).toEqual([half, half, oneAndHalf]);
    expect(aidCents).toBe(2 * half + oneAndHalf);
  });

  test('every line keeps its steps with formula, source and a result that is the next one’s input', () => {
    const amounts = [served('milk', 900_000), served('buttermilk', 900_000)];
    const { lines } = claim([siteOf('a', { children: 50, nonEligible: 5, amounts })]);
    for (const line of lines) {
      expect(line.steps.map((step) => step.rule)).toEqual([
        'gross',
        'deduction-proportional',
        'cut-in-proportion',
        'aid',
      ]);
      const results = line.steps.map((step) => step.result);
      expect(results).toEqual([line.gross, line.net, line.eligible, line.aidCents]);
      expect(line.steps[1]?.inputs.gross).toBe(line.gross);
      expect(line.steps[2]?.inputs.net).toBe(line.net);
      expect(line.steps[3]?.inputs.eligible).toBe(line.eligible);
      for (const step of line.steps)
        expect([step.formula, step.source].every((text) => text !== '')).toBe(true);
      expect(line.steps[3]?.source).toBe('505/2026; Act 999/2012 s. 33 b');
    }
  });
});

describe('what cannot be calculated', () => {
  test.each([
    [{ from: '2027-08-01', to: '2027-12-31' }, '2027-08-01'],
    [{ from: '2027-07-01', to: '2027-09-30' }, '2027-08-01'],
    [{ from: '2017-01-01', to: '2017-07-31' }, '2017-01-01'],
  ] as const)('a period that no decree covers, even without a litre: %j', (period, date) => {
    expect(() => claim([], {}, { period })).toThrow(UnknownRulePeriod);
    try {
      claim([], {}, { period });
    } catch (error) {
      expect((error as UnknownRulePeriod).date).toBe(date);
    }
  });

  test.each([
    ['a site given twice', [siteOf('a'), siteOf('b'), siteOf('a')]],
    ['a day outside the period', [siteOf('a', { amounts: [served('milk', 1, '2027-01-01')] })]],
    ['a negative amount', [siteOf('a', { amounts: [served('milk', -1)] })]],
    ['a fraction', [siteOf('a', { amounts: [served('milk', 0.5)] })]],
    ['no number of children', [siteOf('a', { children: Number.NaN })]],
    ['negative diners', [siteOf('a', { nonEligible: -1 })]],
    ['half a day', [siteOf('a', { operatingDays: 1.5 })]],
  ])('%s', (_, sites) => {
    expect(() => claim(sites)).toThrow(RangeError);
  });
});

// Random terms of the school year 2018-2019: two decrees, all six groups.
const year: DayRange = { from: '2018-08-01', to: '2019-07-31' };
const anyAmounts = fc.array(
  fc.record({
    date: fc.integer({ min: 0, max: 364 }).map((count) => addDays(year.from, count)),
    group: fc.constantFrom(...productGroups),
    amount: fc.integer({ min: 0, max: 40_000 }),
  }),
  { maxLength: 12 },
);
const anySites = fc
  .array(
    fc.record({
      compositionId: fc.constantFrom(null, 'k0', 'k1'),
      children: fc.integer({ min: 0, max: 30 }),
      nonEligible: fc.integer({ min: 0, max: 8 }),
      operatingDays: fc.integer({ min: 0, max: 12 }),
      amounts: anyAmounts,
    }),
    { maxLength: 5 },
  )
  .map((sites) => sites.map((site, index): SiteInput => ({ siteId: `s${index}`, ...site })));
const anyRules: fc.Arbitrary<Rules> = fc.record({
  deduction: fc.constantFrom(...deductionModes),
  capLevel: fc.constantFrom(...capLevels),
  capOrder: fc.constantFrom(...capOrders),
  organicButtermilk: fc.constantFrom('conventional' as const, 'organic' as const),
  amountRounding: fc.constantFrom(...roundings),
  aidRounding: fc.constantFrom(...roundings),
  late: fc.constant('linear' as const),
  childrenReference: fc.constant('term-start' as const),
  deliveries: fc.constant('where-given' as const),
});
const compositions = [
  { id: 'k0', name: 'Kitchen 0', kitchenSiteId: 's0' },
  { id: 'k1', name: 'Kitchen 1', kitchenSiteId: 's1' },
];
const anyTerm: fc.Arbitrary<CalculationInput> = fc.record({
  period: fc.constant(year),
  rules: anyRules,
  ratePeriods: fc.constant(shippedRatePeriods),
  sites: anySites,
  compositions: fc.constant(compositions),
});

/** Repeatable disorder. */
function shuffled<T>(values: readonly T[], seed: number): T[] {
  let state = seed + 1;
  return values
    .map((value) => {
      state = (state * 48_271) % 2_147_483_647;
      return { value, key: state };
    })
    .toSorted((one, other) => one.key - other.key)
    .map(({ value }) => value);
}

describe('whatever the term', () => {
  test('a second sum written apart comes to the same litres and the same aid: 10,000 terms', () => {
    let cut = 0;
    fc.assert(
      fc.property(anyTerm, (term) => {
        const { lines, aidCents } = calculate(term);
        const naive = naiveSum(term);
        const found = Object.fromEntries(
          lines.map((line) => [
            `${line.siteId} ${line.group} ${line.decree}`,
            { eligible: line.eligible, aidCents: line.aidCents },
          ]),
        );
        if (lines.some((line) => line.eligible < line.net)) cut += 1;
        expect(found).toEqual(naive.lines);
        expect(aidCents).toBe(naive.aidCents);
      }),
      { seed: 20_260_801, numRuns: 10_000 },
    );
    // The comparison says nothing unless the cap bites in a good part of the terms.
    expect(cut).toBeGreaterThan(2_000);
  }, 60_000);

  test('the order of the input never matters', () => {
    fc.assert(
      fc.property(anyTerm, fc.nat(1_000_000), (term, seed) => {
        const disordered = {
          ...term,
          ratePeriods: shuffled(term.ratePeriods, seed),
          compositions: shuffled(term.compositions, seed),
          sites: shuffled(term.sites, seed).map((site) => ({
            ...site,
            amounts: shuffled(site.amounts, seed),
          })),
        };
        expect(calculate(disordered)).toEqual(calculate(term));
      }),
    );
  });

  test("splitting a day's amount in two entries changes nothing", () => {
    fc.assert(
      fc.property(anyTerm, fc.nat(40_000), (term, part) => {
        const sites = term.sites.map((site) => ({
          ...site,
          amounts: site.amounts.flatMap((each) => {
            const first = Math.min(part, each.amount);
            return [
              { ...each, amount: first },
              { ...each, amount: each.amount - first },
            ];
          }),
        }));
        expect(calculate({ ...term, sites })).toEqual(calculate(term));
      }),
    );
  });

  test('eligible ≤ net ≤ gross, gross is what was served, and the parts are the whole', () => {
    fc.assert(
      fc.property(anyTerm, (term) => {
        const { lines, totals, aidCents, refused } = calculate(term);
        for (const line of lines) {
          expect(0 <= line.eligible && line.eligible <= line.net && line.net <= line.gross).toBe(true);
          expect(line.deducted).toBe(line.gross - line.net);
        }
        const all = term.sites.flatMap((site) => site.amounts.map((each) => each.amount));
        expect(sum([...lines.map((line) => line.gross), ...refused.map((each) => each.amount)])).toBe(
          sum(all),
        );
        for (const key of ['gross', 'deducted', 'net', 'eligible', 'aidCents'] as const) {
          expect(sum(totals.map((total) => total[key]))).toBe(sum(lines.map((line) => line[key])));
        }
        expect(aidCents).toBe(sum(lines.map((line) => line.aidCents)));
        expect(totals.map((total) => total.group)).toEqual(
          productGroups.filter((group) => lines.some((line) => line.group === group)),
        );
      }),
    );
  });

  test('the cap is never passed, and is used to the millilitre where litres alone pass it', () => {
    fc.assert(
      fc.property(anyTerm, (term) => {
        const { lines, caps } = calculate(term);
        expect(caps.flatMap((cap) => cap.steps.filter((step) => step.rule === 'cap'))).toHaveLength(
          term.sites.length,
        );
        for (const cap of caps) {
          const ids = term.sites
            .filter((site) => (cap.level === 'site' ? site.siteId === cap.id : site.compositionId === cap.id))
            .map((site) => site.siteId);
          const own = lines.filter((line) => ids.includes(line.siteId));
          const used = sum(own.map((line) => againstCapMl(line.group, line.eligible)));
          expect(cap.usedMl).toBe(used);
          expect(used).toBeLessThanOrEqual(cap.capMl);
          const net = sum(own.map((line) => againstCapMl(line.group, line.net)));
          if (net <= cap.capMl) expect(own.every((line) => line.eligible === line.net)).toBe(true);
          else if (own.every((line) => line.unit === 'ml')) expect(used).toBe(cap.capMl);
        }
      }),
    );
  });

  test('one more litre under the cap, with nothing deducted, is exactly one more litre', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (amount) => {
        const of = (more: number) =>
          claim([siteOf('a', { children: 100, amounts: [served('milk', amount + more)] })], {
            deduction: 'none',
          }).lines.map((line) => [line.eligible, line.aidCents]);
        const [before = [0, 0]] = of(0);
        expect(of(1_000)).toEqual([[before[0]! + 1_000, before[1]! + 16]]);
      }),
    );
  });

  test('more children never mean fewer litres or less aid, site by site', () => {
    fc.assert(
      fc.property(anyTerm, fc.integer({ min: 1, max: 10 }), (term, more) => {
        const rules = { ...term.rules, capLevel: 'site' } as const;
        const sites = term.sites.map((site) => ({ ...site, children: site.children + more }));
        const fewer = calculate({ ...term, rules });
        const greater = calculate({ ...term, rules, sites });
        for (const { siteId } of sites) {
          const used = ({ caps }: Calculation) => caps.find((cap) => cap.id === siteId)!.usedMl;
          const own = ({ lines }: Calculation) => lines.filter((line) => line.siteId === siteId);
          const aid = (calculation: Calculation) => sum(own(calculation).map((line) => line.aidCents));
          // Each line may lose its cent in rounding, and a line of cheese the 7.65 ml of a gram.
          const [lines, kilograms] = [own(greater), own(greater).filter((line) => line.unit === 'g')];
          expect(used(greater)).toBeGreaterThanOrEqual(used(fewer) - 8 * kilograms.length);
          expect(aid(greater)).toBeGreaterThanOrEqual(aid(fewer) - lines.length);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('more children never mean fewer litres of milk: exact where there are litres alone', () => {
    fc.assert(
      fc.property(anyTerm, fc.integer({ min: 1, max: 10 }), (term, more) => {
        const rules = { ...term.rules, capLevel: 'site' } as const;
        const litres = term.sites.map((site) => ({
          ...site,
          amounts: site.amounts.filter((each) => each.group !== 'cheese' && each.group !== 'other-sour-milk'),
        }));
        const sites = litres.map((site) => ({ ...site, children: site.children + more }));
        const fewer = calculate({ ...term, rules, sites: litres });
        const greater = calculate({ ...term, rules, sites });
        for (const [index, cap] of greater.caps.entries()) {
          expect(cap.usedMl).toBeGreaterThanOrEqual(fewer.caps[index]!.usedMl);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
