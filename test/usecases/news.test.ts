/** What an official is told that others have done since he last looked at a claim. */
import { expect, test } from 'vitest';
import type { LocalDate } from '../../src/domain/days.ts';
import { lastLook } from '../../src/domain/looks.ts';
import { loadClaim } from '../../src/usecases/claimSteps.ts';
import { noteLook } from '../../src/usecases/noteLook.ts';
import { readChanges } from '../../src/usecases/readChanges.ts';
import { saveRecord } from '../../src/usecases/records.ts';
import { refreshClaim } from '../../src/usecases/refreshClaim.ts';
import { refusal } from './refusals.ts';
import { actor, correct, litres, operating, post, siteA, smallCity } from './smallCity.ts';

const claimId = '2026-autumn.1';
const [first, second] = operating as [LocalDate, LocalDate];

async function begun() {
  const city = await smallCity();
  await post(city, 'school-a', first, litres(40));
  city.setNow('2027-01-08T09:00:00.000Z');
  await refreshClaim(city, { claimId, actor: actor('official-1', city) });
  city.setNow('2027-01-08T10:00:00.000Z');
  const news = async (who: string) => {
    const read = await loadClaim(city, claimId);
    return (await readChanges(city, { ...read, actor: actor(who, city) })).news;
  };
  return { city, news };
}

test('each act of another is told with its author, its litres and its euros, the newest first', async () => {
  const { city, news } = await begun();
  await correct(city, 'school-a', first, litres(30), actor('kitchen-a', city));
  city.setNow('2027-01-08T11:00:00.000Z');
  await post(city, 'school-b', second, litres(100));
  city.setNow('2027-01-08T12:00:00.000Z');
  await saveRecord(city, {
    ...{ kind: 'site', id: 'school-a', value: { ...siteA, address: 'Nygatan 2' }, reason: 'Moved' },
    ifMatch: '1',
    actor: actor('administrator', city),
  });
  const { changes, looked, names } = await news('official-2');
  expect(looked).toBeNull();
  expect(names['site school-a']).toBe('Skola A');
  expect(changes.map(({ what, by, words }) => [what, by.subject, words])).toEqual([
    ['record', 'administrator', 'Moved'],
    ['day', 'kitchen-b', null],
    ['day', 'kitchen-a', null],
  ]);
  const [, posted, corrected] = changes;
  expect(posted).toMatchObject({ before: null, after: 100_000, siteId: 'school-b', date: second });
  expect(corrected).toMatchObject({ before: 40_000, after: 30_000 });
  // 16.90 EUR per 100 l at the time: 100 litres up and 10 litres down.
  expect(posted!.cents).toBeGreaterThan(0);
  expect(posted!.cents).toBe(-10 * corrected!.cents);
});

test('what a person did himself is no news to him, and ends what he had not seen', async () => {
  const { city, news } = await begun();
  await correct(city, 'school-a', first, litres(30), actor('official-1', city));
  expect((await news('official-1')).changes).toEqual([]);
  expect((await news('official-2')).changes).toHaveLength(1);
  city.setNow('2027-01-08T11:00:00.000Z');
  await refreshClaim(city, { claimId, actor: actor('official-2', city) });
  expect((await news('official-2')).changes).toEqual([]);
  expect((await news('official-1')).changes).toMatchObject([{ what: 'step', step: 'refresh' }]);
});

test('what was shown is seen when he says so, and what came while he read is not', async () => {
  const { city, news } = await begun();
  await correct(city, 'school-a', first, litres(30), actor('kitchen-a', city));
  const { readAt, changes } = await news('official-2');
  expect(changes).toHaveLength(1);
  city.setNow('2027-01-08T10:05:00.000Z');
  await post(city, 'school-b', second, litres(40));
  await noteLook(city, { claimId, shown: readAt, actor: actor('official-2', city) });
  const after = await news('official-2');
  expect(after.looked).toBe(readAt);
  expect(after.changes).toMatchObject([{ what: 'day', siteId: 'school-b' }]);
  // Another person's look is another matter.
  expect((await news('official-3')).changes).toHaveLength(2);
});

test('nobody has seen what is yet to come, nor a claim that is not there', async () => {
  const { city } = await begun();
  const who = actor('official-2', city);
  const early = noteLook(city, { claimId, shown: '2027-01-08T10:00:00.001Z', actor: who });
  expect((await refusal(early)).code).toBe('bad-request');
  const nowhere = noteLook(city, { claimId: '2026-autumn.2', shown: city.clock.now(), actor: who });
  expect((await refusal(nowhere)).code).toBe('not-found');
});

test('the later of what he said and what he did counts', () => {
  const claim = { events: [] };
  const person = { issuer: 'a', subject: 'b' };
  expect(lastLook(claim, person, null)).toBeNull();
  expect(lastLook(claim, person, { at: '2027-01-08T10:00:00.000Z' })).toBe('2027-01-08T10:00:00.000Z');
});
