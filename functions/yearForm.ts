import { surroundings } from '../src/adapters/surroundings.ts';
import { confirmSchoolYearData } from '../src/usecases/registerRecords.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'yearForm',
  () => surroundings(),
  async (ports, { params, body, actor }) => {
    await confirmSchoolYearData(ports, { ...params, ifMatch: body.revision ?? '0', actor });
    return { redirect: `/sites/${params.siteId}/school-year/${params.periodId}` };
  },
);
