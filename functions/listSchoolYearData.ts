import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { listRecords } from '../src/usecases/records.ts';

export const handler = endpoint(
  'listSchoolYearData',
  () => surroundings(),
  async (ports, { params, query }) =>
    listRecords(ports, 'schoolYearData', query, (data) => data.periodId === params.periodId),
);
