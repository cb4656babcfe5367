import { type Actor, authorOf } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import { type Transfer, type TransferAct, type TransferPlace, transferred } from '../domain/transfers.ts';
import type { Clock, Digest, Transfers } from './ports.ts';

export type KeepTransferPorts = {
  readonly transfers: Transfers;
  readonly clock: Clock;
  readonly digest: Digest;
};

/** Both ends may post at the same moment: who comes second goes on, on what the first has left. */
const tries = 5;

/**
 * Writes the act on the transfer as it stands at the write.
 * @throws Refused stale, and those of {@link transferred}
 */
export async function keepTransfer(
  ports: KeepTransferPorts,
  {
    place,
    act,
    entryId,
    ifMatch,
    actor,
  }: {
    readonly place: TransferPlace;
    readonly act: TransferAct;
    readonly entryId: string;
    readonly ifMatch: string | null;
    readonly actor: Actor;
  },
): Promise<Transfer> {
  const by = authorOf(actor, ['kitchen', 'official']);
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const entry = { entryId, at: ports.clock.now(), by, act, ifMatch };
    const { transfer, repeated } = transferred(await ports.transfers.get(place), place, entry, ports.digest);
    if (repeated || (await ports.transfers.put(transfer)) === 'written') return transfer;
  }
  throw new Refused('stale');
}
