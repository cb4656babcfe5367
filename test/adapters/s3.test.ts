/** What the adapters on the bucket do beyond the ports' contracts. */
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordsBucket } from '../../src/adapters/s3/recordsBucket.ts';
import { documentKey, s3Documents } from '../../src/adapters/s3/s3Documents.ts';
import { s3Snapshots, snapshotKey, TamperedSnapshot } from '../../src/adapters/s3/s3Snapshots.ts';
import { canonical } from '../../src/domain/canonical.ts';
import { type ObjectEngine, startBuckets } from '../ports/engines.ts';
import { aSnapshot, hashOf } from '../ports/fixtures.ts';

let engine: ObjectEngine;
beforeAll(async () => {
  engine = await startBuckets();
});
afterAll(() => engine.close());

const put = ({ client, name }: RecordsBucket, key: string, text: string) =>
  client.send(new PutObjectCommand({ Bucket: name, Key: key, Body: text }));

test('the object is the canonical text to the byte, under its hash, as JSON', async () => {
  const bucket = await engine.newBucket();
  const hash = await s3Snapshots(bucket).put(aSnapshot());
  const { Body, ContentType } = await bucket.client.send(
    new GetObjectCommand({ Bucket: bucket.name, Key: `snapshots/${hash}.json` }),
  );
  expect(await Body?.transformToString()).toBe(canonical(aSnapshot()));
  expect(ContentType).toBe('application/json');
});

test('one changed byte, a missing end and other JSON of the same meaning are all refused', async () => {
  const bucket = await engine.newBucket();
  const snapshots = s3Snapshots(bucket);
  const hash = await snapshots.put(aSnapshot());
  const text = canonical(aSnapshot());
  for (const touched of [
    text.replace('milk', 'silk').replace('city', 'cite').replace('Helsing', 'Kelsing'),
    text.slice(0, -1),
    JSON.stringify(JSON.parse(text), null, 1),
  ]) {
    expect(touched).not.toBe(text);
    await put(bucket, snapshotKey(hash), touched);
    await expect(snapshots.get(hash)).rejects.toThrow(TamperedSnapshot);
  }
  await put(bucket, snapshotKey(hash), text);
  expect(await snapshots.get(hash)).toEqual(aSnapshot());
});

test('bytes that fit their hash and are no snapshot are refused', async () => {
  const bucket = await engine.newBucket();
  const text = canonical({ ...aSnapshot(), stray: true });
  await put(bucket, snapshotKey(hashOf(text)), text);
  await expect(s3Snapshots(bucket).get(hashOf(text))).rejects.toThrow('stray');
});

test('a conflict of two writers is tried again; other refusals are failures', async () => {
  const bucket = await engine.newBucket();
  const documents = s3Documents(bucket);
  const file = { bytes: new Uint8Array(3), type: 'text/plain' };
  let conflicts = 2;
  bucket.client.middlewareStack.add(
    (next) => async (args) => {
      conflicts -= 1;
      if (conflicts < 0) return next(args);
      throw Object.assign(new Error('conflict'), { $metadata: { httpStatusCode: 409 } });
    },
    { step: 'initialize', name: 'conflicts' },
  );
  await documents.put(hashOf('a'), 'a.txt', file);
  expect(conflicts).toBe(-1);
  bucket.client.middlewareStack.remove('conflicts');
  await bucket.client.send(
    new HeadObjectCommand({ Bucket: bucket.name, Key: documentKey(hashOf('a'), 'a.txt') }),
  );

  let asked = 0;
  bucket.client.middlewareStack.add(
    (next) => async (args) => {
      asked += 1;
      return next(args);
    },
    { step: 'initialize' },
  );
  const nowhere = s3Documents({ client: bucket.client, name: 'no-such-bucket' });
  await expect(nowhere.put(hashOf('a'), 'a.txt', file)).rejects.toThrow();
  expect(asked).toBe(1);
  await expect(nowhere.get(hashOf('a'), 'a.txt')).rejects.toThrow();
});

test('the address of a document gives its bytes to whoever has it, and nothing when it was touched', async () => {
  const bucket = await engine.newBucket();
  const documents = s3Documents(bucket);
  await documents.put('abc', 'a/b.pdf', { bytes: new TextEncoder().encode('%PDF'), type: 'application/pdf' });
  const address = await documents.link('abc', 'a/b.pdf', 'shown.pdf');
  const response = await fetch(address);
  expect(response.headers.get('content-disposition')).toBe('inline; filename="shown.pdf"');
  expect(await response.text()).toBe('%PDF');
  expect((await fetch(address.replace('b.pdf', 'c.pdf'))).status).toBe(403);
});
