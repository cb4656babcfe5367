/**
 * What an earlier release has stored is read by this one, and its frozen claims give the same documents to the byte.
 * Each `<version>.jsonl` here was written by that release: `MAKE_STORED=0.1.0 npx vitest run test/upgrade` makes one,
 * once, when it is released. Until then the file of the coming release is made anew with every change of a shape.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makers } from '../../src/adapters/documents/makers.ts';
import { dynamoClaims } from '../../src/adapters/dynamo/dynamoClaims.ts';
import { dynamoCounts } from '../../src/adapters/dynamo/dynamoCounts.ts';
import { dynamoDeliveries } from '../../src/adapters/dynamo/dynamoDeliveries.ts';
import { dynamoLinks } from '../../src/adapters/dynamo/dynamoLinks.ts';
import { dynamoOutbox } from '../../src/adapters/dynamo/dynamoOutbox.ts';
import { dynamoRegister } from '../../src/adapters/dynamo/dynamoRegister.ts';
import { dynamoRobotDays } from '../../src/adapters/dynamo/dynamoRobotDays.ts';
import { BrokenItem, type DynamoTable } from '../../src/adapters/dynamo/dynamoTable.ts';
import { dynamoTransfers } from '../../src/adapters/dynamo/dynamoTransfers.ts';
import type { RecordsBucket } from '../../src/adapters/s3/recordsBucket.ts';
import { s3Documents } from '../../src/adapters/s3/s3Documents.ts';
import { s3Snapshots } from '../../src/adapters/s3/s3Snapshots.ts';
import { storedAttachments } from '../../src/adapters/storedAttachments.ts';
import { sha256 } from '../../src/adapters/system.ts';
import { robot } from '../../src/domain/robot.ts';
import { languages } from '../../src/domain/texts.ts';
import { checkInvariants } from '../../src/usecases/checkInvariants.ts';
import { makeLink } from '../../src/usecases/makeLink.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { refreshClaim } from '../../src/usecases/refreshClaim.ts';
import { runRobot } from '../../src/usecases/runRobot.ts';
import { claimId, claimIn, type World, world } from '../api/requests.ts';
import { type DatabaseEngine, type ObjectEngine, startBuckets, startEngine } from '../ports/engines.ts';
import { aDelivery, aTransfer } from '../ports/fixtures.ts';
import { actor, correct, litres, operating, smallCity } from '../usecases/smallCity.ts';

type Item = Readonly<Record<string, unknown>>;
type Stored = {
  readonly items: readonly Item[];
  readonly objects: readonly { readonly key: string; readonly base64: string }[];
  /** How many there are of what, and the hash of each document. */
  readonly found: Readonly<Record<string, number>>;
  readonly documents: Readonly<Record<string, string>>;
};

let engine: DatabaseEngine;
let buckets: ObjectEngine;
beforeAll(async () => {
  [engine, buckets] = await Promise.all([startEngine('dynoxide'), startBuckets()]);
  if (process.env.MAKE_STORED) await write(process.env.MAKE_STORED);
}, 300_000);
afterAll(() => Promise.all([engine.close(), buckets.close()]));

const portsOn = (table: DynamoTable, bucket: RecordsBucket): Partial<Ports> => ({
  ...{ counts: dynamoCounts(table), register: dynamoRegister(table), claims: dynamoClaims(table) },
  ...{ deliveries: dynamoDeliveries(table), attachments: storedAttachments(table, bucket) },
  ...{ links: dynamoLinks(table), transfers: dynamoTransfers(table), outbox: dynamoOutbox(table) },
  ...{ robotDays: dynamoRobotDays(table), snapshots: s3Snapshots(bucket), documents: s3Documents(bucket) },
});

/** How many there are of each thing, all of them read and taken apart. */
async function findings(city: Ports): Promise<Record<string, number>> {
  const all = { from: '2000-01-01', to: '2199-12-31' } as const;
  const { faults, looked } = await checkInvariants(city);
  expect(faults).toEqual([]);
  const attachments = await city.attachments.ofSchoolYear('2026-2027');
  for (const { sha256: hash } of attachments) expect(await city.attachments.bytes(hash)).not.toBeNull();
  return {
    ...looked,
    attachments: attachments.length,
    deliveries: (await city.deliveries.ofMonths('2000-01', '2199-12')).length,
    transfers: (await city.transfers.ofKitchen('kitchen', all)).length,
    messages: (await city.outbox.list(all)).length,
    sheets: (await city.robotDays.list(all)).length,
  };
}

/** The hash of each document of the approved claim, made from its frozen content. */
async function documentsOf(city: Ports): Promise<Record<string, string>> {
  const claim = await city.claims.get(claimId);
  if (!claim) throw new Error('there is no claim');
  const snapshot = await city.snapshots.get(claim.snapshot);
  const made: Record<string, string> = {};
  for (const language of languages)
    for (const kind of ['pdf', 'xlsx'] as const)
      made[`${language}.${kind}`] = sha256(
        await makers[kind]({ snapshot, hash: claim.snapshot, language, claim }),
      );
  return made;
}

/** A term that was counted, corrected, approved and announced, as this release stores it. */
async function makeStored(): Promise<Stored> {
  const [table, bucket] = await Promise.all([engine.newTable(), buckets.newBucket()]);
  const city: World = await world({ ...portsOn(table, bucket), makers } as never);
  await runRobot({ ...city, clock: { now: () => '2026-08-12T12:00:00.000Z' } });
  await makeLink(city, { siteId: 'school-b', kind: 'term', days: 100, actor: actor('official-1', city) });
  await city.deliveries.put(aDelivery('2026-09', 'one'));
  await city.transfers.put(aTransfer());
  await claimIn(city, 'approved');
  await correct(city, 'school-a', operating[0]!, litres(41, 'Räknat om'), actor('kitchen-a', city));
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
  const items = Items.filter(({ pk }) => !/^(SESSION|PENDING)#/.test(String(pk)));
  const { Contents = [] } = await bucket.client.send(new ListObjectsV2Command({ Bucket: bucket.name }));
  const objects = await Promise.all(
    Contents.filter(({ Key }) => /^(snapshots|attachments)\//.test(Key ?? '')).map(async ({ Key = '' }) => {
      const { Body } = await bucket.client.send(new GetObjectCommand({ Bucket: bucket.name, Key }));
      return { key: Key, base64: (await Body?.transformToString('base64')) ?? '' };
    }),
  );
  return { items, objects, found: await findings(city), documents: await documentsOf(city) };
}

const fileOf = (version: string) => join(import.meta.dirname, `${version}.jsonl`);
function read(version: string): Stored {
  const [head = '', ...lines] = readFileSync(fileOf(version), 'utf8').trimEnd().split('\n');
  const parts = lines.map((line) => JSON.parse(line) as Item);
  return {
    ...(JSON.parse(head) as Pick<Stored, 'found' | 'documents'>),
    items: parts.filter((part) => 'pk' in part),
    objects: parts.flatMap(({ key, base64 }) =>
      key === undefined ? [] : [{ key: String(key), base64: String(base64) }],
    ),
  };
}

async function write(version: string): Promise<void> {
  const { items, objects, ...head } = await makeStored();
  const sorted = items.toSorted((one, other) => (`${one.pk} ${one.sk}` < `${other.pk} ${other.sk}` ? -1 : 1));
  const lines = [head, ...sorted, ...objects].map((part) => JSON.stringify(part));
  writeFileSync(fileOf(version), `${lines.join('\n')}\n`);
}

async function loaded(stored: Stored): Promise<Ports> {
  const [table, bucket] = await Promise.all([engine.newTable(), buckets.newBucket()]);
  const { client, name } = table;
  for (const Item of stored.items) await client.send(new PutCommand({ TableName: name, Item }));
  for (const { key, base64 } of stored.objects)
    await bucket.client.send(
      new PutObjectCommand({ Bucket: bucket.name, Key: key, Body: Buffer.from(base64, 'base64') }),
    );
  // The small city only lends its clock and what has no store; its own register is another one, in memory.
  return { ...(await smallCity()), ...portsOn(table, bucket), makers } as Ports;
}

const versions = readdirSync(import.meta.dirname).flatMap((name) => /^(.+)\.jsonl$/.exec(name)?.[1] ?? []);
describe.for(versions)('what release %s has stored', (version) => {
  test('is all there, without a fault', { timeout: 120_000 }, async () => {
    const stored = read(version);
    expect(await findings(await loaded(stored))).toEqual(stored.found);
    expect(stored.items.length).toBeGreaterThan(30);
  });

  test('gives the same documents, to the byte', { timeout: 120_000 }, async () => {
    const stored = read(version);
    expect(await documentsOf(await loaded(stored))).toEqual(stored.documents);
  });

  test('goes on: a day is corrected, and the amendment shows it', { timeout: 120_000 }, async () => {
    const city = await loaded(read(version));
    const before = await city.counts.get('school-b', operating[1]!);
    await correct(city, 'school-b', operating[1]!, litres(39), actor('kitchen-b', city));
    const after = await city.counts.get('school-b', operating[1]!);
    expect(after?.revisions.slice(0, -1)).toEqual(before?.revisions);
    const { claim } = await refreshClaim(city, { claimId: '2026-autumn.2', actor: robot });
    expect(claim).toMatchObject({ state: 'draft', number: 2 });
    expect((await checkInvariants(city)).faults).toEqual([]);
  });

  test('is refused where it is not what a release would store', { timeout: 120_000 }, async () => {
    const stored = read(version);
    const without = (pk: string, field: string): Stored => ({
      ...stored,
      items: stored.items.map((item) => {
        const { [field]: _, ...rest } = item;
        return String(item.pk).startsWith(pk) ? rest : item;
      }),
    });
    const broken = await loaded(without('OUTBOX', 'tries'));
    await expect(broken.outbox.list({ from: '2026-01-01', to: '2027-12-31' })).rejects.toThrow(BrokenItem);
    const lost = await loaded({ ...stored, objects: [] });
    expect((await checkInvariants(lost)).faults).not.toEqual([]);
  });
});
