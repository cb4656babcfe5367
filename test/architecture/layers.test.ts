import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesUnder, importsOf, layers, violations } from './layers.ts';

const root = path.join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const project = Object.keys(layers);

test('every import goes in the direction that the table of layers allows', () => {
  expect(violations(root)).toEqual([]);
});

test('no folder with code is left out of the table', () => {
  const aside = ['node_modules', 'data', 'out', 'cdk.out', 'docs', 'coverage'];
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !aside.includes(entry.name))
    .flatMap(({ name }) =>
      name === 'src' ? readdirSync(path.join(root, name)).map((each) => `src/${each}`) : name,
    )
    .filter((folder) => filesUnder(root, [folder]).length > 0);
  expect(folders.toSorted()).toEqual(project.toSorted());
});

test('each layer says why in a sentence', () => {
  for (const { why } of Object.values(layers)) expect(why).toMatch(/^[A-Z].{30,}\.$/);
});

describe('the check finds', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'layers-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const write = (file: string, text: string) => {
    mkdirSync(path.join(dir, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(dir, file), text);
  };

  test.each([
    ['src/domain/a.ts', "import * as z from 'zod';"],
    ['src/domain/a.ts', "import type * as z from 'zod';"],
    ['src/domain/a.ts', "import { createHash } from 'node:crypto';"],
    ['src/domain/a.ts', "import type { Ports } from '../usecases/ports.ts';"],
    ['src/domain/a.ts', "export { b } from '../shapes/values.ts';"],
    ['src/domain/a.ts', "const b = () => import('../usecases/b.ts');"],
    ['src/shapes/a.ts', "import type { Ports } from '../usecases/ports.ts';"],
    ['src/shapes/a.ts', "import { Temporal } from 'temporal-polyfill';"],
    ['src/usecases/a.ts', "import { site } from '../shapes/values.ts';"],
    ['src/usecases/a.ts', "import {\n  type Site,\n  site,\n} from '../shapes/values.ts';"],
    ['src/usecases/a.ts', "import { dynamoCounts } from '../adapters/dynamo/dynamoCounts.ts';"],
    ['src/usecases/a.ts', "import { problems } from '../api/problems.ts';"],
    ['src/usecases/a.ts', "import 'node:fs';"],
    ['src/adapters/s3/a.ts', "import { recordDay } from '../../usecases/recordDay.ts';"],
    ['src/adapters/a.ts', "import { routes } from '../api/routes.ts';"],
    ['src/adapters/a.ts', "import { layout } from '../web/layout.ts';"],
    ['src/api/a.ts', "import { recordDay } from '../usecases/recordDay.ts';"],
    ['src/api/a.ts', "import { environment } from '../adapters/env.ts';"],
    ['src/api/a.ts', "import { readFileSync } from 'node:fs';"],
    ['src/api/a.ts', "import { html } from 'hono/html';"],
    ['src/web/kitchen/a.ts', "import { counts } from '../../adapters/onAws.ts';"],
    ['src/web/a.ts', "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';"],
    ['functions/a.ts', "import { seed } from '../local/seed.ts';"],
    ['functions/a.ts', "import { S3Client } from '@aws-sdk/client-s3';"],
    ['lib/a.ts', "import { endpoint } from '../src/api/endpoint.ts';"],
    ['lib/a.ts', "import { environment } from '../src/adapters/env.ts';"],
    ['lib/a.ts', "import { recordDay } from '../src/usecases/recordDay.ts';"],
    ['samples/a.ts', "import { seed } from '../local/seed.ts';"],
    ['local/a.ts', "import { memoryPorts } from '../test/ports/memory.ts';"],
    ['bin/a.ts', "import { recordDay } from '../src/usecases/recordDay.ts';"],
    ['src/web/a.ts', "import { memoryPorts } from '../../test/ports/memory.ts';"],
  ])('%s: %s', (file, text) => {
    write(file, `/** Words. */\n${text}\n`);
    expect(violations(dir)).toEqual([expect.stringMatching(new RegExp(`^${file} imports `))]);
  });

  test('nothing in what is allowed', () => {
    write('src/domain/a.ts', "// import { x } from 'zod';\nimport { b } from './b.ts';\n");
    write(
      'src/usecases/a.ts',
      "import type { Site } from '../shapes/values.ts';\nimport { b } from '../domain/b.ts';\n",
    );
    write('src/adapters/a.ts', "import type { Ports } from '../usecases/ports.ts';\nimport 'node:fs';\n");
    write(
      'src/api/a.ts',
      "import { identify } from '../usecases/identify.ts';\nimport type { C } from 'aws-lambda';\n",
    );
    write('lib/a.ts', "import type { FunctionEnvironment } from '../src/adapters/env.ts';\n");
    expect(violations(dir)).toEqual([]);
  });
});

test('imports of every form are read', () => {
  const source = [
    "import a from 'one';",
    "import type { b } from 'two';",
    "import {\n  c,\n} from 'three';",
    "import 'four';",
    "export * from 'five';",
    "export type { d } from 'six';",
    "const e = await import('seven');",
    "import type from 'eight';",
    "export const from = 'nine';",
    "// import f from 'ten';",
    "/** import g from 'eleven'; */",
  ].join('\n');
  expect(
    importsOf(source).map(({ specifier, typeOnly }) => `${specifier}${typeOnly ? ' type' : ''}`),
  ).toEqual([...['one', 'two type', 'three', 'four', 'five', 'six type', 'eight', 'seven']]);
});

/** Where something is wanted nowhere else, and who may have it with a reason. */
const habits: readonly {
  readonly what: string;
  readonly finds: RegExp;
  readonly under: readonly string[];
  readonly but: Readonly<Record<string, string>>;
  readonly broken: string;
}[] = [
  {
    what: 'a day is no Date: only days.ts reckons with them',
    finds: /\bnew Date\b|\bDate\.(now|parse|UTC)\b|:\s*Date\b|\bperformance\.now\b|\bTemporal\b/,
    under: ['src/domain'],
    but: { 'src/domain/days.ts': 'makes days of texts and instants' },
    broken: 'const now = new Date();',
  },
  {
    what: 'a use case asks the clock and the ids from its ports',
    finds: /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\brandomUUID\b/,
    under: ['src/domain', 'src/usecases', 'src/api', 'src/web'],
    but: {},
    broken: 'const id = randomUUID();',
  },
  {
    what: 'the environment is read in one place',
    finds: /\bprocess\.env\b/,
    under: ['src', 'functions', 'lib', 'samples', 'local', 'bin'],
    but: {
      'src/adapters/env.ts': 'is that place',
      'src/adapters/log.ts': 'must be able to say that the environment is broken',
      'local/system.ts': 'sets it for the functions that run in its own process',
      'local/inspectionFolder.ts': 'as above, for the one function that a command runs',
      'local/database/engines.ts': 'looks for Java where the machine says it is',
      'bin/smoke.ts': 'takes the secret of a machine, which does not belong on a command line',
      'samples/client/example.ts': 'is a program by itself, to be copied',
      'local/chromium.ts': 'looks for a browser where the machine says it is',
    },
    broken: 'const table = process.env.TABLE;',
  },
  {
    what: 'everything has one name: no default exports',
    finds: /^export default\b/m,
    under: project,
    but: {},
    broken: 'export default 1;',
  },
  {
    what: 'no test is left out or alone',
    finds: /\b(?:test|it|describe)\.(?:only|skip|todo|fails)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\(/,
    under: ['test'],
    but: { 'test/architecture/layers.test.ts': 'shows what would be found' },
    broken: "test.only('x', () => {});",
  },
  {
    what: 'no module is mocked',
    finds: /\bvi\.(?:mock|doMock|stubGlobal|hoisted)\b/,
    under: ['test'],
    but: { 'test/architecture/layers.test.ts': 'shows what would be found' },
    broken: "vi.mock('x');",
  },
  {
    what: 'a name says what a thing does: no utils, helpers, common, services or managers',
    finds: /^(?:.*\/)?(?:utils?|helpers?|common|services?|managers?|misc|index)\.ts$/i,
    under: [],
    but: {},
    broken: 'src/web/utils.ts',
  },
];

describe.each(habits)('$what', ({ what, finds, under, but, broken }) => {
  test('holds', () => {
    const names = what.startsWith('a name');
    const found = names
      ? filesUnder(root, project).filter((file) => finds.test(file))
      : filesUnder(root, under).filter((file) => !but[file] && finds.test(withoutComments(read(file))));
    expect(found).toEqual([]);
  });

  test('would be seen if it did not', () => {
    expect(finds.test(broken)).toBe(true);
    for (const file of Object.keys(but))
      expect(finds.test(read(file)), `${file} needs no exception`).toBe(true);
  });
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
