import { claimPorts } from '../src/adapters/claimPorts.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { readReconciliation } from '../src/usecases/readReconciliation.ts';

export const handler = endpoint('readReconciliation', claimPorts, async (ports, { params }) => {
  const { snapshot, proposed } = await readReconciliation(ports, params.periodId);
  return { through: snapshot.through, rows: snapshot.reconciliation, proposed };
});
