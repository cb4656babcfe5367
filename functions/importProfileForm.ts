import { readCsv } from '../src/adapters/csv/readCsv.ts';
import { claims, counts } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { tryImportProfile } from '../src/usecases/importFile.ts';
import { openImportProfile, restoreImportProfile } from '../src/usecases/openImportProfile.ts';
import { saveRecord } from '../src/usecases/records.ts';
import { submitProfile } from '../src/web/imports/submitProfile.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'importProfileForm',
  () => ({ ...surroundings(), counts: counts(), claims: claims() }),
  async (ports, { params: { id }, actor, body, ...call }) =>
    submitProfile(frameOf({ ...call, actor }), body, {
      open: () => openImportProfile(ports, { id }),
      attempt: (wish) => tryImportProfile(ports, { ...wish, readCsv, actor }),
      save: (wish) => saveRecord(ports, { ...wish, kind: 'importProfile', actor }),
      restore: (wish) => restoreImportProfile(ports, { ...wish, actor }),
    }),
);
