import { transfers } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { transferView } from '../src/usecases/listTransfers.ts';
import { recordTransfer } from '../src/usecases/recordTransfer.ts';

export const handler = endpoint(
  'recordTransfer',
  () => ({ ...surroundings(), transfers: transfers() }),
  async (ports, { params, body, ifMatch, actor }) =>
    transferView(await recordTransfer(ports, { ...params, ...body, ifMatch, actor })),
);
