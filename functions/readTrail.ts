import { writeCsv } from '../src/adapters/csv/writeCsv.ts';
import { trailPorts } from '../src/adapters/trailPorts.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { readTrail } from '../src/usecases/readTrail.ts';
import { trailRows } from '../src/web/evidence/trailPage.ts';

export const handler = endpoint('readTrail', trailPorts, async (ports, { query, actor }) => {
  const view = await readTrail(ports, { ...query, actor });
  const bytes = new TextEncoder().encode(writeCsv(trailRows(view)));
  return { bytes, type: 'text/csv', name: `trail-${view.from}-${view.to}.csv` };
});
