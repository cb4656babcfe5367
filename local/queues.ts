import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { AwsError, readRequest, sendError, sendJson } from './jsonRequests.ts';
import { listen } from './listen.ts';

const type = 'application/x-amz-json-1.0';
/** As on AWS: a letter that nobody took is gone after fourteen days. */
const retentionMs = 14 * 86_400_000;
const usualHideSeconds = 30;

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA busy_timeout = 2000;
  CREATE TABLE IF NOT EXISTS messages (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL,
    attributes TEXT NOT NULL, sent INTEGER NOT NULL, received INTEGER NOT NULL, visible INTEGER NOT NULL, handle TEXT
  ) STRICT;
`;

type Attribute = { DataType: string; StringValue?: string | undefined };
type Row = {
  id: string;
  body: string;
  attributes: string;
  sent: number;
  received: number;
};

const attributes = z.record(
  z.string(),
  z.object({ DataType: z.string(), StringValue: z.string().optional() }),
);
const QueueUrl = z.url();
const requests = {
  SendMessage: z.object({
    QueueUrl,
    MessageBody: z.string().min(1),
    MessageAttributes: attributes.optional(),
  }),
  ReceiveMessage: z.object({
    QueueUrl,
    MaxNumberOfMessages: z.int().min(1).max(10).default(1),
    VisibilityTimeout: z.int().min(0).max(43_200).default(usualHideSeconds),
    WaitTimeSeconds: z.int().min(0).max(20).default(0),
    MessageAttributeNames: z.array(z.string()).default([]),
    MessageSystemAttributeNames: z.array(z.string()).default([]),
  }),
  ChangeMessageVisibilityBatch: z.object({
    QueueUrl,
    Entries: z
      .array(
        z.object({
          Id: z.string(),
          ReceiptHandle: z.string(),
          VisibilityTimeout: z.int().min(0).max(43_200),
        }),
      )
      .min(1)
      .max(10),
  }),
  DeleteMessage: z.object({ QueueUrl, ReceiptHandle: z.string() }),
  GetQueueAttributes: z.object({ QueueUrl, AttributeNames: z.array(z.string()).default([]) }),
  PurgeQueue: z.object({ QueueUrl }),
} as const;
type Operation = keyof typeof requests;

export type Queues = {
  readonly url: string;
  /** The address of a queue; it is there as soon as somebody names it. */
  queueUrl(name: string): string;
  /** Puts a message into a queue, as AWS's own services do. */
  put(name: string, body: string, attributes: Readonly<Record<string, Attribute>>): void;
  close(): Promise<void>;
};

/**
 * An SQS on this machine, as far as a queue of dead letters needs it, in SQS's JSON protocol: messages are hidden while
 * somebody has them, come back when he does not delete them, and are on the disk before they are acknowledged. Messages
 * are dated by `now`, which can be moved; how long one is hidden goes by the machine's clock.
 * @throws Error that names the port and `--port` when the port is taken
 */
export async function startQueues({
  dir,
  port,
  accessKeyId,
  now = () => new Date(),
}: {
  readonly dir: string;
  readonly port: number;
  readonly accessKeyId: string;
  readonly now?: () => Date;
}): Promise<Queues> {
  mkdirSync(dir, { recursive: true });
  const store = new DatabaseSync(path.join(dir, 'queues.sqlite'));
  store.exec(schema);
  const all = (sql: string, ...values: (string | number)[]) => store.prepare(sql).all(...values);
  const run = (sql: string, ...values: (string | number)[]) => store.prepare(sql).run(...values);

  const put: Queues['put'] = (queue, body, own) => {
    run(
      'INSERT INTO messages (queue, id, body, attributes, sent, received, visible) VALUES (?, ?, ?, ?, ?, 0, 0)',
      ...[queue, randomUUID(), body, JSON.stringify(own), now().getTime()],
    );
  };
  const newest = (): string => String(all('SELECT max(id) AS id FROM messages')[0]?.id);

  const receive = (queue: string, most: number, hideSeconds: number): (Row & { handle: string })[] => {
    run('DELETE FROM messages WHERE sent < ?', now().getTime() - retentionMs);
    const rows = all(
      'SELECT * FROM messages WHERE queue = ? AND visible <= ? ORDER BY sequence LIMIT ?',
      ...[queue, Date.now(), most],
    ) as unknown as Row[]; // the columns of our own table, which node:sqlite gives as unknown values
    return rows.map((row) => {
      const handle = randomUUID();
      run(
        'UPDATE messages SET handle = ?, visible = ?, received = received + 1 WHERE id = ?',
        ...[handle, hideSeconds === 0 ? 0 : Date.now() + hideSeconds * 1000, row.id],
      );
      return { ...row, handle };
    });
  };

  const operations: { readonly [O in Operation]: (input: z.output<(typeof requests)[O]>) => unknown } = {
    SendMessage: ({ QueueUrl: url, MessageBody, MessageAttributes = {} }) => {
      put(nameIn(url), MessageBody, MessageAttributes);
      return { MessageId: newest(), MD5OfMessageBody: md5(MessageBody) };
    },
    ReceiveMessage: async (input) => {
      const until = Date.now() + input.WaitTimeSeconds * 1000;
      const take = () => receive(nameIn(input.QueueUrl), input.MaxNumberOfMessages, input.VisibilityTimeout);
      let rows = take();
      while (rows.length === 0 && Date.now() < until && !closing) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        rows = take();
      }
      const system = input.MessageSystemAttributeNames;
      const wanted = (name: string) => system.includes(name) || system.includes('All');
      return {
        Messages: rows.map((row) => ({
          MessageId: row.id,
          ReceiptHandle: row.handle,
          Body: row.body,
          MD5OfBody: md5(row.body),
          Attributes: {
            ...(wanted('SentTimestamp') && { SentTimestamp: String(row.sent) }),
            ...(wanted('ApproximateReceiveCount') && { ApproximateReceiveCount: String(row.received + 1) }),
          },
          ...(input.MessageAttributeNames.includes('All') && {
            MessageAttributes: JSON.parse(row.attributes) as Record<string, Attribute>,
          }),
        })),
      };
    },
    ChangeMessageVisibilityBatch: ({ Entries }) => {
      const changed = Entries.map(({ Id, ReceiptHandle, VisibilityTimeout }) => {
        const until = VisibilityTimeout === 0 ? 0 : Date.now() + VisibilityTimeout * 1000;
        const { changes } = run('UPDATE messages SET visible = ? WHERE handle = ?', until, ReceiptHandle);
        return { Id, known: changes > 0 };
      });
      return {
        Successful: changed.filter(({ known }) => known).map(({ Id }) => ({ Id })),
        Failed: changed
          .filter(({ known }) => !known)
          .map(({ Id }) => ({ Id, SenderFault: true, Code: 'ReceiptHandleIsInvalid' })),
      };
    },
    // As on AWS: to delete what is gone is no failure, and an old handle deletes nothing.
    DeleteMessage: ({ ReceiptHandle }) => {
      run('DELETE FROM messages WHERE handle = ?', ReceiptHandle);
      return {};
    },
    GetQueueAttributes: ({ QueueUrl: url, AttributeNames }) => {
      const [row] = all(
        'SELECT count(*) AS every, count(*) FILTER (WHERE visible <= ?) AS seen FROM messages WHERE queue = ?',
        ...[Date.now(), nameIn(url)],
      ) as unknown as { every: number; seen: number }[]; // as above
      const { every = 0, seen = 0 } = row ?? {};
      const known = {
        ApproximateNumberOfMessages: String(seen),
        ApproximateNumberOfMessagesNotVisible: String(every - seen),
      };
      const names = Object.entries(known).filter(
        ([name]) => AttributeNames.includes(name) || AttributeNames.includes('All'),
      );
      return { Attributes: Object.fromEntries(names) };
    },
    PurgeQueue: ({ QueueUrl: url }) => {
      run('DELETE FROM messages WHERE queue = ?', nameIn(url));
      return {};
    },
  };

  let closing = false;
  const server = createServer((request, response) => {
    readRequest(request, { service: 'sqs', accessKeyId })
      .then((input) => {
        const operation = String(request.headers['x-amz-target'] ?? '').replace(/^AmazonSQS\./, '');
        if (!(operation in requests))
          throw new AwsError(400, 'UnsupportedOperation', `${operation} is not done here.`);
        const read = requests[operation as Operation].safeParse(input);
        if (!read.success) throw new AwsError(400, 'InvalidParameterValue', z.prettifyError(read.error));
        return operations[operation as Operation](read.data as never);
      })
      .then((answer) => sendJson(response, 200, answer, type))
      .catch((error: unknown) => sendError(response, error, type));
  });
  const taken = await listen(server, { port, what: 'the queues' }).catch((error) => {
    store.close();
    throw error;
  });
  const url = `http://127.0.0.1:${taken}`;
  return {
    url,
    queueUrl: (name) => `${url}/000000000000/${name}`,
    put,
    close: () =>
      new Promise((resolve) => {
        closing = true;
        server.close(() => {
          store.close();
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** `http://…/000000000000/dead-letters`: the last part is the queue's name. */
const nameIn = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? '';
const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
