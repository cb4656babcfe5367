/** Changing the settings: what moves money waits for a second person, whatever the order of the acts. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { canonical } from '../../src/domain/canonical.ts';
import { robot, usualRobot } from '../../src/domain/robot.ts';
import { type RatePeriod, rulesOn, type Settings } from '../../src/domain/settings.ts';
import { checksOf } from '../../src/usecases/claimSteps.ts';
import { confirmSettings, declineSettings } from '../../src/usecases/decideSettings.ts';
import { gatherRobot } from '../../src/usecases/gatherRobot.ts';
import { listClaims } from '../../src/usecases/listClaims.ts';
import { readBenefit } from '../../src/usecases/readBenefit.ts';
import { readTerm } from '../../src/usecases/readTerm.ts';
import { readTerms } from '../../src/usecases/readTerms.ts';
import { saveRecord } from '../../src/usecases/records.ts';
import { refreshClaim } from '../../src/usecases/refreshClaim.ts';
import { saveSettings } from '../../src/usecases/saveSettings.ts';
import { tryDraft } from '../../src/usecases/tryDraft.ts';
import { refusal } from './refusals.ts';
import { actor, fillTerm, type SmallCity, smallCity } from './smallCity.ts';

let city: SmallCity;
beforeEach(async () => {
  city = await smallCity();
});

const standing = async () => (await city.register.get('settings', 'city'))!;
const given = ({ draft: _, ...value }: Settings) => value;
async function save(who: string, changes: Partial<Settings>, reason: string | null = 'Ny anvisning') {
  const { value, revision } = await standing();
  const wanted = given({ ...value, ...changes });
  return saveSettings(city, { value: wanted, reason, ifMatch: String(revision), actor: actor(who, city) });
}
const decide = async (act: 'confirm' | 'decline', who: string) => {
  const how = { ifMatch: String((await standing()).revision), actor: actor(who, city) };
  return act === 'confirm'
    ? confirmSettings(city, how)
    : declineSettings(city, { ...how, reason: 'Inte än' });
};
const rounding = async (amountRounding: 'down' | 'half-even') => ({
  rules: { ...(await standing()).value.rules, amountRounding },
});

describe('a change that moves money', () => {
  test('waits beside what is in force until somebody else confirms it', async () => {
    await save('official-1', await rounding('down'));
    expect((await standing()).value.rules.amountRounding).toBe('half-up');
    expect((await refusal(decide('confirm', 'official-1'))).code).toBe('own-draft');
    const confirmed = await decide('confirm', 'administrator');
    expect(confirmed.value).toMatchObject({ draft: null, rules: { amountRounding: 'down' } });
    expect(confirmed.versions.at(-2)?.value.draft?.by.subject).toBe('official-1');
    expect(confirmed.versions.at(-1)?.by.subject).toBe('administrator');
  });

  test('needs a reason, and one at a time', async () => {
    expect((await refusal(save('official-1', await rounding('down'), ' '))).code).toBe('reason-needed');
    await save('official-1', await rounding('down'));
    expect((await refusal(save('official-2', await rounding('half-even')))).code).toBe('draft-waiting');
  });

  test('is declined with a reason, by its proposer too, and changes nothing', async () => {
    const before = given((await standing()).value);
    await save('official-1', await rounding('down'));
    await decide('decline', 'official-1');
    expect((await standing()).value).toEqual({ ...before, draft: null });
    expect((await refusal(decide('confirm', 'official-2'))).code).toBe('not-found');
  });

  test('is confirmed as it was shown, and by a person', async () => {
    const seen = await save('official-1', await rounding('down'));
    const on = { ifMatch: String(seen.revision - 1), actor: actor('official-2', city) };
    expect((await refusal(confirmSettings(city, on))).code).toBe('stale');
    const machine = { ...actor('official-2', city), via: 'machine' } as const;
    const told = { ifMatch: String(seen.revision), actor: machine };
    expect((await refusal(confirmSettings(city, told))).code).toBe('not-allowed');
  });

  test('makes its proposer a preparer of the claims, and not who confirmed it', async () => {
    await fillTerm(city);
    const now = async () =>
      await refreshClaim(city, { claimId: '2026-autumn.1', actor: actor('official-3', city) });
    const { claim } = await now();
    await save('official-1', await rounding('down'));
    expect((await now()).claim.snapshot).toBe(claim.snapshot);
    await decide('confirm', 'official-2');
    const subjects = (await now()).claim.preparers.map((each) => each.subject);
    expect(subjects).toContain('official-1');
    expect(subjects).not.toContain('official-2');
  });
});

test('what moves no money takes effect at once, also while a draft waits', async () => {
  await save('official-1', await rounding('down'));
  await save('official-1', { authorityEmail: 'a@authority.example' }, null);
  expect((await standing()).value).toMatchObject({ authorityEmail: 'a@authority.example' });
  await decide('confirm', 'official-2');
  expect((await standing()).value).toMatchObject({
    ...{ authorityEmail: 'a@authority.example', rules: { amountRounding: 'down' } },
  });
});

test('later rules hold for the periods that begin on their day or after it', async () => {
  const { value } = await standing();
  const later = {
    ...value,
    laterRules: [{ from: '2027-01-01', rules: { ...value.rules, late: 'compound' } }],
  } as const;
  expect(rulesOn(later, '2026-08-01').late).toBe('linear');
  expect(rulesOn(later, '2027-01-01').late).toBe('compound');
});

test('a draft is tried on a claim without changing anything', async () => {
  await fillTerm(city);
  await refreshClaim(city, { claimId: '2026-autumn.1', actor: actor('official-3', city) });
  const { value } = await standing();
  await save('official-1', { rules: { ...value.rules, deduction: 'none' } });
  const before = canonical([await standing(), await city.claims.list()]);
  const tried = await tryDraft(city, { claimId: '2026-autumn.1' });
  expect(tried.after.aidCents).toBeGreaterThan(tried.before.aidCents);
  expect(tried.sites.reduce((sum, site) => sum + site.after.aidCents, 0)).toBe(tried.after.aidCents);
  expect(canonical([await standing(), await city.claims.list()])).toBe(before);
});

test('decrees that overlap or leave a gap are refused', async () => {
  const decree: RatePeriod = {
    ...{ decree: '1/2027', source: 'https://www.finlex.fi/1', capMl: 250, nationalCeilingEur: 1 },
    ...{ from: '2027-08-01', to: '2028-07-31', centsPerThousand: { milk: 16_000 } },
  };
  const gap = await refusal(save('official-1', { ratePeriods: [{ ...decree, from: '2027-08-02' }] }));
  expect(gap.mistakes).toMatchObject([{ code: 'gap', detail: 'no decree from 2027-08-01 on' }]);
  const twice: RatePeriod = { ...decree, decree: '2/2028', from: '2028-07-31', to: '2029-07-31' };
  const overlap = await refusal(save('official-1', { ratePeriods: [decree, twice] }));
  expect(overlap.mistakes).toMatchObject([{ pointer: '/body/value/ratePeriods/1/from', code: 'overlap' }]);
  await save('official-1', { ratePeriods: [decree] });
});

test('a deadline that was moved by two persons is what the checks, the pages and the robot go by', async () => {
  await fillTerm(city);
  await refreshClaim(city, { claimId: '2026-autumn.1', actor: actor('official-3', city) });
  const moved = { periodId: '2026-autumn', deadline: '2027-04-20' } as const;
  for (const [deadlines, code] of [
    [[{ ...moved, periodId: '2026-13' }], 'unknown-period'],
    [[moved, moved], 'twice'],
    [[{ ...moved, deadline: '2026-12-31' }], 'before-end'],
  ] as const)
    expect((await refusal(save('official-1', { deadlines }))).mistakes).toMatchObject([{ code }]);
  await save('official-1', { deadlines: [moved] });
  const dayAfter = { ...city, clock: { now: () => '2027-04-01T09:00:00.000Z' } };
  const late = async () => {
    const { snapshot } = await refreshClaim(dayAfter, { claimId: '2026-autumn.1', actor: robot });
    const b14 = checksOf(snapshot, dayAfter.clock).find((check) => check.id === 'B14');
    return { deadline: snapshot.period.deadline, codes: b14?.findings.map((each) => each.code) };
  };
  expect(await late()).toEqual({ deadline: '2027-03-31', codes: ['late'] });
  await decide('confirm', 'official-2');
  expect(await late()).toEqual({ deadline: '2027-04-20', codes: [] });
  const { items } = await listClaims(city, { limit: 10 });
  expect(items[0]?.period.deadline).toBe('2027-04-20');
  expect((await readTerm(dayAfter, { periodId: '2026-autumn' })).period.deadline).toBe('2027-04-20');
  const terms = await readTerms(dayAfter, { actor: actor('official-1', city) });
  expect(terms.terms.map(({ period }) => period.deadline)).toEqual(['2027-10-31', '2027-04-20']);
  expect((await readBenefit(city, { periodId: '2026-autumn' })).period.deadline).toBe('2027-04-20');
  const kinds = ['deadline'] as const;
  const gathered = await gatherRobot(dayAfter, {
    ...{ settings: usualRobot, last: {}, kinds, claims: await city.claims.list() },
  });
  expect(gathered.periods.map(({ deadline }) => deadline)).toContain('2027-04-20');
  expect(gathered.claims.map(({ period }) => period.deadline)).toEqual(['2027-04-20']);
});

test('nobody gives himself rights', async () => {
  const { value } = (await city.register.get('user', 'administrator'))!;
  const change = (next: typeof value) =>
    saveRecord(city, {
      ...{ kind: 'user', id: value.id, value: next, reason: null, ifMatch: '1' },
      actor: actor('administrator', city),
    });
  const official = { ...value, roles: ['administrator', 'official'] } as const;
  expect((await refusal(change(official))).code).toBe('own-rights');
  expect((await change({ ...value, label: 'Ny' })).value.label).toBe('Ny');
});

test('no sequence of acts lets one person both propose and confirm', async () => {
  const people = ['official-1', 'official-2', 'administrator'] as const;
  const act = fc.record({
    who: fc.constantFrom(...people),
    what: fc.constantFrom('propose', 'free', 'confirm', 'decline'),
    value: fc.constantFrom('down', 'half-even', 'half-up'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
      city = await smallCity();
      for (const { who, what, value } of acts) {
        const { rules } = (await standing()).value;
        const doing =
          what === 'propose'
            ? save(who, { rules: { ...rules, amountRounding: value } })
            : what === 'free'
              ? save(who, { authorityEmail: `${value}@authority.example` })
              : decide(what, who);
        await doing.catch(() => {});
      }
      const { versions } = await standing();
      for (const [index, version] of versions.entries()) {
        const before = versions[index - 1];
        if (!before || canonical(before.value.rules) === canonical(version.value.rules)) continue;
        expect(before.value.draft).not.toBeNull();
        expect(before.value.draft?.by.subject).not.toBe(version.by.subject);
      }
    }),
    { numRuns: 60 },
  );
});
