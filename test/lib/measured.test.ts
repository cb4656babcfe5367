/**
 * What each function asks of AWS, measured: every route answers its request of test/api/rows.ts over the real adapters,
 * and each call of the SDK, with its key or object, is held against the statements of the function's role.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apart, type FunctionName, type Statement, statementsFor, uses } from '../../lib/permissions.ts';
import { machineChannels } from '../../src/adapters/channels/machineChannels.ts';
import { writeCsv } from '../../src/adapters/csv/writeCsv.ts';
import { dynamoClaims } from '../../src/adapters/dynamo/dynamoClaims.ts';
import { dynamoCounts } from '../../src/adapters/dynamo/dynamoCounts.ts';
import { dynamoDeliveries } from '../../src/adapters/dynamo/dynamoDeliveries.ts';
import { dynamoDisposals } from '../../src/adapters/dynamo/dynamoDisposals.ts';
import { dynamoFolderWorks } from '../../src/adapters/dynamo/dynamoFolderWorks.ts';
import { dynamoLinks } from '../../src/adapters/dynamo/dynamoLinks.ts';
import { dynamoLooks } from '../../src/adapters/dynamo/dynamoLooks.ts';
import { dynamoOutbox } from '../../src/adapters/dynamo/dynamoOutbox.ts';
import { dynamoRegister } from '../../src/adapters/dynamo/dynamoRegister.ts';
import { dynamoRobotDays } from '../../src/adapters/dynamo/dynamoRobotDays.ts';
import { dynamoSessions } from '../../src/adapters/dynamo/dynamoSessions.ts';
import { dynamoTrail } from '../../src/adapters/dynamo/dynamoTrail.ts';
import { dynamoTransfers } from '../../src/adapters/dynamo/dynamoTransfers.ts';
import { verifier } from '../../src/adapters/folder/verifier.ts';
import { lambdaCalls } from '../../src/adapters/lambdaCalls.ts';
import { putOnce } from '../../src/adapters/s3/recordsBucket.ts';
import { s3Documents } from '../../src/adapters/s3/s3Documents.ts';
import { s3Folders } from '../../src/adapters/s3/s3Folders.ts';
import { s3KeptObjects } from '../../src/adapters/s3/s3KeptObjects.ts';
import { s3Seals } from '../../src/adapters/s3/s3Seals.ts';
import { s3Snapshots } from '../../src/adapters/s3/s3Snapshots.ts';
import { sqsDeadLetters } from '../../src/adapters/sqs/sqsDeadLetters.ts';
import { storedAttachments } from '../../src/adapters/storedAttachments.ts';
import { storedRemovals } from '../../src/adapters/storedRemovals.ts';
import { usualRobot } from '../../src/domain/robot.ts';
import { checkInvariants } from '../../src/usecases/checkInvariants.ts';
import { deleteRecords } from '../../src/usecases/deleteRecords.ts';
import { firstAdministrator } from '../../src/usecases/firstAdministrator.ts';
import { makeCheckpoint } from '../../src/usecases/makeCheckpoint.ts';
import { makeFolder } from '../../src/usecases/makeFolder.ts';
import { saveRecord } from '../../src/usecases/records.ts';
import { runRobot } from '../../src/usecases/runRobot.ts';
import { startFolder } from '../../src/usecases/startFolder.ts';
import { stepDisposal } from '../../src/usecases/stepDisposal.ts';
import { folderIndex } from '../../src/web/evidence/folderIndex.ts';
import { claimIn, functionFiles, routeNames, send, type World, world } from '../api/requests.ts';
import { type Row, rows } from '../api/rows.ts';
import {
  type DatabaseEngine,
  type LetterEngine,
  type ObjectEngine,
  startBuckets,
  startDeadLetters,
  startEngine,
} from '../ports/engines.ts';
import { memoryMail, memorySigner, memoryWorker } from '../ports/memory.ts';
import { actor, duringTerm, type SmallCity } from '../usecases/smallCity.ts';

/** One call: what it does, and on which partition, object or the bucket. */
type Call = { readonly action: string; readonly on: string };
type Input = {
  readonly QueueUrl?: string;
  readonly Key?: { readonly pk: string } | string;
  readonly VersionId?: string;
  readonly Item?: { readonly pk: string };
  readonly ExpressionAttributeValues?: Readonly<Record<string, string>>;
  readonly TransactItems?: readonly Readonly<Record<string, Input>>[];
};

/** What a command of the SDK needs to be allowed. */
function callsOf(command: string, input: Input): Call[] {
  if (command === 'TransactWriteCommand')
    return (input.TransactItems ?? []).flatMap((item) =>
      Object.entries(item).flatMap(([kind, each]) => callsOf(`${kind}Command`, each)),
    );
  const name = command.replace(/Command$/, '');
  if (typeof input.Key === 'string') {
    const version = input.VersionId === undefined ? '' : 'Version';
    return [{ action: `s3:${name.replace('HeadObject', 'GetObject')}${version}`, on: input.Key }];
  }
  if (name === 'ListObjectVersions') return [{ action: 's3:ListBucketVersions', on: 'the bucket' }];
  if (name === 'Invoke') return [{ action: 'lambda:InvokeFunction', on: 'the calls' }];
  if (input.QueueUrl) return [{ action: `sqs:${name.replace(/Batch$/, '')}`, on: 'the queue' }];
  if (name === 'ListObjectsV2') return [{ action: 's3:ListBucket', on: 'the bucket' }];
  const action = `dynamodb:${/Item$|Query$/.test(name) ? name : name === 'ConditionCheck' ? 'ConditionCheckItem' : `${name}Item`}`;
  const on = input.Key?.pk ?? input.Item?.pk ?? input.ExpressionAttributeValues?.[':pk'];
  return [{ action, on: on ?? `an unknown partition (${command})` }];
}

const fits = (pattern: string, on: string) =>
  pattern.endsWith('*') ? on.startsWith(pattern.slice(0, -1)) : on === pattern;
const placesOf = (on: Statement['on']): readonly string[] => {
  if ('keys' in on) return on.keys;
  if ('objects' in on) return on.objects;
  if ('bucket' in on) return ['the bucket'];
  if ('queue' in on) return ['the queue'];
  return 'calls' in on ? ['the calls'] : [];
};
const allowed = (name: FunctionName, call: Call) =>
  statementsFor(name).some(
    ({ actions, on }) =>
      actions.includes(call.action) && placesOf(on).some((pattern) => fits(pattern, call.on)),
  );

let engine: DatabaseEngine;
let buckets: ObjectEngine;
let queues: LetterEngine;
beforeAll(async () => {
  [engine, buckets, queues] = await Promise.all([
    startEngine('dynoxide'),
    startBuckets(),
    startDeadLetters(),
  ]);
});
afterAll(async () => {
  await engine.close();
  await buckets.close();
  await queues.close();
});

/** A city on the real adapters. `calls` and `used` hear what is asked for from `listen()` on. */
async function measuredCity() {
  const calls: Call[] = [];
  const used = new Set<string>();
  let listening = false;
  let pending = 0;
  const metered = <C extends object>(client: C): C =>
    Object.assign(Object.create(client) as C, {
      send: async (command: { constructor: { name: string }; input: Input }) => {
        if (listening) calls.push(...callsOf(command.constructor.name, command.input));
        pending += 1;
        try {
          return await (client as { send(command: unknown): unknown }).send(command);
        } finally {
          pending -= 1;
        }
      },
    });
  const [plain, records] = await Promise.all([engine.newTable(), buckets.newBucket()]);
  const letters = queues.newQueue();
  const queue = { ...letters.queue, client: metered(letters.queue.client) };
  // Lambda takes what it is given.
  const lambda = metered({ send: async () => ({}) });
  const table = { ...plain, client: metered(plain.client) };
  const bucket = { ...records, client: metered(records.client) };
  const heard = <P extends object>(port: string, methods: P): P =>
    Object.fromEntries(
      Object.entries(methods).map(([method, call]) => [
        method,
        (...args: [({ kind?: string } | string)?]) => {
          const [first] = args;
          const of = typeof first === 'string' ? first : first?.kind;
          const kind = port === 'channels' || (port === 'register' && method === 'put') ? ` ${of}` : '';
          if (listening) used.add(`${port}.${method}${kind}`);
          return (call as (...args: unknown[]) => unknown)(...args);
        },
      ]),
    ) as P;
  const city: World = await world({
    counts: heard('counts', dynamoCounts(table)),
    register: heard('register', dynamoRegister(table)),
    claims: heard('claims', dynamoClaims(table)),
    deliveries: heard('deliveries', dynamoDeliveries(table)),
    attachments: heard('attachments', storedAttachments(table, bucket)),
    links: heard('links', dynamoLinks(table)),
    looks: heard('looks', dynamoLooks(table)),
    transfers: heard('transfers', dynamoTransfers(table)),
    robotDays: heard('robotDays', dynamoRobotDays(table)),
    outbox: heard('outbox', dynamoOutbox(table)),
    sessions: heard('sessions', dynamoSessions(table)),
    mail: heard('mail', memoryMail()),
    channels: heard(
      'channels',
      machineChannels({
        webhook: null,
        putEvent: null,
        putFile: (key, file) => putOnce(bucket, `documents/outgoing/${key}`, file),
        now: () => duringTerm,
      }),
    ),
    deadLetters: heard('deadLetters', sqsDeadLetters(queue)),
    calls: heard(
      'calls',
      lambdaCalls(
        lambda,
        { runRobot: 'robot', makeCheckpoint: 'seal', deleteRecords: 'delete', checkInvariants: 'look' },
        { now: () => duringTerm },
      ),
    ),
    snapshots: heard('snapshots', s3Snapshots(bucket)),
    documents: heard('documents', s3Documents(bucket)),
    seals: heard('seals', s3Seals(bucket)),
    signer: heard('signer', memorySigner),
    trail: heard('trail', dynamoTrail(table)),
    folders: heard('folders', s3Folders(bucket)),
    folderWorks: heard('folderWorks', dynamoFolderWorks(table)),
    worker: heard('worker', memoryWorker()),
    disposals: heard('disposals', dynamoDisposals(table)),
    keptObjects: heard('keptObjects', s3KeptObjects(bucket)),
    removals: heard('removals', storedRemovals(table, bucket)),
  } as Partial<SmallCity>);
  return {
    ...{ city, calls, used, letters },
    /** From now on, or no more. */
    listen: (on = true) => {
      listening = on;
    },
    /** What a row puts there by itself, and does not wait for, is there then. */
    settled: async () => {
      do await new Promise(setImmediate);
      while (pending > 0);
    },
  };
}

const folderTexts = { folderTexts: { index: folderIndex, verifier } };
const callers = {
  kitchen: 'kitchen-a',
  official: 'official-2',
  auditor: 'auditor',
  administrator: 'administrator',
};
const measured = new Map<
  FunctionName,
  { readonly calls: readonly Call[]; readonly used: ReadonlySet<string> }
>();

async function measure(name: FunctionName): Promise<void> {
  const { city, calls, used, letters, listen, settled } = await measuredCity();
  if (name === 'checkInvariants') {
    await claimIn(city, 'approved');
    listen();
    await checkInvariants(city);
  } else if (name === 'makeCheckpoint') {
    await claimIn(city, 'approved');
    listen();
    await makeCheckpoint(city);
  } else if (name === 'makeFolder') {
    await claimIn(city, 'approved');
    const folder = await startFolder(city, { schoolYear: '2026-2027' }, { anew: true });
    listen();
    await makeFolder({ ...city, ...folderTexts, writeCsv }, folder.id);
  } else if (name === 'deleteRecords') {
    // A term that nobody claimed, counted in 2026: its documents are due in 2032, those of a draft too.
    await claimIn(city, 'draft');
    const later = (at: string) => ({ ...city, clock: { now: () => at } });
    const at = '2032-01-02T08:00:00.000Z';
    const input = { disposalId: '2026-autumn.documents', words: null };
    const world = later(at);
    const { events } = await stepDisposal(world, {
      ...{ ...input, step: 'announce', list: null },
      actor: actor('official-1', world),
    });
    const list = events.at(-1)?.list?.sha256 ?? null;
    await stepDisposal(world, { ...input, step: 'confirm', list, actor: actor('official-2', world) });
    listen();
    await deleteRecords(later('2032-03-02T08:00:00.000Z'));
  } else if (name === 'runRobot') {
    const run = async (at: string) => {
      listen();
      await runRobot({ ...city, clock: { now: () => new Date(at).toISOString() } });
      listen(false);
    };
    // The first afternoon, when nobody has sent anything; then the way to the authority.
    await run('2026-08-12T15:00:00+03:00');
    await claimIn(city, 'approved');
    await saveRecord(city, {
      ...{ kind: 'robot', id: 'city', value: { ...usualRobot, channel: 'folder' } },
      ...{ reason: null, ifMatch: null, actor: actor('official-1', city) },
    });
    await run('2027-01-08T12:00:00+02:00');
  } else if (name === 'firstAdministrator') {
    listen();
    // A city that begins: the store is asked, and nobody is there yet.
    const list = async (kind: 'user') => (await city.register.list(kind)).slice(0, 0);
    await firstAdministrator(
      { ...city, register: { ...city.register, list: list as never } },
      {
        issuer: 'https://login.example',
        subject: 'it',
        label: 'IT',
        language: 'sv',
      },
    );
  } else {
    const row = rows[name] as Row;
    if (name === 'robotPage' || name === 'robotForm')
      await letters.leave({ call: 'runRobot', plannedFor: null, why: null });
    const snapshot = row.claim ? await claimIn(city, row.claim) : '';
    const request = row.request?.(snapshot, city) ?? {};
    const who =
      row.allowed === 'anyone'
        ? null
        : callers[row.allowed.includes('official') ? 'official' : row.allowed[0]!];
    await settled();
    listen();
    await send(city, name, { ...request, who });
    // A machine, and nobody: the ways through the gate.
    await send(city, name, { ...request, token: 'token:machine-a:counts:read counts:write' });
  }
  measured.set(name, { calls, used });
}

const named = [...routeNames.filter((name) => rows[name] && functionFiles.includes(`${name}.ts`)), ...apart];

describe('no function asks AWS for what its role does not allow', () => {
  test.each(named)(
    '%s',
    async (name) => {
      await measure(name);
      const outside = (measured.get(name)?.calls ?? []).filter((call) => !allowed(name, call));
      expect(outside).toEqual([]);
    },
    30_000,
  );

  test('a call that is not allowed would be seen', () => {
    expect(allowed('readDay', { action: 'dynamodb:GetItem', on: 'SITE#a' })).toBe(true);
    for (const call of [
      { action: 'dynamodb:PutItem', on: 'SITE#a' },
      { action: 'dynamodb:GetItem', on: 'KIND#settings' },
      { action: 's3:GetObject', on: 'snapshots/a.json' },
    ])
      expect(allowed('readDay', call)).toBe(false);
    expect(callsOf('TransactWriteCommand', { TransactItems: [{ Delete: { Key: { pk: 'A' } } }] })).toEqual([
      { action: 'dynamodb:DeleteItem', on: 'A' },
    ]);
  });
});

/** What a function may call and is not made to call here: `<function> <method>`, with the reason. */
const elsewhere: readonly (readonly [of: RegExp, why: string])[] = [
  [
    /Form /,
    'a form that was not filled in: its twin in the API is measured, and its bundle names the method',
  ],
  [/ removals\.remove (object|versions)$/, 'the same method, on the bucket'],
  [/ keptObjects\.under names$/, 'the same method, on the bucket itself'],
  [
    /^stepDisposal (?!disposals\.get|claims|register)/,
    'nothing of this city is due: test/usecases and test/ports have the whole way',
  ],
  [/^(readDisposalList|deleteRecords) documents\.get missing$/, 'the bucket itself, for S3 to say 404'],
  [/ links\.put$/, 'only for who comes by an entry link, which takes note of each use'],
  [/ transfers\.ofKitchen$/, 'only for the kitchen of a composition; the small city has none'],
  [/^transfersPage transfers\.get$/, 'as above: there is nobody at the other end'],
  [/^(enter|import)Delivery deliveries\.holderOf$/, 'only for a document that is here already'],
  [/^importDelivery deliveries\.get$/, 'only for a document that is here already'],
  [/^attachFile deliveries\.get$/, 'only for what is attached to a delivery'],
  [/ attachments\.bytes missing$/, 'the bucket itself, for S3 to say 404'],
  [/^importDays register\.get$/, 'the sites are listed once and not read again; other kinds would be'],
  [/^importFile counts\.put$/, 'the row is a dry run'],
  [/^import(Days|File) counts\.ofSite$/, 'only in a dry run of many days of one site'],
  [/^refreshClaim snapshots\.get$/, 'only for an amendment or a claim that was frozen before'],
  [
    /^(readDocument|runRobot) documents\.(link|get missing)$/,
    'a document too large for an answer; the bucket itself, for S3 to say 404',
  ],
  [/ (seals|snapshots)\.get missing$/, 'the bucket itself, for S3 to say 404'],
  [/^(approveClaim|approvePage) documents\.get missing$/, 'as above'],
  [
    /^(readApprovalRecord|confirmationPage) (seals\.put|signer\.sign)$/,
    'only where the seal of an approval did not come through at once',
  ],
  [/^(readTrail|trailPage) seals\.get$/, 'only once there is a checkpoint'],
  [/^makeFolder documents\.get missing$/, 'the bucket itself, for S3 to say 404'],
  [/^read(Claim|SchoolYear)Folder folders\.link$/, 'only when it has been made; at first it has not'],
  [/^signInCallback sessions\.takePending$/, 'a login that was begun: test/adapters and the stories have it'],
  [
    /^settingsPage (counts\.ofSite|deliveries\.ofMonths|attachments\.ofSchoolYear|claims\.get)$/,
    'only to try a draft on a claim that is named; tryDraft is measured',
  ],
  [/^robotPage (snapshots|outbox)\.get$/, 'only for a claim that is a draft, or sent'],
  [
    /^runRobot channels\.send (event|webhook)$/,
    'the official chooses one way; test/adapters/channels.test.ts',
  ],
  [
    /^claimPage (register\.get|counts\.ofSite|deliveries\.ofMonths|attachments\.ofSchoolYear|looks\.get)$/,
    'only for a claim that waits or was approved: its changes since',
  ],
];

/** Every method that a function may call, function by function. */
const granted = named.flatMap((name) =>
  uses[name]
    // No AWS is behind these.
    .filter((use) => !/^(issuer|makers)\./.test(use))
    .map((use) => ({ name, use, line: `${name} ${use}` })),
);

test('what a function may do, it does here, or it stands above why not', () => {
  const idle = granted.filter(({ name, use }) => !measured.get(name)?.used.has(use)).map(({ line }) => line);
  expect(idle.filter((line) => !elsewhere.some(([of]) => of.test(line)))).toEqual([]);
  // A reason that nobody needs any more goes.
  expect(elsewhere.filter(([of]) => !idle.some((line) => of.test(line)))).toEqual([]);
});
