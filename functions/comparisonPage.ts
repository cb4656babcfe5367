import { claims, snapshots } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { readComparison } from '../src/usecases/readComparison.ts';
import { comparisonPage } from '../src/web/comparison/comparisonPage.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'comparisonPage',
  () => ({ ...surroundings(), claims: claims(), snapshots: snapshots() }),
  async (ports, call) => ({
    html: comparisonPage(frameOf(call), await readComparison(ports, call.params), call.query),
  }),
);
