import { keepingPorts } from '../src/adapters/keepingPorts.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { readRetention } from '../src/usecases/readRetention.ts';

export const handler = endpoint('readRetention', keepingPorts, (ports) => readRetention(ports));
