import { claimPorts } from '../src/adapters/claimPorts.ts';
import { readTerms } from '../src/usecases/readTerms.ts';
import { frameOf } from '../src/web/layout.ts';
import { termsPage } from '../src/web/official/termsPage.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint('termsPage', claimPorts, async (ports, call) => ({
  html: termsPage(frameOf(call), await readTerms(ports, call)),
}));
