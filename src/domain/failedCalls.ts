import type { Instant } from './days.ts';

/** What the schedule calls; nobody waits for an answer, so a call that fails for good becomes a dead letter. */
export const scheduledCalls = ['runRobot', 'makeCheckpoint', 'deleteRecords', 'checkInvariants'] as const;
export type ScheduledCall = (typeof scheduledCalls)[number];

/** A call that was tried as often as it is tried, and failed. */
export type DeadLetter = {
  readonly id: string;
  /** Null for a letter that nobody of ours wrote. */
  readonly call: ScheduledCall | null;
  /** When it was to be; null where the letter does not say. */
  readonly plannedFor: Instant | null;
  readonly failedAt: Instant;
  /** The machine's own words, for IT. */
  readonly why: string | null;
};

/** All dead letters of one call: it does whatever is not done yet, so one more call makes up for all of them. */
export type FailedCall = {
  readonly call: ScheduledCall | null;
  readonly letters: number;
  /** The first and the last time that it was to be, or else that it failed. */
  readonly from: Instant;
  readonly to: Instant;
  /** Why it failed the last time. */
  readonly why: string | null;
};

/** The letters by what they called, in the order of the calls; the unknown ones last. */
export function failedCalls(letters: readonly DeadLetter[]): FailedCall[] {
  const timeOf = ({ plannedFor, failedAt }: DeadLetter) => plannedFor ?? failedAt;
  return [...scheduledCalls, null].flatMap((call) => {
    const own = letters
      .filter((letter) => letter.call === call)
      .toSorted((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1));
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    return [{ call, letters: own.length, from: timeOf(first), to: timeOf(last), why: last.why }];
  });
}
