/** functions/: one small file for each route, named as the route is, and nothing happens when it is imported. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { functionFiles, routeNames } from './requests.ts';

/** What answers no route of the table, with the reason. */
const besides: Readonly<Record<string, string>> = {
  'assets.ts': 'style sheets, scripts and fonts: found by their path, packed into the bundle, no use case',
  'checkInvariants.ts': 'runs on a schedule or when IT asks, and answers no request',
  'runRobot.ts': 'called by its schedule, a quarter of an hour after the other; answers nobody',
  'makeCheckpoint.ts': 'runs every night by the schedule: seals what was done',
  'makeFolder.ts': 'is called by the functions that are asked for a folder',
  'deleteRecords.ts': 'runs every night by the schedule: deletes what two persons have confirmed',
  'firstAdministrator.ts': 'runs once, by hand, when a city begins: nobody could log in before it',
};
const source = (file: string) => readFileSync(new URL(`../../functions/${file}`, import.meta.url), 'utf8');
const routed = functionFiles.filter((file) => !besides[file]);

test('every route has its function, and every function its route', () => {
  expect(routed.toSorted()).toEqual(routeNames.map((name) => `${name}.ts`).toSorted());
});

test('a function is at most fifteen lines below its imports', () => {
  const long = routed
    .map((file) => [
      file,
      source(file)
        .split('\n')
        .filter((line) => line.trim() !== '' && !/^(import|\}? ?from)\b/.test(line)).length,
    ])
    .filter(([, lines]) => Number(lines) > 15);
  expect(long).toEqual([]);
});

test('a function answers the route of its own name, and exports its handler and nothing else', () => {
  for (const file of functionFiles) {
    const text = source(file);
    expect(
      text.match(/^export .*/gm)?.map((line) => line.split(' ').slice(0, 3).join(' ')),
      file,
    ).toEqual(['export const handler']);
    if (besides[file]) continue;
    const [, answered] = /(?:endpoint|pageEndpoint)\(\s*'(\w+)'/.exec(text) ?? [];
    expect(`${answered}.ts`).toBe(file);
  }
});

/** Imports every function with an environment that tells who asks it for something; prints what was asked for. */
const importAll = (files: readonly string[], dir: string) => `
  const asked = new Set();
  process.env = new Proxy({}, { get: (_, name) => void asked.add(String(name)), has: () => false, ownKeys: () => [] });
  const net = await import('node:net');
  net.Socket.prototype.connect = () => { throw new Error('an import opened a connection'); };
  for (const file of ${JSON.stringify(files)}) {
    const names = Object.keys(await import(${JSON.stringify(dir)} + file));
    if (names.join() !== 'handler') throw new Error(file + ' exports ' + names);
  }
  console.log(JSON.stringify([...asked].filter((name) => name !== 'undefined')));
`;

test('importing a function touches neither the environment nor the network', () => {
  const dir = new URL('../../functions/', import.meta.url).href;
  const run = (code: string) =>
    spawnSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8', env: {} });
  const { status, stdout, stderr } = run(importAll(functionFiles, dir));
  expect(status, stderr).toBe(0);
  const asked = JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as string[];
  // What packages ask for at import is no setting of ours.
  const ours =
    /^(TABLE|RECORDS_BUCKET|OIDC_|PUBLIC_URL|API_AUDIENCE|CITY|LOG_LEVEL|AWS_(REGION|ENDPOINT|ACCESS|SECRET|SESSION|PROFILE))/;
  expect(asked.filter((name) => ours.test(name))).toEqual([]);
});
