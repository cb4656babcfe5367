import { claimPorts } from '../src/adapters/claimPorts.ts';
import { claimActs } from '../src/usecases/claimActs.ts';
import { noteLook } from '../src/usecases/noteLook.ts';
import { frameOf } from '../src/web/layout.ts';
import { changeClaim } from '../src/web/official/changeClaim.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint('claimForm', claimPorts, (ports, { params: { claimId }, ...call }) => {
  const seen = (shown: string) => noteLook(ports, { claimId, shown, actor: call.actor });
  const acts = { ...claimActs(ports, claimId, call.actor), seen };
  return changeClaim({ frame: frameOf(call), claimId, ...call, acts });
});
