import type { Claim, ClaimPeriod } from '../domain/claims.ts';
import { periodById } from '../domain/periods.ts';
import type { Claims } from './ports.ts';
import { type ListPage, pageOf } from './records.ts';

/** The period of a stored claim; claims of no period cannot be stored. */
export function periodOfClaim(claim: Pick<Claim, 'id' | 'periodId'>): ClaimPeriod {
  const period = periodById(claim.periodId);
  if (!period) throw new Error(`claim ${claim.id} has no period`);
  return period;
}

/** A claim as lists show it. */
export function summaryOf(claim: Claim) {
  const { id, number, state, version, snapshot, aidCents } = claim;
  return { id, period: periodOfClaim(claim), number, state, version, snapshot, aidCents };
}

/** One page of the claims, newest period first, amendments after what they amend. */
export async function listClaims(
  ports: { readonly claims: Claims },
  paging: { readonly limit: number; readonly after?: string | undefined },
): Promise<ListPage<ReturnType<typeof summaryOf>>> {
  const rows = (await ports.claims.list()).map(summaryOf);
  rows.sort((one, other) => other.period.from.localeCompare(one.period.from) || one.number - other.number);
  return pageOf(rows, (row) => row.id, paging);
}
