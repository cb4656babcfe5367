import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fill, languages, type Texts } from '../../src/domain/texts.ts';

const folder = new URL('../../src/web/words/', import.meta.url);

type Found = { readonly name: string; readonly key: string; readonly texts: Texts };

/** Every text in the files of words, however deep, with the last key that leads to it. */
function textsIn(value: unknown, path: readonly string[]): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = value as Record<string, unknown>;
  if (languages.every((language) => typeof own[language] === 'string'))
    return [{ name: path.join('.'), key: path.at(-1) ?? '', texts: own as unknown as Texts }];
  return Object.entries(own).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

const found: Found[] = [];
for (const file of readdirSync(folder)) {
  const module = (await import(new URL(file, folder).href)) as Record<string, unknown>;
  for (const [name, value] of Object.entries(module)) found.push(...textsIn(value, [file, name]));
}

const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted().join(' ');

describe('the words of the pages', () => {
  it('are found at all', () => expect(found.length).toBeGreaterThan(150));

  it.each(found)('$name stands in three languages, with the same holes', ({ key, texts }) => {
    for (const language of languages) {
      expect(texts[language].trim()).not.toBe('');
      // 'kitchens' is a key, 'Kitchens' a text: a key of several words that was left standing shows by its hump.
      if (/[A-Z]/.test(key)) expect(texts[language]).not.toBe(key);
      expect(texts[language]).not.toContain('!');
      expect(holes(texts[language])).toBe(holes(texts.sv));
    }
  });

  it('never leaves a hole unfilled', () => {
    expect(fill('Sent {time}', { time: '06.12' })).toBe('Sent 06.12');
    expect(() => fill('Sent {time}', {})).toThrow('{time}');
  });

  it('does not fill what came in through a hole', () => {
    expect(fill('{a} {b}', { a: '{b}', b: 'x' })).toBe('{b} x');
  });
});
