import { claimPorts } from '../src/adapters/claimPorts.ts';
import { writeCsv } from '../src/adapters/csv/writeCsv.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { readBenefit } from '../src/usecases/readBenefit.ts';
import { benefitCsv } from '../src/web/official/benefitPage.ts';

export const handler = endpoint('readBenefitFile', claimPorts, async (ports, { params, language }) => {
  const text = benefitCsv(await readBenefit(ports, params), { language, writeCsv });
  const name = `${params.periodId}-benefit.csv`;
  return { bytes: new TextEncoder().encode(text), type: 'text/csv; charset=utf-8', name };
});
