import { describe, expect, it } from 'vitest';
import { routes } from '../../src/api/routes.ts';
import { languages } from '../../src/domain/texts.ts';
import { guidePage, guides } from '../../src/web/guide/guidePage.ts';
import { kitchenChapters, officialChapters } from '../../src/web/words/guideWords.ts';
import { legalTerms } from '../../src/web/words/legalWords.ts';
import { frame } from './sampleKitchens.ts';

const chapters = [...kitchenChapters, ...officialChapters];
const pages: readonly string[] = Object.values(routes).flatMap(({ method, path }) =>
  method === 'GET' ? [path] : [],
);

describe('the guides', () => {
  it.each(guides.flatMap((who) => languages.map((language) => [who, language] as const)))(
    'for the %s in %s: each place in the list of contents is there, once',
    (who, language) => {
      const page = guidePage(frame(language, `/guide/${who}`), who);
      const links = [...page.matchAll(/href="#([a-z]+)"/g)].map(([, id]) => id).filter((id) => id !== 'main');
      const sections = [...page.matchAll(/<section id="([a-z]+)"/g)].map(([, id]) => id);
      expect(links).toEqual(sections);
      expect(new Set(sections).size).toBe(sections.length);
      expect(sections.length).toBeGreaterThan(8);
    },
  );

  it('lead to pages that are there', () => {
    expect(chapters.flatMap(({ at }) => (at ? [at] : [])).filter((at) => !pages.includes(at))).toEqual([]);
  });

  it('are written in each language', () => {
    const texts = [
      ...chapters.flatMap(({ title, text, steps = [] }) => [title, ...text, ...steps]),
      ...Object.values(legalTerms).flatMap(({ term, meaning, source }) => [term, meaning, source]),
    ];
    const same = texts.filter(({ sv, fi, en }) => new Set([sv, fi, en]).size < 3 || /[!]/.test(sv + fi + en));
    expect(same).toEqual([]);
  });
});
