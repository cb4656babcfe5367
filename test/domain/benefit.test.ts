import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Act, benefitOf, lostOf, minutesOf, pauseMinutes } from '../../src/domain/benefit.ts';
import type { Claim, ClaimEvent } from '../../src/domain/claims.ts';
import type { DayCount, Revision } from '../../src/domain/counts.ts';
import type { Author } from '../../src/domain/people.ts';
import type { ClaimLine, Snapshot, SnapshotSite } from '../../src/domain/snapshots.ts';

const start = Date.parse('2026-09-14T05:00:00.000Z');
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
const act = (minutes: number, who = 'one'): Act => ({ step: 'collecting', at: at(minutes), who });
const by = (subject: string, via: Author['via'] = 'login'): Author => ({
  ...{ issuer: 'https://login.example', subject, role: 'kitchen', via },
});

describe('minutes of work', () => {
  test.each([
    ['nothing', [], [0, 0, 0]],
    ['one act', [act(0)], [0, 1, 3]],
    ['two acts of one sitting', [act(0), act(10)], [10, 11, 13]],
    ['a pause that is too long', [act(0), act(10.1)], [0, 2, 6]],
    ['two people at once', [act(0), act(5, 'other')], [0, 2, 6]],
    ['in any order', [act(8), act(0), act(4)], [8, 9, 11]],
  ] as const)('%s', (_, acts, [least, likely, most]) => {
    expect(minutesOf(acts)).toEqual({ least, likely, most });
  });

  test('one more act of the same person never makes it less', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 30 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 500 }), (all, more) => {
        const [before, after] = [
          minutesOf(all.map((each) => act(each))),
          minutesOf([...all, more].map((each) => act(each))),
        ];
        expect(after.least).toBeGreaterThanOrEqual(before.least);
        expect(after.least).toBeLessThanOrEqual(before.least + 2 * pauseMinutes);
        expect(after.most).toBeGreaterThanOrEqual(after.likely);
      }),
    );
  });
});

test('a day without figures costs what an average day of its own site brings', () => {
  const site = (id: string, served: number, missing: number, explained: number) =>
    ({ id, completeness: { served, missing, explained } }) as SnapshotSite;
  const line = (siteId: string, aidCents: number) => ({ siteId, aidCents }) as ClaimLine;
  const sites = [site('a', 10, 1, 1), site('b', 5, 0, 0), site('never', 0, 9, 0)];
  expect(lostOf({ sites, lines: [line('a', 900), line('a', 100), line('b', 50)] })).toBe(200);
});

describe('the benefit of a term', () => {
  const revision = (number: number, minutes: number, more: Partial<Revision> = {}) =>
    ({
      ...{ revision: number, at: at(minutes), by: by('kitchen'), report: { kind: 'zero', note: null } },
      ...{ reason: number > 1 ? 'typing-error' : null, ...more },
    }) as Revision;
  const event = (step: ClaimEvent['step'], minutes: number, who: Author) =>
    ({ step, at: at(minutes), by: who }) as ClaimEvent;
  const claim = (number: number, events: ClaimEvent[]) => ({ number, events }) as unknown as Claim;
  const counts = [
    { revisions: [revision(1, 0), revision(2, 1), revision(3, 2, { reason: 'undo' })] },
    { revisions: [revision(1, 3, { by: by('system', 'machine') }), revision(2, 5000)] },
    { revisions: [revision(1, 4, { report: { kind: 'explained', reason: 'other', note: null } })] },
  ] as unknown as DayCount[];
  const application = claim(1, [
    event('refresh', 1000, by('robot', 'robot')),
    event('submit', 1001, by('official')),
    event('return', 1002, by('head')),
    event('submit', 1100, by('official')),
    event('approve', 2000, by('head')),
    event('send', 3000, by('robot', 'robot')),
  ]);
  const snapshot = { aidCents: 1000, sites: [], lines: [] } as unknown as Snapshot;
  const baseline = { collecting: 600, checking: null, 'filling-in': 120, approving: 30 };
  const benefit = benefitOf({
    ...{ counts, entered: [], claims: [application, claim(2, [])], deadline: '2026-12-31', baseline },
    ...{ snapshot, newest: { ...snapshot, aidCents: 1100 } },
  });

  test('leaves out machines and the robot', () => {
    expect(benefit.steps.map(({ step, acts }) => [step, acts])).toEqual([
      ['collecting', 5],
      ['checking', 0],
      ['filling-in', 2],
      ['approving', 2],
    ]);
    expect(benefit.steps.map(({ before }) => before)).toEqual([600, null, 120, 30]);
  });

  test('tells what was mended before the approval from what came after it', () => {
    expect(benefit.errors).toEqual({
      ...{ correctionsBefore: 1, explainedBefore: 1, returns: 1, correctionsAfter: 1, amendments: 1 },
    });
    expect(benefit.aid).toEqual({ claimedCents: 1000, lostCents: 0, amendedCents: 100 });
  });

  test('counts the days from the sending to the deadline', () => {
    // Minute 3000 is Wednesday 16 September; the approval was the day before.
    expect([benefit.approvedOn, benefit.daysBeforeDeadline]).toEqual(['2026-09-15', 106]);
  });
});
