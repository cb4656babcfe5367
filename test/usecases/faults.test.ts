/** Calls of the world that fail before or after they have taken effect; and what must not change a claim. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../src/domain/days.ts';
import { isIntact, standing } from '../../src/domain/revisions.ts';
import type { GivenReport } from '../../src/shapes/values.ts';
import type { ClaimPorts } from '../../src/usecases/claimSteps.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { recordDay } from '../../src/usecases/recordDay.ts';
import { refreshClaim } from '../../src/usecases/refreshClaim.ts';
import { submitClaim } from '../../src/usecases/submitClaim.ts';
import { refusal } from './refusals.ts';
import { actor, entryId, fillTerm, litres, operating, type SmallCity, smallCity } from './smallCity.ts';
import { wrapped } from './yielding.ts';

const claimId = '2026-autumn.1';
class Outage extends Error {}

type Fault = 'none' | 'before' | 'after';

/** Ports whose calls fail as `next` says: before they reach the store, or after the store has done what was asked. */
const faulty = <P extends Ports>(ports: P, next: () => Fault): P =>
  wrapped(ports, async (_, call) => {
    const fault = next();
    if (fault === 'before') throw new Outage();
    const answer = await call();
    if (fault === 'after') throw new Outage();
    return answer;
  });

/** What a client does: the same thing again until there is an answer. */
async function untilAnswered<T>(act: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof Outage)) throw error;
    }
  }
  throw new Error('no answer after 200 tries');
}

const faults = fc.infiniteStream(
  fc.oneof({ arbitrary: fc.constant<Fault>('none'), weight: 4 }, fc.constantFrom<Fault>('before', 'after')),
);

test('what was acknowledged is there, and each entry id has had one effect, whatever failed on the way', async () => {
  const days = operating.slice(0, 3);
  const acts = fc.array(
    fc.record({ day: fc.constantFrom(...days), litres: fc.integer({ min: 1, max: 90 }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  await fc.assert(
    fc.asyncProperty(acts, faults, async (entries, stream) => {
      const city = await smallCity();
      const ports = faulty(city, () => stream.next().value as Fault);
      const acknowledged = new Map<LocalDate, { id: string; litres: number }[]>();
      for (const { day, litres: amount } of entries) {
        const before = acknowledged.get(day) ?? [];
        if (before.at(-1)?.litres === amount) continue;
        const current = await city.counts.get('school-a', day);
        const input = {
          ...{ siteId: 'school-a', date: day, entryId: entryId(), report: litres(amount), words: null },
          reason: current ? ('counted-again' as const) : null,
          ifMatch: current ? standing(current).hash : null,
          actor: actor('kitchen-a', city),
        };
        const answer = await untilAnswered(() => recordDay(ports, input));
        acknowledged.set(day, [...before, { id: input.entryId, litres: amount }]);
        expect(answer.made.entryId).toBe(input.entryId);
        expect(standing((await city.counts.get('school-a', day))!).entryId).toBe(input.entryId);
      }
      for (const [day, sent] of acknowledged) {
        const count = await city.counts.get('school-a', day);
        expect(count?.revisions.map((each) => each.entryId)).toEqual(sent.map((each) => each.id));
        expect(isIntact(count?.revisions ?? [], city.digest, { siteId: 'school-a', date: day })).toBe(true);
      }
    }),
    { seed: 638, numRuns: 60 },
  );
});

describe('a step of a claim that failed at any of its calls', () => {
  const step = (ports: ClaimPorts, city: SmallCity) =>
    refreshClaim(ports, { claimId, actor: actor('official-1', city) });

  test.each(['before', 'after'] as const)('%s: refreshed again it is one event', async (kind) => {
    for (let failing = 0; ; failing += 1) {
      const city = await smallCity();
      await fillTerm(city);
      let calls = 0;
      const ports = faulty(city, () => {
        calls += 1;
        return calls === failing + 1 ? kind : 'none';
      });
      const { claim } = await untilAnswered(() => step(ports, city));
      expect(claim.events.map((each) => each.step)).toEqual(['refresh']);
      expect(await city.claims.get(claimId)).toEqual(claim);
      if (calls <= failing) break;
    }
  });

  test('submitted again after the answer was lost, the second is refused and the first stands', async () => {
    const city = await smallCity();
    await fillTerm(city);
    const { claim } = await step(city, city);
    const ports = wrapped(city, async (label, call) => {
      const answer = await call();
      if (label === 'claims.put') throw new Outage();
      return answer;
    });
    const act = { claimId, snapshot: claim.snapshot, words: null, actor: actor('official-1', city) };
    await expect(submitClaim(ports, act)).rejects.toBeInstanceOf(Outage);
    expect((await refusal(submitClaim(city, act))).code).toBe('claim-state');
    expect((await city.claims.get(claimId))?.events.map((each) => each.step)).toEqual(['refresh', 'submit']);
  });
});

describe('what must not change a claim', () => {
  type Entry = { siteId: string; date: LocalDate; report: GivenReport; id: string };
  const term: readonly Entry[] = ['school-a', 'school-b'].flatMap((siteId, site) =>
    operating.map((date, index) => ({
      ...{ siteId, date, report: litres(30 + index + 7 * site) },
      id: `00000000-0000-4000-8000-00000000${site}${String(index).padStart(3, '0')}`,
    })),
  );
  const enter = (city: SmallCity, { siteId, date, report, id }: Entry) =>
    recordDay(city, {
      ...{ siteId, date, report, entryId: id, reason: null, words: null, ifMatch: null },
      actor: actor(siteId === 'school-a' ? 'kitchen-a' : 'kitchen-b', city),
    });
  const claimOf = async (
    entries: readonly Entry[],
    changed: (city: SmallCity) => ClaimPorts = (city) => city,
  ) => {
    const city = await smallCity();
    for (const entry of entries) await enter(city, entry);
    return refreshClaim(changed(city), { claimId, actor: actor('official-1', city) });
  };

  test('the order in which the counts came, and how often each was sent', async () => {
    const first = await claimOf(term);
    const order = fc.shuffledSubarray([...term, ...term], { minLength: term.length * 2 });
    await fc.assert(
      fc.asyncProperty(order, async (entries) => {
        expect((await claimOf(entries)).claim.snapshot).toBe(first.claim.snapshot);
      }),
      { seed: 638, numRuns: 15 },
    );
  });

  test('the order in which the stores list what they have', async () => {
    const first = await claimOf(term);
    const backwards = (city: SmallCity) =>
      wrapped(city, async (label, call) => {
        const answer = await call();
        return /\.(list|ofSite)$/.test(label) ? (answer as unknown[]).toReversed() : answer;
      });
    expect((await claimOf(term, backwards)).claim.snapshot).toBe(first.claim.snapshot);
  });

  test('a day told in one line or in several: the same litres, the same aid', async () => {
    const first = await claimOf(term);
    const split = term.map((entry): Entry => {
      const line = (value: number) =>
        ({ productId: 'milk', use: 'served', given: { unit: 'litres', value: String(value) } }) as const;
      const total = entry.report.kind === 'served' ? entry.report.lines[0]?.given : undefined;
      const whole = total && 'value' in total ? Number(total.value) : 0;
      return {
        ...entry,
        report: { kind: 'served', lines: [line(1), line(whole - 1)], otherDiners: null, note: null },
      };
    });
    const second = await claimOf(split);
    expect(second.claim.snapshot).not.toBe(first.claim.snapshot);
    const { lines, totals, caps, aidCents } = first.snapshot;
    expect(second.snapshot).toMatchObject({ lines, totals, caps, aidCents });
  });
});
