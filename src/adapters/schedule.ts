import type { ScheduledCall } from '../domain/failedCalls.ts';

/**
 * When each call is made, by the clock in Helsinki: on AWS by EventBridge Scheduler (lib/robot.ts), on one machine by
 * local/ticking.ts. The robot itself decides what is due (src/domain/robot.ts). No time between 3 and 4 o'clock: there
 * is none in the night that the clock is put forward, and two in the one that it is put back.
 */
export const schedule = {
  runRobot: { at: 'quarters', why: 'The robot: what is due is decided by src/domain/robot.ts' },
  makeCheckpoint: { at: '02:10', why: 'The checkpoint: seals what was done until midnight' },
  deleteRecords: {
    at: '02:40',
    why: 'The deletion: what two persons have confirmed and whose notice is over',
  },
  checkInvariants: { at: '02:50', why: 'The reconciler: looks at everything that is stored' },
} as const satisfies Record<
  ScheduledCall,
  { readonly at: 'quarters' | `${number}:${number}`; readonly why: string }
>;

export type ScheduledName = keyof typeof schedule;
export const scheduledNames = Object.keys(schedule) as ScheduledName[];

/** What a call is told, so that a dead letter can say which call it was and when it was to be. */
export type CallEvent = { readonly call: ScheduledCall; readonly plannedFor: string };
