import { claims, seals, signer, snapshots } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { readConfirmation } from '../src/usecases/readConfirmation.ts';
import { frameOf } from '../src/web/layout.ts';
import { confirmationPage } from '../src/web/official/confirmationPage.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'confirmationPage',
  () => ({
    ...surroundings(),
    ...{ claims: claims(), snapshots: snapshots(), seals: seals(), signer: signer() },
  }),
  async (ports, call) => ({
    html: confirmationPage(frameOf(call), await readConfirmation(ports, call.params)),
  }),
);
