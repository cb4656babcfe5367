import { attachments } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { readAttachment } from '../src/usecases/readAttachment.ts';

export const handler = endpoint(
  'readAttachment',
  () => ({ ...surroundings(), attachments: attachments() }),
  (ports, { params }) => readAttachment(ports, params.attachmentId),
);
