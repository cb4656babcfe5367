import type { LocalClock } from './clock.ts';

/** The schedule of the robot: at each quarter of an hour of the local clock. */
const quarterMs = 15 * 60_000;

/**
 * Calls `run` as EventBridge Scheduler would: once for each quarter that begins on the clock, and once however many
 * quarters the clock was moved over. A run that fails is told and does not end the system.
 */
export function startTicking(clock: LocalClock, run: () => Promise<unknown>): () => Promise<void> {
  const quarter = () => Math.floor(clock.now().getTime() / quarterMs);
  let seen = quarter();
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    if (running || quarter() === seen) return;
    seen = quarter();
    running = run()
      .catch((error: unknown) =>
        console.error('The robot failed; it runs again in a quarter of an hour:', error),
      )
      .finally(() => {
        running = undefined;
      });
  }, 500);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
