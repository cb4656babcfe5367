import { keepingPorts } from '../src/adapters/keepingPorts.ts';
import { readRetention } from '../src/usecases/readRetention.ts';
import { stepDisposal } from '../src/usecases/stepDisposal.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { submitRetention } from '../src/web/retention/submitRetention.ts';

export const handler = pageEndpoint('retentionForm', keepingPorts, (ports, call) =>
  submitRetention(frameOf(call), call.body, {
    read: () => readRetention(ports),
    step: (wish) => stepDisposal(ports, { ...wish, actor: call.actor }),
  }),
);
