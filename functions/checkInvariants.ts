import { systemLog } from '../src/adapters/log.ts';
import { claims, counts, links, register, snapshots } from '../src/adapters/onAws.ts';
import { sha256 as digest } from '../src/adapters/system.ts';
import { BrokenInvariant, checkInvariants, type Invariants } from '../src/usecases/checkInvariants.ts';

/** Called on a schedule, or by IT (docs/dayTwo.md); every fault is a line of the log, and an alarm counts them. */
export const handler = async (): Promise<Invariants> => {
  const route = 'checkInvariants';
  const store = { counts: counts(), register: register(), claims: claims() };
  const found = await checkInvariants({ ...store, links: links(), snapshots: snapshots(), digest });
  for (const fault of found.faults)
    systemLog({ route, result: fault.code, error: new BrokenInvariant(`${fault.thing}: ${fault.words}`) });
  if (found.faults.length === 0) systemLog({ route, result: 'ok' });
  return found;
};
