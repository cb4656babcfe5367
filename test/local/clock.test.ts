import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { localClock } from '../../local/clock.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'clock-'));
afterAll(() => rmSync(dir, { recursive: true }));
const near = (date: Date, iso: string) =>
  expect(Math.abs(date.getTime() - Date.parse(iso)), `${date.toISOString()} is not near ${iso}`).toBeLessThan(
    1000,
  );

test('it shows real time until it is moved', () => {
  near(localClock().now(), new Date().toISOString());
});

test('it runs on from where it was put, after a restart too, and returns to real time', () => {
  const file = path.join(dir, 'new', 'clock.json');
  const clock = localClock({ file });
  clock.set('2027-01-08T09:00:00+02:00');
  near(clock.now(), '2027-01-08T07:00:00Z');
  clock.advance(86_400_000);
  near(localClock({ file }).now(), '2027-01-09T07:00:00Z');
  clock.reset();
  near(clock.now(), new Date().toISOString());
  near(localClock({ file }).now(), new Date().toISOString());
});

test('an instant without an offset and a broken file are refused', () => {
  const clock = localClock();
  for (const text of ['2027-01-08', '2027-01-08T09:00:00', 'tomorrow', '2027-13-08T09:00:00Z']) {
    expect(() => clock.set(text), text).toThrow('offset');
  }
  expect(() => clock.advance(Number.NaN)).toThrow('No such instant');
  const file = path.join(dir, 'broken.json');
  writeFileSync(file, '{"aheadMs":"soon"}');
  expect(() => localClock({ file })).toThrow('delete it');
});
