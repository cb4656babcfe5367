/**
 * The commands on the data of a system that has been used, and on data that somebody has touched: `npm run folder` and
 * the folder's own verifier, `npm run restore-drill`.
 */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logIn } from '../../local/client.ts';
import { startDatabase } from '../../local/database.ts';
import { access, region, startSystem, table } from '../../local/system.ts';

const day = '2027-01-08';
let dir: string;
/** The folder as a browser gets it. */
let byButton: Buffer;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'drill-'));
  const system = await startSystem({ dir, port: 0, sample: 'register', logLevel: 'silent' });
  try {
    expect((await drill()).out).toContain('already running');
    const official = await logIn({ url: system.url, subject: 'milk-official' });
    const report = {
      kind: 'served',
      lines: [{ productId: 'milk', use: 'served', given: { unit: 'litres', value: '40' } }],
      otherDiners: 2,
      note: null,
    };
    await official.json('PUT', `/api/v1/sites/keskuskoulu/days/${day}`, { entryId: randomUUID(), report });
    await official.json('POST', '/api/v1/claims/2026-autumn.1/refresh');
    // By the button: it is made apart, and whoever asks again gets it.
    const button = '/api/v1/school-years/2026-2027/inspection-folder';
    const first = await official.send('GET', button);
    expect([first.status, first.headers.get('retry-after')]).toEqual([409, '5']);
    let answer = await official.send('GET', button);
    for (const until = Date.now() + 60_000; answer.status === 409 && Date.now() < until; ) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      answer = await official.send('GET', button);
    }
    expect(answer.status).toBe(303);
    byButton = Buffer.from(await (await fetch(answer.headers.get('location') ?? '')).arrayBuffer());
  } finally {
    await system.close();
  }
});
afterAll(() => rm(dir, { recursive: true }));

const bin = path.join(import.meta.dirname, '../../bin');
const drill = () => run(path.join(bin, 'restoreDrill.ts'), '--data', dir);
function run(...args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: out + err }),
    );
  });
}

/** Unpacks a folder as an inspector does, with another library than the one that packed it. */
async function unpacked(zip: Buffer, into: string): Promise<string[]> {
  const { fromBufferPromise } = await import('yauzl');
  const archive = await fromBufferPromise(zip, { lazyEntries: true });
  const names: string[] = [];
  for await (const entry of archive.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    const file = path.join(into, entry.fileName);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, Buffer.concat(chunks));
    names.push(entry.fileName);
  }
  return names;
}

test('the folder from the command is the one of the button, and proves itself with plain Node', async () => {
  const out = path.join(dir, 'folder.zip');
  const made = await run(
    path.join(bin, 'folder.ts'),
    '--school-year',
    '2026-2027',
    '--out',
    out,
    '--data',
    dir,
  );
  expect([made.code, made.out]).toEqual([0, expect.stringContaining('files')]);
  const key = / --key ([0-9a-f]{64})/.exec(made.out)?.[1] ?? '';
  const [command, button] = [path.join(dir, 'command'), path.join(dir, 'button')];
  const names = await unpacked(await readFile(out), command);
  expect(await unpacked(byButton, button)).toEqual(names);
  expect(names).toContain('reconciliation/2026-autumn.1/reconciliation.csv');
  const moment = /"madeAt":"[^"]*"/;
  const manifest = async (folder: string) =>
    (await readFile(path.join(folder, 'manifest.json'), 'utf8')).replace(moment, '');
  const others = (text: string) => text.replace(/"index.html":{[^}]*}/, '');
  expect(others(await manifest(button))).toBe(others(await manifest(command)));
  for (const folder of [command, button]) {
    const verified = await run(path.join(folder, 'verify.mjs'), '--key', key);
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining(`OK: ${names.length} files`)]);
  }
  const register = path.join(command, 'register/site.json');
  const text = await readFile(register, 'utf8');
  await writeFile(register, text.replace('Keskuskoulu', 'Keskuskoula'));
  const found = await run(path.join(command, 'verify.mjs'));
  expect([found.code, found.out]).toEqual([1, expect.stringContaining('register/site.json: was changed')]);
  expect((await run(path.join(bin, 'folder.ts'), '--claim', '2026-autumn.9', '--data', dir)).out).toContain(
    'There is no such claim',
  );
});

test('everything is restored into a fresh table, and every invariant holds there', async () => {
  const { code, out } = await drill();
  expect(out).toMatch(/restored {2}\d{3} items into a fresh table/);
  expect(out).toMatch(/looked at \d+ records, 1 counts, 1 claims/);
  expect(out).toContain('every invariant holds');
  expect(code).toBe(0);
});

test('an item that somebody wrote past the functions is named', async () => {
  const database = await startDatabase({ dir: path.join(dir, 'database'), port: 0 });
  const client = new DynamoDBClient({ endpoint: database.url, region, credentials: access });
  const key = { pk: { S: 'SITE#keskuskoulu' }, sk: { S: `DAY#${day}` } };
  const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: key }));
  const revisions = Item?.revisions?.S?.replace('"amount":40000', '"amount":50000');
  expect(revisions).not.toBe(Item?.revisions?.S);
  await client.send(
    new PutItemCommand({ TableName: table, Item: { ...Item, ...key, revisions: { S: revisions ?? '' } } }),
  );
  client.destroy();
  await database.close();
  const { code, out } = await drill();
  expect(out).toContain(`FAULT     broken-chain: count keskuskoulu ${day}: from revision 1 on`);
  // The history, and what stands beside it.
  expect(out).toContain('2 invariants do not hold');
  expect(code).toBe(1);
});
