import { transfers } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { explainTransfer } from '../src/usecases/explainTransfer.ts';
import { transferView } from '../src/usecases/listTransfers.ts';

export const handler = endpoint(
  'explainTransfer',
  () => ({ ...surroundings(), transfers: transfers() }),
  async (ports, { params, body, ifMatch, actor }) =>
    transferView(await explainTransfer(ports, { ...params, ...body, ifMatch, actor })),
);
