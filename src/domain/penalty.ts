/**
 * What is paid at the worst when more was claimed than the applicant is entitled to, in cents: the difference is not
 * due, and a penalty of up to the same difference comes on top (R40 Art. 8, Act 999/2012 s. 75); never below 0.
 * @throws RangeError for money that is negative or not whole cents.
 */
export function payableAtWorst(claimedCents: number, entitledCents: number): number {
  for (const cents of [claimedCents, entitledCents]) {
    if (!Number.isSafeInteger(cents) || cents < 0) throw new RangeError(`not whole cents: ${cents}`);
  }
  const difference = Math.max(0, claimedCents - entitledCents);
  return Math.max(0, claimedCents - 2 * difference);
}
