import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { type FunctionEnvironment, readEnvironment } from '../../src/adapters/env.ts';

const given: FunctionEnvironment = {
  TABLE: 'skolmjolk',
  RECORDS_BUCKET: 'records',
  OIDC_ISSUER: 'https://login.example',
  OIDC_CLIENT_ID: 'pages',
  PUBLIC_URL: 'https://milk.example',
  CITY: 'Borgå',
  API_AUDIENCE: 'urn:skolmjolk:api',
  SIGNING_KEY: 'arn:aws:kms:eu-north-1:123456789012:key/seal',
};
const whole = { ...given, AWS_REGION: 'eu-north-1' };

test('what lib/ fills and Lambda adds is enough', () => {
  expect(readEnvironment({ ...whole, PATH: '/bin' })).toEqual({
    ...whole,
    ...{ LOG_LEVEL: 'info', OIDC_KIND: 'oidc', PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: '2773' },
  });
});

test.for(Object.keys(whole))('without %s nothing starts, and the name is said', (name) => {
  expect(() => readEnvironment({ ...whole, [name]: undefined })).toThrow(name);
  expect(() => readEnvironment({ ...whole, [name]: '' })).toThrow(name);
});

test('everything that is wrong is said at once, without its value', () => {
  const wrong = { ...whole, OIDC_ISSUER: 'http://secret.example', LOG_LEVEL: 'secret', TABLE: '' };
  const words = (() => {
    try {
      readEnvironment(wrong);
      return '';
    } catch (error) {
      return String(error);
    }
  })();
  for (const name of ['OIDC_ISSUER', 'LOG_LEVEL', 'TABLE']) expect(words).toContain(name);
  expect(words).not.toContain('secret');
});

test('plain HTTP is for this machine only', () => {
  for (const url of [
    'http://localhost:4000',
    'http://127.0.0.1:4000',
    'http://[::1]:4000',
    'https://a.example',
  ]) {
    expect(readEnvironment({ ...whole, OIDC_ISSUER: url }).OIDC_ISSUER).toBe(url);
  }
  for (const url of [
    'http://a.example',
    'http://localhost.example',
    'ftp://localhost',
    'localhost',
    'javascript:alert(1)',
  ]) {
    expect(() => readEnvironment({ ...whole, OIDC_ISSUER: url }), url).toThrow('OIDC_ISSUER');
    expect(() => readEnvironment({ ...whole, PUBLIC_URL: url }), url).toThrow('PUBLIC_URL');
  }
});

test('the audience of access tokens is never the client: its ID tokens would carry it', () => {
  expect(() => readEnvironment({ ...whole, API_AUDIENCE: 'pages' })).toThrow('API_AUDIENCE');
});

test('importing reads nothing; the first use reads, and keeps what it read', () => {
  const script = `
    const touched = [];
    process.env = new Proxy({}, { get: (_, name) => { touched.push(name); return undefined; } });
    await import('./src/adapters/onAws.ts');
    const atImport = touched.filter((name) => /^(TABLE|RECORDS|OIDC|PUBLIC|API|LOG|AWS_REGION)/.test(String(name)));
    process.env = ${JSON.stringify(whole)};
    const { environment } = await import('./src/adapters/env.ts');
    const first = environment();
    process.env = {};
    console.log(JSON.stringify({ atImport, kept: environment() === first, table: first.TABLE }));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(JSON.parse(said)).toEqual({ atImport: [], kept: true, table: 'skolmjolk' });
});
