import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const css = (file: string) => readFileSync(file, 'utf8');
const tokensOf = (text: string) =>
  new Map(
    [...text.matchAll(/(--[\w-]+):\s*([^;}]+)[;}]/g)].map((found) => [
      found[1]!,
      found[2]!.trim().toLowerCase(),
    ]),
  );

test('the tokens that the style sheet names after the Helsinki Design System have its values', () => {
  const hds = path.join(import.meta.dirname, '../../node_modules/hds-core');
  const theirs = tokensOf(css(path.join(hds, 'lib/base.css')));
  const own = css(path.join(import.meta.dirname, '../../src/web/assets/style.css'));
  const named = /tokens as named by HDS \*\/([\s\S]*?)\/\* what they are used for/.exec(own)?.[1] ?? '';
  const ours = tokensOf(named);
  expect(ours.size).toBeGreaterThan(10);
  expect(Object.fromEntries(ours)).toEqual(
    Object.fromEntries([...ours.keys()].map((name) => [name, theirs.get(name)])),
  );
});
