import { claimPorts } from '../src/adapters/claimPorts.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { explainWarnings } from '../src/usecases/explainWarnings.ts';
import { claimView } from '../src/usecases/views.ts';

export const handler = endpoint('explainWarnings', claimPorts, async (ports, { params, body, actor }) =>
  claimView(await explainWarnings(ports, { ...params, ...body, actor }), ports),
);
