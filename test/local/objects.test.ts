import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  type GetObjectCommandInput,
  GetObjectLockConfigurationCommand,
  GetObjectRetentionCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  PutObjectLockConfigurationCommand,
  PutObjectRetentionCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startObjects } from '../../local/objects.ts';

const base = mkdtempSync(path.join(tmpdir(), 'objects-'));
const keys = { accessKeyId: 'local', secretAccessKey: 'local-secret' };
const day = 86_400_000;
let time = Date.parse('2026-09-01T08:00:00Z');
const start = { dir: path.join(base, 'data'), ...keys, now: () => new Date(time) };

let objects: Awaited<ReturnType<typeof startObjects>>;
let s3: S3Client;
const connect = (endpoint: string, credentials = keys, more: S3ClientConfig = {}) =>
  new S3Client({
    endpoint,
    region: 'eu-north-1',
    forcePathStyle: true,
    credentials,
    maxAttempts: 1,
    ...more,
  });

beforeAll(async () => {
  objects = await startObjects({ ...start, port: 0 });
  s3 = connect(objects.url);
  await s3.send(new CreateBucketCommand({ Bucket: 'plain' }));
  await s3.send(new CreateBucketCommand({ Bucket: 'records', ObjectLockEnabledForBucket: true }));
});
afterAll(async () => {
  await objects.close();
  rmSync(base, { recursive: true });
});

const put = (
  Key: string,
  Body: NonNullable<PutObjectCommandInput['Body']>,
  more: Partial<PutObjectCommandInput> = {},
) => s3.send(new PutObjectCommand({ Bucket: 'plain', Key, Body, ...more }));
const get = async (Key: string, more: Partial<GetObjectCommandInput> = {}) => {
  const object = await s3.send(new GetObjectCommand({ Bucket: 'plain', Key, ...more }));
  return { ...object, text: (await object.Body?.transformToString()) ?? '' };
};
const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error) => `${error.$metadata?.httpStatusCode} ${error.name}`,
  );

test('an object comes back as it was put: bytes, type, metadata, checksum, for odd keys too', async () => {
  const key = "terms/2026 höst/a+b&c='(1)*!~.json";
  const { ETag, ChecksumCRC32 } = await put(key, '{"å":1}', {
    ContentType: 'application/json',
    CacheControl: 'no-store',
    Metadata: { site: 'kvarnbacken' },
  });
  expect(ETag).toBe(`"${createHash('md5').update('{"å":1}').digest('hex')}"`);
  const read = await get(key, { ChecksumMode: 'ENABLED' });
  expect(read).toMatchObject({
    text: '{"å":1}',
    ContentType: 'application/json',
    CacheControl: 'no-store',
    Metadata: { site: 'kvarnbacken' },
    ChecksumCRC32,
    ContentLength: 8,
    LastModified: new Date(time),
  });
  const head = await s3.send(new HeadObjectCommand({ Bucket: 'plain', Key: key }));
  expect(head).toMatchObject({ ETag, ContentLength: 8 });
  expect(
    (await get(key, { ResponseContentDisposition: 'attachment; filename="x"' })).ContentDisposition,
  ).toContain('x');
  await put('empty', '');
  expect((await get('empty')).text).toBe('');
});

test('every kind of checksum is checked, in the header and behind a stream', async () => {
  for (const ChecksumAlgorithm of ['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const) {
    await put('sum', '123456789', { ChecksumAlgorithm });
    expect((await get('sum', { ChecksumMode: 'ENABLED' })).text).toBe('123456789');
  }
  const large = Buffer.alloc(3_000_000, 'milk ');
  const parts = [large.subarray(0, 70_000), large.subarray(70_000)];
  await put('stream', Readable.from(parts), { ContentLength: large.length, ChecksumAlgorithm: 'CRC32' });
  const read = await s3.send(new GetObjectCommand({ Bucket: 'plain', Key: 'stream' }));
  expect(large.equals((await read.Body?.transformToByteArray()) ?? large.subarray(1))).toBe(true);
  expect(read.ContentEncoding).toBeUndefined();
  expect(await refusal(put('sum', 'other', { ChecksumCRC32: 'y/Q5Jg==' }))).toBe('400 BadDigest');
  expect(await refusal(put('sum', 'other', { ContentMD5: 'y/Q5Jg==' }))).toBe('400 BadDigest');
  expect((await get('sum')).text).toBe('123456789');
});

test('conditions: write once, write over what was read, and of fifty at once one wins', async () => {
  expect(await refusal(put('once', 'a', { IfNoneMatch: '*' }))).toBe('nothing');
  expect(await refusal(put('once', 'b', { IfNoneMatch: '*' }))).toBe('412 PreconditionFailed');
  const { ETag } = await get('once');
  expect(await refusal(put('once', 'c', { IfMatch: ETag }))).toBe('nothing');
  expect(await refusal(put('once', 'd', { IfMatch: ETag }))).toBe('412 PreconditionFailed');
  expect(await refusal(put('never', 'd', { IfMatch: ETag }))).toBe('404 NoSuchKey');
  expect((await get('once')).text).toBe('c');
  const race = Array.from({ length: 50 }, (_, n) => refusal(put('race', `${n}`, { IfNoneMatch: '*' })));
  expect((await Promise.all(race)).filter((result) => result === 'nothing')).toHaveLength(1);
  const again = await get('once');
  expect(await refusal(get('once', { IfNoneMatch: again.ETag }))).toMatch(/^304/);
  expect(await refusal(get('once', { IfMatch: ETag }))).toBe('412 PreconditionFailed');
});

test('ranges', async () => {
  await put('range', '0123456789');
  const part = await get('range', { Range: 'bytes=2-4' });
  expect([part.text, part.ContentRange]).toEqual(['234', 'bytes 2-4/10']);
  expect((await get('range', { Range: 'bytes=7-' })).text).toBe('789');
  expect((await get('range', { Range: 'bytes=-2' })).text).toBe('89');
  expect((await get('range', { Range: 'bytes=8-99' })).text).toBe('89');
  expect(await refusal(get('range', { Range: 'bytes=10-' }))).toBe('416 InvalidRange');
});

test('what is not there is refused in the words of S3', async () => {
  expect(await refusal(get('missing'))).toBe('404 NoSuchKey');
  expect(await refusal(s3.send(new HeadObjectCommand({ Bucket: 'plain', Key: 'missing' })))).toBe(
    '404 NotFound',
  );
  expect(await refusal(s3.send(new HeadBucketCommand({ Bucket: 'missing' })))).toBe('404 NotFound');
  expect(await refusal(s3.send(new HeadBucketCommand({ Bucket: 'plain' })))).toBe('nothing');
  expect(await refusal(s3.send(new ListObjectsV2Command({ Bucket: 'missing' })))).toBe('404 NoSuchBucket');
  expect(await refusal(s3.send(new CreateBucketCommand({ Bucket: 'plain' })))).toBe(
    '409 BucketAlreadyOwnedByYou',
  );
  expect(await refusal(s3.send(new CreateBucketCommand({ Bucket: 'Not_A_Bucket' })))).toBe(
    '400 InvalidBucketName',
  );
  const copy = new CopyObjectCommand({ Bucket: 'plain', Key: 'copy', CopySource: 'plain/once' });
  expect(await refusal(s3.send(copy))).toBe('501 NotImplemented');
});

test('a list is in the order of bytes, in pages, with folders', async () => {
  await s3.send(new CreateBucketCommand({ Bucket: 'lists' }));
  const names = ['a/1', 'a/2', 'a/b/3', 'b', 'c&<d>', 'z/9', 'å', 'Z'];
  for (const Key of names) await put(Key, 'x', { Bucket: 'lists' });
  const list = async (more: object) => {
    const keysFound: string[] = [];
    const folders: string[] = [];
    let ContinuationToken: string | undefined;
    let pages = 0;
    do {
      const page = await s3.send(new ListObjectsV2Command({ Bucket: 'lists', ContinuationToken, ...more }));
      for (const { Key = '' } of page.Contents ?? []) keysFound.push(Key);
      for (const { Prefix = '' } of page.CommonPrefixes ?? []) folders.push(Prefix);
      ContinuationToken = page.NextContinuationToken;
      pages++;
    } while (ContinuationToken !== undefined);
    return { keysFound, folders, pages };
  };
  const sorted = ['Z', 'a/1', 'a/2', 'a/b/3', 'b', 'c&<d>', 'z/9', 'å'];
  expect(await list({})).toEqual({ keysFound: sorted, folders: [], pages: 1 });
  expect(await list({ MaxKeys: 3 })).toEqual({ keysFound: sorted, folders: [], pages: 3 });
  expect((await list({ Prefix: 'a/' })).keysFound).toEqual(['a/1', 'a/2', 'a/b/3']);
  expect((await list({ StartAfter: 'b' })).keysFound).toEqual(['c&<d>', 'z/9', 'å']);
  const folders = { keysFound: ['Z', 'b', 'c&<d>', 'å'], folders: ['a/', 'z/'] };
  expect(await list({ Delimiter: '/' })).toEqual({ ...folders, pages: 1 });
  expect(await list({ Delimiter: '/', MaxKeys: 1 })).toEqual({ ...folders, pages: 6 });
  expect(await list({ Delimiter: '/', Prefix: 'a/' })).toMatchObject({
    keysFound: ['a/1', 'a/2'],
    folders: ['a/b/'],
  });
});

test('versions: each write is kept, a delete hides, and the list tells all of it', async () => {
  await s3.send(new CreateBucketCommand({ Bucket: 'versions' }));
  const bucket = { Bucket: 'versions' };
  await put('k', 'zero', bucket);
  const Status = async () => (await s3.send(new GetBucketVersioningCommand(bucket))).Status;
  expect(await Status()).toBeUndefined();
  await s3.send(
    new PutBucketVersioningCommand({ ...bucket, VersioningConfiguration: { Status: 'Enabled' } }),
  );
  expect(await Status()).toBe('Enabled');
  const one = await put('k', 'one', bucket);
  await put('k', 'two', bucket);
  const hidden = await s3.send(new DeleteObjectCommand({ ...bucket, Key: 'k' }));
  expect(hidden.DeleteMarker).toBe(true);
  expect(await refusal(get('k', bucket))).toBe('404 NoSuchKey');
  expect((await get('k', { ...bucket, VersionId: one.VersionId })).text).toBe('one');
  expect((await get('k', { ...bucket, VersionId: 'null' })).text).toBe('zero');
  expect(await refusal(get('k', { ...bucket, VersionId: hidden.VersionId }))).toBe('405 MethodNotAllowed');
  expect((await s3.send(new ListObjectsV2Command(bucket))).KeyCount).toBe(0);
  await put('l', 'other', bucket);

  const seen: string[] = [];
  let more: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {};
  do {
    const page = await s3.send(new ListObjectVersionsCommand({ ...bucket, MaxKeys: 1, ...more }));
    for (const { Key, IsLatest, VersionId } of page.Versions ?? []) {
      seen.push(`${Key} ${(await get(`${Key}`, { ...bucket, VersionId })).text} ${IsLatest}`);
    }
    for (const { Key, IsLatest } of page.DeleteMarkers ?? []) seen.push(`${Key} - ${IsLatest}`);
    more = page.IsTruncated
      ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
      : {};
  } while (more.KeyMarker !== undefined);
  expect(seen).toEqual(['k - true', 'k two false', 'k one false', 'k zero false', 'l other true']);

  await s3.send(new DeleteObjectCommand({ ...bucket, Key: 'k', VersionId: hidden.VersionId }));
  expect((await get('k', bucket)).text).toBe('two');
  await s3.send(new DeleteObjectCommand({ Bucket: 'plain', Key: 'race' }));
  expect(await refusal(get('race'))).toBe('404 NoSuchKey');
});

test('locks: a record cannot be removed before its day, by whatever way', async () => {
  const bucket = { Bucket: 'records' };
  const until = new Date(time + 10 * day);
  const lock = { ...bucket, ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: until } as const;
  const { VersionId } = await put('record', 'sealed', lock);
  const remove = (more = {}) =>
    refusal(s3.send(new DeleteObjectCommand({ ...bucket, Key: 'record', VersionId, ...more })));
  const retain = (Mode: 'COMPLIANCE' | 'GOVERNANCE', days: number, more = {}) =>
    refusal(
      s3.send(
        new PutObjectRetentionCommand({
          ...bucket,
          Key: 'record',
          VersionId,
          Retention: { Mode, RetainUntilDate: new Date(time + days * day) },
          ...more,
        }),
      ),
    );
  expect(await remove()).toBe('403 AccessDenied');
  expect(await remove({ BypassGovernanceRetention: true })).toBe('403 AccessDenied');
  expect(await retain('COMPLIANCE', 5)).toBe('403 AccessDenied');
  expect(await retain('GOVERNANCE', 20, { BypassGovernanceRetention: true })).toBe('403 AccessDenied');
  expect(await retain('COMPLIANCE', -1)).toBe('400 InvalidArgument');
  expect(await retain('COMPLIANCE', 20)).toBe('nothing');
  const { Retention } = await s3.send(new GetObjectRetentionCommand({ ...bucket, Key: 'record' }));
  expect(Retention).toEqual({ Mode: 'COMPLIANCE', RetainUntilDate: new Date(time + 20 * day) });
  // Hiding and writing over do not touch the sealed version.
  await put('record', 'written over', bucket);
  await s3.send(new DeleteObjectCommand({ ...bucket, Key: 'record' }));
  const sealed = await get('record', { ...bucket, VersionId });
  expect(sealed).toMatchObject({ text: 'sealed', ObjectLockMode: 'COMPLIANCE' });
  time += 21 * day;
  expect(await remove()).toBe('nothing');
  expect(await refusal(get('record', { ...bucket, VersionId }))).toBe('404 NoSuchVersion');

  const soft = await put('soft', 'x', {
    ...bucket,
    ObjectLockMode: 'GOVERNANCE',
    ObjectLockRetainUntilDate: new Date(time + day),
  });
  const removeSoft = (more = {}) =>
    refusal(s3.send(new DeleteObjectCommand({ ...bucket, Key: 'soft', VersionId: soft.VersionId, ...more })));
  expect(await removeSoft()).toBe('403 AccessDenied');
  expect(await removeSoft({ BypassGovernanceRetention: true })).toBe('nothing');
  expect(await refusal(put('x', 'x', { ...lock, Bucket: 'plain' }))).toBe('400 InvalidRequest');
});

test('a bucket may lock by default, and then cannot stop to keep versions', async () => {
  const bucket = { Bucket: 'defaults' };
  await s3.send(new CreateBucketCommand({ ...bucket, ObjectLockEnabledForBucket: true }));
  const DefaultRetention = { Mode: 'COMPLIANCE', Years: 4 } as const;
  const ObjectLockConfiguration = { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention } } as const;
  await s3.send(new PutObjectLockConfigurationCommand({ ...bucket, ObjectLockConfiguration }));
  const back = await s3.send(new GetObjectLockConfigurationCommand(bucket));
  expect(back.ObjectLockConfiguration).toEqual(ObjectLockConfiguration);
  await put('document', 'x', bucket);
  const { Retention } = await s3.send(new GetObjectRetentionCommand({ ...bucket, Key: 'document' }));
  const until = new Date(time);
  until.setUTCFullYear(until.getUTCFullYear() + 4);
  expect(Retention?.RetainUntilDate).toEqual(until);
  const stop = new PutBucketVersioningCommand({
    ...bucket,
    VersioningConfiguration: { Status: 'Suspended' },
  });
  expect(await refusal(s3.send(stop))).toBe('409 InvalidBucketState');
  expect(await refusal(s3.send(new GetObjectLockConfigurationCommand({ Bucket: 'plain' })))).toBe(
    '404 ObjectLockConfigurationNotFoundError',
  );
});

test('who has no key, or another one, gets nothing', async () => {
  const ask = (credentials: typeof keys) =>
    refusal(connect(objects.url, credentials).send(new ListObjectsV2Command({ Bucket: 'plain' })));
  expect(await ask({ ...keys, secretAccessKey: 'guess' })).toBe('403 SignatureDoesNotMatch');
  expect(await ask({ ...keys, accessKeyId: 'other' })).toBe('403 InvalidAccessKeyId');
  const bare = await fetch(`${objects.url}/plain/once`);
  expect(bare.status).toBe(403);
  expect(await bare.text()).toContain('<Code>AccessDenied</Code>');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 16 * 60_000 });
  const old = s3.send(new ListObjectsV2Command({ Bucket: 'plain' }), { requestTimeout: 5000 });
  await new Promise((resolve) => setImmediate(resolve));
  vi.useRealTimers();
  expect(await refusal(old)).toBe('403 RequestTimeTooSkewed');
});

test('a presigned address opens one object for its time, and nothing else', async () => {
  await put('signed', 'for you', { ContentType: 'text/plain' });
  const command = new GetObjectCommand({ Bucket: 'plain', Key: 'signed', ResponseContentType: 'text/csv' });
  const sign = (signingDate = new Date()) => getSignedUrl(s3, command, { expiresIn: 60, signingDate });
  const good = await sign();
  const opened = await fetch(good);
  expect([opened.status, await opened.text(), opened.headers.get('content-type')]).toEqual([
    200,
    'for you',
    'text/csv',
  ]);

  const outcome = async (url: string, init?: RequestInit) => {
    const response = await fetch(url, init);
    return `${response.status} ${/<Code>(.*)<\/Code>/.exec(await response.text())?.[1]}`;
  };
  const expired = await fetch(await sign(new Date(Date.now() - 61_000)));
  expect(expired.status).toBe(403);
  expect(await expired.text()).toContain('Request has expired');
  expect(await outcome(good.replace('/signed?', '/sum?'))).toBe('403 SignatureDoesNotMatch');
  expect(await outcome(good.replace('X-Amz-Expires=60', 'X-Amz-Expires=600'))).toBe(
    '403 SignatureDoesNotMatch',
  );
  expect(await outcome(good.replace('X-Amz-Expires=60', 'X-Amz-Expires=700000'))).toBe(
    '400 AuthorizationQueryParametersError',
  );
  expect(await outcome(`${good}&versionId=null`)).toBe('403 SignatureDoesNotMatch');
  expect(await outcome(good, { method: 'DELETE' })).toBe('403 SignatureDoesNotMatch');
  expect(await outcome(good, { headers: { 'x-amz-object-lock-mode': 'GOVERNANCE' } })).toBe(
    '403 AccessDenied',
  );

  const upload = new PutObjectCommand({
    Bucket: 'plain',
    Key: 'uploaded',
    ContentType: 'text/csv',
    IfNoneMatch: '*',
  });
  const calm = connect(objects.url, keys, { requestChecksumCalculation: 'WHEN_REQUIRED' });
  const address = await getSignedUrl(calm, upload, { expiresIn: 60 });
  const send = () =>
    outcome(address, {
      method: 'PUT',
      body: 'a;b',
      headers: { 'content-type': 'text/csv', 'if-none-match': '*' },
    });
  expect(await send()).toBe('200 undefined');
  expect(await send()).toBe('412 PreconditionFailed');
  expect((await get('uploaded')).text).toBe('a;b');
});

test('a restart changes nothing', async () => {
  const { port } = objects;
  const before = await s3.send(new ListObjectVersionsCommand({ Bucket: 'records' }));
  await put('before', 'kept');
  await objects.close();
  objects = await startObjects({ ...start, port });
  s3 = connect(objects.url);
  expect((await get('before')).text).toBe('kept');
  const after = await s3.send(new ListObjectVersionsCommand({ Bucket: 'records' }));
  expect(after.Versions).toEqual(before.Versions);
  await expect(startObjects({ ...start, dir: path.join(base, 'other'), port })).rejects.toThrow(
    `Port ${port}`,
  );
});

test('kill -9 under load loses no acknowledged write', async () => {
  const dir = path.join(base, 'killed');
  const program = path.join(import.meta.dirname, 'startObjectsAndWait.ts');
  const node = path.join(import.meta.dirname, '../../node_modules/.bin/node');
  const system = spawn(node, [program, dir, keys.accessKeyId, keys.secretAccessKey], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(system.stdout, 'data');
  const client = connect(String(line).trim());
  await client.send(new CreateBucketCommand({ Bucket: 'load' }));
  const acknowledged: string[] = [];
  const write = async (writer: number) => {
    for (let n = 0; ; n++) {
      const Key = `${writer}-${n}`;
      await client.send(new PutObjectCommand({ Bucket: 'load', Key, Body: Key.repeat(1000) }));
      acknowledged.push(Key);
    }
  };
  const writers = Promise.allSettled([0, 1, 2, 3].map(write));
  setTimeout(() => system.kill('SIGKILL'), 500);
  await writers;

  const after = await startObjects({ ...start, dir, port: 0 });
  const reader = connect(after.url);
  const lost: string[] = [];
  for (const Key of acknowledged) {
    const found = await reader.send(new GetObjectCommand({ Bucket: 'load', Key })).catch(() => undefined);
    if ((await found?.Body?.transformToString()) !== Key.repeat(1000)) lost.push(Key);
  }
  expect(acknowledged.length).toBeGreaterThan(20);
  expect(lost).toEqual([]);
  await after.close();
});
