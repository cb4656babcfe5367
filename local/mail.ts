import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { listenError, loopback } from './listen.ts';
import { writeDurably } from './writeDurably.ts';

/** A caught message in a list; `at` is when it came in. */
export type CaughtMail = { id: string; at: Date; from: string; to: string[]; subject: string };

/** A caught message with its content; `source` is the message as it came in, byte for byte. */
export type ReadMail = CaughtMail & {
  text: string;
  html?: string;
  attachments: { filename: string; contentType: string; content: Buffer }[];
  source: Buffer;
};

/** The same as the limit of the mail service that would send it. */
const sizeLimit = 40 * 1024 * 1024;

const fileName = /^\d{8}T\d{9}Z-[0-9a-f]{8}\.eml$/;
const envelopeEnd = '\r\n';

/**
 * Catches all mail instead of sending it: one file a message in `dir`, on the disk before the sender hears that
 * it was taken. No login, no encryption; only this machine can reach it.
 * `to` is whom the message was for on the way (the envelope), so hidden recipients are seen too.
 * @throws Error that names the port and `--port` when the port is taken
 */
export async function startMail({
  dir,
  smtpPort,
  now = () => new Date(),
}: {
  dir: string;
  smtpPort: number;
  now?: () => Date;
}): Promise<{
  url: string;
  port: number;
  list(): Promise<CaughtMail[]>;
  read(id: string): Promise<ReadMail | undefined>;
  close(): Promise<void>;
}> {
  mkdirSync(dir, { recursive: true });
  let last = '';
  let order = 0;

  // Two messages of one instant keep their order: the name of a file is also its place in the list.
  const nextId = (at: Date) => {
    const stamp = at.toISOString().replace(/[-:.]/g, '');
    order = stamp === last ? order + 1 : 0;
    last = stamp;
    return `${stamp}-${order.toString(16).padStart(4, '0')}${randomBytes(2).toString('hex')}`;
  };

  const smtp = new SMTPServer({
    banner: 'local mail catcher',
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: sizeLimit,
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', done);
      stream.on('end', () => {
        if (stream.sizeExceeded) {
          done(Object.assign(new Error('Message exceeds the size limit'), { responseCode: 552 }));
          return;
        }
        try {
          const { mailFrom, rcptTo } = session.envelope;
          const id = nextId(now());
          const to = rcptTo.map(({ address }) => address);
          const envelope = { from: mailFrom ? mailFrom.address : '', to };
          writeDurably(path.join(dir, `${id}.eml`), Buffer.concat([envelopeLine(envelope), ...chunks]));
          done(null, `Taken as ${id}`);
        } catch (error) {
          console.error('The local mail could not store a message:', error);
          done(Object.assign(new Error('Could not be stored'), { responseCode: 451 }));
        }
      });
    },
  });

  const port = await new Promise<number>((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) =>
      reject(listenError(error, { port: smtpPort, what: 'the mail' }));
    smtp.once('error', refuse);
    const server = smtp.listen(smtpPort, loopback, () => {
      smtp.off('error', refuse);
      // A sender that hangs up in the middle of a message is not our failure, and must not end the process.
      smtp.on('error', () => {});
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : smtpPort);
    });
  });

  const read = async (id: string): Promise<ReadMail | undefined> => {
    if (!fileName.test(`${id}.eml`)) return undefined;
    let stored: Buffer;
    try {
      stored = readFileSync(path.join(dir, `${id}.eml`));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    const cut = stored.indexOf(envelopeEnd);
    const { from, to } = JSON.parse(stored.toString('utf8', envelopeKey.length, cut));
    const source = stored.subarray(cut + envelopeEnd.length);
    const mail = await simpleParser(source);
    return {
      id,
      at: timeOf(id),
      from,
      to,
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      ...(mail.html && { html: mail.html }),
      attachments: mail.attachments.map(({ filename = '', contentType, content }) => ({
        filename,
        contentType,
        content,
      })),
      source,
    };
  };

  return {
    url: `smtp://${loopback}:${port}`,
    port,
    read,
    async list() {
      const ids = readdirSync(dir)
        .filter((name) => fileName.test(name))
        .map((name) => name.slice(0, -'.eml'.length))
        .sort()
        .reverse();
      const mails = await Promise.all(ids.map(read));
      return mails
        .filter((mail) => mail !== undefined)
        .map(({ id, at, from, to, subject }) => ({ id, at, from, to, subject }));
    },
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
}

// The envelope goes first, as a header of its own, so that a mail program still opens the file. JSON in ASCII
// holds no line end and so cannot bring in a header.
const envelopeKey = 'X-Envelope: ';

function envelopeLine(envelope: { from: string; to: string[] }): Buffer {
  const json = JSON.stringify(envelope).replace(
    /[\u007f-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Buffer.from(`${envelopeKey}${json}${envelopeEnd}`);
}

function timeOf(id: string): Date {
  const [, year, month, day, hours, minutes, seconds, ms] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z/.exec(id) ?? [];
  return new Date(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}.${ms}Z`);
}
