/** What the deletion may do on the real stores: just the version that was listed, every version of an object, no lock aside. */
import {
  CreateBucketCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  PutObjectRetentionCommand,
} from '@aws-sdk/client-s3';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoClaims } from '../../src/adapters/dynamo/dynamoClaims.ts';
import { dynamoCounts } from '../../src/adapters/dynamo/dynamoCounts.ts';
import { dynamoDeliveries } from '../../src/adapters/dynamo/dynamoDeliveries.ts';
import { dynamoDisposals } from '../../src/adapters/dynamo/dynamoDisposals.ts';
import { dynamoLinks } from '../../src/adapters/dynamo/dynamoLinks.ts';
import { dynamoLooks } from '../../src/adapters/dynamo/dynamoLooks.ts';
import { dynamoOutbox } from '../../src/adapters/dynamo/dynamoOutbox.ts';
import { dynamoRegister } from '../../src/adapters/dynamo/dynamoRegister.ts';
import { dynamoRobotDays } from '../../src/adapters/dynamo/dynamoRobotDays.ts';
import type { DynamoTable } from '../../src/adapters/dynamo/dynamoTable.ts';
import { dynamoTrail } from '../../src/adapters/dynamo/dynamoTrail.ts';
import { dynamoTransfers } from '../../src/adapters/dynamo/dynamoTransfers.ts';
import type { RecordsBucket } from '../../src/adapters/s3/recordsBucket.ts';
import { s3KeptObjects } from '../../src/adapters/s3/s3KeptObjects.ts';
import { s3Snapshots, snapshotKey } from '../../src/adapters/s3/s3Snapshots.ts';
import { storedAttachments } from '../../src/adapters/storedAttachments.ts';
import { storedRemovals } from '../../src/adapters/storedRemovals.ts';
import { canonical } from '../../src/domain/canonical.ts';
import type { KeptThing } from '../../src/domain/disposals.ts';
import { type KeptKind, keptKinds } from '../../src/domain/retention.ts';
import { noteIdOf, type TrailEvent } from '../../src/domain/trail.ts';
import { type DatabaseEngine, type ObjectEngine, overwrite, startBuckets, startEngine } from './engines.ts';
import {
  aClaim,
  aCount,
  aDelivery,
  aDisposal,
  aLink,
  aLook,
  aMessage,
  anAttachment,
  aRobotDay,
  aSnapshot,
  aTransfer,
  aUser,
  aUserRecord,
  hashOf,
} from './fixtures.ts';

let engine: DatabaseEngine;
let buckets: ObjectEngine;
let table: DynamoTable;
let bucket: RecordsBucket;
beforeAll(async () => {
  [engine, buckets] = await Promise.all([startEngine('dynoxide'), startBuckets()]);
  [table, bucket] = await Promise.all([engine.newTable(), buckets.newBucket()]);
  const Bucket = 'locked-records';
  await bucket.client.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: true }));
  bucket = { ...bucket, name: Bucket };
}, 20_000);
afterAll(async () => {
  await engine.close();
  await buckets.close();
});

const event: TrailEvent = {
  ...{ at: '2026-09-01T06:00:00.000Z', kind: 'login', route: 'signInCallback', result: 'ok' },
  ...{ thing: '/login/callback', by: { issuer: 'i', subject: 's', via: 'login' } },
};
const look = aLook();
const person = hashOf(canonical([look.issuer, look.subject]));

/** Of each kind of item: how one is put, and how it is listed. */
const items: Partial<Record<KeptKind, { put(): Promise<unknown>; thing: string; number: number }>> = {
  claim: { put: () => dynamoClaims(table).put(aClaim(1)), thing: `claim/${aClaim(1).id}`, number: 1 },
  count: {
    put: () => dynamoCounts(table).put(aCount('arla', '2026-09-01')),
    ...{ thing: 'days/arla/2026-09-01', number: 1 },
  },
  transfer: {
    put: () => dynamoTransfers(table).put(aTransfer()),
    ...{ thing: 'transfer/kitchen/2026-08-10/arla', number: 1 },
  },
  user: {
    put: () => dynamoRegister(table).put(aUserRecord(aUser('anna'))),
    ...{ thing: 'user/anna', number: 1 },
  },
  link: {
    put: () => dynamoLinks(table).put(aLink('0123456789abcdef')),
    ...{ thing: 'link/0123456789abcdef', number: 1 },
  },
  look: { put: () => dynamoLooks(table).put(look), thing: `look/${person}/${look.claimId}`, number: 0 },
  robotDay: {
    put: () => dynamoRobotDays(table).put(aRobotDay('2026-09-01')),
    ...{ thing: 'robot/2026-09-01', number: 1 },
  },
  message: {
    put: () => dynamoOutbox(table).put(aMessage('2026-09-01-a')),
    ...{ thing: 'message/2026-09-01-a', number: 1 },
  },
  note: { put: () => dynamoTrail(table).append(event), thing: `note/${noteIdOf(event, hashOf)}`, number: 0 },
  delivery: {
    put: () => dynamoDeliveries(table).put(aDelivery('2026-09', 'a')),
    ...{ thing: `delivery/${aDelivery('2026-09', 'a').id}`, number: 1 },
  },
  attachment: {
    put: () => storedAttachments(table, bucket).put(anAttachment('2026-2027', 'a')),
    ...{ thing: `attachment/${anAttachment('2026-2027', 'a').id}`, number: 1 },
  },
};
for (const kind of ['schoolYearData', 'stockData', 'handMade'] as const)
  items[kind] = {
    // The removal looks at the version and not at the value.
    put: () => dynamoRegister(table).put({ kind, id: 'x.y', revision: 1, versions: [] } as never),
    ...{ thing: `${kind}/x.y`, number: 1 },
  };

const remove = (thing: KeptThing) => storedRemovals(table, bucket).remove(thing);
const everything = async () => {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
  return Items;
};

describe('an item', () => {
  test.each(Object.keys(items) as KeptKind[])('of %s goes once, with all that leads to it', async (kind) => {
    const { put, thing, number } = items[kind]!;
    const others = await everything();
    await put();
    const listed = { kind, thing, number, hash: hashOf(thing) };
    if (number > 0) {
      expect(await remove({ ...listed, number: number + 1 })).toBe('changed');
      expect((await everything()).length).toBeGreaterThan(others.length);
    }
    expect(await remove(listed)).toBe('removed');
    expect(await everything()).toEqual(others);
    expect(await remove(listed)).toBe('gone');
  });

  test('of every kind is known here, or is an object of the bucket', () => {
    const objects = ['snapshot', 'document', 'approval', 'file', 'checkpoint'];
    expect([...Object.keys(items), ...objects].toSorted()).toEqual(Object.keys(keptKinds).toSorted());
  });

  test('a number that is free again can be taken again', async () => {
    const deliveries = dynamoDeliveries(table);
    const delivery = aDelivery('2026-10', 'again');
    await deliveries.put(delivery);
    await remove({ kind: 'delivery', thing: `delivery/${delivery.id}`, number: 1, hash: '' });
    expect(await deliveries.holderOf(delivery.keys[0]!)).toBeNull();
    expect(await deliveries.put(delivery)).toBe('written');
  });
});

describe('an object', () => {
  const versionsOf = async (Prefix: string) =>
    (await bucket.client.send(new ListObjectVersionsCommand({ Bucket: bucket.name, Prefix }))).Versions ?? [];

  test('is told with its sum and its lock, and goes with every version and nothing beside it', async () => {
    const hash = await s3Snapshots(bucket).put(aSnapshot(1));
    const other = await s3Snapshots(bucket).put(aSnapshot(2));
    const name = snapshotKey(hash);
    expect(await s3KeptObjects(bucket).under(name)).toEqual([{ name, sha256: hash, lockedUntil: null }]);
    await overwrite(bucket.client, bucket.name, name, 'another version');
    await overwrite(bucket.client, bucket.name, `${name}.bak`, 'begins alike');
    expect(await remove({ kind: 'snapshot', thing: name, number: 0, hash })).toBe('removed');
    expect((await versionsOf(name)).map(({ Key }) => Key)).toEqual([`${name}.bak`]);
    expect((await versionsOf(snapshotKey(other))).length).toBe(1);
    expect(await remove({ kind: 'snapshot', thing: name, number: 0, hash })).toBe('gone');
  });

  test('under lock stays, whatever was confirmed', async () => {
    const hash = await s3Snapshots(bucket).put(aSnapshot(3));
    const name = snapshotKey(hash);
    const until = new Date(Date.now() + 3_600_000);
    const Retention = { Mode: 'GOVERNANCE', RetainUntilDate: until } as const;
    await bucket.client.send(new PutObjectRetentionCommand({ Bucket: bucket.name, Key: name, Retention }));
    const [found] = await s3KeptObjects(bucket).under(name);
    expect(found?.lockedUntil?.slice(0, 16)).toBe(until.toISOString().slice(0, 16));
    expect(await remove({ kind: 'snapshot', thing: name, number: 0, hash })).toBe('locked');
    await bucket.client.send(new HeadObjectCommand({ Bucket: bucket.name, Key: name }));
  });
});

test('a decision is kept as other things are: version after version', async () => {
  const disposals = dynamoDisposals(table);
  const id = '2026-autumn.documents';
  expect(await disposals.get(id)).toBeNull();
  expect(await disposals.put(aDisposal(id, 2))).toBe('stale');
  expect(await disposals.put(aDisposal(id))).toBe('written');
  expect(await disposals.put(aDisposal(id, 1, 'other'))).toBe('stale');
  expect(await disposals.put(aDisposal(id, 2))).toBe('written');
  expect(await disposals.list()).toEqual([aDisposal(id, 2)]);
});
