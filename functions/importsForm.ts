import { readCsv } from '../src/adapters/csv/readCsv.ts';
import { writeCsv } from '../src/adapters/csv/writeCsv.ts';
import { claims, counts } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { importFile } from '../src/usecases/importFile.ts';
import { readImports } from '../src/usecases/readImports.ts';
import { type ImportWish, submitImport } from '../src/web/imports/submitImport.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'importsForm',
  () => ({ ...surroundings(), counts: counts(), claims: claims() }),
  async (ports, { actor, ...call }) => {
    const run = (wish: ImportWish) => importFile(ports, { ...wish, readCsv, actor });
    const atHand = await readImports(ports, actor);
    return submitImport(frameOf({ ...call, actor }), call.body, {
      atHand,
      run,
      writeCsv,
      now: ports.clock.now(),
    });
  },
);
