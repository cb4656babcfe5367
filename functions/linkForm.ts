import { surroundings } from '../src/adapters/surroundings.ts';
import { readLinks } from '../src/usecases/readLinks.ts';
import { revokeLink } from '../src/usecases/revokeLink.ts';
import { frameOf } from '../src/web/layout.ts';
import { submitRevocation } from '../src/web/links/submitLink.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint('linkForm', surroundings, (ports, call) =>
  submitRevocation(frameOf(call), call, {
    read: () => readLinks(ports),
    revoke: (what) => revokeLink(ports, { ...what, actor: call.actor }),
  }),
);
