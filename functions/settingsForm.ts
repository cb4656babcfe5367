import { claims, counts, transfers } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { confirmSettings, declineSettings } from '../src/usecases/decideSettings.ts';
import { openSettings } from '../src/usecases/openSettings.ts';
import { saveSettings } from '../src/usecases/saveSettings.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { submitSettings } from '../src/web/settings/submitSettings.ts';

export const handler = pageEndpoint(
  'settingsForm',
  () => ({ ...surroundings(), claims: claims(), counts: counts(), transfers: transfers() }),
  async (ports, { actor, body, ...call }) =>
    submitSettings(frameOf({ ...call, actor }), body, {
      hand: await openSettings(ports, { claimId: undefined }),
      save: (wish) => saveSettings(ports, { ...wish, actor }),
      confirm: (on) => confirmSettings(ports, { ...on, actor }),
      decline: (on) => declineSettings(ports, { ...on, actor }),
    }),
);
