import { claimPorts } from '../src/adapters/claimPorts.ts';
import { claimActs } from '../src/usecases/claimActs.ts';
import { frameOf } from '../src/web/layout.ts';
import { changeClaim } from '../src/web/official/changeClaim.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint('claimForm', claimPorts, (ports, { params: { claimId }, ...call }) =>
  changeClaim({ frame: frameOf(call), claimId, ...call, acts: claimActs(ports, claimId, call.actor) }),
);
