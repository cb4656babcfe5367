/** Whoever lists the sites leaves the reserved test sites aside, or stands here with the reason why not. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder } from './layers.ts';

const root = path.join(import.meta.dirname, '../..');

const withThem: Readonly<Record<string, string>> = {
  'src/usecases/importDays.ts': 'it looks up the site that a row names; a test site may be sent to',
  'src/usecases/importFile.ts': 'as above, by the name or number in a file',
  'src/usecases/readImports.ts': 'the names that a file may use',
  'src/usecases/openImportProfile.ts': 'what a customer number may lead to; a test site may be sent to',
  'src/usecases/gatherKept.ts': 'what a test site sent is deleted when its time is over, like everything',
};

/** The files that list sites and say nothing of test sites. */
const forgetful = (files: ReadonlyMap<string, string>): string[] =>
  [...files].flatMap(([file, source]) =>
    /\.list\(\s*'site'\s*\)/.test(source) && !source.includes('sitesThatCount(') && !(file in withThem)
      ? [`${file} lists the sites: leave the test sites aside with sitesThatCount (src/domain/sites.ts)`]
      : [],
  );
const sources = new Map(
  filesUnder(root, ['src', 'functions']).map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
);

test('every list of sites leaves the test sites aside', () => expect(forgetful(sources)).toEqual([]));

test('one that forgets them is named, and every reason is still needed', () => {
  expect(forgetful(new Map([['a.ts', "ports.register.list('site')"]]))).toHaveLength(1);
  for (const file of Object.keys(withThem)) expect(sources.get(file)).toMatch(/\.list\('site'\)/);
});
