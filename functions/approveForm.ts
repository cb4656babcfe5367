import { claimPorts } from '../src/adapters/claimPorts.ts';
import { claimActs } from '../src/usecases/claimActs.ts';
import { frameOf } from '../src/web/layout.ts';
import { giveApproval } from '../src/web/official/giveApproval.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint('approveForm', claimPorts, (ports, { params: { claimId }, ...call }) =>
  giveApproval({ frame: frameOf(call), claimId, ...call, acts: claimActs(ports, claimId, call.actor) }),
);
