import { covers } from '../domain/checkpoints.ts';
import { addDays, daysBetween, type LocalDate, localDay } from '../domain/days.ts';
import type { Actor } from '../domain/people.ts';
import { periodOn } from '../domain/periods.ts';
import { Refused } from '../domain/refusals.ts';
import { type Act, type ActKind, concerns, inOrder } from '../domain/trail.ts';
import { gatherActs, type TrailPorts } from './gatherActs.ts';
import { readCheckpoint } from './makeCheckpoint.ts';
import type { Seals } from './ports.ts';

export type TrailQuery = {
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly kind?: ActKind | undefined;
  /** Part of a subject, a thing or what was done. */
  readonly q?: string | undefined;
};
export type TrailView = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The newest first. */
  readonly acts: readonly (Act & { readonly sealed: boolean })[];
  /** The last day that a checkpoint covers. */
  readonly sealedThrough: LocalDate | null;
};

/** A page looks at so many days at once. */
export const mostTrailDays = 31;
const usualDays = 7;

/**
 * What was done in the days asked for (the last week unless told), as far as it concerns the caller: sealed days are
 * read from their checkpoints, the days since from the histories themselves.
 * @throws Refused bad-request when the range is turned round or too long
 */
export async function readTrail(
  ports: TrailPorts & { readonly seals: Seals },
  { actor, ...query }: TrailQuery & { readonly actor: Actor },
): Promise<TrailView> {
  const today = localDay(ports.clock.now());
  const to = query.to ?? today;
  const from = query.from ?? addDays(to, 1 - usualDays);
  const days = daysBetween(from, to) + 1;
  if (days < 1 || days > mostTrailDays)
    throw new Refused('bad-request', {}, [
      { pointer: '/query/from', code: 'range', detail: `1 to ${mostTrailDays} days` },
    ]);
  const names = await ports.seals.names('checkpoints/');
  const sealedThrough = (names.at(-1)?.slice('checkpoints/'.length) ?? null) as LocalDate | null;
  const acts: (Act & { sealed: boolean })[] = [];
  for (const name of names) {
    // A checkpoint covers its own day and those since the one before; the first reaches back to the beginning.
    if (name.slice('checkpoints/'.length) < from) continue;
    const checkpoint = await readCheckpoint(ports, name);
    if (checkpoint.from !== null && checkpoint.from > to) break;
    acts.push(...checkpoint.acts.map((act) => ({ ...act, sealed: true })));
  }
  const openFrom = sealedThrough === null ? null : addDays(sealedThrough, 1);
  if (openFrom === null || openFrom <= to) {
    const open = { from: openFrom !== null && openFrom > from ? openFrom : from, to };
    // Counts of terms that have ended are corrected seldom, and are in the next checkpoint.
    const since = addDays(periodOn(today, 'term').from, -31);
    acts.push(...(await gatherActs(ports, open, since)).map((act) => ({ ...act, sealed: false })));
  }
  const wanted = query.q?.trim().toLocaleLowerCase('sv') ?? '';
  const found = acts.filter(
    (act) =>
      covers({ from, day: to }, localDay(act.at)) &&
      concerns(act, actor) &&
      (query.kind === undefined || act.kind === query.kind) &&
      [act.by.subject, act.thing, act.what].some((text) => text.toLocaleLowerCase('sv').includes(wanted)),
  );
  const ordered = inOrder(found).toReversed() as typeof found;
  return { from, to, acts: ordered, sealedThrough };
}
