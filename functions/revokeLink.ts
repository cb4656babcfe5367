import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { linkView } from '../src/usecases/listLinks.ts';
import { revokeLink } from '../src/usecases/revokeLink.ts';

export const handler = endpoint('revokeLink', surroundings, async (ports, { params, body, actor }) =>
  linkView(await revokeLink(ports, { ...params, ...body, actor }), ports.clock.now()),
);
