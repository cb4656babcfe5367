import type { LocalDate } from './days.ts';
import type { Retention } from './settings.ts';

/** The last day on which a claim's documents and vouchers must be kept; completed in 2027, by the law's years: 2031 and 2033. */
export function keepUntil(
  completionYear: number,
  { documentsYears, vouchersYears }: Retention,
): {
  readonly documents: LocalDate;
  readonly vouchers: LocalDate;
} {
  return {
    documents: `${completionYear + documentsYears}-12-31` as LocalDate,
    vouchers: `${completionYear + vouchersYears}-12-31` as LocalDate,
  };
}
