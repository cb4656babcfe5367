import { verifier } from '../src/adapters/folder/verifier.ts';
import { folderPorts } from '../src/adapters/folderPorts.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { keepFolder } from '../src/usecases/inspectionFolder.ts';
import { folderIndex } from '../src/web/evidence/folderIndex.ts';

export const handler = endpoint(
  'readSchoolYearFolder',
  () => ({ ...folderPorts(), folderTexts: { index: folderIndex, verifier } }),
  async (ports, { params }) => ({ redirect: await keepFolder(ports, params) }),
);
