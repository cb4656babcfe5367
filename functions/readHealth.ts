import project from '../package.json' with { type: 'json' };
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { localDay } from '../src/domain/days.ts';

export const handler = endpoint(
  'readHealth',
  () => surroundings(),
  async ({ clock }) => ({
    status: 'ok' as const,
    version: project.version,
    day: localDay(clock.now()),
  }),
);
