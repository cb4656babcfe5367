/** Every contract on every engine. */
import { afterAll, beforeAll, describe, test } from 'vitest';
import { engineNames } from '../../local/database/engines.ts';
import { dynamoClaims } from '../../src/adapters/dynamo/dynamoClaims.ts';
import { dynamoCounts } from '../../src/adapters/dynamo/dynamoCounts.ts';
import { dynamoDeliveries } from '../../src/adapters/dynamo/dynamoDeliveries.ts';
import { dynamoLinks } from '../../src/adapters/dynamo/dynamoLinks.ts';
import { dynamoLooks } from '../../src/adapters/dynamo/dynamoLooks.ts';
import { dynamoOutbox } from '../../src/adapters/dynamo/dynamoOutbox.ts';
import { dynamoRegister } from '../../src/adapters/dynamo/dynamoRegister.ts';
import { dynamoRobotDays } from '../../src/adapters/dynamo/dynamoRobotDays.ts';
import { dynamoSessions } from '../../src/adapters/dynamo/dynamoSessions.ts';
import { dynamoTransfers } from '../../src/adapters/dynamo/dynamoTransfers.ts';
import { s3Documents } from '../../src/adapters/s3/s3Documents.ts';
import { s3Snapshots, snapshotKey } from '../../src/adapters/s3/s3Snapshots.ts';
import { storedAttachments } from '../../src/adapters/storedAttachments.ts';
import {
  type DatabaseEngine,
  isThere,
  type ObjectEngine,
  overwrite,
  startBuckets,
  startDeadLetters,
  startEngine,
} from './engines.ts';
import {
  memoryAttachments,
  memoryClaims,
  memoryCounts,
  memoryDeadLetters,
  memoryDeliveries,
  memoryDocuments,
  memoryLinks,
  memoryLooks,
  memoryOutbox,
  memoryRegister,
  memoryRobotDays,
  memorySessions,
  memorySnapshots,
  memoryTransfers,
} from './memory.ts';
import { type Contract, contracts } from './suite.ts';

function fulfils<P>(name: string, contract: Contract<P>, make: () => P | Promise<P>): void {
  describe(name, () => {
    for (const [words, run] of Object.entries(contract)) {
      // Amazon's engine needs its time on a busy machine.
      test(words, { timeout: 30_000 }, async () => run(await make()));
    }
  });
}

describe('memory', () => {
  fulfils('counts', contracts.counts, memoryCounts);
  fulfils('register', contracts.register, memoryRegister);
  fulfils('claims', contracts.claims, memoryClaims);
  fulfils('links', contracts.links, memoryLinks);
  fulfils('looks', contracts.looks, memoryLooks);
  fulfils('deliveries', contracts.deliveries, memoryDeliveries);
  fulfils('attachments', contracts.attachments, memoryAttachments);
  fulfils('transfers', contracts.transfers, memoryTransfers);
  fulfils('robotDays', contracts.robotDays, memoryRobotDays);
  fulfils('outbox', contracts.outbox, memoryOutbox);
  fulfils('sessions', contracts.sessions, memorySessions);
  fulfils('deadLetters', contracts.deadLetters, () => {
    const letters = memoryDeadLetters();
    let left = 0;
    return {
      letters,
      leave: async (letter) => {
        left += 1;
        letters.leave({ ...letter, id: String(left), failedAt: new Date(left).toISOString() });
      },
    };
  });
  fulfils('documents', contracts.documents, memoryDocuments);
  fulfils('snapshots', contracts.snapshots, () => {
    const { tamper, ...snapshots } = memorySnapshots();
    return { snapshots, tamper: async (hash, text) => tamper(hash, text) };
  });
});

describe.for(engineNames)('%s', (name) => {
  describe.skipIf(!isThere(name))('the table', () => {
    let engine: DatabaseEngine;
    let buckets: ObjectEngine;
    beforeAll(async () => {
      [engine, buckets] = await Promise.all([startEngine(name), startBuckets()]);
    }, 20_000);
    afterAll(() => Promise.all([engine.close(), buckets.close()]));

    fulfils('counts', contracts.counts, async () => dynamoCounts(await engine.newTable()));
    fulfils('register', contracts.register, async () => dynamoRegister(await engine.newTable()));
    fulfils('claims', contracts.claims, async () => dynamoClaims(await engine.newTable()));
    fulfils('links', contracts.links, async () => dynamoLinks(await engine.newTable()));
    fulfils('looks', contracts.looks, async () => dynamoLooks(await engine.newTable()));
    fulfils('deliveries', contracts.deliveries, async () => dynamoDeliveries(await engine.newTable()));
    fulfils('attachments', contracts.attachments, async () =>
      storedAttachments(await engine.newTable(), await buckets.newBucket()),
    );
    fulfils('transfers', contracts.transfers, async () => dynamoTransfers(await engine.newTable()));
    fulfils('robotDays', contracts.robotDays, async () => dynamoRobotDays(await engine.newTable()));
    fulfils('outbox', contracts.outbox, async () => dynamoOutbox(await engine.newTable()));
    fulfils('sessions', contracts.sessions, async () => dynamoSessions(await engine.newTable()));
  });
});

describe('the S3 stand-in', () => {
  let engine: ObjectEngine;
  beforeAll(async () => {
    engine = await startBuckets();
  });
  afterAll(() => engine.close());

  fulfils('documents', contracts.documents, async () => s3Documents(await engine.newBucket()));
  fulfils('snapshots', contracts.snapshots, async () => {
    const bucket = await engine.newBucket();
    return {
      snapshots: s3Snapshots(bucket),
      tamper: (hash, text) => overwrite(bucket.client, bucket.name, snapshotKey(hash), text),
    };
  });
});

describe('the SQS stand-in', () => {
  let queues: Awaited<ReturnType<typeof startDeadLetters>>;
  beforeAll(async () => {
    queues = await startDeadLetters();
  });
  afterAll(() => queues.close());

  fulfils('deadLetters', contracts.deadLetters, () => queues.newQueue());
});
