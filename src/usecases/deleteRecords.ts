import { canonical } from '../domain/canonical.ts';
import { localDay } from '../domain/days.ts';
import {
  announcement,
  type Disposal,
  type DisposalEvent,
  type KeptThing,
  listedThings,
  noticeOver,
  steppedDisposal,
  type Tombstone,
} from '../domain/disposals.ts';
import { merkleRoot } from '../domain/merkle.ts';
import { type Author, authorOf } from '../domain/people.ts';
import { type Keeping, keepingLaws } from '../domain/retention.ts';
import { robot } from '../domain/robot.ts';
import { type SealPorts, TamperedSeal } from './approvalRecords.ts';
import { gatherKeepings, type KeepingPorts } from './gatherKept.ts';
import type { Disposals, Documents, Removals, Removed } from './ports.ts';
import { someAtOnce } from './someAtOnce.ts';
import { listName } from './stepDisposal.ts';

export type DeletingPorts = KeepingPorts &
  SealPorts & {
    readonly disposals: Disposals;
    readonly documents: Documents;
    readonly removals: Removals;
  };

export type Deleted = { readonly id: string; readonly outcome: 'deleted' | 'stopped' | 'waits' };

/**
 * Deletes what two persons have confirmed and whose notice is over; called every night. A tombstone is sealed before
 * anything goes. Each step can be done again: a run that was cut off is finished by the next one, which finds gone
 * what went. A term that is no more due, because something was recorded meanwhile, is stopped instead.
 */
export async function deleteRecords(ports: DeletingPorts): Promise<Deleted[]> {
  const outcomes: Deleted[] = [];
  for (const disposal of await ports.disposals.list())
    if (disposal.state === 'confirmed' || disposal.state === 'deleting')
      outcomes.push({ id: disposal.id, outcome: await dispose(ports, disposal) });
  return outcomes;
}

async function dispose(ports: DeletingPorts, disposal: Disposal): Promise<Deleted['outcome']> {
  const announced = announcement(disposal);
  const confirmed = disposal.events.findLast(({ step }) => step === 'confirm');
  if (!announced?.list || !confirmed) throw new Error(`${disposal.id} was confirmed without a list`);
  const { list } = announced;
  let current = disposal;
  if (current.state === 'confirmed') {
    if (localDay(ports.clock.now()) < noticeOver(announced)) return 'waits';
    const keeping = (await gatherKeepings(ports)).find(({ id }) => id === disposal.id);
    const { standing } = keeping ?? { standing: null };
    if (standing?.kind !== 'dated' || !standing.due) {
      await take(ports, current, { step: 'stop', words: 'not due any more' });
      return 'stopped';
    }
    const things = await listedIn(ports, list.sha256);
    await seal(ports, disposal, { announced, confirmed, standing, list, things });
    current = await take(ports, current, { step: 'begin', list });
  }
  const result = { gone: 0, changed: 0, locked: 0 };
  const counted: Readonly<Record<Removed, keyof typeof result>> = {
    ...{ removed: 'gone', gone: 'gone', changed: 'changed', locked: 'locked' },
  };
  const things = await listedIn(ports, list.sha256);
  // One kind after the other: what names others goes before what it names.
  for (const kind of new Set(things.map((each) => each.kind)))
    for (const removed of await someAtOnce(
      things.filter((each) => each.kind === kind),
      (thing) => ports.removals.remove(thing),
    ))
      result[counted[removed]] += 1;
  await take(ports, current, { step: 'finish', result });
  return 'deleted';
}

async function take(
  ports: DeletingPorts,
  current: Disposal,
  act: Pick<DisposalEvent, 'step'> & Partial<Pick<DisposalEvent, 'words' | 'list' | 'result'>>,
): Promise<Disposal> {
  const by: Author = authorOf(robot, ['official']);
  const whole = { words: null, list: null, result: null, at: ports.clock.now(), by, ...act };
  const made = steppedDisposal(current, current.id, whole, ports.digest);
  // Another run is at it, or somebody stopped it at this very moment: what stands is looked at the next night.
  if ((await ports.disposals.put(made)) === 'stale') throw new Error(`${current.id} has changed meanwhile`);
  return made;
}

/** The things of the list, as it was announced and not as anybody may have written it since. */
async function listedIn(ports: DeletingPorts, sha256: string): Promise<KeptThing[]> {
  const file = await ports.documents.get(sha256, listName);
  if (!file || ports.digest(file.bytes) !== sha256) throw new TamperedSeal(`the list ${sha256} is not there`);
  return listedThings(new TextDecoder().decode(file.bytes));
}

async function seal(
  ports: DeletingPorts,
  { id, version }: Disposal,
  facts: {
    readonly announced: DisposalEvent;
    readonly confirmed: DisposalEvent;
    readonly standing: Extract<Keeping['standing'], { kind: 'dated' }>;
    readonly list: Tombstone['list'];
    readonly things: readonly KeptThing[];
  },
): Promise<void> {
  const { announced, confirmed, standing, list, things } = facts;
  const told = ({ at, by, hash }: DisposalEvent) => ({ at, by, hash });
  const part = id.endsWith('.vouchers') ? 'vouchers' : 'documents';
  const tombstone: Tombstone = {
    ...{ schema: 'skolmjolk/disposal/1', id, law: keepingLaws[part] },
    ...{ completedIn: standing.completedIn, keptUntil: standing.keepUntil, list },
    root: merkleRoot(
      things.map((each) => canonical(each)),
      ports.digest,
    ),
    ...{ announced: told(announced), confirmed: told(confirmed) },
  };
  const text = canonical(tombstone);
  const name = `disposals/${id}.${version}`;
  const stands = await ports.seals.put(name, { text, signature: await ports.signer.sign(text) });
  if (stands.text !== text) throw new TamperedSeal(`${name} is not what was confirmed`);
}
