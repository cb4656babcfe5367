import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { saveSettings } from '../src/usecases/saveSettings.ts';
import { recordView } from '../src/usecases/views.ts';

export const handler = endpoint(
  'saveSettings',
  () => surroundings(),
  async (ports, { body, ifMatch, actor }) =>
    recordView(await saveSettings(ports, { ...body, ifMatch, actor })),
);
