/** What the documents say of the project is compared with the project. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { securityHeaders } from '../src/api/writeResponse.ts';
import { refusalCodes } from '../src/domain/refusals.ts';
import { freshLoginMinutes } from '../src/usecases/approveClaim.ts';
import { idleMinutes, longestHours } from '../src/usecases/identify.ts';

const root = path.join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const project = JSON.parse(read('package.json')) as {
  version: string;
  scripts: Record<string, string>;
  license: string;
};
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'samples/README.md'],
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...readdirSync(path.join(root, 'docs/adr')).map((name) => `docs/adr/${name}`),
];

test.each(documents)('%s: every link and every file it names is there', (name) => {
  const text = read(name);
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((found) =>
    path.join(path.dirname(name), found[1]!),
  );
  const named = [
    ...text.matchAll(/`((?:src|docs|test|bin|lib|functions|local|samples|bench)\/[\w./-]*\w)`/g),
  ].map((found) => found[1]!);
  expect([...links, ...named].filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test.each(documents)('%s: every npm script it names exists', (name) => {
  const scripts = [...read(name).matchAll(/npm run ([\w:-]+)/g)].map((found) => found[1]!);
  expect(scripts.filter((script) => !(script in project.scripts))).toEqual([]);
});

test('every document that a comment names is there', () => {
  const code = ['src', 'lib', 'bin', 'local', 'functions', 'samples', 'bench'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|js|mjs|css|typ)$/.test(name))
      .map((name) => path.join(folder, name)),
  );
  const named = code.flatMap((file) =>
    [...read(file).matchAll(/\bdocs\/[\w/-]+\.(?:md|json)/g)].map(([document]) => `${document} in ${file}`),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((each) => !existsSync(path.join(root, each.split(' ')[0]!)))).toEqual([]);
});

test('docs/security.md has the headers that every answer has', () => {
  const table = [...read('docs/security.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map((found) => found[1]);
  expect(table.toSorted()).toEqual(Object.keys(securityHeaders).toSorted());
  const text = read('docs/security.md');
  for (const figure of [
    `${idleMinutes} idle minutes`,
    `${longestHours} hours`,
    `${freshLoginMinutes} minutes old`,
  ])
    expect(text).toContain(figure);
});

test("the README's list of rooms is the root's folders", () => {
  const block = /```\n(bin\/[\s\S]*?)```/.exec(read('README.md'))?.[1] ?? '';
  const rooms = [...block.matchAll(/^([a-z]+)\/ /gm)].map((found) => found[1]!);
  rooms.push(...(block.includes('\nsrc/\n') ? ['src'] : []));
  const inside = [...block.matchAll(/^ {2}([a-z]+)\/ /gm)].map((found) => found[1]!);
  const folders = (where: string) =>
    readdirSync(path.join(root, where)).filter((each) =>
      statSync(path.join(root, where, each)).isDirectory(),
    );
  const made = ['node_modules', 'data', 'out', 'cdk.out', 'coverage', 'bench'];
  expect(rooms.toSorted()).toEqual(
    folders('.')
      .filter((each) => !each.startsWith('.') && !made.includes(each))
      .toSorted(),
  );
  expect(inside.toSorted()).toEqual(folders('src').toSorted());
});

test('the changelog begins with the version of the package', () => {
  expect(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(project.version);
});

test('the licence is the one the package names', () => {
  expect(project.license).toBe('EUPL-1.2');
  expect(read('LICENSE')).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
});

test('every refusal has its section in docs/problems.md', () => {
  const text = read('docs/problems.md');
  expect(refusalCodes.filter((code) => !text.includes(`\`${code}\``) && !text.includes(`# ${code}`))).toEqual(
    [],
  );
});

test('decisions are numbered without gaps', () => {
  const numbers = readdirSync(path.join(root, 'docs/adr')).map((name) => Number(name.slice(0, 4)));
  expect(numbers.toSorted((one, other) => one - other)).toEqual(numbers.map((_, index) => index + 1));
});
