import { writeCsv } from '../src/adapters/csv/writeCsv.ts';
import { claims, snapshots } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { readComparison } from '../src/usecases/readComparison.ts';
import { comparisonCsv } from '../src/web/comparison/comparisonPage.ts';

export const handler = endpoint(
  'readComparisonFile',
  () => ({ ...surroundings(), claims: claims(), snapshots: snapshots() }),
  async (ports, { params, query, language }) => {
    const read = await readComparison(ports, params);
    const text = comparisonCsv(read, { language, empty: query.empty === '1', writeCsv });
    const name = `${params.periodId}-comparison.csv`;
    return { bytes: new TextEncoder().encode(text), type: 'text/csv; charset=utf-8', name };
  },
);
