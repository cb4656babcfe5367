import { claims, counts, snapshots } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { readTerms } from '../src/usecases/readTerms.ts';
import { frameOf } from '../src/web/layout.ts';
import { termsPage } from '../src/web/official/termsPage.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'termsPage',
  () => ({ ...surroundings(), claims: claims(), counts: counts(), snapshots: snapshots() }),
  async (ports, call) => ({ html: termsPage(frameOf(call), await readTerms(ports, call)) }),
);
