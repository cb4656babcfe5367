import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/adapters/csv/readCsv.ts';
import { readImportRows } from '../../src/api/importRows.ts';
import { type ImportProfile, readyProfiles } from '../../src/domain/importProfiles.ts';
import type { Fate } from '../../src/domain/imports.ts';
import type { ImportDaysInput, ImportResult } from '../../src/usecases/importDays.ts';
import { importDays } from '../../src/usecases/importDays.ts';
import { importFile, listImportProfiles, tryImportProfile } from '../../src/usecases/importFile.ts';
import { saveRecord } from '../../src/usecases/records.ts';
import { refusal } from './refusals.ts';
import { actor, correct, entryId, litres, operating, post, type SmallCity, smallCity } from './smallCity.ts';

const [first, second, third] = operating as [
  (typeof operating)[0],
  (typeof operating)[0],
  (typeof operating)[0],
];

type Options = Partial<Omit<ImportDaysInput, 'rows' | 'actor'>> & { readonly who?: string };
const send = (city: SmallCity, rows: readonly unknown[], { who = 'official-1', ...more }: Options = {}) =>
  importDays(city, {
    ...{ mode: 'commit', policy: 'good-rows', reason: 'late-information', words: null },
    ...{ repeats: 'refuse', zeros: 'refuse' },
    ...more,
    rows: readImportRows(rows, [{ number: '77', siteId: 'school-b' }]),
    actor: actor(who, city),
  });
const milk = (value: string, productId = 'milk') => ({
  ...{ kind: 'served', otherDiners: null, note: null },
  lines: [{ productId, use: 'served', given: { unit: 'litres', value } }],
});
const fatesOf = (result: ImportResult) => result.rows.map((each) => each.fate);
const codesOf = (result: ImportResult) => result.rows.map((each) => each.reasons[0]?.code ?? each.fate);
const standingOf = async (city: SmallCity, siteId: string, date: (typeof operating)[0]) =>
  (await city.counts.get(siteId, date))?.revisions.at(-1);

describe('an import of days', () => {
  test('creates, corrects, leaves and rejects, and says why for each row', async () => {
    const city = await smallCity();
    await post(city, 'school-a', second, litres(40));
    await post(city, 'school-a', third, litres(40));
    const result = await send(city, [
      { siteId: 'school-a', date: first, report: milk('41.5') },
      { siteId: 'school-a', date: second, report: milk('42') },
      { siteId: 'school-a', date: third, report: milk('40,0') },
      { customerNumber: '77', date: first, report: { kind: 'closed', reason: 'excursion', note: null } },
      { customerNumber: '78', date: first, report: milk('1') },
      { siteId: 'school-x', date: first, report: milk('1') },
      { siteId: 'school-b', date: '2027-05-03', report: milk('1') },
      { siteId: 'school-b', date: second, report: milk('1', 'oat') },
      { siteId: 'school-b', date: '2026-02-30', report: milk('1') },
      { siteId: 'school-b', date: third, report: milk('0') },
    ]);
    expect(codesOf(result)).toEqual([
      ...['created', 'updated', 'stands', 'created', 'unknown-customer', 'unknown-site', 'future-day'],
      ...['product-not-offered', 'row-shape', 'nothing-served'],
    ]);
    expect(result.counts).toEqual({ sent: 10, created: 2, updated: 1, unchanged: 1, rejected: 6 });
    expect(await standingOf(city, 'school-a', second)).toMatchObject({
      reason: 'late-information',
      revision: 2,
    });
  });

  test('puts the rows of a day together, whole or not at all', async () => {
    const city = await smallCity();
    const result = await send(city, [
      { siteId: 'school-a', date: first, report: milk('40') },
      { siteId: 'school-a', date: first, report: { ...milk('5', 'buttermilk'), otherDiners: 3 } },
      { siteId: 'school-a', date: second, report: milk('40') },
      { siteId: 'school-a', date: second, report: milk('5', 'oat') },
      { siteId: 'school-a', date: third, report: milk('40') },
      { siteId: 'school-a', date: third, report: { kind: 'zero', note: null } },
    ]);
    expect(codesOf(result)).toEqual([
      ...['created', 'created', 'day-has-bad-row', 'product-not-offered', 'rows-disagree', 'rows-disagree'],
    ]);
    expect((await standingOf(city, 'school-a', first))?.report).toMatchObject({
      otherDiners: 3,
      lines: [
        { productId: 'buttermilk', amount: 5000 },
        { productId: 'milk', amount: 40_000 },
      ],
    });
    expect(await city.counts.get('school-a', second)).toBeNull();
  });

  test('the same line twice is an accident unless told to add', async () => {
    const city = await smallCity();
    const rows = [
      { siteId: 'school-a', date: first, report: milk('40') },
      { siteId: 'school-a', date: first, report: milk('2,5') },
    ];
    expect(codesOf(await send(city, rows))).toEqual(['duplicate-row', 'duplicate-row']);
    expect(fatesOf(await send(city, rows, { repeats: 'add' }))).toEqual(['created', 'created']);
    expect((await standingOf(city, 'school-a', first))?.report).toMatchObject({
      lines: [{ amount: 42_500 }],
    });
  });

  test('a row that cannot be read takes its day with it, not the others', async () => {
    const city = await smallCity();
    const result = await send(city, [
      { siteId: 'school-a', date: first, report: milk('40') },
      { siteId: 'school-a', date: first, report: milk('much', 'buttermilk') },
      { siteId: 'school-a', date: second, report: milk('40') },
    ]);
    expect(codesOf(result)).toEqual(['day-has-bad-row', 'row-shape', 'created']);
  });

  test('all or nothing: one bad row and nothing is written', async () => {
    const city = await smallCity();
    const rows = [
      { siteId: 'school-a', date: first, report: milk('40') },
      { siteId: 'school-x', date: first, report: milk('40') },
    ];
    const result = await send(city, rows, { policy: 'all-or-nothing' });
    expect(codesOf(result)).toEqual(['all-or-nothing', 'unknown-site']);
    expect(result.written).toBe(false);
    expect(await city.counts.get('school-a', first)).toBeNull();
    expect(fatesOf(await send(city, rows.slice(0, 1), { policy: 'all-or-nothing' }))).toEqual(['created']);
  });

  test('a kitchen and a machine reach their own sites only', async () => {
    const city = await smallCity();
    const rows = ['school-a', 'school-b', 'school-x'].map((siteId) => ({
      ...{ siteId, date: first },
      report: milk('40'),
    }));
    for (const who of ['kitchen-a', 'machine-a'])
      expect(codesOf(await send(city, rows, { who, mode: 'dry-run' }))).toEqual([
        ...['created', 'not-your-site', 'not-your-site'],
      ]);
  });

  test('what a kitchen has written beside the litres stays', async () => {
    const city = await smallCity();
    const report = { ...litres(40, 'utfärd'), otherDiners: 7 } as ReturnType<typeof litres>;
    await post(city, 'school-a', first, report);
    const rows = [{ siteId: 'school-a', date: first, report: milk('41') }];
    expect(fatesOf(await send(city, rows))).toEqual(['updated']);
    expect((await standingOf(city, 'school-a', first))?.report).toMatchObject({
      otherDiners: 7,
      note: 'utfärd',
    });
    expect(codesOf(await send(city, rows))).toEqual(['sent-before']);
  });

  test('the same amount in packages is no correction', async () => {
    const city = await smallCity();
    await post(city, 'school-a', first, litres(40));
    const lines = [{ productId: 'milk', use: 'served', given: { unit: 'packages', count: 4, size: 10_000 } }];
    const rows = [{ siteId: 'school-a', date: first, report: { ...milk('1'), lines } }];
    expect(codesOf(await send(city, rows))).toEqual(['stands']);
    expect((await city.counts.get('school-a', first))?.revision).toBe(1);
  });

  test('an old file does not undo what was corrected since', async () => {
    const city = await smallCity();
    const rows = [{ siteId: 'school-a', date: first, report: milk('40') }];
    await send(city, rows);
    await correct(city, 'school-a', first, litres(44), actor('kitchen-a', city));
    expect(codesOf(await send(city, rows))).toEqual(['corrected-since']);
    const again = rows.map((row) => ({ ...row, key: 'second export' }));
    expect(codesOf(await send(city, again))).toEqual(['updated']);
    const own = rows.map((row) => ({ ...row, entryId: entryId() }));
    expect(codesOf(await send(city, own))).toEqual(['stands']);
  });

  test("somebody else's count that comes in between is not written over", async () => {
    const city = await smallCity();
    const put = city.counts.put;
    const counts = {
      ...city.counts,
      put: async (count: Parameters<typeof put>[0]) => {
        await post({ ...city, counts: { ...city.counts, put } }, 'school-a', first, litres(99));
        return put(count);
      },
    };
    const result = await send({ ...city, counts }, [{ siteId: 'school-a', date: first, report: milk('40') }]);
    expect(codesOf(result)).toEqual(['stale']);
    expect((await standingOf(city, 'school-a', first))?.report).toMatchObject({
      lines: [{ amount: 99_000 }],
    });
  });

  test('what cannot be reached in time is said to be so, and goes in when it is sent again', async () => {
    const city = await smallCity();
    const counts = {
      ...city.counts,
      get: async (...where: Parameters<typeof city.counts.get>) => {
        city.advance(1500);
        return city.counts.get(...where);
      },
    };
    const rows = ['school-a', 'school-b'].flatMap((siteId) =>
      operating.map((date) => ({ siteId, date, report: milk('40') })),
    );
    const slow = await send({ ...city, counts }, rows);
    expect(slow.counts.created).toBeGreaterThan(0);
    expect(new Set(codesOf(slow))).toEqual(new Set(['created', 'not-reached']));
    const again = await send(city, rows);
    expect(again.counts).toMatchObject({ unchanged: slow.counts.created, created: slow.counts.rejected });
  });
});

describe('whatever is sent', () => {
  const row = fc.record(
    {
      siteId: fc.constantFrom('school-a', 'school-b', 'school-x', 'Ö'),
      customerNumber: fc.constantFrom('77', '78'),
      date: fc.constantFrom<string>(...operating.slice(0, 3), '2027-12-01', '2026-02-30', '1999-01-01'),
      report: fc.oneof(
        {
          weight: 4,
          arbitrary: fc.record({
            kind: fc.constant('served'),
            lines: fc.array(
              fc.record({
                productId: fc.constantFrom('milk', 'buttermilk', 'oat'),
                use: fc.constantFrom('served', 'cooking'),
                given: fc.oneof(
                  fc.record({
                    unit: fc.constant('litres'),
                    value: fc.constantFrom('0', '1', '2,5', '9999999.999', 'x'),
                  }),
                  fc.record({
                    unit: fc.constant('packages'),
                    count: fc.constantFrom(0, 1, 100_000),
                    size: fc.constantFrom(10_000, 7),
                  }),
                ),
              }),
              { minLength: 1, maxLength: 2 },
            ),
            otherDiners: fc.constantFrom(null, 3),
            note: fc.constantFrom(null, 'a', 'b'),
          }),
        },
        fc.constantFrom(
          { kind: 'zero', note: null },
          { kind: 'closed', reason: 'illness', note: null },
          { kind: 'explained', reason: 'not-recorded', note: null },
          5,
        ),
      ),
      key: fc.constantFrom('k1', 'k2'),
    },
    { requiredKeys: ['date', 'report'] },
  );
  const options = fc.record({
    policy: fc.constantFrom('all-or-nothing' as const, 'good-rows' as const),
    repeats: fc.constantFrom('refuse' as const, 'add' as const),
    zeros: fc.constantFrom('refuse' as const, 'zero' as const),
    who: fc.constantFrom('official-1', 'kitchen-a'),
  });
  const state = async (city: SmallCity) =>
    JSON.stringify([await city.counts.ofSite('school-a', all), await city.counts.ofSite('school-b', all)]);
  const all = { from: '2000-01-01', to: '2100-01-01' } as const;
  const byRow = (rows: readonly unknown[], result: ImportResult) =>
    result.rows
      .map(({ fate, row: number }) => [JSON.stringify(rows[number - 1]), fate])
      .sort()
      .join('\n');

  test('four counts add up, a dry run writes nothing and tells the truth, sending again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), options, async (rows, how) => {
        const city = await smallCity();
        await post(city, 'school-a', first, litres(2));
        const before = await state(city);
        const dry = await send(city, rows, { ...how, mode: 'dry-run' });
        expect(await state(city)).toBe(before);
        const done = await send(city, rows, how);
        expect(fatesOf(done)).toEqual(fatesOf(dry));
        const { sent, created, updated, unchanged, rejected } = done.counts;
        expect([sent, created + updated + unchanged + rejected]).toEqual([rows.length, rows.length]);
        if (how.policy === 'all-or-nothing' && rejected > 0) expect(rejected).toBe(rows.length);
        const after = await state(city);
        if (!done.written) expect(after).toBe(before);
        const again = await send(city, rows, how);
        expect(await state(city)).toBe(after);
        const settled = (fate: Fate) => (fate === 'rejected' ? 'rejected' : 'unchanged');
        expect(fatesOf(again)).toEqual(fatesOf(done).map(settled));
      }),
      { seed: 638, numRuns: 150 },
    );
  });

  test('the order of the rows never matters', async () => {
    // Rows of one day that fit together, so that the day's own order is put to the test as well.
    const fitting = fc.constantFrom('milk', 'buttermilk').map((productId) => ({
      ...{ siteId: 'school-a', date: first },
      report: milk('2,5', productId),
    }));
    const mixed = fc
      .array(fc.oneof(fitting, row), { minLength: 2, maxLength: 8 })
      .chain((rows) =>
        fc.tuple(
          fc.constant(rows),
          fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
        ),
      );
    await fc.assert(
      fc.asyncProperty(mixed, options, async ([rows, shuffled], how) => {
        const [one, other] = [await smallCity(), await smallCity()];
        expect(byRow(shuffled, await send(other, shuffled, how))).toBe(
          byRow(rows, await send(one, rows, how)),
        );
        expect(await state(other)).toBe(await state(one));
      }),
      { seed: 638, numRuns: 100 },
    );
  });
});

describe('a long import, part by part', () => {
  const row = (siteId: string, date: string, value: string) => ({ siteId, date, report: milk(value) });
  const rows = [row('school-a', first, '41'), row('school-b', first, '42'), row('school-b', second, '0')];

  test('its last answer is about the whole, also of what an earlier part made', async () => {
    const city = await smallCity();
    await post(city, 'school-a', first, litres(40));
    city.setNow('2027-01-11T08:00:00.000Z');
    const since = '2027-01-11T08:00:00.000Z';
    await send(city, rows.slice(0, 2));
    const whole = await send(city, rows, { since });
    expect(whole.counts).toEqual({ sent: 3, created: 1, updated: 1, unchanged: 0, rejected: 1 });
    // Without it, and for what is older, nothing is told as new.
    expect((await send(city, rows)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const later = '2027-01-11T08:00:00.001Z';
    expect((await send(city, rows, { since: later })).counts).toMatchObject({ unchanged: 2 });
  });

  test('all or nothing: what went in before somebody came in between is told as in, the rest as waiting', async () => {
    const city = await smallCity();
    city.setNow('2027-01-11T08:00:00.000Z');
    const since = '2027-01-11T08:00:00.000Z';
    await send(city, rows.slice(0, 1), { policy: 'all-or-nothing' });
    const whole = await send(city, rows, { since, policy: 'all-or-nothing' });
    expect(codesOf(whole)).toEqual(['created', 'all-or-nothing', 'nothing-served']);
    expect(whole.written).toBe(true);
  });
});

describe('a file', () => {
  const file = (text: string) => new TextEncoder().encode(text);
  const load = (city: SmallCity, profileId: string, text: string, who = 'official-1') =>
    importFile(city, {
      ...{
        readCsv,
        profileId,
        file: file(text),
        mode: 'commit',
        policy: 'good-rows',
        reason: 'late-information',
      },
      actor: actor(who, city),
    });

  test("one's own spreadsheet goes in with every line answered", async () => {
    const city = await smallCity();
    const result = await load(
      city,
      'spreadsheet',
      [
        'Min lista;;;;',
        'Verksamhetsställe;Datum;Produkt;Liter;Anteckning',
        'Skola A;12.8.2026;Fettfri mjölk;1 040,5;',
        'skola a;12.8.2026;surmjölk;4;utfärd',
        'school-b;2026-08-13;milk;0;',
        'Skola C;12.8.2026;milk;4;',
        'Skola B;31.2.2026;milk;4;',
        'Skola B;17.8.2026;=2+2;4;',
        'Skola B;18.8.2026;milk',
        'Skola B;19.8.2026;milk;fyra;',
        'Summa;;;1044,5;',
      ].join('\r\n'),
    );
    expect(result.rows.map((each) => [each.row, each.reasons[0]?.code ?? each.fate])).toEqual([
      ...[
        [3, 'created'],
        [4, 'created'],
        [5, 'created'],
        [6, 'unknown-site'],
        [7, 'not-a-date'],
      ],
      ...[
        [8, 'formula'],
        [9, 'ragged'],
        [10, 'not-a-number'],
        [11, 'unknown-site'],
      ],
    ]);
    expect((await standingOf(city, 'school-a', '2026-08-12'))?.report).toMatchObject({
      lines: [{ amount: 4000 }, { amount: 1_040_500 }],
      note: 'utfärd',
    });
    expect((await standingOf(city, 'school-b', '2026-08-13'))?.report.kind).toBe('zero');
    expect((await standingOf(city, 'school-b', '2026-08-13'))?.words).toBe('import: spreadsheet (served)');
  });

  const wholesaler = readyProfiles.find((each) => each.id === 'wholesaler-deliveries') as ImportProfile;
  const own: ImportProfile = {
    ...wholesaler,
    customers: [{ number: 'A-1', siteId: 'school-a' }],
    articles: [
      { number: '6408', productId: 'milk', unit: 'packages', size: 10_000, use: 'served' },
      { number: '6409', productId: 'buttermilk', unit: 'litres', size: null, use: 'cooking' },
    ],
  };
  const save = (city: SmallCity, value: ImportProfile) =>
    saveRecord(city, {
      ...{ kind: 'importProfile', id: value.id, value, reason: null, ifMatch: null },
      actor: actor('official-1', city),
    });
  const deliveries =
    'Asiakasnumero\tTuotenumero\tToimituspäivä\tToimitettu\nA-1\t6408\t12.08.2026 00:00\t3\nA-1\t6408\t12.8.2026\t1\nA-1\t6409\t12.8.2026\t2,25\nB-9\t6408\t12.8.2026\t3\nA-1\t7777\t13.8.2026\t3\n';

  test('a delivery list with the city’s numbers; unknown ones are listed, not dropped', async () => {
    const city = await smallCity();
    await save(city, own);
    const result = await load(city, own.id, deliveries);
    expect(codesOf(result)).toEqual(['created', 'created', 'created', 'unknown-customer', 'unknown-article']);
    expect(result.unknown).toEqual({ customers: ['B-9'], articles: ['7777'] });
    expect((await standingOf(city, 'school-a', '2026-08-12'))?.report).toMatchObject({
      lines: [
        { productId: 'buttermilk', use: 'cooking', amount: 2250 },
        { productId: 'milk', use: 'served', amount: 40_000 },
      ],
    });
    expect(result.separator).toBe('tab');
  });

  test('what the profile says is none of ours is left out, and takes no day with it', async () => {
    const city = await smallCity();
    await save(city, {
      ...own,
      customers: [...own.customers, { number: 'B-9', siteId: null }],
      articles: [
        ...own.articles,
        { number: '7777', productId: null, unit: 'litres', size: null, use: 'served' },
      ],
    });
    const result = await load(city, own.id, `${deliveries}A-1\t7777\t12.8.2026\tskräp\n`);
    expect(codesOf(result)).toEqual([
      ...['created', 'created', 'created', 'left-out', 'left-out', 'left-out'],
    ]);
    expect(result.counts).toEqual({ sent: 6, created: 3, updated: 0, unchanged: 3, rejected: 0 });
    expect(result.unknown).toEqual({ customers: [], articles: [] });
    expect(await city.counts.get('school-a', '2026-08-13')).toBeNull();
    const rows = [{ customerNumber: 'B-9', date: first, report: milk('1') }];
    const read = readImportRows(rows, [{ number: 'B-9', siteId: null }]);
    expect(read).toEqual([{ row: 1, siteId: null, date: first, leftOut: 'B-9' }]);
  });

  test('a profile is tried as it is written: nothing is saved, missing columns come with the first lines', async () => {
    const city = await smallCity();
    const attempt = (profile: ImportProfile) =>
      tryImportProfile(city, { profile, readCsv, file: file(deliveries), actor: actor('official-1', city) });
    const tried = await attempt(own);
    expect(tried.result?.counts).toMatchObject({ sent: 5, created: 3, rejected: 2 });
    expect(tried.result?.unknown).toEqual({ customers: ['B-9'], articles: ['7777'] });
    expect(await city.counts.get('school-a', '2026-08-12')).toBeNull();
    const other = { ...own, columns: { ...own.columns, date: ['päivä'] } };
    const { result, missing, head } = await attempt(other);
    expect([result, missing]).toEqual([null, ['date']]);
    expect(head[0]?.cells).toContain('Toimituspäivä');
  });

  test('only the official lets a delivery stand for a count', async () => {
    const city = await smallCity();
    await save(city, own);
    expect(new Set(codesOf(await load(city, own.id, deliveries, 'kitchen-a')))).toEqual(
      new Set(['official-only']),
    );
  });

  test('a file without the columns is refused, and each missing one is named', async () => {
    const city = await smallCity();
    const refused = await refusal(load(city, 'spreadsheet', 'Datum;Liter\n12.8.2026;4\n'));
    expect(refused.code).toBe('bad-request');
    expect(refused.mistakes.map((each) => each.detail.split(':')[0])).toEqual(['site', 'product']);
  });

  test('profiles: the ready ones until the city saves its own; references must exist', async () => {
    const city = await smallCity();
    const paging = { limit: 100 };
    const ids = async () =>
      (await listImportProfiles(city, paging)).items.map(({ id, revision }) => [id, revision]);
    expect(await ids()).toEqual(readyProfiles.map(({ id }) => [id, 0]).sort());
    await save(city, own);
    expect(await ids()).toContainEqual([own.id, 1]);
    expect(await ids()).toHaveLength(readyProfiles.length);
    const bad = { ...own, id: 'other', customers: [{ number: '1', siteId: 'school-x' }] };
    expect((await refusal(save(city, bad))).code).toBe('unknown-reference');
    expect((await refusal(load(city, 'none', deliveries))).code).toBe('not-found');
  });
});
