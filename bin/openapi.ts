/** Writes docs/openapi.json: `npm run openapi`. A test compares the file with what this would write. */
import { writeFileSync } from 'node:fs';
import { openApiDocument } from '../src/api/openApi.ts';

const file = new URL('../docs/openapi.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
