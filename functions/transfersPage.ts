import { transfers } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { randomIds as ids } from '../src/adapters/system.ts';
import { readTransferDay } from '../src/usecases/readTransferDay.ts';
import { transfersPage } from '../src/web/kitchen/transfersPage.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'transfersPage',
  () => ({ ...surroundings(), transfers: transfers(), ids }),
  async (ports, call) => ({
    html: transfersPage(frameOf(call), await readTransferDay(ports, call.params), call.query),
  }),
);
