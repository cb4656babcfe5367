import { makers } from '../src/adapters/documents/makers.ts';
import { claims, documents, snapshots } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { readDocument } from '../src/usecases/readDocument.ts';

export const handler = endpoint(
  'readDocument',
  () => ({ ...surroundings(), claims: claims(), snapshots: snapshots(), documents: documents(), makers }),
  async (ports, { params }) => readDocument(ports, params),
);
