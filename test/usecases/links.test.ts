import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { addDays, type LocalDate, localDay } from '../../src/domain/days.ts';
import {
  type EntryLink,
  linkReachDays,
  linkSecretFrom,
  linkState,
  mostLinkDays,
  mostLinkUses,
  openedLink,
  plainLinkSecret,
  postedWithLink,
} from '../../src/domain/links.ts';
import type { Actor } from '../../src/domain/people.ts';
import { standing } from '../../src/domain/revisions.ts';
import { identify } from '../../src/usecases/identify.ts';
import { listLinks } from '../../src/usecases/listLinks.ts';
import { linkAddress, makeLink } from '../../src/usecases/makeLink.ts';
import { openLink } from '../../src/usecases/openLink.ts';
import { recordDay } from '../../src/usecases/recordDay.ts';
import { revokeLink } from '../../src/usecases/revokeLink.ts';
import { aLink, hashOf } from '../ports/fixtures.ts';
import { refusal } from './refusals.ts';
import { actor, correct, duringTerm, entryId, litres, post, type SmallCity, smallCity } from './smallCity.ts';
import { yielding } from './yielding.ts';

const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 64 });
/** 15.00 in Helsinki on Thursday 20 August 2026. */
const today: LocalDate = '2026-08-20';
const official = () => actor('official-1', city);

let city: SmallCity;
beforeEach(async () => {
  city = await smallCity();
  city.setNow(duringTerm);
});

const make = (kind: EntryLink['kind'] = 'term', days = 7, siteId = 'school-a') =>
  makeLink(city, { siteId, kind, days, actor: official() });

const asks = { bearer: null, cookie: null, writes: true, callers: null } as const;
const whoIs = (linkCookie: string) => identify(city, { ...asks, linkCookie });

/** A link that has been opened in a browser, and who its holder then is. */
async function opened(kind: EntryLink['kind'] = 'term', days = 7) {
  const { link, secret } = await make(kind, days);
  const { cookie } = await openLink(city, { secret, before: null });
  const caller = await whoIs(cookie);
  return { id: link.id, secret, cookie, holder: caller?.actor as Actor };
}

const stored = async (id: string) => (await city.links.get(id)) as EntryLink;
const midnightAfter = (day: LocalDate) => `${day}T21:00:00.000Z`; // summer time: 00.00 in Helsinki

describe('the trail of a link', () => {
  test('has who made it, each opening and who took it back, and never its secret', async () => {
    const { link, secret } = await make('term', 7);
    await openLink(city, { secret, before: null });
    city.setNow('2026-08-20T11:00:00.000Z');
    await openLink(city, { secret, before: null });
    await revokeLink(city, { id: link.id, reason: 'Tappat', actor: official() });
    await refusal(openLink(city, { secret, before: null }));
    const notes = await city.trail.ofDays({ from: today, to: today });
    const who = { official: official().subject, holder: link.id };
    expect(notes.map(({ kind, route, by }) => [kind, route, by.subject]).toSorted()).toEqual(
      [
        ['link', 'makeLink', who.official],
        ['link', 'openLink', who.holder],
        ['link', 'openLink', who.holder],
        ['link', 'revokeLink', who.official],
      ].toSorted(),
    );
    expect(new Set(notes.map(({ thing }) => thing))).toEqual(new Set([`link/school-a/${link.id}`]));
    expect(JSON.stringify(notes)).not.toContain(secret);
  });
});

describe('making a link', () => {
  test('keeps the hash of its secret and nothing of the secret', async () => {
    const { link, secret } = await make('term', 7);
    expect(link).toMatchObject({ siteId: 'school-a', siteName: 'Skola A', kind: 'term', from: today });
    expect(link.to).toBe('2026-08-26');
    expect(link.madeBy).toMatchObject({ subject: 'official-1', role: 'official', via: 'login' });
    expect(link.secretHash).toBe(hashOf(secret.replaceAll('-', '')));
    const kept = JSON.stringify(await city.links.list());
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(secret.replaceAll('-', ''));
    expect(linkAddress('https://milk.example', secret)).toBe(`https://milk.example/e/${secret}`);
  });

  test('has 160 random bits in the address', async () => {
    const secrets = new Set<string>();
    for (let index = 0; index < 50; index += 1) secrets.add((await make()).secret);
    expect(secrets.size).toBe(50);
    for (const secret of secrets)
      expect(secret).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){7}[0-9a-hjkmnp-tv-z]{4}$/);
    fc.assert(
      fc.property(hex, hex, (one, other) => {
        expect(linkSecretFrom(one) === linkSecretFrom(other)).toBe(one.slice(0, 40) === other.slice(0, 40));
      }),
    );
    expect(() => linkSecretFrom('0'.repeat(39))).toThrow('160');
  });

  test('is refused for a site that is not there, and for longer than its kind may last', async () => {
    expect((await refusal(make('once', 7, 'nowhere'))).code).toBe('unknown-reference');
    for (const kind of ['once', 'term'] as const) {
      expect((await refusal(make(kind, mostLinkDays[kind] + 1))).code).toBe('bad-request');
      expect((await make(kind, mostLinkDays[kind])).link.version).toBe(1);
    }
  });

  test('lists the newest first, without the hash', async () => {
    const first = await make();
    city.advance(1000);
    const second = await make('once');
    const list = await listLinks(city);
    expect(list.map(({ id, state }) => [id, state])).toEqual([
      [second.link.id, 'open'],
      [first.link.id, 'open'],
    ]);
    expect(JSON.stringify(list)).not.toContain('secretHash');
  });
});

describe('opening a link', () => {
  test("makes its holder the site's kitchen and nothing else", async () => {
    const { id, holder } = await opened();
    expect(holder).toEqual({
      ...{ issuer: 'urn:skolmjolk:link', subject: id, roles: ['kitchen'], sites: ['school-a'] },
      ...{ via: 'link', loginAt: null, language: 'sv', label: 'Skola A' },
    });
  });

  test('works however the address is typed', async () => {
    const { secret } = await make();
    const typed = secret.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l');
    expect(plainLinkSecret(typed)).toBe(plainLinkSecret(secret));
    expect((await openLink(city, { secret: typed, before: null })).siteId).toBe('school-a');
  });

  test('notes it and uses nothing up: a mail scanner may open a one-time link ten times', async () => {
    const { id, secret, holder } = await opened('once');
    for (let index = 0; index < 9; index += 1) await openLink(city, { secret, before: null });
    expect(await stored(id)).toMatchObject({ opened: 10, posted: 0, usedFor: null });
    expect((await stored(id)).uses).toHaveLength(10);
    expect((await post(city, 'school-a', today, litres(40), holder)).count.revision).toBe(1);
  });

  test('gives each browser a session of its own, and ends the one it had', async () => {
    const { secret, cookie } = await opened();
    const first = await whoIs(cookie);
    const again = await openLink(city, { secret, before: first?.session ?? null });
    expect(again.cookie).not.toBe(cookie);
    expect(await whoIs(cookie)).toBeNull();
    expect((await whoIs(again.cookie))?.session?.csrf).not.toBe(first?.session?.csrf);
  });

  test('is refused alike for what never was, what is over and what was taken back', async () => {
    const { link, secret } = await make('term', 1);
    for (const other of ['', 'x', `${secret}0`, secret.slice(0, -1), link.id, link.secretHash])
      expect((await refusal(openLink(city, { secret: other, before: null }))).code).toBe('link-ended');
    city.setNow(midnightAfter(today));
    expect((await refusal(openLink(city, { secret, before: null }))).code).toBe('link-ended');
    const revoked = await make();
    await revokeLink(city, { id: revoked.link.id, reason: 'Borta', actor: official() });
    const refused = await refusal(openLink(city, { secret: revoked.secret, before: null }));
    expect([refused.code, refused.facts]).toEqual(['link-ended', {}]);
  });
});

describe('who holds a link', () => {
  test('is nobody from the midnight on that it ends at', async () => {
    const { cookie, id } = await opened('term', 1);
    city.setNow('2026-08-20T20:59:59.999Z');
    expect(localDay(city.clock.now())).toBe(today);
    expect(linkState(await stored(id), city.clock.now())).toBe('open');
    expect(linkState(await stored(id), midnightAfter(today))).toBe('expired');
    city.setNow(midnightAfter(today));
    expect(await whoIs(cookie)).toBeNull();
  });

  test('is nobody at the very next request after it was taken back', async () => {
    const { id, cookie, holder } = await opened();
    const revoked = await revokeLink(city, { id, reason: 'Pappret är borta', actor: official() });
    expect(revoked.revoked).toMatchObject({ by: { subject: 'official-1' }, reason: 'Pappret är borta' });
    expect(await whoIs(cookie)).toBeNull();
    // A request that was let in a moment before writes nothing either.
    const late = await refusal(post(city, 'school-a', today, litres(40), holder));
    expect(late.code).toBe('link-ended');
    expect(await city.counts.get('school-a', today)).toBeNull();
    const again = revokeLink(city, { id, reason: 'Igen', actor: official() });
    expect((await refusal(again)).code).toBe('nothing-changed');
    expect((await refusal(revokeLink(city, { id: 'none', reason: 'x', actor: official() }))).code).toBe(
      'not-found',
    );
  });

  test('has a session that ends like any other', async () => {
    const { cookie, secret } = await opened();
    city.advance(121 * 60_000);
    expect(await whoIs(cookie)).toBeNull();
    expect((await whoIs((await openLink(city, { secret, before: null })).cookie))?.actor?.via).toBe('link');
  });

  test('is the person who is logged in, where there is one in this browser', async () => {
    const { cookie } = await opened();
    const at = city.clock.now();
    await city.sessions.put({
      ...{ id: city.digest('person'), issuer: 'https://login.example', subject: 'official-1' },
      ...{ loginAt: at, startedAt: at, seenAt: at, csrf: 'csrf', idToken: 'token' },
    });
    const both = await identify(city, { ...asks, cookie: 'person', linkCookie: cookie });
    expect(both?.actor?.subject).toBe('official-1');
    const gone = await identify(city, { ...asks, cookie: 'unknown', linkCookie: cookie });
    expect(gone?.actor?.via).toBe('link');
    // Nor does the session of a link become a login under the other cookie.
    expect((await identify(city, { ...asks, cookie }))?.actor?.via).toBe('link');
  });
});

describe('posting with a link', () => {
  test('stands in the trail of the day and of the link', async () => {
    const { id, holder } = await opened();
    const { made } = await post(city, 'school-a', today, litres(40), holder);
    expect(made.by).toEqual({ issuer: 'urn:skolmjolk:link', subject: id, role: 'kitchen', via: 'link' });
    await correct(city, 'school-a', today, litres(41), holder);
    expect(await stored(id)).toMatchObject({ opened: 1, posted: 2, usedFor: null });
    expect((await stored(id)).uses.map(({ what, date }) => [what, date])).toEqual([
      ['opened', null],
      ['posted', today],
      ['posted', today],
    ]);
  });

  test('notes nothing for an entry that was taken before', async () => {
    const { id, holder } = await opened();
    const entry = {
      ...{ siteId: 'school-a', date: today, entryId: entryId(), report: litres(40), actor: holder },
      ...{ reason: null, words: null, ifMatch: null },
    };
    await recordDay(city, entry);
    expect((await recordDay(city, entry)).repeated).toBe(true);
    expect((await stored(id)).posted).toBe(1);
  });

  test(`reaches ${linkReachDays} days back and no further`, async () => {
    city.setNow('2026-08-27T12:00:00.000Z');
    const { id, holder } = await opened();
    const last = addDays('2026-08-27', -linkReachDays);
    const before = await refusal(post(city, 'school-a', addDays(last, -1), litres(40), holder));
    expect([before.code, before.facts]).toEqual(['too-far-back', { days: linkReachDays }]);
    expect((await stored(id)).posted).toBe(0);
    expect((await post(city, 'school-a', last, litres(40), holder)).made.revision).toBe(1);
    expect((await refusal(post(city, 'school-a', '2026-08-28', litres(40), holder))).code).toBe('future-day');
  });

  test('can take no mark off: it explains no missing day', async () => {
    const { holder } = await opened();
    const report = { kind: 'explained', reason: 'other', note: null } as const;
    expect((await refusal(post(city, 'school-a', today, report, holder))).code).toBe('not-allowed');
  });

  test('keeps the newest uses, and posts before openings', () => {
    let link = aLink('a');
    const now = '2026-11-23T10:00:00.000Z';
    for (let index = 0; index < 10; index += 1) link = postedWithLink(link, '2026-11-23', now);
    for (let index = 0; index < mostLinkUses * 2; index += 1) link = openedLink(link, now);
    expect(link.uses).toHaveLength(mostLinkUses);
    expect(link.uses.filter(({ what }) => what === 'posted')).toHaveLength(10);
    expect([link.opened, link.posted]).toEqual([mostLinkUses * 2, 10]);
    for (let index = 0; index < mostLinkUses * 2; index += 1) link = postedWithLink(link, '2026-11-23', now);
    expect(link.uses).toHaveLength(mostLinkUses);
  });
});

describe('a one-time link', () => {
  test('is for one day, which it corrects until midnight', async () => {
    const { id, cookie, holder } = await opened('once');
    await post(city, 'school-a', '2026-08-19', litres(40), holder);
    expect((await stored(id)).usedFor?.date).toBe('2026-08-19');
    const other = await refusal(post(city, 'school-a', today, litres(40), holder));
    expect([other.code, other.facts]).toEqual(['link-used', { date: '2026-08-19' }]);
    city.setNow('2026-08-20T20:59:59.999Z');
    await correct(city, 'school-a', '2026-08-19', litres(41), holder);
    city.setNow(midnightAfter(today));
    expect(await whoIs(cookie)).toBeNull();
    const late = correct(city, 'school-a', '2026-08-19', litres(42), holder);
    expect((await refusal(late)).code).toBe('link-ended');
    const count = await city.counts.get('school-a', '2026-08-19');
    expect(count && standing(count).revision).toBe(2);
  });

  test('is not used up by what was refused before the write', async () => {
    const { id, holder } = await opened('once');
    expect((await refusal(post(city, 'school-a', today, litres(0), holder))).code).toBe('bad-request');
    await post(city, 'school-a', '2026-08-19', litres(40));
    const blind = await refusal(post(city, 'school-a', '2026-08-19', litres(41), holder));
    expect(blind.code).toBe('precondition-needed');
    expect((await stored(id)).usedFor).toBeNull();
    expect((await post(city, 'school-a', today, litres(40), holder)).made.revision).toBe(1);
  });

  test('sent for two days at once, is for one of them, whoever goes first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const fresh = await smallCity();
        fresh.setNow(duringTerm);
        const { link } = await makeLink(fresh, {
          ...{ siteId: 'school-a', kind: 'once', days: 7 },
          actor: actor('official-1', fresh),
        });
        const holder = actor('kitchen-a', fresh, {
          ...{ issuer: 'urn:skolmjolk:link', subject: link.id, via: 'link', loginAt: null },
        });
        const slow = yielding(fresh, scheduler);
        const days = ['2026-08-19', today] as const;
        const sent = days.map((day) =>
          post(slow, 'school-a', day, litres(40), holder).then(
            () => 'taken',
            (error: { code: string }) => error.code,
          ),
        );
        const answers = await scheduler.waitFor(Promise.all(sent));
        expect(answers.toSorted()).toEqual(['link-used', 'taken']);
        const counted = await Promise.all(days.map((day) => fresh.counts.get('school-a', day)));
        expect(counted.map((count) => count !== null)).toEqual(answers.map((each) => each === 'taken'));
        expect((await fresh.links.get(link.id))?.usedFor?.date).toBe(days[answers.indexOf('taken')]);
      }),
      { numRuns: 30 },
    );
  });

  test('taken back while it is used, either posts before or not at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const fresh = await smallCity();
        fresh.setNow(duringTerm);
        const official = actor('official-1', fresh);
        const { link } = await makeLink(fresh, {
          siteId: 'school-a',
          kind: 'term',
          days: 7,
          actor: official,
        });
        const holder = actor('kitchen-a', fresh, {
          ...{ issuer: 'urn:skolmjolk:link', subject: link.id, via: 'link', loginAt: null },
        });
        const slow = yielding(fresh, scheduler);
        const sent = post(slow, 'school-a', today, litres(40), holder).then(
          () => true,
          () => false,
        );
        const revoked = revokeLink(slow, { id: link.id, reason: 'Borta', actor: official });
        const [posted] = await scheduler.waitFor(Promise.all([sent, revoked]));
        const after = await fresh.links.get(link.id);
        expect(after?.revoked).not.toBeNull();
        expect(after?.posted).toBe(posted ? 1 : 0);
        expect((await fresh.counts.get('school-a', today)) !== null).toBe(posted);
      }),
      { numRuns: 30 },
    );
  });
});
