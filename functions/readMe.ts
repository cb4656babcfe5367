import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';

export const handler = endpoint(
  'readMe',
  () => surroundings(),
  async (_, { actor: { label, ...me } }) => ({
    ...me,
    roles: [...me.roles],
    sites: me.sites === 'all' ? me.sites : [...me.sites],
  }),
);
