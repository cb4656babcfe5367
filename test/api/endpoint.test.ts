/** What every route has in common: what it takes, what it answers, and how it fails. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { endpoint } from '../../src/api/endpoint.ts';
import { openApiDocument } from '../../src/api/openApi.ts';
import { problems } from '../../src/api/problems.ts';
import type { RefusalCode } from '../../src/domain/refusals.ts';
import { operating } from '../usecases/smallCity.ts';
import {
  answerOf,
  claimId,
  claimIn,
  dayBody,
  eventOf,
  labelOf,
  origin,
  routeNames,
  send,
  signIn,
  table,
  world,
} from './requests.ts';
import { rows } from './rows.ts';

const params = { siteId: 'school-a', date: operating[0]! };
const who = 'kitchen-a';
const pointers = (json: object) =>
  (json as { errors?: { pointer: string }[] }).errors?.map((each) => each.pointer);

describe('what is sent', () => {
  test('has all its mistakes named at once, each by its place', async () => {
    const city = await world();
    const body = {
      entryId: 'x',
      report: { kind: 'served', lines: [{ productId: '/~' }] },
      extra: 1,
      more: 2,
    };
    const answer = await send(city, 'recordDay', {
      ...{ params: { siteId: 'A', date: '2026-02-30' }, body, who },
      headers: { 'if-match': '"a", "b"' },
    });
    expect([answer.status, answer.headers['content-type']]).toEqual([400, 'application/problem+json']);
    expect(pointers(answer.json)?.toSorted()).toEqual([
      ...['/body/entryId', '/body/extra', '/body/more', '/body/report/lines/0/given'],
      ...['/body/report/lines/0/productId', '/body/report/lines/0/use'],
      ...['/body/report/note', '/body/report/otherDiners', '/header/if-match', '/path/date', '/path/siteId'],
    ]);
  });

  test('names no mistake of a query that the route does not know', async () => {
    const city = await world();
    const answer = await send(city, 'listSites', { query: { limit: '0', page: '2' }, who });
    expect(pointers(answer.json)).toEqual(['/query/limit', '/query/page']);
  });

  test('says nothing of the server: its fields are refused in every body', async () => {
    const city = await world();
    const snapshot = await claimIn(city, 'draft');
    const served = [
      'actor',
      'by',
      'at',
      'revision',
      'hash',
      'previous',
      'preparers',
      'state',
      'version',
      'id',
    ];
    for (const name of routeNames) {
      const row = rows[name];
      const request = row?.request?.(snapshot, city);
      if (!row || table[name]?.answer === 'page' || !request?.body) continue;
      const caller = row.allowed.includes('official') ? 'official-2' : 'administrator';
      for (const field of served) {
        const body = { ...(request.body as object), [field]: 'x' };
        const answer = await send(city, name, { ...request, body, who: caller });
        expect([name, answer.result, pointers(answer.json)]).toEqual([
          name,
          'bad-request',
          [`/body/${field}`],
        ]);
      }
      const value = (request.body as { value?: object }).value;
      if (!value) continue;
      const body = { value: { ...value, revision: 7 } };
      const answer = await send(city, name, { ...request, body, who: caller });
      expect(pointers(answer.json)).toEqual(['/body/value/revision']);
    }
  });

  test('may be base64, and must be JSON that says so', async () => {
    const city = await world();
    const body = dayBody();
    expect((await send(city, 'recordDay', { params, body, who, base64: true })).status).toBe(200);
    const wrong = [
      { headers: { 'content-type': 'text/plain' }, code: 'content-type' },
      { headers: { 'content-type': undefined }, code: 'content-type' },
      { body: '{', code: 'not-json' },
      { body: '', code: 'not-json' },
    ];
    for (const { code, ...request } of wrong) {
      const answer = await send(city, 'recordDay', { params, body, who, ...request });
      expect(answer.json).toMatchObject({ status: 400, errors: [{ pointer: '/body', code }] });
    }
    const problemJson = { 'content-type': 'application/merge-patch+json; charset=utf-8' };
    expect((await send(city, 'recordDay', { params, body, who, headers: problemJson })).json.repeated).toBe(
      true,
    );
  });

  test('has a bound', async () => {
    const city = await world();
    const body = `${JSON.stringify(dayBody())}${' '.repeat(1_000_000)}`;
    for (const base64 of [false, true]) {
      const answer = await send(city, 'recordDay', { params, body, who, base64 });
      expect(answer.json).toMatchObject({ status: 400, errors: [{ pointer: '/body', code: 'too-large' }] });
    }
    const words = { ...dayBody(), words: 'å'.repeat(501) };
    expect(pointers((await send(city, 'recordDay', { params, body: words, who })).json)).toEqual([
      '/body/words',
    ]);
  });

  test('with half a million mistakes gets an answer that can be sent', async () => {
    const city = await world();
    const lines = `[${Array(330_000).fill('0').join(',')}]`;
    const many = `{"entryId":"x","report":{"kind":"served","lines":${lines},"note":null,"otherDiners":null}}`;
    const keys = `{${Array.from({ length: 60_000 }, (_, index) => `"k${index}":1`).join(',')}}`;
    for (const body of [many, keys]) {
      const answer = await send(city, 'recordDay', { params, body, who });
      expect(answer.status).toBe(400);
      expect(answer.text.length).toBeLessThan(50_000);
    }
    expect((await send(city, 'recordDay', { params, body: keys, who })).text).toMatch(/and \d+ more/);
  });

  test('keeps no half surrogate pairs, which no database could give back', async () => {
    const city = await world();
    const body = JSON.stringify({ ...dayBody(), words: 'MARK' }).replace('MARK', '\\ud800');
    expect(pointers((await send(city, 'recordDay', { params, body, who })).json)).toEqual(['/body/words']);
  });
});

describe('what no rule of ours reaches', () => {
  test('years far off are a mistake, not a search through centuries', async () => {
    const city = await world();
    for (const month of ['0000-01', '1999-12', '9999-12', '2026-13', '2026-00']) {
      const answer = await send(city, 'readMonth', { params: { siteId: 'school-a', month }, who });
      expect([month, pointers(answer.json)]).toEqual([month, ['/path/month']]);
    }
    for (const date of ['0000-01-01', '1899-12-31', '9999-12-31', '2026-02-30', '2026-2-3']) {
      for (const name of ['readDay', 'recordDay'])
        expect(
          pointers((await send(city, name, { params: { ...params, date }, body: dayBody(), who })).json),
        ).toEqual(['/path/date']);
      expect((await send(city, 'kitchenDayPage', { params: { ...params, date }, who })).status).toBe(400);
    }
  });

  test('a range that ends before it begins is one, wherever it stands', async () => {
    const city = await world();
    const range = { from: '2026-08-12', to: '2026-08-11' };
    const sent = [
      ['saveSite', { closures: [{ ...range, reason: 'x' }] }, '/body/value/closures/0/to'],
      ['saveSite', { opensOn: '2026-08-12', closesOn: '2026-08-11' }, '/body/value/closesOn'],
      ['saveCalendar', { open: [range] }, '/body/value/open/0/to'],
      ['saveProduct', range, '/body/value/to'],
      ['saveUser', range, '/body/value/to'],
    ] as const;
    for (const [name, change, pointer] of sent) {
      const request = rows[name]?.request?.('', city);
      const { value } = (request?.body ?? {}) as { value?: object };
      const body = { value: { ...value, ...change } };
      const answer = await send(city, name, { ...request, body, who: 'administrator' });
      expect([name, pointers(answer.json)]).toEqual([name, [pointer]]);
    }
  });
});

describe('a claim that does not go on says why', () => {
  test('an amendment without a difference', async () => {
    const city = await world();
    await claimIn(city, 'approved');
    const answer = await send(city, 'refreshClaim', {
      params: { claimId: '2026-autumn.2' },
      who: 'official-1',
    });
    expect([answer.status, answer.result]).toEqual([409, 'nothing-changed']);
  });

  test('a period that runs', async () => {
    const city = await world();
    const at = { params: { claimId: '2027-spring.1' }, who: 'official-1' };
    const snapshot = (await send(city, 'refreshClaim', at)).json.snapshot;
    // No day of the spring is an operating day here: nothing else stands against it.
    for (const siteId of ['school-a', 'school-b']) {
      const value = { children: 1, referenceDate: '2027-01-07', nonEligible: 0, operatingDays: null };
      const body = { value: { ...value, evidence: null, confirmed: true } };
      const place = { params: { siteId, periodId: '2027-spring' }, body, who: 'official-1' };
      expect((await send(city, 'saveSchoolYearData', place)).status).toBe(200);
    }
    expect(snapshot).not.toBe(undefined);
    const fresh = (await send(city, 'refreshClaim', at)).json.snapshot;
    const answer = await send(city, 'submitClaim', { ...at, body: { snapshot: fresh } });
    expect([answer.status, answer.result, answer.json.facts]).toEqual([
      409,
      'period-not-ended',
      { checks: ['B3'] },
    ]);
  });

  test('counts without a known decree', async () => {
    const city = await world();
    city.setNow('2030-01-08T08:00:00.000Z');
    await signIn(city, 'official-1');
    const answer = await send(city, 'refreshClaim', {
      params: { claimId: '2029-autumn.1' },
      who: 'official-1',
    });
    expect([answer.status, answer.result]).toEqual([422, 'unknown-rule-period']);
  });
});

describe('versions', () => {
  test('an answer names its version, and a change names the one it saw', async () => {
    const city = await world();
    const first = await send(city, 'recordDay', { params, body: dayBody(), who });
    expect(first.headers.etag).toBe(`"${first.json.hash}"`);
    expect((await send(city, 'readDay', { params, who })).headers.etag).toBe(first.headers.etag);
    const body = { ...dayBody('41'), reason: 'counted-again' };
    const bare = await send(city, 'recordDay', { params, body, who });
    expect(bare.json).toMatchObject({ status: 428, facts: { current: first.json.hash } });
    const stale = await send(city, 'recordDay', { params, body, who, headers: { 'if-match': '"f"' } });
    expect(stale.json).toMatchObject({ status: 412, code: 'stale', facts: { current: first.json.hash } });
    for (const [index, form] of [`"${first.json.hash}"`, 'W/"HASH"', 'HASH'].entries()) {
      const current = await send(city, 'readDay', { params, who });
      const headers = { 'if-match': form.replace('HASH', current.json.hash as string) };
      const next = { ...dayBody(String(50 + index)), reason: 'counted-again' };
      expect((await send(city, 'recordDay', { params, body: next, who, headers })).status).toBe(200);
    }
  });

  test('a version that cannot be read is a mistake, never no version', async () => {
    const city = await world();
    for (const ifMatch of ['', '""', '"a", "b"', '"a', 'a"b', '""""']) {
      const answer = await send(city, 'recordDay', {
        params,
        body: dayBody(),
        who,
        headers: { 'if-match': ifMatch },
      });
      expect([ifMatch, answer.status, pointers(answer.json)]).toEqual([ifMatch, 400, ['/header/if-match']]);
    }
  });
});

describe('who calls', () => {
  test('is a login that is neither idle for two hours nor twelve hours old', async () => {
    const city = await world();
    const at = async (minutes: number, caller = who) => {
      city.advance(minutes * 60_000);
      return (await send(city, 'readMe', { who: caller })).status;
    };
    expect([await at(120), await at(120), await at(121)]).toEqual([200, 200, 401]);
    await signIn(city, 'auditor');
    for (let hours = 0; hours < 12; hours += 1) expect(await at(60, 'auditor')).toBe(200);
    expect(await at(1, 'auditor')).toBe(401);
  });

  test('has the rights of this instant', async () => {
    const city = await world();
    const body = () => ({ value: { ...users(), siteIds: ['school-b'] } });
    const users = () => ({
      ...{ id: who, issuer: 'https://login.example', subject: who, label: 'x', roles: ['kitchen'] },
      ...{ language: 'sv', email: null, from: '2026-08-01', to: null },
    });
    const change = {
      params: { id: who },
      body: body(),
      headers: { 'if-match': '"1"' },
      who: 'administrator',
    };
    expect((await send(city, 'recordDay', { params, body: dayBody(), who })).status).toBe(200);
    expect((await send(city, 'saveUser', change)).status).toBe(200);
    expect((await send(city, 'recordDay', { params, body: dayBody(), who })).result).toBe('not-your-site');
    const over = {
      ...change,
      body: { value: { ...body().value, to: '2027-01-07' } },
      headers: { 'if-match': '2' },
    };
    expect((await send(city, 'saveUser', over)).status).toBe(200);
    expect((await send(city, 'readMe', { who })).result).toBe('not-allowed');
  });

  test('is a machine with a token for this API, with the scope of what it does', async () => {
    const city = await world();
    const record = (token: string) => send(city, 'recordDay', { params, body: dayBody(), token });
    expect((await record('token:machine-a:counts:write')).status).toBe(200);
    for (const token of ['token:machine-a:counts:read', 'token:machine-a:', 'id-token:machine-a', 'x'])
      expect((await record(token)).status).toBe(401);
    expect((await send(city, 'readDay', { params, token: 'token:machine-a:counts:read' })).status).toBe(200);
    expect((await send(city, 'readDay', { params, token: 'token:machine-a:counts:write' })).status).toBe(401);
  });

  test('a machine does not approve, whatever its rights', async () => {
    const city = await world();
    const snapshot = await claimIn(city, 'awaiting');
    const body = { snapshot, declared: true, language: 'sv' };
    const token = 'token:official-2:counts:write';
    expect((await send(city, 'approveClaim', { params: { claimId }, body, token })).result).toBe(
      'login-too-old',
    );
  });

  test('is told to nobody else: no name, token or body in the log', async () => {
    const city = await world();
    await send(city, 'recordDay', { params, body: { ...dayBody(), words: 'hemligt' }, who });
    await send(city, 'recordDay', { params, body: '{', who });
    await send(city, 'readDay', { params, token: 'token:machine-a:counts:read' });
    const log = JSON.stringify(city.lines);
    for (const secret of [labelOf(city, who), 'Label of', 'hemligt', 'secret-', 'csrf-', 'token:'])
      expect(log).not.toContain(secret);
    expect(city.lines[0]).toEqual({
      ...{ route: 'recordDay', result: 'ok', status: 200, requestId: 'request', ms: expect.any(Number) },
      who: { issuer: 'https://login.example', subject: who },
    });
  });
});

describe('a write from a browser', () => {
  const body = () => dayBody();

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a page without origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['a neighbour on the same domain', { origin: 'https://evil.milk.example' }],
    ['the same host without TLS', { origin: 'http://milk.example' }],
    ['nobody who says where he is', { origin: undefined, 'sec-fetch-site': undefined }],
    [
      'another site, with a password in the address',
      { origin: 'https://evil.example', authorization: 'Basic eDp5' },
    ],
    ['another site, with an empty token', { origin: 'https://evil.example', authorization: 'Bearer ' }],
  ])('is not taken from %s', async (_, headers) => {
    const city = await world();
    const answer = await send(city, 'recordDay', { params, body: body(), who, headers });
    expect([answer.status, answer.result]).toEqual([403, 'foreign-form']);
    expect(await city.counts.get('school-a', params.date)).toBe(null);
  });

  test('is taken from our own pages, and from a machine without any origin', async () => {
    const city = await world();
    const same = { origin: undefined, 'sec-fetch-site': 'same-origin' };
    expect((await send(city, 'recordDay', { params, body: body(), who, headers: same })).status).toBe(200);
    const later = { ...params, date: operating[1]! };
    const token = 'token:machine-a:counts:write';
    expect((await send(city, 'recordDay', { params: later, body: body(), token })).status).toBe(200);
  });

  test('as a form carries the token of its session', async () => {
    const city = await world();
    for (const name of routeNames) {
      const route = table[name]!;
      const row = rows[name];
      if (!row || route.answer !== 'page' || route.method !== 'POST' || row.allowed === 'anyone') continue;
      const caller = row.allowed.includes('kitchen') ? who : 'official-2';
      const request = row.request?.('', city) ?? {};
      for (const csrf of ['', 'csrf-official-1', 'x']) {
        const answer = await send(city, name, {
          ...request,
          who: caller,
          body: { ...(request.body as object), csrf },
        });
        expect([name, answer.status, answer.result]).toEqual([name, 403, 'foreign-form']);
        expect(answer.headers['content-type']).toMatch(/^text\/html/);
      }
      const foreign = { ...request, who: caller, headers: { origin: 'https://evil.example' } };
      expect((await send(city, name, foreign)).result).toBe('foreign-form');
    }
  });
});

describe('a failure of our own', () => {
  const broken = {
    status: 500,
    result: 'failed',
    json: { type: 'about:blank', status: 500, title: 'Internal Server Error' },
  };

  test('says nothing but that it failed, and the log says what', async () => {
    const city = await world();
    const counts = { ...city.counts, get: async () => Promise.reject(new Error('secret of the table')) };
    const answer = await send({ ...city, counts }, 'readDay', { params, who });
    expect(answer).toMatchObject(broken);
    expect(answer.text).not.toContain('secret');
    expect(Object.keys(answer.json)).toEqual(['type', 'title', 'status']);
    expect(city.lines.at(-1)?.error).toMatchObject({ message: 'secret of the table' });
  });

  test('a stored item that is broken is one too, never a mistake of the caller', async () => {
    const city = await world();
    const counts = { ...city.counts, get: async () => z.strictObject({ a: z.string() }).parse({}) as never };
    expect(await send({ ...city, counts }, 'readDay', { params, who })).toMatchObject(broken);
  });

  test('and so is an answer that is not what the route says: no stray field leaves', async () => {
    const city = await world();
    const site = await city.register.get('site', 'school-a');
    const get = async () => ({ ...site, value: { ...site?.value, secret: 'x' } }) as never;
    const answer = await send({ ...city, register: { ...city.register, get } }, 'readSite', {
      params: { siteId: 'school-a' },
      who,
    });
    expect(answer).toMatchObject(broken);
  });

  test('a refusal that the route does not declare is one too', async () => {
    const { Refused } = await import('../../src/domain/refusals.ts');
    const city = await world();
    const counts = { ...city.counts, get: async () => Promise.reject(new Refused('claim-changed')) };
    expect(await send({ ...city, counts }, 'readDay', { params, who })).toMatchObject(broken);
  });

  test('a page says so as a page', async () => {
    const city = await world();
    const counts = { ...city.counts, ofSite: async () => Promise.reject(new Error('secret of the table')) };
    const answer = await send({ ...city, counts }, 'kitchenDayPage', { params, who });
    expect([answer.status, answer.headers['content-type']]).toEqual([500, 'text/html; charset=utf-8']);
    expect(answer.text).not.toContain('secret of');
  });

  test('a page of a problem that fails is a bare problem', async () => {
    const city = await world();
    const broken = endpoint(
      'kitchenPage',
      () => city,
      async () => Promise.reject(new Error('first')),
      () => {
        throw new Error('second');
      },
    );
    const answer = answerOf(city, await broken(eventOf('kitchenPage', { who })), 0);
    expect([answer.status, answer.headers['content-type']]).toEqual([500, 'application/problem+json']);
    expect(city.lines[0]?.error).toMatchObject({ message: 'second' });
  });

  test('a log that fails takes no answer away', async () => {
    const city = await world();
    const { handlerOf } = await import('./requests.ts');
    const said: unknown[] = [];
    const { error } = console;
    console.error = (...words) => said.push(words);
    try {
      const log = () => {
        throw new Error('disk full');
      };
      const handler = (await handlerOf('readMe')).with({ ...city, log } as never);
      expect((await handler(eventOf('readMe', { who }))).statusCode).toBe(200);
      expect(said.length).toBe(1);
    } finally {
      console.error = error;
    }
  });
});

test('every problem has the status and the type of its code', async () => {
  const city = await world();
  const answers = [
    await send(city, 'readMe'),
    await send(city, 'listUsers', { who }),
    await send(city, 'readDay', { params, who }),
    await send(city, 'recordDay', { params: { ...params, date: '2099-01-01' }, body: dayBody(), who }),
    await send(city, 'refreshClaim', { params: { claimId: '2099-autumn.1' }, who: 'official-1' }),
  ];
  expect(answers.map(({ json }) => json.code)).toEqual([
    ...['not-signed-in', 'not-allowed', 'not-found', 'future-day', 'unknown-period'],
  ]);
  for (const { status, json } of answers) {
    const code = json.code as RefusalCode;
    expect(json).toMatchObject({ ...problems[code], type: `/problems/${code}` });
    expect(status).toBe(problems[code].status);
  }
});

test('every answer of the API is what the OpenAPI document says', async () => {
  type Operation = { responses: Record<string, { content: Record<string, { schema?: object }> }> };
  const text = JSON.stringify(openApiDocument()).replaceAll('#/components/schemas/', '#/$defs/');
  const document = JSON.parse(text) as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, never> };
  };
  for (const name of routeNames) {
    const route = table[name]!;
    const row = rows[name];
    if (!row || !route.path.startsWith('/api/') || route.answer === 'file') continue;
    const city = await world();
    const snapshot = row.claim ? await claimIn(city, row.claim) : '';
    const caller = row.allowed.includes('official') ? 'official-2' : 'administrator';
    const answer = await send(city, name, { ...row.request?.(snapshot, city), who: caller });
    const { responses } = document.paths[route.path]![route.method.toLowerCase()]!;
    const type = answer.status >= 400 ? 'application/problem+json' : 'application/json';
    const { schema } = responses[String(answer.status)]!.content[type]!;
    const reader = z.fromJSONSchema({ ...schema, $defs: document.components.schemas } as never);
    expect(reader.safeParse(answer.json).error, name).toBe(undefined);
    expect(reader.safeParse({ ...answer.json, stray: 1 }).success, name).toBe(false);
  }
});

test('the answers of the file routes', async () => {
  const city = await world();
  const snapshot = await claimIn(city, 'approved');
  const file = (name: string) => send(city, 'readDocument', { params: { claimId, name }, who: 'auditor' });
  const pdf = await file('application-fi.pdf');
  expect([pdf.status, pdf.headers['content-type'], pdf.headers['content-disposition']]).toEqual([
    ...[200, 'application/pdf', `inline; filename="${claimId}-application-fi.pdf"`],
  ]);
  expect(pdf.text).toContain(snapshot);
  // The claim's page shows it; nothing else of ours is shown in a frame.
  expect(pdf.headers['content-security-policy']).toMatch(/frame-ancestors 'self'$/);
  const xlsx = await file('application-fi.xlsx');
  expect(xlsx.headers['content-security-policy']).toMatch(/frame-ancestors 'none'$/);
  expect(city.digest((await file('snapshot.json')).text)).toBe(snapshot);
  expect((await file('application-de.pdf')).result).toBe('bad-request');
  expect((await send(city, 'readOpenApi')).json).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  expect(origin).toBe(city.publicUrl());
});
