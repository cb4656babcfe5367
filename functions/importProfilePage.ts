import { surroundings } from '../src/adapters/surroundings.ts';
import { openImportProfile } from '../src/usecases/openImportProfile.ts';
import { profilePage } from '../src/web/imports/profilePage.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'importProfilePage',
  () => surroundings(),
  async (ports, { params, query, ...call }) => ({
    html: profilePage(frameOf(call), {
      opened: await openImportProfile(ports, { ...params, ...query }),
      saved: query.saved !== undefined,
    }),
  }),
);
