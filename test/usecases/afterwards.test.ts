/** Warnings with their reasons, two approvers, and what comes after the approval. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { AuthorityAct, PaidReason } from '../../src/domain/authority.ts';
import { canonical } from '../../src/domain/canonical.ts';
import { claimStates, transitions } from '../../src/domain/claims.ts';
import { isIntact } from '../../src/domain/revisions.ts';
import { approveClaim } from '../../src/usecases/approveClaim.ts';
import { loadClaim, type ReadClaim, warningsIn } from '../../src/usecases/claimSteps.ts';
import { explainWarnings } from '../../src/usecases/explainWarnings.ts';
import { readClaimOverview } from '../../src/usecases/readClaimOverview.ts';
import { recordAuthority } from '../../src/usecases/recordAuthority.ts';
import { saveRecord } from '../../src/usecases/records.ts';
import { refreshClaim } from '../../src/usecases/refreshClaim.ts';
import { returnClaim } from '../../src/usecases/returnClaim.ts';
import { submitClaim } from '../../src/usecases/submitClaim.ts';
import { refusal } from './refusals.ts';
import {
  actor,
  correct,
  fillTerm,
  litres,
  operating,
  post,
  type SmallCity,
  settings,
  smallCity,
  users,
} from './smallCity.ts';

const claimId = '2026-autumn.1';
const saturday = '2026-08-15';
let city: SmallCity;
beforeEach(async () => {
  city = await smallCity();
  await fillTerm(city);
});

const refresh = (who = 'official-1', id = claimId) =>
  refreshClaim(city, { claimId: id, actor: actor(who, city) });
const submit = async (who = 'official-1', id = claimId) => {
  const { snapshot } = (await city.claims.get(id))!;
  return submitClaim(city, { claimId: id, snapshot, words: null, actor: actor(who, city) });
};
const approve = async (who: string, id = claimId) => {
  const { snapshot } = (await city.claims.get(id))!;
  return approveClaim(city, { claimId: id, snapshot, language: 'sv', actor: actor(who, city) });
};
const explain = (read: ReadClaim, findings: readonly string[], who = 'official-1') =>
  explainWarnings(city, {
    ...{ claimId: read.claim.id, snapshot: read.claim.snapshot, findings },
    ...{ reason: 'unusual-day', words: ' Talkodag ', actor: actor(who, city) },
  });
const open = (read: Pick<ReadClaim, 'claim' | 'checks'>) =>
  warningsIn(city, read).filter((warning) => warning.answer === null);

describe('a warning', () => {
  beforeEach(async () => {
    await post(city, 'school-a', saturday, litres(40));
  });

  test('keeps the claim from being submitted until it has its reason, which goes with the submission', async () => {
    const read = await refresh();
    const refused = await refusal(submit());
    expect(refused.code).toBe('warnings-unanswered');
    expect(refused.facts).toMatchObject({
      findings: [{ check: 'W16', code: 'milk-on-closed-day', siteId: 'school-a', date: saturday }],
      more: 0,
    });
    const [warning] = open(read);
    await explain(read, [warning!.key, '0123456789abcdef']);
    const { claim } = await submit();
    expect(claim.events.map((event) => event.step)).toEqual(['refresh', 'explain', 'submit']);
    expect(claim.events.at(-1)?.answers).toEqual([
      {
        ...{ check: 'W16', findings: [warning!.key], reason: 'unusual-day', words: 'Talkodag' },
        ...{ by: expect.objectContaining({ subject: 'official-1' }), at: city.clock.now() },
      },
    ]);
    expect(isIntact(claim.events, city.digest, { claimId })).toBe(true);
  });

  test('answered is prepared: who gave the reason does not approve', async () => {
    const read = await refresh();
    await explain(read, [open(read)[0]!.key], 'official-2');
    await submit();
    expect((await refusal(approve('official-2'))).code).toBe('prepared-by-you');
    expect((await approve('official-3')).claim.state).toBe('approved');
  });

  test('asks anew when its figures have changed', async () => {
    const read = await refresh();
    await explain(read, [open(read)[0]!.key]);
    await correct(city, 'school-a', saturday, litres(60), actor('kitchen-a', city));
    const again = await refresh();
    expect(open(again).map((warning) => warning.finding.code)).toContain('milk-on-closed-day');
    expect((await refusal(submit())).code).toBe('warnings-unanswered');
  });

  test('that has come up since the submission stops the approval, and names itself', async () => {
    const read = await refresh();
    await explain(read, [open(read)[0]!.key]);
    await submit();
    // Past the deadline: the data are the same, the calendar is not.
    city.setNow('2027-04-05T08:00:00.000Z');
    const refused = await refusal(approve('official-3'));
    expect(refused.code).toBe('warnings-unanswered');
    expect(refused.facts).toMatchObject({ findings: [{ check: 'B14', code: 'late' }] });
    // Nearing it is a reminder and asks for nothing.
    city.setNow('2027-03-25T08:00:00.000Z');
    expect((await approve('official-3')).claim.state).toBe('approved');
  });

  test('is no block: what blocks cannot be answered away', async () => {
    const { id: _, ...value } = settings;
    await saveRecord(city, {
      ...{ kind: 'settings', id: 'city', reason: null, ifMatch: '1', actor: actor('administrator', city) },
      value: { id: 'city', ...value, applicant: { ...settings.applicant, undertakingOn: null } },
    });
    const read = await refresh();
    await explain(read, [open(read)[0]!.key]);
    expect((await refusal(submit())).code).toBe('blocked-by-checks');
    expect((await refusal(explain(read, ['0123456789abcdef']))).code).toBe('answer-needless');
  });
});

describe('where two must approve', () => {
  const limit = async (cents: number | null) => {
    const record = (await city.register.get('settings', 'city'))!;
    await saveRecord(city, {
      ...{ kind: 'settings', id: 'city', reason: null, ifMatch: String(record.revision) },
      value: { ...record.value, secondApproverAboveCents: cents },
      actor: actor('administrator', city),
    });
  };
  const submitted = async () => {
    await refresh();
    return submit();
  };

  test('the first approval does not approve, and the second is another person’s', async () => {
    await limit(1);
    await submitted();
    expect((await approve('official-2')).claim.state).toBe('approved-once');
    expect((await refusal(approve('official-2'))).code).toBe('approved-by-you');
    expect((await refusal(approve('official-1'))).code).toBe('prepared-by-you');
    const { claim } = await approve('official-3');
    expect(claim.state).toBe('approved');
    expect(claim.events.map((event) => event.step)).toEqual([
      'refresh',
      'submit',
      'approve-first',
      'approve',
    ]);
  });

  test('a return voids the approval before it', async () => {
    await limit(1);
    const { claim } = await submitted();
    await approve('official-2');
    const back = { claimId, snapshot: claim.snapshot, words: 'Räkna om', actor: actor('official-3', city) };
    expect((await returnClaim(city, back)).claim.state).toBe('draft');
    await submit();
    expect((await approve('official-3')).claim.state).toBe('approved-once');
    expect((await approve('official-2')).claim.state).toBe('approved');
  });

  test('new data void it too', async () => {
    await limit(1);
    await submitted();
    await approve('official-2');
    await correct(city, 'school-a', operating[0]!, litres(41), actor('kitchen-a', city));
    expect((await refusal(approve('official-3'))).code).toBe('claim-changed');
    expect((await refresh()).claim.state).toBe('draft');
  });

  test('who approved first and then changed something, even back again, has voided it', async () => {
    await limit(1);
    await submitted();
    await approve('official-2');
    const record = (await city.register.get('site', 'school-a'))!;
    const save = async (name: string, ifMatch: number) =>
      saveRecord(city, {
        ...{ kind: 'site', id: 'school-a', reason: null, ifMatch: String(ifMatch) },
        value: { ...record.value, name },
        actor: actor('official-2', city),
      });
    await save('Annan', record.revision);
    await save(record.value.name, record.revision + 1);
    expect((await refusal(approve('official-3'))).code).toBe('claim-changed');
  });

  test('raising the limit after the submission takes no approver away; lowering it adds one', async () => {
    await limit(1);
    await submitted();
    await limit(100_000_000);
    expect((await approve('official-2')).claim.state).toBe('approved-once');
    city = await smallCity();
    await fillTerm(city);
    await submitted();
    await limit(1);
    expect((await approve('official-2')).claim.state).toBe('approved-once');
  });

  test('nothing is submitted when fewer others may approve than must', async () => {
    await limit(1);
    const end = async (subject: string) => {
      const record = (await city.register.get('user', subject))!;
      await saveRecord(city, {
        ...{ kind: 'user', id: subject, reason: null, ifMatch: String(record.revision) },
        value: { ...record.value, to: '2027-01-07' },
        actor: actor('administrator', city),
      });
    };
    await refresh();
    const officials = users.filter((user) => user.roles.some((role) => role === 'official'));
    for (const { subject } of officials.slice(2)) await end(subject);
    const refused = await refusal(submit());
    expect(refused.code).toBe('no-other-approver');
    expect(refused.facts).toEqual({ needed: 2, approvers: 1 });
  });
});

describe('after the approval', () => {
  const record = async (act: AuthorityAct, id = claimId) => {
    const { version } = (await city.claims.get(id))!;
    return recordAuthority(city, { claimId: id, version, act, actor: actor('official-1', city) });
  };
  const lodged = { kind: 'lodged', on: '2027-01-08', reference: null } as const;
  const decision = (cents: number): AuthorityAct => ({
    kind: 'decision',
    ...{ on: '2027-01-08', reference: 'D-1', outcome: 'partly-granted' },
    lines: [{ group: 'milk', cents }],
  });
  const payment = (cents: number, reason: PaidReason | null, totalCents = cents): AuthorityAct => ({
    kind: 'payment',
    ...{ on: '2027-01-08', reference: 'P-1', totalCents },
    lines: [{ group: 'milk', cents, reason, words: null }],
  });
  let aid: number;
  let before: string;
  beforeEach(async () => {
    await refresh();
    await submit();
    const { claim } = await approve('official-2');
    aid = claim.aidCents;
    before = canonical(await city.snapshots.get(claim.snapshot));
  });

  test('lodging, question, answer, decision and payment are steps with their history; the content stays', async () => {
    await record(lodged);
    await record({ ...lodged, reference: 'N-77' });
    await record({ kind: 'question', on: '2027-01-08', question: 'Varför?', answerBy: '2027-01-20' });
    const asked = (await city.claims.get(claimId))!.events.at(-1)!.number;
    await record({ kind: 'answer', on: '2027-01-08', question: asked, answer: 'Därför.' });
    await record(decision(aid - 100));
    const { claim, snapshot } = await record(payment(aid - 100, 'national-ceiling'));
    expect(claim.state).toBe('paid');
    expect(claim.events.map((event) => event.step).slice(3)).toEqual([
      ...['lodge', 'lodge', 'ask', 'answer', 'decide', 'pay'],
    ]);
    expect(canonical(snapshot)).toBe(before);
    expect(isIntact(claim.events, city.digest, { claimId })).toBe(true);
    const read = await readClaimOverview(city, { claimId, actor: actor('auditor', city) });
    expect(read.settlement).toEqual([
      {
        ...{ group: 'milk', expectedCents: aid, decidedCents: aid - 100, paidCents: aid - 100 },
        ...{ reason: 'national-ceiling', words: null },
      },
    ]);
    // The rest comes later: what was paid adds up, and nothing is left to explain.
    await record(payment(100, null));
    const rest = await readClaimOverview(city, { claimId, actor: actor('auditor', city) });
    expect(rest.settlement).toMatchObject([{ paidCents: aid, reason: null }]);
  });

  test('a difference needs its reason, and the lines their sum', async () => {
    await record(lodged);
    await record(decision(aid));
    const unexplained = await refusal(record(payment(aid - 1, null)));
    expect(unexplained.code).toBe('difference-unexplained');
    expect(unexplained.facts).toEqual({
      lines: [{ group: 'milk', expectedCents: aid, paidCents: aid - 1 }],
    });
    expect((await refusal(record(payment(aid - 1, 'other')))).code).toBe('difference-unexplained');
    const differs = await refusal(record(payment(aid, null, aid + 1)));
    expect([differs.code, differs.facts]).toEqual(['sum-differs', { linesCents: aid, totalCents: aid + 1 }]);
    expect((await record(payment(aid, null))).claim.state).toBe('paid');
  });

  test('nothing out of turn, of tomorrow, twice, or in answer to nothing', async () => {
    expect((await refusal(record(payment(aid, null)))).code).toBe('claim-state');
    expect((await refusal(record({ ...lodged, on: '2027-01-09' }))).code).toBe('future-day');
    const { version } = (await city.claims.get(claimId))!;
    await record(lodged);
    const twice = { claimId, version, act: lodged, actor: actor('official-1', city) };
    expect((await refusal(recordAuthority(city, twice))).code).toBe('stale');
    const answer = { kind: 'answer', on: '2027-01-08', question: 1, answer: 'Nej' } as const;
    expect((await refusal(record(answer))).code).toBe('not-found');
  });

  test.each([41, 39])(
    'a late correction to %i l opens an amendment that expects the difference',
    async (value) => {
      await record(lodged);
      await correct(city, 'school-a', operating[0]!, litres(value), actor('kitchen-a', city));
      await refresh('official-1', '2026-autumn.2');
      await submit('official-1', '2026-autumn.2');
      await approve('official-2', '2026-autumn.2');
      const read = await readClaimOverview(city, { claimId: '2026-autumn.2', actor: actor('auditor', city) });
      const [line] = read.settlement;
      expect(line?.expectedCents).toBe(read.claim.aidCents - aid);
      expect(Math.sign(line?.expectedCents ?? 0)).toBe(Math.sign(value - 40));
      expect(canonical((await loadClaim(city, claimId)).snapshot)).toBe(before);
    },
  );

  test('no step after the approval leads back before it', () => {
    const bound = claimStates.filter((state) => transitions[state].refresh === undefined);
    expect(bound).toEqual(['approved', 'sent', 'decided', 'paid']);
    for (const state of bound)
      for (const to of Object.values(transitions[state])) expect(bound).toContain(to);
  });
});
