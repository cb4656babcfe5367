import { claims, counts, transfers } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { tryDraft } from '../src/usecases/tryDraft.ts';

export const handler = endpoint(
  'tryDraft',
  () => ({ ...surroundings(), claims: claims(), counts: counts(), transfers: transfers() }),
  (ports, { params }) => tryDraft(ports, params),
);
