import { type Instant, millisecondsOf } from './days.ts';

/** The subject of a folder as text: a claim's id, '2026-autumn.1', or a school year, '2026-2027'. */
export type FolderId = string;

export const folderWorkStates = ['making', 'ready', 'failed'] as const;
/** How far the making of an inspection folder has come. No evidence: the next making writes over it. */
export type FolderWork = {
  readonly id: FolderId;
  readonly version: number;
  /** The packed folder's name in the store; it tells the claims' state and when it was asked for. */
  readonly name: string;
  readonly state: (typeof folderWorkStates)[number];
  readonly startedAt: Instant;
  /** When it was last heard of. */
  readonly at: Instant;
  /** Files packed so far, and about how many there will be. */
  readonly done: number;
  readonly total: number;
  /** Of the files before they are packed. */
  readonly bytes: number;
};

/** A making of which nothing was heard for so long has died with its machine; the slowest single file takes a tenth. */
const stalledAfterMs = 5 * 60_000;

/** Whether somebody is at it: then nobody begins it once more. */
export function isUnderWay(work: FolderWork | null, now: Instant): boolean {
  return work?.state === 'making' && millisecondsOf(now) - millisecondsOf(work.at) < stalledAfterMs;
}
