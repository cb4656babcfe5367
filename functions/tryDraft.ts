import { claimPorts } from '../src/adapters/claimPorts.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { tryDraft } from '../src/usecases/tryDraft.ts';

export const handler = endpoint('tryDraft', claimPorts, (ports, { params }) => tryDraft(ports, params));
