import { writeCsv } from '../src/adapters/csv/writeCsv.ts';
import { claims, snapshots } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { monitoringOf } from '../src/domain/monitoring.ts';
import { loadClaim } from '../src/usecases/claimSteps.ts';
import { monitoringRows } from '../src/web/evidence/monitoringPage.ts';

export const handler = endpoint(
  'readMonitoring',
  () => ({ ...surroundings(), claims: claims(), snapshots: snapshots() }),
  async (ports, { params: { claimId }, language }) => {
    const { snapshot } = await loadClaim(ports, claimId);
    const text = writeCsv(monitoringRows(monitoringOf(snapshot), language));
    return { bytes: new TextEncoder().encode(text), type: 'text/csv', name: `${claimId}-monitoring.csv` };
  },
);
