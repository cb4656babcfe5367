import { claims, counts } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { recordDay } from '../src/usecases/recordDay.ts';
import { recordedView } from '../src/usecases/views.ts';

export const handler = endpoint(
  'recordDay',
  () => ({ ...surroundings(), counts: counts(), claims: claims() }),
  async (ports, { params, body, ifMatch, actor }) =>
    recordedView(await recordDay(ports, { ...params, ...body, ifMatch, actor })),
);
