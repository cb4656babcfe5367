import { attachments } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { withdrawAttachment } from '../src/usecases/withdrawAttachment.ts';

export const handler = endpoint(
  'withdrawAttachment',
  () => ({ ...surroundings(), attachments: attachments() }),
  (ports, { params, body, actor }) => withdrawAttachment(ports, { id: params.attachmentId, ...body, actor }),
);
