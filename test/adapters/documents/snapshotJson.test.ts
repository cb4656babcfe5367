import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { snapshotJsonSchema } from '../../../src/adapters/documents/snapshotJson.ts';
import { snapshotSchema } from '../../../src/adapters/documents/snapshotSchema.ts';
import { canonical } from '../../../src/domain/canonical.ts';
import { snapshotOf } from './snapshotFixture.ts';

const snapshot = snapshotOf({ sites: 3, rules: { capLevel: 'composition' }, words: '  spaces kept  ' });

describe('the schema of a snapshot', () => {
  test('docs/snapshot.schema.json is what the code parses with', () => {
    const committed = readFileSync(new URL('../../../docs/snapshot.schema.json', import.meta.url), 'utf8');
    expect(committed).toBe(snapshotJsonSchema());
  });

  test('it is draft 2020-12, and strict in every object', () => {
    const schema = JSON.parse(snapshotJsonSchema());
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const open: string[] = [];
    const walk = (at: string, node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('properties' in node && (node as { additionalProperties?: unknown }).additionalProperties !== false)
        open.push(at);
      for (const [key, value] of Object.entries(node)) walk(`${at}/${key}`, value);
    };
    walk('', schema);
    expect(open).toEqual([]);
  });

  test('a snapshot read back is the same to the byte', () => {
    const applicant = { ...snapshot.applicant, name: ' Provstad ', businessId: 'mistyped' };
    const text = canonical({ ...snapshot, applicant });
    expect(canonical(snapshotSchema.parse(JSON.parse(text)))).toBe(text);
  });

  test.each([
    ['a field more', { ...snapshot, more: 1 }],
    ['a field less', { ...snapshot, aidCents: undefined }],
    ['half a cent', { ...snapshot, aidCents: 0.5 }],
    ['a day that is none', { ...snapshot, through: '2026-02-30' }],
    ['another schema', { ...snapshot, schema: 'skolmjolk/claim-snapshot/2' }],
    ['a field more in a site', { ...snapshot, sites: [{ ...snapshot.sites[0], extra: true }] }],
    [
      'an unknown rule in a step',
      { ...snapshot, caps: [{ ...snapshot.caps[0], steps: [{ rule: 'guess' }] }] },
    ],
  ])('%s is refused', (_, broken) => {
    expect(snapshotSchema.safeParse(broken).success).toBe(false);
  });
});
