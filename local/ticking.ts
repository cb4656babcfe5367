import { schedule } from '../src/adapters/schedule.ts';
import { addDays, localDay, localTime } from '../src/domain/days.ts';
import { type ScheduledCall, scheduledCalls } from '../src/domain/failedCalls.ts';
import type { LocalClock } from './clock.ts';

const quarterMs = 15 * 60_000;

/** The calls whose time came after `seen` and up to `now`: each once, however often the clock was moved over it. */
export function dueCalls(seen: Date, now: Date): ScheduledCall[] {
  return scheduledCalls.filter((call) => {
    const { at } = schedule[call];
    if (at === 'quarters')
      return Math.floor(now.getTime() / quarterMs) !== Math.floor(seen.getTime() / quarterMs);
    return lastTime(at, seen) < lastTime(at, now);
  });
}

/** The day on which this time of day was last, by the clock in Helsinki. */
function lastTime(at: string, now: Date): string {
  const today = localDay(now.toISOString());
  return localTime(now.toISOString()) >= at ? today : addDays(today, -1);
}

/**
 * Calls as EventBridge Scheduler would: each call when its time comes on the clock, and once however far the clock was
 * moved.
 */
export function startTicking(
  clock: LocalClock,
  call: (name: ScheduledCall) => Promise<unknown>,
): () => Promise<void> {
  let seen = clock.now();
  const timer = setInterval(() => {
    const now = clock.now();
    const due = dueCalls(seen, now);
    seen = now;
    for (const name of due) void call(name);
  }, 500);
  timer.unref();
  return async () => clearInterval(timer);
}
