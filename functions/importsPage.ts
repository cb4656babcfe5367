import { surroundings } from '../src/adapters/surroundings.ts';
import { readImports } from '../src/usecases/readImports.ts';
import { importsPage } from '../src/web/imports/importsPage.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'importsPage',
  () => surroundings(),
  async (ports, { query, ...call }) => ({
    html: importsPage(frameOf(call), await readImports(ports, call.actor), query),
  }),
);
