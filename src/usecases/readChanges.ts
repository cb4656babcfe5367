import { type Difference, differences } from '../domain/differences.ts';
import type { Snapshot } from '../domain/snapshots.ts';
import { type ClaimPorts, loadClaim, type ReadClaim } from './claimSteps.ts';
import { freshSnapshot } from './submitClaim.ts';

/** What has come into the data since the claim was frozen. */
export type ClaimChanges = {
  readonly changes: readonly Difference[];
  /** Whether the checks of the data say something else, even where no figure differs. */
  readonly checksChanged: boolean;
  readonly fresh: Pick<Snapshot, 'aidCents' | 'sites' | 'through'>;
};

/**
 * The claim with what has changed in the data since it was frozen; nothing is written.
 * @throws Refused not-found, and those of gatherClaim
 */
export async function readChanges(
  ports: ClaimPorts,
  { claimId }: { readonly claimId: string },
): Promise<ReadClaim & ClaimChanges> {
  const read = await loadClaim(ports, claimId);
  return { ...read, ...(await changesSince(ports, read)) };
}

/** What differs between the frozen claim and the data now. */
export async function changesSince(ports: ClaimPorts, { claim, snapshot }: ReadClaim): Promise<ClaimChanges> {
  const fresh = await freshSnapshot(ports, { claim, snapshot });
  return {
    changes: differences(snapshot, fresh),
    checksChanged: JSON.stringify(fresh.checks) !== JSON.stringify(snapshot.checks),
    fresh,
  };
}
