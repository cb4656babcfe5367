import { canonical } from './canonical.ts';
import { addDays, type LocalDate, localDay } from './days.ts';
import { merkleRoot } from './merkle.ts';
import { type Act, inOrder } from './trail.ts';

/**
 * What happened from `from` (null: from the beginning) through `day`, sealed: every act with the hash of its link, and
 * the Merkle root over them. Each names the one before, so that none can be left out; together they cover every day
 * once, whether or not the machine ran on it.
 */
export type Checkpoint = {
  readonly schema: 'skolmjolk/checkpoint/1';
  readonly day: LocalDate;
  readonly from: LocalDate | null;
  readonly previous: { readonly day: LocalDate; readonly hash: string } | null;
  readonly root: string;
  readonly acts: readonly Act[];
};

/** The checkpoint through `day` of all acts given; those outside its days are left to other checkpoints. */
export function checkpointOf(
  day: LocalDate,
  before: Checkpoint | null,
  acts: readonly Act[],
  digest: (content: string | Uint8Array) => string,
): Checkpoint {
  const from = before ? addDays(before.day, 1) : null;
  const mine = inOrder(acts.filter(({ at }) => covers({ from, day }, localDay(at))));
  return {
    schema: 'skolmjolk/checkpoint/1',
    day,
    from,
    previous: before && { day: before.day, hash: digest(canonical(before)) },
    root: merkleRoot(mine.map(canonical), digest),
    acts: mine,
  };
}

export function covers({ from, day }: Pick<Checkpoint, 'from' | 'day'>, date: LocalDate): boolean {
  return (from === null || from <= date) && date <= day;
}
