import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { openApiDocument } from '../src/api/openApi.ts';

export const handler = endpoint(
  'readOpenApi',
  () => surroundings(),
  async () => ({
    type: 'application/json',
    bytes: new TextEncoder().encode(JSON.stringify(openApiDocument())),
  }),
);
