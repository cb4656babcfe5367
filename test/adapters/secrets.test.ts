/** Secrets by way of the extension beside a function, against a stand-in that speaks as it does. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SecretMissing, secretOf } from '../../src/adapters/secrets.ts';

const secrets = new Map([['skolmjolk/oidc', 'of the issuer']]);
const asked: string[] = [];
const extension = createServer((request, response) => {
  const url = new URL(request.url ?? '', 'http://localhost');
  asked.push(url.pathname);
  const secret = secrets.get(url.searchParams.get('secretId') ?? '');
  const known = request.headers['x-aws-parameters-secrets-token'] === 'the session of the function';
  if (!known || !secret) return response.writeHead(known ? 400 : 403).end('not given out');
  response.writeHead(200, { 'content-type': 'application/json' });
  return response.end(JSON.stringify({ ARN: 'arn', Name: 'skolmjolk/oidc', SecretString: secret }));
});
beforeAll(async () => {
  await new Promise<void>((done) => extension.listen(0, 'localhost', done));
  Object.assign(process.env, {
    ...{ TABLE: 't', RECORDS_BUCKET: 'b', OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'pages' },
    ...{ PUBLIC_URL: 'https://milk.example', CITY: 'Borgå', API_AUDIENCE: 'api', AWS_REGION: 'eu-central-1' },
    SIGNING_KEY: 'arn:aws:kms:eu-central-1:123456789012:key/none',
    AWS_SESSION_TOKEN: 'the session of the function',
    PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: String((extension.address() as AddressInfo).port),
  });
});
afterAll(() => new Promise((done) => extension.close(done)));

test('a secret that is given as it is asks nobody; without one and without a name there is none', async () => {
  expect(await secretOf('here', 'skolmjolk/oidc')?.()).toBe('here');
  expect(secretOf(undefined, undefined)).toBeUndefined();
  expect(asked).toEqual([]);
});

test('one that is named is read when it is needed, and a new one holds from then on', async () => {
  const secret = secretOf(undefined, 'skolmjolk/oidc');
  expect(asked).toEqual([]);
  expect(await secret?.()).toBe('of the issuer');
  secrets.set('skolmjolk/oidc', 'renewed');
  expect(await secret?.()).toBe('renewed');
  expect(asked).toEqual(['/secretsmanager/get', '/secretsmanager/get']);
});

test('one that is not given out is a failure that names it', async () => {
  await expect(secretOf(undefined, 'skolmjolk/other')?.()).rejects.toThrow(SecretMissing);
  await expect(secretOf(undefined, 'skolmjolk/other')?.()).rejects.toThrow('skolmjolk/other');
});
