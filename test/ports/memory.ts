/**
 * The ports of src/usecases/ports.ts in memory, written by hand for the tests of the use cases. The same contract
 * suite (test/ports/suite.ts) runs on these and on the real adapters, so a test that holds here holds there.
 * Values are copied on the way in and out, and parsed on the way out by the shapes that the adapters use.
 */
import { generateKeyPairSync, hash, sign } from 'node:crypto';
import type * as z from 'zod';
import { folderWork } from '../../src/adapters/dynamo/dynamoFolderWorks.ts';
import { look as lookShape, pendingLogin, recorded, session } from '../../src/adapters/storedShapes.ts';
import type { Attachment } from '../../src/domain/attachments.ts';
import { canonical } from '../../src/domain/canonical.ts';
import type { Claim } from '../../src/domain/claims.ts';
import type { DayCount } from '../../src/domain/counts.ts';
import type { Instant } from '../../src/domain/days.ts';
import { localDay, within } from '../../src/domain/days.ts';
import { type Delivery, monthOf } from '../../src/domain/deliveries.ts';
import type { Disposal, KeptThing } from '../../src/domain/disposals.ts';
import type { DeadLetter, ScheduledCall } from '../../src/domain/failedCalls.ts';
import type { FolderWork } from '../../src/domain/folderWorks.ts';
import type { EntryLink } from '../../src/domain/links.ts';
import type { Look } from '../../src/domain/looks.ts';
import type { OutboxMessage } from '../../src/domain/outbox.ts';
import { type PersonId, samePerson } from '../../src/domain/people.ts';
import type { Kind, Recorded } from '../../src/domain/records.ts';
import { Refused } from '../../src/domain/refusals.ts';
import { standingDay } from '../../src/domain/revisions.ts';
import type { RobotDay } from '../../src/domain/robot.ts';
import type { Snapshot } from '../../src/domain/snapshots.ts';
import { noteIdOf, type TrailEvent } from '../../src/domain/trail.ts';
import type { Transfer, TransferPlace } from '../../src/domain/transfers.ts';
import * as shapes from '../../src/shapes/deliveries.ts';
import { disposal as disposalShape } from '../../src/shapes/disposals.ts';
import { trailEvent } from '../../src/shapes/evidence.ts';
import { entryLink } from '../../src/shapes/links.ts';
import { outboxMessage, robotDay } from '../../src/shapes/robot.ts';
import { transfer as transferShape } from '../../src/shapes/transfers.ts';
import * as values from '../../src/shapes/values.ts';
import type {
  Attachments,
  Calls,
  Channels,
  Claims,
  Clock,
  Counts,
  DeadLetters,
  Deliveries,
  Digest,
  Disposals,
  DocumentMakers,
  Documents,
  Folders,
  FolderWorks,
  Ids,
  Issuer,
  KeptObjects,
  Letter,
  Links,
  Looks,
  Mail,
  Outbox,
  Parcel,
  PendingLogin,
  Ports,
  Register,
  Removals,
  Removed,
  RobotDays,
  Seal,
  Seals,
  Session,
  Sessions,
  Signer,
  Snapshots,
  StoredFile,
  Trail,
  Transfers,
  Worker,
  Written,
} from '../../src/usecases/ports.ts';

/** The issuer that {@link memoryIssuer} pretends to be. */
export const memoryIssuerUrl = 'https://login.example';

/** When every test begins unless it says otherwise: Monday 23 November 2026, 08:00 in Helsinki. */
export const firstInstant = '2026-11-23T06:00:00.000Z';

const digest: Digest = (text) => hash('sha256', text, 'hex');

const byKey = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);

/**
 * A map that keeps texts, so that no caller shares with it what he wrote, and that parses what it gives out: once, as
 * nobody can change what he got.
 */
type Shelf<T> = {
  get(key: string): T | null;
  set(key: string, value: T): void;
  remove(key: string): void;
  /** What stands under the last key. */
  last(): T | null;
  /** In the order of their keys. */
  all(prefix?: string): T[];
};

/** The value with everything in it, never to be changed again. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

function shelf<T>(shape: z.ZodType<T>): Shelf<T> {
  const items = new Map<string, { readonly text: string; value?: T }>();
  /** The keys in order; found out when it is asked for after a key came or went. */
  let keys: string[] | null = [];
  const read = (key: string): T | null => {
    const item = items.get(key);
    if (!item) return null;
    item.value ??= frozen(shape.parse(JSON.parse(item.text)));
    return item.value;
  };
  const sorted = (): string[] => {
    keys ??= [...items.keys()].sort();
    return keys;
  };
  return {
    get: read,
    set: (key, value) => {
      if (!items.has(key)) keys = null;
      items.set(key, { text: JSON.stringify(value) });
    },
    remove: (key) => {
      if (items.delete(key)) keys = null;
    },
    last: () => read(sorted().at(-1) ?? ''),
    all: (prefix = '') => {
      const own = sorted();
      // The first key that is not before the prefix, by halves.
      let [from, to] = [0, own.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if ((own[middle] ?? '') < prefix) from = middle + 1;
        else to = middle;
      }
      const values: T[] = [];
      for (let at = from; own[at]?.startsWith(prefix); at += 1) values.push(read(own[at] ?? '') as T);
      return values;
    },
  };
}

/** What the deletion may do and no port else: removes what stands under the key in just that version. */
type Dropping = { drop(key: string, number: number): Removed };

function dropping<T>(items: Shelf<T>, numberOf: (item: T) => number): Dropping['drop'] {
  return (key, number) => {
    const item = items.get(key);
    if (item === null) return 'gone';
    if (numberOf(item) !== number) return 'changed';
    items.remove(key);
    return 'removed';
  };
}

/** Objects by their names in the bucket; `locks` are the instants until which one is held. */
export type MemoryBucket = { readonly files: Map<string, StoredFile>; readonly locks: Map<string, Instant> };
export const memoryBucket = (): MemoryBucket => ({ files: new Map(), locks: new Map() });

export function memoryCounts(): Counts & Dropping {
  const items = shelf<DayCount>(values.dayCount);
  const key = (siteId: string, date: string) => `${siteId}#${date}`;
  return {
    get: async (siteId, date) => items.get(key(siteId, date)),
    put: async (count): Promise<Written> => {
      const at = key(count.siteId, count.date);
      if ((items.get(at)?.revision ?? 0) !== count.revision - 1) return 'stale';
      items.set(at, count);
      return 'written';
    },
    ofSite: async (siteId, range) => items.all(key(siteId, '')).filter((count) => within(count.date, range)),
    standingOfSite: async (siteId, range) =>
      items.all(key(siteId, '')).flatMap((count) => (within(count.date, range) ? [standingDay(count)] : [])),
    drop: dropping(items, ({ revision }) => revision),
  };
}

export function memoryRegister(): Register & { dropRecord(kind: Kind, id: string, number: number): Removed } {
  const shelves: { [K in Kind]: Shelf<Recorded<K>> } = {
    site: shelf(recorded.site),
    composition: shelf(recorded.composition),
    product: shelf(recorded.product),
    calendar: shelf(recorded.calendar),
    schoolYearData: shelf(recorded.schoolYearData),
    user: shelf(recorded.user),
    settings: shelf(recorded.settings),
    importProfile: shelf(recorded.importProfile),
    robot: shelf(recorded.robot),
    supplier: shelf(recorded.supplier),
    stockData: shelf(recorded.stockData),
    handMade: shelf(recorded.handMade),
  };
  const of = <K extends Kind>(kind: K): Shelf<Recorded<K>> => shelves[kind];
  const userOf: Register['userOf'] = async (person) =>
    of('user')
      .all()
      .find((user) => samePerson(user.value, person)) ?? null;
  return {
    get: async (kind, id) => of(kind).get(id),
    list: async (kind) => of(kind).all(),
    put: async (record): Promise<Written> => {
      const items = of(record.kind);
      if ((items.get(record.id)?.revision ?? 0) !== record.revision - 1) return 'stale';
      // An identity belongs to one user's record at a time; who comes second is told that things have changed.
      if (record.kind === 'user') {
        const { value } = record as unknown as Recorded<'user'>;
        const holder = of('user')
          .all()
          .find((user) => samePerson(user.value, value));
        if (holder && holder.id !== record.id) return 'stale';
      }
      items.set(record.id, record);
      return 'written';
    },
    userOf,
    dropRecord: (kind, id, number) => dropping(of(kind), ({ revision }) => revision)(id, number),
  };
}

export function memoryClaims(): Claims & Dropping {
  const items = shelf<Claim>(values.claim);
  return {
    get: async (id) => items.get(id),
    list: async () => items.all(),
    put: async (claim): Promise<Written> => {
      if ((items.get(claim.id)?.version ?? 0) !== claim.version - 1) return 'stale';
      items.set(claim.id, claim);
      return 'written';
    },
    drop: dropping(items, ({ version }) => version),
  };
}

export function memoryTransfers(): Transfers & Dropping {
  const items = shelf<Transfer>(transferShape);
  const key = ({ from, date, to }: TransferPlace) => `${from}#${date}#${to}`;
  return {
    get: async (place) => items.get(key(place)),
    put: async (transfer): Promise<Written> => {
      if ((items.get(key(transfer))?.revision ?? 0) !== transfer.revision - 1) return 'stale';
      items.set(key(transfer), transfer);
      return 'written';
    },
    ofKitchen: async (from, range) => items.all(`${from}#`).filter((each) => within(each.date, range)),
    drop: dropping(items, ({ revision }) => revision),
  };
}

export function memoryLinks(): Links & Dropping {
  const items = shelf<EntryLink>(entryLink);
  return {
    get: async (id) => items.get(id),
    list: async () => items.all(),
    put: async (link): Promise<Written> => {
      if ((items.get(link.id)?.version ?? 0) !== link.version - 1) return 'stale';
      items.set(link.id, link);
      return 'written';
    },
    drop: dropping(items, ({ version }) => version),
  };
}

export function memoryLooks(): Looks & Dropping {
  const items = shelf<Look>(lookShape);
  const key = ({ issuer, subject }: PersonId, claimId: string) =>
    `${digest(canonical([issuer, subject]))}/${claimId}`;
  return {
    get: async (person, claimId) => items.get(key(person, claimId)),
    put: async (look) => items.set(key(look, look.claimId), look),
    drop: dropping(items, () => 0),
  };
}

export function memoryDeliveries(): Deliveries & Dropping {
  const items = shelf<Delivery>(shapes.delivery);
  const holders = new Map<string, string>();
  return {
    get: async (id) => items.get(id),
    ofMonths: async (from, to) => items.all().filter(({ id }) => from <= monthOf(id) && monthOf(id) <= to),
    holderOf: async (key) => holders.get(key) ?? null,
    put: async (delivery): Promise<Written> => {
      if ((items.get(delivery.id)?.revision ?? 0) !== delivery.revision - 1) return 'stale';
      if (delivery.revision === 1) {
        if (delivery.keys.some((key) => holders.has(key))) return 'stale';
        for (const key of delivery.keys) holders.set(key, delivery.id);
      }
      items.set(delivery.id, delivery);
      return 'written';
    },
    drop: (key, number) => {
      const keys = items.get(key)?.keys ?? [];
      const removed = dropping(items, ({ revision }) => revision)(key, number);
      if (removed === 'removed') for (const each of keys) holders.delete(each);
      return removed;
    },
  };
}

export function memoryAttachments(bucket = memoryBucket()): Attachments & Dropping {
  const items = shelf<Attachment>(shapes.attachment);
  const { files } = bucket;
  return {
    get: async (id) => items.get(id),
    ofSchoolYear: async (schoolYear) => items.all().filter((each) => each.schoolYear === schoolYear),
    put: async (attachment): Promise<Written> => {
      if ((items.get(attachment.id)?.version ?? 0) !== attachment.version - 1) return 'stale';
      items.set(attachment.id, attachment);
      return 'written';
    },
    drop: dropping(items, ({ version }) => version),
    keep: async ({ bytes, type }) => {
      const hash = digest(bytes);
      const name = `attachments/${hash}`;
      if (!files.has(name)) files.set(name, { bytes: bytes.slice(), type });
      return hash;
    },
    bytes: async (hash) => {
      const file = files.get(`attachments/${hash}`);
      return file ? { bytes: file.bytes.slice(), type: file.type } : null;
    },
  };
}

export function memoryRobotDays(): RobotDays & Dropping {
  const items = shelf<RobotDay>(robotDay);
  return {
    newest: async () => items.last(),
    list: async (range) => items.all().filter((day) => within(day.date, range)),
    put: async (day): Promise<Written> => {
      if ((items.get(day.date)?.version ?? 0) !== day.version - 1) return 'stale';
      items.set(day.date, day);
      return 'written';
    },
    drop: dropping(items, ({ version }) => version),
  };
}

export function memoryOutbox(): Outbox & Dropping {
  const items = shelf<OutboxMessage>(outboxMessage);
  return {
    get: async (id) => items.get(id),
    list: async ({ from, to }) => items.all().filter(({ id }) => from <= id && id <= `${to}~`),
    put: async (message): Promise<Written> => {
      if ((items.get(message.id)?.version ?? 0) !== message.version - 1) return 'stale';
      items.set(message.id, message);
      return 'written';
    },
    drop: dropping(items, ({ version }) => version),
  };
}

/** A mail service that keeps what it took. */
export function memoryMail(): Mail & { readonly letters: Letter[] } {
  const letters: Letter[] = [];
  return {
    letters,
    send: async (letter) => {
      letters.push(letter);
      return `250 taken as ${letters.length}`;
    },
  };
}

/** Machines that keep what they took. */
export function memoryChannels(): Channels & { readonly parcels: (Parcel & { channel: string })[] } {
  const parcels: (Parcel & { channel: string })[] = [];
  return {
    parcels,
    send: async (channel, parcel) => {
      parcels.push({ ...parcel, channel });
      return `taken as ${parcels.length}`;
    },
  };
}

/** A queue of dead letters; `leave` puts one in, as the schedule does. */
export function memoryDeadLetters(): DeadLetters & { leave(letter: DeadLetter): void } {
  const letters = new Map<string, DeadLetter>();
  const held = new Set<string>();
  const seen = () => [...letters.values()].filter(({ id }) => !held.has(id));
  return {
    leave: (letter) => letters.set(letter.id, letter),
    list: async () => seen().sort((one, other) => (one.failedAt < other.failedAt ? -1 : 1)),
    takeOut: async (matches, act) => {
      const own = seen().filter(matches);
      if (own.length === 0) return 0;
      for (const { id } of own) held.add(id);
      try {
        await act();
        for (const { id } of own) letters.delete(id);
      } finally {
        for (const { id } of own) held.delete(id);
      }
      return own.length;
    },
  };
}

/** Calls that are written down and not made. */
export function memoryCalls(): Calls & { readonly started: ScheduledCall[] } {
  const started: ScheduledCall[] = [];
  return {
    started,
    start: async (call) => {
      started.push(call);
    },
  };
}

const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });

const utf8 = new TextEncoder();
const textIn = (file: StoredFile): string => new TextDecoder().decode(file.bytes);

export function memorySnapshots(
  { files } = memoryBucket(),
): Snapshots & { tamper(hash: string, text: string): void } {
  const name = (hash: string) => `snapshots/${hash}.json`;
  const type = 'application/json';
  /** What was checked and parsed, by the file that it came from. */
  const checked = new WeakMap<StoredFile, Snapshot>();
  return {
    put: async (snapshot) => {
      const text = canonical(snapshot);
      const hash = digest(text);
      if (!files.has(name(hash))) files.set(name(hash), { bytes: utf8.encode(text), type });
      return hash;
    },
    get: async (hash) => {
      const file = files.get(name(hash));
      if (!file) throw named('MissingSnapshot', `no snapshot ${hash}`);
      const known = checked.get(file);
      if (known) return known;
      if (digest(file.bytes) !== hash)
        throw named('TamperedSnapshot', `the snapshot ${hash} is not what was frozen`);
      const snapshot = frozen(JSON.parse(textIn(file)) as Snapshot);
      checked.set(file, snapshot);
      return snapshot;
    },
    tamper: (hash, text) => void files.set(name(hash), { bytes: utf8.encode(text), type }),
  };
}

export function memoryDocuments({ files } = memoryBucket()): Documents {
  const key = (hash: string, name: string) => `documents/${hash}/${name}`;
  return {
    put: async (hash, name, file) => {
      if (!files.has(key(hash, name)))
        files.set(key(hash, name), { bytes: file.bytes.slice(), type: file.type });
    },
    get: async (hash, name) => {
      const file = files.get(key(hash, name));
      return file ? { bytes: file.bytes.slice(), type: file.type } : null;
    },
    link: async (hash, name) => `https://records.example/${hash}/${name}`,
  };
}

/** A key of its own for each run of the tests. */
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
export const memorySigner: Signer = {
  publicKey: async () => pem,
  sign: async (text) => ({
    algorithm: 'ECDSA-P256-SHA256',
    key: digest(publicKey.export({ type: 'spki', format: 'der' })),
    value: sign('sha256', Buffer.from(text), privateKey).toString('base64'),
  }),
};

export function memorySeals({ files } = memoryBucket()): Seals {
  const key = (name: string) => `documents/seals/${name}.json`;
  const get: Seals['get'] = async (name) => {
    const file = files.get(key(name));
    return file ? (JSON.parse(textIn(file)) as Seal) : null;
  };
  return {
    get,
    put: async (name, seal) => {
      if (!files.has(key(name)))
        files.set(key(name), { bytes: utf8.encode(JSON.stringify(seal)), type: 'application/json' });
      return (await get(name)) ?? seal;
    },
    names: async (folder) =>
      [...files.keys()]
        .filter((name) => name.startsWith(`documents/seals/${folder}`))
        .map((name) => name.slice('documents/seals/'.length, -'.json'.length))
        .sort(),
  };
}

export function memoryTrail(): Trail & Dropping {
  const notes = new Map<string, TrailEvent>();
  return {
    append: async (event) => {
      const id = noteIdOf(event, digest);
      if (!notes.has(id)) notes.set(id, trailEvent.parse(event));
    },
    ofDays: async (range) => [...notes.values()].filter(({ at }) => within(localDay(at), range)),
    drop: (id) => (notes.delete(id) ? 'removed' : 'gone'),
  };
}

export function memoryDisposals(): Disposals {
  const items = shelf<Disposal>(disposalShape);
  return {
    get: async (id) => items.get(id),
    list: async () => items.all(),
    put: async (disposal): Promise<Written> => {
      if ((items.get(disposal.id)?.version ?? 0) !== disposal.version - 1) return 'stale';
      items.set(disposal.id, disposal);
      return 'written';
    },
  };
}

export function memoryKeptObjects({ files, locks } = memoryBucket()): KeptObjects {
  return {
    under: async (prefix) =>
      [...files]
        .filter(([name]) => name.startsWith(prefix))
        .sort(byKey)
        .map(([name, { bytes }]) => ({
          ...{ name, sha256: digest(bytes), lockedUntil: locks.get(name) ?? null },
        })),
  };
}

/** Removes from the ports in memory, those that are given. */
export function memoryRemovals(
  ports: {
    readonly [K in 'counts' | 'claims' | 'transfers' | 'links' | 'looks' | 'robotDays']: Dropping;
  } & { readonly [K in 'outbox' | 'trail' | 'deliveries' | 'attachments']: Dropping } & {
    readonly register: { dropRecord(kind: Kind, id: string, number: number): Removed };
    readonly bucket: MemoryBucket;
    readonly clock: Clock;
  },
): Removals {
  return {
    remove: async ({ kind, thing, number }: KeptThing) => {
      const [, ...parts] = thing.split('/');
      const rest = parts.join('/');
      switch (kind) {
        case 'count':
          return ports.counts.drop(parts.join('#'), number);
        case 'transfer':
          return ports.transfers.drop(`${parts[0]}#${parts[1]}#${parts[2]}`, number);
        case 'claim':
          return ports.claims.drop(rest, number);
        case 'link':
          return ports.links.drop(rest, number);
        case 'look':
          return ports.looks.drop(rest, number);
        case 'robotDay':
          return ports.robotDays.drop(rest, number);
        case 'message':
          return ports.outbox.drop(rest, number);
        case 'note':
          return ports.trail.drop(rest, number);
        case 'delivery':
          return ports.deliveries.drop(rest, number);
        case 'attachment':
          return ports.attachments.drop(rest, number);
        case 'schoolYearData':
        case 'stockData':
        case 'handMade':
        case 'user':
          return ports.register.dropRecord(kind, rest, number);
        default:
          if ((ports.bucket.locks.get(thing) ?? '') > ports.clock.now()) return 'locked';
          return ports.bucket.files.delete(thing) ? 'removed' : 'gone';
      }
    },
  };
}

/** Keeps a folder's files as they are, unpacked. */
export function memoryFolders(): Folders & { readonly kept: Map<string, Map<string, Uint8Array>> } {
  const kept = new Map<string, Map<string, Uint8Array>>();
  return {
    kept,
    put: async (name, files) => {
      const folder = new Map<string, Uint8Array>();
      for await (const { path, bytes } of files) folder.set(path, bytes);
      kept.set(name, folder);
    },
    link: async (name) => `https://records.example/${name}.zip`,
  };
}

/** Who makes folders, and does so when the test says so: what was asked for waits in `asked`. */
export function memoryWorker(): Worker & { readonly asked: string[] } {
  const asked: string[] = [];
  return { asked, wake: async (id) => void asked.push(id) };
}

export function memoryFolderWorks(): FolderWorks {
  const items = shelf<FolderWork>(folderWork);
  return {
    get: async (id) => items.get(id),
    put: async (work): Promise<Written> => {
      if ((items.get(work.id)?.version ?? 0) !== work.version - 1) return 'stale';
      items.set(work.id, work);
      return 'written';
    },
  };
}

export function memorySessions(): Sessions {
  const sessions = shelf<Session>(session);
  const pendings = shelf<PendingLogin>(pendingLogin);
  const ended = new Set<string>();
  return {
    get: async (id) => sessions.get(id),
    // A request that was under way during the logout must not bring the session back.
    put: async (one) => {
      if (!ended.has(one.id)) sessions.set(one.id, one);
    },
    remove: async (id) => {
      if (sessions.get(id) !== null) ended.add(id);
      sessions.remove(id);
    },
    putPending: async (pending) => pendings.set(pending.id, pending),
    takePending: async (id) => {
      const pending = pendings.get(id);
      pendings.remove(id);
      return pending;
    },
  };
}

/**
 * An issuer without a network. A callback such as `/login/return?state=S&code=anna` logs the subject `anna` in at the
 * clock's instant (`code=anna@2026-11-23T05:00:00.000Z` at that one); the access token `token:kitchen-7:counts:write`
 * is valid for that subject with those scopes (blank-separated), everything else is not.
 */
export function memoryIssuer(clock: Clock): Issuer {
  let logins = 0;
  return {
    start: async ({ language, fresh }) => {
      logins += 1;
      const state = `state-${logins}`;
      const url = new URL('/authorize', memoryIssuerUrl);
      url.searchParams.set('state', state);
      url.searchParams.set('ui_locales', language);
      if (fresh) url.searchParams.set('prompt', 'login');
      return { url: url.href, state, verifier: `verifier-${logins}`, nonce: `nonce-${logins}` };
    },
    finish: async (callbackUrl, expected) => {
      const { searchParams } = new URL(callbackUrl, 'https://skolmjolk.example');
      const [subject, loginAt] = (searchParams.get('code') ?? '').split('@');
      if (!subject || searchParams.get('state') !== expected.state) throw new Refused('login-failed');
      return {
        issuer: memoryIssuerUrl,
        subject,
        loginAt: loginAt ?? clock.now(),
        idToken: `id-token:${subject}`,
      };
    },
    logoutUrl: async (idToken) => `${memoryIssuerUrl}/logout?id_token_hint=${encodeURIComponent(idToken)}`,
    verify: async (accessToken) => {
      const [, subject, scopes] = /^token:([^:]+):(.*)$/.exec(accessToken) ?? [];
      if (!subject) return null;
      return { issuer: memoryIssuerUrl, subject, scopes: (scopes ?? '').split(' ').filter(Boolean) };
    },
  };
}

/** Ids in the form of a UUID, one after the other. */
export function sequentialIds(): Ids {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `00000000-0000-4000-8000-${count.toString(16).padStart(12, '0')}`;
    },
  };
}

/** A clock that stands still until a test moves it. */
export function handClock(
  first: Instant = firstInstant,
): Clock & { advance(ms: number): void; setNow(iso: Instant): void } {
  let now = Date.parse(first);
  return {
    now: () => new Date(now).toISOString(),
    advance: (ms) => {
      now += ms;
    },
    setNow: (iso) => {
      now = Date.parse(iso);
    },
  };
}

/** Makers whose files are a few bytes that name what they were made from. */
export const memoryMakers: DocumentMakers = {
  pdf: async ({ hash, language }) => new TextEncoder().encode(`%PDF-1.7 ${hash} ${language}`),
  xlsx: async ({ hash, language }) => new TextEncoder().encode(`PK ${hash} ${language}`),
};

/** All ports at once; give those that a test replaces. `advance` and `setNow` move the clock that comes with them. */
export function memoryPorts(
  overrides: Partial<Ports> = {},
): Ports & { readonly bucket: MemoryBucket; advance(ms: number): void; setNow(iso: Instant): void } {
  const clock = handClock();
  const bucket = memoryBucket();
  const own = {
    counts: memoryCounts(),
    register: memoryRegister(),
    claims: memoryClaims(),
    links: memoryLinks(),
    looks: memoryLooks(),
    robotDays: memoryRobotDays(),
    outbox: memoryOutbox(),
    deliveries: memoryDeliveries(),
    attachments: memoryAttachments(bucket),
    transfers: memoryTransfers(),
    trail: memoryTrail(),
  };
  return {
    ...own,
    mail: memoryMail(),
    channels: memoryChannels(),
    deadLetters: memoryDeadLetters(),
    calls: memoryCalls(),
    snapshots: memorySnapshots(bucket),
    documents: memoryDocuments(bucket),
    makers: memoryMakers,
    seals: memorySeals(bucket),
    signer: memorySigner,
    folders: memoryFolders(),
    folderWorks: memoryFolderWorks(),
    worker: memoryWorker(),
    disposals: memoryDisposals(),
    keptObjects: memoryKeptObjects(bucket),
    removals: memoryRemovals({ ...own, bucket, clock: overrides.clock ?? clock }),
    sessions: memorySessions(),
    issuer: memoryIssuer(overrides.clock ?? clock),
    clock,
    ids: sequentialIds(),
    digest,
    ...overrides,
    bucket,
    advance: clock.advance,
    setNow: clock.setNow,
  };
}
