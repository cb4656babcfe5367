import { addDays, type LocalDate, localDay } from '../domain/days.ts';
import { type FailedCall, failedCalls } from '../domain/failedCalls.ts';
import { type OutboxMessage, outboxTransitions } from '../domain/outbox.ts';
import {
  type Act,
  type ActKind,
  actKinds,
  type RobotLook,
  type RobotSettings,
  robotActs,
  usualRobot,
} from '../domain/robot.ts';
import { type GatherRobotPorts, gatherRobot } from './gatherRobot.ts';
import type { DeadLetters, RobotDays } from './ports.ts';

/** So far back the page shows messages and looks; older ones stay in the store. */
const daysShown = 60;

export type RobotAtHand = {
  readonly today: LocalDate;
  readonly settings: RobotSettings;
  /** Of the settings' record; null while the usual ones hold. */
  readonly revision: number | null;
  readonly lastLooks: Readonly<Partial<Record<ActKind, RobotLook>>>;
  /** What a run of everything would do now and has not done: the dry run writes nothing. */
  readonly wouldDo: readonly Act[];
  /** Calls of the schedule that failed for good, and wait for a person. */
  readonly failedCalls: readonly FailedCall[];
  /** The newest first. */
  readonly messages: readonly OutboxMessage[];
};

/** What the robot has done, what it would do now, and how it is set. */
export async function readRobot(
  ports: GatherRobotPorts & { readonly robotDays: RobotDays; readonly deadLetters: DeadLetters },
): Promise<RobotAtHand> {
  const now = ports.clock.now();
  const today = localDay(now);
  const range = { from: addDays(today, -daysShown), to: addDays(today, 1) };
  const [record, days, messages, claims, newest, letters] = await Promise.all([
    ports.register.get('robot', 'city'),
    ports.robotDays.list(range),
    ports.outbox.list(range),
    ports.claims.list(),
    ports.robotDays.newest(),
    ports.deadLetters.list(),
  ]);
  const settings = record?.value ?? usualRobot;
  const last = newest?.last ?? {};
  const kinds = actKinds.filter((kind) => settings.acts[kind].on);
  const acts = robotActs(await gatherRobot(ports, { settings, last, kinds, claims }), now, kinds);
  const known = new Set(messages.map((message) => message.id));
  const looks = days.flatMap((day) => day.looks);
  return {
    today,
    settings,
    revision: record?.revision ?? null,
    lastLooks: Object.fromEntries(looks.map((look) => [look.kind, look])),
    wouldDo: acts.filter((act) => !known.has(act.id)),
    failedCalls: failedCalls(letters),
    messages: messages.toSorted((one, other) => newestFirst(one, other)),
  };
}

function newestFirst(one: OutboxMessage, other: OutboxMessage): number {
  return (
    (other.events.at(-1)?.at ?? '').localeCompare(one.events.at(-1)?.at ?? '') || (one.id < other.id ? -1 : 1)
  );
}

/** Whether a person may have the message sent again. */
export function mayResend({ state }: Pick<OutboxMessage, 'state'>): boolean {
  return outboxTransitions[state].resend !== undefined;
}
