import { claims, snapshots } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { readClaimSite } from '../src/usecases/readClaimSite.ts';
import { frameOf } from '../src/web/layout.ts';
import { claimSitePage } from '../src/web/official/claimSitePage.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'claimSitePage',
  () => ({ ...surroundings(), claims: claims(), snapshots: snapshots() }),
  async (ports, call) => ({ html: claimSitePage(frameOf(call), await readClaimSite(ports, call.params)) }),
);
