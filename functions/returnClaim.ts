import { claimPorts } from '../src/adapters/claimPorts.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { returnClaim } from '../src/usecases/returnClaim.ts';
import { claimView } from '../src/usecases/views.ts';

export const handler = endpoint('returnClaim', claimPorts, async (ports, { params, body, actor }) =>
  claimView(await returnClaim(ports, { ...params, ...body, actor }), ports),
);
