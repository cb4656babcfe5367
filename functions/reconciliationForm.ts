import { claimPorts } from '../src/adapters/claimPorts.ts';
import { readReconciliation } from '../src/usecases/readReconciliation.ts';
import { saveStockData } from '../src/usecases/saveStockData.ts';
import { submitReconciliation } from '../src/web/deliveries/submitReconciliation.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'reconciliationForm',
  claimPorts,
  async (ports, { params, body, actor, ...call }) =>
    submitReconciliation(frameOf({ ...call, actor }), body, {
      read: await readReconciliation(ports, params.periodId),
      save: (wish) => saveStockData(ports, { ...params, ...wish, reason: null, actor }),
    }),
);
