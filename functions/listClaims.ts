import { claims } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { listClaims } from '../src/usecases/listClaims.ts';

export const handler = endpoint(
  'listClaims',
  () => ({ ...surroundings(), claims: claims() }),
  async (ports, { query }) => listClaims(ports, query),
);
