import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { confirmSettings } from '../src/usecases/decideSettings.ts';
import { recordView } from '../src/usecases/views.ts';

export const handler = endpoint(
  'confirmSettings',
  () => surroundings(),
  async (ports, { ifMatch, actor }) => recordView(await confirmSettings(ports, { ifMatch, actor })),
);
