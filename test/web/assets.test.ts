import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../../src/web/assets/', import.meta.url);

// After a change of an asset: `npx vitest run test/web/assets.test.ts -u` writes the file anew.
it('names every asset under the hash of its content, so that no browser keeps an old one', async () => {
  const lines = readdirSync(folder)
    .toSorted()
    .map((name) => {
      const hash = createHash('sha256')
        .update(readFileSync(new URL(name, folder)))
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
