import { claimPorts } from '../src/adapters/claimPorts.ts';
import { randomIds as ids } from '../src/adapters/system.ts';
import { readTerm } from '../src/usecases/readTerm.ts';
import { frameOf } from '../src/web/layout.ts';
import { termPage } from '../src/web/official/termPage.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'termPage',
  () => ({ ...claimPorts(), ids }),
  async (ports, call) => ({ html: termPage(frameOf(call), await readTerm(ports, call.params), call) }),
);
