import { type Claim, isApproved } from '../domain/claims.ts';
import { differences } from '../domain/differences.ts';
import type { Actor } from '../domain/people.ts';
import { periodById } from '../domain/periods.ts';
import { Refused } from '../domain/refusals.ts';
import { type ClaimPorts, checksOf, keep, type ReadClaim, stepped } from './claimSteps.ts';
import { gatherClaim } from './gatherClaim.ts';

/**
 * Reads the period's counts, computes, and freezes the result under its SHA-256. The same data gives the same hash and
 * no new event; other data puts a claim that awaits approval back to draft. Number 2 and up are amendments: they open
 * only when the one before is approved and the data has changed since.
 * @throws Refused unknown-period, unknown-rule-period, not-found, claim-state, nothing-changed, stale
 */
export async function refreshClaim(
  ports: ClaimPorts,
  { claimId, actor }: { readonly claimId: string; readonly actor: Actor },
): Promise<ReadClaim> {
  const [periodId, number] = [
    claimId.slice(0, claimId.lastIndexOf('.')),
    Number(claimId.slice(claimId.lastIndexOf('.') + 1)),
  ];
  const [existing, before] = await Promise.all([
    ports.claims.get(claimId),
    number > 1 ? ports.claims.get(`${periodId}.${number - 1}`) : null,
  ]);
  if (existing && isApproved(existing.state))
    throw new Refused('claim-state', { state: existing.state, step: 'refresh' });
  if (!existing && number === 1) await expectNoOverlap(ports, periodId);
  if (number > 1 && !(before && isApproved(before.state))) throw new Refused('not-found');
  const snapshot = await gatherClaim(ports, { id: claimId, periodId, amends: before?.snapshot ?? null });
  if (before && !existing) {
    const approved = await ports.snapshots.get(before.snapshot);
    if (differences(approved, snapshot).length === 0) throw new Refused('nothing-changed');
  }
  const hash = await ports.snapshots.put(snapshot);
  const checks = checksOf(snapshot, ports.clock);
  if (existing?.snapshot === hash) return { claim: existing, snapshot, checks };
  const blank: Claim = {
    id: claimId,
    periodId,
    number,
    state: 'draft',
    version: 0,
    snapshot: hash,
    aidCents: 0,
    events: [],
    preparers: [],
  };
  const claim = stepped(ports, existing ?? blank, 'refresh', { actor, snapshot, hash });
  await keep(ports, claim);
  return { claim, snapshot, checks };
}

/** A term and one of its months would both claim the same litres. */
async function expectNoOverlap(ports: ClaimPorts, periodId: string): Promise<void> {
  const period = periodById(periodId);
  if (!period) return;
  for (const claim of await ports.claims.list()) {
    const other = periodById(claim.periodId);
    if (other && other.id !== periodId && other.from <= period.to && period.from <= other.to)
      throw new Refused('unknown-period', { periodId, claimed: claim.id });
  }
}
