import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { openPromise } from 'yauzl';
import { startDatabase } from '../local/database.ts';
import { startObjects } from '../local/objects.ts';
import { access, bucket, region, table } from '../local/system.ts';
import { documentClient } from '../src/adapters/dynamo/documentClient.ts';
import { dynamoClaims } from '../src/adapters/dynamo/dynamoClaims.ts';
import { dynamoCounts } from '../src/adapters/dynamo/dynamoCounts.ts';
import { dynamoDeliveries } from '../src/adapters/dynamo/dynamoDeliveries.ts';
import { dynamoRegister } from '../src/adapters/dynamo/dynamoRegister.ts';
import { dynamoTransfers } from '../src/adapters/dynamo/dynamoTransfers.ts';
import { s3Client } from '../src/adapters/s3/s3Client.ts';
import { s3Snapshots } from '../src/adapters/s3/s3Snapshots.ts';
import { storedAttachments } from '../src/adapters/storedAttachments.ts';
import { createTable } from '../src/adapters/table.ts';
import { robot } from '../src/domain/robot.ts';
import { refreshClaim } from '../src/usecases/refreshClaim.ts';
import { someAtOnce } from '../src/usecases/someAtOnce.ts';
import { digest, materialOf } from './material.ts';
import { ms, ratio, type Table } from './measure.ts';

/** What a making tells of itself (bench/makeFolder.ts); memory in bytes. */
export type Making = {
  readonly ms: number;
  readonly files: number;
  readonly bytes: number;
  readonly zip: number;
  /** The most that the process ever held. */
  readonly peak: number;
  /** The most that was alive after collecting, and what was before the first file. */
  readonly heap: number;
  readonly before: number;
};

/**
 * The inspection folder of a term of 45 and of 450 sites, and of a school year of 450: made from the stand-ins' stores by a process of its own, so
 * that the memory is the making's alone, documents, sums, checkpoint and signature included. Then its own verifier
 * reads all of it.
 */
export async function benchFolder(): Promise<Table[]> {
  const rows: string[][] = [];
  let first: (Making & { readonly verify: number }) | undefined;
  for (const [sites, id] of [
    [45, '2026-autumn.1'],
    [450, '2026-autumn.1'],
    [450, '2026-2027'],
  ] as const) {
    const one = await measure(sites, id);
    first ??= one;
    const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
    rows.push([
      ...[String(sites), id, String(one.files), mb(one.bytes), mb(one.zip)],
      ...[ms(one.ms), ratio(one.ms / first.ms), mb(one.peak), ratio(one.peak / first.peak), mb(one.again)],
      ...[mb(one.heap - one.before), ms(one.verify), ratio(one.verify / first.verify)],
    ]);
  }
  const columns = [
    ...[
      'sites',
      'of',
      'files',
      'unpacked',
      'packed',
      'ms',
      'against 45',
      'peak RSS',
      'against 45',
      'documents kept',
    ],
    ...['heap above start', 'verify ms', 'against 45'],
  ];
  return [{ title: 'Inspection folder (the function has 3 GB and 15 minutes)', columns, rows }];
}

async function measure(
  sites: number,
  id: string,
): Promise<Making & { readonly verify: number; readonly again: number }> {
  const dir = mkdtempSync(path.join(tmpdir(), 'bench-folder-'));
  const closers: (() => Promise<void>)[] = [];
  try {
    const database = await startDatabase({ dir: path.join(dir, 'database'), port: 0 });
    closers.push(database.close);
    const objects = await startObjects({ dir: path.join(dir, 'objects'), port: 0, ...access });
    closers.push(objects.close);
    await fill(sites, id, database.url, objects.url);
    const key = path.join(dir, 'key.pem');
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const zip = path.join(dir, 'folder.zip');
    const make = async () =>
      JSON.parse(
        await run(['--expose-gc', path.join(import.meta.dirname, 'makeFolder.ts'), id, key, zip], {
          ...{ AWS_ACCESS_KEY_ID: access.accessKeyId, AWS_SECRET_ACCESS_KEY: access.secretAccessKey },
          ...{ AWS_ENDPOINT_URL_DYNAMODB: database.url, AWS_ENDPOINT_URL_S3: objects.url },
        }),
      ) as Making;
    const making = await make();
    // Once more, as after an approval: its documents are kept, and nothing is typeset.
    const { peak: again } = await make();
    const folder = path.join(dir, 'folder');
    await unpack(zip, folder);
    const started = performance.now();
    await run([path.join(folder, 'verify.mjs')], {});
    return { ...making, again, verify: performance.now() - started };
  } finally {
    for (const close of closers.reverse()) await close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A city of so many sites with a term of counts and its claim, or both terms of the year, through the adapters. */
async function fill(sites: number, id: string, databaseUrl: string, objectsUrl: string): Promise<void> {
  const own = { region, credentials: access };
  const client = documentClient({ ...own, endpoint: databaseUrl });
  const files = s3Client({ ...own, endpoint: objectsUrl, pathStyle: true });
  const [store, records] = [
    { client, name: table },
    { client: files, name: bucket },
  ];
  try {
    await createTable(client, table);
    await files.send(new CreateBucketCommand({ Bucket: bucket, ObjectLockEnabledForBucket: true }));
    const year = !id.includes('.');
    const terms = [materialOf(sites), ...(year ? [materialOf(sites, '2027-01-01')] : [])];
    const ports = {
      ...{ counts: dynamoCounts(store), register: dynamoRegister(store), claims: dynamoClaims(store) },
      ...{ transfers: dynamoTransfers(store), deliveries: dynamoDeliveries(store) },
      ...{ attachments: storedAttachments(store, records), snapshots: s3Snapshots(records) },
      ...{ clock: { now: () => (year ? '2027-08-09T08:00:00.000Z' : '2027-01-08T08:00:00.000Z') }, digest },
    };
    for (const { settings, sites: places, calendars, products, schoolYearData, counts, claimId } of terms) {
      for (const record of [settings, ...places, ...calendars, ...products, ...schoolYearData])
        await ports.register.put(record);
      await someAtOnce([...counts.values()].flat(), (count) => ports.counts.put(count));
      await refreshClaim(ports, { claimId, actor: robot });
    }
  } finally {
    client.destroy();
    files.destroy();
  }
}

/** Runs a script of Node; gives what it printed. @throws Error when it failed */
function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (text: Buffer) => {
      out += text.toString();
    });
    child.on('close', (code) =>
      code === 0 ? resolve(out) : reject(new Error(`ended with ${code}: ${out}`)),
    );
  });
}

async function unpack(zip: string, folder: string): Promise<void> {
  const archive = await openPromise(zip, { lazyEntries: true });
  for await (const entry of archive.eachEntry()) {
    const file = path.join(folder, entry.fileName);
    if (!existsSync(path.dirname(file))) mkdirSync(path.dirname(file), { recursive: true });
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(file));
  }
}
