/** What a function carries and how it behaves when AWS does not answer. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { bounds } from '../../src/adapters/clientOptions.ts';
import { documentClient } from '../../src/adapters/dynamo/documentClient.ts';
import { dynamoCounts } from '../../src/adapters/dynamo/dynamoCounts.ts';
import { s3Client } from '../../src/adapters/s3/s3Client.ts';
import { s3Documents } from '../../src/adapters/s3/s3Documents.ts';
import { randomIds, sha256, systemClock } from '../../src/adapters/system.ts';
import { hashOf } from '../ports/fixtures.ts';

/** The packages whose code is in the bundle of a function that names these getters. */
async function packagesFor(names: string): Promise<Set<string>> {
  const { metafile } = await build({
    stdin: {
      contents: `import { ${names} } from './src/adapters/onAws.ts'; export const handler = () => [${names}];`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const used = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return new Set(used.map(([path]) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? 'src'));
}

describe('a bundle keeps what the function names, and no more', () => {
  test('package.json says that our modules do nothing when imported', async () => {
    const { default: description } = await import('../../package.json', { with: { type: 'json' } });
    expect((description as { sideEffects?: boolean }).sideEffects).toBe(false);
  });
  test.for([
    {
      names: 'counts',
      has: ['@aws-sdk/client-dynamodb'],
      hasNot: ['@aws-sdk/client-s3', 'openid-client', 'jose'],
    },
    {
      names: 'documents',
      has: ['@aws-sdk/client-s3'],
      hasNot: ['@aws-sdk/client-dynamodb', 'openid-client'],
    },
    {
      names: 'issuer',
      has: ['openid-client', 'jose'],
      hasNot: ['@aws-sdk/client-s3', '@aws-sdk/client-dynamodb'],
    },
  ])('$names', async ({ names, has, hasNot }) => {
    const packages = await packagesFor(names);
    for (const name of has) expect(packages).toContain(name);
    for (const name of hasNot) expect(packages).not.toContain(name);
  });
});

describe('the clients of AWS', () => {
  test('give up on a service that takes the connection and never answers, after three tries', async () => {
    let asked = 0;
    const silent = createServer(() => {
      asked += 1;
    });
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const endpoint = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test-secret' };
    const options = { region: 'eu-north-1', endpoint, credentials };
    // The time-out is shortened; that a time-out fails, and is tried thrice, is what counts here.
    const requestHandler = { ...bounds.requestHandler, requestTimeout: 50 };
    const quick = <T extends { config: object }>(client: T): T => {
      const { requestHandler: handler } = client.config as {
        requestHandler: { updateHttpClientConfig(key: string, value: number): void };
      };
      handler.updateHttpClientConfig('requestTimeout', requestHandler.requestTimeout);
      return client;
    };
    const table = { client: quick(documentClient(options)), name: 'table' };
    const bucket = { client: quick(s3Client({ ...options, pathStyle: true })), name: 'bucket' };
    await expect(dynamoCounts(table).get('arla', '2026-08-10')).rejects.toThrow(/timed? ?out/i);
    expect(asked).toBe(3);
    await expect(s3Documents(bucket).get(hashOf('a'), 'a.pdf')).rejects.toThrow(/timed? ?out/i);
    expect(asked).toBe(6);
    silent.closeAllConnections();
    silent.close();
  });

  test('wait four seconds for a connection and eight for an answer', () => {
    expect(bounds.requestHandler).toEqual({
      connectionTimeout: 4000,
      requestTimeout: 8000,
      throwOnRequestTimeout: true,
    });
  });
});

describe('the system', () => {
  test('clock, ids and digest have the forms that the shapes ask for', () => {
    expect(systemClock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(randomIds.next()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(randomIds.next()).not.toBe(randomIds.next());
    // FIPS 180-2, appendix B.1
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256(new TextEncoder().encode('mjölk'))).toBe(sha256('mjölk'));
  });
});
