import { claims, snapshots } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { readClaimSite } from '../src/usecases/readClaimSite.ts';
import { siteFormPage } from '../src/web/evidence/siteFormPage.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'siteFormPage',
  () => ({ ...surroundings(), claims: claims(), snapshots: snapshots() }),
  async (ports, call) => ({ html: siteFormPage(frameOf(call), await readClaimSite(ports, call.params)) }),
);
