/** What the contracts run on: the S3 stand-in, dynoxide, and Amazon's own DynamoDB Local where it is there. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type EngineName, findEngine } from '../../local/database/engines.ts';
import { startDatabase } from '../../local/database.ts';
import { startObjects } from '../../local/objects.ts';
import { startQueues } from '../../local/queues.ts';
import { bounds } from '../../src/adapters/clientOptions.ts';
import type { DynamoTable } from '../../src/adapters/dynamo/dynamoTable.ts';
import type { RecordsBucket } from '../../src/adapters/s3/recordsBucket.ts';
import { s3Client } from '../../src/adapters/s3/s3Client.ts';
import { sqsClient } from '../../src/adapters/sqs/sqsClient.ts';
import { type DeadLetterQueue, sqsDeadLetters } from '../../src/adapters/sqs/sqsDeadLetters.ts';
import { createTable } from '../../src/adapters/table.ts';
import type { Leaving } from './suite.ts';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test-secret' };
const region = 'eu-north-1';
/** The bounds are tested elsewhere; here a slow engine on a busy machine must not look like a wrong one. */
const patient = { ...bounds.requestHandler, connectionTimeout: 20_000, requestTimeout: 20_000 };

export type DatabaseEngine = {
  /** A table of its own for each test, with a client that a test may tamper with. */
  newTable(): Promise<DynamoTable>;
  close(): Promise<void>;
};

/** Amazon's engine is optional: its package may be missing, and it needs Java. */
export function isThere(name: EngineName): boolean {
  try {
    findEngine(name);
    return true;
  } catch {
    return false;
  }
}

export async function startEngine(engine: EngineName): Promise<DatabaseEngine> {
  const dir = await mkdtemp(join(tmpdir(), 'database-'));
  const { url, close } = await startDatabase({ dir, port: 0, engine });
  let tables = 0;
  return {
    newTable: async () => {
      tables += 1;
      const client = new DynamoDBClient({
        ...bounds,
        requestHandler: patient,
        region,
        endpoint: url,
        credentials,
      });
      const table = { client: DynamoDBDocumentClient.from(client), name: `table-${tables}` };
      await createTable(table.client, table.name);
      return table;
    },
    close: async () => {
      await close();
      await rm(dir, { recursive: true });
    },
  };
}

export type ObjectEngine = { newBucket(): Promise<RecordsBucket>; close(): Promise<void> };

export async function startBuckets(): Promise<ObjectEngine> {
  const dir = await mkdtemp(join(tmpdir(), 'objects-'));
  const { url, close } = await startObjects({ dir, port: 0, ...credentials });
  const client = s3Client({ region, endpoint: url, credentials, pathStyle: true });
  let buckets = 0;
  return {
    newBucket: async () => {
      buckets += 1;
      const name = `records-${buckets}`;
      await client.send(new CreateBucketCommand({ Bucket: name, ObjectLockEnabledForBucket: true }));
      return { client, name };
    },
    close: async () => {
      client.destroy();
      await close();
      await rm(dir, { recursive: true });
    },
  };
}

/** The SQS stand-in, with a queue of its own for each test, and the way that Lambda puts a letter into it. */
export type LetterEngine = {
  newQueue(): Leaving & { readonly queue: DeadLetterQueue };
  close(): Promise<void>;
};

export async function startDeadLetters(): Promise<LetterEngine> {
  const dir = await mkdtemp(join(tmpdir(), 'queues-'));
  const queues = await startQueues({ dir, port: 0, ...credentials });
  const client = sqsClient({ region, endpoint: queues.url, credentials });
  let made = 0;
  return {
    newQueue: () => {
      made += 1;
      const name = `letters-${made}`;
      const queue = { client, url: queues.queueUrl(name) };
      return {
        queue,
        letters: sqsDeadLetters(queue),
        leave: async ({ call, plannedFor, why }) =>
          queues.put(name, JSON.stringify({ call, plannedFor }), {
            ...(why && { ErrorMessage: { DataType: 'String', StringValue: why } }),
          }),
      };
    },
    close: async () => {
      client.destroy();
      await queues.close();
      await rm(dir, { recursive: true });
    },
  };
}

/** Writes past the adapter, as somebody with the keys to the bucket could. */
export async function overwrite(client: S3Client, bucket: string, key: string, text: string): Promise<void> {
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: text }));
}
