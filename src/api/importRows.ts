import type * as z from 'zod';
import type { ImportProfile } from '../domain/importProfiles.ts';
import type { ImportRow, RowReason } from '../domain/imports.ts';
import * as v from '../shapes/values.ts';

/** A hostile row can hold many mistakes; a reader mends the first ones first. */
const mostReasons = 5;

/**
 * The rows of an import as they were sent, each read by itself: one that is wrong is answered as such and does not take
 * the whole request with it. `customers` are those of the profile that the sender named, if any.
 */
export function readImportRows(rows: readonly unknown[], customers: ImportProfile['customers']): ImportRow[] {
  const siteOf = new Map(customers.map(({ number, siteId }) => [number, siteId]));
  return rows.map((given, index): ImportRow => {
    const row = index + 1;
    const result = v.importRow.safeParse(given);
    if (!result.success) {
      const named = given as { siteId?: unknown; date?: unknown } | null;
      return {
        row,
        // As much of its place as is certain: the day's other rows must not go in without this one.
        siteId: v.slug.safeParse(named?.siteId).data ?? null,
        date: v.day.safeParse(named?.date).data ?? null,
        reasons: result.error.issues.slice(0, mostReasons).map(reasonOf),
      };
    }
    const { siteId, customerNumber, date, report, entryId = null, key = null } = result.data;
    const site = siteId ?? siteOf.get(customerNumber ?? '');
    if (site === null) return { row, siteId: null, date, leftOut: customerNumber ?? '' };
    if (site === undefined)
      return {
        ...{ row, siteId: null, date },
        reasons: [{ code: 'unknown-customer', detail: customerNumber ?? '' }],
      };
    return { row, siteId: site, date, report, entryId, key };
  });
}

function reasonOf({ path, message }: z.core.$ZodIssue): RowReason {
  const place = path.map((part) => `/${String(part)}`).join('');
  return { code: 'row-shape', detail: `${place} ${message}`.trim().slice(0, 200) };
}
