import { claimPorts } from './claimPorts.ts';
import { makers } from './documents/makers.ts';
import { documents, seals, signer } from './onAws.ts';

/** What an approval needs beside a claim's other steps: the document that is shown, and the seal. */
export const approvalPorts = () => ({
  ...claimPorts(),
  documents: documents(),
  makers,
  seals: seals(),
  signer: signer(),
});
