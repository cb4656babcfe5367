/** The robot over ports in memory: each act at its time, once, and nothing that a person must do. */
import { describe, expect, test } from 'vitest';
import type { OutboxMessage } from '../../src/domain/outbox.ts';
import { isIntact } from '../../src/domain/revisions.ts';
import { actKinds, robot, robotIssuer } from '../../src/domain/robot.ts';
import { approveClaim } from '../../src/usecases/approveClaim.ts';
import { gatherActs } from '../../src/usecases/gatherActs.ts';
import { makeCheckpoint } from '../../src/usecases/makeCheckpoint.ts';
import { saveRecord } from '../../src/usecases/records.ts';
import { refreshClaim } from '../../src/usecases/refreshClaim.ts';
import { runRobot } from '../../src/usecases/runRobot.ts';
import { submitClaim } from '../../src/usecases/submitClaim.ts';
import { memoryChannels, memoryMail } from '../ports/memory.ts';
import {
  actor,
  fillTerm,
  litres,
  operating,
  post,
  type SmallCity,
  settings,
  smallCity,
} from './smallCity.ts';
import { wrapped } from './yielding.ts';

const claimId = '2026-autumn.1';
async function town(overrides: Partial<SmallCity> = {}) {
  const mail = memoryMail();
  const channels = memoryChannels();
  const city = await smallCity({ mail, channels, ...overrides });
  const subjects = () => mail.letters.map(({ id, to }) => `${id} > ${to.join()}`);
  return { city, mail, channels, subjects, at: (time: string) => city.setNow(new Date(time).toISOString()) };
}
const all = { from: '2000-01-01', to: '2199-12-31' } as const;

async function sendBy(city: SmallCity, channel: OutboxMessage['channel']): Promise<void> {
  const { usualRobot } = await import('../../src/domain/robot.ts');
  const value = { ...usualRobot, channel };
  const who = actor('official-1', city);
  await saveRecord(city, { kind: 'robot', id: 'city', value, reason: null, ifMatch: null, actor: who });
  const authority = { ...settings, authorityEmail: 'registry@authority.example' };
  const administrator = actor('administrator', city);
  await saveRecord(city, {
    ...{ kind: 'settings', id: 'city', value: authority, reason: null },
    ifMatch: '1',
    actor: administrator,
  });
}

async function approved(city: SmallCity): Promise<string> {
  await fillTerm(city);
  const { claim } = await refreshClaim(city, { claimId, actor: robot });
  const { snapshot } = claim;
  await submitClaim(city, { claimId, snapshot, words: null, actor: actor('official-1', city) });
  await approveClaim(city, { claimId, snapshot, language: 'sv', actor: actor('official-2', city) });
  return snapshot;
}

describe('the afternoon', () => {
  test('a kitchen that has sent nothing is reminded once, at its own address, with a link that opens the day', async () => {
    const { city, mail, subjects, at } = await town();
    at('2026-08-13T14:29:00+03:00');
    await post(city, 'school-b', '2026-08-12', litres(40));
    await post(city, 'school-b', '2026-08-13', litres(40));
    await post(city, 'school-a', '2026-08-12', litres(40));
    await runRobot(city);
    expect(subjects().filter((each) => each.includes('.remind.'))).toEqual([]);
    at('2026-08-13T14:30:00+03:00');
    await runRobot(city);
    await runRobot(city, { only: ['remind'] });
    const reminders = mail.letters.filter(({ message }) => message.about === 'remind');
    expect(reminders.map(({ id }) => id)).toEqual(['2026-08-13.remind.school-a']);
    expect(reminders[0]).toMatchObject({ message: { days: ['2026-08-13'] }, language: 'sv' });
    expect(reminders[0]?.to).toContain('kitchen-a@city.example');
    expect(reminders[0]?.link).toMatch(/^https:\/\/milk\.example\/e\/([0-9a-z]{4}-){7}[0-9a-z]{4}$/);
    expect((await city.links.list()).map(({ kind, madeBy }) => [kind, madeBy.via])).toEqual([
      ['once', 'robot'],
    ]);
  });

  test('nobody is reminded on a day that is none, and the official hears after three operating days', async () => {
    const { city, subjects, at } = await town();
    for (const siteId of ['school-a', 'school-b']) await post(city, siteId, '2026-08-12', litres(40));
    for (const day of ['13', '14', '15', '16', '17', '18']) {
      at(`2026-08-${day}T15:00:00+03:00`);
      await runRobot(city);
    }
    const escalated = subjects().filter((each) => each.includes('escalate'));
    // Thursday's count is three operating days old on Tuesday; five officials hear of it.
    expect(new Set(escalated.map((each) => each.slice(0, 10)))).toEqual(new Set(['2026-08-18']));
    expect(subjects().some((each) => /2026-08-1[56]\.remind/.test(each))).toBe(false);
  });
});

describe('the way to the authority', () => {
  test('the robot refreshes, asks, and sends what others approved; it is nobody who prepared and never approves', async () => {
    const { city, mail, at } = await town();
    await fillTerm(city);
    at('2027-01-09T08:00:00+02:00');
    await runRobot(city);
    const draft = await city.claims.get(claimId);
    expect(draft).toMatchObject({ state: 'draft', events: [{ step: 'refresh', by: { via: 'robot' } }] });
    expect(draft?.preparers.some(({ issuer }) => issuer === robot.issuer)).toBe(false);
    expect(mail.letters.some(({ id }) => id.includes('askSubmission'))).toBe(true);
    const snapshot = draft?.snapshot ?? '';
    const approve = { claimId, snapshot, language: 'sv' as const };
    await submitClaim(city, { claimId, snapshot, words: null, actor: actor('official-1', city) });
    await expect(approveClaim(city, { ...approve, actor: robot })).rejects.toThrow('login-too-old');
    await runRobot(city);
    const asked = mail.letters
      .filter(({ message }) => message.about === 'askApproval')
      .map(({ to }) => to[0]);
    expect(asked).not.toContain('official-1@city.example');
    expect(asked).toContain('official-2@city.example');
  });

  test.each(['email', 'folder', 'webhook', 'event'] as const)(
    'by %s: once, the bytes that were approved, and the claim says so',
    async (channel) => {
      const { city, mail, channels, at } = await town();
      await sendBy(city, channel);
      const snapshot = await approved(city);
      at('2027-01-11T09:00:00+02:00');
      for (let run = 0; run < 3; run += 1) await runRobot(city);
      const sent =
        channel === 'email'
          ? mail.letters.filter(({ message }) => message.about === 'application')
          : channels.parcels;
      expect(sent).toHaveLength(1);
      const kept = await city.documents.get(snapshot, `${claimId}/approved/application-sv.pdf`);
      expect(sent[0]?.files[0]?.bytes).toEqual(kept?.bytes);
      const claim = await city.claims.get(claimId);
      expect(claim).toMatchObject({ state: 'sent' });
      expect(claim?.events.at(-1)).toMatchObject({ step: 'send', by: { via: 'robot' } });
    },
  );

  test('a way that fails is tried again under the same id, gives up, and goes when it is resent', async () => {
    let broken = true;
    const ids: string[] = [];
    const { city, at } = await town({
      mail: {
        send: async ({ id, message }) => {
          if (message.about === 'application') ids.push(id);
          if (broken) throw new Error('421 not now, ask registry@authority.example');
          return '250';
        },
      },
    });
    await sendBy(city, 'email');
    await approved(city);
    for (let hour = 0; hour < 20; hour += 1) {
      at(`2027-01-1${2 + Math.floor(hour / 10)}T${String(8 + (hour % 10)).padStart(2, '0')}:00:00+02:00`);
      await runRobot(city);
    }
    const [message] = (await city.outbox.list(all)).filter((each) => each.message.about === 'application');
    expect(message).toMatchObject({ state: 'gave-up', tries: 6 });
    expect(message?.events.at(-1)?.words).not.toContain('@');
    expect(new Set(ids).size).toBe(1);
    broken = false;
    const { resendMessage } = await import('../../src/usecases/changeMessage.ts');
    await resendMessage(city, { id: message?.id ?? '', actor: actor('official-1', city) });
    await runRobot(city);
    expect(await city.outbox.get(message?.id ?? '')).toMatchObject({ state: 'sent', receipt: '250' });
    expect(await city.claims.get(claimId)).toMatchObject({ state: 'sent' });
    await expect(
      resendMessage(city, { id: message?.id ?? '', actor: actor('official-1', city) }),
    ).rejects.toThrow('outbox-state');
  });
});

describe('a crash', () => {
  /** Counts the calls of every store, and stops at the n-th. */
  const crashing = (city: SmallCity, stopAt: number, after: boolean) => {
    let calls = 0;
    const world = wrapped(city, async (_, call) => {
      calls += 1;
      const mine = calls;
      if (mine === stopAt && !after) throw new Error('power cut');
      const answer = await call();
      if (mine === stopAt) throw new Error('power cut');
      return answer;
    });
    return { world, calls: () => calls };
  };

  test.each([false, true])(
    'between any two calls (after the call: %s) loses nothing and sends nothing twice but under one id',
    async (after) => {
      for (let stopAt = 1; stopAt < 400; stopAt += 1) {
        const { city, mail, at } = await town();
        await sendBy(city, 'email');
        await approved(city);
        at('2027-01-11T09:00:00+02:00');
        const { world, calls } = crashing(city, stopAt, after);
        await runRobot(world).catch(() => {});
        at('2027-01-11T09:16:00+02:00');
        await runRobot(city);
        at('2027-01-11T09:31:00+02:00');
        await runRobot(city);
        const letters = mail.letters.filter(({ message }) => message.about === 'application');
        const where = `stopped ${after ? 'after' : 'before'} call ${stopAt}`;
        expect(letters.length, where).toBeGreaterThanOrEqual(1);
        expect(letters.length, where).toBeLessThanOrEqual(2);
        expect(new Set(letters.map(({ id }) => id)).size, where).toBe(1);
        expect(await city.claims.get(claimId), where).toMatchObject({ state: 'sent' });
        const ids = mail.letters.map(({ id }) => id);
        expect(ids.length - new Set(ids).size, where).toBeLessThanOrEqual(4);
        expect((await city.robotDays.newest())?.open, where).toEqual([]);
        for (const message of await city.outbox.list(all))
          expect(isIntact(message.events, city.digest, { outbox: message.id }), where).toBe(true);
        if (calls() < stopAt) {
          expect(stopAt).toBeGreaterThan(20);
          return;
        }
      }
      throw new Error('the run never ended');
    },
    60_000,
  );
});

test('two runs at the same moment send each message once', async () => {
  const { city, mail, at } = await town();
  await sendBy(city, 'email');
  await approved(city);
  at('2027-01-11T09:00:00+02:00');
  await Promise.all([runRobot(city), runRobot(city), runRobot(city)]);
  const ids = mail.letters.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a run that finds nothing due reads three items and writes none', async () => {
  const { city, at } = await town();
  at('2026-08-13T16:00:00+03:00');
  await runRobot(city);
  const calls: string[] = [];
  await runRobot(
    wrapped(city, async (label, call) => {
      calls.push(label);
      return call();
    }),
  );
  expect(calls.toSorted()).toEqual(['claims.list', 'register.get', 'robotDays.newest']);
});

test('the sheet of a day is a chain of what was looked at, and by whom', async () => {
  const { city, at } = await town();
  at('2026-08-13T16:00:00+03:00');
  await runRobot(city);
  await runRobot(city, { only: ['weekly'], by: actor('official-1', city) });
  const day = await city.robotDays.newest();
  expect(isIntact(day?.looks ?? [], city.digest, { robotDay: day?.date ?? '' })).toBe(true);
  expect(day?.looks.at(-1)).toMatchObject({ kind: 'weekly', by: { subject: 'official-1' } });
  expect(actKinds.length).toBeGreaterThan(9);
  expect(operating.length).toBe(8);
});

test('what the robot looked at and wrote is in the trail as its own, and in the seal of the day', async () => {
  const { city, at } = await town();
  at('2026-08-20T15:00:00+03:00');
  await runRobot(city);
  const day = { from: '2026-08-20', to: '2026-08-20' } as const;
  const acts = (await gatherActs(city, day)).filter(({ by }) => by.issuer === robotIssuer);
  expect(acts).toContainEqual(
    expect.objectContaining({ kind: 'robot', thing: 'robot/2026-08-20', what: 'remind: 2' }),
  );
  const sent = acts.filter(({ thing }) => thing === 'message/2026-08-20.remind.school-a');
  expect(sent.map(({ kind, number, what }) => [kind, number, what])).toEqual([
    ['message', 1, 'queue'],
    ['message', 2, 'send'],
    ['message', 3, 'receive'],
  ]);
  at('2026-08-21T02:10:00+03:00');
  const sealed = await makeCheckpoint(city);
  expect(sealed.acts.filter(({ thing }) => thing.startsWith('message/')).length).toBeGreaterThan(3);
});
