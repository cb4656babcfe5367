import { claims, snapshots } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { loadClaim } from '../src/usecases/claimSteps.ts';
import { sheetPage } from '../src/web/evidence/sheetPage.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'sheetPage',
  () => ({ ...surroundings(), claims: claims(), snapshots: snapshots() }),
  async (ports, call) => ({ html: sheetPage(frameOf(call), await loadClaim(ports, call.params.claimId)) }),
);
