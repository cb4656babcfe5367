import { claims, snapshots } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { readComparison } from '../src/usecases/readComparison.ts';

export const handler = endpoint(
  'readComparison',
  () => ({ ...surroundings(), claims: claims(), snapshots: snapshots() }),
  async (ports, { params }) => {
    const { claim, comparison } = await readComparison(ports, params);
    const sites = comparison.sites.map(({ byRobot: _, ...site }) => site);
    return { claim, ...comparison, sites };
  },
);
