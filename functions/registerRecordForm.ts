import { surroundings } from '../src/adapters/surroundings.ts';
import { openRecord } from '../src/usecases/openRecord.ts';
import { restoreRecord, saveRegister } from '../src/usecases/registerRecords.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { submitRecord } from '../src/web/register/submitRegister.ts';

export const handler = pageEndpoint(
  'registerRecordForm',
  () => surroundings(),
  async (ports, { params: { kind, id }, actor, body, ...call }) =>
    submitRecord(frameOf({ ...call, actor }), body, {
      view: await openRecord(ports, { kind, id, actor }),
      save: (wish) => saveRegister(ports, { ...wish, kind, actor }),
      restore: (wish) => restoreRecord(ports, { ...wish, kind, id, reason: null, actor }),
    }),
);
