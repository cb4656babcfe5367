/** The robot's day by the clock in Helsinki, quarter by quarter through the nights on which that clock is changed. */
import { describe, expect, test } from 'vitest';
import { addMinutes, type Instant, localDay, localTime } from '../../src/domain/days.ts';
import {
  type ActKind,
  dueKinds,
  type RobotDay,
  type RobotSettings,
  usualRobot,
} from '../../src/domain/robot.ts';

/** Each look of the kind from one instant to another, with a run every quarter of an hour. */
function looks(settings: RobotSettings, kind: ActKind, from: Instant, to: Instant): string[] {
  let last: RobotDay['last'] = {};
  const found: string[] = [];
  for (let now = from; now < to; now = addMinutes(now, 15)) {
    const due = dueKinds(settings, last, now);
    if (due.includes(kind)) found.push(`${localDay(now)} ${localTime(now)} (${now.slice(11, 16)} UTC)`);
    last = { ...last, ...Object.fromEntries(due.map((each) => [each, now])) };
  }
  return found;
}
const at = (kind: ActKind, time: `${number}:${number}`): RobotSettings => ({
  ...usualRobot,
  acts: { ...usualRobot.acts, [kind]: { on: true, at: time } },
});

describe('in spring, when 03:00 is followed by 04:00 (2027-03-28, 01:00 UTC)', () => {
  const [from, to] = ['2027-03-26T22:00:00.000Z', '2027-03-29T21:00:00.000Z'];
  test.for([
    ['02:45', '00:45'],
    ['04:00', '01:00'],
    ['14:30', '11:30'],
    ['23:45', '20:45'],
  ] as const)('what is set to %s is done at %s UTC, once that day and each other', ([time, utc]) => {
    const found = looks(at('remind', time), 'remind', from, to);
    expect(found.map((each) => each.slice(0, 10))).toEqual(['2027-03-27', '2027-03-28', '2027-03-29']);
    expect(found[1]).toBe(`2027-03-28 ${time} (${utc} UTC)`);
  });
  test('what is set to a time that there is not is done when the clock has passed it', () => {
    const found = looks(at('refresh', '03:30'), 'refresh', from, to);
    expect(found).toEqual([
      '2027-03-27 03:30 (01:30 UTC)',
      '2027-03-28 04:00 (01:00 UTC)',
      '2027-03-29 03:30 (00:30 UTC)',
    ]);
  });
});

describe('in autumn, when 03:00 comes twice (2026-10-25 and 2027-10-31, 01:00 UTC)', () => {
  test.for([
    ['2026-10-24T21:00:00.000Z', '2026-10-26T22:00:00.000Z', '2026-10-25'],
    ['2027-10-30T21:00:00.000Z', '2027-11-01T22:00:00.000Z', '2027-10-31'],
  ] as const)('what is set to 03:30 is done the first time only: %s', ([from, to, night]) => {
    const found = looks(at('refresh', '03:30'), 'refresh', from, to);
    expect(found[0]).toBe(`${night} 03:30 (00:30 UTC)`);
    expect(found.map((each) => each.slice(0, 10))).toHaveLength(2);
    expect(found[1]?.slice(11)).toBe('03:30 (01:30 UTC)');
  });
  test('the afternoon is an hour later by UTC than the day before', () => {
    const found = looks(usualRobot, 'remind', '2026-10-23T21:00:00.000Z', '2026-10-25T22:00:00.000Z');
    expect(found).toEqual(['2026-10-24 14:30 (11:30 UTC)', '2026-10-25 14:30 (12:30 UTC)']);
  });
  test('the night has 25 hours and still one day: 100 quarters, and each kind of a day once', () => {
    const [from, to] = ['2026-10-24T21:00:00.000Z', '2026-10-25T22:00:00.000Z'];
    for (const kind of ['refresh', 'remind', 'escalate', 'weekly', 'periodEnd', 'deadline'] as const)
      expect([kind, looks(usualRobot, kind, from, to).length]).toEqual([kind, 1]);
  });
});

test('a clock that is set back by an hour after an act does not do it again; the next day does', () => {
  const done = '2026-09-01T11:30:00.000Z';
  const last = { remind: done };
  expect(dueKinds(usualRobot, last, addMinutes(done, -60))).not.toContain('remind');
  expect(dueKinds(usualRobot, last, addMinutes(done, 30))).not.toContain('remind');
  expect(dueKinds(usualRobot, last, addMinutes(done, 24 * 60))).toContain('remind');
});
