/**
 * Tries a running system as a kitchen system would: `npm run smoke -- https://milk.example.fi`. It writes to the
 * reserved test site only, which counts nowhere (docs/dayTwo.md says how to enter it). Ends with 1 when a step failed.
 * The machine that posts comes from the environment: SMOKE_ISSUER, SMOKE_CLIENT_ID, SMOKE_CLIENT_SECRET, and SMOKE_SCOPE
 * where the issuer names the scopes in another way. Without them only what anyone sees is tried.
 */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { site: { type: 'string', default: 'smoke-test' } },
});
const given = positionals[0] ?? '';
if (!URL.canParse(given)) {
  console.error('npm run smoke -- <address of the pages> [--site smoke-test]');
  process.exit(2);
}
const base = new URL(given);
const local = ['localhost', '127.0.0.1'].includes(base.hostname);
if (base.protocol !== 'https:' && !local) {
  console.error('Only https: a password of a machine is sent.');
  process.exit(2);
}
const { SMOKE_ISSUER: issuer, SMOKE_CLIENT_ID: id, SMOKE_CLIENT_SECRET: secret } = process.env;
const scope = process.env.SMOKE_SCOPE ?? 'counts:write counts:read';

let done = 0;
let failed = 0;

/** One step: says what it found, or what was wrong. Later steps that need it are told null. */
async function step<T>(words: string, act: () => Promise<T>): Promise<T | null> {
  const started = performance.now();
  try {
    const result = await act();
    done += 1;
    console.log(`ok       ${words} (${Math.round(performance.now() - started)} ms)`);
    return result;
  } catch (error) {
    failed += 1;
    console.log(`FAILED   ${words}: ${(error as Error).message}`);
    return null;
  }
}

function expect(holds: boolean, words: string): asserts holds {
  if (!holds) throw new Error(words);
}

const patience = () => AbortSignal.timeout(30_000);
const ask = (path: string, options: RequestInit = {}) =>
  fetch(new URL(path, base), { redirect: 'manual', signal: patience(), ...options });
async function json<T>(response: Response, status: number): Promise<T> {
  const text = await response.text();
  expect(response.status === status, `${response.status} instead of ${status}: ${text.slice(0, 300)}`);
  return JSON.parse(text) as T;
}

const health = await step('it answers, with its version and day', async () => {
  const found = await json<{ status: string; version: string; day: string }>(
    await ask('/api/v1/health'),
    200,
  );
  expect(found.status === 'ok', `status ${found.status}`);
  return found;
});
if (health) console.log(`         version ${health.version}, ${health.day} in Helsinki`);

await step('every answer carries the security headers', async () => {
  for (const path of ['/api/v1/health', '/accessibility', '/there-is-no-such-page']) {
    const { headers } = await ask(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(
      policy.startsWith("default-src 'none'"),
      `${path}: content-security-policy is ${policy || 'missing'}`,
    );
    expect(headers.get('x-content-type-options') === 'nosniff', `${path}: no nosniff`);
    expect((headers.get('strict-transport-security') ?? '').includes('max-age='), `${path}: no HSTS`);
    expect(headers.get('referrer-policy') === 'same-origin', `${path}: another referrer-policy`);
    expect(headers.get('cache-control') === 'no-store', `${path}: may be stored`);
  }
});
await step('the OpenAPI document is there and has the version', async () => {
  const found = await json<{ openapi: string; info: { version: string } }>(
    await ask('/api/v1/openapi.json'),
    200,
  );
  expect(found.openapi.startsWith('3.1'), `OpenAPI ${found.openapi}`);
});
await step('a page and its style sheet come', async () => {
  const page = await ask('/accessibility');
  const html = await page.text();
  expect(page.status === 200, `the page: ${page.status}`);
  const style = /href="(\/assets\/[^"]+\.css[^"]*)"/.exec(html)?.[1];
  expect(style !== undefined, 'the page names no style sheet');
  const css = await ask(style);
  await css.body?.cancel();
  expect(
    css.status === 200 && (css.headers.get('content-type') ?? '').startsWith('text/css'),
    `${style}: ${css.status}`,
  );
});
await step('nobody gets in without a login', async () => {
  const api = await ask('/api/v1/me');
  await api.body?.cancel();
  expect(api.status === 401, `/api/v1/me answers ${api.status}`);
  const page = await ask('/terms');
  expect(page.status === 303, `/terms answers ${page.status}`);
  const login = await ask('/login');
  const to = login.headers.get('location') ?? '';
  expect(login.status === 303 && URL.canParse(to), `/login answers ${login.status}`);
  expect(new URL(to).searchParams.get('code_challenge_method') === 'S256', 'the login goes without PKCE');
});

const token =
  issuer && id && secret
    ? await step('the machine gets a token', async () => {
        const discovery = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
        const { token_endpoint: address } = await json<{ token_endpoint: string }>(
          await fetch(discovery, { signal: patience() }),
          200,
        );
        const response = await fetch(address, {
          method: 'POST',
          signal: patience(),
          headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
          body: new URLSearchParams({ grant_type: 'client_credentials', scope }),
        });
        return (await json<{ access_token: string }>(response, 200)).access_token;
      })
    : null;
if (!issuer || !id || !secret)
  console.log('left out a count: set SMOKE_ISSUER, SMOKE_CLIENT_ID and SMOKE_CLIENT_SECRET (docs/dayTwo.md)');

if (token && health) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const site = await step(`the site ${values.site} is there, and is a test site`, async () => {
    const { value } = await json<{ value: { test?: boolean; productIds: string[] } }>(
      await ask(`/api/v1/sites/${values.site}`, { headers }),
      200,
    );
    // Nothing is ever written to a site whose litres count.
    expect(value.test === true, 'it is no test site: its litres would be claimed');
    expect(value.productIds.length > 0, 'it offers no product');
    return value;
  });
  const day = `/api/v1/sites/${values.site}/days/${health.day}`;
  type Day = { hash: string; revision: number; report: { kind: string; lines?: { amount: number }[] } };
  const send = (litres: number, ifMatch: string | null) => {
    const lines = [
      { productId: site?.productIds[0], use: 'served', given: { unit: 'litres', value: String(litres) } },
    ];
    const body = {
      entryId: randomUUID(),
      report: { kind: 'served', lines, otherDiners: null, note: null },
      reason: ifMatch ? 'counted-again' : null,
    };
    return ask(day, {
      method: 'PUT',
      body: JSON.stringify(body),
      headers: { ...headers, ...(ifMatch && { 'if-match': `"${ifMatch}"` }) },
    });
  };
  const read = async () => {
    const response = await ask(day, { headers });
    if (response.status === 404) {
      await response.body?.cancel();
      return null;
    }
    return json<Day>(response, 200);
  };
  const milk = ({ report }: Day) => report.lines?.reduce((sum, line) => sum + line.amount, 0) ?? 0;
  // Other figures than those that stand: what changes nothing is refused.
  const before = site && (await step("today's count is asked for", read));
  const litres = before && milk(before) === 11_000 ? 12 : 11;
  const posted =
    site &&
    (await step('a count goes in and is read back', async () => {
      const answer = await json<Day>(await send(litres, before?.hash ?? null), 200);
      const found = await read();
      expect(found?.hash === answer.hash && milk(found) === litres * 1000, 'another count was read');
      return found;
    }));
  if (posted) {
    await step('the same again without its version is refused', async () => {
      const answer = await send(litres + 1, null);
      const { code } = await json<{ code: string }>(answer, 428);
      expect(code === 'precondition-needed', code);
    });
    await step('it is corrected, and the history shows both', async () => {
      await json<Day>(await send(litres + 2, posted.hash), 200);
      const found = await read();
      expect(found !== null && milk(found) === (litres + 2) * 1000, 'the correction is not there');
      expect(found.revision === posted.revision + 1, `revision ${found.revision} after ${posted.revision}`);
    });
  }
}
console.log(`${done} ok, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
