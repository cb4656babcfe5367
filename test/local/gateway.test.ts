import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startGateway } from '../../local/gateway.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'gateway-'));
const megabyte = 1024 * 1024;

const show = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(event),
});
const say = (word: string) => async () => ({ statusCode: 200, body: word });

let gateway: Awaited<ReturnType<typeof startGateway>>;
let release = () => {};
const waiting = new Promise<void>((resolve) => {
  release = resolve;
});
beforeAll(async () => {
  const files = path.join(dir, 'assets');
  mkdirSync(path.join(files, 'fonts'), { recursive: true });
  writeFileSync(path.join(files, 'style.css'), '.count { color: black }\n'.repeat(100));
  writeFileSync(path.join(files, 'fonts', 'å.woff2'), Buffer.alloc(10));
  writeFileSync(path.join(dir, 'secret.txt'), 'secret');
  mkdirSync(path.join(dir, 'assets-too'));
  writeFileSync(path.join(dir, 'assets-too', 'secret.txt'), 'secret');
  symlinkSync(path.join(dir, 'secret.txt'), path.join(files, 'link.txt'));
  gateway = await startGateway({
    port: 0,
    assets: [{ prefix: '/assets/', dir: files }],
    routes: [
      { method: 'ANY', path: '/api/v1/{proxy+}', handler: say('greedy') },
      { method: 'POST', path: '/api/v1/sites/{siteId}', handler: show },
      { method: 'GET', path: '/api/v1/sites/{siteId}', handler: show },
      { method: 'GET', path: '/api/v1/sites/all', handler: say('all') },
      { method: 'ANY', path: '/', handler: say('any') },
      { method: 'GET', path: '/', handler: say('home') },
      { method: 'GET', path: '/throws', handler: () => Promise.reject(new Error('no')) },
      { method: 'GET', path: '/large', handler: say('x'.repeat(6 * megabyte)) },
      {
        method: 'GET',
        path: '/slow',
        handler: async () => {
          await waiting;
          return { statusCode: 200, body: 'done' };
        },
      },
      {
        method: 'GET',
        path: '/answers/binary',
        handler: async () => ({
          statusCode: 201,
          headers: { 'Content-Type': 'application/pdf', 'X-Number': 7 },
          cookies: ['a=1; Path=/', 'b=2; Path=/'],
          body: Buffer.from([0, 255, 1]).toString('base64'),
          isBase64Encoded: true,
        }),
      },
      { method: 'GET', path: '/answers/bare', handler: async () => ({ plain: 'object' }) as never },
      { method: 'GET', path: '/answers/nothing', handler: async () => ({ statusCode: 204 }) },
    ],
  });
});
afterAll(async () => {
  await gateway.close();
  rmSync(dir, { recursive: true });
});

const get = async (where: string, init?: RequestInit) => {
  const response = await fetch(gateway.url + where, init);
  return { status: response.status, headers: response.headers, body: await response.text() };
};
const eventOf = async (where: string, init?: RequestInit): Promise<APIGatewayProxyEventV2> =>
  JSON.parse((await get(where, init)).body);

// fetch tidies a path before it sends it; this does not.
const raw = (options: {
  path: string;
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: Buffer;
}) =>
  new Promise<{ status: number; body: Buffer; headers: Record<string, unknown> }>((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port: gateway.port, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks), headers: response.headers }),
      );
    });
    request.on('error', reject);
    request.end(options.body);
  });

test('the event is that of payload v2: path decoded in parameters only, lists joined, cookies apart', async () => {
  const { body } = await raw({
    path: '/api/v1/sites/k%C3%B6k%2F1?day=1&day=2&name=%C3%A5+b',
    headers: { cookie: 'a=1; b=2', 'x-many': ['one', 'two'], 'user-agent': 'test' },
  });
  const event: APIGatewayProxyEventV2 = JSON.parse(body.toString());
  expect(event).toMatchObject({
    version: '2.0',
    routeKey: 'GET /api/v1/sites/{siteId}',
    rawPath: '/api/v1/sites/k%C3%B6k%2F1',
    rawQueryString: 'day=1&day=2&name=%C3%A5+b',
    queryStringParameters: { day: '1,2', name: 'å b' },
    pathParameters: { siteId: 'kök/1' },
    cookies: ['a=1', 'b=2'],
    isBase64Encoded: false,
    requestContext: { http: { method: 'GET', sourceIp: '127.0.0.1', userAgent: 'test' }, stage: '$default' },
  });
  expect(event.headers['x-many']).toBe('one,two');
  expect(event.headers.cookie).toBeUndefined();
  expect(event.body).toBeUndefined();
  expect(Math.abs(event.requestContext.timeEpoch - Date.now())).toBeLessThan(2000);
  const bare = await eventOf('/api/v1/sites/x');
  expect(Object.keys(bare)).not.toContain('queryStringParameters');
  expect(Object.keys(bare)).not.toContain('cookies');
});

test('JSON comes as text, forms and bytes as base64', async () => {
  const post = (body: string | Uint8Array<ArrayBuffer>, type: string) =>
    eventOf('/api/v1/sites/x', { method: 'POST', body, headers: { 'content-type': type } });
  expect(await post('{"å":1}', 'application/json; charset=utf-8')).toMatchObject({
    body: '{"å":1}',
    isBase64Encoded: false,
  });
  expect(await post('{}', 'application/problem+json')).toMatchObject({ body: '{}', isBase64Encoded: false });
  expect(await post('a=1', 'application/x-www-form-urlencoded')).toMatchObject({
    body: 'YT0x',
    isBase64Encoded: true,
  });
  expect(await post(new Uint8Array([255, 0]), 'text/csv')).toMatchObject({
    body: '/wA=',
    isBase64Encoded: true,
  });
});

test('the most specific route wins; what no route answers is not found', async () => {
  expect((await get('/')).body).toBe('home');
  expect((await get('/api/v1/sites/all')).body).toBe('all');
  expect((await eventOf('/api/v1/sites/x')).pathParameters).toEqual({ siteId: 'x' });
  expect((await get('/api/v1/sites/x/days')).body).toBe('greedy');
  expect((await get('/api/v1/sites/x', { method: 'DELETE' })).body).toBe('greedy');
  const unknown = [await get('/nowhere'), await get('/large', { method: 'POST' }), await get('/throws/')];
  for (const { status, body } of unknown) expect([status, body]).toEqual([404, '{"message":"Not Found"}']);
  expect((await get('/large', { method: 'HEAD' })).status).toBe(404);
  expect((await get('/', { method: 'POST' })).body).toBe('any');
  expect((await raw({ path: '/api/v1/sites/%zz' })).status).toBe(400);
});

test('two routes of the same shape are a mistake', async () => {
  const routes = ['/a/{x}', '/a/{y}'].map((where) => ({ method: 'GET', path: where, handler: show }));
  await expect(startGateway({ port: 0, routes })).rejects.toThrow('Two routes answer GET /a/{one}');
});

test('answers: bytes, cookies, no body, a bare object', async () => {
  const binary = await fetch(`${gateway.url}/answers/binary`);
  expect(binary.status).toBe(201);
  expect(binary.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
  expect(binary.headers.get('content-type')).toBe('application/pdf');
  expect(new Uint8Array(await binary.arrayBuffer())).toEqual(new Uint8Array([0, 255, 1]));
  expect((await get('/answers/nothing')).status).toBe(204);
  const bare = await get('/answers/bare');
  expect([bare.status, bare.body, bare.headers.get('content-type')]).toEqual([
    200,
    '{"plain":"object"}',
    'application/json',
  ]);
  expect((await get('/')).headers.get('content-type')).toBe('text/plain;charset=UTF-8');
});

test("Lambda's limits hold, and a handler that throws tells the caller nothing", async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  const post = (size: number, type: string) =>
    raw({
      path: '/api/v1/other',
      method: 'POST',
      body: Buffer.alloc(size, 97),
      headers: { 'content-type': type },
    });
  expect((await post(5 * megabyte, 'application/json')).status).toBe(200);
  expect((await post(6 * megabyte + 1, 'application/json')).status).toBe(413);
  expect((await post(5 * megabyte, 'application/pdf')).status).toBe(413);
  for (const where of ['/throws', '/large']) {
    const { status, body } = await get(where);
    expect([status, body]).toEqual([500, '{"message":"Internal Server Error"}']);
  }
  expect(errors).toHaveBeenCalledTimes(2);
  errors.mockRestore();
});

test('assets are compressed, typed, kept for ever, and nothing outside the folder is served', async () => {
  const style = await raw({ path: '/assets/style.css', headers: { 'accept-encoding': 'gzip, br' } });
  expect(style.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/css; charset=utf-8',
    'content-encoding': 'gzip',
    vary: 'accept-encoding',
  });
  expect(gunzipSync(style.body).toString()).toContain('.count');
  const plain = await raw({ path: '/assets/style.css', headers: { 'accept-encoding': 'br, gzip;q=0' } });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect((await raw({ path: '/assets/style.css' })).headers['content-encoding']).toBeUndefined();
  expect((await raw({ path: '/assets/style.css', method: 'HEAD' })).body.length).toBe(0);
  const etag = String(style.headers.etag);
  expect((await raw({ path: '/assets/style.css', headers: { 'if-none-match': etag } })).status).toBe(304);
  expect((await get('/assets/fonts/%C3%A5.woff2')).headers.get('content-type')).toBe('font/woff2');
  const outside = [
    '../secret.txt',
    '%2e%2e/secret.txt',
    '..%2fsecret.txt',
    '..%5csecret.txt',
    'link.txt',
    '../assets-too/secret.txt',
  ];
  for (const where of [...outside, '', 'fonts', 'style.css%00', 'missing.js']) {
    expect((await raw({ path: `/assets/${where}` })).status, where).toBe(404);
  }
});

test('a taken port is named, with the way out', async () => {
  await expect(startGateway({ port: gateway.port, routes: [] })).rejects.toThrow(
    new RegExp(`Port ${gateway.port}, .*--port`),
  );
});

test('a close waits for the request that is under way', async () => {
  const slow = get('/slow');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const closed = gateway.close();
  release();
  expect((await slow).body).toBe('done');
  await closed;
  await expect(get('/')).rejects.toThrow();
});
