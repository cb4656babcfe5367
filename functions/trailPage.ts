import { trailPorts } from '../src/adapters/trailPorts.ts';
import { readTrail } from '../src/usecases/readTrail.ts';
import { trailPage, wrongRange } from '../src/web/evidence/trailPage.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint('trailPage', trailPorts, async (ports, { query, ...call }) => ({
  html: trailPage(
    frameOf(call),
    await readTrail(ports, { ...query, actor: call.actor }).catch(wrongRange),
    query,
  ),
}));
