import { claims, counts, snapshots } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { approveClaim } from '../src/usecases/approveClaim.ts';
import { claimView } from '../src/usecases/views.ts';

export const handler = endpoint(
  'approveClaim',
  () => ({ ...surroundings(), counts: counts(), claims: claims(), snapshots: snapshots() }),
  async (ports, { params, body, actor }) =>
    claimView(await approveClaim(ports, { ...params, ...body, actor })),
);
