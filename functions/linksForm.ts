import { surroundings } from '../src/adapters/surroundings.ts';
import { randomIds as ids } from '../src/adapters/system.ts';
import { makeLink } from '../src/usecases/makeLink.ts';
import { readLinks } from '../src/usecases/readLinks.ts';
import { frameOf } from '../src/web/layout.ts';
import { submitLink } from '../src/web/links/submitLink.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

const ports = () => ({ ...surroundings(), ids });
export const handler = pageEndpoint('linksForm', ports, (world, call) => {
  const make = (wish: Parameters<typeof makeLink>[1]) => makeLink(world, wish);
  return submitLink(frameOf(call), call, { read: () => readLinks(world), make });
});
