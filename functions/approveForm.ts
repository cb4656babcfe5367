import { claims, counts, snapshots } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { approveClaim } from '../src/usecases/approveClaim.ts';
import { readApproval } from '../src/usecases/readApproval.ts';
import { frameOf } from '../src/web/layout.ts';
import { giveApproval } from '../src/web/official/giveApproval.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'approveForm',
  () => ({ ...surroundings(), claims: claims(), counts: counts(), snapshots: snapshots() }),
  (ports, { params: { claimId }, ...call }) =>
    giveApproval({
      frame: frameOf(call),
      claimId,
      body: call.body,
      approve: (shown) => approveClaim(ports, { ...shown, claimId, actor: call.actor }),
      read: () => readApproval(ports, { claimId, actor: call.actor }),
    }),
);
