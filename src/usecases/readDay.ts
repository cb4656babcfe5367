import type { Claim } from '../domain/claims.ts';
import type { DayCount } from '../domain/counts.ts';
import type { LocalDate } from '../domain/days.ts';
import { Refused } from '../domain/refusals.ts';
import { claimOfDay } from './claimOfDay.ts';
import type { Claims, Counts } from './ports.ts';

/**
 * A day's count with all its revisions and what became of it.
 * @throws Refused not-found when the day is missing
 */
export async function readDay(
  ports: { readonly counts: Counts; readonly claims: Claims },
  { siteId, date }: { readonly siteId: string; readonly date: LocalDate },
): Promise<{ readonly count: DayCount; readonly claim: Pick<Claim, 'id' | 'state'> | null }> {
  const count = await ports.counts.get(siteId, date);
  if (!count) throw new Refused('not-found');
  return { count, claim: await claimOfDay(ports, date) };
}
