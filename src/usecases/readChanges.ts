import { canonical } from '../domain/canonical.ts';
import { type Change, changesSince } from '../domain/changesSince.ts';
import type { Instant } from '../domain/days.ts';
import { type Difference, differences } from '../domain/differences.ts';
import { lastLook } from '../domain/looks.ts';
import { type PersonId, samePerson } from '../domain/people.ts';
import type { Snapshot } from '../domain/snapshots.ts';
import { takeSnapshot } from '../domain/takeSnapshot.ts';
import type { ClaimPorts, ReadClaim } from './claimSteps.ts';
import { gatherMaterial, orRefused } from './gatherClaim.ts';
import type { Looks } from './ports.ts';
import { frozenAt } from './readTerm.ts';

/** What has come into the data since the claim was frozen, and what others have done since the person looked. */
export type ClaimChanges = {
  readonly changes: readonly Difference[];
  /** Whether the last day or the checks of the data say something else, even where no figure differs. */
  readonly checksChanged: boolean;
  readonly fresh: Pick<Snapshot, 'aidCents' | 'sites' | 'through' | 'preparers' | 'checks'>;
  readonly news: News;
};

export type News = {
  /** When the person last looked; null for one who never did, and then the news are those since the claim was frozen. */
  readonly looked: Instant | null;
  /** What others did since, the newest first. */
  readonly changes: readonly Change[];
  /** Names of the records that are spoken of, by `kind id`. */
  readonly names: Readonly<Record<string, string>>;
  /** When this was read: what the person has seen when he says so. */
  readonly readAt: Instant;
};

export type NewsPorts = ClaimPorts & { readonly looks: Looks };

/**
 * What differs between the frozen claim and the data now, and what others have done since this person last looked;
 * nothing is written.
 * @throws Refused those of gatherMaterial
 */
export async function readChanges(
  ports: NewsPorts,
  { claim, snapshot, actor }: Pick<ReadClaim, 'claim' | 'snapshot'> & { readonly actor: PersonId },
): Promise<ClaimChanges> {
  const readAt = ports.clock.now();
  const [material, noted] = await Promise.all([
    gatherMaterial(ports, { id: claim.id, periodId: claim.periodId, amends: snapshot.amends }),
    ports.looks.get(actor, claim.id),
  ]);
  const fresh = orRefused(() => takeSnapshot(material));
  const looked = lastLook(claim, actor, noted);
  const since = { events: claim.events, since: looked ?? frozenAt(claim) };
  const names = [
    ...material.sites.map(({ id, value }) => [`site ${id}`, value.name]),
    ...material.compositions.map(({ id, value }) => [`composition ${id}`, value.name]),
  ];
  return {
    changes: differences(snapshot, fresh),
    checksChanged: rest(fresh) !== rest(snapshot),
    fresh,
    news: {
      looked,
      changes: changesSince(material, fresh, since).filter((change) => !samePerson(change.by, actor)),
      names: Object.fromEntries(names),
      readAt,
    },
  };
}

/** What `differences` leaves aside; canonical, since what comes back from the store has its keys sorted. */
function rest({ period, through, checks }: Snapshot): string {
  return canonical({ period, through, checks });
}
