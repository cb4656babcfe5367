import { attachments, deliveries } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { readOriginal } from '../src/usecases/readAttachment.ts';

export const handler = endpoint(
  'readOriginal',
  () => ({ ...surroundings(), deliveries: deliveries(), attachments: attachments() }),
  (ports, { params }) => readOriginal(ports, params.deliveryId),
);
