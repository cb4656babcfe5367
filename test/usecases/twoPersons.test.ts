/**
 * Whatever people do in whatever order: nobody approves what he prepared, what is approved never changes, every trail
 * is whole, and a claim's figures are those of the counts. A plain model stands beside the system and is asked after
 * each step.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../../src/domain/canonical.ts';
import { approvalsGiven } from '../../src/domain/claims.ts';
import type { LocalDate } from '../../src/domain/days.ts';
import { Refused } from '../../src/domain/refusals.ts';
import { isIntact } from '../../src/domain/revisions.ts';
import { approveClaim } from '../../src/usecases/approveClaim.ts';
import { loadClaim } from '../../src/usecases/claimSteps.ts';
import { saveRecord } from '../../src/usecases/records.ts';
import { refreshClaim } from '../../src/usecases/refreshClaim.ts';
import { returnClaim } from '../../src/usecases/returnClaim.ts';
import { saveSchoolYearData } from '../../src/usecases/saveSchoolYearData.ts';
import { submitClaim } from '../../src/usecases/submitClaim.ts';
import {
  actor,
  calendar,
  correct,
  litres,
  operating,
  post,
  type SmallCity,
  schoolYear,
  smallCity,
} from './smallCity.ts';

/** What a person would keep on paper. */
type Paper = {
  /** Who ever touched a count or school-year data, or did what still stands in the settings. */
  touched: Set<string>;
  rules: string | null;
  address: string | null;
  steps: Map<string, Set<string>>;
  litres: Map<string, number>;
  approved: Map<string, string>;
  approvals: number;
  /** How many persons must approve. */
  needed: number;
  /** Claims that were approved by two. */
  byTwo: number;
};
type Real = { city: SmallCity };
type Command = fc.AsyncCommand<Paper, Real>;

const officials = [
  'official-1',
  'official-2',
  'official-3',
  'official-administrator',
  'official-kitchen',
] as const;
const days = operating.slice(0, 3);
const sites = ['school-a', 'school-b'] as const;

/** Runs what may be refused; true when it went through. */
async function done(act: Promise<unknown>): Promise<boolean> {
  try {
    await act;
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

async function newest({ city }: Real): Promise<string> {
  const claims = await city.claims.list();
  const last = claims.toSorted((one, other) => other.number - one.number)[0];
  return !last ? '2026-autumn.1' : last.state === 'approved' ? `2026-autumn.${last.number + 1}` : last.id;
}

function stepped(paper: Paper, claimId: string, who: string): void {
  paper.steps.set(claimId, (paper.steps.get(claimId) ?? new Set()).add(who));
}

/** After every command: trails are whole, and what was approved is byte for byte what it was. */
async function holds(paper: Paper, { city }: Real): Promise<void> {
  for (const claim of await city.claims.list()) {
    expect(isIntact(claim.events, city.digest, { claimId: claim.id })).toBe(true);
    expect(claim.version).toBe(claim.events.length);
    const snapshot = await city.snapshots.get(claim.snapshot);
    expect(city.digest(canonical(snapshot))).toBe(claim.snapshot);
    if (paper.approved.has(claim.id)) expect(canonical(claim)).toBe(paper.approved.get(claim.id));
  }
  for (const siteId of sites)
    for (const count of await city.counts.ofSite(siteId, { from: '2026-08-01', to: '2026-12-31' })) {
      expect(isIntact(count.revisions, city.digest, { siteId, date: count.date })).toBe(true);
      expect(count.revisions.map((each) => each.revision)).toEqual(
        count.revisions.map((_, index) => index + 1),
      );
    }
}

const command = (words: string, run: (paper: Paper, real: Real) => Promise<void>): Command => ({
  check: () => true,
  run: async (paper, real) => {
    await run(paper, real);
    await holds(paper, real);
  },
  toString: () => words,
});

const count = (who: string, siteId: (typeof sites)[number], date: LocalDate, amount: number) =>
  command(`${who} reports ${amount} l of ${siteId} on ${date}`, async (paper, { city }) => {
    const current = await city.counts.get(siteId, date);
    const person = actor(who, city);
    const act = current
      ? correct(city, siteId, date, litres(amount), person)
      : post(city, siteId, date, litres(amount), person);
    if (!(await done(act))) return;
    paper.touched.add(who);
    paper.litres.set(`${siteId} ${date}`, amount);
  });

const children = (who: string, siteId: (typeof sites)[number], number: number) =>
  command(`${who} enters ${number} children of ${siteId}`, async (paper, { city }) => {
    const { id, siteId: _, periodId, ...value } = { ...schoolYear(siteId), children: number };
    const ifMatch = String((await city.register.get('schoolYearData', id))?.revision);
    const how = { reason: null, ifMatch, actor: actor(who, city) };
    if (await done(saveSchoolYearData(city, { siteId, periodId, value, ...how }))) paper.touched.add(who);
  });

const rule = (who: string, amountRounding: 'half-up' | 'half-even' | 'down') =>
  command(`${who} sets the rounding ${amountRounding}`, async (paper, { city }) => {
    const record = (await city.register.get('settings', 'city'))!;
    const value = { ...record.value, rules: { ...record.value.rules, amountRounding } };
    const how = { reason: null, ifMatch: String(record.revision), actor: actor(who, city) };
    if (await done(saveRecord(city, { kind: 'settings', id: 'city', value, ...how }))) paper.rules = who;
  });

const addressed = (who: string, address: string) =>
  command(`${who} sets the authority's address ${address}`, async (paper, { city }) => {
    const record = (await city.register.get('settings', 'city'))!;
    const value = { ...record.value, authorityEmail: `${address}@authority.example` };
    const how = { reason: null, ifMatch: String(record.revision), actor: actor(who, city) };
    if (await done(saveRecord(city, { kind: 'settings', id: 'city', value, ...how }))) paper.address = who;
  });

const refresh = (who: string) =>
  command(`${who} refreshes`, async (paper, real) => {
    const { city } = real;
    const claimId = await newest(real);
    const before = (await city.claims.get(claimId))?.version ?? 0;
    if (!(await done(refreshClaim(city, { claimId, actor: actor(who, city) })))) return;
    const { claim, snapshot } = await loadClaim(city, claimId);
    if (claim.version > before) stepped(paper, claimId, who);
    const sum = [...paper.litres.values()].reduce((total, each) => total + each, 0);
    expect(snapshot.totals.find((each) => each.group === 'milk')?.gross ?? 0).toBe(sum * 1000);
    expect(snapshot.totals.reduce((total, each) => total + each.aidCents, 0)).toBe(snapshot.aidCents);
  });

const submit = (who: string) =>
  command(`${who} submits`, async (paper, real) => {
    const { city } = real;
    const claimId = await newest(real);
    const snapshot = (await city.claims.get(claimId))?.snapshot ?? '';
    const act = submitClaim(city, { claimId, snapshot, words: null, actor: actor(who, city) });
    if (await done(act)) stepped(paper, claimId, who);
  });

const giveBack = (who: string) =>
  command(`${who} returns`, async (_, real) => {
    const { city } = real;
    const claimId = await newest(real);
    const snapshot = (await city.claims.get(claimId))?.snapshot ?? '';
    await done(returnClaim(city, { claimId, snapshot, words: 'nej', actor: actor(who, city) }));
  });

const approve = (who: string) =>
  command(`${who} approves`, async (paper, real) => {
    const { city } = real;
    const claimId = await newest(real);
    const snapshot = (await city.claims.get(claimId))?.snapshot ?? '';
    const act = approveClaim(city, { claimId, snapshot, language: 'sv', actor: actor(who, city) });
    if (!(await done(act))) return;
    expect([...paper.touched, paper.rules, paper.address, ...(paper.steps.get(claimId) ?? [])]).not.toContain(
      who,
    );
    const claim = (await city.claims.get(claimId))!;
    expect(claim.snapshot).toBe(snapshot);
    const approvers = approvalsGiven(claim).map((event) => event.by.subject);
    expect(new Set(approvers).size, 'nobody approves twice').toBe(approvers.length);
    if (claim.state === 'approved-once') {
      expect([paper.needed, approvers]).toEqual([2, [who]]);
      return;
    }
    expect(approvers).toHaveLength(paper.needed);
    for (const approver of approvers)
      expect([
        ...[...paper.touched, paper.rules, paper.address],
        ...(paper.steps.get(claimId) ?? []),
      ]).not.toContain(approver);
    if (paper.needed === 2) paper.byTwo += 1;
    expect(claim.events.at(-1)?.approval?.aidCents).toBe(claim.aidCents);
    paper.approved.set(claimId, canonical(claim));
    paper.approvals += 1;
  });

/** The whole way with three people, who may be one. */
const way = (one: string, two: string, three: string) =>
  command(`${one} refreshes, ${two} submits, ${three} approves`, async (paper, real) => {
    for (const step of [refresh(one), submit(two), approve(three)]) await step.run(paper, real);
  });

/** Both approvals, by people who may be one. */
const bothApprove = (one: string, two: string) =>
  command(`${one} and ${two} approve`, async (paper, real) => {
    for (const step of [approve(one), approve(two)]) await step.run(paper, real);
  });

const someone = fc.constantFrom(...officials);
const anyone = fc.constantFrom('kitchen-a', 'kitchen-b', 'kitchen-a', 'kitchen-b', ...officials);
const commands = fc.commands(
  [
    fc
      .tuple(anyone, fc.constantFrom(...sites), fc.constantFrom(...days), fc.integer({ min: 1, max: 60 }))
      .map((args) => count(...args)),
    fc
      .tuple(someone, fc.constantFrom(...sites), fc.integer({ min: 1, max: 400 }))
      .map((args) => children(...args)),
    fc.tuple(someone, fc.constantFrom('half-up', 'half-even', 'down')).map(([who, how]) => rule(who, how)),
    fc.tuple(someone, fc.constantFrom('milk', 'school', 'aid')).map(([who, how]) => addressed(who, how)),
    ...[refresh, submit, approve].map((step) => someone.map(step)),
    fc.tuple(someone, someone, someone).map((people) => way(...people)),
    fc.tuple(someone, someone, someone).map((people) => way(...people)),
    fc.tuple(someone, someone).map((people) => bothApprove(...people)),
    someone.map(giveBack),
  ],
  { maxCommands: 20, size: '+1' },
);

test('no sequence of acts lets one person prepare and approve', async () => {
  let [approvals, byTwo] = [0, 0];
  await fc.assert(
    fc.asyncProperty(commands, fc.constantFrom(1, 2), async (sequence, needed) => {
      const paper: Paper = {
        ...{ touched: new Set(), rules: null, address: null, approvals: 0, needed, byTwo: 0 },
        ...{ steps: new Map(), litres: new Map(), approved: new Map() },
      };
      const setup = async () => {
        const city = await smallCity();
        // Three operating days, all reported by the kitchens: complete from the start.
        const open = [{ from: days[0]!, to: days[2]! }];
        const how = { reason: null, ifMatch: '1', actor: actor('administrator', city) };
        await saveRecord(city, { kind: 'calendar', id: 'school', value: { ...calendar, open }, ...how });
        if (needed === 2) {
          const value = {
            ...(await city.register.get('settings', 'city'))!.value,
            secondApproverAboveCents: 0,
          };
          await saveRecord(city, { kind: 'settings', id: 'city', value, ...how });
        }
        for (const siteId of sites)
          for (const date of days) {
            await post(city, siteId, date, litres(40));
            paper.litres.set(`${siteId} ${date}`, 40);
          }
        return { model: paper, real: { city } };
      };
      const ready = await setup();
      await fc.asyncModelRun(() => ready, sequence);
      approvals += paper.approvals;
      byTwo += paper.byTwo;
    }),
    { seed: 638, numRuns: 60 },
  );
  expect(approvals, 'enough approvals must have come up for the property to say anything').toBeGreaterThan(
    15,
  );
  expect(byTwo, 'some of them by two').toBeGreaterThan(0);
});
