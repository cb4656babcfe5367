import { claims, snapshots } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { loadClaim } from '../src/usecases/claimSteps.ts';
import { claimView } from '../src/usecases/views.ts';

export const handler = endpoint(
  'readClaim',
  () => ({ ...surroundings(), claims: claims(), snapshots: snapshots() }),
  async (ports, { params }) => claimView(await loadClaim(ports, params.claimId), ports),
);
