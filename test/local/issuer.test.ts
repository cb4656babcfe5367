import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRemoteJWKSet, decodeJwt, type JWTPayload, jwtVerify } from 'jose';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { apiResource, startIssuer } from '../../local/issuer.ts';
import { signInWith } from '../../local/signIn.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'issuer-'));
const redirectUri = 'http://localhost:9/callback';
const setup = {
  port: 0,
  people: [
    {
      subject: 'kitchen-kvarnbacken',
      name: { sv: 'Köket, Kvarnbacken', fi: 'Keittiö, Kvarnbacken', en: 'Kitchen, Kvarnbacken' },
      role: { sv: 'Kök', fi: 'Keittiö', en: 'Kitchen' },
    },
    {
      subject: 'approver "1" <&>',
      name: { sv: 'Attestant', fi: 'Hyväksyjä', en: 'Approver' },
      role: { sv: 'Attestant', fi: 'Hyväksyjä', en: 'Approver' },
    },
  ],
  clients: [
    {
      id: 'pages',
      secret: 'pages-secret',
      kind: 'web' as const,
      redirectUris: [redirectUri],
      postLogoutRedirectUris: ['http://localhost:9/'],
    },
    { id: 'cash-register', secret: 'machine-secret', kind: 'machine' as const },
  ],
  keysFile: path.join(dir, 'keys.json'),
};

let running: Awaited<ReturnType<typeof startIssuer>>;
const said = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'info'), vi.spyOn(console, 'error')];
beforeAll(async () => {
  running = await startIssuer(setup);
});
afterEach(() => {
  for (const spy of said) expect(spy).not.toHaveBeenCalled();
});
afterAll(async () => {
  await running.close();
  rmSync(dir, { recursive: true });
});

const verifier = randomBytes(32).toString('base64url');
const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

function authorizationUrl(extra: Record<string, string> = {}) {
  return `${running.issuer}/auth?${new URLSearchParams({
    client_id: 'pages',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile',
    state: 'abc',
    nonce: 'n1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...extra,
  })}`;
}

async function token(form: Record<string, string>, authorization: string) {
  const response = await fetch(`${running.issuer}/token`, {
    method: 'POST',
    headers: { authorization },
    body: new URLSearchParams(form),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

const exchange = (callback: URL, code_verifier = verifier) =>
  token(
    {
      grant_type: 'authorization_code',
      code: callback.searchParams.get('code') ?? '',
      redirect_uri: redirectUri,
      code_verifier,
    },
    basic('pages', 'pages-secret'),
  );

async function verified(jwt: string, audience: string): Promise<JWTPayload> {
  const keys = createRemoteJWKSet(new URL(`${running.issuer}/jwks`));
  return (await jwtVerify(jwt, keys, { issuer: running.issuer, audience })).payload;
}

test('a person of the cast logs in with code and PKCE, and is told apart by subject', async () => {
  const callback = await signInWith({ authorizationUrl: authorizationUrl(), subject: 'kitchen-kvarnbacken' });
  expect(`${callback.origin}${callback.pathname}`).toBe(redirectUri);
  expect(callback.searchParams.get('state')).toBe('abc');
  const { status, body } = await exchange(callback);
  expect(status).toBe(200);
  const claims = await verified(body.id_token ?? '', 'pages');
  expect(claims).toMatchObject({ sub: 'kitchen-kvarnbacken', nonce: 'n1', name: 'Köket, Kvarnbacken' });
  expect(claims['name#fi']).toBe('Keittiö, Kvarnbacken');
  expect(Math.abs(Number(claims.auth_time) - Date.now() / 1000)).toBeLessThan(5);
  expect((await exchange(callback)).body.error).toBe('invalid_grant');
});

test('markup in a subject stays text', async () => {
  const callback = await signInWith({ authorizationUrl: authorizationUrl(), subject: 'approver "1" <&>' });
  expect(decodeJwt((await exchange(callback)).body.id_token ?? '').sub).toBe('approver "1" <&>');
});

test('no PKCE, another verifier, another secret, another address: no token', async () => {
  const bare = new URL(authorizationUrl());
  bare.searchParams.delete('code_challenge');
  bare.searchParams.delete('code_challenge_method');
  const refused = await signInWith({ authorizationUrl: bare, subject: 'kitchen-kvarnbacken' });
  expect(refused.searchParams.get('error')).toBe('invalid_request');

  const callback = await signInWith({ authorizationUrl: authorizationUrl(), subject: 'kitchen-kvarnbacken' });
  expect((await exchange(callback, 'x'.repeat(43))).body.error).toBe('invalid_grant');
  const wrong = await token({ grant_type: 'client_credentials' }, basic('cash-register', 'pages-secret'));
  expect(wrong.body.error).toBe('invalid_client');
  const elsewhere = await fetch(authorizationUrl({ redirect_uri: 'http://localhost:9/other' }));
  expect(elsewhere.status).toBe(400);
  expect(await elsewhere.text()).toContain('redirect_uri');
});

test('somebody who is not of the cast is not let in', async () => {
  await expect(signInWith({ authorizationUrl: authorizationUrl(), subject: 'stranger' })).rejects.toThrow(
    'did not let stranger in',
  );
});

test('a session spares the second login; prompt=login and max_age=0 ask again', async () => {
  const jar = new Map();
  const subject = 'kitchen-kvarnbacken';
  await signInWith({ authorizationUrl: authorizationUrl(), subject, jar });
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const where = async (extra: Record<string, string>) =>
    (await fetch(authorizationUrl(extra), { redirect: 'manual', headers: { cookie } })).headers.get(
      'location',
    ) ?? '';
  expect(await where({})).toMatch(/^http:\/\/localhost:9\/callback\?code=/);
  expect(await where({ max_age: '60' })).toMatch(/^http:\/\/localhost:9\/callback\?code=/);
  expect(await where({ prompt: 'login' })).toMatch(/\/login\//);
  expect(await where({ max_age: '0' })).toMatch(/\/login\//);
  // Another member of the cast may take over at the same machine.
  const other = await signInWith({
    authorizationUrl: authorizationUrl({ prompt: 'login' }),
    subject: 'approver "1" <&>',
    jar,
  });
  expect(decodeJwt((await exchange(other)).body.id_token ?? '').sub).toBe('approver "1" <&>');
});

test('the login page speaks the language that was asked for and says what it is', async () => {
  const pageIn = async (extra: Record<string, string>, headers: Record<string, string> = {}) => {
    const { origin, pathname, cookie } = await toLogin(extra);
    return (await fetch(`${origin}${pathname}`, { headers: { cookie, ...headers } })).text();
  };
  expect(await pageIn({})).toContain('<title>Lokal inloggning för ett provsystem</title>');
  expect(await pageIn({ ui_locales: 'fi-FI sv' })).toContain('<html lang="fi">');
  expect(await pageIn({}, { 'accept-language': 'de, en;q=0.8' })).toContain('Local login of a trial system');
  const { origin, pathname, cookie } = await toLogin({ ui_locales: 'fi' });
  const response = await fetch(`${origin}${pathname}?lang=en`, { headers: { cookie } });
  const page = await response.text();
  expect(page).toContain('<strong>Kitchen, Kvarnbacken</strong><span>Kitchen</span>');
  // Under no-referrer the browser would send the form with `Origin: null`, which is refused.
  expect(response.headers.get('referrer-policy')).toBe('same-origin');
  const nonce = /<style nonce="([^"]+)"/.exec(page)?.[1];
  expect(response.headers.get('content-security-policy')).toContain(`style-src 'nonce-${nonce}'`);
  expect(response.headers.get('content-security-policy')).toContain("form-action 'self' http://localhost:9");
});

test('a cancelled login says so to the client; a form from elsewhere is refused', async () => {
  const { origin, pathname, cookie } = await toLogin({});
  const post = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${origin}${pathname}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, ...headers },
      body: new URLSearchParams(form),
    });
  const foreign = await post({ subject: 'kitchen-kvarnbacken' }, { origin: 'http://elsewhere.example' });
  expect(foreign.status).toBe(400);
  const resume = await post({ cancel: 'yes' }, { origin });
  const back = await fetch(resume.headers.get('location') ?? '', { redirect: 'manual', headers: { cookie } });
  expect(back.headers.get('location')).toContain('error=access_denied');
});

test('a logout ends the session and leads back', async () => {
  const jar = new Map();
  const callback = await signInWith({
    authorizationUrl: authorizationUrl(),
    subject: 'kitchen-kvarnbacken',
    jar,
  });
  const { body } = await exchange(callback);
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const leave = `${running.issuer}/session/end?${new URLSearchParams({
    id_token_hint: body.id_token ?? '',
    post_logout_redirect_uri: 'http://localhost:9/',
    state: 'bye',
  })}`;
  const page = await fetch(leave, { headers: { cookie: cookies() } });
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const done = await fetch(`${running.issuer}/session/end/confirm`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies() },
    body: new URLSearchParams({ xsrf, logout: 'yes' }),
  });
  expect(done.headers.get('location')).toBe('http://localhost:9/?state=bye');
  const again = await fetch(authorizationUrl(), { redirect: 'manual', headers: { cookie: cookies() } });
  expect(again.headers.get('location')).toMatch(/\/login\//);
});

test('a machine gets a JWT for the API, with the scopes it asks for and no others', async () => {
  const grant = { grant_type: 'client_credentials', scope: 'counts:write' };
  const { status, body } = await token(grant, basic('cash-register', 'machine-secret'));
  expect(status).toBe(200);
  const claims = await verified(body.access_token ?? '', apiResource);
  expect(claims).toMatchObject({ client_id: 'cash-register', scope: 'counts:write' });
  const named = { ...grant, resource: apiResource };
  expect((await token(named, basic('cash-register', 'machine-secret'))).status).toBe(200);
  const other = { ...grant, resource: 'urn:someone:else' };
  expect((await token(other, basic('cash-register', 'machine-secret'))).body.error).toBe('invalid_target');
  const more = { ...grant, scope: 'counts:write claims:approve' };
  expect((await token(more, basic('cash-register', 'machine-secret'))).body.scope).toBe('counts:write');
  expect((await token(grant, basic('pages', 'pages-secret'))).status).toBe(400);
});

test('after a restart on the same port an old token is still valid; the keys are private', async () => {
  const grant = { grant_type: 'client_credentials', scope: 'counts:read' };
  const { body } = await token(grant, basic('cash-register', 'machine-secret'));
  await running.close();
  running = await startIssuer({ ...setup, port: running.port });
  await forgetConnections();
  expect((await verified(body.access_token ?? '', apiResource)).scope).toBe('counts:read');
  expect(statSync(setup.keysFile).mode & 0o777).toBe(0o600);
});

test('a moved clock moves every time in a token, and the age of a login', async () => {
  await running.close();
  let time = Date.parse('2027-02-01T09:00:00Z');
  running = await startIssuer({ ...setup, now: () => new Date(time) });
  const jar = new Map();
  const first = await signInWith({
    authorizationUrl: authorizationUrl(),
    subject: 'kitchen-kvarnbacken',
    jar,
  });
  const claims = decodeJwt((await exchange(first)).body.id_token ?? '');
  expect(claims).toMatchObject({ iat: time / 1000, exp: time / 1000 + 3600, auth_time: time / 1000 });
  time += 301_000;
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const asked = await fetch(authorizationUrl({ max_age: '300' }), {
    redirect: 'manual',
    headers: { cookie },
  });
  expect(asked.headers.get('location')).toMatch(/\/login\//);
  await expect(startIssuer({ ...setup, now: () => new Date() })).rejects.toThrow('share one clock');
  await running.close();
  running = await startIssuer(setup);
});

// fetch keeps connections, and learns only a moment later that the server behind one has gone.
const forgetConnections = () => new Promise((resolve) => setTimeout(resolve, 50));

async function toLogin(extra: Record<string, string>) {
  const response = await fetch(authorizationUrl(extra), { redirect: 'manual' });
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const { origin, pathname } = new URL(response.headers.get('location') ?? '', running.issuer);
  return { origin, pathname, cookie };
}
