import { claimPorts } from '../src/adapters/claimPorts.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { submitClaim } from '../src/usecases/submitClaim.ts';
import { claimView } from '../src/usecases/views.ts';

export const handler = endpoint('submitClaim', claimPorts, async (ports, { params, body, actor }) =>
  claimView(await submitClaim(ports, { ...params, ...body, actor }), ports),
);
