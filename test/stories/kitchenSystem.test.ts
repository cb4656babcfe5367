/** A kitchen system sends its counts: the example of docs/kitchenSystems.md, over real HTTP, as it stands there. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { machineToken } from '../../local/client.ts';
import { type System, startSystem } from '../../local/system.ts';

let dir: string;
let system: System;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kitchen-system-'));
  system = await startSystem({ dir, port: 0, sample: 'register', logLevel: 'silent' });
});
afterAll(async () => {
  await system.close();
  await rm(dir, { recursive: true });
});

type Answer = {
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly { readonly fate: string; readonly reasons: readonly { readonly code: string }[] }[];
};
const docs = await readFile(new URL('../../docs/kitchenSystems.md', import.meta.url), 'utf8');
const example = /```sh\n([\s\S]*?)```/.exec(docs)?.[1] ?? '';
const body = JSON.parse(/-d '(\{\n[\s\S]*\})'/.exec(example)?.[1] ?? '') as { rows: unknown[] };
const told = ({ rows }: Answer) => rows.map((row) => row.reasons[0]?.code ?? row.fate);

async function post(path: string, value: unknown): Promise<Response> {
  const token = await machineToken(system.issuer, system.machine);
  return fetch(new URL(path, system.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(value),
  });
}

const hasCurl =
  spawnSync('curl', ['--version']).status === 0 &&
  spawnSync('sh', ['-c', 'sed --version']).error === undefined;

describe('a machine with a client of its own', () => {
  test.runIf(hasCurl)('the example of the documentation does what it says', async () => {
    const env = { ...process.env, DATA: dir, URL: system.url, ISSUER: system.issuer };
    // Not in this process, which answers it.
    const run = () =>
      new Promise<Answer>((resolve, reject) => {
        execFile('sh', ['-c', example], { env }, (error, out) =>
          error ? reject(error) : resolve(JSON.parse(out) as Answer),
        );
      });
    expect(told(await run())).toEqual(['created', 'created', 'not-your-site']);
    expect(told(await run())).toEqual(['sent-before', 'sent-before', 'not-your-site']);
  });

  test('the typed client sends a day, and is told what was wrong with another', async () => {
    const tokenEndpoint = `${system.issuer}/token`;
    const env = { ...process.env, URL: system.url, TOKEN_ENDPOINT: tokenEndpoint, SITE: 'keskuskoulu' };
    const client = { CLIENT_ID: system.machine.id, CLIENT_SECRET: system.machine.secret };
    const file = fileURLToPath(new URL('../../samples/client/example.ts', import.meta.url));
    const run = (DAY: string) =>
      new Promise<string>((resolve) => {
        const node = execFile(
          process.execPath,
          [file],
          { env: { ...env, ...client, DAY } },
          (_, out, errors) => resolve(node.exitCode === 0 ? out : errors),
        );
      });
    expect(JSON.parse(await run('2027-01-07'))).toMatchObject({ sent: 1, created: 1, rejected: 0 });
    expect(JSON.parse(await run('2027-01-07'))).toMatchObject({ sent: 1, unchanged: 1, rejected: 0 });
    expect(JSON.parse(await run('7.1.2027'))).toMatchObject({ sent: 1, rejected: 1 });
    client.CLIENT_SECRET = 'not-this';
    expect(await run('2027-01-07')).toContain('no token: 401');
  });

  test('its own sites are read back, with the machine in the trail', async () => {
    expect((await post('/api/v1/imports', body)).status).toBe(200);
    const token = await machineToken(system.issuer, system.machine);
    const day = (await (
      await fetch(new URL('/api/v1/sites/keskuskoulu/days/2027-01-08', system.url), {
        headers: { authorization: `Bearer ${token}` },
      })
    ).json()) as { report: { lines: { amount: number }[] }; revisions: { by: object }[] };
    expect(day.report.lines[0]?.amount).toBe(61_500);
    expect(day.revisions[0]?.by).toMatchObject({ role: 'kitchen', via: 'machine' });
  });

  test('a file goes in by its profile; a large one fits', async () => {
    const days = Array.from({ length: 60 }, (_, index) => new Date(Date.UTC(2026, 8, 1 + index)));
    const lines = days.map(
      (day) => `Keskuskoulu;${day.getUTCDate()}.${day.getUTCMonth() + 1}.2026;milk;"1 0${1},5"`,
    );
    const padding = `\n${';'.repeat(3)}`.repeat(300_000);
    const file = Buffer.from(`toimipiste;päivä;tuote;litraa\n${lines.join('\n')}${padding}`, 'latin1');
    expect(file.length).toBeGreaterThan(1_000_000);
    const wish = { mode: 'commit', file: file.toString('base64') };
    const answer = await post('/api/v1/import-profiles/spreadsheet/files', wish);
    const { counts } = (await answer.json()) as Answer;
    expect(counts).toMatchObject({ sent: 60, rejected: 60 });
    const whole = {
      ...wish,
      file: Buffer.from(file.toString('latin1').replaceAll('1 01,5', '101,5'), 'latin1').toString('base64'),
    };
    const again = (await (await post('/api/v1/import-profiles/spreadsheet/files', whole)).json()) as Answer;
    expect(again.counts).toMatchObject({ sent: 60, created: 60 });
  });
});
