import * as z from 'zod';
import { snapshotSchema } from './snapshotSchema.ts';

/**
 * The JSON Schema (draft 2020-12) of a snapshot, made from the schema that parses it, so that an auditor can check a
 * file without this software. docs/snapshot.schema.json is this text, compared in a test.
 */
export function snapshotJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(snapshotSchema, { target: 'draft-2020-12', io: 'output' });
  const schema = {
    $schema,
    $id: 'urn:skolmjolk:claim-snapshot:1',
    title: 'The frozen content of a claim for school-milk aid',
    description:
      'Amounts are whole millilitres or grams, money is whole cents, days are calendar days of Europe/Helsinki. ' +
      'The SHA-256 of its canonical JSON (RFC 8785) is what an approval binds.',
    ...rest,
  };
  return `${onOneLine(JSON.stringify(schema, null, 2))}\n`;
}

/** Lists of plain values on one line where they fit, as the project's formatter has them. */
function onOneLine(json: string): string {
  return json.replace(
    /^(.*)\[\n([^[\]{}]*?)\n\s*\](,?)$/gm,
    (all, before: string, list: string, comma: string) => {
      const line = `${before}[${list.trim().replace(/,\n\s*/g, ', ')}]${comma}`;
      return line.length <= 110 ? line : all;
    },
  );
}
