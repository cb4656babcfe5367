import { approvalPorts } from '../src/adapters/approvalPorts.ts';
import { approvalActs } from '../src/usecases/claimActs.ts';
import { frameOf } from '../src/web/layout.ts';
import { giveApproval } from '../src/web/official/giveApproval.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint('approveForm', approvalPorts, (ports, { params: { claimId }, ...call }) =>
  giveApproval({
    ...{ frame: frameOf(call), claimId, ...call },
    acts: approvalActs(ports, claimId, call.actor, call.language),
  }),
);
