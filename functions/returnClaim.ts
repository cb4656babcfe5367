import { claims, counts, snapshots } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { returnClaim } from '../src/usecases/returnClaim.ts';
import { claimView } from '../src/usecases/views.ts';

export const handler = endpoint(
  'returnClaim',
  () => ({ ...surroundings(), counts: counts(), claims: claims(), snapshots: snapshots() }),
  async (ports, { params, body, actor }) =>
    claimView(await returnClaim(ports, { ...params, ...body, actor })),
);
