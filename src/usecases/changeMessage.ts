import { notedReceipt, type OutboxMessage, resentMessage } from '../domain/outbox.ts';
import { type Actor, authorOf } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import type { Claims, Clock, Digest, Outbox, RobotDays } from './ports.ts';
import { changeDay } from './runRobot.ts';
import { markSent } from './sendMessage.ts';

type MessagePorts = { readonly outbox: Outbox; readonly clock: Clock; readonly digest: Digest };
type World = {
  readonly now: string;
  readonly by: OutboxMessage['events'][number]['by'];
  readonly digest: Digest;
};

/**
 * Has a message that failed go again with the next run, under the same id.
 * @throws Refused not-found, outbox-state, too-many-revisions, stale
 */
export async function resendMessage(
  ports: MessagePorts & { readonly robotDays: RobotDays },
  { id, actor }: { readonly id: string; readonly actor: Actor },
): Promise<OutboxMessage> {
  const changed = await changeMessage(ports, { id, actor }, resentMessage);
  await changeDay(ports, (day) => ({ ...day, open: [...new Set([...day.open, id])] }));
  return changed;
}

/**
 * Notes the authority's number of an application. Of one that a person enters by hand it says that it is in: the claim
 * is sent with it.
 * @throws Refused not-found, outbox-state, too-many-revisions, stale
 */
export async function noteReceipt(
  ports: MessagePorts & { readonly claims: Claims },
  { id, receipt, actor }: { readonly id: string; readonly receipt: string; readonly actor: Actor },
): Promise<OutboxMessage> {
  const noted = await changeMessage(ports, { id, actor }, (message, world) =>
    notedReceipt(message, receipt, world),
  );
  await markSent(ports, noted, actor);
  return noted;
}

async function changeMessage(
  ports: MessagePorts,
  { id, actor }: { readonly id: string; readonly actor: Actor },
  change: (message: OutboxMessage, world: World) => OutboxMessage,
): Promise<OutboxMessage> {
  const message = await ports.outbox.get(id);
  if (!message) throw new Refused('not-found');
  const world = { now: ports.clock.now(), by: authorOf(actor, ['official']), digest: ports.digest };
  const changed = change(message, world);
  if ((await ports.outbox.put(changed)) === 'stale') throw new Refused('stale');
  return changed;
}
