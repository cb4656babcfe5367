import { readFileSync, rmSync } from 'node:fs';
import { writeDurably } from './writeDurably.ts';

/** A clock that can be moved; it goes on running from where it was put. */
export type LocalClock = {
  now(): Date;
  set(iso: string): void;
  advance(ms: number): void;
  reset(): void;
};

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The clock of the local system: real time until it is moved.
 * Only the distance to real time is kept (milliseconds), in `file` when one is given, so that a sample city
 * that lives at a chosen date goes on living there after a restart. One process owns the file.
 * @throws Error when `file` exists but does not hold a clock, or when an instant names no offset.
 */
export function localClock({ file }: { file?: string } = {}): LocalClock {
  let aheadMs = file === undefined ? 0 : readDistance(file);

  const move = (ms: number) => {
    if (!Number.isFinite(new Date(Date.now() + ms).getTime()))
      throw new Error(`No such instant: ${ms} ms from now`);
    aheadMs = Math.round(ms);
    if (file !== undefined) writeDurably(file, `${JSON.stringify({ aheadMs })}\n`);
  };

  return {
    now: () => new Date(Date.now() + aheadMs),
    set(iso) {
      // Without an offset the same text would be another instant on a machine in another zone.
      const time = instant.test(iso) ? Date.parse(iso) : Number.NaN;
      if (Number.isNaN(time))
        throw new Error(`Not an instant with an offset, such as 2027-01-08T09:00:00+02:00: ${iso}`);
      move(time - Date.now());
    },
    advance: (ms) => move(aheadMs + ms),
    reset() {
      aheadMs = 0;
      if (file !== undefined) rmSync(file, { force: true });
    },
  };
}

function readDistance(file: string): number {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
  // A broken file must not pass for real time: every date on the pages would be wrong without a word.
  try {
    const { aheadMs } = JSON.parse(text);
    if (Number.isFinite(aheadMs)) return aheadMs;
  } catch {}
  throw new Error(`The clock file ${file} does not hold a clock; delete it to return to real time`);
}
