/** Two acts at once: whatever the order of their steps, nothing happens silently. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differences } from '../../src/domain/differences.ts';
import { isIntact } from '../../src/domain/revisions.ts';
import { approveClaim } from '../../src/usecases/approveClaim.ts';
import type { ReadClaim } from '../../src/usecases/claimSteps.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { refreshClaim } from '../../src/usecases/refreshClaim.ts';
import { submitClaim } from '../../src/usecases/submitClaim.ts';
import { actor, correct, fillTerm, litres, operating, type SmallCity, smallCity } from './smallCity.ts';
import { wrapped, yielding } from './yielding.ts';

const claimId = '2026-autumn.1';
const date = operating[3]!;

async function waiting(): Promise<{ city: SmallCity; read: ReadClaim }> {
  const city = await smallCity();
  await fillTerm(city);
  const official = actor('official-1', city);
  const { claim } = await refreshClaim(city, { claimId, actor: official });
  const act = { claimId, snapshot: claim.snapshot, words: null, actor: official };
  return { city, read: await submitClaim(city, act) };
}

const approve = (ports: Ports, { claim }: ReadClaim, who: string) =>
  approveClaim(ports, {
    ...{ claimId, snapshot: claim.snapshot, language: 'sv' },
    actor: actor(who, ports),
  });
const mend = (ports: Ports) => correct(ports, 'school-a', date, litres(4), actor('kitchen-a', ports));

/** Either the correction is in and the approval failed, or the approval is in and an amendment shows the difference. */
async function neverSilent(
  city: SmallCity,
  read: ReadClaim,
  [approval, correction]: readonly PromiseSettledResult<unknown>[],
): Promise<'failed' | 'approved'> {
  expect(correction?.status).toBe('fulfilled');
  expect((await city.counts.get('school-a', date))?.revision).toBe(2);
  const claim = await city.claims.get(claimId);
  expect(isIntact(claim?.events ?? [], city.digest, { claimId })).toBe(true);
  expect(claim?.snapshot).toBe(read.claim.snapshot);
  if (approval?.status === 'rejected') {
    expect(approval.reason.code).toBe('claim-changed');
    expect(approval.reason.facts.changes).toContainEqual(
      expect.objectContaining({
        what: 'day-changed',
        siteId: 'school-a',
        date,
        before: 40_000,
        after: 4_000,
      }),
    );
    expect(claim).toEqual(read.claim);
    return 'failed';
  }
  expect(claim?.state).toBe('approved');
  const opened = { claimId: '2026-autumn.2', actor: actor('official-1', city) };
  const amendment = await refreshClaim(city, opened);
  expect(differences(read.snapshot, amendment.snapshot)).toContainEqual(
    expect.objectContaining({ what: 'day-changed', siteId: 'school-a', date }),
  );
  return 'approved';
}

describe('an approval against a correction', () => {
  test('steps mixed at random', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const { city, read } = await waiting();
        const ports = yielding(city, scheduler);
        const both = [approve(ports, read, 'official-2'), mend(ports)];
        const settled = await scheduler.waitFor(Promise.allSettled(both));
        seen.add(await neverSilent(city, read, settled));
      }),
      { seed: 638, numRuns: 50 },
    );
    expect([...seen].toSorted(), 'both ends must have come up').toEqual(['approved', 'failed']);
  });

  test('the whole correction before each single step of the approval', async () => {
    const seen: string[] = [];
    for (let step = 0; ; step += 1) {
      const { city, read } = await waiting();
      let calls = 0;
      let correction: Promise<unknown> | undefined;
      const ports = wrapped(city, async (_, call) => {
        calls += 1;
        if (calls === step + 1) {
          correction = mend(city);
          await correction;
        }
        return call();
      });
      const [approval] = await Promise.allSettled([approve(ports, read, 'official-2')]);
      if (!correction) break;
      seen.push(await neverSilent(city, read, [approval!, ...(await Promise.allSettled([correction]))]));
    }
    // Claim, content, six lists, two sites' counts, the write: the correction is noticed until its site has been read.
    expect(seen.length).toBeGreaterThanOrEqual(11);
    expect(seen.join(' ')).toMatch(/^failed( failed)*( approved)+$/);
  });

  test('the whole approval before each single step of the correction', async () => {
    for (let step = 0; step < 10; step += 1) {
      const { city, read } = await waiting();
      let calls = 0;
      let approval: Promise<unknown> | undefined;
      const ports = wrapped(city, async (_, call) => {
        calls += 1;
        if (calls === step + 1) {
          approval = approve(city, read, 'official-2');
          await Promise.allSettled([approval]);
        }
        return call();
      });
      const [correction] = await Promise.allSettled([mend(ports)]);
      if (!approval) break;
      await neverSilent(city, read, [...(await Promise.allSettled([approval])), correction!]);
    }
  });
});

test('two approvals at once: one is in, the other is told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { city, read } = await waiting();
      const ports = yielding(city, scheduler);
      const both = ['official-2', 'official-3'].map((who) => approve(ports, read, who));
      const settled = await scheduler.waitFor(Promise.allSettled(both));
      const lost = settled.filter((each) => each.status === 'rejected');
      expect(lost.length).toBe(1);
      expect(['stale', 'claim-state']).toContain(lost[0]?.reason.code);
      const claim = await city.claims.get(claimId);
      expect(claim?.events.filter((each) => each.step === 'approve').length).toBe(1);
    }),
    { seed: 638, numRuns: 15 },
  );
});

test('an approval against a refresh with other data: never an approved claim with a content that nobody was shown', async () => {
  const seen = new Set<string | undefined>();
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { city, read } = await waiting();
      await mend(city);
      const ports = yielding(city, scheduler);
      const refresh = refreshClaim(ports, { claimId, actor: actor('official-3', city) });
      const settled = await scheduler.waitFor(
        Promise.allSettled([approve(ports, read, 'official-2'), refresh]),
      );
      expect(settled[0]?.status).toBe('rejected');
      const claim = await city.claims.get(claimId);
      seen.add(claim?.state);
      expect(claim?.state).toBe('draft');
      expect(isIntact(claim?.events ?? [], city.digest, { claimId })).toBe(true);
    }),
    { seed: 638, numRuns: 15 },
  );
  expect([...seen]).toEqual(['draft']);
});

test('two submissions at once: one event, and both submitters are preparers only if they submitted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const city = await smallCity();
      await fillTerm(city);
      const { claim } = await refreshClaim(city, { claimId, actor: actor('official-1', city) });
      const ports = yielding(city, scheduler);
      const both = ['official-1', 'official-2'].map((who) =>
        submitClaim(ports, { claimId, snapshot: claim.snapshot, words: null, actor: actor(who, city) }),
      );
      const settled = await scheduler.waitFor(Promise.allSettled(both));
      expect(settled.filter((each) => each.status === 'fulfilled').length).toBe(1);
      const after = await city.claims.get(claimId);
      expect(after?.events.map((each) => each.step)).toEqual(['refresh', 'submit']);
      const second = after?.preparers.some((each) => each.subject === 'official-2');
      expect(second).toBe(after?.events[1]?.by.subject === 'official-2');
    }),
    { seed: 638, numRuns: 15 },
  );
});
