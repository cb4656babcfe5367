import { claimPorts } from '../src/adapters/claimPorts.ts';
import { isApproved } from '../src/domain/claims.ts';
import { readChanges } from '../src/usecases/readChanges.ts';
import { readClaimOverview } from '../src/usecases/readClaimOverview.ts';
import { readEvidence } from '../src/usecases/readEvidence.ts';
import { frameOf } from '../src/web/layout.ts';
import { claimPage } from '../src/web/official/claimPage.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint('claimPage', claimPorts, async (ports, call) => {
  const read = await readClaimOverview(ports, { ...call.params, actor: call.actor });
  const { tab } = call.query;
  const more = {
    ...((tab === 'changes' || (tab === 'checks' && !isApproved(read.claim.state))) && {
      changes: await readChanges(ports, { ...read, actor: call.actor }),
    }),
    ...(tab === 'documents' && { evidence: await readEvidence(ports, read.snapshot) }),
  };
  return { html: claimPage(frameOf(call), read, { query: call.query, ...more }) };
});
