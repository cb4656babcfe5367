/** Keeping and deleting: from a paid claim to what is left of it, years later. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { AuthorityAct } from '../../src/domain/authority.ts';
import { canonical } from '../../src/domain/canonical.ts';
import { isIntact } from '../../src/domain/revisions.ts';
import { approveClaim } from '../../src/usecases/approveClaim.ts';
import { attachFile } from '../../src/usecases/attachFile.ts';
import { checkInvariants } from '../../src/usecases/checkInvariants.ts';
import { deleteRecords } from '../../src/usecases/deleteRecords.ts';
import { makeCheckpoint } from '../../src/usecases/makeCheckpoint.ts';
import { readDisposalList } from '../../src/usecases/readDisposalList.ts';
import { readRetention } from '../../src/usecases/readRetention.ts';
import { readTrail } from '../../src/usecases/readTrail.ts';
import { recordAuthority } from '../../src/usecases/recordAuthority.ts';
import { saveRecord } from '../../src/usecases/records.ts';
import { refreshClaim } from '../../src/usecases/refreshClaim.ts';
import { stepDisposal } from '../../src/usecases/stepDisposal.ts';
import { submitClaim } from '../../src/usecases/submitClaim.ts';
import { aDelivery, aMessage, aRobotDay } from '../ports/fixtures.ts';
import { refusal } from './refusals.ts';
import {
  actor,
  correct,
  fillTerm,
  litres,
  operating,
  type SmallCity,
  smallCity,
  users,
} from './smallCity.ts';

const claimId = '2026-autumn.1';
const [documents, vouchers] = ['2026-autumn.documents', '2026-autumn.vouchers'] as const;
/** The claim is paid in 2027: its documents may go in 2032, its vouchers in 2034. */
const documentsOver = '2032-01-02T08:00:00.000Z';
const vouchersOver = '2034-01-02T08:00:00.000Z';

let city: SmallCity;
beforeEach(async () => {
  city = await smallCity();
  await fillTerm(city);
  const { claim } = await refreshClaim(city, { claimId, actor: actor('official-1', city) });
  const { snapshot } = claim;
  await submitClaim(city, { claimId, snapshot, words: null, actor: actor('official-1', city) });
  await approveClaim(city, { claimId, snapshot, language: 'sv', actor: actor('official-3', city) });
  await city.deliveries.put(aDelivery('2026-09', 'a'));
  await city.robotDays.put(aRobotDay('2026-09-01'));
  await city.outbox.put(aMessage('2026-09-01-remind'));
  await city.trail.append({
    ...{ at: '2026-09-01T06:00:00.000Z', kind: 'login', route: 'signInCallback', result: 'ok' },
    ...{ thing: '/login/callback', by: { issuer: 'i', subject: 's', via: 'login' } },
  });
  city.advance(26 * 3_600_000);
  await makeCheckpoint(city);
  const act = async (what: AuthorityAct) => {
    const { version } = (await city.claims.get(claimId))!;
    await recordAuthority(city, { claimId, version, act: what, actor: actor('official-1', city) });
  };
  const { totals } = await city.snapshots.get(snapshot);
  const lines = totals.map(({ group, aidCents: cents }) => ({ group, cents, reason: null, words: null }));
  const totalCents = lines.reduce((sum, { cents }) => sum + cents, 0);
  await act({ kind: 'lodged', on: '2027-01-08', reference: null });
  await act({
    ...{ kind: 'decision', on: '2027-01-08', reference: 'D', outcome: 'granted' },
    lines: lines.map(({ group, cents }) => ({ group, cents })),
  });
  await act({ kind: 'payment', on: '2027-01-08', reference: 'P', totalCents, lines });
});

const step = async (
  what: 'announce' | 'confirm' | 'stop' | 'hold' | 'release',
  who: string,
  { disposalId = documents as string, words = null as string | null } = {},
) => {
  const list = (await city.disposals.get(disposalId))?.events.at(-1)?.list?.sha256 ?? null;
  return stepDisposal(city, { disposalId, step: what, words, list, actor: actor(who, city) });
};
const days = (count: number) => city.advance(count * 24 * 3_600_000);
/** Announced and confirmed, and the notice over. */
async function goes(disposalId: string): Promise<void> {
  await step('announce', 'official-1', { disposalId });
  await step('confirm', 'official-2', { disposalId });
  days(43);
}
const names = () => [...city.bucket.files.keys()];
const counts = async () =>
  (await city.counts.ofSite('school-a', { from: '2026-08-01', to: '2026-12-31' })).length;

describe('before its time', () => {
  test('nothing can be announced on the last day, and everything the day after', async () => {
    city.setNow('2031-12-31T21:59:00.000Z');
    const refused = await refusal(step('announce', 'official-1'));
    expect([refused.code, refused.facts]).toEqual(['not-due', { on: '2032-01-01' }]);
    city.setNow('2031-12-31T22:01:00.000Z');
    expect((await step('announce', 'official-1')).state).toBe('announced');
    expect((await refusal(step('announce', 'official-1', { disposalId: vouchers }))).code).toBe('not-due');
  });

  test('what is locked waits for its lock', async () => {
    city.setNow(documentsOver);
    const locked = names().find((name) => name.startsWith('snapshots/'))!;
    city.bucket.locks.set(locked, '2033-05-01T00:00:00.000Z');
    const refused = await refusal(step('announce', 'official-1'));
    expect([refused.code, refused.facts]).toEqual(['not-due', { on: '2033-05-02', reason: 'locked' }]);
    city.setNow('2033-05-02T08:00:00.000Z');
    expect((await step('announce', 'official-1')).state).toBe('announced');
  });

  test('a confirmed deletion waits for its notice, and is stopped when something was recorded meanwhile', async () => {
    city.setNow(documentsOver);
    await step('announce', 'official-1');
    await step('confirm', 'official-2');
    days(41);
    expect(await deleteRecords(city)).toEqual([{ id: documents, outcome: 'waits' }]);
    // The authority writes once more: the matter was not completed after all.
    const { version } = (await city.claims.get(claimId))!;
    const act = { kind: 'question', on: '2032-02-01', question: 'Varför?', answerBy: null } as const;
    await recordAuthority(city, { claimId, version, act, actor: actor('official-1', city) });
    days(5);
    expect(await deleteRecords(city)).toEqual([{ id: documents, outcome: 'stopped' }]);
    expect((await city.disposals.get(documents))?.state).toBe('kept');
    expect(await city.claims.get(claimId)).not.toBeNull();
  });
});

describe('who decides', () => {
  beforeEach(() => city.setNow(documentsOver));

  test('two persons: who announced does not confirm, whatever his role', async () => {
    await step('announce', 'official-administrator');
    expect((await refusal(step('confirm', 'official-administrator'))).code).toBe('own-announcement');
    expect((await step('confirm', 'administrator')).state).toBe('confirmed');
  });

  test('no machine', async () => {
    const machine = actor('official-1', city, { via: 'machine' });
    const input = {
      disposalId: documents,
      step: 'announce',
      words: null,
      list: null,
      actor: machine,
    } as const;
    expect((await refusal(stepDisposal(city, input))).code).toBe('not-allowed');
  });

  test('a hold keeps what is due until it is lifted', async () => {
    await step('hold', 'official-1', { words: 'Kontroll pågår' });
    expect((await refusal(step('announce', 'official-2'))).code).toBe('disposal-state');
    await step('release', 'official-2');
    expect((await step('announce', 'official-2')).state).toBe('announced');
  });

  test('until the night itself it can be stopped', async () => {
    await goes(documents);
    await step('stop', 'official-3', { words: 'Inte än' });
    expect(await deleteRecords(city)).toEqual([]);
    expect(await counts()).toBe(operating.length);
  });
});

describe('when it goes', () => {
  test('the documents go, all of them, and the vouchers stay', async () => {
    city.setNow(documentsOver);
    const before = names();
    await step('announce', 'official-1');
    const text = new TextDecoder().decode((await readDisposalList(city, { disposalId: documents })).bytes);
    for (const thing of [
      ...[`claim/${claimId}`, `days/school-a/${operating[0]}`, `schoolYearData/2026-autumn.school-a`],
      ...['robot/2026-09-01', 'message/2026-09-01-remind', 'note/2026-09-01/', 'snapshots/'],
      ...[`documents/seals/approvals/${claimId}.json`, '/awaiting/application-sv.pdf'],
    ])
      expect(text).toContain(thing);
    await step('confirm', 'official-2');
    days(43);
    expect(await deleteRecords(city)).toEqual([{ id: documents, outcome: 'deleted' }]);
    expect(await city.claims.list()).toEqual([]);
    expect(await counts()).toBe(0);
    expect(await city.trail.ofDays({ from: '2026-08-01', to: '2026-12-31' })).toEqual([]);
    expect(names().filter((name) => name.startsWith('snapshots/'))).toEqual([]);
    expect(names().filter((name) => name.includes('/approvals/'))).toEqual([]);
    // Vouchers, their files and the sealed trail are kept two years longer; the register describes the city.
    expect((await city.deliveries.ofMonths('2026-09', '2026-09')).length).toBe(1);
    for (const kept of before.filter((name) => /^attachments|checkpoints/.test(name)))
      expect(names()).toContain(kept);
    expect((await city.register.list('site')).length).toBe(2);
    const finish = (await city.disposals.get(documents))?.events.at(-1);
    expect(finish?.result).toEqual({ gone: text.split('\n').length - 2, changed: 0, locked: 0 });
  });

  test('the vouchers go with their files, but not a file that something else still names', async () => {
    const [to, name, words] = [{ kind: 'poster', id: 'school-a', siteId: null } as const, 'b.pdf', null];
    await attachFile(city, {
      to,
      file: Buffer.from('%PDF-1.7 b'),
      name,
      words,
      actor: actor('official-1', city),
    });
    const own = city.digest(Buffer.from('%PDF-1.7'));
    city.setNow(vouchersOver);
    // The same picture is attached to the term after.
    const later = { kind: 'claim', id: '2033-spring', siteId: 'school-a' } as const;
    await attachFile(city, {
      ...{ to: later, file: Buffer.from('%PDF-1.7'), name, words },
      actor: actor('official-1', city),
    });
    await goes(vouchers);
    await deleteRecords(city);
    expect(await city.deliveries.ofMonths('2026-09', '2026-09')).toEqual([]);
    expect(names()).toContain(`attachments/${own}`);
    // A poster hangs for the school year, and goes with its spring.
    const left = await city.attachments.ofSchoolYear('2026-2027');
    expect(left.every((attachment) => attachment.to.kind === 'poster')).toBe(true);
  });

  test('a claim that was paid late keeps its vouchers as long, though its documents have gone', async () => {
    // The authority asks once more in 2029: the matter was completed then.
    city.setNow('2029-05-01T08:00:00.000Z');
    const { version } = (await city.claims.get(claimId))!;
    const act = { kind: 'question', on: '2029-04-01', question: 'Varför?', answerBy: null } as const;
    await recordAuthority(city, { claimId, version, act, actor: actor('official-1', city) });
    const standing = async (id: string) =>
      (await readRetention(city)).keepings.find((each) => each.id === id);
    city.setNow('2034-01-02T08:00:00.000Z');
    await goes(documents);
    await deleteRecords(city);
    expect(await standing(documents)).toMatchObject({ disposal: { state: 'deleted' } });
    expect(await standing(vouchers)).toMatchObject({
      standing: { completedIn: 2029, keepUntil: '2035-12-31', due: false },
    });
    expect((await refusal(step('announce', 'official-1', { disposalId: vouchers }))).code).toBe('not-due');
    city.setNow('2036-01-02T08:00:00.000Z');
    await goes(vouchers);
    await deleteRecords(city);
    expect(await city.deliveries.ofMonths('2026-09', '2026-09')).toEqual([]);
    expect((await standing(vouchers))?.disposal?.state).toBe('deleted');
  });

  test('who had no more rights goes, and nobody else', async () => {
    const leaver = users.find(({ subject }) => subject === 'kitchen-b')!;
    await saveRecord(city, {
      ...{ kind: 'user', id: leaver.id, value: { ...leaver, to: '2026-11-30' } },
      ...{ reason: null, ifMatch: '1', actor: actor('administrator', city) },
    });
    city.setNow(vouchersOver);
    await goes(vouchers);
    await deleteRecords(city);
    const left = (await city.register.list('user')).map(({ id }) => id);
    expect(left.toSorted()).toEqual(
      users
        .map(({ id }) => id)
        .filter((id) => id !== leaver.id)
        .toSorted(),
    );
  });

  test('a tombstone proves what went: signed, with the list and its root, in the trail', async () => {
    city.setNow(documentsOver);
    await goes(documents);
    await deleteRecords(city);
    const [name = ''] = await city.seals.names('disposals/');
    const seal = (await city.seals.get(name))!;
    const tombstone = JSON.parse(seal.text);
    const { events } = (await city.disposals.get(documents))!;
    expect(tombstone).toMatchObject({
      ...{ schema: 'skolmjolk/disposal/1', id: documents, law: 'Act 999/2012 s. 68' },
      ...{ completedIn: 2027, keptUntil: '2031-12-31', list: events[0]?.list },
      announced: { hash: events[0]?.hash, by: { subject: 'official-1' } },
      confirmed: { hash: events[1]?.hash, by: { subject: 'official-2' } },
    });
    expect(canonical(tombstone)).toBe(seal.text);
    expect(events.map((event) => event.step)).toEqual(['announce', 'confirm', 'begin', 'finish']);
    expect(isIntact(events, city.digest, { disposal: documents })).toBe(true);
    const auditor = actor('auditor', city);
    const trail = await readTrail(city, { kind: 'disposal', actor: auditor });
    expect(trail.acts.map(({ what }) => what)).toEqual(['finish', 'begin']);
  });

  test('what was corrected after the list stays, and is told', async () => {
    city.setNow(documentsOver);
    await goes(documents);
    const [date] = operating;
    await correct(city, 'school-a', date!, litres(41), actor('official-3', city));
    await deleteRecords(city);
    expect((await city.disposals.get(documents))?.events.at(-1)?.result).toMatchObject({ changed: 1 });
    expect((await city.counts.get('school-a', date!))?.revision).toBe(2);
    // It is announced anew, alone.
    const again = await step('announce', 'official-1');
    expect(again.events.at(-1)?.list?.counts).toEqual({ count: 1 });
  });

  test('everything that is left still holds together', async () => {
    for (const [id, at] of [
      [documents, documentsOver],
      [vouchers, vouchersOver],
    ] as const) {
      city.setNow(at);
      await goes(id);
      await deleteRecords(city);
      expect((await checkInvariants(city)).faults).toEqual([]);
      const sealed = await makeCheckpoint(city);
      expect(sealed.acts.map(({ thing }) => thing)).toContain(`disposal/${id}`);
    }
    const view = await readRetention(city);
    expect(view.keepings.find(({ id }) => id === documents)?.disposal?.state).toBe('deleted');
  });

  test('a run that is cut off anywhere is finished by the next, with the same count', async () => {
    city.setNow(documentsOver);
    await goes(documents);
    const list = await readDisposalList(city, { disposalId: documents });
    const total = new TextDecoder().decode(list.bytes).split('\n').length - 2;
    for (const after of [0, 1, 3, 7, 20, total - 1]) {
      let calls = 0;
      const breaking = {
        remove: async (thing: Parameters<typeof city.removals.remove>[0]) => {
          calls += 1;
          if (calls > after) throw new Error('the machine is gone');
          return city.removals.remove(thing);
        },
      };
      await expect(deleteRecords({ ...city, removals: breaking })).rejects.toThrow('the machine is gone');
      expect((await checkInvariants(city)).faults).toEqual([]);
      expect((await city.disposals.get(documents))?.state).toBe('deleting');
    }
    // Nobody stops what has begun.
    expect((await refusal(step('stop', 'official-1', { words: 'Nej' }))).code).toBe('disposal-state');
    expect(await deleteRecords(city)).toEqual([{ id: documents, outcome: 'deleted' }]);
    expect((await city.disposals.get(documents))?.events.at(-1)?.result).toEqual({
      ...{ gone: total, changed: 0, locked: 0 },
    });
    expect(await deleteRecords(city)).toEqual([]);
    expect((await city.seals.names('disposals/')).length).toBe(1);
  });

  test('a list that somebody has touched stops everything', async () => {
    city.setNow(documentsOver);
    await goes(documents);
    const name = names().find((each) => each.endsWith('/list.csv'))!;
    city.bucket.files.set(name, { bytes: Buffer.from('kind,thing,number,hash\n'), type: 'text/csv' });
    await expect(deleteRecords(city)).rejects.toThrow('is not there');
    expect(await city.claims.get(claimId)).not.toBeNull();
  });
});
