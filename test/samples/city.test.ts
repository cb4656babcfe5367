import { FinnishBusinessIds } from 'finnish-business-ids';
import { describe, expect, test } from 'vitest';
import { newGroup, sampleCity, sampleNotice } from '../../samples/city.ts';
import { operatingDays } from '../../src/domain/calendars.ts';
import type { Kind } from '../../src/domain/records.ts';
import type { Site } from '../../src/domain/sites.ts';
import { kinds, texts } from '../../src/shapes/values.ts';

const { settings, calendars, compositions, sites, products, schoolYearData, cast } = sampleCity;
const issuer = 'https://login.example';
const users = sampleCity.users(issuer);
const autumn = { from: '2026-08-01', to: '2026-12-31' } as const;
const spring = { from: '2027-01-01', to: '2027-07-31' } as const;

function siteOf(id: string): Site {
  const site = sites.find((each) => each.id === id);
  if (site === undefined) throw new Error(`no site ${id}`);
  return site;
}

function daysOf(id: string, range: typeof autumn | typeof spring) {
  const site = siteOf(id);
  const calendar = calendars.find((each) => each.id === site.calendarId);
  if (calendar === undefined) throw new Error(`no calendar ${site.calendarId}`);
  return operatingDays(site, calendar, range);
}

describe('everything fits together', () => {
  const registered: readonly (readonly [Kind, readonly { readonly id: string }[]])[] = [
    ['settings', [settings]],
    ['calendar', calendars],
    ['composition', compositions],
    ['site', sites],
    ['product', products],
    ['schoolYearData', schoolYearData],
    ['user', users],
  ];

  test.each(registered)(
    'every %s has the shape that the register asks for, and an id of its own',
    (kind, records) => {
      for (const record of records) {
        const parsed = kinds[kind].safeParse(record);
        expect(parsed.error?.issues, record.id).toBeUndefined();
      }
      expect(new Set(records.map((each) => each.id)).size).toBe(records.length);
    },
  );

  test('sites name calendars, products and compositions that exist', () => {
    for (const site of sites) {
      expect(calendars.map((each) => each.id)).toContain(site.calendarId);
      expect(site.productIds.length).toBeGreaterThan(0);
      for (const id of site.productIds) expect(products.map((each) => each.id)).toContain(id);
      if (site.compositionId !== null)
        expect(compositions.map((each) => each.id)).toContain(site.compositionId);
    }
  });

  test('the kitchen of a composition belongs to it and cooks for others', () => {
    for (const composition of compositions) {
      const members = sites.filter((each) => each.compositionId === composition.id);
      expect(members.length).toBeGreaterThan(10);
      expect(members.find((each) => each.id === composition.kitchenSiteId)?.kind).toBe('kitchen');
    }
  });

  test('every site has school-year data for both terms, and nothing else has', () => {
    const wanted = ['2026-autumn', '2027-spring'].flatMap((period) =>
      sites.map((site) => `${period}.${site.id}`),
    );
    expect(schoolYearData.map((each) => each.id).sort()).toEqual(wanted.sort());
    for (const each of schoolYearData) expect(each.id).toBe(`${each.periodId}.${each.siteId}`);
  });

  test('children were counted on a day on which the site operates', () => {
    for (const each of schoolYearData) {
      const days = daysOf(each.siteId, each.periodId === '2026-autumn' ? autumn : spring);
      expect(days[0], each.id).toBe(each.referenceDate);
    }
  });

  test('users reach sites that exist, each site by exactly one kitchen', () => {
    const reached = users.flatMap((each) => each.siteIds);
    expect(reached.sort()).toEqual(sites.map((each) => each.id).sort());
    for (const user of users) expect(user.siteIds.length > 0).toBe(user.roles.includes('kitchen'));
  });

  test('the cast are users; every user comes from the issuer asked for, under a subject of his own', () => {
    for (const { subject } of cast) expect(users.map((each) => each.subject)).toContain(subject);
    expect(new Set(users.map((each) => each.issuer))).toEqual(new Set([issuer]));
    expect(new Set(users.map((each) => each.subject)).size).toBe(users.length);
  });
});

describe('the city is credible', () => {
  test('about 45 sites: schools and day cares of both languages, one kitchen', () => {
    expect(sites.length).toBeGreaterThanOrEqual(43);
    expect(sites.length).toBeLessThanOrEqual(50);
    const schools = sites.filter(
      (each) => each.kind === 'basic-education' || each.kind === 'upper-secondary',
    );
    const small = sites.filter((each) => each.kind === 'day-care' || each.kind === 'pre-primary');
    for (const language of ['sv', 'fi']) {
      expect(schools.filter((each) => each.language === language)).toHaveLength(13);
      expect(small.filter((each) => each.language === language)).toHaveLength(10);
    }
    expect(sites.filter((each) => each.kind === 'kitchen')).toHaveLength(1);
  });

  test('the published numbers stand as they were published', () => {
    const published = {
      'kvarnbackens-skola': 402,
      'lyceiparkens-skola': 317,
      'varberga-skola': 97,
      'sannas-skola': 96,
      'grannas-skola': 69,
      'kullo-skola': 50,
      'hindhar-skola': 50,
      'tolkis-skola': 163,
    };
    for (const [siteId, children] of Object.entries(published)) {
      const data = schoolYearData.filter((each) => each.siteId === siteId);
      expect(data.map((each) => each.children)).toEqual([children, children]);
      expect(data[0]?.evidence).toContain('Published 2017–20');
    }
    const said = schoolYearData.filter((each) => each.evidence?.includes('Published'));
    expect(said).toHaveLength(2 * Object.keys(published).length);
  });

  test('day cares have 40 to 150 children, and some grown-ups eat everywhere', () => {
    for (const each of schoolYearData) {
      const { kind } = siteOf(each.siteId);
      if (kind === 'kitchen') {
        expect(each.children).toBe(0);
        continue;
      }
      if (kind === 'day-care') expect(each.children).toBeGreaterThanOrEqual(40);
      if (kind === 'day-care') expect(each.children).toBeLessThanOrEqual(150);
      expect(each.nonEligible).toBeGreaterThan(0);
      expect(each.nonEligible).toBeLessThan(each.children / 4);
    }
  });

  test('one day care gets a new group from January; its number waits to be confirmed', () => {
    const of = (period: string) => schoolYearData.find((each) => each.id === `${period}.${newGroup.siteId}`);
    expect((of('2027-spring')?.children ?? 0) - (of('2026-autumn')?.children ?? 0)).toBe(newGroup.children);
    expect(schoolYearData.filter((each) => !each.confirmed).map((each) => each.id)).toEqual([
      `2027-spring.${newGroup.siteId}`,
    ]);
  });

  test('the business ID has its check digit and lies beyond those given out', () => {
    expect(FinnishBusinessIds.isValidBusinessId(settings.applicant.businessId)).toBe(true);
    expect(settings.applicant.businessId).toMatch(/^9999999-/);
  });

  test('registration numbers are marked as examples', () => {
    for (const site of sites) expect(site.registration).toMatch(/^EX-\d{4}$/);
  });

  test('what the scheme takes and what it does not', () => {
    const fat = Object.fromEntries(products.map((each) => [each.id, each.contents.fatPermille]));
    for (const id of ['milk', 'organic-milk', 'buttermilk', 'organic-buttermilk', 'lactose-free-milk']) {
      expect(fat[id], id).toBeLessThanOrEqual(5);
    }
    expect(fat['light-milk']).toBe(15);
    expect(products.filter((each) => each.group === null).map((each) => each.id)).toEqual(['oat-drink']);
    expect(products.every((each) => each.portion === 200)).toBe(true);
  });
});

describe('the calendars', () => {
  test('schools: about 90 days in autumn, none in week 42, from 12 August to the last Friday before Christmas', () => {
    const days = daysOf('kvarnbackens-skola', autumn);
    expect(days).toHaveLength(88);
    expect([days[0], days.at(-1)]).toEqual(['2026-08-12', '2026-12-18']);
    expect(days.filter((day) => day >= '2026-10-12' && day <= '2026-10-18')).toEqual([]);
  });

  test('schools in spring: no week 8, Easter, Ascension Day; the last day is a Friday', () => {
    const days = daysOf('keskuskoulu', spring);
    expect([days[0], days.at(-1)]).toEqual(['2027-01-07', '2027-06-04']);
    expect(days.filter((day) => day >= '2027-02-22' && day <= '2027-02-28')).toEqual([]);
    for (const shut of ['2027-03-26', '2027-03-29', '2027-05-06'] as const) expect(days).not.toContain(shut);
    for (const open of ['2027-03-25', '2027-03-30', '2027-05-07'] as const) expect(days).toContain(open);
  });

  test('day cares: open in the schools’ holidays, shut on public holidays and part of July', () => {
    const days = [...daysOf('kullo-daghem', autumn), ...daysOf('kullo-daghem', spring)];
    for (const open of ['2026-08-03', '2026-10-14', '2026-12-28', '2027-02-24', '2027-07-26'] as const) {
      expect(days).toContain(open);
    }
    for (const shut of ['2026-12-24', '2026-12-25', '2027-01-01', '2027-01-06', '2027-07-01'] as const) {
      expect(days).not.toContain(shut);
    }
  });
});

test('every text a person reads is there in Swedish, Finnish and English', () => {
  const all = [
    sampleNotice,
    ...calendars.flatMap((each) => [each.names, ...each.holidays.map((holiday) => holiday.names)]),
    ...products.flatMap((each) => [each.names, ...each.packages.map((pack) => pack.names)]),
    ...cast.flatMap((each) => [each.name, each.role]),
  ];
  for (const each of all) expect(texts.safeParse(each).success, JSON.stringify(each)).toBe(true);
  // A text copied and not translated would pass the shape.
  for (const each of cast) expect(new Set(Object.values(each.role)).size).toBe(3);
});
