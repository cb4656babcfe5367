import { type Difference, differences } from '../domain/differences.ts';
import type { Snapshot } from '../domain/snapshots.ts';
import type { Snapshots } from './ports.ts';
import { amendedBy } from './recordAuthority.ts';

/** What an amendment changes in the application that was approved before it. */
export type Amendment = {
  readonly before: Pick<Snapshot, 'claimId' | 'aidCents' | 'totals' | 'sites'>;
  readonly changes: readonly Difference[];
};

/** Null for an application that amends nothing. */
export async function readAmendment(
  ports: { readonly snapshots: Snapshots },
  snapshot: Snapshot,
): Promise<Amendment | null> {
  const before = await amendedBy(ports, snapshot);
  return before && { before, changes: differences(before, snapshot) };
}
