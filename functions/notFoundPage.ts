import { surroundings } from '../src/adapters/surroundings.ts';
import { Refused } from '../src/domain/refusals.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint('notFoundPage', surroundings, async () => {
  throw new Refused('not-found');
});
