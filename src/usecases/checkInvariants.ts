import type { Claim } from '../domain/claims.ts';
import type { DayCount, DayStanding } from '../domain/counts.ts';
import type { DayRange } from '../domain/days.ts';
import {
  type Fault,
  faultsOfClaim,
  faultsOfCount,
  faultsOfDays,
  faultsOfRecord,
  faultsOfStandings,
} from '../domain/invariants.ts';
import type { Kind, Recorded } from '../domain/records.ts';
import type { Snapshot } from '../domain/snapshots.ts';
import type { Claims, Counts, Digest, Links, Register, Snapshots } from './ports.ts';

export type InvariantPorts = {
  readonly counts: Counts;
  readonly register: Register;
  readonly claims: Claims;
  readonly links: Links;
  readonly snapshots: Snapshots;
  readonly digest: Digest;
};

/** How a fault stands in the log, by its name. */
export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant';
}

export type Invariants = {
  /** How many things were looked at. */
  readonly looked: {
    readonly records: number;
    readonly counts: number;
    readonly claims: number;
    readonly links: number;
  };
  /** The first {@link mostFaults}; `more` says how many there are beside them. */
  readonly faults: readonly Fault[];
  readonly more: number;
};

/** What an error is called that says something of what is stored; any other says that the store could not be asked. */
const telling: readonly string[] = [
  'BrokenItem',
  'MissingSnapshot',
  'TamperedSnapshot',
  'ZodError',
  'SyntaxError',
];
const tells = (error: unknown): error is Error => error instanceof Error && telling.includes(error.name);

/** A store that is wholly broken has as many faults as items; a hundred tell as much. */
const mostFaults = 100;
/** As many sites are read at once; their counts are dropped once they have been looked at. */
const atOnce = 24;
/** Every day that a count can have. */
const always: DayRange = { from: '1900-01-01', to: '2199-12-31' };

const kinds: readonly Kind[] = Object.keys({
  ...{ site: 0, composition: 0, product: 0, calendar: 0 },
  ...{
    schoolYearData: 0,
    user: 0,
    settings: 0,
    importProfile: 0,
    stockData: 0,
    supplier: 0,
    handMade: 0,
    robot: 0,
  },
} satisfies Record<Kind, 0>) as Kind[];

/**
 * Looks at everything that is stored and says what is not as it must be (docs/trust.md): trails without gaps that hash
 * to what they say, snapshots that are there under their own hash, approvals that bind what was shown by somebody who
 * prepared nothing, days that an approved claim was computed from, days that say beside their history what the history
 * says. Reads only; memory holds a few sites at a time.
 * @throws what a store that could not be asked threw: that is no fault of what is stored
 */
export async function checkInvariants(ports: InvariantPorts): Promise<Invariants> {
  const faults: Fault[] = [];
  const { digest } = ports;
  const readable = async <T>(thing: string, read: () => Promise<T>, instead: T): Promise<T> => {
    try {
      return await read();
    } catch (error) {
      if (!tells(error)) throw error;
      faults.push({ code: 'unreadable', thing, words: error.message });
      return instead;
    }
  };

  const records = (
    await Promise.all(
      kinds.map((kind) =>
        readable<Recorded<Kind>[]>(`register of ${kind}`, () => ports.register.list(kind), []),
      ),
    )
  ).flat();
  for (const record of records) faults.push(...faultsOfRecord(record, digest));
  for (const user of records.filter((each): each is Recorded<'user'> => each.kind === 'user')) {
    const found = await readable(`user ${user.id}`, () => ports.register.userOf(user.value), user);
    if (found?.id !== user.id)
      faults.push({
        code: 'identity-lost',
        thing: `user ${user.id}`,
        words: 'his login does not lead to him',
      });
  }

  const claims = await readable<Claim[]>('claims', () => ports.claims.list(), []);
  const approved: { readonly claimId: string; readonly snapshot: Snapshot }[] = [];
  for (const claim of claims) {
    const snapshots = await snapshotsOf(claim, ports.snapshots);
    faults.push(...faultsOfClaim(claim, snapshots, digest));
    const snapshot = snapshots.get(claim.snapshot);
    if (snapshot && claim.events.some(({ step }) => step === 'approve'))
      approved.push({ claimId: claim.id, snapshot });
  }

  let looked = 0;
  const sites = new Set(records.filter(({ kind }) => kind === 'site').map(({ id }) => id));
  for (const { snapshot } of approved) for (const { id } of snapshot.sites) sites.add(id);
  const waiting = [...sites];
  const reader = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const siteId = id;
      const counts = await readable<DayCount[] | null>(
        `counts of ${siteId}`,
        () => ports.counts.ofSite(siteId, always),
        null,
      );
      if (!counts) continue;
      looked += counts.length;
      for (const count of counts) faults.push(...faultsOfCount(count, digest));
      const standings = await readable<DayStanding[] | null>(
        `what stands for ${siteId}`,
        () => ports.counts.standingOfSite(siteId, always),
        null,
      );
      if (standings) faults.push(...faultsOfStandings(counts, standings));
      const byDate = new Map(counts.map((count) => [count.date, count]));
      for (const { claimId, snapshot } of approved)
        faults.push(...faultsOfDays(claimId, snapshot, siteId, byDate));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, reader));
  const links = await readable('links', () => ports.links.list(), []);

  return {
    looked: { records: records.length, counts: looked, claims: claims.length, links: links.length },
    faults: faults.slice(0, mostFaults),
    more: Math.max(0, faults.length - mostFaults),
  };
}

/**
 * The snapshots that a claim names, as far as they are there under their own hash: those that were approved, or stand,
 * with their content. There is one for every night of a term, so the others are not kept in memory.
 */
async function snapshotsOf(claim: Claim, snapshots: Snapshots): Promise<Map<string, Snapshot | null>> {
  const shown = claim.events.filter(({ step }) => step === 'approve' || step === 'approve-first');
  const kept = new Set([claim.snapshot, ...shown.map((each) => each.snapshot)]);
  const found = new Map<string, Snapshot | null>();
  for (const hash of new Set([...kept, ...claim.events.map((each) => each.snapshot)])) {
    try {
      const snapshot = await snapshots.get(hash);
      found.set(hash, kept.has(hash) ? snapshot : null);
    } catch (error) {
      // Not there, or not what was frozen: faultsOfClaim names it.
      if (!tells(error)) throw error;
    }
  }
  return found;
}
