import { attachments } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { openYear } from '../src/usecases/openRecord.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { yearPage } from '../src/web/register/yearPage.ts';

export const handler = pageEndpoint(
  'yearPage',
  () => ({ ...surroundings(), attachments: attachments() }),
  async (ports, { params, ...call }) => ({ html: yearPage(frameOf(call), await openYear(ports, params)) }),
);
