import { claims, counts, snapshots } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { submitClaim } from '../src/usecases/submitClaim.ts';
import { claimView } from '../src/usecases/views.ts';

export const handler = endpoint(
  'submitClaim',
  () => ({ ...surroundings(), counts: counts(), claims: claims(), snapshots: snapshots() }),
  async (ports, { params, body, actor }) =>
    claimView(await submitClaim(ports, { ...params, ...body, actor })),
);
