/** `npm run restore-drill` on the data of a system that has been used, and on data that somebody has touched. */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logIn } from '../../local/client.ts';
import { startDatabase } from '../../local/database.ts';
import { access, region, startSystem, table } from '../../local/system.ts';

const day = '2027-01-08';
let dir: string;
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
  } finally {
    await system.close();
  }
});
afterAll(() => rm(dir, { recursive: true }));

function drill(): Promise<{ code: number; out: string }> {
  const script = path.join(import.meta.dirname, '../../bin/restoreDrill.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, [script, '--data', dir], (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: out + err }),
    );
  });
}

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
  expect(out).toContain('1 invariants do not hold');
  expect(code).toBe(1);
});
