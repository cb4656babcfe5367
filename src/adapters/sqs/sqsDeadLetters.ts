/**
 * The queue where calls end that failed for good, on Amazon SQS. Two services write into it: Lambda, when a function
 * threw three times (the body is the event that it was called with), and EventBridge Scheduler, when it could not call at
 * all.
 */
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { type DeadLetter, scheduledCalls } from '../../domain/failedCalls.ts';
import type { DeadLetters } from '../../usecases/ports.ts';

/** A receive gives at most ten; an outage of a whole day leaves some hundred letters. */
const mostRounds = 15;
/** A queue is spread over many machines; whoever does not wait asks only some of them. */
const waitSeconds = 1;
/** Longer than a function that takes letters out may run, so that nobody else does meanwhile. */
const holdSeconds = 60;
/** While they are counted: without it each receive would give the same ten. */
const countSeconds = 20;
/** As many as one call of SQS lets go. */
const atOnce = 10;

type Held = { readonly letter: DeadLetter; readonly handle: string };

export type DeadLetterQueue = { readonly client: Pick<SQSClient, 'send'>; readonly url: string };

export function sqsDeadLetters({ client, url }: DeadLetterQueue): DeadLetters {
  const queue = { QueueUrl: url };

  /** How many can be seen, nearly: whoever knows need not wait at an empty queue. */
  const count = async (): Promise<number> => {
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ ...queue, AttributeNames: ['ApproximateNumberOfMessages'] }),
    );
    return Number(Attributes?.ApproximateNumberOfMessages ?? 0);
  };
  /** Everything that can be seen, held for so many seconds unless it is let go. */
  const receive = async (seconds: number): Promise<Held[]> => {
    const found = new Map<string, Held>();
    const there = await count();
    for (let round = 0; found.size < there && round < mostRounds; round += 1) {
      const before = found.size;
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          ...queue,
          MaxNumberOfMessages: atOnce,
          VisibilityTimeout: seconds,
          WaitTimeSeconds: waitSeconds,
          MessageSystemAttributeNames: ['SentTimestamp'],
          MessageAttributeNames: ['All'],
        }),
      );
      for (const message of Messages) {
        const letter = letterOf(message);
        found.set(letter.id, { letter, handle: message.ReceiptHandle ?? '' });
      }
      if (found.size === before) break;
    }
    return [...found.values()];
  };
  const release = async (held: readonly Held[]): Promise<void> => {
    for (let start = 0; start < held.length; start += atOnce) {
      const Entries = held.slice(start, start + atOnce).map(({ handle: ReceiptHandle }, index) => ({
        Id: String(index),
        ReceiptHandle,
        VisibilityTimeout: 0,
      }));
      // One that is not let go comes back by itself.
      await client.send(new ChangeMessageVisibilityBatchCommand({ ...queue, Entries }));
    }
  };

  return {
    list: async () => {
      const held = await receive(countSeconds);
      await release(held);
      return held.map(({ letter }) => letter).sort((one, other) => (one.failedAt < other.failedAt ? -1 : 1));
    },
    takeOut: async (matches, act) => {
      const held = await receive(holdSeconds);
      const own = held.filter(({ letter }) => matches(letter));
      await release(held.filter((each) => !own.includes(each)));
      if (own.length === 0) return 0;
      try {
        await act();
      } catch (error) {
        await release(own);
        throw error;
      }
      for (const { handle: ReceiptHandle } of own)
        await client.send(new DeleteMessageCommand({ ...queue, ReceiptHandle }));
      return own.length;
    },
  };
}

const call = z.enum(scheduledCalls);
const body = z.object({ call, plannedFor: z.iso.datetime({ offset: true }).nullable().catch(null) });
/** What the schedule could not hand over at all. */
const request = z.object({ Payload: z.string() });

/** A message of the queue as a letter, whoever wrote it. */
export function letterOf(message: Message): DeadLetter {
  const { MessageId = '', Body = '', Attributes = {}, MessageAttributes = {} } = message;
  const attribute = (name: string) => MessageAttributes[name]?.StringValue;
  const handed = request.safeParse(parsed(Body));
  const event = body.safeParse(handed.success ? parsed(handed.data.Payload) : parsed(Body));
  // A schedule that could not call says whom it meant.
  const target = attribute('TARGET_ARN') ?? '';
  const planned = event.success ? event.data.plannedFor : (attribute('SCHEDULED_TIME') ?? null);
  const why = [
    attribute('ErrorCode') ?? attribute('ERROR_CODE'),
    attribute('ErrorMessage') ?? attribute('ERROR_MESSAGE'),
  ];
  return {
    id: MessageId,
    call: event.success ? event.data.call : (scheduledCalls.find((each) => target.includes(each)) ?? null),
    plannedFor: planned === null || Number.isNaN(Date.parse(planned)) ? null : iso(Date.parse(planned)),
    failedAt: iso(Number(Attributes.SentTimestamp ?? 0)),
    why:
      why
        .filter(Boolean)
        .join(': ')
        .replace(/\S+@\S+/g, '…')
        .slice(0, 300) || null,
  };
}

const iso = (ms: number): string => new Date(ms).toISOString();

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
