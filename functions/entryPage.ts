import { claimPorts } from '../src/adapters/claimPorts.ts';
import { outbox } from '../src/adapters/onAws.ts';
import { readEntry } from '../src/usecases/readEntry.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { entryPage } from '../src/web/robot/entryPage.ts';

const ports = () => ({ ...claimPorts(), outbox: outbox() });
export const handler = pageEndpoint('entryPage', ports, async (world, { params, ...call }) => ({
  html: entryPage(frameOf(call), await readEntry(world, params)),
}));
