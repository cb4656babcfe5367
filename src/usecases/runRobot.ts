import { localDay } from '../domain/days.ts';
import { isOpen, type OutboxMessage } from '../domain/outbox.ts';
import { type Actor, authorOf } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import { sealed } from '../domain/revisions.ts';
import {
  type Act,
  type ActKind,
  dueKinds,
  eventful,
  type RobotDay,
  type RobotLook,
  robot,
  robotActs,
  usualRobot,
} from '../domain/robot.ts';
import type { ClaimPorts } from './claimSteps.ts';
import { gatherRobot } from './gatherRobot.ts';
import type { Clock, Digest, RobotDays } from './ports.ts';
import { refreshClaim } from './refreshClaim.ts';
import { markSent, queueMessage, type SendPorts, sendMessage } from './sendMessage.ts';

export type RobotPorts = ClaimPorts & SendPorts & { readonly robotDays: RobotDays };

export type RobotRun = {
  readonly looked: readonly ActKind[];
  readonly acts: readonly Act[];
  /** Messages that went out, and that did not. */
  readonly sent: number;
  readonly failed: number;
};

/** How many messages are on their way at once; the mail service has a limit a second. */
const atOnce = 4;

/**
 * One run of the robot: decides what is due, does it, and sends what waits in the outbox. A run that finds nothing due
 * reads three items and writes none. It may crash anywhere and run twice at once: ids of acts and conditional writes see
 * to it that each thing happens once.
 */
export async function runRobot(
  ports: RobotPorts,
  input: {
    /** Kinds to be done now, whatever the time; what is due when it is not said. */
    readonly only?: readonly ActKind[];
    /** Who asked for it; the robot by itself when it is not said. */
    readonly by?: Actor;
  } = {},
): Promise<RobotRun> {
  const [record, day, claims] = await Promise.all([
    ports.register.get('robot', 'city'),
    ports.robotDays.newest(),
    ports.claims.list(),
  ]);
  const settings = record?.value ?? usualRobot;
  const last = day?.last ?? {};
  const kinds = input.only ?? dueKinds(settings, last, ports.clock.now());
  if (kinds.includes('refresh') && kinds.length > 1) {
    // First, so that the others are decided on the claim as it stands now.
    const rest = kinds.filter((kind) => kind !== 'refresh');
    const one = await runRobot(ports, { ...input, only: ['refresh'] });
    const other = await runRobot(ports, { ...input, only: rest });
    return {
      ...{ looked: [...one.looked, ...other.looked], acts: [...one.acts, ...other.acts] },
      ...{ sent: one.sent + other.sent, failed: one.failed + other.failed },
    };
  }
  const { acts, told } = await decide(ports, { settings, last, kinds, claims, told: day?.told ?? [] });
  const looked = kinds.filter(
    (kind) => input.only || !eventful.includes(kind) || acts.some((act) => act.kind === kind),
  );
  let open = day?.open ?? [];
  if (looked.length > 0) {
    const writes = acts.filter((act) => act.does === 'write').map((act) => act.id);
    // Noted before they are queued: a run that crashes in between leaves nothing that nobody would look for again.
    if (writes.length > 0) await changeDay(ports, (sheet) => ({ ...sheet, open: union(sheet.open, writes) }));
    const results = await doAll(ports, acts);
    const by = authorOf(input.by ?? robot, ['official']);
    const sheet = await changeDay(ports, (each) => noted(each, { looked, results, told, by }, ports));
    open = sheet.open;
  } else if (day && told.length !== day.told.length) {
    await changeDay(ports, (sheet) => ({ ...sheet, told }));
  }
  const { sent, failed } = await sendOpen(ports, open);
  return { looked, acts, sent, failed };
}

/** The acts that are to be done, without those that hold still and were done. */
async function decide(
  ports: RobotPorts,
  input: Parameters<typeof gatherRobot>[1] & { readonly told: readonly string[] },
): Promise<{ readonly acts: readonly Act[]; readonly told: readonly string[] }> {
  const { kinds, claims } = input;
  // With neither a daily kind due nor a claim that asks for something, nothing more is read.
  const asks = claims.some(({ state }) => state === 'awaiting' || state === 'approved');
  if (!asks && kinds.every((kind) => eventful.includes(kind))) return { acts: [], told: [] };
  const acts = robotActs(await gatherRobot(ports, input), ports.clock.now(), kinds);
  const stays = acts.filter(
    (act) => eventful.includes(act.kind) && act.does === 'write' && act.message.about !== 'application',
  );
  const told = stays.map((act) => act.id);
  return { acts: acts.filter((act) => !input.told.includes(act.id)), told };
}

type Result = { readonly act: Act; readonly failed: string | null };

async function doAll(ports: RobotPorts, acts: readonly Act[]): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...acts];
  // Refreshing comes first in every run and is done alone; letters may be queued side by side.
  for (const act of waiting.filter((each) => each.does === 'refresh')) results.push(await doOne(ports, act));
  const letters = waiting.filter((each) => each.does === 'write');
  const worker = async (): Promise<void> => {
    for (let act = letters.shift(); act; act = letters.shift()) results.push(await doOne(ports, act));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

async function doOne(ports: RobotPorts, act: Act): Promise<Result> {
  try {
    if (act.does === 'refresh') await refreshClaim(ports, { claimId: act.claimId, actor: robot });
    else if (act.to.length === 0 && act.message.about !== 'application') return { act, failed: 'no-address' };
    else {
      const { id, kind, channel, to, language, message } = act;
      // It went out and the run crashed before the claim was told: it is told now.
      await markSent(ports, await queueMessage(ports, { id, kind, channel, to, language, message }));
    }
    return { act, failed: null };
  } catch (error) {
    if (error instanceof Refused) return { act, failed: error.code };
    throw error;
  }
}

function noted(
  sheet: RobotDay,
  done: {
    readonly looked: readonly ActKind[];
    readonly results: readonly Result[];
    readonly told: readonly string[];
    readonly by: RobotLook['by'];
  },
  ports: { readonly clock: Clock; readonly digest: Digest },
): RobotDay {
  const at = ports.clock.now();
  const looks = [...sheet.looks];
  for (const kind of done.looked) {
    const own = done.results.filter(({ act }) => act.kind === kind);
    const failed = own.filter((each) => each.failed !== null);
    looks.push(
      sealed(
        ports.digest,
        { robotDay: sheet.date },
        {
          ...{ number: looks.length + 1, kind, at, by: done.by },
          acts: own.length - failed.length,
          failed: failed.length,
          words: failed[0]?.failed ?? null,
          previous: looks.at(-1)?.hash ?? null,
        },
      ),
    );
  }
  const writes = done.results.filter(({ act, failed }) => act.does === 'write' && failed === null);
  return {
    ...sheet,
    last: { ...sheet.last, ...Object.fromEntries(done.looked.map((kind) => [kind, at])) },
    told: done.told,
    open: union(
      sheet.open,
      writes.map(({ act }) => act.id),
    ),
    looks,
  };
}

/** Sends what is under way and takes from the list what needs nothing more. */
async function sendOpen(
  ports: RobotPorts,
  open: readonly string[],
): Promise<{ sent: number; failed: number }> {
  const waiting = [...open];
  const finished: string[] = [];
  const results = { sent: 0, failed: 0 };
  const worker = async (): Promise<void> => {
    for (let id = waiting.shift(); id; id = waiting.shift()) {
      const before = results.sent + results.failed;
      const message = await sendMessage(ports, id);
      if (!message || !isOpen(message)) finished.push(id);
      if (before === results.sent + results.failed) count(message, ports.clock.now(), results);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (finished.length > 0)
    await changeDay(ports, (sheet) => ({
      ...sheet,
      open: sheet.open.filter((id) => !finished.includes(id)),
    }));
  return results;
}

function count(message: OutboxMessage | null, now: string, results: { sent: number; failed: number }): void {
  const last = message?.events.at(-1);
  if (last?.at !== now) return;
  if (last.step === 'receive') results.sent += 1;
  if (last.step === 'fail' || last.step === 'give-up') results.failed += 1;
}

/** So many runs at the same moment are let through one after the other. */
const tries = 10;

/** Changes the sheet of today, which begins with what is still under way from before. @throws Refused stale */
export async function changeDay(
  ports: { readonly robotDays: RobotDays; readonly clock: Clock },
  change: (sheet: RobotDay) => RobotDay,
): Promise<RobotDay> {
  const date = localDay(ports.clock.now());
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const newest = await ports.robotDays.newest();
    // A sheet that lies ahead is that of a clock which was moved back since: it goes on being used.
    const sheet =
      newest && newest.date >= date
        ? newest
        : {
            ...{ date, version: 0, looks: [] },
            ...{ last: newest?.last ?? {}, told: newest?.told ?? [], open: newest?.open ?? [] },
          };
    const changed = { ...change(sheet), version: sheet.version + 1 };
    if ((await ports.robotDays.put(changed)) === 'written') return changed;
  }
  throw new Refused('stale');
}

const union = (one: readonly string[], other: readonly string[]): string[] => [
  ...new Set([...one, ...other]),
];
