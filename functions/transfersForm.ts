import { transfers } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { randomIds as ids } from '../src/adapters/system.ts';
import { explainTransfer } from '../src/usecases/explainTransfer.ts';
import { readTransferDay } from '../src/usecases/readTransferDay.ts';
import { recordTransfer } from '../src/usecases/recordTransfer.ts';
import { submitTransfer } from '../src/web/kitchen/submitTransfer.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'transfersForm',
  () => ({ ...surroundings(), transfers: transfers(), ids }),
  (ports, { params, actor, ...call }) =>
    submitTransfer(frameOf({ ...call, actor }), call.body, {
      read: () => readTransferDay(ports, params),
      record: (entry) => recordTransfer(ports, { ...entry, ...params, actor }),
      explain: (entry) => explainTransfer(ports, { ...entry, ...params, actor }),
    }),
);
