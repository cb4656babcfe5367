/**
 * The contracts of the ports: what every implementation must do, whatever it stands on. Each contract is a table of
 * cases, so that contracts.test.ts runs them on every engine and mutants.test.ts shows that each of them can fail.
 * A case gets a fresh port.
 */
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { canonical } from '../../src/domain/canonical.ts';
import { addDays, eachDay, type LocalDate } from '../../src/domain/days.ts';
import type { DeadLetter } from '../../src/domain/failedCalls.ts';
import type {
  Attachments,
  Claims,
  Counts,
  DeadLetters,
  Deliveries,
  Documents,
  Links,
  Looks,
  Outbox,
  Register,
  RobotDays,
  Sessions,
  Snapshots,
  Transfers,
  Written,
} from '../../src/usecases/ports.ts';
import {
  aClaim,
  aCount,
  aDelivery,
  aLink,
  aLongCount,
  aLook,
  aMessage,
  anAttachment,
  aPendingLogin,
  aRobotDay,
  aServedCount,
  aSession,
  aSite,
  aSiteRecord,
  aSnapshot,
  aTransfer,
  aUser,
  aUserRecord,
  hashOf,
} from './fixtures.ts';

/** How the tests reach past a port to touch what it keeps. */
export type Tampering = { readonly snapshots: Snapshots; tamper(hash: string, text: string): Promise<void> };

/** A queue with a way to put letters in, which is the schedule's. */
export type Leaving = {
  readonly letters: DeadLetters;
  leave(letter: Omit<DeadLetter, 'id' | 'failedAt'>): Promise<void>;
};

export type Contract<P> = Readonly<Record<string, (port: P) => Promise<void>>>;
export type Contracts = {
  counts: Contract<Counts>;
  register: Contract<Register>;
  claims: Contract<Claims>;
  links: Contract<Links>;
  looks: Contract<Looks>;
  deliveries: Contract<Deliveries>;
  attachments: Contract<Attachments>;
  transfers: Contract<Transfers>;
  robotDays: Contract<RobotDays>;
  outbox: Contract<Outbox>;
  sessions: Contract<Sessions>;
  deadLetters: Contract<Leaving>;
  snapshots: Contract<Tampering>;
  documents: Contract<Documents>;
};

const ways = 50;
const allAtOnce = <T>(make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: ways }, (_, index) => make(index)));

/** Exactly one of the writers was told 'written'; gives its index. */
function theWinner(answers: Written[]): number {
  const winners = answers.flatMap((answer, index) => (answer === 'written' ? [index] : []));
  expect(winners).toHaveLength(1);
  return winners[0] ?? -1;
}

const monday = '2026-08-10';
const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index);

const counts: Contract<Counts> = {
  'gives what was put, and null before': async (counts) => {
    const count = aCount('arla', monday);
    expect(await counts.get('arla', monday)).toBeNull();
    expect(await counts.put(count)).toBe('written');
    expect(await counts.get('arla', monday)).toEqual(count);
    expect(await counts.get('arla', addDays(monday, 1))).toBeNull();
    expect(await counts.get('arl', monday)).toBeNull();
  },
  'takes the next revision only, and changes nothing otherwise': async (counts) => {
    expect(await counts.put(aCount('arla', monday, 2))).toBe('stale');
    expect(await counts.get('arla', monday)).toBeNull();
    await counts.put(aCount('arla', monday));
    for (const revision of [1, 3]) {
      expect(await counts.put(aCount('arla', monday, revision, 'other'))).toBe('stale');
      expect(await counts.get('arla', monday)).toEqual(aCount('arla', monday));
    }
    expect(await counts.put(aCount('arla', monday, 2))).toBe('written');
    expect(await counts.put(aCount('arla', monday, 2, 'other'))).toBe('stale');
    expect(await counts.get('arla', monday)).toEqual(aCount('arla', monday, 2));
  },
  'lets one of 50 writers of the same revision win, and keeps that one': async (counts) => {
    for (const revision of [1, 2]) {
      const count = (index: number) => aCount('arla', monday, revision, `writer ${index}`);
      const winner = theWinner(await allAtOnce((index) => counts.put(count(index))));
      expect(await counts.get('arla', monday)).toEqual(count(winner));
    }
  },
  "gives a site's days by date, both ends included, and no other site's": async (counts) => {
    const days = eachDay({ from: monday, to: addDays(monday, 9) });
    for (const day of days.toReversed()) {
      await counts.put(aCount('arla', day));
      await counts.put(aCount('arla-2', day));
    }
    const dates = async (from: LocalDate, to: LocalDate) =>
      (await counts.ofSite('arla', { from, to })).map(({ siteId, date }) => `${siteId} ${date}`);
    expect(await dates(addDays(monday, 2), addDays(monday, 7))).toEqual(
      days.slice(2, 8).map((day) => `arla ${day}`),
    );
    expect(await dates('2020-01-01', '2030-12-31')).toEqual(days.map((day) => `arla ${day}`));
    expect(await dates(monday, monday)).toEqual([`arla ${monday}`]);
    expect(await dates(addDays(monday, 1), monday)).toEqual([]);
    expect(await dates('2027-01-01', '2027-12-31')).toEqual([]);
  },
  'gives a term of more than a megabyte whole': async (counts) => {
    const term = { from: monday, to: addDays(monday, 89) } as const;
    const written = await Promise.all(
      eachDay(term).map((day) => counts.put(aLongCount('arla', day, 15_000))),
    );
    expect(new Set(written)).toEqual(new Set(['written']));
    const found = await counts.ofSite('arla', term);
    expect(JSON.stringify(found).length).toBeGreaterThan(1_200_000);
    expect(found.map(({ date }) => date)).toEqual(eachDay(term));
  },
  "gives what stands for a site's days, by date, without their histories": async (counts) => {
    const days = eachDay({ from: monday, to: addDays(monday, 3) });
    await counts.put(aCount('arla', days[2]!));
    await counts.put(aCount('arla-2', days[1]!));
    const first = aServedCount(
      'arla',
      days[0]!,
      { milk: [3000, 1500], buttermilk: [1000] },
      { milk: [7000] },
    );
    await counts.put(first);
    const second = aServedCount('arla', days[1]!, { milk: [4000] });
    await counts.put(aCount('arla', days[1]!));
    await counts.put({
      ...second,
      revision: 2,
      revisions: [
        ...aCount('arla', days[1]!).revisions,
        ...second.revisions.map((each) => ({ ...each, revision: 2 })),
      ],
    });
    const plain = { siteId: 'arla', revision: 1 };
    expect(await counts.standingOfSite('arla', { from: days[0]!, to: days[2]! })).toEqual([
      { ...plain, date: days[0], kind: 'served', served: { milk: 4500, buttermilk: 1000 } },
      { ...plain, date: days[1], revision: 2, kind: 'served', served: { milk: 4000 } },
      { ...plain, date: days[2], kind: 'zero', served: {} },
    ]);
    expect(await counts.standingOfSite('arla', { from: days[2]!, to: days[2]! })).toHaveLength(1);
    expect(await counts.standingOfSite('arla', { from: days[1]!, to: days[0]! })).toEqual([]);
  },
};

const register: Contract<Register> = {
  'gives what was put, by kind and id, and null before': async (register) => {
    const site = aSiteRecord(aSite('arla'));
    const user = aUserRecord(aUser('arla'));
    expect(await register.get('site', 'arla')).toBeNull();
    expect(await register.put(site)).toBe('written');
    expect(await register.get('user', 'arla')).toBeNull();
    expect(await register.put(user)).toBe('written');
    expect(await register.get('site', 'arla')).toEqual(site);
    expect(await register.get('user', 'arla')).toEqual(user);
  },
  'lists the kind by id': async (register) => {
    for (const id of ['b', 'c', 'a-1', 'a']) await register.put(aSiteRecord(aSite(id)));
    await register.put(aUserRecord(aUser('d')));
    expect((await register.list('site')).map(({ id }) => id)).toEqual(['a', 'a-1', 'b', 'c']);
    expect((await register.list('user')).map(({ id }) => id)).toEqual(['d']);
    expect(await register.list('calendar')).toEqual([]);
  },
  'takes the next revision only, and changes nothing otherwise': async (register) => {
    const site = (revision: number, mark = '') => aSiteRecord(aSite('arla'), revision, mark);
    const user = (revision: number, mark = '') => aUserRecord(aUser('anna'), revision, mark);
    expect(await register.put(site(2))).toBe('stale');
    expect(await register.put(user(2))).toBe('stale');
    expect(await register.list('user')).toEqual([]);
    await register.put(site(1));
    await register.put(user(1));
    for (const revision of [1, 3]) {
      expect(await register.put(site(revision, 'other'))).toBe('stale');
      expect(await register.put(user(revision, 'other'))).toBe('stale');
    }
    expect(await register.get('site', 'arla')).toEqual(site(1));
    expect(await register.get('user', 'anna')).toEqual(user(1));
    expect(await register.put(site(2))).toBe('written');
    expect(await register.put(user(2))).toBe('written');
    expect(await register.get('user', 'anna')).toEqual(user(2));
  },
  'lets one of 50 writers of the same revision win, and keeps that one': async (register) => {
    for (const revision of [1, 2]) {
      const site = (index: number) => aSiteRecord(aSite('arla'), revision, `writer ${index}`);
      const user = (index: number) => aUserRecord(aUser('anna'), revision, `writer ${index}`);
      const [sites, users] = await Promise.all([
        allAtOnce((index) => register.put(site(index))),
        allAtOnce((index) => register.put(user(index))),
      ]);
      expect(await register.get('site', 'arla')).toEqual(site(theWinner(sites)));
      expect(await register.get('user', 'anna')).toEqual(user(theWinner(users)));
    }
  },
  'finds a user by issuer and subject, both exactly': async (register) => {
    const user = aUserRecord(aUser('anna', { issuer: 'https://a', subject: 'bc' }));
    await register.put(user);
    expect(await register.userOf({ issuer: 'https://a', subject: 'bc' })).toEqual(user);
    for (const [issuer, subject] of [
      ['https://ab', 'c'],
      ['https://a', 'BC'],
      ['https://b', 'bc'],
      ['https://a', 'anna'],
    ] as const) {
      expect(await register.userOf({ issuer, subject })).toBeNull();
    }
  },
  'sees at once when rights are taken away or an identity is moved': async (register) => {
    const before = aUser('anna', { subject: 'old' });
    const old = { issuer: before.issuer, subject: 'old' };
    const now = { issuer: before.issuer, subject: 'new' };
    await register.put(aUserRecord(before));
    for (const ended of ['2026-11-20', '2026-11-21'] as const) {
      const revision = ended === '2026-11-20' ? 2 : 3;
      await register.put(aUserRecord({ ...before, to: ended }, revision));
      expect((await register.userOf(old))?.value.to).toBe(ended);
    }
    expect(await register.put(aUserRecord({ ...before, subject: 'new' }, 4))).toBe('written');
    expect(await register.userOf(old)).toBeNull();
    expect((await register.userOf(now))?.revision).toBe(4);
  },
  "gives an identity to one user's record at a time": async (register) => {
    const anna = aUser('anna', { subject: 'same' });
    const bo = aUser('bo', { subject: 'same' });
    const same = { issuer: anna.issuer, subject: 'same' };
    expect(await register.put(aUserRecord(anna))).toBe('written');
    expect(await register.put(aUserRecord(bo))).toBe('stale');
    expect(await register.get('user', 'bo')).toBeNull();
    expect((await register.userOf(same))?.id).toBe('anna');
    expect(await register.put(aUserRecord({ ...anna, subject: 'other' }, 2))).toBe('written');
    expect(await register.userOf(same)).toBeNull();
    expect(await register.put(aUserRecord(bo))).toBe('written');
    expect((await register.userOf(same))?.id).toBe('bo');
    // And back again, onto an identity that was held before.
    expect(await register.put(aUserRecord({ ...bo, subject: 'third' }, 2))).toBe('written');
    expect(await register.put(aUserRecord(anna, 3))).toBe('written');
    expect((await register.userOf(same))?.id).toBe('anna');
  },
  'gives an identity to one of 50 records that ask for it at once': async (register) => {
    const user = (index: number) => aUserRecord(aUser(`user-${index}`, { subject: 'same' }));
    const winner = theWinner(await allAtOnce((index) => register.put(user(index))));
    expect(await register.list('user')).toEqual([user(winner)]);
    expect(await register.userOf({ issuer: user(0).value.issuer, subject: 'same' })).toEqual(user(winner));
  },
};

const claims: Contract<Claims> = {
  'gives what was put, and null before': async (claims) => {
    expect(await claims.get('2026-autumn.1')).toBeNull();
    expect(await claims.put(aClaim(1))).toBe('written');
    expect(await claims.get('2026-autumn.1')).toEqual(aClaim(1));
    expect(await claims.get('2026-autumn.2')).toBeNull();
  },
  'lists all by id': async (claims) => {
    expect(await claims.list()).toEqual([]);
    for (const number of [3, 1, 2]) await claims.put(aClaim(number));
    expect(await claims.list()).toEqual([aClaim(1), aClaim(2), aClaim(3)]);
  },
  'takes the next version only, and changes nothing otherwise': async (claims) => {
    expect(await claims.put(aClaim(1, 2))).toBe('stale');
    await claims.put(aClaim(1));
    for (const version of [1, 3]) expect(await claims.put(aClaim(1, version, 'other'))).toBe('stale');
    expect(await claims.get('2026-autumn.1')).toEqual(aClaim(1));
    expect(await claims.put(aClaim(1, 2))).toBe('written');
    expect(await claims.get('2026-autumn.1')).toEqual(aClaim(1, 2));
  },
  'lets one of 50 writers of the same version win, and keeps that one': async (claims) => {
    for (const version of [1, 2]) {
      const claim = (index: number) => aClaim(1, version, `writer ${index}`);
      const winner = theWinner(await allAtOnce((index) => claims.put(claim(index))));
      expect(await claims.get('2026-autumn.1')).toEqual(claim(winner));
    }
  },
};

const transfers: Contract<Transfers> = {
  'gives what was put, and null before': async (transfers) => {
    expect(await transfers.get(aTransfer())).toBeNull();
    expect(await transfers.put(aTransfer())).toBe('written');
    expect(await transfers.get(aTransfer())).toEqual(aTransfer());
    for (const other of [{ from: 'kitche' }, { to: 'arl' }, { date: addDays(monday, 1) }])
      expect(await transfers.get(aTransfer(other))).toBeNull();
  },
  "gives a kitchen's transfers by date and site, both ends included, and no other kitchen's": async (
    transfers,
  ) => {
    const days = eachDay({ from: monday, to: addDays(monday, 4) });
    for (const date of days.toReversed())
      for (const to of ['b', 'zz9', 'a'])
        for (const from of ['kitchen', 'kitchen-2']) await transfers.put(aTransfer({ from, date, to }));
    const found = async (from: LocalDate, to: LocalDate) =>
      (await transfers.ofKitchen('kitchen', { from, to })).map(
        (each) => `${each.from} ${each.date} ${each.to}`,
      );
    const expected = (some: readonly LocalDate[]) =>
      some.flatMap((day) => ['a', 'b', 'zz9'].map((to) => `kitchen ${day} ${to}`));
    expect(await found('2020-01-01', '2030-01-01')).toEqual(expected(days));
    expect(await found(days[1]!, days[2]!)).toEqual(expected(days.slice(1, 3)));
    expect(await found(days[1]!, days[0]!)).toEqual([]);
  },
  'takes the next revision only, and changes nothing otherwise': async (transfers) => {
    expect(await transfers.put(aTransfer({}, 2))).toBe('stale');
    await transfers.put(aTransfer());
    for (const revision of [1, 3])
      expect(await transfers.put(aTransfer({}, revision, 'other'))).toBe('stale');
    expect(await transfers.get(aTransfer())).toEqual(aTransfer());
    expect(await transfers.put(aTransfer({}, 2))).toBe('written');
    expect(await transfers.get(aTransfer())).toEqual(aTransfer({}, 2));
  },
  'lets one of 50 writers of the same revision win, and keeps that one': async (transfers) => {
    for (const revision of [1, 2]) {
      const transfer = (index: number) => aTransfer({}, revision, `writer ${index}`);
      const winner = theWinner(await allAtOnce((index) => transfers.put(transfer(index))));
      expect(await transfers.get(aTransfer())).toEqual(transfer(winner));
    }
  },
};

const links: Contract<Links> = {
  'gives what was put, and null before': async (links) => {
    expect(await links.get('a')).toBeNull();
    expect(await links.put(aLink('a'))).toBe('written');
    expect(await links.get('a')).toEqual(aLink('a'));
    expect(await links.get('b')).toBeNull();
  },
  'lists all by id': async (links) => {
    expect(await links.list()).toEqual([]);
    for (const id of ['c', 'a', 'b']) await links.put(aLink(id));
    expect(await links.list()).toEqual([aLink('a'), aLink('b'), aLink('c')]);
  },
  'takes the next version only, and changes nothing otherwise': async (links) => {
    expect(await links.put(aLink('a', 2))).toBe('stale');
    await links.put(aLink('a'));
    for (const version of [1, 3]) expect(await links.put(aLink('a', version, 'other'))).toBe('stale');
    expect(await links.get('a')).toEqual(aLink('a'));
    expect(await links.put(aLink('a', 2))).toBe('written');
    expect(await links.get('a')).toEqual(aLink('a', 2));
  },
  'lets one of 50 writers of the same version win, and keeps that one': async (links) => {
    for (const version of [1, 2]) {
      const link = (index: number) => aLink('a', version, `writer ${index}`);
      const winner = theWinner(await allAtOnce((index) => links.put(link(index))));
      expect(await links.get('a')).toEqual(link(winner));
    }
  },
};

const robotDays: Contract<RobotDays> = {
  'gives the sheet of the latest day, whatever was written last, and null before': async (robotDays) => {
    expect(await robotDays.newest()).toBeNull();
    for (const date of ['2026-12-31', '2027-01-02', '2027-01-01'] as const)
      expect(await robotDays.put(aRobotDay(date))).toBe('written');
    expect(await robotDays.newest()).toEqual(aRobotDay('2027-01-02'));
  },
  'lists the days of a range by date, both ends included': async (robotDays) => {
    const days = eachDay({ from: monday, to: addDays(monday, 4) });
    for (const date of days.toReversed()) await robotDays.put(aRobotDay(date));
    const found = async (from: LocalDate, to: LocalDate) => await robotDays.list({ from, to });
    expect(await found('2020-01-01', '2030-01-01')).toEqual(days.map((date) => aRobotDay(date)));
    expect(await found(days[1]!, days[3]!)).toEqual(days.slice(1, 4).map((date) => aRobotDay(date)));
    expect(await found(days[1]!, days[0]!)).toEqual([]);
  },
  'takes the next version only, and changes nothing otherwise': async (robotDays) => {
    expect(await robotDays.put(aRobotDay(monday, 2))).toBe('stale');
    await robotDays.put(aRobotDay(monday));
    for (const version of [1, 3])
      expect(await robotDays.put(aRobotDay(monday, version, 'other'))).toBe('stale');
    expect(await robotDays.newest()).toEqual(aRobotDay(monday));
    expect(await robotDays.put(aRobotDay(monday, 2))).toBe('written');
    expect(await robotDays.newest()).toEqual(aRobotDay(monday, 2));
  },
  'lets one of 50 writers of the same version win, and keeps that one': async (robotDays) => {
    for (const version of [1, 2]) {
      const sheet = (index: number) => aRobotDay(monday, version, `writer ${index}`);
      const winner = theWinner(await allAtOnce((index) => robotDays.put(sheet(index))));
      expect(await robotDays.newest()).toEqual(sheet(winner));
    }
  },
};

const outbox: Contract<Outbox> = {
  'gives what was put, and null before': async (outbox) => {
    expect(await outbox.get('2026-08-10.remind.a')).toBeNull();
    expect(await outbox.put(aMessage('2026-08-10.remind.a'))).toBe('written');
    expect(await outbox.get('2026-08-10.remind.a')).toEqual(aMessage('2026-08-10.remind.a'));
    expect(await outbox.get('2026-08-10.remind')).toBeNull();
  },
  'lists the messages of a range of days by id, with all of the last day': async (outbox) => {
    const days = eachDay({ from: monday, to: addDays(monday, 3) });
    const idsOf = (some: readonly LocalDate[]) =>
      some.flatMap((day) => ['escalate', 'remind.a', 'remind.zz9'].map((act) => `${day}.${act}`));
    for (const id of idsOf(days).toReversed()) await outbox.put(aMessage(id));
    const found = async (from: LocalDate, to: LocalDate) => await outbox.list({ from, to });
    expect(await found('2020-01-01', '2030-01-01')).toEqual(idsOf(days).map((id) => aMessage(id)));
    const middle = days.slice(1, 3);
    expect(await found(middle[0]!, middle[1]!)).toEqual(idsOf(middle).map((id) => aMessage(id)));
    expect(await found(days[1]!, days[0]!)).toEqual([]);
  },
  'takes the next version only, and changes nothing otherwise': async (outbox) => {
    const id = `${monday}.remind.a`;
    expect(await outbox.put(aMessage(id, 2))).toBe('stale');
    await outbox.put(aMessage(id));
    for (const version of [1, 3]) expect(await outbox.put(aMessage(id, version, 'other'))).toBe('stale');
    expect(await outbox.get(id)).toEqual(aMessage(id));
    expect(await outbox.put(aMessage(id, 2))).toBe('written');
    expect(await outbox.get(id)).toEqual(aMessage(id, 2));
  },
  'lets one of 50 writers of the same version win, and keeps that one': async (outbox) => {
    const id = `${monday}.remind.a`;
    for (const version of [1, 2]) {
      const message = (index: number) => aMessage(id, version, `writer ${index}`);
      const winner = theWinner(await allAtOnce((index) => outbox.put(message(index))));
      expect(await outbox.get(id)).toEqual(message(winner));
    }
  },
};

const deliveries: Contract<Deliveries> = {
  'gives what was put, and null before': async (deliveries) => {
    const one = aDelivery('2026-09', 'a');
    expect(await deliveries.get(one.id)).toBeNull();
    expect(await deliveries.put(one)).toBe('written');
    expect(await deliveries.get(one.id)).toEqual(one);
    expect(await deliveries.get(aDelivery('2026-09', 'b').id)).toBeNull();
  },
  'gives the months from one to the other by id, and no other': async (deliveries) => {
    const all = ['2026-07', '2026-08', '2026-09', '2026-12', '2027-01'].flatMap((month) => [
      aDelivery(month, 'a'),
      aDelivery(month, 'b'),
    ]);
    for (const each of all.toReversed()) await deliveries.put(each);
    const ids = all.map(({ id }) => id).sort();
    const found = async (from: string, to: string) =>
      (await deliveries.ofMonths(from, to)).map(({ id }) => id);
    expect(await found('2026-08', '2026-12')).toEqual(ids.filter((id) => '2026-08' <= id && id < '2027-01'));
    expect(await found('2026-10', '2026-11')).toEqual([]);
    expect(await found('2026-07', '2027-01')).toEqual(ids);
  },
  'takes the next revision only, and changes nothing otherwise': async (deliveries) => {
    const one = (revision: number, mark = '') => aDelivery('2026-09', 'a', revision, mark);
    expect(await deliveries.put(one(2))).toBe('stale');
    await deliveries.put(one(1));
    for (const revision of [1, 3]) expect(await deliveries.put(one(revision, 'other'))).toBe('stale');
    expect(await deliveries.get(one(1).id)).toEqual(one(1));
    expect(await deliveries.put(one(2))).toBe('written');
    expect(await deliveries.put(one(2, 'other'))).toBe('stale');
    expect(await deliveries.get(one(1).id)).toEqual(one(2));
  },
  'gives a key to one document for good': async (deliveries) => {
    const one = aDelivery('2026-09', 'a');
    const other = { ...aDelivery('2026-10', 'b'), keys: ['of its own', ...one.keys] };
    expect(await deliveries.holderOf(one.keys[0] ?? '')).toBeNull();
    await deliveries.put(one);
    expect(await deliveries.holderOf(one.keys[0] ?? '')).toBe(one.id);
    expect(await deliveries.put(other)).toBe('stale');
    expect(await deliveries.get(other.id)).toBeNull();
    // Nothing of what was refused is left.
    expect(await deliveries.holderOf('of its own')).toBeNull();
  },
  'gives a key to one of 50 documents that ask for it at once': async (deliveries) => {
    const make = (index: number) => ({ ...aDelivery('2026-09', `${index}`), keys: ['the same'] });
    const winner = theWinner(await allAtOnce((index) => deliveries.put(make(index))));
    expect(await deliveries.ofMonths('2026-09', '2026-09')).toEqual([make(winner)]);
    expect(await deliveries.holderOf('the same')).toBe(make(winner).id);
  },
};

const attachments: Contract<Attachments> = {
  'gives what was put, and null before': async (attachments) => {
    const one = anAttachment('2026-2027', 'a');
    expect(await attachments.get(one.id)).toBeNull();
    expect(await attachments.put(one)).toBe('written');
    expect(await attachments.get(one.id)).toEqual(one);
  },
  "gives a school year's by id, and no other year's": async (attachments) => {
    const all = ['a', 'b', 'c'].map((mark) => anAttachment('2026-2027', mark));
    await attachments.put(anAttachment('2025-2026', 'a'));
    for (const each of all) await attachments.put(each);
    expect((await attachments.ofSchoolYear('2026-2027')).map(({ id }) => id)).toEqual(
      all.map(({ id }) => id).sort(),
    );
    expect(await attachments.ofSchoolYear('2027-2028')).toEqual([]);
  },
  'takes the next version only, and changes nothing otherwise': async (attachments) => {
    const one = (version: number, mark = '') => anAttachment('2026-2027', 'a', version, mark);
    expect(await attachments.put(one(2))).toBe('stale');
    await attachments.put(one(1));
    for (const version of [1, 3]) expect(await attachments.put(one(version, 'other'))).toBe('stale');
    expect(await attachments.get(one(1).id)).toEqual(one(1));
    expect(await attachments.put(one(2))).toBe('written');
    expect(await attachments.get(one(1).id)).toEqual(one(2));
  },
  'keeps bytes and type under their SHA-256, the first stays': async (attachments) => {
    const hash = await attachments.keep({ bytes: everyByte, type: 'application/pdf' });
    expect(hash).toBe(createHash('sha256').update(everyByte).digest('hex'));
    expect(await attachments.keep({ bytes: everyByte, type: 'text/plain' })).toBe(hash);
    const found = await attachments.bytes(hash);
    expect([...(found?.bytes ?? [])]).toEqual([...everyByte]);
    expect(found?.type).toBe('application/pdf');
    expect(await attachments.bytes(hashOf('nothing'))).toBeNull();
  },
};

const looks: Contract<Looks> = {
  'keeps the last look': async (looks) => {
    expect(await looks.get(aLook(), '2026-autumn.1')).toBeNull();
    for (const at of ['2026-11-23T06:00:00.000Z', '2026-11-23T07:00:00.000Z']) {
      await looks.put(aLook({ at }));
      expect(await looks.get(aLook(), '2026-autumn.1')).toEqual(aLook({ at }));
    }
  },
  'keeps persons and claims apart': async (looks) => {
    await looks.put(aLook());
    expect(await looks.get(aLook(), '2026-autumn.2')).toBeNull();
    expect(await looks.get(aLook({ subject: 'another' }), '2026-autumn.1')).toBeNull();
    expect(await looks.get(aLook({ issuer: 'https://elsewhere.example' }), '2026-autumn.1')).toBeNull();
  },
};

const sessions: Contract<Sessions> = {
  'gives the session as it was put last': async (sessions) => {
    expect(await sessions.get('a')).toBeNull();
    await sessions.put(aSession('a'));
    expect(await sessions.get('a')).toEqual(aSession('a'));
    const seen = aSession('a', '2026-11-23T06:05:00.000Z');
    await sessions.put(seen);
    expect(await sessions.get('a')).toEqual(seen);
    expect(await sessions.get('b')).toBeNull();
  },
  'ends a session for good, even when a request was still under way': async (sessions) => {
    await sessions.put(aSession('a'));
    await sessions.put(aSession('b'));
    await sessions.remove('a');
    await sessions.remove('a');
    await sessions.remove('unknown');
    expect(await sessions.get('a')).toBeNull();
    await sessions.put(aSession('a', '2026-11-23T06:05:00.000Z'));
    expect(await sessions.get('a')).toBeNull();
    expect(await sessions.get('b')).toEqual(aSession('b'));
  },
  'gives a login under way to one of 50 who take it, and then to nobody': async (sessions) => {
    expect(await sessions.takePending('a')).toBeNull();
    await sessions.putPending(aPendingLogin('a'));
    await sessions.putPending(aPendingLogin('b'));
    const taken = (await allAtOnce(() => sessions.takePending('a'))).filter((pending) => pending !== null);
    expect(taken).toEqual([aPendingLogin('a')]);
    expect(await sessions.takePending('a')).toBeNull();
    expect(await sessions.takePending('b')).toEqual(aPendingLogin('b'));
  },
  'keeps sessions and logins under way apart': async (sessions) => {
    await sessions.put(aSession('a'));
    expect(await sessions.takePending('a')).toBeNull();
    await sessions.putPending(aPendingLogin('b'));
    expect(await sessions.get('b')).toBeNull();
  },
};

const snapshots: Contract<Tampering> = {
  'keeps a snapshot under the SHA-256 of its canonical text': async ({ snapshots }) => {
    const hash = await snapshots.put(aSnapshot());
    expect(hash).toBe(hashOf(canonical(aSnapshot())));
    expect(await snapshots.get(hash)).toEqual(aSnapshot());
  },
  'takes the same snapshot again, also at once': async ({ snapshots }) => {
    const hashes = await allAtOnce(() => snapshots.put(aSnapshot()));
    expect(new Set([...hashes, await snapshots.put(aSnapshot())]).size).toBe(1);
    expect(await snapshots.put(aSnapshot(1))).not.toBe(hashes[0]);
  },
  'refuses what is not there': async ({ snapshots }) => {
    await expect(snapshots.get(hashOf('nothing'))).rejects.toThrow(hashOf('nothing'));
  },
  'refuses a snapshot that was touched': async ({ snapshots, tamper }) => {
    const hash = await snapshots.put(aSnapshot());
    await tamper(hash, canonical(aSnapshot(1)));
    await expect(snapshots.get(hash)).rejects.toThrow(hash);
    // Nor does writing it again hide that somebody was there.
    await snapshots.put(aSnapshot());
    await expect(snapshots.get(hash)).rejects.toThrow(hash);
  },
};

const robotFailed = { call: 'runRobot', plannedFor: '2026-09-01T12:00:00.000Z', why: 'it broke' } as const;
const sealFailed = { call: 'makeCheckpoint', plannedFor: null, why: null } as const;
const callsOf = (letters: readonly DeadLetter[]) => letters.map(({ call }) => call);
const anyLetter = () => true;
const nothing = async (): Promise<void> => {};

const deadLetters: Contract<Leaving> = {
  'lists what lies there, the oldest first, and leaves it there': async ({ letters, leave }) => {
    expect(await letters.list()).toEqual([]);
    await leave(robotFailed);
    await leave(sealFailed);
    for (let time = 0; time < 2; time += 1) {
      const listed = await letters.list();
      expect(callsOf(listed).toSorted()).toEqual(['makeCheckpoint', 'runRobot']);
      expect(listed.find(({ call }) => call === 'runRobot')).toMatchObject(robotFailed);
      const ages = listed.map(({ failedAt }) => failedAt);
      expect(ages).toEqual(ages.toSorted());
    }
  },
  'lists more than a receive gives': async ({ letters, leave }) => {
    for (let each = 0; each < 25; each += 1) await leave(robotFailed);
    expect(new Set((await letters.list()).map(({ id }) => id)).size).toBe(25);
  },
  'takes out those that match, once the act has come through': async ({ letters, leave }) => {
    await leave(robotFailed);
    await leave(robotFailed);
    await leave(sealFailed);
    let acts = 0;
    const taken = await letters.takeOut(
      ({ call }) => call === 'runRobot',
      async () => {
        acts += 1;
      },
    );
    expect([taken, acts]).toEqual([2, 1]);
    expect(callsOf(await letters.list())).toEqual(['makeCheckpoint']);
  },
  'does not act where nothing matches': async ({ letters, leave }) => {
    await leave(sealFailed);
    const act = async () => expect.fail('there is nothing to act on');
    expect(await letters.takeOut(({ call }) => call === 'runRobot', act)).toBe(0);
    expect(callsOf(await letters.list())).toEqual(['makeCheckpoint']);
  },
  'keeps what the act failed for': async ({ letters, leave }) => {
    await leave(robotFailed);
    const act = () => Promise.reject(new Error('not now'));
    await expect(letters.takeOut(anyLetter, act)).rejects.toThrow('not now');
    expect(callsOf(await letters.list())).toEqual(['runRobot']);
    expect(await letters.takeOut(anyLetter, nothing)).toBe(1);
  },
  'lets nobody else have what is being taken out': async ({ letters, leave }) => {
    await leave(robotFailed);
    const inner: number[] = [];
    const act = async () => {
      inner.push((await letters.list()).length, await letters.takeOut(anyLetter, nothing));
    };
    expect(await letters.takeOut(anyLetter, act)).toBe(1);
    expect(inner).toEqual([0, 0]);
  },
};

const documents: Contract<Documents> = {
  'gives the bytes and the type as they were put, and null before': async (documents) => {
    const hash = hashOf('snapshot');
    expect(await documents.get(hash, 'claim.sv.pdf')).toBeNull();
    await documents.put(hash, 'claim.sv.pdf', { bytes: everyByte, type: 'application/pdf' });
    const found = await documents.get(hash, 'claim.sv.pdf');
    expect([...(found?.bytes ?? [])]).toEqual([...everyByte]);
    expect(found?.type).toBe('application/pdf');
    expect(await documents.get(hash, 'claim.fi.pdf')).toBeNull();
    expect(await documents.get(hashOf('other'), 'claim.sv.pdf')).toBeNull();
  },
  'keeps the first file under a name': async (documents) => {
    const hash = hashOf('snapshot');
    await documents.put(hash, 'claim.xlsx', { bytes: everyByte, type: 'text/plain' });
    await documents.put(hash, 'claim.xlsx', { bytes: new Uint8Array(3), type: 'application/pdf' });
    const found = await documents.get(hash, 'claim.xlsx');
    expect([...(found?.bytes ?? [])]).toEqual([...everyByte]);
    expect(found?.type).toBe('text/plain');
  },
};

export const contracts: Contracts = {
  ...{ counts, register, claims, links, looks, transfers, deliveries, attachments },
  ...{ robotDays, outbox, sessions, deadLetters, snapshots, documents },
};
