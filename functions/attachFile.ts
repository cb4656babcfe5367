import { attachments, deliveries } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { attachFile } from '../src/usecases/attachFile.ts';

export const handler = endpoint(
  'attachFile',
  () => ({ ...surroundings(), attachments: attachments(), deliveries: deliveries() }),
  (ports, { body, actor }) => attachFile(ports, { ...body, file: Buffer.from(body.file, 'base64'), actor }),
);
