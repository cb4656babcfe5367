import { readSheet } from '../src/adapters/csv/readSheet.ts';
import { claims, snapshots } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { explainDifferences, importHandMade, signOffSite } from '../src/usecases/changeHandMade.ts';
import { readComparison } from '../src/usecases/readComparison.ts';
import { submitComparison } from '../src/web/comparison/submitComparison.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

const ports = () => ({ ...surroundings(), claims: claims(), snapshots: snapshots() });
export const handler = pageEndpoint('comparisonForm', ports, (world, { params, body, actor, ...call }) =>
  submitComparison(frameOf({ ...call, actor }), body, {
    read: () => readComparison(world, params),
    takeIn: (wish) => importHandMade(world, { ...params, ...wish, readFile: readSheet, actor }),
    explain: (siteId, explanations) => explainDifferences(world, { ...params, siteId, explanations, actor }),
    signOff: (siteId, withdraw) => signOffSite(world, { ...params, siteId, withdraw, actor }),
  }),
);
