import { claimPorts } from '../src/adapters/claimPorts.ts';
import { readBenefit } from '../src/usecases/readBenefit.ts';
import { frameOf } from '../src/web/layout.ts';
import { benefitPage } from '../src/web/official/benefitPage.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint('benefitPage', claimPorts, async (ports, call) => ({
  html: benefitPage(frameOf(call), await readBenefit(ports, call.params)),
}));
