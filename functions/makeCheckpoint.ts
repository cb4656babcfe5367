import { checkpointPorts } from '../src/adapters/trailPorts.ts';
import { type CheckpointPorts, makeCheckpoint } from '../src/usecases/makeCheckpoint.ts';

type Sealed = { readonly day: string; readonly root: string; readonly acts: number };

/** Called every night by the schedule (lib/robot.ts); no route leads here. Answers the day that is sealed, and its root. */
const over = (ports: () => CheckpointPorts) => async (): Promise<Sealed> => {
  const { day, root, acts } = await makeCheckpoint(ports());
  return { day, root, acts: acts.length };
};

export const handler = Object.assign(over(checkpointPorts), {
  with: (ports: Partial<CheckpointPorts>) => over(() => ({ ...checkpointPorts(), ...ports })),
});
