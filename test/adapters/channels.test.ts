/** The ways to machines, each against a stand-in that speaks the protocol and looks at what it is sent. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { putEvent } from '../../src/adapters/channels/eventBus.ts';
import { type ChannelOptions, machineChannels } from '../../src/adapters/channels/machineChannels.ts';
import { putOnce } from '../../src/adapters/s3/recordsBucket.ts';
import type { Channels, Parcel } from '../../src/usecases/ports.ts';
import { type ObjectEngine, startBuckets } from '../ports/engines.ts';
import { hashOf } from '../ports/fixtures.ts';

const now = '2027-01-12T06:01:00.000Z';
const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
const parcel: Parcel = {
  id: '2027-01-12.sendOn.2026-autumn.1',
  claimId: '2026-autumn.1',
  snapshot: hashOf('snapshot'),
  reference: 'SM-2026-H-1',
  files: [
    { name: '2026-autumn.1-application-sv.pdf', type: 'application/pdf', bytes },
    { name: '2026-autumn.1-snapshot.json', type: 'application/json', bytes: new TextEncoder().encode('{}') },
  ],
};
const listed = parcel.files.map(({ name, type, bytes: own }) => ({
  ...{ name, type },
  sha256: createHash('sha256').update(own).digest('hex'),
}));
const { id, claimId, snapshot, reference } = parcel;

const none: ChannelOptions = {
  webhook: null,
  putEvent: null,
  now: () => now,
  putFile: async () => {},
};

type Heard = { readonly headers: IncomingMessage['headers']; readonly url: string; readonly body: string };
let server: Server;
let heard: Heard[] = [];
let answer: { status: number; headers?: Record<string, string>; body?: string } = { status: 204 };
let url: string;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    heard.push({ headers: request.headers, url: request.url ?? '', body: await text(request) });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  heard = [];
  answer = { status: 204 };
});
afterAll(() => new Promise((done) => server.close(done)));

/** What docs/robot.md asks of a receiver. */
function isGenuine(secret: string, { headers, body }: Heard, at: string): boolean {
  const timestamp = String(headers['skolmjolk-timestamp']);
  if (Math.abs(Date.parse(at) - Date.parse(timestamp)) > 5 * 60_000) return false;
  const expected = `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
  const given = String(headers['skolmjolk-signature']);
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}

describe('the webhook', () => {
  const secret = 'a secret of sixteen and more';
  const channels = (): Channels =>
    machineChannels({ ...none, webhook: { url: `${url}/milk`, secret: async () => secret } });

  test('posts the documents to the byte, with an id to know it by and a signature that holds', async () => {
    expect(await channels().send('webhook', parcel)).toBe('HTTP 204');
    const [request] = heard as [Heard];
    expect(request.url).toBe('/milk');
    expect(request.headers).toMatchObject({ 'content-type': 'application/json', 'skolmjolk-id': id });
    expect(isGenuine(secret, request, now)).toBe(true);
    const { files, ...rest } = JSON.parse(request.body);
    expect(rest).toEqual({ id, claimId, snapshot, reference });
    const received = files.map(({ content, ...file }: { content: string; sha256: string }) => {
      expect(createHash('sha256').update(Buffer.from(content, 'base64')).digest('hex')).toBe(file.sha256);
      return file;
    });
    expect(received).toEqual(listed);
  });

  test('one changed byte, another secret and a request played again later do not hold', async () => {
    await channels().send('webhook', parcel);
    const [request] = heard as [Heard];
    expect(isGenuine(secret, { ...request, body: request.body.replace('SM-2026', 'SM-2027') }, now)).toBe(
      false,
    );
    const headers = { ...request.headers, 'skolmjolk-timestamp': '2027-01-12T06:02:00.000Z' };
    expect(isGenuine(secret, { ...request, headers }, now)).toBe(false);
    expect(isGenuine('another secret, as long', request, now)).toBe(false);
    expect(isGenuine(secret, request, '2027-01-12T07:00:00.000Z')).toBe(false);
  });

  test.for([
    [{ status: 500 }, 'answered 500'],
    [{ status: 401 }, 'answered 401'],
    // A redirect would carry the documents to an address that nobody configured.
    [{ status: 307, headers: { location: '/elsewhere' } }, 'fetch failed'],
  ] as const)('an answer of %o is a failure', async ([failing, words]) => {
    answer = failing;
    await expect(channels().send('webhook', parcel)).rejects.toThrow(words);
    expect(heard.map((each) => each.url)).toEqual(['/milk']);
  });
});

describe('the event', () => {
  const variables = ['AWS_ENDPOINT_URL_EVENTBRIDGE', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const;
  const before = variables.map((name) => process.env[name]);
  beforeAll(() => {
    for (const name of variables) process.env[name] = 'local';
    process.env.AWS_ENDPOINT_URL_EVENTBRIDGE = url;
  });
  afterAll(() => {
    for (const [index, name] of variables.entries())
      if (before[index] === undefined) delete process.env[name];
      else process.env[name] = before[index];
  });
  const channels = machineChannels({
    ...none,
    putEvent: (detail) => putEvent('eu-central-1', 'city-bus', detail),
  });
  const json = { 'content-type': 'application/x-amz-json-1.1' };

  test('names what was approved and the hashes of its documents, on the bus that is set up', async () => {
    const body = JSON.stringify({ FailedEntryCount: 0, Entries: [{ EventId: 'event-1' }] });
    answer = { status: 200, headers: json, body };
    expect(await channels.send('event', parcel)).toBe('event-1');
    const [request] = heard as [Heard];
    expect(request.headers['x-amz-target']).toBe('AWSEvents.PutEvents');
    expect(request.headers.authorization).toMatch(/^AWS4-HMAC-SHA256 .*\/eu-central-1\/events\//);
    const [entry] = JSON.parse(request.body).Entries;
    expect({ ...entry, Detail: JSON.parse(entry.Detail) }).toEqual({
      ...{ EventBusName: 'city-bus', Source: 'skolmjolk', DetailType: 'ApplicationApproved' },
      Detail: { id, claimId, snapshot, reference, files: listed },
    });
    // A bus takes 256 kB: the documents themselves never go that way.
    expect(request.body.length).toBeLessThan(2000);
  });

  test('an entry that the bus did not take is a failure, although it answered 200', async () => {
    const Entries = [{ ErrorCode: 'InternalFailure', ErrorMessage: 'try again' }];
    answer = { status: 200, headers: json, body: JSON.stringify({ FailedEntryCount: 1, Entries }) };
    await expect(channels.send('event', parcel)).rejects.toThrow('InternalFailure');
  });
});

describe('the folder', () => {
  let engine: ObjectEngine;
  beforeAll(async () => {
    engine = await startBuckets();
  });
  afterAll(() => engine.close());

  test('holds the documents to the byte and, written last, the list of them; sent again it stays one', async () => {
    const bucket = await engine.newBucket();
    const order: string[] = [];
    const channels = machineChannels({
      ...none,
      putFile: async (key, file) => {
        order.push(key);
        await putOnce(bucket, `documents/outgoing/${key}`, file);
      },
    });
    const folder = `documents/outgoing/${id}/`;
    expect(await channels.send('folder', parcel)).toBe(folder);
    expect(order.at(-1)).toBe(`${id}/parcel.json`);
    const read = async (name: string) => {
      const Key = `${folder}${name}`;
      const { Body } = await bucket.client.send(new GetObjectCommand({ Bucket: bucket.name, Key }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    };
    for (const file of parcel.files) expect([...(await read(file.name))]).toEqual([...file.bytes]);
    const list = JSON.parse(new TextDecoder().decode(await read('parcel.json')));
    expect(list).toEqual({ id, claimId, snapshot, reference, files: listed });

    const version = async () => {
      const Key = `${folder}parcel.json`;
      return (await bucket.client.send(new HeadObjectCommand({ Bucket: bucket.name, Key }))).VersionId;
    };
    const first = await version();
    expect(await channels.send('folder', parcel)).toBe(folder);
    expect(await version()).toBe(first);
    const objects = await bucket.client.send(new ListObjectsV2Command({ Bucket: bucket.name }));
    expect(objects.KeyCount).toBe(parcel.files.length + 1);
  });
});

test.for(['webhook', 'event'] as const)('%s that nobody has set up says so', async (way) => {
  await expect(machineChannels(none).send(way, parcel)).rejects.toThrow('is set up');
});
