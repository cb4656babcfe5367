import { beforeEach, describe, expect, test } from 'vitest';
import { isIntact, mostRevisions } from '../../src/domain/revisions.ts';
import type { Site } from '../../src/domain/sites.ts';
import { listClaims } from '../../src/usecases/listClaims.ts';
import { readCompleteness } from '../../src/usecases/readCompleteness.ts';
import { readMonth } from '../../src/usecases/readMonth.ts';
import { listRecords, readRecord, saveRecord } from '../../src/usecases/records.ts';
import { saveSchoolYearData } from '../../src/usecases/saveSchoolYearData.ts';
import { refusal } from './refusals.ts';
import {
  actor,
  duringTerm,
  litres,
  post,
  type SmallCity,
  schoolYear,
  siteA,
  smallCity,
  users,
} from './smallCity.ts';

let city: SmallCity;
beforeEach(async () => {
  city = await smallCity();
});

const save = (value: Site, ifMatch: string | null, id = value.id, reason: string | null = null) =>
  saveRecord(city, { kind: 'site', id, value, reason, ifMatch, actor: actor('administrator', city) });

describe('a record of the register', () => {
  test('keeps every version, with who, when and why, each chained to the one before', async () => {
    await save({ ...siteA, name: 'Två' }, '1', siteA.id, 'bytt namn');
    const record = await readRecord(city, 'site', siteA.id);
    expect(record).toMatchObject({ revision: 2, value: { name: 'Två' } });
    expect(record.versions.map((each) => [each.revision, each.value.name, each.reason])).toEqual([
      [1, 'Skola A', null],
      [2, 'Två', 'bytt namn'],
    ]);
    expect(record.versions[1]?.by).toMatchObject({ subject: 'administrator', role: 'administrator' });
    expect(isIntact(record.versions, city.digest, { kind: record.kind, id: record.id })).toBe(true);
  });

  test('is changed only by who has seen what stands', async () => {
    const changed = { ...siteA, name: 'Två' };
    expect((await refusal(save(changed, null))).facts).toEqual({ revision: 1 });
    expect((await refusal(save(changed, null))).code).toBe('precondition-needed');
    for (const ifMatch of ['2', '0', '*', 'x'])
      expect((await refusal(save(changed, ifMatch))).code).toBe('stale');
    expect((await refusal(save({ ...changed, id: 'school-c' }, '1'))).code).toBe('stale');
    expect((await refusal(save(siteA, '1'))).code).toBe('nothing-changed');
    expect((await readRecord(city, 'site', siteA.id)).revision).toBe(1);
  });

  test('is saved under its own id', async () => {
    const refused = await refusal(save(siteA, null, 'school-c'));
    expect(refused.mistakes).toMatchObject([{ pointer: '/body/value/id', code: 'other-id' }]);
  });

  test('names everything that does not exist at once', async () => {
    const value = { ...siteA, calendarId: 'none', compositionId: 'none', productIds: ['milk', 'none'] };
    const refused = await refusal(save(value, '1'));
    expect(refused.code).toBe('unknown-reference');
    expect(refused.mistakes.map((each) => each.pointer)).toEqual([
      '/body/value/calendarId',
      '/body/value/compositionId',
      '/body/value/productIds/1',
    ]);
    const user = { ...users[0], siteIds: ['school-a', 'none'] };
    const how = { reason: null, ifMatch: '1', actor: actor('administrator', city) };
    const other = await refusal(saveRecord(city, { kind: 'user', id: user.id, value: user, ...how }));
    expect(other.mistakes.map((each) => each.pointer)).toEqual(['/body/value/siteIds/1']);
  });

  test('ends at so many revisions', async () => {
    const { versions, ...record } = await readRecord(city, 'site', siteA.id);
    const many = Array.from({ length: mostRevisions }, () => versions[0]!);
    const register = { ...city.register, get: async () => ({ ...record, versions: many }) as never };
    const how = { reason: null, ifMatch: '1', actor: actor('administrator', city) };
    const value = { ...siteA, name: 'Två' };
    const act = saveRecord({ ...city, register }, { kind: 'site', id: siteA.id, value, ...how });
    expect((await refusal(act)).code).toBe('too-many-revisions');
  });

  test('two changes at once: one is in, the other is told', async () => {
    const settled = await Promise.allSettled([
      save({ ...siteA, name: 'x' }, '1'),
      save({ ...siteA, name: 'y' }, '1'),
    ]);
    expect(settled.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = settled.find((each) => each.status === 'rejected');
    expect(lost?.reason.code).toBe('stale');
  });
});

describe('school-year data', () => {
  const { id, siteId, periodId, ...value } = schoolYear('school-a');
  const put = (changes: object) =>
    saveSchoolYearData(city, {
      ...{ siteId, periodId, value, reason: null, ifMatch: null },
      actor: actor('official-1', city),
      ...changes,
    });

  test('belong to a term of a site that is there', async () => {
    for (const other of ['2026-09', '1999-autumn', '2026-13'])
      expect((await refusal(put({ periodId: other }))).code).toBe('unknown-period');
    expect((await refusal(put({ siteId: 'nowhere' }))).code).toBe('not-found');
    expect((await refusal(put({ actor: actor('kitchen-b', city) }))).code).toBe('not-found');
    const saved = await put({ periodId: '2027-spring' });
    expect(saved).toMatchObject({
      id: '2027-spring.school-a',
      value: { id: '2027-spring.school-a', siteId },
    });
  });
});

describe('a list', () => {
  test('goes on after the row it is told, and ends', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listRecords(city, 'user', { limit: 3, after });
      expect(page.total).toBe(users.length);
      seen.push(...page.items.map((each) => each.id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(users.map((each) => each.id).toSorted());
  });

  test('refuses a row that it does not have, instead of starting again', async () => {
    for (const list of [
      listRecords(city, 'user', { limit: 3, after: 'nobody' }),
      listClaims(city, { limit: 3, after: '2026-autumn.1' }),
      readCompleteness(city, { periodId: '2026-autumn', limit: 3, after: 'nowhere' }),
    ]) {
      const refused = await refusal(list);
      expect([refused.code, refused.mistakes[0]?.pointer]).toEqual(['bad-request', '/query/after']);
    }
  });
});

describe('completeness', () => {
  beforeEach(async () => {
    city.setNow(duringTerm);
    await post(city, 'school-a', '2026-08-12', litres(40));
    await post(city, 'school-a', '2026-08-13', { kind: 'zero', note: null });
    await post(city, 'school-a', '2026-08-14', { kind: 'closed', reason: 'strike', note: null });
    const official = actor('official-1', city);
    const explained = { kind: 'explained', reason: 'record-lost', note: null } as const;
    await post(city, 'school-a', '2026-08-17', explained, official);
  });

  test('is computed through today: reported, explained and missing are told apart', async () => {
    const { through, sites, total } = await readCompleteness(city, { periodId: '2026-autumn', limit: 100 });
    expect(through).toBe('2026-08-20');
    const one = { served: 1, zero: 1, closed: 1, explained: 1 };
    expect(sites.items[0]).toMatchObject({
      siteId: 'school-a',
      completeness: { expected: 7, missing: 3, ...one },
      missing: ['2026-08-18', '2026-08-19', '2026-08-20'],
    });
    expect(total).toEqual({ expected: 14, missing: 10, ...one });
  });

  test('a page of it has the sum of all', async () => {
    const whole = await readCompleteness(city, { periodId: '2026-autumn', limit: 100 });
    const page = await readCompleteness(city, { periodId: '2026-autumn', limit: 1 });
    expect(page.total).toEqual(whole.total);
    expect(page.sites).toMatchObject({ total: 2, next: 'school-a', items: [{ siteId: 'school-a' }] });
  });

  test('asks for a period that has begun', async () => {
    for (const periodId of ['2027-spring', '1999-autumn'])
      expect((await refusal(readCompleteness(city, { periodId, limit: 1 }))).code).toBe('unknown-period');
  });

  test('the month shows the same days', async () => {
    const month = await readMonth(city, { siteId: 'school-a', month: '2026-08' });
    expect(month.missing).toEqual(['2026-08-18', '2026-08-19', '2026-08-20']);
    const states = Object.fromEntries(month.days.map((each) => [each.date, each.state]));
    expect(states).toMatchObject({
      '2026-08-12': 'served',
      '2026-08-13': 'zero',
      '2026-08-14': 'closed',
      '2026-08-15': 'not-operating',
      '2026-08-17': 'explained',
      '2026-08-21': 'ahead',
    });
    expect(month.totals).toEqual({ milk: 40_000 });
  });
});
