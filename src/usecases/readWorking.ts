import { Refused } from '../domain/refusals.ts';
import { loadClaim } from './claimSteps.ts';
import type { Claims, Clock, Snapshots } from './ports.ts';

/**
 * A site's part of a claim: its figures and days, the caps it is tested by, and its lines with every step.
 * @throws Refused not-found
 */
export async function readWorking(
  ports: { readonly claims: Claims; readonly snapshots: Snapshots; readonly clock: Clock },
  { claimId, siteId }: { readonly claimId: string; readonly siteId: string },
) {
  const { claim, snapshot } = await loadClaim(ports, claimId);
  const site = snapshot.sites.find((each) => each.id === siteId);
  if (!site) throw new Refused('not-found');
  const { id, name, children, nonEligible, operatingDays, completeness, missing, days } = site;
  return {
    claimId,
    snapshot: claim.snapshot,
    site: { id, name, children, nonEligible, operatingDays, completeness, missing, days },
    caps: snapshot.caps.filter(
      (cap) => cap.id === siteId || (cap.level === 'composition' && cap.id === site.compositionId),
    ),
    lines: snapshot.lines.filter((line) => line.siteId === siteId),
  };
}
