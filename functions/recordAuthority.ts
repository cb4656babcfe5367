import { claimPorts } from '../src/adapters/claimPorts.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { recordAuthority } from '../src/usecases/recordAuthority.ts';
import { claimView } from '../src/usecases/views.ts';

export const handler = endpoint('recordAuthority', claimPorts, async (ports, { params, body, actor }) =>
  claimView(await recordAuthority(ports, { ...params, ...body, actor }), ports),
);
