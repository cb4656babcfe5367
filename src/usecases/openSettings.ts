import { type LocalDate, localDay } from '../domain/days.ts';
import { type PersonId, samePerson } from '../domain/people.ts';
import type { Recorded } from '../domain/records.ts';
import { Refused } from '../domain/refusals.ts';
import type { GatherPorts } from './gatherClaim.ts';
import { type TriedDraft, tryDraft } from './tryDraft.ts';

/** What the settings' page shows. */
export type SettingsAtHand = {
  readonly record: Recorded<'settings'> | null;
  readonly today: LocalDate;
  readonly claimIds: readonly string[];
  /** The draft's result on the claim that was asked for; the day without a decree where there is none. */
  readonly tried: TriedDraft | { readonly withoutDecree: string } | null;
  /** What a person is called here; null for one who is no user. */
  readonly labelOf: (person: PersonId) => string | null;
};

/** Reads the settings with their history, the claims they can be tried on, and that trial when it is asked for. */
export async function openSettings(
  ports: GatherPorts,
  { claimId }: { readonly claimId: string | undefined },
): Promise<SettingsAtHand> {
  const [record, users, claims] = await Promise.all([
    ports.register.get('settings', 'city'),
    ports.register.list('user'),
    ports.claims.list(),
  ]);
  const claimIds = claims.map((claim) => claim.id).toSorted((one, other) => (one < other ? 1 : -1));
  const wanted = record?.value.draft ? claimIds.find((id) => id === claimId) : undefined;
  return {
    record,
    today: localDay(ports.clock.now()),
    claimIds,
    tried: wanted ? await tried(ports, wanted) : null,
    labelOf: (person) => users.find(({ value }) => samePerson(value, person))?.value.label ?? null,
  };
}

async function tried(ports: GatherPorts, claimId: string): Promise<SettingsAtHand['tried']> {
  try {
    return await tryDraft(ports, { claimId });
  } catch (error) {
    if (error instanceof Refused && error.code === 'unknown-rule-period')
      return { withoutDecree: String(error.facts.date) };
    throw error;
  }
}
