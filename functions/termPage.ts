import { claims, counts, snapshots } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { randomIds as ids } from '../src/adapters/system.ts';
import { readTerm } from '../src/usecases/readTerm.ts';
import { frameOf } from '../src/web/layout.ts';
import { termPage } from '../src/web/official/termPage.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'termPage',
  () => ({ ...surroundings(), claims: claims(), counts: counts(), snapshots: snapshots(), ids }),
  async (ports, call) => ({ html: termPage(frameOf(call), await readTerm(ports, call.params), call) }),
);
