import { canonical } from '../domain/canonical.ts';
import { type Checkpoint, checkpointOf } from '../domain/checkpoints.ts';
import { addDays, type LocalDate, localDay } from '../domain/days.ts';
import { type SealPorts, TamperedSeal } from './approvalRecords.ts';
import { gatherActs, type TrailPorts } from './gatherActs.ts';
import type { Seals } from './ports.ts';

export type CheckpointPorts = TrailPorts & SealPorts;

export const checkpointName = (day: string): string => `checkpoints/${day}`;

/**
 * Seals all that has happened since the last checkpoint, through `day`: yesterday unless told. Done again it changes
 * nothing; days that were left out are covered by the next one.
 * @throws Error for a day that has not ended; TamperedSeal
 */
export async function makeCheckpoint(
  ports: CheckpointPorts,
  day: LocalDate = addDays(localDay(ports.clock.now()), -1),
): Promise<Checkpoint> {
  if (day >= localDay(ports.clock.now())) throw new Error(`${day} has not ended`);
  const last = (await ports.seals.names('checkpoints/')).at(-1) ?? null;
  const before = last === null ? null : await readCheckpoint(ports, last);
  if (before && before.day >= day) return before;
  const acts = await gatherActs(ports, { from: before ? addDays(before.day, 1) : null, to: day });
  const text = canonical(checkpointOf(day, before, acts, ports.digest));
  // Another run may have been first: what it sealed stands.
  await ports.seals.put(checkpointName(day), { text, signature: await ports.signer.sign(text) });
  return readCheckpoint(ports, checkpointName(day));
}

/** @throws TamperedSeal when there is none under the name, or it is not what its signer signed */
export async function readCheckpoint(
  ports: { readonly seals: Seals; readonly signer?: SealPorts['signer'] },
  name: string,
): Promise<Checkpoint> {
  const seal = await ports.seals.get(name);
  if (!seal) throw new TamperedSeal(`${name} is gone`);
  // Our own text, parsed as it was signed; the verifier of the inspection folder looks at it with other eyes.
  return JSON.parse(seal.text) as Checkpoint;
}
