import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { LocalDate } from '../../src/domain/days.ts';
import { isIntact, mostRevisions, standing } from '../../src/domain/revisions.ts';
import type { GivenReport } from '../../src/shapes/values.ts';
import { type RecordDayInput, recordDay } from '../../src/usecases/recordDay.ts';
import { saveRecord } from '../../src/usecases/records.ts';
import { refusal } from './refusals.ts';
import {
  actor,
  afterTerm,
  correct,
  entryId,
  litres,
  post,
  type SmallCity,
  siteA,
  smallCity,
} from './smallCity.ts';
import { yielding } from './yielding.ts';

const date: LocalDate = '2026-08-12';
let city: SmallCity;
beforeEach(async () => {
  city = await smallCity();
});

const entry = (changes: Partial<RecordDayInput> = {}): RecordDayInput => ({
  siteId: 'school-a',
  date,
  entryId: entryId(),
  report: litres(40),
  reason: null,
  words: null,
  ifMatch: null,
  actor: actor('kitchen-a', city),
  ...changes,
});

describe('a first count', () => {
  test('is kept as given and as whole millilitres, with who and when', async () => {
    const input = entry({ report: litres('40,5'), words: 'lunch' });
    const { count, made, repeated, claim } = await recordDay(city, input);
    expect({ repeated, claim, revision: count.revision }).toEqual({
      repeated: false,
      claim: null,
      revision: 1,
    });
    expect(made).toMatchObject({
      entryId: input.entryId,
      at: afterTerm,
      by: { subject: 'kitchen-a', role: 'kitchen', via: 'login' },
      report: { lines: [{ given: { unit: 'litres', value: '40,5' }, amount: 40_500 }] },
      reason: null,
      words: 'lunch',
      previous: null,
    });
    expect(await city.counts.get('school-a', date)).toEqual(count);
  });

  test.each([
    ['zero', { kind: 'zero', note: 'utfärd' }],
    ['closed', { kind: 'closed', reason: 'building', note: null }],
    ['explained', { kind: 'explained', reason: 'record-lost', note: null }],
  ] as const)('%s is itself, and not one of the other two', async (kind, report) => {
    const who = actor('official-1', city);
    const { count } = await recordDay(city, entry({ report, actor: who }));
    expect(standing(count).report).toEqual(report);
    expect(standing(count).report.kind).toBe(kind);
  });

  test('a missing day stays missing: nothing is written for it', async () => {
    expect(await city.counts.get('school-a', date)).toBe(null);
  });

  test('an explanation comes from the official only', async () => {
    const report: GivenReport = { kind: 'explained', reason: 'record-lost', note: null };
    expect((await refusal(recordDay(city, entry({ report })))).code).toBe('not-allowed');
  });

  test('needs a site that exists and was open', async () => {
    expect((await refusal(recordDay(city, entry({ siteId: 'nowhere' })))).code).toBe('not-found');
    expect((await refusal(recordDay(city, entry({ date: '2020-07-31' })))).code).toBe('outside-opening');
    const closed = { ...siteA, closesOn: date };
    await saveRecord(city, {
      ...{ kind: 'site', id: siteA.id, value: closed, reason: null, ifMatch: '1' },
      actor: actor('administrator', city),
    });
    expect((await recordDay(city, entry())).count.revision).toBe(1);
    expect((await refusal(recordDay(city, entry({ date: '2026-08-13' })))).code).toBe('outside-opening');
  });

  test('names every mistake of its lines at once, each with its place', async () => {
    const line = (given: object, productId = 'milk') => ({ productId, use: 'served', given });
    const lines = [
      line({ unit: 'packages', count: 1, size: 7_000 }),
      line({ unit: 'litres', value: '10' }),
      line({ unit: 'litres', value: '9999999' }),
      line({ unit: 'litres', value: '1' }, 'oat-drink'),
    ];
    const report = { kind: 'served', lines, otherDiners: null, note: null } as GivenReport;
    const refused = await refusal(recordDay(city, entry({ report })));
    expect(refused.code).toBe('bad-request');
    expect(refused.mistakes.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/body/report/lines/0', 'no-such-package'],
      ['/body/report/lines/2', 'too-large'],
      ['/body/report/lines/3', 'product-not-offered'],
    ]);
    const only = { ...report, lines: [lines[3]] } as GivenReport;
    expect((await refusal(recordDay(city, entry({ report: only })))).code).toBe('product-not-offered');
  });

  test('nothing served is said with zero, never with lines of nothing', async () => {
    const refused = await refusal(recordDay(city, entry({ report: litres(0) })));
    expect([refused.code, refused.mistakes[0]?.code]).toEqual(['bad-request', 'nothing-served']);
  });

  test('a count made on a version that is not there is stale', async () => {
    expect((await refusal(recordDay(city, entry({ ifMatch: 'f'.repeat(64) })))).code).toBe('stale');
  });
});

describe('the day is that of Helsinki', () => {
  /** The last second of the day before, and the first of the day, in UTC. */
  test.each([
    ['summer time', '2026-08-13', '2026-08-12T20:59:59.999Z', '2026-08-12T21:00:00.000Z'],
    ['winter time', '2026-11-23', '2026-11-22T21:59:59.999Z', '2026-11-22T22:00:00.000Z'],
    [
      'the night into the day on which summer time begins',
      '2027-03-28',
      '2027-03-27T21:59:59.999Z',
      '2027-03-27T22:00:00.000Z',
    ],
    ['the night after it', '2027-03-29', '2027-03-28T20:59:59.999Z', '2027-03-28T21:00:00.000Z'],
    [
      'the night into the day on which it ends',
      '2027-10-31',
      '2027-10-30T20:59:59.999Z',
      '2027-10-30T21:00:00.000Z',
    ],
    ['the night after that', '2027-11-01', '2027-10-31T21:59:59.999Z', '2027-10-31T22:00:00.000Z'],
    ['the turn of the year', '2027-01-01', '2026-12-31T21:59:59.999Z', '2026-12-31T22:00:00.000Z'],
    ['29 February', '2028-02-29', '2028-02-28T21:59:59.999Z', '2028-02-28T22:00:00.000Z'],
  ] as const)('%s', async (_, day, before, first) => {
    city.setNow(before);
    const refused = await refusal(recordDay(city, entry({ date: day })));
    expect(refused.code).toBe('future-day');
    expect(refused.facts.today).not.toBe(day);
    city.setNow(first);
    expect((await recordDay(city, entry({ date: day }))).count.date).toBe(day);
  });
});

describe('a correction', () => {
  const reasoned = { reason: 'typing-error', words: 'fyra, inte fyrtio' } as const;

  test('keeps what was, names who, when and why, and is chained to it', async () => {
    const first = await recordDay(city, entry());
    city.advance(1000);
    const { count } = await recordDay(
      city,
      entry({ report: litres(4), ifMatch: first.made.hash, ...reasoned, actor: actor('official-1', city) }),
    );
    expect(count.revisions[0]).toEqual(first.made);
    expect(count.revisions[1]).toMatchObject({ revision: 2, ...reasoned, previous: first.made.hash });
    expect(count.revisions[1]?.by).toMatchObject({ subject: 'official-1', role: 'official' });
    expect(isIntact(count.revisions, city.digest, { siteId: 'school-a', date: count.date })).toBe(true);
  });

  test('needs the version it corrects, its reason, and a change', async () => {
    const { made } = await recordDay(city, entry());
    const to4 = { report: litres(4), ...reasoned };
    const bare = await refusal(recordDay(city, entry(to4)));
    expect([bare.code, bare.facts.current]).toEqual(['precondition-needed', made.hash]);
    const refused = [
      await refusal(recordDay(city, entry({ ...to4, ifMatch: 'f'.repeat(64) }))),
      await refusal(recordDay(city, entry({ ...to4, ifMatch: made.hash, reason: null }))),
      await refusal(recordDay(city, entry({ ifMatch: made.hash, ...reasoned }))),
    ];
    expect(refused.map((each) => each.code)).toEqual(['stale', 'reason-needed', 'nothing-changed']);
    expect((await city.counts.get('school-a', date))?.revision).toBe(1);
  });

  test('from zero to closed to served and back: each is a revision of its own', async () => {
    const who = actor('kitchen-a', city);
    await post(city, 'school-a', date, { kind: 'zero', note: null });
    await correct(city, 'school-a', date, { kind: 'closed', reason: 'strike', note: null }, who);
    await correct(city, 'school-a', date, litres(12), who);
    const { count } = await correct(city, 'school-a', date, { kind: 'zero', note: null }, who);
    expect(count.revisions.map((each) => each.report.kind)).toEqual(['zero', 'closed', 'served', 'zero']);
    expect(isIntact(count.revisions, city.digest, { siteId: 'school-a', date: count.date })).toBe(true);
    // Neither another site's nor another day's: what was said of one day cannot be moved to another.
    expect(isIntact(count.revisions, city.digest, { siteId: 'school-b', date: count.date })).toBe(false);
    expect(isIntact(count.revisions, city.digest, { siteId: 'school-a', date: '2026-08-01' })).toBe(false);
  });

  test(`ends at ${mostRevisions} revisions`, async () => {
    const { count, made } = await recordDay(city, entry());
    const many = (most: number) => ({
      ...{ ...count, revision: most },
      revisions: Array.from({ length: most }, (_, index) => ({ ...made, revision: index + 1 })),
    });
    const written: number[] = [];
    const world = (most: number) => ({
      ...city,
      counts: {
        ...city.counts,
        get: async () => many(most),
        put: async ({ revision }: { revision: number }) => {
          written.push(revision);
          return 'written' as const;
        },
      },
    });
    const who = actor('kitchen-a', city);
    await correct(world(mostRevisions - 1), 'school-a', date, litres(9), who);
    expect(written).toEqual([mostRevisions]);
    const refused = await refusal(correct(world(mostRevisions), 'school-a', date, litres(9), who));
    expect(refused.code).toBe('too-many-revisions');
    expect(written.length).toBe(1);
  });
});

describe('an entry id has one effect', () => {
  test('sent again, also after a later correction, it answers what it made', async () => {
    const input = entry();
    const first = await recordDay(city, input);
    await correct(city, 'school-a', date, litres(4), actor('official-1', city));
    city.advance(31 * 24 * 3_600_000);
    const again = await recordDay(city, input);
    expect(again).toMatchObject({ repeated: true, made: first.made, count: { revision: 2 } });
    expect((await city.counts.get('school-a', date))?.revision).toBe(2);
  });

  test('with another report, other words or another reason it is refused', async () => {
    const input = entry({ words: 'a' });
    await recordDay(city, input);
    for (const other of [
      { report: litres(41) },
      { words: 'b' },
      { report: { kind: 'zero', note: null } as const },
    ])
      expect((await refusal(recordDay(city, { ...input, ...other }))).code).toBe('entry-id-reused');
    const { made } = await recordDay(city, input);
    const second = entry({ report: litres(5), reason: 'undo', ifMatch: made.hash });
    await recordDay(city, second);
    expect((await recordDay(city, second)).repeated).toBe(true);
    expect((await refusal(recordDay(city, { ...second, reason: 'other' }))).code).toBe('entry-id-reused');
  });

  test('fifty at once, in whatever order their steps come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const world = await smallCity();
        const input = entry();
        const answers = Array.from({ length: 50 }, () => recordDay(yielding(world, scheduler), input));
        await scheduler.waitFor(Promise.all(answers));
        const all = await Promise.all(answers);
        expect(all.filter((each) => !each.repeated).length).toBe(1);
        expect(new Set(all.map((each) => each.made.hash)).size).toBe(1);
        expect((await world.counts.get('school-a', date))?.revision).toBe(1);
      }),
      { seed: 638, numRuns: 10 },
    );
  });

  test('two different first counts at once: one wins, the other is told what stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const world = await smallCity();
        const ports = yielding(world, scheduler);
        const both = [recordDay(ports, entry()), recordDay(ports, entry({ report: litres(7) }))];
        const settled = await scheduler.waitFor(Promise.allSettled(both));
        const stood = await world.counts.get('school-a', date);
        expect(stood?.revision).toBe(1);
        const [won] = settled.filter((each) => each.status === 'fulfilled');
        expect(won?.value.made.hash).toBe(stood?.revisions[0]?.hash);
        const lost = settled.filter((each) => each.status === 'rejected');
        expect(lost.length).toBe(1);
        expect(['stale', 'precondition-needed']).toContain(lost[0]?.reason.code);
        expect(lost[0]?.reason.facts.current).toBe(stood?.revisions[0]?.hash);
      }),
      { seed: 638, numRuns: 25 },
    );
  });
});
