import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoClaims } from '../src/adapters/dynamo/dynamoClaims.ts';
import { dynamoCounts } from '../src/adapters/dynamo/dynamoCounts.ts';
import { dynamoDeliveries } from '../src/adapters/dynamo/dynamoDeliveries.ts';
import { dynamoLinks } from '../src/adapters/dynamo/dynamoLinks.ts';
import { dynamoOutbox } from '../src/adapters/dynamo/dynamoOutbox.ts';
import { dynamoRegister } from '../src/adapters/dynamo/dynamoRegister.ts';
import { dynamoRobotDays } from '../src/adapters/dynamo/dynamoRobotDays.ts';
import type { Item } from '../src/adapters/dynamo/dynamoTable.ts';
import { dynamoTransfers } from '../src/adapters/dynamo/dynamoTransfers.ts';
import { randomIds } from '../src/adapters/system.ts';
import { canonical } from '../src/domain/canonical.ts';
import type { ActKind } from '../src/domain/robot.ts';
import type { Snapshot } from '../src/domain/snapshots.ts';
import { type RobotPorts, runRobot } from '../src/usecases/runRobot.ts';
import { digest, materialOf } from './material.ts';
import { ms, ratio, type Table } from './measure.ts';

type Command = {
  readonly constructor: { readonly name: string };
  readonly input: {
    readonly Item?: Item;
    readonly Key?: Item;
    readonly ScanIndexForward?: boolean;
    readonly ProjectionExpression?: string;
    readonly ExpressionAttributeValues?: Readonly<Record<string, string>>;
  };
};

/** A table in memory that answers the adapters at once: what is measured is our own work, reading and parsing included. */
function tableInMemory() {
  const partitions = new Map<string, Map<string, Item>>();
  const heard = { reads: 0, writes: 0, bytes: 0 };
  const send = async ({ constructor: { name }, input }: Command) => {
    const { Item, Key, ExpressionAttributeValues: values = {} } = input;
    const own = partitions.get(String(Item?.pk ?? Key?.pk ?? values[':pk'])) ?? new Map<string, Item>();
    if (name === 'PutCommand' && Item) {
      heard.writes += 1;
      partitions.set(String(Item.pk), own.set(String(Item.sk), Item));
      return {};
    }
    heard.reads += 1;
    if (name === 'GetCommand') return { Item: own.get(String(Key?.sk)) };
    const within = [...own.values()].filter(
      ({ sk }) => (values[':from'] ?? '') <= String(sk) && String(sk) <= (values[':to'] ?? '~'),
    );
    const only = input.ProjectionExpression?.split(', ');
    const found = only
      ? within.map((item) => Object.fromEntries(only.map((name) => [name, item[name]])))
      : within;
    for (const { revisions = '', standing = '' } of found)
      heard.bytes += String(revisions).length + String(standing).length;
    return { Items: input.ScanIndexForward === false ? found.toReversed() : found };
  };
  const client = { send } as unknown as DynamoDBDocumentClient;
  return { table: { client, name: 'bench' }, heard };
}

async function cityOf(siteCount: number) {
  const material = materialOf(siteCount);
  const { table, heard } = tableInMemory();
  const counts = dynamoCounts(table);
  const register = dynamoRegister(table);
  for (const days of material.counts.values()) for (const day of days) await counts.put(day);
  const { settings, sites, calendars, products, schoolYearData } = material;
  for (const record of [settings, ...sites, ...calendars, ...products, ...schoolYearData])
    await register.put(record);
  const snapshots = new Map<string, Snapshot>();
  const never = async (): Promise<never> => {
    throw new Error('the bench sends nothing');
  };
  let now = '2026-12-31T00:00:00.000Z';
  const ports: RobotPorts = {
    ...{ counts, register, claims: dynamoClaims(table), links: dynamoLinks(table) },
    ...{ transfers: dynamoTransfers(table), deliveries: dynamoDeliveries(table) },
    attachments: { ofSchoolYear: async () => [] },
    ...{ outbox: dynamoOutbox(table), robotDays: dynamoRobotDays(table) },
    snapshots: {
      put: async (snapshot) => {
        const hash = digest(canonical(snapshot));
        snapshots.set(hash, snapshot);
        return hash;
      },
      get: async (hash) => snapshots.get(hash) ?? never(),
    },
    documents: { get: async () => null, put: never, link: never },
    makers: { pdf: never, xlsx: never },
    ...{ mail: { send: never }, channels: { send: never }, trail: { append: async () => {} } },
    ...{ clock: { now: () => now }, ids: randomIds, digest, publicUrl: () => 'https://milk.example' },
  };
  const run = async (at: string, only: readonly ActKind[]) => {
    now = at;
    Object.assign(heard, { reads: 0, writes: 0, bytes: 0 });
    const started = performance.now();
    await runRobot(ports, { only });
    return { ms: performance.now() - started, ...heard };
  };
  return { run, days: [...material.counts.values()].reduce((sum, each) => sum + each.length, 0) };
}

/** The robot's night, which computes a whole term anew, and its afternoon, which looks at the last days of every site. */
export async function benchRobot(): Promise<Table[]> {
  const rows: string[][] = [];
  let first: number | undefined;
  for (const sites of [45, 450, 4500]) {
    const { run, days } = await cityOf(sites);
    const night = await run('2026-12-31T00:00:00.000Z', ['refresh']);
    const again = await run('2027-01-01T00:00:00.000Z', ['refresh']);
    const afternoon = await run('2027-01-01T13:00:00.000Z', ['remind', 'escalate']);
    const memory = process.memoryUsage().rss / 1e6;
    first ??= night.ms;
    rows.push([
      ...[String(sites), String(days), ms(night.ms), ms(again.ms), ms(afternoon.ms)],
      ...[ratio(night.ms / first), String(night.reads), `${(night.bytes / 1e6).toFixed(1)} MB`],
      `${memory.toFixed(0)} MB`,
    ]);
  }
  const columns = [
    ...['sites', 'days', 'night ms', 'again ms', 'afternoon ms', 'against 45'],
    ...['reads', 'counts read', 'process'],
  ];
  return [
    {
      title:
        "The robot's night and afternoon on a table that answers at once (a run on AWS may take ten minutes)",
      ...{ columns, rows },
    },
  ];
}
