import { canonical } from './canonical.ts';
import type { CorrectionReason, DayCount, DayStanding, Report, Revision, Use } from './counts.ts';
import type { Instant, LocalDate } from './days.ts';
import type { Author } from './people.ts';
import { Refused } from './refusals.ts';

/** At most this many revisions of one thing: a stored item has a bound, and a thousand corrections are a fault elsewhere. */
export const mostRevisions = 200;

/** The thing that a chain of hashes belongs to: bound by every link, so that none can be moved to another thing. */
export type Thing = Readonly<Record<string, string>>;

/** The link of a thing's hash chain: SHA-256 over the canonical JSON of the thing and of all but the hash itself. */
export function sealed<T extends { readonly previous: string | null }>(
  digest: (text: string) => string,
  of: Thing,
  link: T,
): T & { readonly hash: string } {
  return { ...link, hash: digest(canonical({ of, link })) };
}

/** The report that stands. */
export function standing(count: DayCount): Revision {
  const last = count.revisions.at(-1);
  if (!last) throw new Error(`a count without revision: ${count.siteId} ${count.date}`);
  return last;
}

/** The count without its history. */
export function standingDay(count: DayCount): DayStanding {
  const { report, revision } = standing(count);
  const { siteId, date } = count;
  const present = report.kind === 'served' ? report.present : undefined;
  const plain = { siteId, date, revision, kind: report.kind, served: sumByProduct(report, 'served') };
  return present === undefined ? plain : { ...plain, present };
}

/** Amounts of a report by product, for one use; ml or g. */
export function sumByProduct(report: Report, use: Use): Record<string, number> {
  const sums: Record<string, number> = {};
  if (report.kind !== 'served') return sums;
  for (const line of report.lines)
    if (line.use === use) sums[line.productId] = (sums[line.productId] ?? 0) + line.amount;
  return sums;
}

/** What a sender wants recorded; `ifMatch` is the hash of the revision he saw, null when he saw none. */
export type Entry = {
  readonly entryId: string;
  readonly at: Instant;
  readonly by: Author;
  readonly report: Report;
  readonly reason: CorrectionReason | null;
  readonly words: string | null;
  readonly ifMatch: string | null;
};

/**
 * The day's count after the entry. The same entry id again has no second effect (`repeated`), whatever came since.
 * @throws Refused entry-id-reused, precondition-needed, stale, reason-needed, nothing-changed, too-many-revisions
 */
export function recorded(
  current: DayCount | null,
  place: { readonly siteId: string; readonly date: LocalDate },
  entry: Entry,
  digest: (text: string) => string,
): { readonly count: DayCount; readonly made: Revision; readonly repeated: boolean } {
  const { ifMatch, ...rest } = entry;
  const earlier = current?.revisions.find((each) => each.entryId === entry.entryId);
  if (current && earlier) {
    // The first revision keeps no reason, so there is none to compare.
    const told = ({ report, reason, words }: Pick<Entry, 'report' | 'reason' | 'words'>) =>
      canonical({ report, words, reason: earlier.previous === null ? null : reason });
    if (told(earlier) !== told(entry)) throw new Refused('entry-id-reused');
    return { count: current, made: earlier, repeated: true };
  }
  if (!current) {
    if (ifMatch) throw new Refused('stale', { current: null });
    const made = sealed(digest, place, { revision: 1, ...rest, reason: null, previous: null });
    return { count: { ...place, revision: 1, revisions: [made] }, made, repeated: false };
  }
  const last = standing(current);
  const seen = { current: last.hash, revision: last.revision, at: last.at };
  if (!ifMatch) throw new Refused('precondition-needed', seen);
  if (ifMatch !== last.hash) throw new Refused('stale', seen);
  if (!entry.reason) throw new Refused('reason-needed');
  if (canonical(last.report) === canonical(entry.report)) throw new Refused('nothing-changed');
  if (current.revisions.length >= mostRevisions)
    throw new Refused('too-many-revisions', { most: mostRevisions });
  const made = sealed(digest, place, { revision: last.revision + 1, ...rest, previous: last.hash });
  return {
    count: { ...place, revision: made.revision, revisions: [...current.revisions, made] },
    made,
    repeated: false,
  };
}

/** Whether revisions are 1..n without gaps, each naming and hashing the one before (invariant 4 of docs/trust.md). */
export function isIntact(
  links: readonly { readonly previous: string | null; readonly hash: string }[],
  digest: (text: string) => string,
  of: Thing,
): boolean {
  return links.every((link, index) => {
    const { hash, ...rest } = link;
    return (
      rest.previous === (links[index - 1]?.hash ?? null) && digest(canonical({ of, link: rest })) === hash
    );
  });
}
