import { addMinutes, type Instant } from './days.ts';
import type { Author } from './people.ts';
import { Refused } from './refusals.ts';
import { sealed } from './revisions.ts';
import type { ActKind, Message } from './robot.ts';
import type { Language } from './texts.ts';

/** The ways on which an approved application goes to the authority. */
export const channels = ['email', 'guided', 'webhook', 'event', 'folder'] as const;
export type Channel = (typeof channels)[number];

/**
 * `waiting`: for a person, who enters it by hand. `sending`: handed to the channel, and no answer noted: after a crash
 * it goes again under the same id, by which the receiver can know it. `failed`: will be tried again by itself.
 */
export const outboxStates = ['queued', 'waiting', 'sending', 'sent', 'failed', 'gave-up'] as const;
export type OutboxState = (typeof outboxStates)[number];

export const outboxSteps = ['queue', 'send', 'receive', 'fail', 'give-up', 'resend', 'note'] as const;
export type OutboxStep = (typeof outboxSteps)[number];

/** What each step leads to; a step that is absent is refused. What was sent is never sent again. */
export const outboxTransitions: Readonly<
  Record<OutboxState, Readonly<Partial<Record<OutboxStep, OutboxState>>>>
> = {
  queued: { send: 'sending' },
  waiting: { receive: 'sent' },
  sending: { send: 'sending', receive: 'sent', fail: 'failed', 'give-up': 'gave-up' },
  failed: { send: 'sending', resend: 'queued' },
  'gave-up': { resend: 'queued' },
  sent: { note: 'sent' },
};

export type OutboxEvent = {
  readonly number: number;
  readonly step: OutboxStep;
  readonly at: Instant;
  readonly by: Author;
  /** The receiver's receipt, or why it failed; a code or a number, no text of a person. */
  readonly words: string | null;
  readonly previous: string | null;
  readonly hash: string;
};

/** One message of the robot with all that became of it. Its id is the id of the act, and the Message-Id of a mail. */
export type OutboxMessage = {
  readonly id: string;
  readonly version: number;
  readonly kind: ActKind;
  readonly channel: Channel;
  /** Addresses of a mail; empty on the other channels. */
  readonly to: readonly string[];
  readonly language: Language;
  readonly message: Message;
  readonly state: OutboxState;
  /** How often it was handed to the channel since it was last queued. */
  readonly tries: number;
  /** When it may go again; null for what nobody waits for. */
  readonly next: Instant | null;
  /** What the receiver answered, or the number that the official entered. */
  readonly receipt: string | null;
  readonly events: readonly OutboxEvent[];
};

/** After so many tries a message waits for a person: with the pauses below some eight hours. */
export const mostTries = 6;
/** Minutes until the next try, doubled each time. */
const firstPause = 15;
/** An answer that has not come after so many minutes never will: the function that waited for it is gone. */
const lostMinutes = 15;
/** A message is resent by hand this often at most, so that its item stays small. */
const mostEvents = 120;

type World = { readonly now: Instant; readonly by: Author; readonly digest: (text: string) => string };

/** A new message, ready to go or, on the guided channel, waiting for the person who enters it. */
export function queuedMessage(
  message: Pick<OutboxMessage, 'id' | 'kind' | 'channel' | 'to' | 'language' | 'message'>,
  world: World,
): OutboxMessage {
  const blank: OutboxMessage = {
    ...message,
    version: 0,
    state: message.channel === 'guided' ? 'waiting' : 'queued',
    tries: 0,
    next: message.channel === 'guided' ? null : world.now,
    receipt: null,
    events: [],
  };
  return withEvent(blank, 'queue', null, world);
}

/** Whether the message may be handed to its channel now. */
export function mayGo({ state, next, events }: OutboxMessage, now: Instant): boolean {
  if (state === 'sending') return addMinutes(events.at(-1)?.at ?? now, lostMinutes) <= now;
  return (state === 'queued' || state === 'failed') && (next ?? now) <= now;
}

/** Whether anything is still to become of it by itself. */
export function isOpen({ state }: Pick<OutboxMessage, 'state'>): boolean {
  return state === 'queued' || state === 'sending' || state === 'failed';
}

/** Noted before it is handed over: whoever crashes after this has perhaps sent it. @throws Refused outbox-state */
export function sendingMessage(message: OutboxMessage, world: World): OutboxMessage {
  return stepped({ ...message, tries: message.tries + 1, next: null }, 'send', null, world);
}

/** It went out. @throws Refused outbox-state */
export function sentMessage(message: OutboxMessage, receipt: string, world: World): OutboxMessage {
  return stepped({ ...message, next: null, receipt }, 'receive', receipt, world);
}

/** It did not go out, or nobody knows: it goes again later, or waits for a person. @throws Refused outbox-state */
export function failedMessage(message: OutboxMessage, why: string, world: World): OutboxMessage {
  if (message.tries >= mostTries) return stepped({ ...message, next: null }, 'give-up', why, world);
  const pause = firstPause * 2 ** (message.tries - 1);
  const next = addMinutes(world.now, pause);
  return stepped({ ...message, next }, 'fail', why, world);
}

/** A person has it sent again, under the same id. @throws Refused outbox-state, too-many-revisions */
export function resentMessage(message: OutboxMessage, world: World): OutboxMessage {
  if (message.events.length >= mostEvents) throw new Refused('too-many-revisions', { most: mostEvents });
  return stepped({ ...message, tries: 0, next: world.now }, 'resend', null, world);
}

/** The authority's own number of what was sent, when it comes later. @throws Refused outbox-state */
export function notedReceipt(message: OutboxMessage, receipt: string, world: World): OutboxMessage {
  if (message.events.length >= mostEvents) throw new Refused('too-many-revisions', { most: mostEvents });
  return stepped({ ...message, receipt }, message.state === 'waiting' ? 'receive' : 'note', receipt, world);
}

function stepped(
  message: OutboxMessage,
  step: OutboxStep,
  words: string | null,
  world: World,
): OutboxMessage {
  const state = outboxTransitions[message.state][step];
  if (!state) throw new Refused('outbox-state', { state: message.state, step });
  return withEvent({ ...message, state }, step, words, world);
}

function withEvent(
  message: OutboxMessage,
  step: OutboxStep,
  words: string | null,
  { now, by, digest }: World,
): OutboxMessage {
  const event = sealed(
    digest,
    { outbox: message.id },
    {
      number: message.events.length + 1,
      step,
      at: now,
      by,
      words: words?.trim().slice(0, 300) || null,
      previous: message.events.at(-1)?.hash ?? null,
    },
  );
  return { ...message, version: message.version + 1, events: [...message.events, event] };
}
