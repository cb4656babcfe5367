import { canonical } from './canonical.ts';
import type { CorrectionReason, Quantity } from './counts.ts';
import type { Instant, LocalDate } from './days.ts';
import type { Author } from './people.ts';
import type { Recorded } from './records.ts';
import { Refused } from './refusals.ts';
import { mostRevisions, sealed } from './revisions.ts';

/** What the kitchen sent, and what the site got: each end may post its own side. */
export const transferEnds = ['sent', 'received'] as const;
export type TransferEnd = (typeof transferEnds)[number];

/** Why the two ends of a transfer differ. */
export const differenceReasons = [
  'spilled',
  'spoiled',
  'returned',
  'went-elsewhere',
  'counted-wrong',
  'other',
] as const;
export type DifferenceReason = (typeof differenceReasons)[number];

/** One product of a side: as given, and as a whole amount in the product's unit (ml or g). */
export type TransferLine = { readonly productId: string; readonly given: Quantity; readonly amount: number };

type Side = {
  readonly kind: TransferEnd;
  readonly lines: readonly TransferLine[];
  /** Why this side was changed; null the first time it is posted. */
  readonly reason: CorrectionReason | null;
};
type Explanation = {
  readonly kind: 'explained';
  readonly reason: DifferenceReason;
  readonly words: string | null;
};
export type TransferAct = Side | Explanation;

export type TransferRevision = {
  readonly revision: number;
  /** Made by the sender before the first send; the same id again has no second effect. */
  readonly entryId: string;
  readonly at: Instant;
  readonly by: Author;
  readonly act: TransferAct;
  /** Hash of the revision before; null for the first. */
  readonly previous: string | null;
  readonly hash: string;
};

/** What one central kitchen sent to one site on one day, as both ends tell it, with all revisions, oldest first. */
export type TransferPlace = { readonly date: LocalDate; readonly from: string; readonly to: string };
export type Transfer = TransferPlace & {
  readonly revision: number;
  readonly revisions: readonly TransferRevision[];
};

export type StandingTransfer = {
  /** What the end posted last; null when it has posted nothing. */
  readonly sent: (TransferRevision & { readonly act: Side }) | null;
  readonly received: (TransferRevision & { readonly act: Side }) | null;
  /** The explanation, if nothing was changed after it. */
  readonly explained: Explanation | null;
  /** By product id, where both ends have posted and do not agree. */
  readonly differences: readonly {
    readonly productId: string;
    readonly sent: number;
    readonly received: number;
  }[];
};

/** How the transfer stands. What only one end has posted stands for both. */
export function standingTransfer({ revisions }: Pick<Transfer, 'revisions'>): StandingTransfer {
  const lastOf = (end: TransferEnd) =>
    revisions.findLast((each): each is TransferRevision & { readonly act: Side } => each.act.kind === end) ??
    null;
  const [sent, received] = [lastOf('sent'), lastOf('received')];
  const last = revisions.at(-1)?.act;
  return {
    sent,
    received,
    explained: last?.kind === 'explained' ? last : null,
    differences: sent && received ? differing(amountsOf(sent), amountsOf(received)) : [],
  };
}

/** A side's amounts by product id, ml or g. */
export function amountsOf(side: { readonly act: Side } | null): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { productId, amount } of side?.act.lines ?? [])
    sums[productId] = (sums[productId] ?? 0) + amount;
  return sums;
}

/** The products of which the two sides name different amounts; a product that a side does not name is none of it. */
export function differing(
  sent: Readonly<Record<string, number>>,
  received: Readonly<Record<string, number>>,
): StandingTransfer['differences'] {
  return [...new Set([...Object.keys(sent), ...Object.keys(received)])]
    .sort()
    .map((productId) => ({ productId, sent: sent[productId] ?? 0, received: received[productId] ?? 0 }))
    .filter((each) => each.sent !== each.received);
}

/** `ifMatch`: hash of the revision that the sender saw of his own end, or of the whole for an explanation. */
export type TransferEntry = Pick<TransferRevision, 'entryId' | 'at' | 'by' | 'act'> & {
  readonly ifMatch: string | null;
};

/**
 * The transfer after the entry. The ends do not hold each other up: each is compared with what it posted itself.
 * @throws Refused entry-id-reused, precondition-needed, stale, reason-needed, nothing-changed, too-many-revisions
 */
export function transferred(
  current: Transfer | null,
  place: TransferPlace,
  { ifMatch, ...entry }: TransferEntry,
  digest: (text: string) => string,
): { readonly transfer: Transfer; readonly made: TransferRevision; readonly repeated: boolean } {
  const revisions = current?.revisions ?? [];
  const earlier = revisions.find((each) => each.entryId === entry.entryId);
  if (current && earlier) {
    if (canonical(earlier.act) !== canonical(entry.act)) throw new Refused('entry-id-reused');
    return { transfer: current, made: earlier, repeated: true };
  }
  const { act } = entry;
  const stands = standingTransfer({ revisions });
  const last = revisions.at(-1) ?? null;
  const mine = act.kind === 'explained' ? last : stands[act.kind];
  if (mine && !ifMatch) throw new Refused('precondition-needed', { current: mine.hash });
  if ((mine?.hash ?? null) !== ifMatch) throw new Refused('stale', { current: mine?.hash ?? null });
  if (act.kind === 'explained') {
    if (stands.differences.length === 0) throw new Refused('nothing-changed');
    if (act.reason === 'other' && !act.words) throw new Refused('reason-needed');
  } else if (mine) {
    if (!act.reason) throw new Refused('reason-needed');
    if (differing(amountsOf(stands[act.kind]), amountsOf({ act })).length === 0)
      throw new Refused('nothing-changed');
  }
  if (revisions.length >= mostRevisions) throw new Refused('too-many-revisions', { most: mostRevisions });
  const made = sealed(digest, place, {
    ...entry,
    revision: revisions.length + 1,
    previous: last?.hash ?? null,
  });
  return {
    transfer: { ...place, revision: made.revision, revisions: [...revisions, made] },
    made,
    repeated: false,
  };
}

/** Every kitchen that any composition has ever named: what one has sent remains when another takes its place. */
export function kitchensOf(compositions: readonly Recorded<'composition'>[]): string[] {
  const named = compositions.flatMap(({ versions }) => versions.map(({ value }) => value.kitchenSiteId));
  return [...new Set(named)].sort();
}
