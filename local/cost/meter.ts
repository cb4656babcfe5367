import type { S3Client } from '@aws-sdk/client-s3';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** What something asked of AWS, in the units that are billed. */
export type Usage = {
  /** Calls of functions, and the seconds they took on this machine. */
  readonly calls: number;
  readonly seconds: number;
  /** Read and write request units: 4 kB read strongly, 1 kB written. */
  readonly reads: number;
  readonly writes: number;
  /** Of the reads those of counts, which grow with the days of a term. */
  readonly countReads: number;
  /** Bytes of the counts that were written, and how many there were. */
  readonly countBytes: number;
  readonly countWrites: number;
  readonly puts: number;
  readonly gets: number;
  /** Bytes that stay in the bucket, and that went to the reader. */
  readonly putBytes: number;
  readonly bytesOut: number;
};

type Command = { readonly constructor: { readonly name: string }; readonly input: Input };
type Input = {
  readonly Item?: Record<string, unknown>;
  readonly Key?: unknown;
  readonly Body?: { readonly length?: number };
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>>;
  readonly TransactItems?: readonly Readonly<Record<string, Input>>[];
};
type Output = { readonly Item?: object; readonly Items?: readonly object[] };
type Sending = { send: (command: Command, ...rest: unknown[]) => Promise<Output> };

/** DynamoDB bills names and values as UTF-8; their JSON is a few quotes more. */
const sizeOf = (value: unknown): number => (value ? Buffer.byteLength(JSON.stringify(value)) : 0);
const units = (bytes: number, each: number): number => Math.max(1, Math.ceil(bytes / each));

const nothing = {
  ...{ calls: 0, seconds: 0, reads: 0, writes: 0, countReads: 0, countBytes: 0, countWrites: 0 },
  ...{ puts: 0, gets: 0, putBytes: 0, bytesOut: 0 },
};

/**
 * Listens to every call of the two clients of this process, whoever made them. `during` gives what was asked while the
 * act ran, divided by how often it stands for.
 */
export function startMeter(clients: {
  readonly table: { readonly prototype: DynamoDBDocumentClient };
  readonly bucket: { readonly prototype: S3Client };
}): { during(act: () => Promise<{ calls: number; bytesOut: number }>, times?: number): Promise<Usage> } {
  let sum: { -readonly [K in keyof Usage]: number } = { ...nothing };
  const listen = (prototype: unknown, note: (command: Command, output: Output) => void): void => {
    const client = prototype as Sending;
    const { send } = client;
    client.send = async function listened(this: Sending, command, ...rest) {
      const output = await send.call(this, command, ...rest);
      note(command, output);
      return output;
    };
  };
  const write = (item: Record<string, unknown>, each: number): void => {
    const bytes = sizeOf(item);
    sum.writes += each * units(bytes, 1024);
    if (String(item.pk).startsWith('SITE#')) {
      sum.countBytes += bytes;
      sum.countWrites += 1;
    }
  };
  listen(clients.table.prototype, ({ constructor: { name }, input }, output) => {
    if (name === 'PutCommand') write(input.Item ?? {}, 1);
    else if (name === 'TransactWriteCommand')
      for (const item of input.TransactItems ?? [])
        for (const part of Object.values(item)) write(part.Item ?? {}, 2);
    else if (name === 'UpdateCommand' || name === 'DeleteCommand') sum.writes += 1;
    else {
      const read = units(sizeOf(output.Items ?? output.Item), 4096);
      sum.reads += read;
      const of = String(input.ExpressionAttributeValues?.[':pk'] ?? '');
      if (name === 'QueryCommand' && of.startsWith('SITE#')) sum.countReads += read;
    }
  });
  listen(clients.bucket.prototype, ({ constructor: { name }, input }) => {
    if (name === 'PutObjectCommand') {
      sum.puts += 1;
      sum.putBytes += input.Body?.length ?? 0;
    } else if (name === 'GetObjectCommand' || name === 'HeadObjectCommand') sum.gets += 1;
    else sum.puts += 1;
  });
  return {
    during: async (act, times = 1) => {
      sum = { ...nothing };
      const started = performance.now();
      const { calls, bytesOut } = await act();
      const seconds = (performance.now() - started) / 1000;
      const all = { ...sum, calls, seconds, bytesOut };
      return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, value / times])) as Usage;
    },
  };
}
