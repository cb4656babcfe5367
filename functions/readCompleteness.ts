import { counts } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { readCompleteness } from '../src/usecases/readCompleteness.ts';

export const handler = endpoint(
  'readCompleteness',
  () => ({ ...surroundings(), counts: counts() }),
  async (ports, { params, query }) => readCompleteness(ports, { ...params, ...query }),
);
