import { canonical } from '../domain/canonical.ts';
import { type Difference, differences } from '../domain/differences.ts';
import type { Snapshot } from '../domain/snapshots.ts';
import type { ClaimPorts, ReadClaim } from './claimSteps.ts';
import { freshSnapshot } from './submitClaim.ts';

/** What has come into the data since the claim was frozen. */
export type ClaimChanges = {
  readonly changes: readonly Difference[];
  /** Whether the last day or the checks of the data say something else, even where no figure differs. */
  readonly checksChanged: boolean;
  readonly fresh: Pick<Snapshot, 'aidCents' | 'sites' | 'through' | 'preparers'>;
};

/**
 * What differs between the frozen claim and the data now; nothing is written.
 * @throws Refused those of gatherClaim
 */
export async function readChanges(
  ports: ClaimPorts,
  { claim, snapshot }: Pick<ReadClaim, 'claim' | 'snapshot'>,
): Promise<ClaimChanges> {
  const fresh = await freshSnapshot(ports, { claim, snapshot });
  return {
    changes: differences(snapshot, fresh),
    checksChanged: rest(fresh) !== rest(snapshot),
    fresh,
  };
}

/** What `differences` leaves aside; canonical, since what comes back from the store has its keys sorted. */
function rest({ through, checks }: Snapshot): string {
  return canonical({ through, checks });
}
