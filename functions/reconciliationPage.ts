import { claimPorts } from '../src/adapters/claimPorts.ts';
import { readReconciliation } from '../src/usecases/readReconciliation.ts';
import { reconciliationPage } from '../src/web/deliveries/reconciliationPage.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'reconciliationPage',
  claimPorts,
  async (ports, { params, query, ...call }) => ({
    html: reconciliationPage(frameOf(call), await readReconciliation(ports, params.periodId), { query }),
  }),
);
