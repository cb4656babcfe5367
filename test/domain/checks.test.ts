import fc from 'fast-check';
import { FinnishBusinessIds } from 'finnish-business-ids';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/domain/calculation.ts';
import {
  type CheckId,
  type CheckResult,
  checkIds,
  clockChecks,
  type DataCheckInput,
  dataChecks,
  findingCodes,
  isBusinessId,
} from '../../src/domain/checks.ts';
import { addDays, eachDay, type LocalDate, weekday } from '../../src/domain/days.ts';
import { periodOn } from '../../src/domain/periods.ts';
import type { ProductGroup } from '../../src/domain/products.ts';
import { shippedRatePeriods } from '../../src/domain/rates.ts';
import { deductionModes, defaultSettings, roundings } from '../../src/domain/settings.ts';
import type { ClaimLine, SnapshotDay, SnapshotSite, SnapshotTransfer } from '../../src/domain/snapshots.ts';
import { rules, servedDay, snapshotSite } from './builders.ts';

const limits = defaultSettings.checks;

const period = periodOn('2026-09-01', 'term');
const weekdays = eachDay({ from: '2026-08-11', to: '2026-12-22' }).filter((date) => weekday(date) <= 5);
const twoMonths = weekdays.slice(0, 40);

/** A claim that no check has anything to say about, then changed; its lines are calculated from what it holds. */
function dataOf(changes: Partial<DataCheckInput> = {}, ...sites: SnapshotSite[]): DataCheckInput {
  const found = sites.length > 0 ? sites : [schoolOf()];
  const { lines, caps, aidCents } = calculate({
    period,
    rules: changes.rules ?? rules,
    ratePeriods: shippedRatePeriods,
    compositions: changes.compositions ?? [],
    sites: found.map((site) => ({
      ...site,
      siteId: site.id,
      amounts: site.days.flatMap((day) =>
        Object.entries(day.served).map(([group, amount]) => ({
          date: day.date,
          group: group as ProductGroup,
          amount,
        })),
      ),
    })),
  });
  return {
    applicant: {
      name: 'Borgå stad',
      businessId: '1061512-1',
      kind: 'municipal',
      address: 'Krämaretorget B, 06100 Borgå',
      undertakingOn: '2020-08-01',
    },
    period,
    through: period.to,
    ratePeriods: shippedRatePeriods,
    products: [],
    compositions: [],
    sites: found,
    transfers: [],
    caps,
    lines,
    aidCents,
    rules,
    limits,
    calendarDays: Object.fromEntries(found.map((site) => [site.id, weekdays])),
    leftOut: [],
    ...{ suppliers: [], reconciliation: [], booked: [] },
    evidence: found[0]
      ? [{ attachmentId: 'a', sha256: 'a', name: 'a.pdf', kind: 'claim', unitId: found[0].id }]
      : [],
    posters: Object.fromEntries(found.map((site) => [site.id, period.schoolYear])),
    history: [],
    children: {},
    childrenBefore: {},
    ...changes,
  };
}

function schoolOf(changes: Partial<SnapshotSite> = {}, id = 'school'): SnapshotSite {
  const days = twoMonths.map((date) => servedDay(date, { milk: 30_000 }));
  return snapshotSite(id, { operatingDays: twoMonths.length, days, ...changes });
}

function check(results: readonly CheckResult[], id: CheckId): CheckResult {
  return results.find((each) => each.id === id)!;
}

/** Verdict and codes of one check. */
function outcome(results: readonly CheckResult[], id: CheckId): [string, ...string[]] {
  const { verdict, findings } = check(results, id);
  return [verdict, ...findings.map((finding) => finding.code)];
}

function withDay(date: LocalDate, changes: Partial<SnapshotDay>): SnapshotSite {
  const days = schoolOf().days.map((day) => (day.date === date ? { ...day, ...changes } : day));
  return schoolOf({ days });
}

test('a claim in order has nothing found in it, and every check of the data is made', () => {
  const results = dataChecks(dataOf());
  expect(results.filter((each) => each.verdict !== 'fine')).toEqual([]);
  const clock = clockChecks({ period, today: '2027-01-15', rules, limits, aidCents: 1 });
  const made = [...results, ...clock].map((each) => each.id);
  expect(new Set([...made, 'B20'])).toEqual(new Set(checkIds));
});

describe('B11: the working of a line is followed to its aid', () => {
  const first = () => dataOf().lines[0]!;
  test.each([
    ['a cent more', (line: ClaimLine) => ({ ...line, aidCents: line.aidCents + 1 }), 'aid'],
    ['a millilitre more served', (line: ClaimLine) => ({ ...line, gross: line.gross + 1 }), 'gross'],
    ['a millilitre less deducted', (line: ClaimLine) => ({ ...line, net: line.net + 1 }), 'deduction'],
    ['a millilitre above the cap', (line: ClaimLine) => ({ ...line, eligible: line.eligible + 1 }), 'cap'],
    [
      'a last step that says what the line says, and neither is what the rate gives',
      (line: ClaimLine) => ({
        ...line,
        aidCents: line.aidCents - 1,
        steps: line.steps.map((step) => (step.rule === 'aid' ? { ...step, result: step.result - 1 } : step)),
      }),
      'aid',
    ],
    ['no working', (line: ClaimLine) => ({ ...line, steps: [] }), 'gross'],
  ])('%s', (_, change, rule) => {
    const lines = [change(first())];
    const aidCents = lines[0]!.aidCents;
    const found = check(dataChecks(dataOf({ lines, aidCents })), 'B11');
    expect(found.verdict).toBe('block');
    expect(found.findings).toMatchObject([{ code: 'working-differs', siteId: 'school', figures: { rule } }]);
  });

  test('and the lines to the aid of the claim', () => {
    const { aidCents } = dataOf();
    const results = dataChecks(dataOf({ aidCents: aidCents + 1 }));
    expect(outcome(results, 'B11')).toEqual(['block', 'total-differs']);
  });

  test('whatever the rules', () => {
    for (const deduction of deductionModes)
      for (const aidRounding of roundings) {
        const results = dataChecks(
          dataOf({ rules: { ...rules, deduction, aidRounding } }, schoolOf({ nonEligible: 7 })),
        );
        expect(outcome(results, 'B11')).toEqual(['fine']);
      }
  });
});

describe('W16: enrolment and peers', () => {
  const lastTerm = (children: number) => ({ school: { periodId: '2026-spring', children } });
  const jumps = (children: number, was: number) =>
    outcome(dataChecks(dataOf({ childrenBefore: lastTerm(was) }, schoolOf({ children }))), 'W16').includes(
      'enrolment-jump',
    );
  test('a jump is more than 30 % and ten children, up or down', () => {
    expect(jumps(260, 200)).toBe(false);
    expect(jumps(261, 200)).toBe(true);
    expect(jumps(139, 200)).toBe(true);
    expect(jumps(21, 12)).toBe(false);
    expect(jumps(200, 0)).toBe(false);
  });

  test('the percent is the official’s', () => {
    const input = dataOf(
      { childrenBefore: lastTerm(200), limits: { ...limits, enrolmentPercent: 50 } },
      schoolOf({ children: 261 }),
    );
    expect(outcome(dataChecks(input), 'W16')).toEqual(['fine']);
  });

  const served = (id: string, milk: number, changes: Partial<SnapshotSite> = {}) =>
    schoolOf({ days: twoMonths.map((date) => servedDay(date, { milk })), ...changes }, id);
  const peers = ['a', 'b', 'c', 'd', 'e'].map((id) => served(id, 30_000));
  const found = (site: SnapshotSite, others = peers) =>
    check(dataChecks(dataOf({}, ...others, site)), 'W16').findings.filter(({ code }) =>
      code.startsWith('peers'),
    );

  test('a site far from those of its kind is named, with both figures', () => {
    const { children, nonEligible } = served('f', 1);
    const diners = children + nonEligible;
    const middle = Math.round(30_000 / diners);
    expect(found(served('f', 100_000))).toMatchObject([
      {
        code: 'peers-high',
        siteId: 'f',
        figures: { perDiner: Math.round(100_000 / diners), middle, peers: 5 },
      },
    ]);
    expect(found(served('f', 9_000))).toMatchObject([{ code: 'peers-low', siteId: 'f' }]);
    expect(found(served('f', 85_000))).toEqual([]);
  });

  test('not beside sites of another kind, few of them, or a site without children', () => {
    expect(found(served('f', 100_000, { kind: 'day-care' }))).toEqual([]);
    expect(found(served('f', 100_000), peers.slice(1))).toEqual([]);
    expect(found(served('f', 100_000, { children: 0 }))).toEqual([]);
  });
});

test('W19: a supplier shows how the aid lowers the price; a city has none to show it to', () => {
  const { applicant } = dataOf();
  const results = dataChecks(dataOf({ applicant: { ...applicant, kind: 'supplier' } }));
  expect(outcome(results, 'W19')).toEqual(['warning', 'price-not-shown']);
});

describe('the business ID', () => {
  // The City of Borgå, the City of Helsinki, Nokia.
  test.each(['1061512-1', '0201256-6', '0112038-9'])('%s is one', (id) => {
    expect(isBusinessId(id)).toBe(true);
  });

  test.each(['1061512-2', '1061521-1', '106151-21', '10615121', '1061512-1 ', 'FI10615121', '', '0000001-1'])(
    '%j is none',
    (id) => expect(isBusinessId(id)).toBe(false),
  );

  test('is judged as a published library judges it', () => {
    const text = fc
      .tuple(fc.nat(9_999_999), fc.nat(9))
      .map(([number, digit]) => `${String(number).padStart(7, '0')}-${digit}`);
    fc.assert(
      fc.property(text, (id) => {
        expect(isBusinessId(id)).toBe(FinnishBusinessIds.isValidBusinessId(id));
      }),
      { numRuns: 2_000 },
    );
  });

  test('every change of one digit is found', () => {
    const id = '1061512-1';
    for (const [place, digit] of [...id].entries()) {
      if (digit === '-') continue;
      for (let other = 0; other <= 9; other += 1) {
        const changed = id.slice(0, place) + other + id.slice(place + 1);
        expect(isBusinessId(changed)).toBe(String(other) === digit);
      }
    }
  });
});

describe('B1 applicant', () => {
  test('a wrong business ID and a missing undertaking block', () => {
    const applicant = { ...dataOf().applicant, businessId: '1061512-2', undertakingOn: null };
    const results = dataChecks(dataOf({ applicant }));
    expect(outcome(results, 'B1')).toEqual(['block', 'business-id-invalid', 'undertaking-missing']);
  });
});

describe('B2 register (R40 Art. 6)', () => {
  test.each<[Partial<SnapshotSite>, string, string]>([
    [{ name: ' ' }, 'block', 'site-name-missing'],
    [{ address: '' }, 'block', 'site-address-missing'],
    [{ registration: null }, 'warning', 'site-registration-missing'],
    [{ registration: ' ' }, 'warning', 'site-registration-missing'],
  ])('%j: %s', (changes, verdict, code) => {
    const results = dataChecks(dataOf({}, schoolOf(changes)));
    expect(outcome(results, 'B2')).toEqual([verdict, code]);
    expect(check(results, 'B2').findings[0]?.siteId).toBe('school');
  });
});

describe('B4 children (R39 Art. 4(2))', () => {
  test.each<[string, Partial<SnapshotSite>, [string, ...string[]]]>([
    ['no school-year data', { referenceDate: null }, ['block', 'children-missing']],
    ['not confirmed', { confirmed: false }, ['block', 'children-not-confirmed']],
    ['counted in the term before', { referenceDate: '2026-07-31' }, ['warning', 'reference-date-outside']],
    ['counted after the term', { referenceDate: '2027-01-01' }, ['warning', 'reference-date-outside']],
    ['milk and no children', { children: 0 }, ['warning', 'no-children']],
    ['a kitchen', { children: 0, kind: 'kitchen', referenceDate: null, confirmed: false }, ['fine']],
    ['a kitchen with children', { kind: 'kitchen', confirmed: false }, ['block', 'children-not-confirmed']],
  ])('%s', (_, changes, expected) => {
    expect(outcome(dataChecks(dataOf({}, schoolOf(changes))), 'B4')).toEqual(expected);
  });

  test('the start of the school year is the rule: a spring count is outside', () => {
    const changes = { rules: { ...rules, childrenReference: 'school-year-start' } } as const;
    const spring = {
      ...dataOf(changes, schoolOf({ referenceDate: '2027-01-20' })),
      period: periodOn('2027-02-01', 'term'),
    };
    expect(outcome(dataChecks(spring), 'B4')).toEqual(['warning', 'reference-date-outside']);
    expect(outcome(dataChecks({ ...spring, rules }), 'B4')).toEqual(['fine']);
  });
});

describe('B5 operating days', () => {
  test('more than the calendar has block, as many do not', () => {
    const most = weekdays.length;
    expect(outcome(dataChecks(dataOf({}, schoolOf({ operatingDays: most }))), 'B5')).toEqual(['fine']);
    const results = dataChecks(dataOf({}, schoolOf({ operatingDays: most + 1 })));
    expect(outcome(results, 'B5')).toEqual(['block', 'more-days-than-calendar']);
    expect(check(results, 'B5').findings[0]?.figures).toMatchObject({ declared: most + 1, most });
  });

  test('a day reported closed is no operating day', () => {
    const closed = withDay(twoMonths[0]!, { kind: 'closed', reason: 'illness', served: {} });
    const results = dataChecks(dataOf({}, { ...closed, operatingDays: weekdays.length }));
    expect(outcome(results, 'B5')).toEqual(['block', 'more-days-than-calendar']);
  });
});

describe('B6 products', () => {
  const leftOut = { siteId: 'school', date: twoMonths[0]!, productId: 'p', amount: 1_000 } as const;
  test.each([
    ['unknown-product', ['block', 'product-unknown']],
    ['fat-too-high', ['warning', 'product-left-out']],
    ['not-aided-on-date', ['warning', 'product-left-out']],
    ['not-in-scheme', ['fine']],
  ] as const)('%s', (reason, expected) => {
    expect(outcome(dataChecks(dataOf({ leftOut: [{ ...leftOut, reason }] })), 'B6')).toEqual(expected);
  });

  test('a group served on a day that aids it not blocks', () => {
    const results = dataChecks(dataOf({}, withDay(twoMonths[0]!, { served: { cheese: 1_000 } })));
    expect(outcome(results, 'B6')).toEqual(['block', 'not-aided-on-date']);
    expect(outcome(results, 'B8')).toEqual(['fine']);
  });
});

describe('B7 cap', () => {
  test('a cut is pointed out with its millilitres', () => {
    // Net 1200 l × 50 ÷ 70, cap 50 × 40 × 0.25 l.
    const results = dataChecks(dataOf({}, schoolOf({ children: 50 })));
    expect(outcome(results, 'B7')).toEqual(['warning', 'cut-to-cap']);
    expect(check(results, 'B7').findings[0]).toMatchObject({
      siteId: 'school',
      figures: { netMl: 857_143, usedMl: 500_000, capMl: 500_000, cutMl: 357_143 },
    });
    // 1200 l × 100 ÷ 120 is exactly the cap of 100 × 40 × 0.25 l.
    expect(outcome(dataChecks(dataOf({}, schoolOf({ children: 100 }))), 'B7')).toEqual(['fine']);
  });

  test('more than the cap in the lines blocks, whoever made them', () => {
    const data = dataOf();
    const caps = data.caps.map((cap) => ({ ...cap, capMl: cap.usedMl - 1 }));
    expect(outcome(dataChecks({ ...data, caps }), 'B7')).toEqual(['block', 'over-cap']);
  });

  test('at composition level the cap of the composition is tested', () => {
    const compositions = [{ id: 'c', name: 'C', kitchenSiteId: 'a' }];
    const sites = ['a', 'b'].map((id) => schoolOf({ compositionId: 'c', children: 50 }, id));
    const changes = { compositions, rules: { ...rules, capLevel: 'composition' } } as const;
    const results = dataChecks(dataOf(changes, ...sites));
    expect(check(results, 'B7').findings).toMatchObject([
      { code: 'cut-to-cap', siteId: null, figures: { id: 'c', capMl: 1_000_000 } },
    ]);
  });
});

describe('B8 deducted exactly once', () => {
  const data = dataOf();
  const line = data.lines[0]!;
  const deduction = line.steps[1]!;
  test.each([
    ['not at all', { ...line, steps: line.steps.filter((step) => step !== deduction) }],
    ['twice', { ...line, steps: [...line.steps, deduction] }],
    ['in another way', { ...line, steps: [{ ...deduction, rule: 'deduction-none' as const }] }],
    ['figures that do not add up', { ...line, net: line.net + 1 }],
    ['more eligible than net', { ...line, eligible: line.net + 1 }],
  ])('%s', (_, changed) => {
    expect(outcome(dataChecks({ ...data, lines: [changed] }), 'B8')).toEqual(['block', 'not-deducted-once']);
  });

  test('a day that is missing from the lines, and a line that no day bears', () => {
    expect(outcome(dataChecks({ ...data, lines: [] }), 'B8')).toEqual(['block', 'gross-differs']);
    const more = withDay(twoMonths[0]!, { served: { milk: 30_001 } });
    expect(outcome(dataChecks({ ...data, sites: [more] }), 'B8')).toEqual(['block', 'gross-differs']);
    const cooking = withDay(twoMonths[0]!, { cooking: { milk: 5_000 } });
    expect(outcome(dataChecks({ ...data, sites: [cooking] }), 'B8')).toEqual(['fine']);
  });
});

describe('B13 rate of the delivery date', () => {
  test.each([
    ['another decree', { decree: '320/2025' }],
    ['another rate', { centsPerThousand: 32_000 }],
  ])('%s blocks', (_, changes) => {
    const data = dataOf();
    const lines = data.lines.map((line) => ({ ...line, ...changes }));
    expect(outcome(dataChecks({ ...data, lines }), 'B13')).toEqual(['block', 'rate-differs']);
  });
});

describe('B10 transfers', () => {
  const transfer = {
    ...{ from: 'kitchen', to: schoolOf().id, revision: 2, hash: 'hash', reason: null, words: null },
    ...{ date: twoMonths[0]!, sent: { milk: 40_000 }, received: { milk: 40_000 } },
  };
  const products = [{ id: 'milk', names: { sv: '', fi: '', en: '' }, group: 'milk' as const }];
  const plenty = { ...transfer, date: twoMonths[1]!, sent: { milk: 99_000_000 }, received: null };
  const found = (
    changes: Partial<typeof transfer> | { readonly received: null },
    ...others: SnapshotTransfer[]
  ) => check(dataChecks(dataOf({ products, transfers: [{ ...transfer, ...changes }, ...others] })), 'B10');

  test('balance, or one end stands for both', () => {
    expect(found({}, plenty).verdict).toBe('fine');
    expect(found({ received: null }, plenty).verdict).toBe('fine');
  });
  test('differ by a millilitre or a whole product, and stop the claim', () => {
    expect(found({ received: { milk: 39_999 } }, plenty)).toMatchObject({
      verdict: 'block',
      findings: [
        {
          code: 'transfer-differs',
          siteId: schoolOf().id,
          date: twoMonths[0],
          figures: { sent: 40_000, received: 39_999 },
        },
      ],
    });
    expect(found({ sent: {} as never }, plenty).verdict).toBe('block');
  });
  test('are no obstacle once somebody has said why', () => {
    expect(found({ received: { milk: 1 }, reason: 'spilled' as never }, plenty).verdict).toBe('fine');
  });
  test('that are less than was served are pointed out', () => {
    expect(found({})).toMatchObject({
      verdict: 'warning',
      findings: [
        { code: 'more-than-received', siteId: schoolOf().id, figures: { group: 'milk', received: 40_000 } },
      ],
    });
  });
});

describe('B15 days', () => {
  test('each missing day blocks by its date', () => {
    const results = dataChecks(dataOf({}, schoolOf({ missing: ['2026-09-01', '2026-09-02'] })));
    expect(outcome(results, 'B15')).toEqual(['block', 'day-missing', 'day-missing']);
    expect(check(results, 'B15').findings.map((each) => each.date)).toEqual(['2026-09-01', '2026-09-02']);
  });
});

describe('W16 odd days', () => {
  const late = twoMonths[35]!;
  test.each<[string, Partial<SnapshotDay>, [string, ...string[]]]>([
    ['300 instead of 30', { served: { milk: 300_000 } }, ['warning', 'odd-high', 'over-cap-days']],
    ['3 instead of 30', { served: { milk: 3_000 } }, ['warning', 'odd-low']],
    ['nothing on an open day', { kind: 'zero', served: {} }, ['warning', 'odd-low']],
    ['closed is not odd', { kind: 'closed', reason: 'strike', served: {} }, ['fine']],
    [
      'more on one day than the cap',
      { served: { milk: 30_000, 'organic-milk': 26_000 } },
      ['warning', 'odd-high', 'over-cap-days'],
    ],
  ])('%s', (_, changes, expected) => {
    const results = dataChecks(dataOf({}, withDay(late, changes)));
    expect(outcome(results, 'W16')).toEqual(expected);
    expect(check(results, 'W16').findings[0]?.date ?? late).toBe(late);
  });

  test('a day is measured by the children who were there', () => {
    const date = twoMonths.at(-1)!;
    const less = withDay(date, { served: { milk: 6_000 } });
    expect(outcome(dataChecks(dataOf({}, less)), 'W16')).toContain('odd-low');
    const there = (last: number) => ({
      school: Object.fromEntries(twoMonths.map((day) => [day, day === date ? last : 200])),
    });
    expect(outcome(dataChecks(dataOf({ children: there(40) }, less)), 'W16')).toEqual(['fine']);
    expect(outcome(dataChecks(dataOf({ children: there(200) }, less)), 'W16')).toContain('odd-low');
  });

  test('the first days are compared with the days before the period', () => {
    const history = Array.from({ length: 20 }, (_, index) => ({
      siteId: 'school',
      date: addDays('2026-08-11', -1 - index),
      amount: 3_000,
    }));
    expect(check(dataChecks(dataOf({ history })), 'W16').findings[0]).toMatchObject({
      code: 'odd-high',
      date: '2026-08-11',
    });
    const elsewhere = history.map((each) => ({ ...each, siteId: 'other' }));
    expect(outcome(dataChecks(dataOf({ history: elsewhere })), 'W16')).toEqual(['fine']);
  });

  test('milk on a day that is no operating day', () => {
    const saturday = servedDay('2026-09-05', { milk: 30_000 });
    const results = dataChecks(dataOf({}, schoolOf({ days: [...schoolOf().days, saturday] })));
    expect(outcome(results, 'W16')).toEqual(['warning', 'milk-on-closed-day']);
  });
});

describe('the clock', () => {
  const at = (today: LocalDate) => clockChecks({ period, today, rules, limits, aidCents: 100_000 });
  test.each<[LocalDate, string[], string[]]>([
    ['2026-12-30', ['block', 'period-running'], ['fine']],
    ['2026-12-31', ['block', 'period-running'], ['fine']],
    ['2027-01-01', ['fine'], ['fine']],
    ['2027-03-16', ['fine'], ['fine']],
    ['2027-03-17', ['fine'], ['warning', 'deadline-near']],
    ['2027-03-31', ['fine'], ['warning', 'deadline-near']],
    ['2027-04-01', ['fine'], ['warning', 'late']],
  ])('on %s B3 is %j and B14 %j', (today, b3, b14) => {
    expect(outcome(at(today), 'B3')).toEqual(b3);
    expect(outcome(at(today), 'B14')).toEqual(b14);
  });

  test('a late claim says what it costs', () => {
    expect(check(at('2027-05-31'), 'B14').findings[0]?.figures).toEqual({
      deadline: '2027-03-31',
      daysLate: 61,
      reductionCents: 10_900,
      payableCents: 89_100,
    });
    const compound = clockChecks({
      period,
      today: '2027-06-09',
      rules: { late: 'compound' },
      limits,
      aidCents: 10_000_000,
    });
    expect(check(compound, 'B14').findings[0]?.figures.payableCents).toBe(8_139_439);
  });

  test('a period with dates of its own is none', () => {
    const odd = { ...period, to: '2026-11-30' } as const;
    const results = clockChecks({ period: odd, today: '2027-01-01', rules, limits, aidCents: 0 });
    expect(outcome(results, 'B3')).toEqual(['block', 'period-unknown']);
  });
});

test('the order of the data never matters', () => {
  const sites = [
    schoolOf({ missing: ['2026-09-01'] }, 'a'),
    schoolOf({ confirmed: false, registration: null }, 'b'),
  ];
  const leftOut = ['q', 'p'].map((productId) => ({
    siteId: 'a',
    date: twoMonths[0]!,
    productId,
    amount: 1,
    reason: 'unknown-product' as const,
  }));
  const data = dataOf({ leftOut }, ...sites);
  const turned = {
    ...data,
    sites: data.sites.toReversed().map((site) => ({ ...site, days: site.days.toReversed() })),
    leftOut: leftOut.toReversed(),
  };
  expect(dataChecks(turned)).toEqual(dataChecks(data));
});

test('each code of a finding is listed once', () => {
  expect(new Set(findingCodes).size).toBe(findingCodes.length);
});
