import { folderPorts } from '../src/adapters/folderPorts.ts';
import { startFolder, subjectOf } from '../src/usecases/startFolder.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint('folderForm', folderPorts, async (ports, { params: { folderId } }) => {
  await startFolder(ports, subjectOf(folderId), { anew: true });
  return { redirect: `/folders/${folderId}` };
});
