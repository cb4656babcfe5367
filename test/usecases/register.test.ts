/** The register by fields: what comes out as a table goes in again, and every line is answered. */
import { beforeEach, expect, test } from 'vitest';
import { registerKinds, registerTable } from '../../src/domain/registerFields.ts';
import {
  confirmSchoolYearData,
  copySchoolYearData,
  importRegister,
  restoreRecord,
  saveRegister,
} from '../../src/usecases/registerRecords.ts';
import { parseRecord } from '../../src/web/register/submitRegister.ts';
import { refusal } from './refusals.ts';
import { actor, type SmallCity, siteA, smallCity } from './smallCity.ts';

let city: SmallCity;
beforeEach(async () => {
  city = await smallCity();
});

const take = (table: readonly (readonly string[])[], mode: 'dry-run' | 'commit' = 'commit', kind = 'site') =>
  importRegister(city, {
    ...{ kind: kind as 'site', mode, reason: null, parse: parseRecord },
    lines: table.map((cells, index) => ({ line: index + 1, cells })),
    actor: actor('administrator', city),
  });

test.each(registerKinds)('%s: what comes out changes nothing when it goes in again', async (kind) => {
  const rows = await take(registerTable(kind, await city.register.list(kind)), 'commit', kind);
  expect(rows.filter((row) => row.fate !== 'unchanged')).toEqual([]);
});

test('every line is answered, and a dry run answers alike and writes nothing', async () => {
  const table = [
    ['id', 'name', 'kind', 'language', 'calendarId', 'productIds', 'opensOn'],
    ['school-a', 'Ny', 'basic-education', 'sv', 'school', 'milk', '2020-08-01'],
    ['school-c', 'Tredje', 'day-care', 'fi', 'school', 'milk', '2026-08-01'],
    ['school-d', '=1+1', 'day-care', 'fi', 'school', 'milk', '2026-08-01'],
    ['school-e', 'Femte', 'castle', 'fi', 'nowhere', 'milk', '2026-08-40'],
    ['school-f', 'Sjätte', 'day-care', 'fi', 'nowhere', 'milk', '2026-08-01'],
  ];
  const tried = await take(table, 'dry-run');
  expect((await city.register.get('site', 'school-a'))?.revision).toBe(1);
  expect(await city.register.get('site', 'school-c')).toBeNull();
  expect(tried.map(({ fate }) => fate)).toEqual(['updated', 'created', 'rejected', 'rejected', 'rejected']);
  expect(tried[2]?.reasons).toMatchObject([{ pointer: 'name', code: 'formula' }]);
  expect(tried[3]?.reasons.map(({ pointer }) => pointer)).toEqual(['kind', 'opensOn']);
  expect(tried[4]?.reasons).toMatchObject([{ pointer: '/body/value/calendarId' }]);
  expect(await take(table)).toEqual(tried);
  expect((await city.register.get('site', 'school-c'))?.value.name).toBe('Tredje');
});

test('an earlier version comes back as a new one', async () => {
  const how = { kind: 'site', id: siteA.id, actor: actor('official-1', city), reason: null } as const;
  await saveRegister(city, { ...how, value: { ...siteA, name: 'Två' }, ifMatch: '1' });
  const record = await restoreRecord(city, { ...how, revision: 1, ifMatch: '2' });
  expect([record.revision, record.value]).toEqual([3, siteA]);
});

test('figures are copied to a term unconfirmed, confirmed by the site, and open again when they change', async () => {
  const official = actor('official-1', city);
  const count = await copySchoolYearData(city, { from: '2026-autumn', to: '2027-spring', actor: official });
  expect(count).toBeGreaterThan(0);
  expect(await copySchoolYearData(city, { from: '2026-autumn', to: '2027-spring', actor: official })).toBe(0);
  const place = { siteId: 'school-a', periodId: '2027-spring', ifMatch: '1' };
  const stranger = await refusal(confirmSchoolYearData(city, { ...place, actor: actor('kitchen-b', city) }));
  expect(stranger.code).toBe('not-your-site');
  const confirmed = await confirmSchoolYearData(city, { ...place, actor: actor('kitchen-a', city) });
  expect(confirmed.value).toMatchObject({ confirmed: true, evidence: null, referenceDate: '2027-01-01' });
  expect(confirmed.versions.at(-1)?.by).toMatchObject({ subject: 'kitchen-a', role: 'kitchen' });
  const changed = await saveRegister(city, {
    ...{ kind: 'schoolYearData', id: confirmed.id, reason: null, ifMatch: '2', actor: official },
    value: { ...confirmed.value, children: 1 },
  });
  expect(changed.value).toMatchObject({ children: 1, confirmed: false });
});

test('an official keeps no users', async () => {
  const table = registerTable('user', await city.register.list('user'));
  const lines = table.map((cells, index) => ({ line: index + 1, cells }));
  const how = { kind: 'user', mode: 'commit', reason: null, parse: parseRecord, lines } as const;
  const refused = await refusal(importRegister(city, { ...how, actor: actor('official-1', city) }));
  expect(refused.code).toBe('not-allowed');
});
