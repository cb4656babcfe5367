import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionNames, routeNames } from '../../lib/api.ts';
import { type Bundles, bundleFunctions, makesDocuments, packedAssets } from '../../lib/bundles.ts';
import { apart, type FunctionName, setsDocuments, uses, usesOf } from '../../lib/permissions.ts';
import { type RouteName, routes } from '../../src/api/routes.ts';
import { assetVersions } from '../../src/web/assetVersions.ts';
import { memoryPorts } from '../ports/memory.ts';
import { throughZip } from './zipped.ts';

type Answer = { statusCode: number; error?: string; headers?: Record<string, string>; body?: string };

const folder = mkdtempSync(join(tmpdir(), 'skolmjolk-bundles-'));
let deployed: Bundles;
let readable: Bundles;
let answers: Record<string, Answer>;
let typesetter: string;

beforeAll(async () => {
  deployed = bundleFunctions(functionNames, join(folder, 'deployed'));
  readable = bundleFunctions(functionNames, join(folder, 'readable'), { minify: false });
  const unpacked = join(folder, 'unpacked');
  for (const name of functionNames) {
    const [from, to] = [deployed.folderOf(name), join(unpacked, name)];
    // The typesetter is the same in each, and large: one goes through its ZIP, the others borrow it.
    const whole = name === 'readDocument' || !makesDocuments(deployed.metafile, name);
    const wanted = (path: string) => whole || !path.startsWith('node_modules');
    await throughZip(from, { zip: join(folder, `${name}.zip`), to, wanted });
    if (!whole) symlinkSync(join(from, 'node_modules'), join(to, 'node_modules'));
  }
  const output = execFileSync(
    process.execPath,
    [join(import.meta.dirname, 'callBundles.ts'), unpacked, ...functionNames],
    {
      encoding: 'utf8',
      maxBuffer: 50_000_000,
      // Nothing of this machine's environment, and nowhere to go: what answers here answers without AWS.
      env: {
        AWS_REGION: 'eu-central-1',
        AWS_ACCESS_KEY_ID: 'none',
        AWS_SECRET_ACCESS_KEY: 'none',
        AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
        TABLE: 'counts',
        RECORDS_BUCKET: 'records',
        OIDC_ISSUER: 'https://127.0.0.1:9',
        OIDC_CLIENT_ID: 'skolmjolk',
        PUBLIC_URL: 'https://milk.example.fi',
        CITY: 'Borgå',
        API_AUDIENCE: 'https://milk.example.fi/api',
        MAIL_SENDER: 'milk@example.fi',
        DEAD_LETTERS: 'http://127.0.0.1:9/letters',
        SCHEDULED_FUNCTIONS:
          '{"runRobot":"a","makeCheckpoint":"b","deleteRecords":"d","checkInvariants":"c"}',
        SIGNING_KEY: 'arn:aws:kms:eu-central-1:123456789012:key/none',
      },
    },
  );
  ({ answers, typesetter } = JSON.parse(output) as typeof globalThis & {
    answers: typeof answers;
    typesetter: string;
  });
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('each bundle, from its ZIP, alone in a folder', () => {
  it.each(routeNames)('%s answers one who is not logged in', (name) => {
    const { callers, answer, method } = routes[name];
    const { statusCode, error } = answers[name] ?? { statusCode: 0 };
    expect(error).toBeUndefined();
    if (callers === 'anyone') expect(anyones[name] ?? [200]).toContain(statusCode);
    else expect(statusCode).toBe(answer === 'page' && method === 'GET' ? 303 : 401);
  });

  // No table can be reached from here: that is what they fail with, after everything they need was loaded.
  it.each(apart)('%s begins, and fails for want of AWS', (name) => {
    expect(answers[name]?.error ?? '').toMatch(/ECONNREFUSED|connect|AggregateError/);
  });

  it('sets a document with what lies beside the code', () => expect(typesetter).toBe('sets'));

  it('has the typesetter where documents are made, and only there', () => {
    for (const name of routeNames)
      expect([name, makesDocuments(deployed.metafile, name)]).toEqual([name, setsDocuments(name)]);
  });

  it('stays within what Lambda takes: 250 MB, and small where no documents are made', () => {
    for (const name of functionNames) {
      const megabytes = sizeOf(deployed.folderOf(name)) / 1e6;
      expect([name, megabytes < (name in uses && setsDocuments(name as FunctionName) ? 100 : 2)]).toEqual([
        name,
        true,
      ]);
    }
  });

  it('is the same from the same source', () => {
    const again = bundleFunctions(['recordDay'], join(folder, 'again'));
    const code = (bundles: Bundles) => readFileSync(join(bundles.folderOf('recordDay'), 'index.mjs'), 'utf8');
    expect(code(again)).toBe(code(deployed));
  });

  it('is refused when a function is missing, and each one is named', () => {
    expect(() => bundleFunctions(['readDay', 'milkCow', 'churn'], folder)).toThrow(
      'missing: functions/milkCow.ts, functions/churn.ts',
    );
  });
});

/** What a route for anyone answers to a bare request, where that is not 200. */
const anyones: Partial<Record<RouteName, readonly number[]>> = {
  // The issuer cannot be reached from here.
  signIn: [500],
  signInCallback: [400, 303],
  // Nor can the table.
  openLink: [500],
  notFoundPage: [404],
  // The key neither.
  readPublicKey: [500],
  // No form was sent.
  signOut: [400],
  chooseLanguage: [400],
};

const coded: readonly FunctionName[] = [...routeNames, ...apart];

describe('the permissions', () => {
  it.each(coded)('of %s are what its code calls, and nothing more', (name) => {
    const code = readFileSync(join(readable.folderOf(name), 'index.mjs'), 'utf8');
    expect(granted(name)).toEqual(called(code));
  });

  it('are compared in a way that can fail', () => {
    const code =
      'await ports.claims.put(claim); await gate.sessions.get(id); const n = material.counts.get(key)';
    expect(called(code)).toEqual(['claims.put', 'sessions.get']);
  });
});

/** What the function may call, by the methods of the ports. */
function granted(name: FunctionName): string[] {
  return [...new Set(usesOf(name).map((use) => use.split(' ')[0] ?? ''))].sort();
}

/** Each port with its methods, as a working implementation has them; whatever is no object of methods is no port. */
const methodsOf: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(memoryPorts()).flatMap(([port, made]) => {
    const methods = made && typeof made === 'object' ? Object.entries(made) : [];
    const names = methods.flatMap(([name, method]) => (typeof method === 'function' ? [name] : []));
    return names.length > 0 && !(['clock', 'ids', 'makers'] as string[]).includes(port)
      ? [[port, names] as const]
      : [];
  }),
);

/**
 * The methods of the ports that code calls: `ports.claims.put(`, and `register.get(` where a port was handed on. Maps
 * and lists are named like these in places, and AWS's client has a signer of its own: those count after `ports.` only.
 */
function called(code: string): string[] {
  const calls = [...code.matchAll(/(\w+\.)?\b([a-zA-Z]+?)\d*\.(\w+)\(/g)].flatMap(
    ([, before = '', port = '', method = '']) =>
      methodsOf.get(port)?.includes(method) && (!mapped.includes(port) || /^ports\d*\.$/.test(before))
        ? [`${port}.${method}`]
        : [],
  );
  const makers = /\bmakers\d*[.[]/.test(code) ? ['makers.pdf', 'makers.xlsx'] : [];
  return [...new Set([...calls, ...makers])].sort();
}
/** Ports whose name something else has in places. */
const mapped: readonly string[] = ['counts', 'deliveries', 'attachments', 'transfers', 'signer'];

describe('the assets', () => {
  it('are served compressed, with their type, and not kept without their hash', () => {
    const { statusCode, headers, body } = answers.assets ?? { statusCode: 0 };
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'no-cache',
    });
    expect(body).toBe(packedAssets()['style.css']?.gzip);
  });

  it('have the versions that the pages ask for', () => {
    const versions = Object.entries(packedAssets()).map(([name, { version }]) => [name, version]);
    expect(Object.fromEntries(versions)).toEqual(assetVersions);
  });
});

function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
