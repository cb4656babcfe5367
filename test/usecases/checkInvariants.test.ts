/** What is stored is looked at: nothing is said of what is right, and each thing that was spoilt is named. */
import { beforeEach, describe, expect, test } from 'vitest';
import { canonical } from '../../src/domain/canonical.ts';
import type { Claim } from '../../src/domain/claims.ts';
import type { DayCount } from '../../src/domain/counts.ts';
import type { FaultCode } from '../../src/domain/invariants.ts';
import { faultCodes } from '../../src/domain/invariants.ts';
import type { Kind, Recorded } from '../../src/domain/records.ts';
import { sealed } from '../../src/domain/revisions.ts';
import { approveClaim } from '../../src/usecases/approveClaim.ts';
import { checkInvariants, type InvariantPorts } from '../../src/usecases/checkInvariants.ts';
import { refreshClaim } from '../../src/usecases/refreshClaim.ts';
import { submitClaim } from '../../src/usecases/submitClaim.ts';
import { actor, correct, fillTerm, litres, operating, type SmallCity, smallCity } from './smallCity.ts';

const claimId = '2026-autumn.1';
const day = operating[2]!;
let city: SmallCity;

/** A term with corrections that has been approved, and a correction that came too late. */
beforeEach(async () => {
  city = await smallCity();
  await fillTerm(city);
  await correct(city, 'school-a', day, litres(41), actor('kitchen-a', city));
  const { claim } = await refreshClaim(city, { claimId, actor: actor('official-1', city) });
  const shown = { claimId, snapshot: claim.snapshot };
  await submitClaim(city, { ...shown, words: null, actor: actor('official-1', city) });
  await approveClaim(city, { ...shown, language: 'sv', actor: actor('official-2', city) });
  await correct(city, 'school-a', day, litres(42), actor('kitchen-a', city));
});

test('a city that was only used has no fault, and everything in it was looked at', async () => {
  const { looked, faults, more } = await checkInvariants(city);
  expect({ faults, more }).toEqual({ faults: [], more: 0 });
  expect(looked).toEqual({ records: 20, counts: 16, claims: 1, links: 0 });
});

/** The city's ports, with what they give altered. */
type Spoilt = {
  readonly count?: (count: DayCount) => DayCount | null;
  readonly record?: (record: Recorded<Kind>) => Recorded<Kind>;
  readonly claim?: (claim: Claim) => Claim;
  readonly ports?: (city: SmallCity) => Partial<InvariantPorts>;
};
const spoilt = ({ count, record, claim, ports }: Spoilt): InvariantPorts => ({
  ...city,
  counts: {
    ...city.counts,
    ofSite: async (...range) =>
      (await city.counts.ofSite(...range)).flatMap((each) => (count ? (count(each) ?? []) : each)),
  },
  register: {
    ...city.register,
    list: async (kind) => {
      const all = await city.register.list(kind);
      return record ? (all.map((each) => record(each as never)) as never) : all;
    },
  },
  claims: { ...city.claims, list: async () => (await city.claims.list()).map(claim ?? ((each) => each)) },
  ...ports?.(city),
});
const only =
  (siteId: string, date: string, change: (count: DayCount) => DayCount | null) => (count: DayCount) =>
    count.siteId === siteId && count.date === date ? change(count) : count;

/** Somebody with the keys to the table seals the trail anew, so that the chain alone tells nothing. */
const resealed = (claim: Claim, change: (event: Claim['events'][number]) => object): Claim => {
  const events: Claim['events'][number][] = [];
  for (const each of claim.events) {
    const { hash: _, ...plain } = { ...each, ...change(each) };
    events.push(sealed(city.digest, { claimId }, { ...plain, previous: events.at(-1)?.hash ?? null }));
  }
  return { ...claim, events };
};
const approval = (change: object) => (claim: Claim) =>
  resealed(claim, (each) => (each.step === 'approve' ? change : {}));

const cases: readonly [what: string, spoilt: Spoilt, code: FaultCode, thing: string][] = [
  [
    'a litre more in an old revision',
    {
      count: only('school-a', day, (count) => {
        const copy = structuredClone(count) as unknown as {
          revisions: { report: { lines?: { amount: number }[] } }[];
        };
        copy.revisions[0]!.report.lines![0]!.amount += 1000;
        return copy as unknown as DayCount;
      }),
    },
    'broken-chain',
    `count school-a ${day}`,
  ],
  [
    'a revision that was taken out of the middle',
    {
      count: only('school-a', day, (count) => ({
        ...count,
        revisions: count.revisions.filter(({ revision }) => revision !== 2),
      })),
    },
    'gap',
    `count school-a ${day}`,
  ],
  [
    'the last revisions, rolled back',
    {
      count: only('school-a', day, (count) => ({
        ...count,
        revision: 1,
        revisions: count.revisions.slice(0, 1),
      })),
    },
    'day-differs',
    `count school-a ${day}`,
  ],
  [
    'a count that a claim was computed from, lost',
    { count: only('school-b', day, () => null) },
    'day-differs',
    `count school-b ${day}`,
  ],
  [
    'a count that was moved to another day',
    { count: only('school-b', day, (count) => ({ ...count, date: '2026-08-22' })) },
    'broken-chain',
    'count school-b 2026-08-22',
  ],
  [
    'a record that says something else than its last version',
    {
      record: (record) =>
        record.id === 'school-a'
          ? ({ ...record, value: { ...record.value, name: 'Other' } } as typeof record)
          : record,
    },
    'standing-differs',
    'site school-a',
  ],
  [
    'a day that says something else beside its history',
    {
      ports: ({ counts }) => ({
        counts: {
          ...counts,
          standingOfSite: async (...range) =>
            (await counts.standingOfSite(...range)).map((each) =>
              each.siteId === 'school-b' && each.date === day ? { ...each, kind: 'closed' } : each,
            ),
        },
      }),
    },
    'standing-differs',
    `count school-b ${day}`,
  ],
  [
    'a version of a record that was rewritten',
    {
      record: (record) =>
        record.id === 'city'
          ? { ...record, versions: record.versions.map((each) => ({ ...each, reason: 'because' })) }
          : record,
    },
    'broken-chain',
    'settings city',
  ],
  [
    'a record that lost its number',
    { record: (record) => (record.id === 'milk' ? { ...record, revision: 2 } : record) },
    'gap',
    'product milk',
  ],
  [
    'an identity that leads to another',
    {
      ports: ({ register }) => ({
        register: {
          ...register,
          userOf: async (person) => (person.subject === 'auditor' ? null : register.userOf(person)),
        },
      }),
    },
    'identity-lost',
    'user auditor',
  ],
  [
    'a snapshot that is gone',
    { claim: (claim) => ({ ...claim, snapshot: 'f'.repeat(64) }) },
    'no-snapshot',
    `claim ${claimId}`,
  ],
  [
    'a claim that says it is a draft again',
    { claim: (claim) => ({ ...claim, state: 'draft' }) },
    'state-differs',
    `claim ${claimId}`,
  ],
  [
    'a step that was taken out',
    { claim: (claim) => ({ ...claim, events: claim.events.filter(({ step }) => step !== 'submit') }) },
    'gap',
    `claim ${claimId}`,
  ],
  [
    'an approval of another sum, with its trail sealed anew',
    {
      claim: (claim) => {
        const last = claim.events.at(-1)?.approval;
        return approval({ approval: { ...last, aidCents: (last?.aidCents ?? 0) + 1 } })(claim);
      },
    },
    'approval-differs',
    `claim ${claimId}`,
  ],
  [
    'an approval by one who prepared, with its trail sealed anew',
    {
      claim: approval({
        by: { issuer: 'https://login.example', subject: 'official-1', role: 'official', via: 'login' },
      }),
    },
    'approver-prepared',
    `claim ${claimId}`,
  ],
  [
    'an approval by a machine, with its trail sealed anew',
    {
      claim: approval({
        by: { issuer: 'https://login.example', subject: 'official-3', role: 'official', via: 'machine' },
      }),
    },
    'approver-prepared',
    `claim ${claimId}`,
  ],
  [
    'two approvals by the same person, with their trail sealed anew',
    {
      claim: (claim) => {
        const last = claim.events.at(-1)!;
        const both = [
          ...claim.events.slice(0, -1),
          { ...last, step: 'approve-first' as const },
          { ...last, number: 4 },
        ];
        return resealed({ ...claim, events: both }, () => ({}));
      },
    },
    'approver-prepared',
    `claim ${claimId}`,
  ],
  [
    'an item that cannot be read',
    {
      ports: ({ links }) => ({
        links: { ...links, list: () => Promise.reject(broken('the item LINK x is broken')) },
      }),
    },
    'unreadable',
    'links',
  ],
];

/** As the adapter calls an item that is not of its shape. */
const broken = (words: string) => Object.assign(new Error(words), { name: 'BrokenItem' });

describe('what was spoilt is named', () => {
  test.each(cases)('%s', async (_, how, code, thing) => {
    const { faults } = await checkInvariants(spoilt(how));
    expect(faults).toContainEqual(expect.objectContaining({ code, thing }));
    // One thing was spoilt: nothing else is spoken of.
    const spoken = [...new Set(faults.map((fault) => fault.thing))].filter((each) => each !== thing);
    expect(spoken.filter((each) => each !== `count school-b ${day}`)).toEqual([]);
  });

  test('a snapshot whose bytes were changed', async () => {
    const [claim] = await city.claims.list();
    const snapshot = await city.snapshots.get(claim!.snapshot);
    const { snapshots } = city as unknown as { snapshots: { tamper(hash: string, text: string): void } };
    snapshots.tamper(claim!.snapshot, canonical({ ...snapshot, aidCents: snapshot.aidCents + 1 }));
    const { faults } = await checkInvariants(city);
    expect(faults).toMatchObject([{ code: 'no-snapshot', thing: `claim ${claimId}` }]);
  });

  test.each([
    ['the table', { claims: { list: () => Promise.reject(new Error('throttled')) } }],
    ['the bucket', { snapshots: { get: () => Promise.reject(new Error('throttled')) } }],
  ])('%s that cannot be asked is no fault of what is stored', async (_, away) => {
    const ports = { ...city, ...(away as object) };
    await expect(checkInvariants(ports)).rejects.toThrow('throttled');
  });

  test('every kind of fault is among these', () => {
    const tried = new Set(cases.map(([, , code]) => code));
    expect(faultCodes.filter((code) => !tried.has(code))).toEqual([]);
  });

  test('a store that is wholly broken is told in a hundred faults and a number', async () => {
    const { faults, more } = await checkInvariants(
      spoilt({
        count: (count) => ({
          ...count,
          revision: 9,
          revisions: count.revisions.toReversed().map((each) => ({ ...each, revision: 7, hash: 'x' })),
        }),
        record: (record) => ({
          ...record,
          revision: 9,
          versions: record.versions.map((each) => ({ ...each, revision: 5, hash: 'x' })),
        }),
      }),
    );
    expect([faults.length, more > 0]).toEqual([100, true]);
  });
});
