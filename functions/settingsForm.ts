import { claimPorts } from '../src/adapters/claimPorts.ts';
import { confirmSettings, declineSettings } from '../src/usecases/decideSettings.ts';
import { openSettings } from '../src/usecases/openSettings.ts';
import { saveSettings } from '../src/usecases/saveSettings.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { submitSettings } from '../src/web/settings/submitSettings.ts';

export const handler = pageEndpoint('settingsForm', claimPorts, async (ports, { actor, body, ...call }) =>
  submitSettings(frameOf({ ...call, actor }), body, {
    hand: await openSettings(ports, { claimId: undefined }),
    save: (wish) => saveSettings(ports, { ...wish, actor }),
    confirm: (on) => confirmSettings(ports, { ...on, actor }),
    decline: (on) => declineSettings(ports, { ...on, actor }),
  }),
);
