import { claimPorts } from '../src/adapters/claimPorts.ts';
import { randomIds as ids } from '../src/adapters/system.ts';
import { readTerm } from '../src/usecases/readTerm.ts';
import { recordDay } from '../src/usecases/recordDay.ts';
import { frameOf } from '../src/web/layout.ts';
import { explainDay } from '../src/web/official/explainDay.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'explainForm',
  () => ({ ...claimPorts(), ids }),
  (ports, call) =>
    explainDay({
      frame: frameOf(call),
      place: call.params,
      ...call,
      record: (entry) => recordDay(ports, entry),
      readTerm: (term) => readTerm(ports, term),
    }),
);
