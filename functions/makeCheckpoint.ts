import {
  attachments,
  claims,
  counts,
  deliveries,
  disposals,
  register,
  seals,
  signer,
  trail,
} from '../src/adapters/onAws.ts';
import { sha256, systemClock } from '../src/adapters/system.ts';
import { makeCheckpoint } from '../src/usecases/makeCheckpoint.ts';

/** Called every night by the schedule (lib/robot.ts); no route leads here. Answers the day that is sealed, and its root. */
export const handler = async (): Promise<{ day: string; root: string; acts: number }> => {
  const store = { counts: counts(), register: register(), claims: claims(), trail: trail() };
  const paper = { deliveries: deliveries(), attachments: attachments(), disposals: disposals() };
  const seal = { seals: seals(), signer: signer(), clock: systemClock, digest: sha256 };
  const { day, root, acts } = await makeCheckpoint({ ...store, ...paper, ...seal });
  return { day, root, acts: acts.length };
};
