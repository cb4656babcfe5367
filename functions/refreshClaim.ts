import { claimPorts } from '../src/adapters/claimPorts.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { refreshClaim } from '../src/usecases/refreshClaim.ts';
import { claimView } from '../src/usecases/views.ts';

export const handler = endpoint('refreshClaim', claimPorts, async (ports, { params, actor }) =>
  claimView(await refreshClaim(ports, { ...params, actor }), ports),
);
