import { expect, it } from 'vitest';
import { type Route, routes } from '../../../src/api/routes.ts';
import { checkIds, type FindingCode, findingCodes } from '../../../src/domain/checks.ts';
import { languages } from '../../../src/domain/texts.ts';
import { findingLink, findingText } from '../../../src/web/official/findings.ts';
import { checkWords } from '../../../src/web/words/officialCheckWords.ts';
import { snapshotSite } from '../../domain/builders.ts';
import { aSnapshot } from '../../ports/fixtures.ts';

/** The figures that src/domain/checks.ts gives with each code; codes without figures are left out. */
const figures: Partial<Record<FindingCode, Record<string, number | string>>> = {
  'business-id-invalid': { businessId: '1234567-0' },
  'period-unknown': { period: '2026-autumn' },
  'period-running': { ends: '2026-12-31', daysLeft: 39 },
  'children-not-confirmed': { children: 402 },
  'reference-date-outside': { referenceDate: '2025-08-12', from: '2026-08-01', to: '2026-12-31' },
  'more-days-than-calendar': { declared: 99, calendar: 92, closed: 1, most: 91 },
  'product-unknown': { productId: 'oat', amount: 4000 },
  'product-left-out': { productId: 'light-milk', amount: 4000, reason: 'fat-too-high' },
  'not-aided-on-date': { group: 'cheese', amount: 2500 },
  'cut-to-cap': { level: 'site', id: 'a', netMl: 9000, usedMl: 8000, capMl: 8000, cutMl: 1000 },
  'over-cap': { level: 'site', id: 'a', netMl: 9000, usedMl: 9000, capMl: 8000, cutMl: 0 },
  'not-deducted-once': { group: 'milk', gross: 1, deducted: 0, net: 1, deductions: 2 },
  'gross-differs': { group: 'milk', days: 4000, lines: 5000 },
  'transfer-differs': { from: 'kitchen', group: 'milk', productId: 'milk', sent: 40_000, received: 38_000 },
  'more-than-received': { group: 'milk', used: 41_000, received: 40_000 },
  'rate-differs': { group: 'milk', decree: '505/2026', centsPerThousand: 16000 },
  'deadline-near': { deadline: '2027-03-31', daysLeft: 9 },
  late: { deadline: '2027-03-31', daysLate: 9, reductionCents: 5000, payableCents: 95000 },
  'odd-high': { amount: 404_000, low: 21_500, middle: 43_000, high: 64_500, from: 6 },
  'odd-low': { amount: 0, low: 21_500, middle: 43_000, high: 64_500, from: 6 },
  'milk-on-closed-day': { amount: 4000 },
  'over-cap-days': { days: 1, highestMl: 404_000, diners: 267 },
  'customer-unknown': { delivery: 'd', number: 'A1', line: 1, customer: '9' },
  'article-unknown': { delivery: 'd', number: 'A1', line: 1, article: '9' },
  'line-not-readable': { delivery: 'd', number: 'A1', line: 1, quantity: '0.3333', unit: 'kpl' },
  'credit-without-invoice': { delivery: 'd', number: 'A1', invoice: 'A0' },
  'difference-unexplained': {
    ...{ unitId: 'a', unit: 'Skola A', group: 'milk' },
    ...{ delivered: 90_000, used: 100_000, difference: -10_000, limit: 5000 },
  },
  'no-deliveries': { unit: 'Skola A', units: 1 },
  'maybe-twice': { delivery: 'd', number: 'A1', line: 1 },
  'evidence-missing': { unitId: 'a', unit: 'Skola A', aidCents: 100 },
  'evidence-missing-largest': { unitId: 'a', unit: 'Skola A', aidCents: 100 },
  'poster-missing': { unit: 'Skola A', units: 1 },
  'poster-old': { unit: 'Skola A', units: 1 },
  'working-differs': { group: 'milk', decree: '505/2026', rule: 'aid' },
  'total-differs': { aidCents: 100, linesCents: 99 },
  'enrolment-jump': { children: 400, before: 200, period: '2026-spring' },
  'peers-high': { perDiner: 610, middle: 170, peers: 14 },
  'peers-low': { perDiner: 20, middle: 170, peers: 14 },
  'procurement-missing': { supplierId: 'arla', name: 'Mejeriet' },
};

it('has words for every finding in every language, with no figure left out', () => {
  for (const language of languages)
    for (const code of findingCodes) {
      const finding = { code, siteId: null, date: null, figures: figures[code] ?? {} };
      expect(findingText(finding, aSnapshot(), language), code).not.toMatch(/[{}]|undefined|NaN/);
    }
});

it('writes figures as the reader does', () => {
  const odd = { code: 'odd-high', siteId: 'a', date: null, figures: figures['odd-high'] ?? {} };
  expect(findingText(odd, aSnapshot(), 'sv')).toBe(
    '404,0\u00a0l är ovanligt mycket. Väntat 21,5\u00a0l–64,5\u00a0l.',
  );
  const late = { code: 'late', siteId: null, date: null, figures: figures.late ?? {} };
  expect(findingText(late, aSnapshot(), 'fi')).toContain('31.3.2027');
});

it('leads each finding to at most one place, a day to its day', () => {
  const day = { code: 'odd-high', siteId: 'a', date: '2026-11-05', figures: {} } as const;
  expect(findingLink(day, aSnapshot(), 'sv')?.href).toBe('/kitchen/a/days/2026-11-05');
  const site = { code: 'children-missing', siteId: 'a', date: null, figures: {} };
  expect(findingLink(site, aSnapshot(), 'sv')?.href).toBe('/sites/a/school-year/2026-autumn');
  const applicant = { code: 'undertaking-missing', siteId: null, date: null, figures: {} };
  expect(findingLink(applicant, aSnapshot(), 'sv')?.href).toBe('/settings#part-applicant');
  const older = { code: 'of-another-release', siteId: null, date: null, figures: {} };
  expect(findingLink(older, aSnapshot(), 'sv')).toBeNull();
});

it('leads every finding somewhere, to a page that there is', () => {
  const pages = Object.values<Route>(routes).filter(
    ({ method, answer, path }) => method === 'GET' && answer === 'page' && !path.includes('+'),
  );
  const patterns = pages.map(({ path }) => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`));
  const snapshot = { ...aSnapshot(), sites: [snapshotSite('a')] };
  for (const code of findingCodes.filter((each) => each !== 'period-unknown')) {
    const finding = { code, siteId: 'a', date: '2026-11-05' as const, figures: figures[code] ?? {} };
    const href = findingLink(finding, snapshot, 'en')?.href ?? '';
    const path = href.split(/[?#]/)[0] ?? '';
    expect(patterns.filter((pattern) => pattern.test(path)).length, `${code}: ${href}`).toBe(1);
    expect(href).not.toMatch(/undefined|null/);
  }
});

it('says of every check what it asks, why, and who can mend it', () => {
  for (const id of checkIds)
    for (const language of languages)
      for (const part of ['what', 'why', 'who'] as const) expect(checkWords[id][part][language]).not.toBe('');
});
