import type { Claim, ClaimPeriod } from '../domain/claims.ts';
import { periodById, withDeadline } from '../domain/periods.ts';
import type { Claims, Register } from './ports.ts';
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
  ports: { readonly claims: Claims; readonly register: Register },
  paging: { readonly limit: number; readonly after?: string | undefined },
): Promise<ListPage<ReturnType<typeof summaryOf>>> {
  const [settings, claims] = await Promise.all([ports.register.get('settings', 'city'), ports.claims.list()]);
  const deadlines = settings?.value.deadlines;
  const rows = claims.map((claim) => {
    const summary = summaryOf(claim);
    return { ...summary, period: withDeadline(summary.period, deadlines) };
  });
  rows.sort((one, other) => other.period.from.localeCompare(one.period.from) || one.number - other.number);
  return pageOf(rows, (row) => row.id, paging);
}
