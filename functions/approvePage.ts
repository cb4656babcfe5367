import { claimPorts } from '../src/adapters/claimPorts.ts';
import { readApproval } from '../src/usecases/readApproval.ts';
import { frameOf } from '../src/web/layout.ts';
import { approvePage } from '../src/web/official/approvePage.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint('approvePage', claimPorts, async (ports, { params, actor, ...call }) => ({
  html: approvePage(frameOf({ ...call, actor }), await readApproval(ports, { ...params, actor })),
}));
