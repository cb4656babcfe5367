import { disposals, documents } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { readDisposalList } from '../src/usecases/readDisposalList.ts';

const ports = () => ({ ...surroundings(), disposals: disposals(), documents: documents() });
export const handler = endpoint('readDisposalList', ports, async (world, { params }) => ({
  ...(await readDisposalList(world, params)),
  name: `${params.disposalId}.csv`,
}));
