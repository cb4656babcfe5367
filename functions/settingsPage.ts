import { claims, counts, transfers } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { openSettings } from '../src/usecases/openSettings.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { settingsPage } from '../src/web/settings/settingsPage.ts';

export const handler = pageEndpoint(
  'settingsPage',
  () => ({ ...surroundings(), claims: claims(), counts: counts(), transfers: transfers() }),
  async (ports, { query, ...call }) => ({
    html: settingsPage(frameOf(call), await openSettings(ports, { claimId: query.claim }), query),
  }),
);
