import { expect, test } from 'vitest';
import { randomFor, seededRandom, wholeBetween } from '../../samples/random.ts';

test('the same seed gives the same numbers, another seed others', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test('the numbers are those of mulberry32, so that a new version of Node changes no sample', () => {
  const random = seededRandom(1);
  expect([random(), random(), random()].map((each) => each.toFixed(6))).toEqual([
    '0.627074',
    '0.002736',
    '0.527447',
  ]);
});

test('each name has a generator of its own', () => {
  expect(randomFor(1, 'kullo-skola')()).toBe(randomFor(1, 'kullo-skola')());
  expect(randomFor(1, 'kullo-skola')()).not.toBe(randomFor(1, 'kullo-daghem')());
  expect(randomFor(1, 'kullo-skola')()).not.toBe(randomFor(2, 'kullo-skola')());
});

test('whole numbers stay inside their ends, reach both, and lean to neither', () => {
  const random = seededRandom(3);
  const drawn = Array.from({ length: 10_000 }, () => wholeBetween(random, 1, 4));
  for (const each of [1, 2, 3, 4]) {
    const share = drawn.filter((number) => number === each).length / drawn.length;
    expect(share).toBeGreaterThan(0.23);
    expect(share).toBeLessThan(0.27);
  }
  expect(Math.min(...drawn)).toBe(1);
  expect(Math.max(...drawn)).toBe(4);
});
