import { folderPorts } from '../src/adapters/folderPorts.ts';
import { readFolder } from '../src/usecases/startFolder.ts';
import { folderPage } from '../src/web/evidence/folderPage.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint('folderPage', folderPorts, async (ports, call) => ({
  html: folderPage(frameOf(call), await readFolder(ports, call.params.folderId)),
}));
