import { surroundings } from '../src/adapters/surroundings.ts';
import { copySchoolYearData } from '../src/usecases/registerRecords.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { submitCopy } from '../src/web/register/submitCopy.ts';

export const handler = pageEndpoint(
  'registerCopyForm',
  () => surroundings(),
  async (ports, { actor, body, ...call }) =>
    submitCopy(frameOf({ ...call, actor }), body, {
      records: () => ports.register.list('schoolYearData'),
      copy: (terms) => copySchoolYearData(ports, { ...terms, actor }),
    }),
);
