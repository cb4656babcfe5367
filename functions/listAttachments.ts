import { attachments } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { listAttachments } from '../src/usecases/listAttachments.ts';

export const handler = endpoint(
  'listAttachments',
  () => ({ ...surroundings(), attachments: attachments() }),
  (ports, { params, query }) => listAttachments(ports, { ...params, ...query }),
);
