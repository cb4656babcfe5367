import { keepingPorts } from '../src/adapters/keepingPorts.ts';
import { readRetention } from '../src/usecases/readRetention.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { retentionPage } from '../src/web/retention/retentionPage.ts';

export const handler = pageEndpoint('retentionPage', keepingPorts, async (ports, call) => ({
  html: retentionPage(frameOf(call), await readRetention(ports), { saved: call.query.saved }),
}));
