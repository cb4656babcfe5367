import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { saveSchoolYearData } from '../src/usecases/saveSchoolYearData.ts';
import { recordView } from '../src/usecases/views.ts';

export const handler = endpoint(
  'saveSchoolYearData',
  () => surroundings(),
  async (ports, { params, body, ifMatch, actor }) =>
    recordView(await saveSchoolYearData(ports, { ...params, ...body, ifMatch, actor })),
);
