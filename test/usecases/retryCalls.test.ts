import { expect, test } from 'vitest';
import { localDay } from '../../src/domain/days.ts';
import { type DeadLetter, failedCalls } from '../../src/domain/failedCalls.ts';
import { retryCalls } from '../../src/usecases/retryCalls.ts';
import { memoryCalls, memoryDeadLetters } from '../ports/memory.ts';
import { actor, type SmallCity, smallCity } from './smallCity.ts';

const letter = (id: string, call: DeadLetter['call'], hour: string): DeadLetter => ({
  ...{ id, call, why: `broken at ${hour}` },
  plannedFor: call && `2026-11-23T${hour}:00:00.000Z`,
  failedAt: `2026-11-23T${hour}:04:00.000Z`,
});
const notesOf = (city: SmallCity) => {
  const today = localDay(city.clock.now());
  return city.trail.ofDays({ from: today, to: today });
};
const left = [
  letter('c', null, '09'),
  letter('b', 'runRobot', '08'),
  letter('a', 'runRobot', '06'),
  letter('d', 'checkInvariants', '07'),
];

test('letters of one call are one line, with the first and the last time and the last reason', () => {
  expect(failedCalls(left)).toEqual([
    {
      ...{ call: 'runRobot', letters: 2, why: 'broken at 08' },
      ...{ from: '2026-11-23T06:00:00.000Z', to: '2026-11-23T08:00:00.000Z' },
    },
    expect.objectContaining({ call: 'checkInvariants', letters: 1 }),
    expect.objectContaining({ call: null, letters: 1, from: '2026-11-23T09:04:00.000Z' }),
  ]);
  expect(failedCalls([])).toEqual([]);
});

test('one call makes up for all of them, in the trail as the act of who asked for it', async () => {
  const [deadLetters, calls] = [memoryDeadLetters(), memoryCalls()];
  for (const each of left) deadLetters.leave(each);
  const city = await smallCity({ deadLetters, calls });
  const official = actor('official-1', city);
  expect(await retryCalls(city, { call: 'runRobot', actor: official })).toBe(2);
  expect(calls.started).toEqual(['runRobot']);
  expect((await deadLetters.list()).map(({ id }) => id)).toEqual(['d', 'c']);
  // Pressed twice, or by two: there is nothing any more.
  expect(await retryCalls(city, { call: 'runRobot', actor: official })).toBe(0);
  expect(calls.started).toEqual(['runRobot']);
  // What nobody of ours wrote is put away, and nothing is called.
  expect(await retryCalls(city, { call: null, actor: official })).toBe(1);
  expect(calls.started).toEqual(['runRobot']);
  const notes = (await notesOf(city)).filter(({ kind }) => kind === 'redrive');
  expect(notes.map(({ thing, result, by }) => [thing, result, by.subject])).toEqual([
    ['calls/runRobot', 'again', 'official-1'],
    ['calls/unknown', 'put-away', 'official-1'],
  ]);
});

test('a call that cannot be started leaves its letters, and the trail says that it was asked for', async () => {
  const deadLetters = memoryDeadLetters();
  deadLetters.leave(letter('a', 'makeCheckpoint', '06'));
  const calls = { start: () => Promise.reject(new Error('throttled')) };
  const city = await smallCity({ deadLetters, calls });
  const retried = retryCalls(city, { call: 'makeCheckpoint', actor: actor('official-1', city) });
  await expect(retried).rejects.toThrow('throttled');
  expect(await deadLetters.list()).toHaveLength(1);
  expect(await notesOf(city)).toHaveLength(1);
});
