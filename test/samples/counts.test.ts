import { describe, expect, test } from 'vitest';
import { sampleCity as city } from '../../samples/city.ts';
import { type SampleCount, sampleCounts, sampleStories } from '../../samples/counts.ts';
import { amountOf } from '../../src/domain/amounts.ts';
import { isOperatingDay, operatingDays } from '../../src/domain/calendars.ts';
import { type LocalDate, localDay, weekday } from '../../src/domain/days.ts';
import { expectedAmount, isOdd } from '../../src/domain/expected.ts';
import { defaultSettings } from '../../src/domain/settings.ts';
import { givenReport, texts } from '../../src/shapes/values.ts';

const autumn = { from: '2026-08-01', to: '2026-12-31' } as const;
const seed = 1;
const counts = sampleCounts({ city, ...autumn, seed });
const dayOf = (count: Pick<SampleCount, 'siteId' | 'date'>) => `${count.siteId}/${count.date}`;
/** What stands for each day: the last entry. */
const standing = new Map(counts.map((count) => [dayOf(count), count]));
const school = city.calendars.find((each) => each.id === 'school');

function openDays(siteId: string, range: { from: LocalDate; to: LocalDate } = autumn): LocalDate[] {
  const site = city.sites.find((each) => each.id === siteId);
  const calendar = city.calendars.find((each) => each.id === site?.calendarId);
  if (site === undefined || calendar === undefined) throw new Error(`no calendar for ${siteId}`);
  return operatingDays(site, calendar, range);
}

function entriesFor(story: { readonly siteId: string; readonly date: LocalDate }): SampleCount[] {
  return counts.filter((count) => count.siteId === story.siteId && count.date === story.date);
}

function millilitres(count: SampleCount, use: 'served' | 'cooking' = 'served'): number {
  if (count.report.kind !== 'served') return 0;
  return count.report.lines
    .filter((line) => line.use === use)
    .reduce((sum, line) => {
      const product = city.products.find((each) => each.id === line.productId);
      const amount = product === undefined ? undefined : amountOf(line.given, product);
      if (typeof amount !== 'number') throw new Error(`no amount in ${dayOf(count)}`);
      return sum + amount;
    }, 0);
}

const childrenOf = new Map(
  city.schoolYearData
    .filter((each) => each.periodId === '2026-autumn')
    .map((each) => [each.siteId, each.children]),
);

/** Litres a child over the given entries. */
function perChildDay(of: readonly SampleCount[]): number {
  const litres = of.reduce((sum, count) => sum + millilitres(count), 0) / 1000;
  return litres / of.reduce((sum, count) => sum + (childrenOf.get(count.siteId) ?? 0), 0);
}

describe('the entries are ones that the system takes', () => {
  test('every report has the shape in which kitchens send it', () => {
    for (const count of counts) {
      const parsed = givenReport.safeParse(count.report);
      expect(parsed.error?.issues, dayOf(count)).toBeUndefined();
    }
  });

  test('every product is offered at the site, in a package or portion that exists', () => {
    const offered = new Map(city.sites.map((each) => [each.id, each.productIds]));
    for (const count of counts) {
      if (count.report.kind !== 'served') continue;
      const keys = count.report.lines.map((line) => `${line.productId} ${line.use}`);
      expect(new Set(keys).size, dayOf(count)).toBe(keys.length);
      for (const { productId, given } of count.report.lines) {
        expect(offered.get(count.siteId), dayOf(count)).toContain(productId);
        const product = city.products.find((each) => each.id === productId);
        if (given.unit === 'packages')
          expect(product?.packages.map((each) => each.size)).toContain(given.size);
        if (given.unit === 'portions') expect(product?.portion).toBe(given.size);
      }
    }
  });

  test('every day is an operating day of the site', () => {
    const open = new Map(city.sites.map((each) => [each.id, new Set(openDays(each.id))]));
    for (const count of counts) expect(open.get(count.siteId)?.has(count.date), dayOf(count)).toBe(true);
  });

  test('every author has rights to the site: its own kitchen, the machine, or the official', () => {
    const users = new Map(city.users('https://login.example').map((each) => [each.subject, each]));
    for (const { by, siteId } of counts) {
      const user = users.get(by.subject);
      expect(user?.roles).toContain(by.role);
      if (by.role === 'kitchen') expect(user?.siteIds).toContain(siteId);
      expect(by.via).toBe(by.subject === 'kitchen-system' ? 'machine' : 'login');
    }
  });

  test('nothing is keyed before its day, nor after the last day asked for; the oldest comes first', () => {
    for (const count of counts) {
      expect(count.at).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
      expect(localDay(count.at) >= count.date, dayOf(count)).toBe(true);
      expect(localDay(count.at) <= autumn.to, dayOf(count)).toBe(true);
    }
    expect(counts.map((each) => each.at)).toEqual(counts.map((each) => each.at).sort());
  });

  test('the first entry of a day has no reason; each later one has, and changes something', () => {
    const before = new Map<string, SampleCount>();
    for (const count of counts) {
      const earlier = before.get(dayOf(count));
      expect(count.reason === undefined, dayOf(count)).toBe(earlier === undefined);
      if (earlier !== undefined) expect(count.report).not.toEqual(earlier.report);
      before.set(dayOf(count), count);
    }
  });
});

describe('the same again', () => {
  test('the same seed gives the same entries, another seed others', () => {
    expect(sampleCounts({ city, ...autumn, seed })).toEqual(counts);
    expect(sampleCounts({ city, ...autumn, seed: 2 })).not.toEqual(counts);
  });

  test.each([2, 3, 2026])('seed %i also gives a credible term', (other) => {
    const litres = perChildDay(sampleCounts({ city, ...autumn, seed: other }));
    expect(litres).toBeGreaterThan(0.13);
    expect(litres).toBeLessThan(0.19);
  });

  test('a shorter range leaves out what was keyed later, and changes nothing else', () => {
    const to = '2026-10-07';
    const shorter = sampleCounts({ city, from: autumn.from, to, seed });
    expect(shorter).toEqual(counts.filter((count) => localDay(count.at) <= to));
    expect(shorter.some((count) => count.date === sampleStories.wrongProduct.date && count.reason)).toBe(
      false,
    );
  });
});

describe('the litres are credible', () => {
  const drinking = [...standing.values()].filter((count) => (childrenOf.get(count.siteId) ?? 0) > 0);
  const usual = drinking.filter((count) => count.report.kind === 'served');

  test('the city drinks about 0.16 l a child and day', () => {
    expect(perChildDay(usual)).toBeGreaterThan(0.14);
    expect(perChildDay(usual)).toBeLessThan(0.18);
  });

  test('each site drinks 0.12 to 0.22 l over the term, and they differ', () => {
    const sites = city.sites.filter((each) => each.kind !== 'kitchen');
    const rates = sites.map((site) => perChildDay(usual.filter((count) => count.siteId === site.id)));
    for (const [index, rate] of rates.entries()) {
      expect(rate, sites[index]?.id).toBeGreaterThan(0.12);
      expect(rate, sites[index]?.id).toBeLessThan(0.22);
    }
    expect(Math.max(...rates) - Math.min(...rates)).toBeGreaterThan(0.03);
  });

  test('less on Fridays, and least before a holiday', () => {
    const schools = new Set(city.sites.filter((each) => each.calendarId === 'school').map((each) => each.id));
    const plain = usual.filter((count) => schools.has(count.siteId) && millilitres(count) < 300_000);
    const on = (pick: (date: LocalDate) => boolean) => perChildDay(plain.filter((count) => pick(count.date)));
    const fridays = on((date) => weekday(date) === 5);
    expect(fridays).toBeLessThan(on((date) => weekday(date) !== 5) * 0.95);
    expect(on((date) => date === '2026-10-09' || date === '2026-12-18')).toBeLessThan(fridays * 0.95);
  });

  test('day cares are quieter in the schools’ holidays', () => {
    const dayCares = usual.filter(
      (count) => city.sites.find((each) => each.id === count.siteId)?.kind === 'day-care',
    );
    const on = (from: LocalDate, to: LocalDate) =>
      perChildDay(dayCares.filter((count) => from <= count.date && count.date <= to));
    expect(on('2026-10-12', '2026-10-16')).toBeLessThan(on('2026-10-19', '2026-10-23') * 0.8);
  });

  test('only one day is more than a glass and a half a child: the 400 litres that nobody has noticed', () => {
    const odd = usual.filter((count) => perChildDay([count]) > 0.3);
    expect(odd.map(dayOf)).toEqual([dayOf(sampleStories.tenfoldLeft)]);
  });

  test('the odd days are few, and those with a story are among them', () => {
    const odd = city.sites.flatMap(({ id }) => {
      const open = [...standing.values()].filter(
        (count) => count.siteId === id && count.report.kind !== 'closed',
      );
      const history = open.map((count) => ({ date: count.date, amount: millilitres(count) }));
      return history
        .filter(({ date, amount }) => {
          const expected = expectedAmount(history, date, defaultSettings.checks);
          return expected !== null && isOdd(amount, expected) !== null;
        })
        .map(({ date }) => `${id}/${date}`);
    });
    expect(odd).toContain(dayOf(sampleStories.tenfoldLeft));
    expect(odd).toContain(dayOf(sampleStories.excursion));
    // A city of which every fifth day cried for a look would teach nobody to look.
    expect(odd.length).toBeLessThan(standing.size / 100);
  });

  test('kitchens count in all four ways, organic milk and oat drink are poured, some count the grown-ups', () => {
    const lines = counts.flatMap((count) => (count.report.kind === 'served' ? count.report.lines : []));
    const ways = new Set(
      lines.map(({ given }) => (given.unit === 'packages' ? `${given.size}` : given.unit)),
    );
    expect(ways).toEqual(new Set(['10000', '1000', 'litres', 'portions']));
    const poured = new Set(lines.map((line) => line.productId));
    expect(poured).toEqual(new Set(city.products.map((each) => each.id)));
    const others = usual.map((count) => count.report.kind === 'served' && count.report.otherDiners);
    expect(others.some((each) => each === null)).toBe(true);
    expect(others.some((each) => typeof each === 'number' && each > 0)).toBe(true);
  });
});

describe('what happens on purpose', () => {
  test('400 instead of 40, mended by the official a week later', () => {
    const [keyed, mended, ...more] = entriesFor(sampleStories.tenfoldMended);
    expect(more).toEqual([]);
    expect(keyed?.report).toMatchObject({ lines: [{ given: { value: '400' } }, {}, {}] });
    expect(mended?.report).toMatchObject({ lines: [{ given: { value: '40' } }, {}, {}] });
    expect(mended).toMatchObject({
      reason: 'typing-error',
      by: { subject: 'milk-official', role: 'official' },
    });
  });

  test('400 instead of 40 once more, and left', () => {
    const entries = entriesFor(sampleStories.tenfoldLeft);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.report).toMatchObject({ lines: [{ given: { value: '400' } }, {}, {}] });
  });

  test('closed for a broken boiler; open without milk on an excursion: two different things', () => {
    expect(entriesFor(sampleStories.brokenBoiler).map((each) => each.report)).toMatchObject([
      { kind: 'closed', reason: 'building' },
    ]);
    expect(entriesFor(sampleStories.excursion).map((each) => each.report)).toMatchObject([{ kind: 'zero' }]);
  });

  test('light milk by mistake, corrected; none is left in what stands', () => {
    const [keyed, mended] = entriesFor(sampleStories.wrongProduct);
    expect(keyed?.report).toMatchObject({
      lines: expect.arrayContaining([{ productId: 'light-milk', use: 'served', given: expect.anything() }]),
    });
    expect(mended).toMatchObject({ reason: 'wrong-product' });
    expect(JSON.stringify([...standing.values()])).not.toContain('light-milk');
  });

  test('two sites forget some days; the others send every day', () => {
    const forgetful: readonly string[] = [
      sampleStories.forgetsInSwedish.siteId,
      sampleStories.forgetsInFinnish.siteId,
    ];
    // What is keyed on the day after the last one asked for is not there yet.
    const until = { from: autumn.from, to: '2026-12-11' } as const;
    for (const { id } of city.sites) {
      const missing = openDays(id, until).filter((date) => !standing.has(`${id}/${date}`));
      if (forgetful.includes(id)) {
        expect(missing.length, id).toBeGreaterThanOrEqual(2);
        expect(missing.length, id).toBeLessThanOrEqual(15);
      } else expect(missing, id).toEqual([]);
    }
  });

  test('a few corrections come late, some counts a day late', () => {
    const corrections = counts.filter((each) => each.reason !== undefined);
    expect(corrections.length).toBeGreaterThan(8);
    expect(corrections.length).toBeLessThan(60);
    expect(new Set(corrections.map((each) => each.reason)).size).toBeGreaterThanOrEqual(3);
    const late = counts.filter((each) => each.reason === undefined && localDay(each.at) > each.date);
    expect(late.length / counts.length).toBeGreaterThan(0.01);
    expect(late.length / counts.length).toBeLessThan(0.06);
  });

  test('cooking is kept apart on some days; the central kitchen reports nothing else', () => {
    const cooked = counts.filter((each) => millilitres(each, 'cooking') > 0);
    expect(new Set(cooked.map((each) => each.siteId)).size).toBe(6);
    const kitchen = counts.filter((each) => each.siteId === 'kungsporten-kitchen');
    expect(kitchen.every((each) => millilitres(each) === 0 && millilitres(each, 'cooking') > 0)).toBe(true);
  });

  test('the new group shows in the litres from January', () => {
    const { siteId, date } = sampleStories.newGroup;
    const spring = sampleCounts({ city, from: date, to: '2027-02-19', seed });
    const mean = (of: readonly SampleCount[]) =>
      of.reduce((sum, each) => sum + millilitres(each), 0) / of.length;
    const before = counts.filter(
      (each) => each.siteId === siteId && each.date >= '2026-11-01' && isSchoolDay(each.date),
    );
    const after = spring.filter((each) => each.siteId === siteId && isSchoolDay(each.date));
    expect(mean(after)).toBeGreaterThan(mean(before) * 1.2);
  });

  test('each story is told in three languages, about a site that exists', () => {
    for (const story of Object.values(sampleStories)) {
      expect(texts.safeParse(story.words).success, story.id).toBe(true);
      expect(new Set(Object.values(story.words)).size).toBe(3);
      expect(city.sites.map((each) => each.id)).toContain(story.siteId);
    }
  });
});

function isSchoolDay(date: LocalDate): boolean {
  const always = { opensOn: '2000-01-01', closesOn: null, closures: [] } as const;
  return school !== undefined && isOperatingDay(always, school, date);
}
