import { claimPorts } from '../src/adapters/claimPorts.ts';
import { openSettings } from '../src/usecases/openSettings.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { settingsPage } from '../src/web/settings/settingsPage.ts';

export const handler = pageEndpoint('settingsPage', claimPorts, async (ports, { query, ...call }) => ({
  html: settingsPage(frameOf(call), await openSettings(ports, { claimId: query.claim }), query),
}));
