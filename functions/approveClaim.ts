import { approvalPorts } from '../src/adapters/approvalPorts.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { approveClaim } from '../src/usecases/approveClaim.ts';
import { claimView } from '../src/usecases/views.ts';

export const handler = endpoint('approveClaim', approvalPorts, async (ports, { params, body, actor }) =>
  claimView(await approveClaim(ports, { ...params, ...body, actor }), ports),
);
