import type { Claim } from './claims.ts';
import type { Instant } from './days.ts';
import { type PersonId, samePerson } from './people.ts';

/** That a person has seen what there was to see of a claim at an instant. */
export type Look = PersonId & { readonly claimId: string; readonly at: Instant };

/** When the person last looked: as he said, or by his last act with the claim; null for one who never did. */
export function lastLook(
  claim: Pick<Claim, 'events'>,
  person: PersonId,
  noted: Pick<Look, 'at'> | null,
): Instant | null {
  const acted = claim.events.findLast((event) => samePerson(event.by, person))?.at ?? null;
  if (noted === null || (acted !== null && acted > noted.at)) return acted;
  return noted.at;
}
