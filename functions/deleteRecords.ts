import { systemLog } from '../src/adapters/log.ts';
import { claims, disposals, documents, register, removals, seals, signer } from '../src/adapters/onAws.ts';
import { systemClock as clock, sha256 as digest } from '../src/adapters/system.ts';
import { type DeletingPorts, deleteRecords } from '../src/usecases/deleteRecords.ts';

const ports = (): DeletingPorts => {
  const store = { claims: claims(), register: register(), disposals: disposals(), documents: documents() };
  return { ...store, removals: removals(), seals: seals(), signer: signer(), clock, digest };
};

/** Called every night by the schedule (lib/robot.ts); no route leads here. A failure is thrown, and tried again. */
const over = (world: () => DeletingPorts) => async (): Promise<object> => {
  const deleted = await deleteRecords(world());
  systemLog({ route: 'deleteRecords', result: 'ok' });
  return { deleted };
};

export const handler = Object.assign(over(ports), {
  with: (other: Partial<DeletingPorts>) => over(() => ({ ...ports(), ...other })),
});
