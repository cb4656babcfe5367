import { surroundings } from '../src/adapters/surroundings.ts';
import { Refused } from '../src/domain/refusals.ts';
import { maySee } from '../src/usecases/registerRecords.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { registerPage } from '../src/web/register/registerPage.ts';

export const handler = pageEndpoint(
  'registerPage',
  () => surroundings(),
  async (ports, { query, ...call }) => {
    if (!maySee(call.actor, query.kind)) throw new Refused('not-allowed');
    return {
      html: registerPage(frameOf(call), { ...query, records: await ports.register.list(query.kind) }),
    };
  },
);
