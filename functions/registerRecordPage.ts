import { surroundings } from '../src/adapters/surroundings.ts';
import { openRecord } from '../src/usecases/openRecord.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { recordPage } from '../src/web/register/recordPage.ts';

export const handler = pageEndpoint(
  'registerRecordPage',
  () => surroundings(),
  async (ports, { params, query, ...call }) => {
    const saved = query.saved !== undefined;
    return {
      html: recordPage(frameOf(call), { ...(await openRecord(ports, { ...params, ...call })), saved }),
    };
  },
);
