/** The issuer's adapter against the local issuer, and against one that does every wrong thing it can. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startIssuer } from '../../local/issuer.ts';
import { type CookieJar, signInWith } from '../../local/signIn.ts';
import { afterLogoutPath, callbackPath, oidcIssuer } from '../../src/adapters/oidc/oidcIssuer.ts';
import { Refused } from '../../src/domain/refusals.ts';

const publicUrl = 'http://localhost:9';
const audience = 'urn:skolmjolk:api';
const client = { clientId: 'pages', clientSecret: async () => 'pages-secret', publicUrl, audience };
const failed = { code: 'login-failed' };

describe('with the local issuer', () => {
  const dir = mkdtempSync(join(tmpdir(), 'oidc-'));
  const names = { sv: 'Anna', fi: 'Anna', en: 'Anna' };
  const setup = {
    people: ['anna', 'bo'].map((subject) => ({ subject, name: names, role: names })),
    clients: [
      {
        id: 'pages',
        secret: 'pages-secret',
        kind: 'web' as const,
        redirectUris: [publicUrl + callbackPath],
        postLogoutRedirectUris: [publicUrl + afterLogoutPath],
      },
      { id: 'till', secret: 'till-secret', kind: 'machine' as const },
    ],
    keysFile: join(dir, 'keys.json'),
    resource: audience,
  };
  let running: Awaited<ReturnType<typeof startIssuer>>;
  beforeAll(async () => {
    running = await startIssuer({ ...setup, port: 0 });
  });
  afterAll(async () => {
    await running.close();
    rmSync(dir, { recursive: true });
  });

  const login = async (subject: string, { fresh = false, jar = new Map() as CookieJar } = {}) => {
    const issuer = oidcIssuer({ ...client, issuer: running.issuer });
    const start = await issuer.start({ language: 'fi', fresh });
    const callback = await signInWith({ authorizationUrl: start.url, subject, jar });
    return { issuer, start, callback };
  };

  test('a person logs in: who, when, and by a token that can be kept', async () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    const { issuer, start, callback } = await login('anna');
    const result = await issuer.finish(callback.href, start);
    expect(result).toMatchObject({ issuer: running.issuer, subject: 'anna' });
    expect(Date.parse(result.loginAt)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(result.loginAt)).toBeLessThanOrEqual(Date.now());
    expect(result.loginAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
    expect(await issuer.verify(result.idToken)).toBeNull();
  });

  test('the address asks for a code with PKCE, state, nonce, the language and the time of the login', async () => {
    const issuer = oidcIssuer({ ...client, issuer: running.issuer });
    const one = await issuer.start({ language: 'sv', fresh: false });
    const other = await issuer.start({ language: 'sv', fresh: true });
    const asked = Object.fromEntries(new URL(one.url).searchParams);
    expect(asked).toMatchObject({
      client_id: 'pages',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: 'http://localhost:9/login/callback',
      code_challenge_method: 'S256',
      state: one.state,
      nonce: one.nonce,
      ui_locales: 'sv',
      max_age: '43200',
    });
    expect(asked.code_challenge).not.toBe(one.verifier);
    expect(asked.prompt).toBeUndefined();
    expect(Object.fromEntries(new URL(other.url).searchParams)).toMatchObject({
      prompt: 'login',
      max_age: '0',
    });
    expect(new Set([one.state, other.state, one.nonce, other.nonce, one.verifier, other.verifier]).size).toBe(
      6,
    );
  });

  test('a fresh login asks again and has a new time; another one keeps the time of the first', async () => {
    const jar: CookieJar = new Map();
    const first = await login('anna', { jar });
    const { loginAt } = await first.issuer.finish(first.callback.href, first.start);
    await new Promise((done) => setTimeout(done, 1100));
    const again = await login('anna', { jar });
    expect((await again.issuer.finish(again.callback.href, again.start)).loginAt).toBe(loginAt);
    const fresh = await login('anna', { jar, fresh: true });
    const { loginAt: freshAt } = await fresh.issuer.finish(fresh.callback.href, fresh.start);
    expect(Date.parse(freshAt)).toBeGreaterThan(Date.parse(loginAt));
  });

  test('another state, nonce or verifier, a code used twice, a cancelled login: refused', async () => {
    for (const wrong of [{ state: 'x' }, { nonce: 'x' }, { verifier: 'x'.repeat(43) }]) {
      const { issuer, start, callback } = await login('anna');
      await expect(issuer.finish(callback.href, { ...start, ...wrong })).rejects.toMatchObject(failed);
    }
    const { issuer, start, callback } = await login('anna');
    await issuer.finish(callback.href, start);
    await expect(issuer.finish(callback.href, start)).rejects.toMatchObject(failed);

    const cancelled = `/login/callback?error=access_denied&state=${start.state}&iss=${running.issuer}`;
    await expect(issuer.finish(cancelled, start)).rejects.toBeInstanceOf(Refused);
    for (const callback of [
      '/login/callback',
      `/login/callback?state=${start.state}`,
      `/?code=x&state=${start.state}`,
    ]) {
      await expect(issuer.finish(callback, start)).rejects.toBeInstanceOf(Refused);
    }
  });

  test('behind a gateway only the query of the address counts', async () => {
    const { issuer, start, callback } = await login('bo');
    const inside = `https://internal.example/prod/other${callback.search}`;
    expect((await issuer.finish(inside, start)).subject).toBe('bo');
  });

  test('another secret is our failure, not that of the person', async () => {
    const { start, callback } = await login('anna');
    const issuer = oidcIssuer({ ...client, clientSecret: async () => 'wrong', issuer: running.issuer });
    const error = await issuer.finish(callback.href, start).catch((reason) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(Refused);
  });

  test('the logout leads to the issuer and back', async () => {
    const { issuer, start, callback } = await login('anna');
    const { idToken } = await issuer.finish(callback.href, start);
    const url = new URL(await issuer.logoutUrl(idToken));
    expect(url.origin).toBe(running.issuer);
    expect(url.searchParams.get('id_token_hint')).toBe(idToken);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost:9/');
    expect((await fetch(url)).status).toBe(200);
  });

  test('a machine shows its token: subject and scopes', async () => {
    const response = await fetch(`${running.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from('till:till-secret').toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'counts:write counts:read' }),
    });
    const { access_token } = (await response.json()) as { access_token: string };
    const issuer = oidcIssuer({ ...client, issuer: running.issuer });
    expect(await issuer.verify(access_token)).toEqual({
      issuer: running.issuer,
      subject: 'till',
      scopes: ['counts:write', 'counts:read'],
    });
    const [head, body, signature = ''] = access_token.split('.');
    const flipped = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    expect(await issuer.verify(`${head}.${body}.${flipped}`)).toBeNull();
    const elsewhere = oidcIssuer({ ...client, audience: 'urn:other', issuer: running.issuer });
    expect(await elsewhere.verify(access_token)).toBeNull();
  });

  test('a moved clock moves logins and tokens with it', async () => {
    const time = Date.parse('2027-02-01T09:00:00Z');
    await running.close();
    running = await startIssuer({ ...setup, port: 0, now: () => new Date(time) });
    const issuer = oidcIssuer(
      { ...client, issuer: running.issuer },
      { now: () => new Date(time).toISOString() },
    );
    const start = await issuer.start({ language: 'fi', fresh: false });
    const callback = await signInWith({ authorizationUrl: start.url, subject: 'anna' });
    expect((await issuer.finish(callback.href, start)).loginAt).toBe('2027-02-01T09:00:00.000Z');

    const { start: late, callback: back } = await login('anna');
    const unmoved = oidcIssuer({ ...client, issuer: running.issuer });
    await expect(unmoved.finish(back.href, late)).rejects.toMatchObject(failed);
    await running.close();
    running = await startIssuer({ ...setup, port: 0 });
  });
});

describe('with an issuer that goes wrong', async () => {
  const ours = await generateKeyPair('RS256');
  const theirs = await generateKeyPair('RS256');
  let server: Server;
  let url: string;
  let up: Record<'discovery' | 'keys', boolean>;
  let asked: Record<'discovery' | 'keys', number>;
  let idToken: (nonce: string) => Promise<string>;
  let leaves = false;

  beforeEach(async () => {
    leaves = false;
    up = { discovery: true, keys: true };
    asked = { discovery: 0, keys: 0 };
    server = createServer(async (request, response) => {
      const say = (body: unknown, status = 200) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (request.url?.startsWith('/.well-known')) {
        asked.discovery += 1;
        if (!up.discovery) return say({}, 503);
        return say({
          issuer: url,
          authorization_endpoint: `${url}/auth`,
          token_endpoint: `${url}/token`,
          jwks_uri: `${url}/keys`,
          ...(leaves && { end_session_endpoint: `${url}/logout` }),
          id_token_signing_alg_values_supported: ['RS256'],
        });
      }
      if (request.url === '/keys') {
        asked.keys += 1;
        if (!up.keys) return say({}, 503);
        return say({
          keys: [{ ...(await exportJWK(ours.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }],
        });
      }
      return say({ access_token: 'x', token_type: 'bearer', id_token: await idToken('nonce') });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const now = () => Math.floor(Date.now() / 1000);
  type Token = {
    claims?: Readonly<Record<string, unknown>>;
    typ?: string | null;
    key?: CryptoKey;
    kid?: string;
  };
  const token = ({ claims = {}, typ = 'at+jwt', key = ours.privateKey, kid = 'one' }: Token = {}) =>
    new SignJWT({ iss: url, aud: audience, sub: 'till', iat: now(), exp: now() + 60, ...claims })
      .setProtectedHeader({ alg: 'RS256', ...(typ && { typ }), kid })
      .sign(key);

  test('access tokens: only a whole one is taken', async () => {
    const issuer = oidcIssuer({ ...client, issuer: url });
    const machine = { issuer: url, subject: 'till' };
    expect(await issuer.verify(await token())).toEqual({ ...machine, scopes: [] });
    expect(await issuer.verify(await token({ typ: 'application/at+jwt' }))).toEqual({
      ...machine,
      scopes: [],
    });
    expect(await issuer.verify(await token({ typ: 'JWT', claims: { scope: 'counts:read' } }))).toMatchObject({
      scopes: ['counts:read'],
    });
    expect(await issuer.verify(await token({ typ: 'JWT', claims: { scp: ['a', 'b'] } }))).toMatchObject({
      scopes: ['a', 'b'],
    });
    const bad: Record<string, string> = {
      'no scope and no type: an ID token whose audience is ours': await token({ typ: 'JWT' }),
      'an ID token with a scope': await token({ typ: 'JWT', claims: { scope: 'openid', nonce: 'n' } }),
      'another audience': await token({ claims: { aud: 'pages' } }),
      'another issuer': await token({ claims: { iss: 'https://other.example' } }),
      'over a minute ago': await token({ claims: { exp: now() - 60 } }),
      'not yet': await token({ claims: { nbf: now() + 60 } }),
      'without an end': await token({ claims: { exp: undefined } }),
      'without a subject': await token({ claims: { sub: undefined } }),
      'signed by others': await token({ key: theirs.privateKey }),
      'by an unknown key': await token({ kid: 'two' }),
      unsigned: new UnsecuredJWT({ scope: 'a' })
        .setIssuer(url)
        .setAudience(audience)
        .setSubject('till')
        .encode(),
      'by our secret': await new SignJWT({
        iss: url,
        aud: audience,
        sub: 'till',
        iat: now(),
        exp: now() + 60,
      })
        .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'one' })
        .sign(new TextEncoder().encode('pages-secret'.padEnd(32))),
      'no token': 'hello',
      empty: '',
      'three dots': '...',
      'not JSON': 'a.b.c',
      endless: 'a'.repeat(100_000),
    };
    for (const [what, text] of Object.entries(bad)) expect(await issuer.verify(text), what).toBeNull();
    // Two at most: a token that names an unknown key does not make us ask again and again.
    expect(asked.keys).toBeLessThanOrEqual(2);
  });

  test('a login without its time, without a person, or signed by others is refused', async () => {
    const issuer = oidcIssuer({ ...client, issuer: url });
    const expected = { state: 's', nonce: 'nonce', verifier: 'v'.repeat(43) };
    const whole = { aud: 'pages', nonce: 'nonce', auth_time: now() - 5 };
    const finish = (made: Token) => {
      idToken = () => token({ typ: 'JWT', ...made });
      return issuer.finish('/login/callback?code=c&state=s', expected);
    };
    expect(await finish({ claims: whole })).toMatchObject({ issuer: url, subject: 'till' });
    await expect(finish({ claims: { ...whole, auth_time: undefined } })).rejects.toThrow('auth_time');
    await expect(finish({ claims: whole, key: theirs.privateKey })).rejects.toMatchObject(failed);
    for (const wrong of [
      { nonce: 'other' },
      { aud: 'other' },
      { iss: 'https://other.example' },
      { exp: now() - 60 },
      { auth_time: now() + 60 },
      { sub: undefined },
    ]) {
      await expect(finish({ claims: { ...whole, ...wrong } }), JSON.stringify(wrong)).rejects.toMatchObject(
        failed,
      );
    }
  });

  test('what it says of itself is asked once, and again after a failure', async () => {
    const issuer = oidcIssuer({ ...client, issuer: url });
    expect(asked.discovery).toBe(0);
    up.discovery = false;
    await expect(issuer.verify(await token())).rejects.toThrow();
    await expect(issuer.start({ language: 'sv', fresh: false })).rejects.not.toBeInstanceOf(Refused);
    up.discovery = true;
    const known = Array.from({ length: 5 }, async () => issuer.verify(await token()));
    expect((await Promise.all(known)).every((machine) => machine?.subject === 'till')).toBe(true);
    await issuer.start({ language: 'sv', fresh: false });
    expect(asked.discovery).toBe(3);
  });

  test('keys that cannot be had are a failure, never a no', async () => {
    const issuer = oidcIssuer({ ...client, issuer: url });
    up.keys = false;
    await expect(issuer.verify(await token())).rejects.toThrow();
    up.keys = true;
    expect(await issuer.verify(await token())).not.toBeNull();
  });

  test('an issuer that is not there is a failure, never a no', async () => {
    const issuer = oidcIssuer({ ...client, issuer: 'http://127.0.0.1:1' });
    await expect(issuer.verify(await token())).rejects.toThrow();
    await expect(issuer.logoutUrl('x')).rejects.toThrow();
  });

  test('without a way to log out there, the logout leads home', async () => {
    expect(await oidcIssuer({ ...client, issuer: url }).logoutUrl('x')).toBe('http://localhost:9/');
  });

  describe('shaped as a Cognito pool', () => {
    const api = 'https://milk.example.fi/api';
    const pool = { ...client, clientSecret: undefined, kind: 'cognito' as const, audience: api };
    /** What its token endpoint gives a machine, claim by claim: no aud, no typ, the client as the subject. */
    const machine = {
      ...{ aud: undefined, sub: '1h57kf5cpq17m0eml12EXAMPLE', client_id: '1h57kf5cpq17m0eml12EXAMPLE' },
      ...{ token_use: 'access', scope: `${api}/counts:read ${api}/counts:write`, version: 2, jti: 'j' },
      auth_time: now(),
    };
    /** What it gives a person who has logged in to the pages. */
    const person = {
      ...{ aud: undefined, sub: 'aaaaaaaa-bbbb', client_id: 'pages', username: 'anna' },
      ...{ token_use: 'access', scope: 'openid', version: 2, origin_jti: 'o', auth_time: now() },
    };
    const plain = (claims: object) => token({ claims: claims as Record<string, unknown>, typ: null });

    test('a machine with scopes of our resource server gets in, with those', async () => {
      const issuer = oidcIssuer({ ...pool, issuer: url });
      const known = { issuer: url, subject: machine.sub };
      expect(await issuer.verify(await plain(machine))).toEqual({
        ...known,
        scopes: ['counts:read', 'counts:write'],
      });
      const reader = { ...machine, scope: `${api}/counts:read https://other.example/api/counts:write` };
      expect(await issuer.verify(await plain(reader))).toEqual({ ...known, scopes: ['counts:read'] });
    });

    test('nobody else does', async () => {
      const issuer = oidcIssuer({ ...pool, issuer: url });
      const bad: Record<string, object> = {
        'a person, whose token is for the pages': person,
        "a person with a machine's scope": { ...person, scope: machine.scope },
        'an ID token': { ...person, aud: 'pages', token_use: 'id', scope: undefined },
        'a machine for another API': { ...machine, scope: 'https://other.example/api/counts:write' },
        'a machine for an API of a longer name': { ...machine, scope: `${api}2/counts:write` },
        'no scope': { ...machine, scope: undefined },
        'another pool': { ...machine, iss: `${url}/other` },
        'over a minute ago': { ...machine, exp: now() - 60 },
      };
      for (const [what, claims] of Object.entries(bad))
        expect(await issuer.verify(await plain(claims)), what).toBeNull();
      expect(await issuer.verify(await token({ claims: machine, key: theirs.privateKey }))).toBeNull();
      // Where the issuer is no pool, a token without aud stays refused.
      const usual = oidcIssuer({ ...pool, kind: 'oidc', issuer: url });
      expect(await usual.verify(await plain(machine))).toBeNull();
    });

    test('the logout leads where Cognito takes it, and back', async () => {
      leaves = true;
      const way = new URL(await oidcIssuer({ ...pool, issuer: url }).logoutUrl('id-token'));
      expect(way.origin + way.pathname).toBe(`${url}/logout`);
      expect(Object.fromEntries(way.searchParams)).toEqual({
        client_id: 'pages',
        logout_uri: 'http://localhost:9/',
      });
      const usual = new URL(await oidcIssuer({ ...client, issuer: url }).logoutUrl('id-token'));
      expect(Object.fromEntries(usual.searchParams)).toMatchObject({
        id_token_hint: 'id-token',
        post_logout_redirect_uri: 'http://localhost:9/',
      });
    });
  });

  test('plain HTTP is for this machine only', async () => {
    const issuer = oidcIssuer({ ...client, issuer: 'http://login.example' });
    await expect(issuer.start({ language: 'sv', fresh: false })).rejects.toThrow('HTTPS');
  });
});
