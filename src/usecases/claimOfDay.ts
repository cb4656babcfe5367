import type { Claim } from '../domain/claims.ts';
import type { LocalDate } from '../domain/days.ts';
import { periodById } from '../domain/periods.ts';
import type { Claims } from './ports.ts';

/** The newest claim whose period holds the day, with its state; null while there is none. */
export async function claimOfDay(
  ports: { readonly claims: Claims },
  date: LocalDate,
): Promise<Pick<Claim, 'id' | 'state'> | null> {
  const holding = (await ports.claims.list()).filter((claim) => {
    const period = periodById(claim.periodId);
    return period !== undefined && period.from <= date && date <= period.to;
  });
  const newest = holding.toSorted((one, other) => other.number - one.number)[0];
  return newest ? { id: newest.id, state: newest.state } : null;
}
