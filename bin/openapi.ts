/**
 * Writes docs/openapi.json and the typed client made from it: `npm run openapi`. Tests compare the files with what
 * this would write.
 */
import { writeFileSync } from 'node:fs';
import { openApiDocument } from '../src/api/openApi.ts';
import { type Document, typedClient } from './typedClient.ts';

const document = openApiDocument();
const write = (file: string, text: string) => writeFileSync(new URL(`../${file}`, import.meta.url), text);
write('docs/openapi.json', `${JSON.stringify(document, null, 2)}\n`);
// The document is printed from the route table, so its shape is the one that the client's generator reads.
write('samples/client/operations.ts', await typedClient(document as unknown as Document));
