import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { declineSettings } from '../src/usecases/decideSettings.ts';
import { recordView } from '../src/usecases/views.ts';

export const handler = endpoint(
  'declineSettings',
  () => surroundings(),
  async (ports, { body, ifMatch, actor }) =>
    recordView(await declineSettings(ports, { ...body, ifMatch, actor })),
);
