import { keepingPorts } from '../src/adapters/keepingPorts.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { stepDisposal } from '../src/usecases/stepDisposal.ts';

export const handler = endpoint('stepDisposal', keepingPorts, (ports, { params, body, actor }) =>
  stepDisposal(ports, { ...params, ...body, actor }),
);
