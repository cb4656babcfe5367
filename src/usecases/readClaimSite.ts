import { Refused } from '../domain/refusals.ts';
import type { SnapshotSite } from '../domain/snapshots.ts';
import { loadClaim, type ReadClaim } from './claimSteps.ts';
import type { Claims, Clock, Snapshots } from './ports.ts';

export type ClaimSite = ReadClaim & { readonly site: SnapshotSite };

/**
 * A claim and one of its sites.
 * @throws Refused not-found
 */
export async function readClaimSite(
  ports: { readonly claims: Claims; readonly snapshots: Snapshots; readonly clock: Clock },
  { claimId, siteId }: { readonly claimId: string; readonly siteId: string },
): Promise<ClaimSite> {
  const read = await loadClaim(ports, claimId);
  const site = read.snapshot.sites.find((each) => each.id === siteId);
  if (!site) throw new Refused('not-found');
  return { ...read, site };
}
