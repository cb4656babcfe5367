import { type ApprovalRecord, approvalRecordOf } from '../domain/approvalRecords.ts';
import { canonical } from '../domain/canonical.ts';
import { type Claim, isApproved } from '../domain/claims.ts';
import { Refused } from '../domain/refusals.ts';
import type { Claims, Digest, Seal, Seals, Signer } from './ports.ts';

export type SealPorts = { readonly seals: Seals; readonly signer: Signer; readonly digest: Digest };

/** What is kept under a seal's name is not what follows from the thing itself: evidence has been touched. */
export class TamperedSeal extends Error {
  override readonly name = 'TamperedSeal';
}

export type SealedRecord = { readonly record: ApprovalRecord; readonly hash: string; readonly seal: Seal };

export const approvalName = (claimId: string): string => `approvals/${claimId}`;

/**
 * The sealed record of the claim's approval. It is signed and kept when it is not there yet: an approval whose record
 * was cut off is completed by whoever reads it next, with the same content, as the record follows from the claim's step.
 * @throws Refused claim-state while it is not approved; TamperedSeal
 */
export async function keepApprovalRecord(ports: SealPorts, claim: Claim): Promise<SealedRecord> {
  const record = approvalRecordOf(claim);
  if (!isApproved(claim.state) || !record) throw new Refused('claim-state', { state: claim.state });
  const text = canonical(record);
  const name = approvalName(claim.id);
  const known = await ports.seals.get(name);
  const seal = known ?? (await ports.seals.put(name, { text, signature: await ports.signer.sign(text) }));
  if (seal.text !== text) throw new TamperedSeal(`the approval record of ${claim.id} is not its approval`);
  return { record, hash: ports.digest(text), seal };
}

/** The hash of the newest approval's record, for the next one to name; null before the first. */
export async function newestRecordHash(ports: {
  readonly claims: Claims;
  readonly digest: Digest;
}): Promise<string | null> {
  const records = (await ports.claims.list()).flatMap((claim) =>
    isApproved(claim.state) ? (approvalRecordOf(claim) ?? []) : [],
  );
  const newest = records.toSorted((one, other) => (one.approvedAt < other.approvedAt ? -1 : 1)).at(-1);
  return newest ? ports.digest(canonical(newest)) : null;
}

/**
 * The sealed record of an approved claim.
 * @throws Refused not-found, claim-state
 */
export async function readApprovalRecord(
  ports: SealPorts & { readonly claims: Claims },
  { claimId }: { readonly claimId: string },
): Promise<SealedRecord> {
  const claim = await ports.claims.get(claimId);
  if (!claim) throw new Refused('not-found');
  return keepApprovalRecord(ports, claim);
}
