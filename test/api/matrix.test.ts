/** Role × route × own or foreign site: who gets through and who does not, for every route there is. */
import { describe, expect, test } from 'vitest';
import type { SmallCity } from '../usecases/smallCity.ts';
import { wrapped } from '../usecases/yielding.ts';
import {
  type Answer,
  claimIn,
  functionFiles,
  type Request,
  routeNames,
  send,
  table,
  type World,
  world,
} from './requests.ts';
import { type Row, rows } from './rows.ts';

const callers = {
  kitchen: 'kitchen-a',
  official: 'official-2',
  auditor: 'auditor',
  administrator: 'administrator',
} as const;
const writing = /\.(put|putPending|takePending|remove)$/;

test('every route has a row, and every row a route', () => {
  expect(Object.keys(rows).toSorted()).toEqual(routeNames.toSorted());
});

/** The city with the claim as far as the row wants it; `writes` are the calls that would change anything. */
async function ready(row: Row): Promise<{ city: World; request: Request; writes: string[] }> {
  const city = await world();
  const snapshot = row.claim ? await claimIn(city, row.claim) : '';
  const writes: string[] = [];
  const watched = wrapped(city as SmallCity, (label, call) => {
    if (writing.test(label)) writes.push(label);
    return call();
  });
  return {
    city: { ...city, ...watched, lines: city.lines },
    request: row.request?.(snapshot, city) ?? {},
    writes,
  };
}

const forged = (request: Request) => ({
  ...request,
  params: { ...request.params, siteId: 'school-b' },
});

const there = routeNames.filter((name) => rows[name] && functionFiles.includes(`${name}.ts`));
describe.each(there)('%s', (name) => {
  const row = rows[name] as Row;
  const route = table[name]!;
  const page = route.answer === 'page';

  test('without login', async () => {
    const { city, request, writes } = await ready(row);
    const answer = await send(city, name, request);
    if (row.allowed === 'anyone') return expectThrough(row, answer);
    expect(writes).toEqual([]);
    expect(answer.result).toBe('not-signed-in');
    if (!page) {
      expect(answer.status).toBe(401);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/problem+json',
        'www-authenticate': 'Bearer',
      });
    } else if (route.method === 'GET') {
      expect(answer.status).toBe(303);
      expect(answer.headers.location).toMatch(/^\/login\?to=%2F/);
    } else expect(answer.status).toBe(401);
  });

  test('with a login that has no rights here', async () => {
    const { city, request, writes } = await ready(row);
    const answer = await send(city, name, { ...request, who: 'stranger' });
    if (row.allowed === 'anyone') return expectThrough(row, answer);
    expect([answer.status, answer.result, writes]).toEqual([403, 'not-allowed', []]);
  });

  test.each(Object.entries(callers))('as %s', async (role, who) => {
    const { city, request, writes } = await ready(row);
    const answer = await send(city, name, { ...request, who });
    if (row.allowed === 'anyone' || row.allowed.includes(role as keyof typeof callers))
      return expectThrough(row, answer);
    expect([answer.status, answer.result, writes]).toEqual([403, 'not-allowed', []]);
    if (!page) expect(answer.json).toMatchObject({ type: '/problems/not-allowed', code: 'not-allowed' });
  });

  if (row.site) {
    test('as a kitchen of another site, by login and by token', async () => {
      const { city, request, writes } = await ready(row);
      const own = await send(city, name, { ...forged(request), who: 'kitchen-b' });
      expect(own.result).not.toBe('not-your-site');
      writes.length = 0;
      const answer = await send(city, name, { ...forged(request), who: 'kitchen-a' });
      expect([answer.status, answer.result, writes]).toEqual([403, 'not-your-site', []]);
      const token = 'token:machine-a:counts:read counts:write';
      const machine = await send(city, name, { ...forged(request), token });
      expect([machine.result, writes]).toEqual(['not-your-site', []]);
    });
  }
});

/** A page may lead on to another, as the front door does; never to the login. */
function expectThrough(row: Row, { status, headers, text }: Answer): void {
  if (row.status === 'reached') expect([401, 403, 404, 500], text).not.toContain(status);
  else if (row.status === undefined && status === 303) expect(headers.location).toMatch(/^\/(?!login)/);
  else expect(status, text).toBe(row.status ?? 200);
}

describe('more than one role', () => {
  const place = { siteId: 'school-b', date: '2026-08-12' };

  test('a kitchen that is an auditor reads the whole city and writes for its own sites only', async () => {
    const city = await world();
    const who = 'kitchen-auditor';
    expect(
      (await send(city, 'readMonth', { params: { siteId: 'school-b', month: '2026-08' }, who })).status,
    ).toBe(200);
    const body = rows.recordDay?.request?.('', city).body;
    expect((await send(city, 'recordDay', { params: place, body, who })).result).toBe('not-your-site');
    expect(
      (await send(city, 'recordDay', { params: { ...place, siteId: 'school-a' }, body, who })).status,
    ).toBe(200);
    // The one site that is left: the list leads straight to it.
    expect((await send(city, 'kitchenPage', { who })).headers.location).toMatch(/^\/kitchen\/school-a\//);
  });

  test('a kitchen that is an official writes for every site', async () => {
    const city = await world();
    const body = rows.recordDay?.request?.('', city).body;
    expect((await send(city, 'recordDay', { params: place, body, who: 'official-kitchen' })).status).toBe(
      200,
    );
  });

  test('lists show a kitchen its own sites', async () => {
    const city = await world();
    const ids = async (who: string) =>
      ((await send(city, 'listSites', { who })).json.items as { id: string }[]).map((each) => each.id);
    expect(await ids('kitchen-b')).toEqual(['school-b']);
    expect(await ids('auditor')).toEqual(['school-a', 'school-b']);
  });
});
