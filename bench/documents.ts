import { applicationPdf } from '../src/adapters/documents/applicationPdf.ts';
import { applicationXlsx } from '../src/adapters/documents/applicationXlsx.ts';
import { canonical } from '../src/domain/canonical.ts';
import { takeSnapshot } from '../src/domain/takeSnapshot.ts';
import { digest, materialOf } from './material.ts';
import { median, ms, ratio, type Table, timed } from './measure.ts';

/** The application as PDF and XLSX, each made afresh from the snapshot. */
export async function benchDocuments(): Promise<Table[]> {
  const rows: string[][] = [];
  const first = new Map<string, number>();
  for (const sites of [45, 450]) {
    const snapshot = takeSnapshot(materialOf(sites));
    const input = {
      snapshot,
      hash: digest(canonical(snapshot)),
      language: 'sv',
      state: 'draft',
      approval: null,
    } as const;
    for (const [kind, make] of [
      ['PDF', applicationPdf],
      ['XLSX', applicationXlsx],
    ] as const) {
      let bytes = 0;
      const taken = median(
        await timed(sites > 100 ? 1 : 3, async () => {
          bytes = (await make(input)).length;
        }),
      );
      const base = first.get(kind) ?? taken;
      first.set(kind, base);
      rows.push([kind, String(sites), ms(taken), ratio(taken / base), `${(bytes / 1e6).toFixed(2)} MB`]);
    }
  }
  return [{ title: 'Documents of a term', columns: ['kind', 'sites', 'ms', 'against 45', 'size'], rows }];
}
