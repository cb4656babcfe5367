import { expect, test } from 'vitest';
import { withFields, withTicked } from '../../src/domain/registerFields.ts';
import { site } from './builders.ts';

const offers = (productIds: readonly string[], texts: Readonly<Record<string, string>>) =>
  (
    withFields(
      'site',
      'school-a',
      { ...site, productIds },
      withTicked('site', { ...site, productIds }, texts),
    ) as typeof site
  ).productIds;

test('what is still ticked keeps its order, what is new comes last, and nothing ticked is an empty list', () => {
  const shown = { 'productIds-ticked': 'yes' };
  const all = { ...shown, 'productIds-a': 'yes', 'productIds-b': 'yes', 'productIds-c': 'yes' };
  expect(offers(['c', 'a'], all)).toEqual(['c', 'a', 'b']);
  expect(offers(['c', 'a', 'b'], { ...shown, 'productIds-b': 'yes', 'productIds-c': 'yes' })).toEqual([
    'c',
    'b',
  ]);
  expect(offers(['c', 'a'], shown)).toEqual([]);
});

test('a form or a file that does not show the list leaves it as it is, and one that keys it in is taken', () => {
  expect(offers(['c', 'a'], { name: 'Skola B' })).toEqual(['c', 'a']);
  expect(offers(['c', 'a'], { productIds: 'a, b' })).toEqual(['a', 'b']);
});
