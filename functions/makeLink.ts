import { surroundings } from '../src/adapters/surroundings.ts';
import { randomIds as ids } from '../src/adapters/system.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { linkView } from '../src/usecases/listLinks.ts';
import { linkAddress, makeLink } from '../src/usecases/makeLink.ts';

export const handler = endpoint(
  'makeLink',
  () => ({ ...surroundings(), ids }),
  async (ports, { body, actor, publicUrl }) => {
    const { link, secret } = await makeLink(ports, { ...body, actor });
    return { link: linkView(link, link.at), url: linkAddress(publicUrl, secret) };
  },
);
