import { claims, counts } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { readMonth } from '../src/usecases/readMonth.ts';

export const handler = endpoint(
  'readMonth',
  () => ({ ...surroundings(), counts: counts(), claims: claims() }),
  async (ports, { params }) => readMonth(ports, params),
);
