import { claims, snapshots } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { readWorking } from '../src/usecases/readWorking.ts';

export const handler = endpoint(
  'readWorking',
  () => ({ ...surroundings(), claims: claims(), snapshots: snapshots() }),
  async (ports, { params }) => readWorking(ports, params),
);
