import { againstCapMl } from '../domain/amounts.ts';
import { Refused } from '../domain/refusals.ts';
import { withDraft } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshots.ts';
import { takeSnapshot } from '../domain/takeSnapshot.ts';
import { type GatherPorts, gatherMaterial, orRefused } from './gatherClaim.ts';

type Figures = { readonly eligibleMl: number; readonly aidCents: number };
export type TriedSite = {
  readonly siteId: string;
  readonly name: string;
  readonly before: Figures;
  readonly after: Figures;
};
/** What a draft of the settings would make of a claim; ml against the cap, cents. */
export type TriedDraft = {
  readonly claimId: string;
  readonly sites: readonly TriedSite[];
  readonly before: Figures;
  readonly after: Figures;
};

/**
 * The draft's result on a claim, site by site, beside that of the settings in force: both computed from the same
 * material as it stands now. Nothing is written.
 * @throws Refused not-found without such a claim or draft, unknown-rule-period when either lacks a decree
 */
export async function tryDraft(
  ports: GatherPorts,
  { claimId }: { readonly claimId: string },
): Promise<TriedDraft> {
  const claim = await ports.claims.get(claimId);
  if (!claim) throw new Refused('not-found');
  const material = await gatherMaterial(ports, { id: claimId, periodId: claim.periodId, amends: null });
  const { settings } = material;
  if (!settings.value.draft) throw new Refused('not-found');
  const before = orRefused(() => takeSnapshot(material));
  const drafted = { ...settings, value: withDraft(settings.value) };
  const after = orRefused(() => takeSnapshot({ ...material, settings: drafted }));
  const sites = before.sites.map(({ id, name }) => ({
    siteId: id,
    name,
    before: figuresOf(before, id),
    after: figuresOf(after, id),
  }));
  return { claimId, sites, before: figuresOf(before), after: figuresOf(after) };
}

function figuresOf({ lines }: Snapshot, siteId?: string): Figures {
  const mine = lines.filter((line) => siteId === undefined || line.siteId === siteId);
  return {
    eligibleMl: mine.reduce((sum, line) => sum + againstCapMl(line.group, line.eligible), 0),
    aidCents: mine.reduce((sum, line) => sum + line.aidCents, 0),
  };
}
