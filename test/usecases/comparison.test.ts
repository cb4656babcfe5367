import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readSheet } from '../../src/adapters/csv/readSheet.ts';
import type { Refused } from '../../src/domain/refusals.ts';
import { explainDifferences, importHandMade, signOffSite } from '../../src/usecases/changeHandMade.ts';
import { readComparison } from '../../src/usecases/readComparison.ts';
import { refreshClaim } from '../../src/usecases/refreshClaim.ts';
import { actor, fillTerm, smallCity } from './smallCity.ts';

const periodId = '2026-autumn';

async function compared() {
  const city = await smallCity();
  await fillTerm(city);
  await refreshClaim(city, { claimId: `${periodId}.1`, actor: actor('official-1', city) });
  const official = actor('official-1', city);
  const take = (file: Uint8Array | string, dryRun = false) =>
    importHandMade(city, {
      ...{ periodId, dryRun, source: 'egna.csv', readFile: readSheet, actor: official },
      file: typeof file === 'string' ? new TextEncoder().encode(file) : file,
    });
  const standings = async () =>
    Object.fromEntries(
      (await readComparison(city, { periodId })).comparison.sites.map((site) => [site.siteId, site.standing]),
    );
  const robot = async (siteId: string) => {
    const { comparison } = await readComparison(city, { periodId });
    return comparison.sites.find((site) => site.siteId === siteId)?.byRobot?.milk ?? 0;
  };
  return { city, official, take, standings, robot };
}

const refusal = (promise: Promise<unknown>) => promise.then(String, (error) => (error as Refused).code);

test('a dry run answers like the import and writes nothing; the import again changes nothing', async () => {
  const { city, take, standings } = await compared();
  const file = 'site;children;milk\nschool-a;200;1,0\nnowhere;1;1\n';
  const dry = await take(file, true);
  expect(dry.map(({ fate }) => fate)).toEqual(['created', 'rejected']);
  expect(await city.register.list('handMade')).toEqual([]);
  expect(await take(file)).toEqual(dry);
  expect((await take(file)).map(({ fate }) => fate)).toEqual(['unchanged', 'rejected']);
  expect((await take('site;milk\nschool-a;2\n')).map(({ fate }) => fate)).toEqual(['updated']);
  expect(await standings()).toMatchObject({ 'school-a': 'differs', 'school-b': 'no-figures' });
});

test('a workbook is read like a CSV file, sums of tenths included', async () => {
  const { take } = await compared();
  const rows = [
    ['Skola', 'Mjölk'],
    ['school-a', 0.1 + 0.2],
  ];
  const [answer] = await take(await writeXlsx({ sheets: [{ name: 'Blad1', rows }] }));
  expect(answer?.row).toEqual({ line: 2, siteId: 'school-a', figures: { milk: 300 } });
  expect(await refusal(take(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2])))).toBe('bad-request');
});

test('a site is signed off when every difference is explained by something else than the robot', async () => {
  const { city, official, take, standings, robot } = await compared();
  const right = await robot('school-a');
  await take(`site;milk\nschool-a;${(right + 1000) / 1000}\n`);
  const site = { periodId, siteId: 'school-a', actor: official };
  const explain = (reason: 'robot-wrong' | 'typing-error') =>
    explainDifferences(city, { ...site, explanations: [{ figure: 'milk', reason, words: 'x' }] });
  expect(await refusal(signOffSite(city, { ...site, withdraw: false }))).toBe('differences-open');
  await explain('robot-wrong');
  expect(await refusal(signOffSite(city, { ...site, withdraw: false }))).toBe('differences-open');
  await explain('typing-error');
  await signOffSite(city, { ...site, withdraw: false });
  expect(await standings()).toMatchObject({ 'school-a': 'signed-off' });
  const record = await city.register.get('handMade', `${periodId}.school-a`);
  expect(record?.versions.map(({ by }) => by.subject)).toEqual(Array(4).fill('official-1'));
  await signOffSite(city, { ...site, withdraw: true });
  expect(await standings()).toMatchObject({ 'school-a': 'ready' });
  await signOffSite(city, { ...site, withdraw: false });
  // New figures by hand void the sign-off.
  await take(`site;milk\nschool-a;${right / 1000}\n`);
  expect(await standings()).toMatchObject({ 'school-a': 'ready' });
});

test('nothing is signed off that was not made by hand, and nothing of a site that the claim has not', async () => {
  const { city, official } = await compared();
  const site = { periodId, siteId: 'school-b', withdraw: false, actor: official };
  expect(await refusal(signOffSite(city, site))).toBe('not-found');
  expect(await refusal(readComparison(city, { periodId: '2026-13' }))).toBe('unknown-period');
});
