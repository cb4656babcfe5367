import { approvalPorts } from '../src/adapters/approvalPorts.ts';
import { readApproval } from '../src/usecases/readApproval.ts';
import { frameOf } from '../src/web/layout.ts';
import { approvePage } from '../src/web/official/approvePage.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'approvePage',
  approvalPorts,
  async (ports, { params, actor, ...call }) => ({
    html: approvePage(
      frameOf({ ...call, actor }),
      await readApproval(ports, { ...params, actor, language: call.language }),
    ),
  }),
);
