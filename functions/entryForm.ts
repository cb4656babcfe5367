import { claimPorts } from '../src/adapters/claimPorts.ts';
import { outbox } from '../src/adapters/onAws.ts';
import { noteReceipt } from '../src/usecases/changeMessage.ts';
import { readEntry } from '../src/usecases/readEntry.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { submitReceipt } from '../src/web/robot/entryPage.ts';

const ports = () => ({ ...claimPorts(), outbox: outbox() });
export const handler = pageEndpoint('entryForm', ports, (world, { params, body, actor, ...call }) =>
  submitReceipt(frameOf({ ...call, actor }), body, {
    read: () => readEntry(world, params),
    note: (id, receipt) => noteReceipt(world, { id, receipt, actor }),
  }),
);
