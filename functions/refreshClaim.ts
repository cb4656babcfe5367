import { claims, counts, snapshots } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { refreshClaim } from '../src/usecases/refreshClaim.ts';
import { claimView } from '../src/usecases/views.ts';

export const handler = endpoint(
  'refreshClaim',
  () => ({ ...surroundings(), counts: counts(), claims: claims(), snapshots: snapshots() }),
  async (ports, { params, actor }) => claimView(await refreshClaim(ports, { ...params, actor })),
);
