import { plainNumber } from '../domain/deliveries.ts';
import type { Actor } from '../domain/people.ts';
import type { Recorded } from '../domain/records.ts';
import { Refused } from '../domain/refusals.ts';
import type { Supplier, SupplierArticle } from '../domain/suppliers.ts';
import { type RecordPorts, saveRecord } from './records.ts';

/**
 * Says what numbers of a supplier mean: each replaces what was said of it before. Documents are read anew by it, those
 * that were entered before too.
 * @throws Refused not-found, and those of {@link saveRecord}
 */
export async function settleNumbers(
  ports: RecordPorts,
  input: {
    readonly supplierId: string;
    readonly articles: readonly SupplierArticle[];
    readonly customers: Supplier['customers'];
    readonly actor: Actor;
  },
): Promise<Recorded<'supplier'>> {
  const current = await ports.register.get('supplier', input.supplierId);
  if (!current) throw new Refused('not-found');
  const { articles, customers, actor } = input;
  const value = {
    ...current.value,
    articles: [...others(current.value.articles, articles), ...articles],
    customers: [...others(current.value.customers, customers), ...customers],
  };
  const ifMatch = String(current.revision);
  return saveRecord(ports, { kind: 'supplier', id: current.id, value, reason: null, ifMatch, actor });
}

function others<T extends { readonly number: string }>(known: readonly T[], fresh: readonly T[]): T[] {
  const numbers = new Set(fresh.map(({ number }) => plainNumber(number)));
  return known.filter(({ number }) => !numbers.has(plainNumber(number)));
}

/**
 * A supplier that a file named and nobody knew.
 * @throws Refused those of {@link saveRecord}
 */
export const newSupplier = (
  ports: RecordPorts,
  { value, actor }: { readonly value: Supplier; readonly actor: Actor },
): Promise<Recorded<'supplier'>> =>
  saveRecord(ports, { kind: 'supplier', id: value.id, value, reason: null, ifMatch: null, actor });
