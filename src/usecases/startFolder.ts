import { canonical } from '../domain/canonical.ts';
import { type Instant, millisecondsOf } from '../domain/days.ts';
import { type FolderWork, isUnderWay } from '../domain/folderWorks.ts';
import { Refused } from '../domain/refusals.ts';
import { type FolderScope, type FolderSubject, folderScope } from './inspectionFolder.ts';
import type { Claims, Clock, Digest, Folders, FolderWorks, Worker } from './ports.ts';

export type FolderWorkPorts = {
  readonly claims: Claims;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly folderWorks: FolderWorks;
};

/** The subject that a folder's id names: a school year has a second year where a claim has its term. */
export const subjectOf = (folderId: string): FolderSubject =>
  /^20\d\d-20\d\d$/.test(folderId) ? { schoolYear: folderId } : { claimId: folderId };
export const folderIdOf = (subject: FolderSubject): string =>
  'claimId' in subject ? subject.claimId : subject.schoolYear;

/** Tells folders of the same claims in another state apart. */
function stateOf({ digest }: Pick<FolderWorkPorts, 'digest'>, { claims }: FolderScope): string {
  return digest(canonical(claims.map(({ id, version, snapshot }) => [id, version, snapshot]))).slice(0, 16);
}

/** A folder is given out for a day; after that somebody would take it for what is true today. */
const freshMs = 24 * 3_600_000;

function isFresh(work: FolderWork, state: string, now: Instant): boolean {
  const age = millisecondsOf(now) - millisecondsOf(work.startedAt);
  return work.state === 'ready' && work.name.startsWith(`${work.id}-${state}-`) && age < freshMs;
}

/**
 * Has the folder made, unless it is being made, or is there from within the day and `anew` is not asked for. It is made
 * apart from the request: a year of 450 sites takes minutes.
 * @throws Refused not-found when there is no such claim, or none in the school year
 */
export async function startFolder(
  ports: FolderWorkPorts & { readonly worker: Worker },
  subject: FolderSubject,
  { anew }: { readonly anew: boolean },
): Promise<FolderWork> {
  const scope = await folderScope(ports, subject);
  const id = folderIdOf(subject);
  const current = await ports.folderWorks.get(id);
  const now = ports.clock.now();
  const state = stateOf(ports, scope);
  if (current && isUnderWay(current, now)) return current;
  if (current && !anew && isFresh(current, state, now)) return current;
  const name = `${id}-${state}-${now.replace(/\D/g, '')}`;
  const work: FolderWork = {
    ...{ id, version: (current?.version ?? 0) + 1, name, state: 'making', startedAt: now, at: now },
    ...{ done: 0, total: 0, bytes: 0 },
  };
  // Two presses at once are one making.
  if ((await ports.folderWorks.put(work)) === 'stale') return (await ports.folderWorks.get(id)) ?? work;
  await ports.worker.wake(id);
  return work;
}

/** A folder as it stands: `work` is null before anybody has asked. */
export type FolderView = {
  readonly id: string;
  readonly scope: FolderScope;
  readonly work: FolderWork | null;
  /** Whether a making that does not end has been given up. */
  readonly stalled: boolean;
  /** Whether it is of another day, or of claims that have gone on since. */
  readonly old: boolean;
};

/**
 * How far the folder has come; starts nothing.
 * @throws Refused not-found
 */
export async function readFolder(ports: FolderWorkPorts, id: string): Promise<FolderView> {
  const scope = await folderScope(ports, subjectOf(id));
  const work = await ports.folderWorks.get(id);
  const now = ports.clock.now();
  return {
    ...{ id, scope, work },
    stalled: work?.state === 'making' && !isUnderWay(work, now),
    old: work?.state === 'ready' && !isFresh(work, stateOf(ports, scope), now),
  };
}

/**
 * The address of the folder, which works for five minutes; it is made when it is not there.
 * @throws Refused not-found, folder-not-ready while it is being made
 */
export async function folderLink(
  ports: FolderWorkPorts & { readonly worker: Worker; readonly folders: Folders },
  subject: FolderSubject,
): Promise<string> {
  const { id, name, state, done, total } = await startFolder(ports, subject, { anew: false });
  if (state !== 'ready') throw new Refused('folder-not-ready', { done, total });
  return ports.folders.link(name, `inspection-${id}.zip`);
}
