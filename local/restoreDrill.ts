/**
 * The drill of a restore: everything that is kept goes out of its table into a file and from there into a fresh table,
 * and the invariants are then looked at on what was restored. What it is taken from is never written to.
 */
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type AttributeValue,
  BatchWriteItemCommand,
  DynamoDBClient,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { documentClient } from '../src/adapters/dynamo/documentClient.ts';
import { dynamoClaims } from '../src/adapters/dynamo/dynamoClaims.ts';
import { dynamoCounts } from '../src/adapters/dynamo/dynamoCounts.ts';
import { dynamoLinks } from '../src/adapters/dynamo/dynamoLinks.ts';
import { dynamoRegister } from '../src/adapters/dynamo/dynamoRegister.ts';
import { s3Client } from '../src/adapters/s3/s3Client.ts';
import { s3Snapshots } from '../src/adapters/s3/s3Snapshots.ts';
import { sha256 } from '../src/adapters/system.ts';
import { createTable } from '../src/adapters/table.ts';
import { checkInvariants, type Invariants } from '../src/usecases/checkInvariants.ts';
import { endLeftover } from './database/leftover.ts';
import { startDatabase } from './database.ts';
import { startObjects } from './objects.ts';
import { access, bucket as localBucket, table as localTable, region } from './system.ts';

/** Where a restored table and the bucket of records lie. */
export type Place = {
  readonly region: string;
  readonly table: string;
  readonly bucket: string;
  /** Of the stand-ins; absent on AWS, where the shell's own credentials are used. */
  readonly standIns?: { readonly database: string; readonly objects: string };
};

/** Looks at the invariants of a table and its records, wherever they are; reads only. */
export async function checkPlace({ region, table, bucket, standIns }: Place): Promise<Invariants> {
  const own = { region, ...(standIns && { credentials: access }) };
  const client = documentClient({ ...own, ...(standIns && { endpoint: standIns.database }) });
  const files = s3Client({
    ...own,
    ...(standIns && { endpoint: standIns.objects }),
    pathStyle: standIns !== undefined,
  });
  const stored = { client, name: table };
  try {
    return await checkInvariants({
      counts: dynamoCounts(stored),
      register: dynamoRegister(stored),
      claims: dynamoClaims(stored),
      links: dynamoLinks(stored),
      snapshots: s3Snapshots({ client: files, name: bucket }),
      digest: sha256,
    });
  } finally {
    client.destroy();
    files.destroy();
  }
}

/**
 * The drill on a data folder of the local system, which must be stopped.
 * @throws Error that says so when it runs, or when there is no such folder
 */
export async function drill(dir: string): Promise<Invariants & { readonly items: number }> {
  const database = path.join(dir, 'database');
  if (!existsSync(database)) throw new Error(`There is no data of a local system in ${dir}.`);
  await endLeftover(path.join(database, 'database.pid.json'));
  const work = mkdtempSync(path.join(tmpdir(), 'restore-drill-'));
  const closers: (() => Promise<void>)[] = [];
  try {
    for (const part of ['database', 'objects'])
      cpSync(path.join(dir, part), path.join(work, part), { recursive: true });
    const copy = await startDatabase({ dir: path.join(work, 'database'), port: 0 });
    closers.push(copy.close);
    const file = path.join(work, 'export.jsonl');
    const items = await exportTable(copy.url, file);
    const fresh = await startDatabase({ dir: path.join(work, 'fresh'), port: 0 });
    closers.push(fresh.close);
    await importTable(fresh.url, file);
    const objects = await startObjects({ dir: path.join(work, 'objects'), port: 0, ...access });
    closers.push(objects.close);
    const standIns = { database: fresh.url, objects: objects.url };
    return { items, ...(await checkPlace({ region, table: localTable, bucket: localBucket, standIns })) };
  } finally {
    for (const close of closers.reverse()) await close();
    rmSync(work, { recursive: true, force: true });
  }
}

const raw = (endpoint: string) => new DynamoDBClient({ endpoint, region, credentials: access });
type StoredItem = Record<string, AttributeValue>;

/** Every item as a line of DynamoDB JSON, as an export to S3 has them. */
async function exportTable(endpoint: string, file: string): Promise<number> {
  const client = raw(endpoint);
  let items = 0;
  let start: StoredItem | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: localTable, ...(start && { ExclusiveStartKey: start }) }),
    );
    for (const Item of page.Items ?? []) appendFileSync(file, `${JSON.stringify({ Item })}\n`);
    items += page.Items?.length ?? 0;
    start = page.LastEvaluatedKey;
  } while (start);
  client.destroy();
  return items;
}

async function importTable(endpoint: string, file: string): Promise<void> {
  const client = raw(endpoint);
  await createTable(client, localTable);
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  for (let from = 0; from < lines.length; from += 25) {
    let puts = lines.slice(from, from + 25).map((line) => ({
      PutRequest: { Item: (JSON.parse(line) as { Item: StoredItem }).Item },
    }));
    while (puts.length > 0) {
      const { UnprocessedItems } = await client.send(
        new BatchWriteItemCommand({ RequestItems: { [localTable]: puts } }),
      );
      puts = (UnprocessedItems?.[localTable] ?? []) as typeof puts;
    }
  }
  client.destroy();
}
