import { surroundings } from '../src/adapters/surroundings.ts';
import { Refused } from '../src/domain/refusals.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { problemTypePage } from '../src/web/problemPage.ts';

export const handler = pageEndpoint('problemPage', surroundings, async (_, call) => {
  const html = problemTypePage(frameOf(call), call.params.code);
  if (html === null) throw new Refused('not-found');
  return { html };
});
