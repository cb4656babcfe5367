import { describe, expect, test } from 'vitest';
import { findingText, stepText } from '../../../src/adapters/documents/applicationView.ts';
import * as words from '../../../src/adapters/documents/words.ts';
import { checkIds, findingCodes } from '../../../src/domain/checks.ts';
import { closedReasons, gapReasons } from '../../../src/domain/counts.ts';
import { productGroups } from '../../../src/domain/products.ts';
import { deliveryDemands } from '../../../src/domain/reconciliation.ts';
import { closedReasonWords, gapReasonWords, groupWords } from '../../../src/domain/schemeTexts.ts';
import {
  capLevels,
  capOrders,
  deductionModes,
  lateModes,
  type Rules,
  roundings,
} from '../../../src/domain/settings.ts';
import { siteKinds } from '../../../src/domain/sites.ts';
import { fill, languages, type Texts } from '../../../src/domain/texts.ts';
import { snapshotOf, twoDecrees } from './snapshotFixture.ts';

const values: { readonly [K in keyof Rules]: readonly string[] } = {
  deduction: deductionModes,
  capLevel: capLevels,
  capOrder: capOrders,
  organicButtermilk: ['conventional', 'organic'],
  amountRounding: roundings,
  aidRounding: roundings,
  late: lateModes,
  childrenReference: ['school-year-start', 'term-start'],
  deliveries: deliveryDemands,
};

/** Every record of texts with the keys that the domain has. */
const records: [string, Readonly<Record<string, Texts>>, readonly string[]][] = [
  ['groups', groupWords, productGroups],
  ['site kinds', words.siteKindWords, siteKinds],
  ['states', words.stateWords, ['draft', 'awaiting', 'approved']],
  ['closed reasons', closedReasonWords, closedReasons],
  ['gap reasons', gapReasonWords, gapReasons],
  ['checks', words.checkWords, checkIds],
  ['findings', words.findingWords, findingCodes],
  ['rule names', words.ruleNames, Object.keys(values)],
  ['rule sources', words.ruleSources, Object.keys(values)],
  ...Object.entries(values).map(
    ([key, each]): [string, Readonly<Record<string, Texts>>, readonly string[]] => [
      `rule ${key}`,
      words.ruleWords[key as keyof Rules],
      each,
    ],
  ),
];

const everyText: [string, Texts][] = [
  ...records.flatMap(([name, record]) =>
    Object.entries(record).map(([key, texts]): [string, Texts] => [`${name} ${key}`, texts]),
  ),
  ...Object.entries(words.stepWords),
  ...Object.entries(words.reportKindWords),
  ...Object.entries(words.applicantKindWords),
  ...Object.entries(words.verdictWords),
  ...Object.entries(words.leftOutWords),
  ...Object.entries(words.labels as Readonly<Record<string, Texts>>),
];

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).toSorted();

/** What is wrong with a text in three languages; empty when nothing is. */
function faults(texts: Texts): string[] {
  return [
    ...languages.filter((language) => !texts[language]?.trim()).map((language) => `${language} is empty`),
    ...languages
      .filter((language) => names(texts[language]).join() !== names(texts.en).join())
      .map((language) => `${language} has other names in braces`),
    ...languages
      .filter((language) => /[\u00ad\t\n!]| {2}|^\s|\s$/.test(texts[language]))
      .map((language) => `${language} has a stray sign`),
  ];
}

describe('words', () => {
  test.each(records)('%s: a text for each value, and none beside', (_, record, keys) => {
    expect(Object.keys(record).toSorted()).toEqual([...keys].toSorted());
  });

  test('every text is there in three languages, with the same names to fill in', () => {
    expect(everyText.length).toBeGreaterThan(150);
    expect(everyText.flatMap(([name, texts]) => faults(texts).map((fault) => `${name}: ${fault}`))).toEqual(
      [],
    );
  });

  test('the check of texts fails on a hole, a forgotten name and a stray sign', () => {
    expect(faults({ sv: 'Mjölk', fi: '', en: 'Milk' })).toEqual(['fi is empty']);
    expect(faults({ sv: '{days} dagar', fi: '{day} päivää', en: '{days} days' })).toEqual([
      'fi has other names in braces',
    ]);
    expect(faults({ sv: 'Mjölk!', fi: 'Maito', en: 'Milk' })).toEqual(['sv has a stray sign']);
  });

  test('the glossary’s own words', () => {
    expect(words.labels.businessId).toMatchObject({ sv: 'FO-nummer', fi: 'Y-tunnus' });
    expect(groupWords.buttermilk).toMatchObject({ sv: 'Surmjölk', fi: 'Piimä' });
    expect(words.labels.composition).toMatchObject({ sv: 'Sammansättning', fi: 'Kokonaisuus' });
    expect(words.applicantKindWords.municipal).toMatchObject({ sv: 'Kommunsökande', fi: 'Kuntahakija' });
  });

  test('a name without a value is never printed as it is', () => {
    expect(fill('{days} dagar', { days: '92' })).toBe('92 dagar');
    expect(() => fill('{days} dagar', {})).toThrow('{days}');
  });
});

describe('steps in words', () => {
  const cut = { sites: 9, products: productGroups.slice(0, 4) };
  const modes: Partial<Rules>[] = [
    ...deductionModes.flatMap((deduction) => capLevels.map((capLevel) => ({ deduction, capLevel }))),
    ...capOrders.map((capOrder) => ({ capOrder, deduction: 'none' as const })),
  ];

  test('each step that the domain makes, under every rule and in every language, has its words', () => {
    const seen = new Set<string>();
    const byWeight = {
      sites: 5,
      products: ['milk', 'other-sour-milk', 'cheese'],
      ratePeriods: twoDecrees,
    } as const;
    for (const snapshot of [...modes.map((rules) => snapshotOf({ ...cut, rules })), snapshotOf(byWeight)]) {
      const steps = snapshot.lines.flatMap((line) => line.steps.map((step) => ({ step, unit: line.unit })));
      const ofCaps = snapshot.caps.flatMap((cap) => cap.steps.map((step) => ({ step, unit: 'ml' as const })));
      for (const { step, unit } of [...steps, ...ofCaps]) {
        seen.add(step.rule);
        for (const language of languages) {
          const text = stepText(step, unit, language);
          expect(text.words).not.toContain(step.formula);
          expect(`${text.words}${text.result}${text.source}`).not.toMatch(/[{}]|undefined|NaN/);
        }
      }
    }
    expect([...seen].toSorted()).toEqual(Object.keys(words.stepWords).toSorted());
  });

  const cap = {
    rule: 'cap',
    inputs: { children: 402, days: 92, capMl: 250 },
    formula: 'children × days × 250 ml',
    result: 9_246_000,
    unit: 'ml against cap',
    rounding: null,
    source: '505/2026 s. 8',
  } as const;

  test('a sum reads as a person would say it', () => {
    expect(stepText(cap, 'ml', 'sv')).toEqual({
      words: 'Maximimängd: 92 verksamhetsdagar × 402 barn × 0,25\u00a0l',
      result: '9\u00a0246,000\u00a0l',
      source: '505/2026 8 §',
    });
    expect(stepText(cap, 'ml', 'en').words).toBe(
      'Maximum quantity: 92 operating days × 402 children × 0.25\u00a0l',
    );
  });

  test('a step frozen with other names prints its own formula and figures', () => {
    const old = { ...cap, inputs: { pupils: 402, schoolDays: 92 }, formula: 'pupils × schoolDays × 250 ml' };
    expect(stepText(old, 'ml', 'fi').words).toBe('pupils × schoolDays × 250 ml · pupils 402 · schoolDays 92');
  });

  test('sources in the reader’s language', () => {
    expect(words.sourceText('505/2026; Act 999/2012 s. 33 b', 'sv')).toBe('505/2026; lag 999/2012 33 b §');
    expect(words.sourceText('R39 Art. 4(2)', 'fi')).toBe('R39 4 artiklan 2 kohta');
    expect(words.sourceText('R40 Art. 11', 'sv')).toBe('R40 art. 11');
  });
});

describe('findings in words', () => {
  const snapshot = snapshotOf({ sites: 2 });
  const at = { siteId: 's-001', date: null };

  test('figures are written as what they are', () => {
    const finding = {
      ...at,
      code: 'odd-high',
      figures: { amount: 84_500, low: 31_000, middle: 45_000, high: 59_000, from: 6 },
    };
    expect(findingText(finding, snapshot, 'sv')).toBe(
      '84,5\u00a0l är ovanligt mycket; 31\u00a0l–59\u00a0l var att vänta',
    );
    const late = {
      code: 'late',
      siteId: null,
      date: null,
      figures: { deadline: '2027-03-31', daysLate: 3, reductionCents: 5_000, payableCents: 95_000 },
    };
    expect(findingText(late, snapshot, 'en')).toBe(
      '3 days after 31.3.2027: the late reduction is 50.00\u00a0€, 950.00\u00a0€ are left',
    );
  });

  test('a code of another release stays readable', () => {
    expect(findingText({ ...at, code: 'brand-new', figures: { days: 3 } }, snapshot, 'fi')).toBe(
      'brand-new · days 3',
    );
  });
});
