/** `npm run smoke` against the system on this machine, as a process of its own; and what it says when something is wrong. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, logIn } from '../../local/client.ts';
import { type System, startSystem } from '../../local/system.ts';
import type { Site } from '../../src/domain/sites.ts';

let dir: string;
let system: System;
let administrator: Client;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'smoke-'));
  system = await startSystem({ dir, port: 0, sample: 'register', logLevel: 'silent' });
  administrator = await logIn({ url: system.url, subject: 'administrator' });
});
afterAll(async () => {
  await system.close();
  await rm(dir, { recursive: true });
});

type Ran = { readonly code: number; readonly out: string };

function smoke(url: string, variables: Record<string, string>, ...more: string[]): Promise<Ran> {
  const script = path.join(import.meta.dirname, '../../bin/smoke.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, [script, url, ...more], { env: variables }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: out + err }),
    );
  });
}
const machine = () => ({
  SMOKE_ISSUER: system.issuer,
  SMOKE_CLIENT_ID: system.machine.id,
  SMOKE_CLIENT_SECRET: system.machine.secret,
});
const save = async (at: string, change: (value: Record<string, unknown>) => object) => {
  const { revision, value } = await administrator.json<{ revision: number; value: Record<string, unknown> }>(
    'GET',
    at,
  );
  return administrator.json('PUT', at, { value: change(value) }, { 'if-match': `"${revision}"` });
};

/** As docs/dayTwo.md tells IT to enter it. */
async function enterTestSite(): Promise<void> {
  const { value } = await administrator.json<{ value: Site }>('GET', '/api/v1/sites/keskuskoulu');
  const site = {
    ...value,
    id: 'smoke-test',
    name: 'Test',
    compositionId: null,
    registration: null,
    test: true,
  };
  await administrator.json('PUT', '/api/v1/sites/smoke-test', { value: site });
  const users = await administrator.json<{
    items: { id: string; revision: number; value: { siteIds: string[] } }[];
  }>('GET', '/api/v1/users?limit=500');
  const user = users.items.find(({ id }) => id === system.machine.id);
  await administrator.json(
    'PUT',
    `/api/v1/users/${user?.id}`,
    { value: { ...user?.value, siteIds: [...(user?.value.siteIds ?? []), 'smoke-test'] } },
    { 'if-match': `"${user?.revision}"` },
  );
}

test('without a machine it tries what anyone sees, and says what it left out', async () => {
  const { code, out } = await smoke(system.url, {});
  expect(out).toContain('5 ok, 0 failed');
  expect(out).toContain('left out');
  expect(code).toBe(0);
});

test('with one it posts, reads and corrects a count of the test site, as often as one likes', async () => {
  await enterTestSite();
  for (const revisions of [2, 4]) {
    const { code, out } = await smoke(system.url, machine());
    expect(out).toContain('11 ok, 0 failed');
    expect(code).toBe(0);
    const { day } = await administrator.json<{ day: string }>('GET', '/api/v1/health');
    const count = await administrator.json('GET', `/api/v1/sites/smoke-test/days/${day}`);
    expect(count).toMatchObject({ revision: revisions, report: { kind: 'served' } });
  }
});

test('it writes nothing to a site that counts, and a site that counts stays one', async () => {
  const { code, out } = await smoke(system.url, machine(), '--site', 'keskuskoulu');
  expect(out).toContain('it is no test site');
  expect(code).toBe(1);
  await expect(save('/api/v1/sites/keskuskoulu', (value) => ({ ...value, test: true }))).rejects.toThrow(
    'for-good',
  );
});

test('a system without its headers and its login is told so', async () => {
  const bare = createServer((_, answer) => answer.end('{"status":"ok"}')).listen(0, '127.0.0.1');
  await new Promise((resolve) => bare.once('listening', resolve));
  const { code, out } = await smoke(`http://127.0.0.1:${(bare.address() as AddressInfo).port}`, {});
  bare.close();
  expect(out).toContain('content-security-policy is missing');
  expect(out).toContain('/api/v1/me answers 200');
  expect(code).toBe(1);
});
