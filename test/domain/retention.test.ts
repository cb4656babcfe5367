import { describe, expect, test } from 'vitest';
import type { Claim, ClaimEvent } from '../../src/domain/claims.ts';
import {
  type Disposal,
  disposalStates,
  disposalSteps,
  disposalTransitions,
  listedThings,
  listText,
  noticeDays,
  noticeOver,
  steppedDisposal,
} from '../../src/domain/disposals.ts';
import { Refused } from '../../src/domain/refusals.ts';
import { keepingsOf } from '../../src/domain/retention.ts';
import { defaultSettings } from '../../src/domain/settings.ts';
import { hashOf } from '../ports/fixtures.ts';

const { retention } = defaultSettings;
type Fact = Pick<Claim, 'id' | 'periodId' | 'state' | 'events'>;
const claim = (
  state: Claim['state'],
  days: readonly string[],
  periodId = '2026-autumn',
  number = 1,
): Fact => ({
  ...{ id: `${periodId}.${number}`, periodId, state },
  events: days.map((day) => ({ at: `${day}T10:00:00.000Z`, authority: null }) as ClaimEvent),
});
const rejected = (day: string): Fact => ({
  ...claim('decided', [day]),
  events: [
    {
      at: `${day}T10:00:00.000Z`,
      authority: { kind: 'decision', on: '2027-05-01', reference: 'D', outcome: 'rejected', lines: [] },
    } as unknown as ClaimEvent,
  ],
});
const standing = (claims: readonly Fact[], today: string, part: 'documents' | 'vouchers' = 'documents') =>
  keepingsOf({ claims, since: '2026-08-01', today: today as '2026-08-01', retention }).find(
    ({ id }) => id === `2026-autumn.${part}`,
  )?.standing;

describe('how long a term is kept (Act 999/2012 s. 68, Accounting Act 2:10)', () => {
  const paid = [claim('paid', ['2026-12-20', '2027-06-01'])];
  test.each([
    // The claim of autumn 2026, paid in 2027: documents to 31 Dec 2031, vouchers to 31 Dec 2033.
    ['documents on their last day', 'documents', '2031-12-31', false],
    ['documents the day after', 'documents', '2032-01-01', true],
    ['vouchers when the documents may go', 'vouchers', '2032-01-01', false],
    ['vouchers on their last day', 'vouchers', '2033-12-31', false],
    ['vouchers the day after', 'vouchers', '2034-01-01', true],
  ] as const)('%s', (_, part, today, due) => {
    expect(standing(paid, today, part)).toEqual({
      ...{ kind: 'dated', completedIn: 2027, due },
      keepUntil: part === 'documents' ? '2031-12-31' : '2033-12-31',
    });
  });

  test.each([
    ['approved', [claim('approved', ['2027-01-08'])]],
    ['sent', [claim('sent', ['2027-01-08'])]],
    ['decided and not paid', [claim('decided', ['2027-01-08'])]],
    ['paid, with an amendment under way', [...paid, claim('sent', ['2027-09-01'], '2026-autumn', 2)]],
  ])('is open however old while a claim is %s', (_, claims) => {
    expect(standing(claims, '2090-01-01')).toMatchObject({ kind: 'open', reason: 'claim-unfinished' });
  });

  test('counts from the last act: a payment recorded later moves it, an amendment too', () => {
    expect(standing([claim('paid', ['2027-06-01', '2029-02-01'])], '2090-01-01')).toMatchObject({
      completedIn: 2029,
    });
    const amended = [...paid, claim('paid', ['2030-01-01'], '2026-autumn', 2)];
    expect(standing(amended, '2090-01-01')).toMatchObject({ completedIn: 2030 });
  });

  test('an instant belongs to its Helsinki day: half past ten at night in UTC is next year', () => {
    const newYear = { ...claim('paid', []), events: [{ at: '2027-12-31T22:30:00.000Z', authority: null }] };
    expect(standing([newYear as unknown as Fact], '2090-01-01')).toMatchObject({ completedIn: 2028 });
  });

  test('is complete when everything was rejected', () => {
    expect(standing([rejected('2027-05-02')], '2090-01-01')).toMatchObject({ completedIn: 2027 });
  });

  test('without an approved claim it can be claimed until nothing is left of the aid', () => {
    // Deadline 31 March 2027; 60 days at 10 %, then 1 % a day of the rest: nothing after 160 days.
    expect(standing([], '2027-09-07')).toMatchObject({ kind: 'open', reason: 'may-be-claimed' });
    expect(standing([], '2027-09-08')).toMatchObject({ kind: 'dated', completedIn: 2027 });
    expect(standing([claim('draft', ['2026-10-01'])], '2027-09-07')).toMatchObject({
      claimIds: ['2026-autumn.1'],
    });
    expect(standing([claim('draft', ['2028-01-01'])], '2030-01-01')).toMatchObject({ completedIn: 2028 });
  });

  test('a term of which something has gone keeps its year, whatever is left', () => {
    const at = (claims: readonly Fact[], year: number) =>
      keepingsOf({
        ...{ claims, since: '2026-08-01', today: '2034-06-01', retention },
        setDown: new Map([['2026-autumn', year]]),
      }).find(({ id }) => id === '2026-autumn.vouchers')?.standing;
    expect(at([], 2029)).toMatchObject({ completedIn: 2029, keepUntil: '2035-12-31', due: false });
    // What was recorded since counts, too.
    expect(at([claim('paid', ['2033-01-01'], '2026-autumn', 2)], 2029)).toMatchObject({ completedIn: 2033 });
    expect(at([claim('sent', ['2033-01-01'], '2026-autumn', 2)], 2029)).toMatchObject({ kind: 'open' });
  });

  test("a supplier's months lie in their term and go with the last of them", () => {
    const months = [claim('paid', ['2027-01-01'], '2026-09'), claim('sent', ['2027-01-01'], '2026-12')];
    expect(standing(months, '2090-01-01')).toMatchObject({ kind: 'open', claimIds: ['2026-12.1'] });
    expect(standing([claim('paid', ['2027-01-01'], '2027-01')], '2026-12-01')).toMatchObject({
      kind: 'open',
    });
  });

  test('lists every term from the first to the running one, documents before vouchers', () => {
    const ids = keepingsOf({ claims: [], since: '2026-10-01', today: '2027-03-01', retention }).map(
      ({ id }) => id,
    );
    expect(ids).toEqual([
      ...['2026-autumn.documents', '2026-autumn.vouchers'],
      ...['2027-spring.documents', '2027-spring.vouchers'],
    ]);
  });
});

describe('the steps of a deletion', () => {
  const person = (subject: string) =>
    ({ issuer: 'https://login.example', subject, role: 'official', via: 'login' }) as const;
  const list = { sha256: hashOf('list'), counts: { count: 2 }, completedIn: 2027 };
  const act = (step: Parameters<typeof steppedDisposal>[2]['step'], more: object = {}) => ({
    ...{ step, at: '2032-01-02T10:00:00.000Z', by: person('anna'), words: null, list: null, result: null },
    ...more,
  });
  const stepsOf = (...acts: ReturnType<typeof act>[]) =>
    acts.reduce<Disposal | null>((disposal, each) => steppedDisposal(disposal, 'x', each, hashOf), null);
  const refused = (current: Disposal | null, next: ReturnType<typeof act>) => {
    try {
      steppedDisposal(current, 'x', next, hashOf);
      return null;
    } catch (error) {
      return error instanceof Refused ? error.code : error;
    }
  };
  const announced = stepsOf(act('announce', { list }));
  const confirmed = stepsOf(act('announce', { list }), act('confirm', { list, by: person('bo') }));

  test('nothing is deleted but what was announced, confirmed and begun', () => {
    for (const state of disposalStates)
      for (const step of disposalSteps)
        if (['deleting', 'deleted'].includes(disposalTransitions[state][step] ?? ''))
          expect([state, step]).toEqual(step === 'begin' ? ['confirmed', 'begin'] : ['deleting', 'finish']);
    expect(Object.keys(disposalTransitions.deleting)).toEqual(['finish']);
  });

  test('another person confirms, and the list that he saw', () => {
    expect(refused(announced, act('confirm', { list }))).toBe('own-announcement');
    const bo = person('bo');
    const other = { ...list, sha256: hashOf('another') };
    expect(refused(announced, act('confirm', { by: bo, list: other }))).toBe('stale');
    expect(refused(announced, act('confirm', { by: bo }))).toBe('stale');
    expect(confirmed?.state).toBe('confirmed');
  });

  test('begins when the notice is over, not a day before', () => {
    expect(noticeDays).toBeGreaterThanOrEqual(28);
    const over = noticeOver({ at: '2032-01-02T10:00:00.000Z' });
    expect(over).toBe('2032-02-13');
    expect(refused(confirmed, act('begin', { at: '2032-02-12T21:59:00.000Z' }))).toBe('not-due');
    expect(refused(confirmed, act('begin', { at: '2032-02-12T22:00:00.000Z' }))).toBeNull();
  });

  test('is stopped and held with words, and only then', () => {
    for (const step of ['stop', 'hold'] as const) {
      expect(refused(confirmed, act(step))).toBe('reason-needed');
      expect(refused(confirmed, act(step, { words: 'Kontroll pågår' }))).toBeNull();
    }
    const held = stepsOf(act('hold', { words: 'Tvist' }));
    expect(refused(held, act('announce', { list }))).toBe('disposal-state');
    expect(stepsOf(act('hold', { words: 'Tvist' }), act('release'))?.state).toBe('kept');
  });

  test('a list is read as it was written', () => {
    const things = [
      { kind: 'count', thing: 'days/a/2026-09-01', number: 2, hash: hashOf('a') },
      { kind: 'note', thing: 'note/2026-09-01/2026-09-01T05:12#abc', number: 0, hash: hashOf('b') },
    ] as const;
    expect(listedThings(listText(things))).toEqual(things);
    expect(listedThings(listText([]))).toEqual([]);
  });
});
