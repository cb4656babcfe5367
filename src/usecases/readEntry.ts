import { isApproved } from '../domain/claims.ts';
import { localDay } from '../domain/days.ts';
import type { OutboxMessage } from '../domain/outbox.ts';
import { Refused } from '../domain/refusals.ts';
import { sendOnId } from '../domain/robot.ts';
import { loadClaim, type ReadClaim } from './claimSteps.ts';
import type { Claims, Clock, Outbox, Snapshots } from './ports.ts';

/** An approved claim as it is entered by hand, with its message to the authority; null while that is not queued. */
export type Entry = ReadClaim & { readonly message: OutboxMessage | null };

/** @throws Refused not-found, claim-state while it is not approved */
export async function readEntry(
  ports: {
    readonly claims: Claims;
    readonly snapshots: Snapshots;
    readonly outbox: Outbox;
    readonly clock: Clock;
  },
  { claimId }: { readonly claimId: string },
): Promise<Entry> {
  const read = await loadClaim(ports, claimId);
  const approved = read.claim.events.findLast((each) => each.step === 'approve');
  if (!isApproved(read.claim.state) || !approved)
    throw new Refused('claim-state', { state: read.claim.state });
  return { ...read, message: await ports.outbox.get(sendOnId(localDay(approved.at), read.claim)) };
}
