import { claimPorts } from '../src/adapters/claimPorts.ts';
import { claimActs } from '../src/usecases/claimActs.ts';
import { frameOf } from '../src/web/layout.ts';
import { recordAfterwards } from '../src/web/official/recordAfterwards.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint('afterwardsForm', claimPorts, (ports, { params: { claimId }, ...call }) =>
  recordAfterwards({ frame: frameOf(call), claimId, ...call, acts: claimActs(ports, claimId, call.actor) }),
);
