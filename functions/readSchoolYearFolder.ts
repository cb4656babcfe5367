import { folderPorts } from '../src/adapters/folderPorts.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { folderLink } from '../src/usecases/startFolder.ts';

export const handler = endpoint('readSchoolYearFolder', folderPorts, async (ports, { params }) => ({
  redirect: await folderLink(ports, params),
}));
