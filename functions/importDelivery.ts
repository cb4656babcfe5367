import { readCsv } from '../src/adapters/csv/readCsv.ts';
import { attachments, deliveries } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { readXml } from '../src/adapters/xml/readXml.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { importDelivery } from '../src/usecases/importDelivery.ts';

export const handler = endpoint(
  'importDelivery',
  () => ({ ...surroundings(), deliveries: deliveries(), attachments: attachments() }),
  (ports, { body, actor }) =>
    importDelivery(ports, { ...body, file: Buffer.from(body.file, 'base64'), readXml, readCsv, actor }),
);
