import { addDays, localDay } from '../domain/days.ts';
import {
  announcement,
  countsOf,
  type Disposal,
  type KeptList,
  listText,
  type PersonalStep,
  steppedDisposal,
} from '../domain/disposals.ts';
import { type Actor, authorOf } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import type { Keeping } from '../domain/retention.ts';
import { gatherKeepings, gatherKept, type KeptPorts } from './gatherKept.ts';
import type { Disposals, Documents } from './ports.ts';

export type DisposalPorts = KeptPorts & { readonly disposals: Disposals; readonly documents: Documents };

/** The name of a list's file, under the hash of its bytes. */
export const listName = 'list.csv';

/**
 * Announces what is due with the list of all that goes, confirms such a list as the second person, stops it, holds it
 * for a reason, or ends the hold. Nothing is deleted here: a confirmed list goes in the night after its notice.
 * @throws Refused not-found, not-allowed for machines, not-due, disposal-state, own-announcement, stale, reason-needed,
 * nothing-changed when there is nothing to list, too-many-revisions
 */
export async function stepDisposal(
  ports: DisposalPorts,
  input: {
    readonly disposalId: string;
    readonly step: PersonalStep;
    readonly words: string | null;
    /** For `confirm`: the hash of the list that was looked at. */
    readonly list: string | null;
    readonly actor: Actor;
  },
): Promise<Disposal> {
  const { disposalId: id, step, actor } = input;
  if (actor.via !== 'login') throw new Refused('not-allowed');
  const keeping = (await gatherKeepings(ports)).find((each) => each.id === id);
  if (!keeping) throw new Refused('not-found');
  const current = await ports.disposals.get(id);
  const act = {
    ...{ step, at: ports.clock.now(), by: authorOf(actor, ['official', 'administrator']) },
    ...{ words: input.words?.trim() || null, result: null },
  };
  // What the list does not change is refused before everything is read.
  const stands = announcement(current)?.list ?? null;
  const seen = step === 'confirm' && stands?.sha256 !== input.list ? null : stands;
  let made = steppedDisposal(current, id, { ...act, list: step === 'confirm' ? seen : null }, ports.digest);
  if (step === 'announce')
    made = steppedDisposal(current, id, { ...act, list: await listed(ports, keeping) }, ports.digest);
  if ((await ports.disposals.put(made)) === 'stale') throw new Refused('stale');
  return made;
}

/** Keeps the list of what is due, and says how much it is. */
async function listed(ports: DisposalPorts, keeping: Keeping): Promise<KeptList> {
  const { standing } = keeping;
  if (standing.kind === 'open') throw new Refused('not-due', { reason: standing.reason });
  if (!standing.due) throw new Refused('not-due', { on: addDays(standing.keepUntil, 1) });
  const { things, lockedUntil } = await gatherKept(ports, keeping);
  if (lockedUntil !== null && lockedUntil > ports.clock.now())
    throw new Refused('not-due', { on: addDays(localDay(lockedUntil), 1), reason: 'locked' });
  if (things.length === 0) throw new Refused('nothing-changed');
  const bytes = new TextEncoder().encode(listText(things));
  const sha256 = ports.digest(bytes);
  await ports.documents.put(sha256, listName, { bytes, type: 'text/csv' });
  return { sha256, counts: countsOf(things), completedIn: standing.completedIn };
}
