import type { Claim } from '../domain/claims.ts';
import {
  failedMessage,
  mayGo,
  type OutboxMessage,
  queuedMessage,
  sendingMessage,
  sentMessage,
} from '../domain/outbox.ts';
import { authorOf } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import { type Message, robot } from '../domain/robot.ts';
import { stepped } from './claimSteps.ts';
import { linkAddress, makeLink } from './makeLink.ts';
import type {
  Channels,
  Claims,
  Clock,
  Digest,
  Ids,
  Links,
  Mail,
  Outbox,
  Register,
  SentFile,
  Trail,
} from './ports.ts';
import { type DocumentPorts, documentOf } from './readDocument.ts';

export type SendPorts = DocumentPorts & {
  readonly outbox: Outbox;
  readonly mail: Mail;
  readonly channels: Channels;
  readonly claims: Claims;
  readonly links: Links;
  readonly trail: Pick<Trail, 'append'>;
  readonly register: Register;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly digest: Digest;
  readonly publicUrl: () => string;
};

/** What is written to a kitchen opens for so many days: long enough for a week off. */
const linkDays = 7;

/** The robot at this instant, as the trail of a message names it. */
export const asRobot = (ports: { readonly clock: Clock; readonly digest: Digest }) => ({
  now: ports.clock.now(),
  by: authorOf(robot, ['official']),
  digest: ports.digest,
});

/**
 * Hands the message to its channel if its time has come. That it is on its way is written before, and what became of it
 * after: two runs cannot send it both, and after a crash between the two it goes again under the same id.
 * @returns the message as it stands; null when there is none
 */
export async function sendMessage(ports: SendPorts, id: string): Promise<OutboxMessage | null> {
  const message = await ports.outbox.get(id);
  if (!message || !mayGo(message, ports.clock.now())) return message;
  const sending = sendingMessage(message, asRobot(ports));
  if ((await ports.outbox.put(sending)) === 'stale') return ports.outbox.get(id);
  let receipt: string;
  try {
    receipt = await handOver(ports, sending);
  } catch (error) {
    const failed = failedMessage(sending, codeOf(error), asRobot(ports));
    return (await ports.outbox.put(failed)) === 'written' ? failed : ports.outbox.get(id);
  }
  const sent = sentMessage(sending, receipt, asRobot(ports));
  if ((await ports.outbox.put(sent)) === 'stale') return ports.outbox.get(id);
  await markSent(ports, sent);
  return sent;
}

/** Puts the message into the outbox unless it is there; gives the one that is there. */
export async function queueMessage(
  ports: Pick<SendPorts, 'outbox' | 'clock' | 'digest'>,
  message: Parameters<typeof queuedMessage>[0],
): Promise<OutboxMessage> {
  const queued = queuedMessage(message, asRobot(ports));
  if ((await ports.outbox.put(queued)) === 'written') return queued;
  const there = await ports.outbox.get(message.id);
  if (!there) throw new Error(`the message ${message.id} was there and is gone`);
  return there;
}

/** The claim of an application that went out is sent; that it went twice over is no failure. */
export async function markSent(
  ports: Pick<SendPorts, 'claims' | 'clock' | 'digest'>,
  { id, channel, message, state }: OutboxMessage,
  actor = robot,
): Promise<Claim | null> {
  if (message.about !== 'application' || state !== 'sent') return null;
  const claim = await ports.claims.get(message.claimId);
  if (claim?.state !== 'approved' || claim.snapshot !== message.snapshot) return claim;
  const sent = stepped(ports, claim, 'send', { actor, words: `${channel}: ${id}` });
  return (await ports.claims.put(sent)) === 'written' ? sent : ports.claims.get(claim.id);
}

async function handOver(ports: SendPorts, outgoing: OutboxMessage): Promise<string> {
  const { id, channel, to, language, message } = outgoing;
  if (channel === 'guided') throw new Refused('outbox-state', { state: outgoing.state });
  const files = message.about === 'application' ? await filesOf(ports, message, language) : [];
  if (channel !== 'email') {
    if (message.about !== 'application') throw new Error(`${message.about} goes by mail only`);
    const { claimId, snapshot, reference } = message;
    return ports.channels.send(channel, { id, claimId, snapshot, reference, files });
  }
  const addresses = to.length > 0 ? to : await authorityOf(ports, message);
  if (addresses.length === 0) throw new Refused('not-found', { missing: 'address' });
  const link = message.about === 'remind' ? await linkOf(ports, message) : null;
  return ports.mail.send({ id, to: addresses, language, message, link, files });
}

/** The address may have been entered after the message was queued. */
async function authorityOf({ register }: SendPorts, message: Message): Promise<string[]> {
  if (message.about !== 'application') return [];
  const settings = await register.get('settings', 'city');
  return settings?.value.authorityEmail ? [settings.value.authorityEmail] : [];
}

/**
 * The link is made when the mail is: its secret is in the mail and nowhere else, so a mail that goes again carries a new
 * one. For one missing day it is a one-time link, for several one that works for a week.
 */
async function linkOf(ports: SendPorts, message: Message & { about: 'remind' }): Promise<string> {
  const { siteId, days } = message;
  const kind = days.length === 1 ? 'once' : 'term';
  const { secret } = await makeLink(ports, { siteId, kind, days: linkDays, actor: robot });
  return linkAddress(ports.publicUrl(), secret);
}

/** The documents that were approved, byte for byte as they are kept. */
async function filesOf(
  ports: SendPorts,
  { claimId, snapshot }: Message & { about: 'application' },
  language: OutboxMessage['language'],
): Promise<SentFile[]> {
  const names = [`application-${language}.pdf`, `application-${language}.xlsx`, 'snapshot.json'];
  return Promise.all(
    names.map(async (name) => {
      const { claim, file } = await documentOf(ports, { claimId, name });
      if (claim.snapshot !== snapshot) throw new Refused('claim-changed', { current: claim.snapshot });
      return { ...file, name: `${claimId}-${name}` };
    }),
  );
}

/** Why it failed, for the trail: a code or the receiver's own words, without addresses. */
function codeOf(error: unknown): string {
  if (error instanceof Refused) return error.facts.missing === 'address' ? 'no-address' : error.code;
  const text = error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
  return text.replace(/\S+@\S+/g, '…').slice(0, 200);
}
