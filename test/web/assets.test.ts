import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { languages } from '../../src/domain/texts.ts';
import { wordsOfOutbox } from '../../src/web/words/outboxWords.ts';

const folder = new URL('../../src/web/assets/', import.meta.url);
const { resolve } = createRequire(import.meta.url);

/** Assets that are made from something else, with what they hold. */
const made: Readonly<Record<string, string>> = {
  // The package's own build for pages, with the notice that its licence asks for.
  'idb.js': `/*! idb ${version('idb')}\n${readFileSync(new URL('LICENSE', packageOf('idb')), 'utf8').trim()} */\n${readFileSync(new URL('build/umd.js', packageOf('idb')), 'utf8')}`,
  'outboxWords.js': `// Made from src/web/words/outboxWords.ts; written by test/web/assets.test.ts when told to update.\nwindow.outboxWords = ${JSON.stringify(Object.fromEntries(languages.map((language) => [language, wordsOfOutbox(language)])))};\n`,
};

function packageOf(name: string): URL {
  return new URL('.', `file://${resolve(`${name}/package.json`)}`);
}
function version(name: string): string {
  return JSON.parse(readFileSync(resolve(`${name}/package.json`), 'utf8')).version;
}

// After a change: `npx vitest run test/web/assets.test.ts -u` writes the files anew.
it.each(Object.entries(made))('%s is what it is made from', async (name, content) => {
  await expect(content).toMatchFileSnapshot(`../../src/web/assets/${name}`);
});

it('names every asset under the hash of its content, so that no browser keeps an old one', async () => {
  const names = [...new Set([...readdirSync(folder), ...Object.keys(made)])];
  const lines = names.toSorted().map((name) => {
    const hash = createHash('sha256')
      .update(made[name] ?? readFileSync(new URL(name, folder)))
      .digest('hex');
    return `  '${name}': '${hash.slice(0, 12)}',`;
  });
  const text = [
    '/** The first twelve digits of the SHA-256 of each asset; written by test/web/assets.test.ts when told to update. */',
    'export const assetVersions = {',
    ...lines,
    '} as const;',
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../../src/web/assetVersions.ts');
});
