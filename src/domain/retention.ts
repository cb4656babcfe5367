import type { LocalDate } from './days.ts';

/** Act 999/2012 s. 68: four years from the end of the year in which the action was completed. */
const documentYears = 4;
/** Accounting Act 1336/1997 2:10: vouchers six years from the end of the year. */
const voucherYears = 6;

/** The last day on which a claim's documents and vouchers must be kept; completed in 2027: 2031 and 2033. */
export function keepUntil(completionYear: number): {
  readonly documents: LocalDate;
  readonly vouchers: LocalDate;
} {
  return {
    documents: `${completionYear + documentYears}-12-31` as LocalDate,
    vouchers: `${completionYear + voucherYears}-12-31` as LocalDate,
  };
}
