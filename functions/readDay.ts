import { claims, counts } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { readDay } from '../src/usecases/readDay.ts';
import { dayView } from '../src/usecases/views.ts';

export const handler = endpoint(
  'readDay',
  () => ({ ...surroundings(), counts: counts(), claims: claims() }),
  async (ports, { params }) => dayView(await readDay(ports, params)),
);
