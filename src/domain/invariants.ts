/**
 * What must hold of everything that is stored (docs/trust.md), told from the stored things alone: after a restore, after
 * a move, every night. Nothing here mends anything.
 */

import { canonical } from './canonical.ts';
import { type Claim, type ClaimEvent, type ClaimState, transitions } from './claims.ts';
import type { DayCount, DayStanding } from './counts.ts';
import { samePerson } from './people.ts';
import type { Kind, Recorded } from './records.ts';
import { isIntact, standingDay, type Thing } from './revisions.ts';
import type { Snapshot } from './snapshots.ts';

export const faultCodes = [
  'unreadable',
  'broken-chain',
  'gap',
  'standing-differs',
  'no-snapshot',
  'state-differs',
  'approval-differs',
  'approver-prepared',
  'day-differs',
  'identity-lost',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** Something stored that is not as it must be: which thing, and what is wrong with it. */
export type Fault = { readonly code: FaultCode; readonly thing: string; readonly words: string };

type Digest = (text: string) => string;
type Link = { readonly previous: string | null; readonly hash: string };

/** The trail of a thing: numbered 1..n, each hashing the one before (invariant 4). */
function faultsOfTrail<L extends Link>(
  thing: string,
  of: Thing,
  links: readonly L[],
  numberOf: (link: L) => number,
  digest: Digest,
): Fault[] {
  const faults: Fault[] = [];
  const numbers = links.map(numberOf);
  if (numbers.some((number, index) => number !== index + 1))
    faults.push({ code: 'gap', thing, words: `its revisions are ${numbers.join(', ')}` });
  if (!isIntact(links, digest, of)) {
    const first = links.findIndex((_, index) => !isIntact(links.slice(0, index + 1), digest, of)) + 1;
    faults.push({
      code: 'broken-chain',
      thing,
      words: `from revision ${first} on it is not what was written`,
    });
  }
  return faults;
}

export function faultsOfCount(count: DayCount, digest: Digest): Fault[] {
  const { siteId, date, revision, revisions } = count;
  const thing = `count ${siteId} ${date}`;
  const faults = faultsOfTrail(thing, { siteId, date }, revisions, (each) => each.revision, digest);
  if (revision !== revisions.length)
    faults.push({ code: 'gap', thing, words: `it says revision ${revision} and has ${revisions.length}` });
  return faults;
}

/**
 * What stands beside the histories of a site's days must say what the histories say. `standings` was read after `counts`:
 * a day that was written between the two is left for the next look.
 */
export function faultsOfStandings(counts: readonly DayCount[], standings: readonly DayStanding[]): Fault[] {
  const byDate = new Map(standings.map((each) => [each.date, each]));
  return counts.flatMap((count): Fault[] => {
    const beside = byDate.get(count.date);
    if (beside && beside.revision > count.revision) return [];
    if (beside && canonical(beside) === canonical(standingDay(count))) return [];
    const words = 'what stands beside its history is not what the history says';
    return [{ code: 'standing-differs', thing: `count ${count.siteId} ${count.date}`, words }];
  });
}

export function faultsOfRecord(record: Recorded<Kind>, digest: Digest): Fault[] {
  const { kind, id, revision, value, versions } = record;
  const thing = `${kind} ${id}`;
  const faults = faultsOfTrail(thing, { kind, id }, versions, (each) => each.revision, digest);
  if (revision !== versions.length)
    faults.push({ code: 'gap', thing, words: `it says revision ${revision} and has ${versions.length}` });
  if (canonical(value) !== canonical(versions.at(-1)?.value ?? null))
    faults.push({ code: 'standing-differs', thing, words: 'what stands is not its last version' });
  return faults;
}

/** What an approval is held against; of the other snapshots it is enough that they are there (null). */
export type ShownContent = Pick<Snapshot, 'totals' | 'aidCents' | 'preparers'>;

/**
 * A claim against its own trail and the snapshots that it names (invariants 5, 6 and 7).
 * `snapshots`: by hash, those that are there and have the hash that they are named by.
 */
export function faultsOfClaim(
  claim: Claim,
  snapshots: ReadonlyMap<string, ShownContent | null>,
  digest: Digest,
): Fault[] {
  const thing = `claim ${claim.id}`;
  const { events } = claim;
  const faults = faultsOfTrail(thing, { claimId: claim.id }, events, (each) => each.number, digest);
  const missing = new Set([claim.snapshot, ...events.map((each) => each.snapshot)]);
  for (const hash of missing)
    if (!snapshots.has(hash))
      faults.push({ code: 'no-snapshot', thing, words: `${hash} is not there, or is not what was frozen` });
  const state = events.reduce<ClaimState | undefined>(
    (before, { step }) => before && transitions[before][step],
    'draft',
  );
  if (state !== claim.state || claim.snapshot !== events.at(-1)?.snapshot)
    faults.push({
      code: 'state-differs',
      thing,
      words: `its steps lead to ${state}, and it says ${claim.state}`,
    });
  for (const event of events) faults.push(...faultsOfApproval(thing, claim, event, snapshots));
  return faults;
}

function faultsOfApproval(
  thing: string,
  { events }: Claim,
  { step, number, approval, snapshot: hash, by }: ClaimEvent,
  snapshots: ReadonlyMap<string, ShownContent | null>,
): Fault[] {
  if (step !== 'approve' && step !== 'approve-first') return [];
  const faults: Fault[] = [];
  const snapshot = snapshots.get(hash);
  const before = events.filter((each) => each.number < number);
  const amounts = Object.fromEntries(snapshot?.totals.map(({ group, eligible }) => [group, eligible]) ?? []);
  const same =
    approval !== null &&
    hash === before.at(-1)?.snapshot &&
    (!snapshot ||
      (approval.aidCents === snapshot.aidCents && canonical(approval.amounts) === canonical(amounts)));
  if (!same) faults.push({ code: 'approval-differs', thing, words: 'it was not this that was approved' });
  // Of two approvers neither is the other; a first approval that was returned since no longer counts.
  const since = before.slice(before.findLastIndex((each) => each.step === 'submit') + 1);
  const prepared = [
    ...(snapshot?.preparers ?? []),
    ...before.filter((each) => ['refresh', 'explain', 'submit'].includes(each.step)).map((each) => each.by),
    ...since.filter((each) => each.step === 'approve-first').map((each) => each.by),
  ];
  if (by.via !== 'login' || prepared.some((each) => samePerson(each, by)))
    faults.push({
      code: 'approver-prepared',
      thing,
      words: 'whoever approved it had prepared in it, or is no person',
    });
  return faults;
}

/** The days that an approved claim was computed from: their revisions are still there, with the same hashes. */
export function faultsOfDays(
  claimId: string,
  snapshot: Snapshot,
  siteId: string,
  counts: ReadonlyMap<string, DayCount>,
): Fault[] {
  const days = snapshot.sites.find((site) => site.id === siteId)?.days ?? [];
  return days.flatMap(({ date, revision, hash }): Fault[] => {
    const found = counts.get(date)?.revisions.find((each) => each.revision === revision)?.hash;
    if (found === hash) return [];
    const words = `claim ${claimId} was computed from its revision ${revision}, ${found ? 'which is another now' : 'which is gone'}`;
    return [{ code: 'day-differs', thing: `count ${siteId} ${date}`, words }];
  });
}
