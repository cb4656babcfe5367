import type { Attachment } from '../domain/attachments.ts';
import type { Claim } from '../domain/claims.ts';
import type { DayCount, DayStanding } from '../domain/counts.ts';
import type { DayRange, Instant, LocalDate } from '../domain/days.ts';
import type { Delivery } from '../domain/deliveries.ts';
import type { XmlElement } from '../domain/deliveryXml.ts';
import type { Disposal, KeptThing } from '../domain/disposals.ts';
import type { DeadLetter, ScheduledCall } from '../domain/failedCalls.ts';
import type { FolderWork } from '../domain/folderWorks.ts';
import type { Separator } from '../domain/importProfiles.ts';
import type { TableLine } from '../domain/importTable.ts';
import type { EntryLink } from '../domain/links.ts';
import type { Look } from '../domain/looks.ts';
import type { Channel, OutboxMessage } from '../domain/outbox.ts';
import type { PersonId } from '../domain/people.ts';
import type { Kind, Recorded } from '../domain/records.ts';
import type { Message, RobotDay } from '../domain/robot.ts';
import type { Snapshot } from '../domain/snapshots.ts';
import type { Language } from '../domain/texts.ts';
import type { TrailEvent } from '../domain/trail.ts';
import type { Transfer, TransferPlace } from '../domain/transfers.ts';
import type { FolderClaim, FolderScope } from './inspectionFolder.ts';

/** Whether a conditional write went in, or somebody else was first. */
export type Written = 'written' | 'stale';

/** The daily counts. */
export type Counts = {
  get(siteId: string, date: LocalDate): Promise<DayCount | null>;
  /** Writes only if the stored revision is the one before `count.revision` (none for 1). */
  put(count: DayCount): Promise<Written>;
  /** The site's counts in the range, by date. */
  ofSite(siteId: string, range: DayRange): Promise<DayCount[]>;
  /** What stands for the site's days in the range, by date: the same days, without their histories. */
  standingOfSite(siteId: string, range: DayRange): Promise<DayStanding[]>;
};

/** Sites, products, calendars and whatever else the city keeps; every kind versioned alike. */
export type Register = {
  get<K extends Kind>(kind: K, id: string): Promise<Recorded<K> | null>;
  /** All records of the kind, by id. */
  list<K extends Kind>(kind: K): Promise<Recorded<K>[]>;
  /** Writes only if the stored revision is the one before `record.revision`. */
  put<K extends Kind>(record: Recorded<K>): Promise<Written>;
  /** The user's record with this identity, read strongly: rights may have been taken away a moment ago. */
  userOf(person: PersonId): Promise<Recorded<'user'> | null>;
};

/** Claims: state and trail; the content lies in Snapshots. */
export type Claims = {
  get(id: string): Promise<Claim | null>;
  list(): Promise<Claim[]>;
  /** Writes only if the stored version is the one before `claim.version` (none for 1). */
  put(claim: Claim): Promise<Written>;
};

/** Entry links of kitchens without an account, each with all its uses. */
export type Links = {
  /** Read strongly: the link may have been revoked a moment ago. */
  get(id: string): Promise<EntryLink | null>;
  /** All links, by id. */
  list(): Promise<EntryLink[]>;
  /** Writes only if the stored version is the one before `link.version` (none for 1). */
  put(link: EntryLink): Promise<Written>;
};

/** When each official last went through the changes of a claim: his bookmark, and no evidence of anything. */
export type Looks = {
  get(person: PersonId, claimId: string): Promise<Look | null>;
  /** The last one written stays. */
  put(look: Look): Promise<void>;
};

/** Invoices, credit notes and delivery notes, each with its whole history. */
export type Deliveries = {
  get(id: string): Promise<Delivery | null>;
  /** The documents entered under the months ('2026-09') from one to the other, by id. */
  ofMonths(from: string, to: string): Promise<Delivery[]>;
  /** The id of the document that has taken the key. */
  holderOf(key: string): Promise<string | null>;
  /**
   * Writes only if the stored revision is the one before. The first revision takes all keys of the document with it,
   * and is stale if another document has one of them.
   */
  put(delivery: Delivery): Promise<Written>;
};

/** Files attached to things, and the originals of deliveries: bytes under their SHA-256, and what they belong to. */
export type Attachments = {
  get(id: string): Promise<Attachment | null>;
  /** All of a school year ('2026-2027'), by id, those taken back too. */
  ofSchoolYear(schoolYear: string): Promise<Attachment[]>;
  /** Writes only if the stored version is the one before. */
  put(attachment: Attachment): Promise<Written>;
  /** Keeps the bytes; the same again is one object. Gives their SHA-256. */
  keep(file: StoredFile): Promise<string>;
  /** The bytes, checked against their hash; null when there are none under it. */
  bytes(sha256: string): Promise<StoredFile | null>;
};

/** What central kitchens sent to their sites, as both ends tell it. */
export type Transfers = {
  get(place: TransferPlace): Promise<Transfer | null>;
  /** Writes only if the stored revision is the one before `transfer.revision` (none for 1). */
  put(transfer: Transfer): Promise<Written>;
  /** What the kitchen sent in the range, by date and receiving site. */
  ofKitchen(from: string, range: DayRange): Promise<Transfer[]>;
};

/** What the robot looked at and did, a sheet a day. */
export type RobotDays = {
  /** The sheet of the latest day, read strongly; null before the first run. */
  newest(): Promise<RobotDay | null>;
  /** The sheets of the range, by date. */
  list(range: DayRange): Promise<RobotDay[]>;
  /** Writes only if the stored version is the one before `day.version` (none for 1). */
  put(day: RobotDay): Promise<Written>;
};

/** Messages to people and to the authority, each with all that became of it. */
export type Outbox = {
  get(id: string): Promise<OutboxMessage | null>;
  /** The messages whose ids begin with a day of the range, by id. */
  list(range: DayRange): Promise<OutboxMessage[]>;
  /** Writes only if the stored version is the one before `message.version` (none for 1). */
  put(message: OutboxMessage): Promise<Written>;
};

export type SentFile = StoredFile & { readonly name: string };
/** A mail before it is put into words. `link` is an address for the reader alone, which nothing keeps. */
export type Letter = {
  readonly id: string;
  readonly to: readonly string[];
  readonly language: Language;
  readonly message: Message;
  readonly link: string | null;
  readonly files: readonly SentFile[];
};
export type Mail = {
  /** Hands the letter over under its id; gives the receiver's receipt. @throws Error when it was not taken */
  send(letter: Letter): Promise<string>;
};

/** An approved application on its way to a machine of the city or the authority. */
export type Parcel = {
  readonly id: string;
  readonly claimId: string;
  readonly snapshot: string;
  readonly reference: string;
  readonly files: readonly SentFile[];
};
/** The ways to the authority beside mail and a person's hand. */
export type Channels = {
  /** Hands the parcel over under its id; gives a receipt. @throws Error when it was not taken or no address is set */
  send(channel: Exclude<Channel, 'email' | 'guided'>, parcel: Parcel): Promise<string>;
};

/** Calls of the schedule that failed for good, and wait for a person. */
export type DeadLetters = {
  /** What lies there, the oldest first; it stays there, and nobody waits for it. */
  list(): Promise<DeadLetter[]>;
  /**
   * Takes out those that match once `act` has come through; until then nobody else can, and when it throws they stay.
   * Gives how many; with none `act` is not done.
   */
  takeOut(matches: (letter: DeadLetter) => boolean, act: () => Promise<void>): Promise<number>;
};
/** The functions that the schedule calls. */
export type Calls = {
  /** Has the call made soon; nobody waits for it, and one that fails for good becomes a dead letter. */
  start(call: ScheduledCall): Promise<void>;
};

/** Frozen snapshots, each under its own SHA-256; writing the same twice is one object. */
export type Snapshots = {
  put(snapshot: Snapshot): Promise<string>;
  /**
   * The snapshot, checked against its hash when read.
   * @throws Error named MissingSnapshot or TamperedSnapshot; of another name when the store could not be asked
   */
  get(hash: string): Promise<Snapshot>;
};

export type StoredFile = { readonly bytes: Uint8Array; readonly type: string };

/** Files made from a snapshot, kept beside it; never overwritten. */
export type Documents = {
  put(hash: string, name: string, file: StoredFile): Promise<void>;
  get(hash: string, name: string): Promise<StoredFile | null>;
  /** An address that gives the kept file for five minutes, to whoever has it: for what is too large for an answer. */
  link(hash: string, name: string, shown: string): Promise<string>;
};

/** An ECDSA signature (P-256, SHA-256) in DER; `key` is the SHA-256 of the public key's DER bytes. */
export type Signature = {
  readonly algorithm: 'ECDSA-P256-SHA256';
  readonly key: string;
  /** Base64. */
  readonly value: string;
};
/** The city's seal: a P-256 key that nobody gets out. */
export type Signer = {
  sign(text: string): Promise<Signature>;
  /** PEM (SPKI). */
  publicKey(): Promise<string>;
};

/** A text that was signed: canonical JSON of an object. */
export type Seal = { readonly text: string; readonly signature: Signature };
/** Sealed texts, each written once for good: 'approvals/<claim>' and 'checkpoints/<day>'. */
export type Seals = {
  get(name: string): Promise<Seal | null>;
  /** Gives what stands: the first that was put. */
  put(name: string, seal: Seal): Promise<Seal>;
  /** The names that begin so, in order. */
  names(folder: string): Promise<string[]>;
};

/** Notes of what changes nothing: logins, refused attempts, documents read. Never changed, never taken back. */
export type Trail = {
  /** The same once more within the minute is one note. */
  append(event: TrailEvent): Promise<void>;
  /** The notes of the Helsinki days, in no order. */
  ofDays(range: DayRange): Promise<TrailEvent[]>;
};

/** The decisions on what has been kept long enough, one for each term's documents and each term's vouchers. */
export type Disposals = {
  get(id: string): Promise<Disposal | null>;
  /** All of them, by id. */
  list(): Promise<Disposal[]>;
  /** Writes only if the stored version is the one before `disposal.version` (none for 1). */
  put(disposal: Disposal): Promise<Written>;
};

/** An object of the bucket of records; `lockedUntil` is when its lock ends, null without one. */
export type KeptObject = {
  readonly name: string;
  readonly sha256: string;
  readonly lockedUntil: Instant | null;
};
/** `gone`: it was not there any more; `changed`: another version stands there; `locked`: the store does not let it go. */
export type Removed = 'removed' | 'gone' | 'changed' | 'locked';
/** What nobody has but the nightly run of the deletion. */
export type Removals = {
  /** Removes the thing in exactly the version that is named, and every version of an object. */
  remove(thing: KeptThing): Promise<Removed>;
};
/** The bucket of records as it is. */
export type KeptObjects = {
  /** The objects whose names begin so, by name. */
  under(prefix: string): Promise<KeptObject[]>;
};

/** A file of an inspection folder; the path has '/' whatever the machine. */
export type FolderFile = { readonly path: string; readonly bytes: Uint8Array };
/** Inspection folders, packed. */
export type Folders = {
  /**
   * Packs the files as they come; at most one is held at a time. It is a copy, so it is locked until the instant that is
   * given and not for years, and the store takes it away some days later.
   */
  put(name: string, files: AsyncIterable<FolderFile>, lockedUntil: Instant): Promise<void>;
  /** An address that gives it for five minutes, to whoever has it. */
  link(name: string, shown: string): Promise<string>;
};
/** How far the making of each folder has come. */
export type FolderWorks = {
  get(id: string): Promise<FolderWork | null>;
  /** Writes only if the stored version is the one before `work.version` (none for 1). */
  put(work: FolderWork): Promise<Written>;
};
/** Somebody who does what takes longer than a request. */
export type Worker = {
  /** Has the folder made; answers at once. */
  wake(folderId: string): Promise<void>;
};
/** What a folder holds that is no evidence: its first page, and the program that verifies it. */
export type FolderTexts = {
  index(facts: {
    readonly scope: FolderScope;
    readonly claims: readonly FolderClaim[];
    readonly paths: readonly string[];
    /** The fingerprint of the key. */
    readonly key: string;
  }): string;
  verifier(): Promise<Uint8Array>;
};

/** A login's session. `id` is the SHA-256 of the cookie's secret, so that the store alone opens no door. */
export type Session = PersonId & {
  readonly id: string;
  readonly loginAt: Instant;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
  readonly csrf: string;
  readonly idToken: string;
};
/** A login on its way to the issuer and back. */
export type PendingLogin = {
  readonly id: string;
  readonly verifier: string;
  readonly nonce: string;
  readonly returnTo: string;
  readonly startedAt: Instant;
};
export type Sessions = {
  get(id: string): Promise<Session | null>;
  put(session: Session): Promise<void>;
  remove(id: string): Promise<void>;
  putPending(pending: PendingLogin): Promise<void>;
  /** Reads and removes: a returned login works once. */
  takePending(id: string): Promise<PendingLogin | null>;
};

export type LoginStart = {
  readonly url: string;
  readonly state: string;
  readonly verifier: string;
  readonly nonce: string;
};
export type LoginResult = PersonId & { readonly loginAt: Instant; readonly idToken: string };
/** The OpenID Connect issuer, seen from our side. */
export type Issuer = {
  start(options: { language: Language; fresh: boolean }): Promise<LoginStart>;
  finish(
    callbackUrl: string,
    expected: { state: string; verifier: string; nonce: string },
  ): Promise<LoginResult>;
  logoutUrl(idToken: string): Promise<string>;
  /** The subject of a valid access token for this API; null for any other text. */
  verify(accessToken: string): Promise<(PersonId & { readonly scopes: readonly string[] }) | null>;
};

/** How a snapshot becomes a file. */
export type DocumentMaker = (input: {
  snapshot: Snapshot;
  hash: string;
  language: Language;
  claim: Claim;
}) => Promise<Uint8Array>;
export type DocumentMakers = { readonly pdf: DocumentMaker; readonly xlsx: DocumentMaker };

/** Reads a file as lines of cells. @throws Refused bad-request when it is none that can be read */
export type CsvReader = (
  file: Uint8Array,
  separator: Separator,
) => { readonly lines: readonly TableLine[]; readonly encoding: string; readonly separator: string };
/** Reads a CSV file or the first sheet of a workbook as lines of cells. @throws Refused bad-request */
export type SheetReader = (file: Uint8Array) => Promise<readonly TableLine[]>;
/** Reads an XML file as a tree, safely. @throws Refused bad-request with the line where it cannot */
export type XmlReader = (file: Uint8Array) => XmlElement;
/** Writes rows as a file that a spreadsheet opens without running anything in it. */
export type CsvWriter = (rows: readonly (readonly string[])[]) => string;

export type Clock = { now(): Instant };
export type Ids = {
  /** A new unguessable id. */
  next(): string;
};
/** SHA-256 in lower-case hex. */
export type Digest = (text: string | Uint8Array) => string;

/** Everything the use cases may ask of the world; each takes the few it needs. */
export type Ports = {
  readonly counts: Counts;
  readonly register: Register;
  readonly claims: Claims;
  readonly links: Links;
  readonly looks: Looks;
  readonly robotDays: RobotDays;
  readonly outbox: Outbox;
  readonly mail: Mail;
  readonly channels: Channels;
  readonly deadLetters: DeadLetters;
  readonly calls: Calls;
  readonly deliveries: Deliveries;
  readonly attachments: Attachments;
  readonly transfers: Transfers;
  readonly snapshots: Snapshots;
  readonly documents: Documents;
  readonly makers: DocumentMakers;
  readonly seals: Seals;
  readonly signer: Signer;
  readonly trail: Trail;
  readonly folders: Folders;
  readonly folderWorks: FolderWorks;
  readonly worker: Worker;
  readonly disposals: Disposals;
  readonly keptObjects: KeptObjects;
  readonly removals: Removals;
  readonly sessions: Sessions;
  readonly issuer: Issuer;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly digest: Digest;
};
