import { addDays, type Instant, type LocalDate, localDay } from './days.ts';
import { type Author, samePerson } from './people.ts';
import { Refused } from './refusals.ts';
import type { KeptKind } from './retention.ts';
import { mostRevisions, sealed } from './revisions.ts';

/**
 * What becomes of a term's documents or vouchers when their time is over. `kept`: nothing was decided; `held`: somebody
 * said why they must stay though they are due (an inspection, a dispute). docs/evidence.md says the same in words.
 */
export const disposalStates = ['kept', 'held', 'announced', 'confirmed', 'deleting', 'deleted'] as const;
export type DisposalState = (typeof disposalStates)[number];
export const disposalSteps = ['announce', 'confirm', 'stop', 'hold', 'release', 'begin', 'finish'] as const;
export type DisposalStep = (typeof disposalSteps)[number];

/** States as data: a step that is absent is refused. Once it has begun, a deletion is finished; nothing forces one. */
export const disposalTransitions: Readonly<
  Record<DisposalState, Readonly<Partial<Record<DisposalStep, DisposalState>>>>
> = {
  kept: { announce: 'announced', hold: 'held' },
  held: { release: 'kept' },
  announced: { confirm: 'confirmed', stop: 'kept', hold: 'held' },
  confirmed: { begin: 'deleting', stop: 'kept', hold: 'held' },
  deleting: { finish: 'deleted' },
  // What came late to a term that is gone is announced anew.
  deleted: { announce: 'announced', hold: 'held' },
};

/** The steps that people take; the others are the nightly run's. */
export const personalSteps = [
  'announce',
  'confirm',
  'stop',
  'hold',
  'release',
] as const satisfies DisposalStep[];
export type PersonalStep = (typeof personalSteps)[number];

/** So many days a list stands before anything of it goes: longer than a summer holiday, so that nobody misses it. */
export const noticeDays = 42;

/** The list of what goes, kept as a file under its own hash, and how much of each kind is in it. */
export type KeptList = {
  readonly sha256: string;
  readonly counts: Readonly<Partial<Record<KeptKind, number>>>;
  /** The year in which the matter was completed: when the claims are gone, nothing else says it any more. */
  readonly completedIn: number;
};

export type DisposalEvent = {
  readonly number: number;
  readonly step: DisposalStep;
  readonly at: Instant;
  readonly by: Author;
  readonly words: string | null;
  /** What was announced, confirmed or begun with; null for other steps. */
  readonly list: KeptList | null;
  /** Of `finish`: how many things of the list went, and how many stayed because they were changed or locked meanwhile. */
  readonly result: { readonly gone: number; readonly changed: number; readonly locked: number } | null;
  readonly previous: string | null;
  readonly hash: string;
};

/** The decision on a term's documents or vouchers with its history; it stays when they have gone. */
export type Disposal = {
  /** The keeping's id, '2026-autumn.documents'. */
  readonly id: string;
  readonly version: number;
  readonly state: DisposalState;
  readonly events: readonly DisposalEvent[];
};

/** The newest announcement while it stands. */
export function announcement(disposal: Pick<Disposal, 'state' | 'events'> | null): DisposalEvent | null {
  if (!disposal || disposal.state === 'kept' || disposal.state === 'held') return null;
  return disposal.events.findLast(({ step }) => step === 'announce') ?? null;
}

/** The year of completion that a deletion has set down for good; null where nothing has gone. */
export function setDown({ events }: Pick<Disposal, 'events'>): number | null {
  const begun = events.findLast(({ step }) => step === 'begin');
  return begun?.list?.completedIn ?? null;
}

/** The first day on which what was announced may go. */
export function noticeOver(announced: Pick<DisposalEvent, 'at'>): LocalDate {
  return addDays(localDay(announced.at), noticeDays);
}

/**
 * The disposal after the step. Whether its time has come is for the caller to say: this holds the order of the steps,
 * the two persons and the words.
 * @throws Refused disposal-state, own-announcement, stale, reason-needed, not-due, too-many-revisions
 */
export function steppedDisposal(
  current: Disposal | null,
  id: string,
  act: Pick<DisposalEvent, 'step' | 'at' | 'by' | 'words' | 'list' | 'result'>,
  digest: (text: string) => string,
): Disposal {
  const state = current?.state ?? 'kept';
  const next = disposalTransitions[state][act.step];
  if (!next) throw new Refused('disposal-state', { state });
  const announced = announcement(current);
  if (act.step === 'confirm' && announced) {
    if (samePerson(announced.by, act.by)) throw new Refused('own-announcement');
    // Bound to the list that was looked at.
    if (announced.list?.sha256 !== act.list?.sha256) throw new Refused('stale');
  }
  if ((act.step === 'stop' || act.step === 'hold') && !act.words) throw new Refused('reason-needed');
  if (act.step === 'begin' && announced && localDay(act.at) < noticeOver(announced))
    throw new Refused('not-due', { on: noticeOver(announced) });
  const events = current?.events ?? [];
  if (events.length >= mostRevisions) throw new Refused('too-many-revisions', { most: mostRevisions });
  const previous = events.at(-1)?.hash ?? null;
  const made = sealed(digest, { disposal: id }, { number: events.length + 1, ...act, previous });
  return { id, version: made.number, state: next, events: [...events, made] };
}

/** A thing that is listed to go: where it is and which version of it. */
export type KeptThing = {
  readonly kind: KeptKind;
  /** Its path, as in the trail; an object's name in the bucket. */
  readonly thing: string;
  /** The number of its newest version; 0 for what has none. */
  readonly number: number;
  /** The hash of its newest version, or of its bytes. */
  readonly hash: string;
};

const fields = ['kind', 'thing', 'number', 'hash'] as const;

/** The list as a file: a line for each thing, in the order in which they go. */
export function listText(things: readonly KeptThing[]): string {
  return [fields.join(','), ...things.map((each) => fields.map((field) => each[field]).join(',')), ''].join(
    '\n',
  );
}

/** The things of a list's file, which {@link listText} has written. */
export function listedThings(text: string): KeptThing[] {
  return text
    .split('\n')
    .slice(1, -1)
    .map((line) => {
      const [kind = '', thing = '', number = '', hash = ''] = line.split(',');
      return { kind: kind as KeptKind, thing, number: Number(number), hash };
    });
}

export function countsOf(things: readonly KeptThing[]): KeptList['counts'] {
  const counts: Partial<Record<KeptKind, number>> = {};
  for (const { kind } of things) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** What remains of what is gone: enough to prove that a copy found later is what stood here. */
export type Tombstone = {
  readonly schema: 'skolmjolk/disposal/1';
  readonly id: string;
  readonly law: string;
  readonly completedIn: number;
  readonly keptUntil: LocalDate;
  readonly list: KeptList;
  /** The Merkle root (RFC 9162) over the lines of the list. */
  readonly root: string;
  readonly announced: { readonly at: Instant; readonly by: Author; readonly hash: string };
  readonly confirmed: { readonly at: Instant; readonly by: Author; readonly hash: string };
};
