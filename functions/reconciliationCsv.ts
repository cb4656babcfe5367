import { claimPorts } from '../src/adapters/claimPorts.ts';
import { writeCsv } from '../src/adapters/csv/writeCsv.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { readReconciliation } from '../src/usecases/readReconciliation.ts';
import { reconciliationTable } from '../src/web/deliveries/reconciliationPage.ts';

export const handler = endpoint('reconciliationCsv', claimPorts, async (ports, { params, language }) => {
  const table = reconciliationTable(await readReconciliation(ports, params.periodId), language);
  const bytes = new TextEncoder().encode(writeCsv(table));
  return { bytes, type: 'text/csv; charset=utf-8', name: `reconciliation-${params.periodId}.csv` };
});
