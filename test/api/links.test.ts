/** What a link's session gets at every route there is: its site's days of the last two weeks, and nothing else. */
import { beforeAll, describe, expect, test } from 'vitest';
import { linkIssuer } from '../../src/domain/links.ts';
import { makeLink } from '../../src/usecases/makeLink.ts';
import { actor, duringTerm } from '../usecases/smallCity.ts';
import {
  answerOf,
  dayBody,
  eventOf,
  handlerOf,
  routeNames,
  send,
  table,
  type World,
  world,
} from './requests.ts';
import { rows } from './rows.ts';

const today = '2026-08-20';
const who = 'link-holder';
let city: World;
let secret: string;
beforeAll(async () => {
  city = await world();
  city.setNow(duringTerm);
  const made = await makeLink(city, {
    ...{ siteId: 'school-a', kind: 'term', days: 7 },
    actor: actor('official-1', city),
  });
  secret = made.secret;
  const at = city.clock.now();
  await city.sessions.put({
    ...{ id: city.digest(`secret-${who}`), issuer: linkIssuer, subject: made.link.id },
    ...{ loginAt: at, startedAt: at, seenAt: at, csrf: `csrf-${who}`, idToken: '' },
  });
});

const open = ['readDay', 'recordDay', 'kitchenPage', 'kitchenDayPage', 'kitchenDayForm'];
const closed = routeNames.filter((name) => Array.isArray(table[name]?.callers) && !open.includes(name));

test('the routes that a link opens are these five', () => {
  expect(routeNames.filter((name) => table[name]?.links).toSorted()).toEqual(open.toSorted());
});

describe('with the session of a link', () => {
  test.each(closed)('%s is closed', async (name) => {
    const request = rows[name]?.request?.('0'.repeat(64), city) ?? {};
    const answer = await send(city, name, { ...request, who });
    expect([answer.status, answer.result]).toEqual([403, 'not-allowed']);
  });

  test('its own days open, no other site and no older day', async () => {
    const requestFor = (siteId: string, date: string) => ({ params: { siteId, date }, body: dayBody(), who });
    for (const name of ['recordDay', 'readDay', 'kitchenDayPage', 'kitchenDayForm']) {
      expect((await send(city, name, requestFor('school-b', today))).result).toBe('not-your-site');
      expect((await send(city, name, requestFor('school-a', '2026-08-05'))).result).toBe('too-far-back');
    }
    expect((await send(city, 'recordDay', requestFor('school-a', today))).status).toBe(200);
    expect((await send(city, 'readDay', requestFor('school-a', today))).status).toBe(200);
    expect((await send(city, 'kitchenDayPage', requestFor('school-a', today))).status).toBe(200);
    const start = await send(city, 'kitchenPage', { who });
    expect([start.status, start.headers.location]).toEqual([303, `/kitchen/school-a/days/${today}`]);
  });

  test('a page form needs its token', async () => {
    const params = { siteId: 'school-a', date: today };
    const answer = await send(city, 'kitchenDayForm', { params, body: { csrf: 'guessed' }, who });
    expect(answer.result).toBe('foreign-form');
  });
});

test('whose link has ended is told so, at the page and at the API', async () => {
  const headers = { 'accept-language': 'fi' };
  const cookie = { cookies: ['__Host-link=ended'] };
  const params = { siteId: 'school-a', date: today };
  for (const name of ['kitchenDayPage', 'recordDay'] as const) {
    const before = city.lines.length;
    const event = { ...eventOf(name, { params, headers, body: dayBody() }), ...cookie };
    const answer = answerOf(city, await (await handlerOf(name)).with(city)(event), before);
    expect([answer.status, answer.result]).toEqual([401, 'link-ended']);
    if (name === 'kitchenDayPage') expect(answer.text).toContain('Linkki ei ole enää voimassa');
  }
});

test('neither the log nor the answer to an opening holds the secret', async () => {
  for (const each of [secret, `${secret}x`]) {
    const answer = await send(city, 'openLink', { params: { secret: each } });
    expect(answer.headers['referrer-policy']).toMatch(/^(same-origin|no-referrer)$/);
    if (each === secret) expect([answer.status, answer.text]).toEqual([303, '']);
    expect(JSON.stringify([answer.headers, answer.cookies])).not.toContain(secret);
  }
  expect(JSON.stringify(city.lines)).not.toContain(secret);
});
