import { claimPorts } from './claimPorts.ts';
import { disposals, documents, keptObjects, outbox, robotDays, seals } from './onAws.ts';

/** What the list of all that is due reads: everything that is kept. */
export const keepingPorts = () => ({
  ...claimPorts(),
  disposals: disposals(),
  documents: documents(),
  keptObjects: keptObjects(),
  outbox: outbox(),
  robotDays: robotDays(),
  seals: seals(),
});
