import type { ScheduledCall } from '../domain/failedCalls.ts';
import type { Actor } from '../domain/people.ts';
import type { Calls, Clock, DeadLetters, Trail } from './ports.ts';

/**
 * Has a call of the schedule that failed made once more, and takes its dead letters away: one call does what all of
 * them left undone, and fails into the queue again when it cannot. What nobody of ours wrote (null) is only taken away.
 * That it was asked for is noted in the trail before anything is done.
 * @returns how many letters were taken away; 0 when somebody else was first
 */
export async function retryCalls(
  ports: {
    readonly deadLetters: DeadLetters;
    readonly calls: Calls;
    readonly trail: Trail;
    readonly clock: Clock;
  },
  { call, actor }: { readonly call: ScheduledCall | null; readonly actor: Actor },
): Promise<number> {
  const { issuer, subject, via } = actor;
  return ports.deadLetters.takeOut(
    (letter) => letter.call === call,
    async () => {
      await ports.trail.append({
        at: ports.clock.now(),
        kind: 'redrive',
        route: 'robotForm',
        result: call === null ? 'put-away' : 'again',
        thing: `calls/${call ?? 'unknown'}`,
        by: { issuer, subject, via },
      });
      if (call !== null) await ports.calls.start(call);
    },
  );
}
