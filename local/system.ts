import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { sampleCity } from '../samples/city.ts';
import type { FunctionEnvironment } from '../src/adapters/env.ts';
import type { FolderEvent } from '../src/adapters/lambdaCalls.ts';
import { oidcIssuer } from '../src/adapters/oidc/oidcIssuer.ts';
import type { CallEvent } from '../src/adapters/schedule.ts';
import { sha256 } from '../src/adapters/system.ts';
import { createTable } from '../src/adapters/table.ts';
import { type RouteName, routes } from '../src/api/routes.ts';
import { type ScheduledCall, scheduledCalls } from '../src/domain/failedCalls.ts';
import type { Clock, Issuer } from '../src/usecases/ports.ts';
import { type CallEnd, startCalls } from './calls.ts';
import { type LocalClock, localClock } from './clock.ts';
import { startDatabase } from './database.ts';
import { type GatewayRoute, type SentAnswer, startGateway } from './gateway.ts';
import { apiResource, startIssuer } from './issuer.ts';
import { type CaughtMail, type ReadMail, startMail } from './mail.ts';
import { startMailPage } from './mailPage.ts';
import { startObjects } from './objects.ts';
import { startQueues } from './queues.ts';
import { type Progress, sampleNow, seedSample } from './seed.ts';
import { startTicking } from './ticking.ts';
import { writeDurably } from './writeDurably.ts';

/** What the folder remembers: the login's port is part of who everybody is, and secrets outlive a restart. */
type Remembered = { loginPort: number; clientSecret: string; machineSecret: string; seeded: boolean };

export type System = {
  readonly url: string;
  readonly issuer: string;
  readonly mail: {
    readonly port: number;
    /** Where the caught mail is read in a browser. */
    readonly url: string;
    list(): Promise<CaughtMail[]>;
    read(id: string): Promise<ReadMail | undefined>;
  };
  /** One run of the robot, at once. */
  runRobot(): Promise<unknown>;
  /** A call as the schedule makes it: tried three times by the clock, then a dead letter. */
  call(name: ScheduledCall): Promise<CallEnd>;
  readonly machine: { readonly id: string; readonly secret: string };
  readonly clock: LocalClock;
  readonly environment: Readonly<Record<string, string>>;
  /** Entries that the first start put in; null on later ones. */
  readonly seeded: number | null;
  close(): Promise<void>;
};

export const machineClient = 'kitchen-system';
export const bucket = 'skolmjolk-records';
export const table = 'skolmjolk';
const deadLetters = 'dead-letters';
export const region = 'eu-north-1';
export const access = { accessKeyId: 'local', secretAccessKey: 'local-secret' };

/**
 * The whole system on one machine: database, file store, login and mail catcher that speak the real protocols, and
 * every function of the route table behind a gateway, unmodified but for the clock that can be moved.
 * @throws Error that says what to do when the folder, a port or a program is not to be had
 */
export async function startSystem({
  dir,
  port,
  loginPort = port === 0 ? 0 : port + 1,
  mailPort = 0,
  mailPagePort = port === 0 ? 0 : port + 2,
  ticking = false,
  sample = 'term',
  webhook,
  progress = () => {},
  logLevel = 'warn',
  onSent = () => {},
}: {
  dir: string;
  port: number;
  loginPort?: number;
  mailPort?: number;
  mailPagePort?: number;
  /** Whether the schedule's calls are made when their time comes on the clock. */
  ticking?: boolean;
  /** What goes into an empty folder: the sample city with its term of counts, without them, or nothing. */
  sample?: 'term' | 'register' | 'none';
  /** Where approved applications are posted when the official chooses that way. */
  webhook?: { readonly url: string; readonly secret: string };
  progress?: Progress;
  logLevel?: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Hears of every answer of the gateway's, files included. */
  onSent?: (answer: SentAnswer) => void;
}): Promise<System> {
  const folder = writableFolder(dir);
  const note = path.join(folder, 'system.json');
  const remembered: Remembered = existsSync(note)
    ? JSON.parse(readFileSync(note, 'utf8'))
    : { loginPort, clientSecret: randomUUID(), machineSecret: randomUUID(), seeded: false };
  const clock = localClock({ file: path.join(folder, 'clock.json') });
  const seeding = sample !== 'none' && !remembered.seeded;
  if (seeding) clock.set(sampleNow);
  const now = () => clock.now();
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const each of closers.splice(0).reverse()) await each();
  };
  try {
    const database = await startDatabase({ dir: path.join(folder, 'database'), port: 0 });
    closers.push(database.close);
    const objects = await startObjects({ dir: path.join(folder, 'objects'), port: 0, ...access, now });
    closers.push(objects.close);
    const mail = await startMail({ dir: path.join(folder, 'mail'), smtpPort: mailPort, now });
    closers.push(mail.close);
    const mailPage = await startMailPage({ port: mailPagePort, mail });
    closers.push(mailPage.close);

    const queues = await startQueues({ dir: path.join(folder, 'queues'), port: 0, ...access, now });
    closers.push(queues.close);

    const handlers = new Map<RouteName, Promise<Handler>>();
    let issuer: Issuer | undefined;
    const wallClock: Clock = { now: () => clock.now().toISOString() };
    const load = (name: RouteName): Promise<Handler> => {
      const known = handlers.get(name) ?? importHandler(name, { clock: wallClock, issuer });
      handlers.set(name, known);
      return known;
    };
    const gateway = await startGateway({
      port,
      onSent,
      assets: [{ prefix: '/assets/', dir: path.join(import.meta.dirname, '../src/web/assets') }],
      routes: (Object.keys(routes) as RouteName[]).map(
        (name): GatewayRoute => ({
          method: routes[name].method,
          path: routes[name].path,
          handler: async (event, context) => (await load(name))(event, context),
        }),
      ),
    });
    closers.push(gateway.close);
    const url = `http://localhost:${gateway.port}`;
    const login = await startIssuer({
      port: remembered.loginPort,
      people: sampleCity.cast,
      clients: [
        {
          id: 'skolmjolk-pages',
          secret: remembered.clientSecret,
          kind: 'web',
          redirectUris: [`${url}/login/callback`],
          postLogoutRedirectUris: [`${url}/`],
        },
        { id: machineClient, secret: remembered.machineSecret, kind: 'machine' },
      ],
      keysFile: path.join(folder, 'login-keys.json'),
      now,
    });
    closers.push(login.close);

    const calls = await startCalls({
      port: 0,
      ...access,
      now,
      deadLetters: (...letter) => queues.put(deadLetters, ...letter),
      functions: { ...scheduledFunctions(wallClock), makeFolder: folderMaker(wallClock) },
    });
    closers.push(calls.close);

    const own: FunctionEnvironment = {
      TABLE: table,
      RECORDS_BUCKET: bucket,
      OIDC_ISSUER: login.issuer,
      OIDC_CLIENT_ID: 'skolmjolk-pages',
      OIDC_CLIENT_SECRET: remembered.clientSecret,
      PUBLIC_URL: url,
      CITY: 'Borgå – Porvoo',
      API_AUDIENCE: apiResource,
      SIGNING_KEY: `file:${signingKeyIn(folder)}`,
      DEAD_LETTERS: queues.queueUrl(deadLetters),
      SCHEDULED_FUNCTIONS: JSON.stringify(Object.fromEntries(scheduledCalls.map((name) => [name, name]))),
      FOLDER_FUNCTION: 'makeFolder',
      LOG_LEVEL: logLevel,
      MAIL_SENDER: 'skolmjolk@city.example.invalid',
      ...(webhook && { WEBHOOK_URL: webhook.url, WEBHOOK_SECRET: webhook.secret }),
    };
    const environment: Record<string, string> = {
      ...(own as Record<string, string>),
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: access.accessKeyId,
      AWS_SECRET_ACCESS_KEY: access.secretAccessKey,
      AWS_ENDPOINT_URL_DYNAMODB: database.url,
      AWS_ENDPOINT_URL_S3: objects.url,
      AWS_ENDPOINT_URL_SQS: queues.url,
      AWS_ENDPOINT_URL_LAMBDA: calls.url,
      SMTP_URL: mail.url,
    };
    Object.assign(process.env, environment);
    issuer = oidcIssuer(
      {
        issuer: login.issuer,
        clientId: 'skolmjolk-pages',
        clientSecret: async () => remembered.clientSecret,
        publicUrl: url,
        audience: apiResource,
      },
      wallClock,
    );
    await makeStores();

    remembered.loginPort = login.port;
    writeDurably(note, `${JSON.stringify(remembered)}\n`);
    let seeded: number | null = null;
    if (seeding) {
      const on = await import('../src/adapters/onAws.ts');
      const ports = { counts: on.counts(), register: on.register(), claims: on.claims() };
      const papers = {
        snapshots: on.snapshots(),
        deliveries: on.deliveries(),
        attachments: on.attachments(),
      };
      const world = {
        ...{ ...ports, ...papers, links: on.links(), transfers: on.transfers() },
        ...{ clock: wallClock, digest: sha256 },
      };
      seeded = (await seedSample(world, { issuer: login.issuer, progress, counts: sample === 'term' }))
        .entries;
      writeDurably(note, `${JSON.stringify({ ...remembered, seeded: true })}\n`);
    }
    const call = (name: ScheduledCall): Promise<CallEnd> => {
      const event: CallEvent = { call: name, plannedFor: wallClock.now() };
      return calls.start(name, event);
    };
    if (ticking) closers.push(startTicking(clock, call));
    const machine = { id: machineClient, secret: remembered.machineSecret };
    return {
      url,
      issuer: login.issuer,
      mail: { port: mail.port, url: mailPage.url, list: mail.list, read: mail.read },
      runRobot: scheduledFunctions(wallClock).runRobot,
      call,
      machine,
      clock,
      environment,
      seeded,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

type Handler = (
  event: APIGatewayProxyEventV2,
  context?: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

async function importHandler(
  name: RouteName,
  world: { clock: Clock; issuer: Issuer | undefined },
): Promise<Handler> {
  const { handler } = await import(`../functions/${name}.ts`);
  return handler.with(world);
}

/** The functions that the schedule calls, unmodified but for the clock. */
function scheduledFunctions(clock: Clock): Readonly<Record<ScheduledCall, () => Promise<unknown>>> {
  return {
    runRobot: async () => (await import('../functions/runRobot.ts')).handler.with({ clock })(),
    makeCheckpoint: async () => (await import('../functions/makeCheckpoint.ts')).handler.with({ clock })(),
    deleteRecords: async () => (await import('../functions/deleteRecords.ts')).handler.with({ clock })(),
    checkInvariants: async () => (await import('../functions/checkInvariants.ts')).handler(),
  };
}

/** What a folder that was asked for is made by. */
const folderMaker = (clock: Clock) => async (event: object) =>
  (await import('../functions/makeFolder.ts')).handler.with({ clock })(event as FolderEvent);

async function makeStores(): Promise<void> {
  const [{ DynamoDBClient }, { CreateBucketCommand, S3Client }] = await Promise.all([
    import('@aws-sdk/client-dynamodb'),
    import('@aws-sdk/client-s3'),
  ]);
  const database = new DynamoDBClient({});
  const files = new S3Client({ forcePathStyle: true });
  await createTable(database, table);
  await files
    .send(new CreateBucketCommand({ Bucket: bucket, ObjectLockEnabledForBucket: true }))
    .catch((error: { name?: string }) => {
      if (error.name !== 'BucketAlreadyOwnedByYou' && error.name !== 'BucketAlreadyExists') throw error;
    });
  database.destroy();
  files.destroy();
}

/** The key that seals on this machine: made once, readable by its owner only. */
function signingKeyIn(folder: string): string {
  const file = path.join(folder, 'signing-key.pem');
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  return file;
}

function writableFolder(dir: string): string {
  const folder = path.resolve(dir);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch (error) {
    throw new Error(
      `Cannot write to ${folder} (${(error as NodeJS.ErrnoException).code}): choose another with --data DIR`,
    );
  }
}
