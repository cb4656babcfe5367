import { beforeEach, describe, expect, test } from 'vitest';
import { canonical } from '../../src/domain/canonical.ts';
import { differences } from '../../src/domain/differences.ts';
import { isIntact } from '../../src/domain/revisions.ts';
import { approveClaim, freshLoginMinutes } from '../../src/usecases/approveClaim.ts';
import { loadClaim, type ReadClaim, warningsIn } from '../../src/usecases/claimSteps.ts';
import { explainWarnings } from '../../src/usecases/explainWarnings.ts';
import { readDay } from '../../src/usecases/readDay.ts';
import { saveRecord } from '../../src/usecases/records.ts';
import { refreshClaim } from '../../src/usecases/refreshClaim.ts';
import { returnClaim } from '../../src/usecases/returnClaim.ts';
import { saveSchoolYearData } from '../../src/usecases/saveSchoolYearData.ts';
import { submitClaim } from '../../src/usecases/submitClaim.ts';
import { refusal } from './refusals.ts';
import {
  actor,
  calendar,
  correct,
  duringTerm,
  fillTerm,
  litres,
  milk,
  operating,
  post,
  type SmallCity,
  schoolYear,
  settings,
  siteA,
  siteB,
  smallCity,
  users,
} from './smallCity.ts';

const claimId = '2026-autumn.1';
const day = operating[2]!;
let city: SmallCity;
beforeEach(async () => {
  city = await smallCity();
});

const refresh = (who = 'official-1', id = claimId) =>
  refreshClaim(city, { claimId: id, actor: actor(who, city) });
const submit = ({ claim }: ReadClaim, who = 'official-1') =>
  submitClaim(city, { claimId: claim.id, snapshot: claim.snapshot, words: null, actor: actor(who, city) });
/** The claim with a reason for every warning. */
const answered = async (read: ReadClaim, who = 'official-1'): Promise<ReadClaim> => {
  const findings = warningsIn(city, read).map((warning) => warning.key);
  if (findings.length === 0) return read;
  const said = { reason: 'unusual-day', words: 'Talkodag', actor: actor(who, city) } as const;
  const { id, snapshot } = read.claim;
  return explainWarnings(city, { claimId: id, snapshot, findings, ...said });
};
const approve = ({ claim }: ReadClaim, who = 'official-2', changes: Parameters<typeof actor>[2] = {}) =>
  approveClaim(city, {
    ...{ claimId: claim.id, snapshot: claim.snapshot, language: 'sv' },
    actor: actor(who, city, changes),
  });
const submitted = async (id = claimId) => submit(await refresh('official-1', id));

describe('a refreshed claim', () => {
  beforeEach(() => fillTerm(city));

  test('has the figures of the counts, frozen under the SHA-256 of their canonical JSON', async () => {
    const { claim, snapshot } = await refresh();
    // 8 days × 40 l at two schools with 200 children and 10 others: 640 l less 10/210, in ml per site.
    expect(snapshot.totals).toMatchObject([
      { group: 'milk', gross: 640_000, deducted: 30_476, net: 609_524 },
    ]);
    expect(claim.aidCents).toBe(snapshot.aidCents);
    expect(claim.snapshot).toBe(city.digest(canonical(snapshot)));
    expect(claim.snapshot).toBe(city.digest(JSON.stringify(sortedAnew(snapshot))));
    expect(await city.snapshots.get(claim.snapshot)).toEqual(JSON.parse(canonical(snapshot)));
    expect(claim).toMatchObject({ state: 'draft', version: 1, number: 1 });
    expect(claim.events).toMatchObject([{ step: 'refresh', snapshot: claim.snapshot, previous: null }]);
  });

  test('refreshed again with the same data is the same claim: no event, no version', async () => {
    const first = await refresh();
    expect(await refresh('official-2')).toEqual(first);
  });

  test('with other data has another hash, and goes back to draft when it waited', async () => {
    const waiting = await submitted();
    await correct(city, 'school-a', day, litres(41), actor('official-1', city));
    const { claim } = await refresh('official-3');
    expect(claim.snapshot).not.toBe(waiting.claim.snapshot);
    expect(claim.state).toBe('draft');
    expect(claim.events.map((each) => each.step)).toEqual(['refresh', 'submit', 'refresh']);
    expect(isIntact(claim.events, city.digest, { claimId })).toBe(true);
  });

  test('one more litre is exactly one more litre', async () => {
    const before = (await refresh()).snapshot.totals[0];
    await correct(city, 'school-a', day, litres(41), actor('kitchen-a', city));
    expect((await refresh()).snapshot.totals[0]?.gross).toBe((before?.gross ?? 0) + 1000);
  });

  test('is not there for a period that has not begun, or that is none', async () => {
    for (const id of ['2027-autumn.1', '1999-autumn.1'])
      expect((await refusal(refresh('official-1', id))).code).toBe('unknown-period');
  });

  test('is not computed with the last known rate where no decree is known', async () => {
    city.setNow('2030-01-08T08:00:00.000Z');
    expect((await refusal(refresh('official-1', '2029-autumn.1'))).code).toBe('unknown-rule-period');
  });

  test('a month is not claimed beside the term that holds it, nor the term beside its month', async () => {
    await refresh();
    const refused = await refusal(refresh('official-1', '2026-09.1'));
    expect([refused.code, refused.facts.claimed]).toEqual(['unknown-period', claimId]);
    city = await smallCity();
    await refresh('official-1', '2026-09.1');
    expect((await refusal(refresh())).code).toBe('unknown-period');
    await refresh('official-1', '2026-10.1');
  });

  test('an amendment is not opened beside a claim that has not been approved', async () => {
    await refresh();
    for (const number of [2, 3])
      expect((await refusal(refresh('official-1', `2026-autumn.${number}`))).code).toBe('not-found');
  });
});

/** The keys of every object in order, written a second time and otherwise. */
function sortedAnew(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedAnew);
  if (value === null || typeof value !== 'object') return value;
  const keys = Object.keys(value).toSorted((one, other) => (one < other ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, sortedAnew((value as Record<string, unknown>)[key])]));
}

describe('submitting', () => {
  beforeEach(() => fillTerm(city));

  test('sends the draft that was shown', async () => {
    const { claim } = await submitted();
    expect(claim.state).toBe('awaiting');
    const other = { ...claim, snapshot: 'f'.repeat(64) };
    expect((await refusal(submit({ claim } as ReadClaim))).code).toBe('claim-state');
    await returnClaim(city, {
      claimId,
      snapshot: claim.snapshot,
      words: 'why',
      actor: actor('official-2', city),
    });
    expect((await refusal(submit({ claim: other } as ReadClaim))).code).toBe('claim-changed');
  });

  test('fails when a count was corrected since, and names site, day and amounts', async () => {
    const draft = await refresh();
    await correct(city, 'school-b', day, litres(14), actor('kitchen-b', city));
    const refused = await refusal(submit(draft));
    expect(refused.code).toBe('claim-changed');
    expect(refused.facts.changes).toContainEqual(
      expect.objectContaining({
        ...{ what: 'day-changed', siteId: 'school-b', date: day, before: 40_000, after: 14_000 },
      }),
    );
  });

  test('waits for the end of the period', async () => {
    city = await smallCity();
    city.setNow(duringTerm);
    for (const siteId of ['school-a', 'school-b'])
      for (const date of operating.filter((each) => each <= '2026-08-20'))
        await post(city, siteId, date, litres(40));
    expect((await refusal(submit(await refresh()))).code).toBe('period-not-ended');
    city.setNow('2027-01-08T08:00:00.000Z');
  });

  test('is blocked by checks, and says by which', async () => {
    city = await smallCity();
    await post(city, 'school-a', day, litres(40));
    const refused = await refusal(submit(await refresh()));
    expect([refused.code, refused.facts.checks]).toEqual(['blocked-by-checks', ['B15']]);
  });

  test('needs somebody else who may approve it today', async () => {
    const draft = await refresh();
    const administrator = actor('administrator', city);
    const end = async (subject: string, to: '2027-01-07' | null) => {
      const value = { ...users.find((each) => each.subject === subject)!, to };
      const ifMatch = String((await city.register.get('user', subject))?.revision);
      const change = { reason: null, ifMatch, actor: administrator };
      await saveRecord(city, { kind: 'user', id: subject, value, ...change });
    };
    for (const subject of ['official-2', 'official-3', 'official-kitchen', 'official-administrator'])
      await end(subject, '2027-01-07');
    expect((await refusal(submit(draft))).code).toBe('no-other-approver');
    await end('official-3', null);
    expect((await submit(draft)).claim.state).toBe('awaiting');
  });
});

describe('returning', () => {
  test('gives it back with the reason, for the snapshot that was shown only', async () => {
    await fillTerm(city);
    const { claim } = await submitted();
    const give = (snapshot: string) =>
      returnClaim(city, { claimId, snapshot, words: 'Räkna om B', actor: actor('official-2', city) });
    expect((await refusal(give('f'.repeat(64)))).code).toBe('claim-changed');
    const returned = await give(claim.snapshot);
    expect(returned.claim.state).toBe('draft');
    expect(returned.claim.events.at(-1)).toMatchObject({ step: 'return', words: 'Räkna om B' });
    expect((await refusal(give(claim.snapshot))).code).toBe('claim-state');
  });
});

describe('approving', () => {
  beforeEach(() => fillTerm(city));

  test('binds the hash that was shown, the login, the declaration and the figures', async () => {
    const read = await submitted();
    const approved = await approve(read);
    expect(approved.claim.state).toBe('approved');
    const event = approved.claim.events.at(-1);
    expect(event).toMatchObject({
      step: 'approve',
      snapshot: city.digest(canonical(read.snapshot)),
      by: { subject: 'official-2', role: 'official', via: 'login' },
      approval: { aidCents: read.snapshot.aidCents, amounts: { milk: 609_524 }, language: 'sv' },
    });
    expect(event?.approval?.reference).toBe(`${claimId}-${read.claim.snapshot.slice(0, 8)}`);
    expect(isIntact(approved.claim.events, city.digest, { claimId })).toBe(true);
    expect((await loadClaim(city, claimId)).claim).toEqual(approved.claim);
    for (const again of [approve(read, 'official-3'), submit(read), refresh()])
      expect((await refusal(again)).code).toBe('claim-state');
  });

  test('needs the state, and the hash that stands', async () => {
    expect((await refusal(approve(await refresh()))).code).toBe('claim-state');
    const { claim } = await submitted();
    const other = { claim: { ...claim, snapshot: 'f'.repeat(64) } } as ReadClaim;
    const refused = await refusal(approve(other));
    expect([refused.code, refused.facts.current]).toEqual(['claim-changed', claim.snapshot]);
    expect((await refusal(approveMissing())).code).toBe('not-found');
  });

  const approveMissing = () => approve({ claim: { id: '2025-autumn.1', snapshot: '' } } as ReadClaim);

  test(`needs a login at most ${freshLoginMinutes} minutes old, of a person`, async () => {
    const read = await submitted();
    const now = Date.parse(city.clock.now());
    const at = (ms: number) => new Date(now + ms).toISOString();
    const old = [
      { loginAt: at(-freshLoginMinutes * 60_000 - 1) },
      { loginAt: null },
      { loginAt: at(3_600_000) },
      { via: 'machine' },
      { via: 'link' },
      { via: 'robot' },
      { via: 'machine', loginAt: null },
    ] as const;
    for (const changes of old)
      expect((await refusal(approve(read, 'official-2', changes))).code).toBe('login-too-old');
    const last = { loginAt: at(-freshLoginMinutes * 60_000) };
    expect((await approve(read, 'official-2', last)).claim.state).toBe('approved');
  });

  test('fails when checks stand against it, however it came to wait', async () => {
    city = await smallCity();
    await post(city, 'school-a', day, litres(40));
    const { claim } = await refresh();
    await city.claims.put({ ...claim, state: 'awaiting', version: claim.version + 1 });
    expect((await refusal(approve({ claim } as ReadClaim))).code).toBe('blocked-by-checks');
  });

  test('fails when a count was corrected meanwhile, and names the site, the day and the litres', async () => {
    const read = await submitted();
    await correct(city, 'school-a', day, litres('39,5'), actor('kitchen-a', city));
    const refused = await refusal(approve(read));
    expect(refused.code).toBe('claim-changed');
    expect(refused.facts.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          what: 'day-changed',
          siteId: 'school-a',
          date: day,
          before: 40_000,
          after: 39_500,
        }),
        expect.objectContaining({ what: 'amount', siteId: 'school-a', group: 'milk' }),
        expect.objectContaining({ what: 'aid', siteId: 'school-a', group: 'milk' }),
      ]),
    );
    expect((await city.claims.get(claimId))?.state).toBe('awaiting');
  });

  test('fails when anything else that the application says was changed meanwhile', async () => {
    const administrator = actor('administrator', city);
    const how = { reason: null, ifMatch: '1', actor: administrator };
    const changes: [string, () => Promise<unknown>][] = [
      [
        'the name of a site',
        () => saveRecord(city, { kind: 'site', id: siteA.id, value: { ...siteA, name: 'Ny' }, ...how }),
      ],
      [
        'the language of a site',
        () => saveRecord(city, { kind: 'site', id: siteA.id, value: { ...siteA, language: 'fi' }, ...how }),
      ],
      [
        'the name of a product',
        () =>
          saveRecord(city, {
            ...{ kind: 'product', id: 'milk', value: { ...milk, names: { sv: 'x', fi: 'x', en: 'x' } } },
            ...how,
          }),
      ],
      [
        'the calendar',
        () =>
          saveRecord(city, {
            ...{ kind: 'calendar', id: 'school', value: { ...calendar, weekdays: [1, 2, 3, 4] } },
            ...how,
          }),
      ],
      [
        'the applicant',
        () =>
          saveRecord(city, {
            ...{ kind: 'settings', id: 'city' },
            value: { ...settings, applicant: { ...settings.applicant, name: 'Borgå' } },
            ...how,
          }),
      ],
      [
        'the rules',
        () =>
          saveRecord(city, {
            ...{ kind: 'settings', id: 'city' },
            value: { ...settings, rules: { ...settings.rules, deduction: 'none' } },
            ...how,
          }),
      ],
      [
        'the day on which children were counted',
        () =>
          saveSchoolYearData(city, {
            ...{ siteId: 'school-a', periodId: '2026-autumn', ...how },
            value: dataOf({ referenceDate: '2026-08-14' }),
          }),
      ],
    ];
    for (const [what, change] of changes) {
      city = await smallCity();
      await fillTerm(city);
      const read = await submitted();
      await change();
      expect((await refusal(approve(read))).code, what).toBe('claim-changed');
    }
  });

  const dataOf = (changes: Partial<ReturnType<typeof schoolYear>>) => {
    const { id, siteId, periodId, ...rest } = { ...schoolYear('school-a'), ...changes };
    return rest;
  };

  describe('is for somebody who prepared nothing in it', () => {
    const change = (ifMatch: string, who: string) => ({ reason: null, ifMatch, actor: actor(who, city) });
    const kinds: [string, (who: string) => Promise<unknown>][] = [
      ['reported a day', (who) => post(city, 'school-b', '2026-08-22', litres(3), actor(who, city))],
      ['corrected a day', (who) => correct(city, 'school-a', day, litres(41), actor(who, city))],
      [
        'corrected a day and was corrected since',
        async (who) => {
          await correct(city, 'school-a', day, litres(41), actor(who, city));
          await correct(city, 'school-a', day, litres(42), actor('kitchen-a', city));
        },
      ],
      [
        'reported a day as machine',
        (who) => post(city, 'school-b', '2026-08-22', litres(3), actor(who, city, { via: 'machine' })),
      ],
      [
        'explained a day',
        async (who) => {
          const report = { kind: 'explained', reason: 'other', note: null } as const;
          await correct(city, 'school-a', day, report, actor(who, city));
        },
      ],
      [
        'entered school-year data',
        (who) =>
          saveSchoolYearData(city, {
            ...{ siteId: 'school-a', periodId: '2026-autumn', ...change('1', who) },
            value: dataOf({ children: 201 }),
          }),
      ],
      [
        'entered school-year data that was changed since',
        async (who) => {
          const place = { siteId: 'school-a', periodId: '2026-autumn' };
          const one = { ...place, ...change('1', who), value: dataOf({ children: 201 }) };
          await saveSchoolYearData(city, one);
          const two = { ...place, ...change('2', 'administrator'), value: dataOf({ children: 202 }) };
          await saveSchoolYearData(city, two);
        },
      ],
      [
        'changed the settings',
        (who) =>
          saveRecord(city, {
            ...{ kind: 'settings', id: 'city', ...change('1', who) },
            value: { ...settings, rules: { ...settings.rules, amountRounding: 'down' } },
          }),
      ],
      [
        'changed a rule, before somebody else changed the colour',
        async (who) => {
          const value = { ...settings, rules: { ...settings.rules, amountRounding: 'down' } } as const;
          const place = { kind: 'settings', id: 'city' } as const;
          await saveRecord(city, { ...place, value, ...change('1', who) });
          await saveRecord(city, {
            ...place,
            value: { ...value, authorityEmail: 'other@authority.example' },
            ...change('2', 'administrator'),
          });
        },
      ],
      [
        'took a day out of the calendar, before somebody else renamed it',
        async (who) => {
          const value = { ...calendar, weekdays: [1, 2, 3, 4] };
          const place = { kind: 'calendar', id: 'school' } as const;
          await saveRecord(city, { ...place, value, ...change('1', who) });
          const names = { sv: 'x', fi: 'x', en: 'x' };
          await saveRecord(city, { ...place, value: { ...value, names }, ...change('2', 'administrator') });
        },
      ],
      [
        'changed a site',
        (who) =>
          saveRecord(city, {
            kind: 'site',
            id: siteB.id,
            value: { ...siteB, name: 'B' },
            ...change('1', who),
          }),
      ],
      [
        'changed a product',
        (who) =>
          saveRecord(city, {
            kind: 'product',
            id: 'milk',
            value: { ...milk, portion: 150 },
            ...change('1', who),
          }),
      ],
      ['refreshed it', (who) => refresh(who)],
    ];

    test.each(kinds)('not for who %s', async (_, prepare) => {
      await prepare('official-2');
      const read = await submit(await answered(await refresh('official-1')));
      expect((await refusal(approve(read, 'official-2'))).code).toBe('prepared-by-you');
      expect((await approve(read, 'official-3')).claim.state).toBe('approved');
    });

    test('not for who submitted it, nor for who refreshed it earlier', async () => {
      await refresh('official-2');
      await correct(city, 'school-a', day, litres(41), actor('kitchen-a', city));
      const read = await submit(await refresh('official-1'), 'official-administrator');
      for (const who of ['official-2', 'official-1', 'official-administrator'])
        expect((await refusal(approve(read, who))).code).toBe('prepared-by-you');
    });

    test('not for an administrator who is an official, and not for a kitchen that is one', async () => {
      await correct(city, 'school-a', day, litres(41), actor('official-administrator', city));
      await correct(city, 'school-b', day, litres(42), actor('official-kitchen', city));
      const read = await submitted();
      for (const who of ['official-administrator', 'official-kitchen'])
        expect((await refusal(approve(read, who))).code).toBe('prepared-by-you');
    });

    test('not for who changed something after the submission and changed it back', async () => {
      const read = await submitted();
      const place = { siteId: 'school-a', periodId: '2026-autumn' };
      const first = { ...place, value: dataOf({ children: 500 }), ...change('1', 'official-2') };
      await saveSchoolYearData(city, first);
      await saveSchoolYearData(city, { ...place, value: dataOf({}), ...change('2', 'official-2') });
      expect((await refusal(approve(read, 'official-2'))).code).toBe('prepared-by-you');
      expect((await approve(read, 'official-3')).claim.state).toBe('approved');
    });

    test('is for who only returned it', async () => {
      const read = await submitted();
      const words = 'why';
      await returnClaim(city, {
        claimId,
        snapshot: read.claim.snapshot,
        words,
        actor: actor('official-2', city),
      });
      expect((await approve(await submit(read), 'official-2')).claim.state).toBe('approved');
    });

    test('the same subject of another issuer is somebody else', async () => {
      await correct(
        city,
        'school-a',
        day,
        litres(41),
        actor('official-2', city, { issuer: 'https://other.example' }),
      );
      expect((await approve(await submitted(), 'official-2')).claim.state).toBe('approved');
    });
  });
});

describe('a correction after the approval', () => {
  test('opens amendment number 2, which shows the difference and leaves the claim as it was', async () => {
    await fillTerm(city);
    const approved = await approve(await submitted());
    expect((await refusal(refresh('official-1', '2026-autumn.2'))).code).toBe('nothing-changed');
    const stored = await city.claims.get(claimId);

    const late = await correct(city, 'school-a', day, litres(14), actor('kitchen-a', city));
    expect(late.claim).toEqual({ id: claimId, state: 'approved' });

    const amendment = await refresh('official-1', '2026-autumn.2');
    expect(amendment.claim).toMatchObject({ number: 2, state: 'draft' });
    expect(amendment.snapshot.amends).toBe(approved.claim.snapshot);
    expect(differences(approved.snapshot, amendment.snapshot)).toContainEqual({
      ...{ what: 'day-changed', siteId: 'school-a', date: day, group: null, before: 40_000, after: 14_000 },
    });
    expect(await city.claims.get(claimId)).toEqual(stored);
    expect(await city.snapshots.get(approved.claim.snapshot)).toEqual(
      JSON.parse(canonical(approved.snapshot)),
    );

    const done = await approve(await submit(amendment), 'official-3');
    expect(done.claim).toMatchObject({ id: '2026-autumn.2', state: 'approved' });
    expect((await readDay(city, { siteId: 'school-a', date: day })).claim).toEqual({
      ...{ id: '2026-autumn.2', state: 'approved' },
    });
    expect((await refusal(refresh('official-1', '2026-autumn.3'))).code).toBe('nothing-changed');
  });
});
