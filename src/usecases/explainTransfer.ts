import type { LocalDate } from '../domain/days.ts';
import type { Actor } from '../domain/people.ts';
import type { DifferenceReason, Transfer } from '../domain/transfers.ts';
import { type KeepTransferPorts, keepTransfer } from './keepTransfer.ts';
import type { Register } from './ports.ts';
import { transferPlace } from './transferPlace.ts';

/**
 * Says why the two ends of a transfer differ; either end and the official may.
 * @throws Refused not-found, nothing-changed when they do not differ, and those of {@link keepTransfer}
 */
export async function explainTransfer(
  ports: KeepTransferPorts & { readonly register: Register },
  input: {
    readonly siteId: string;
    readonly otherId: string;
    readonly date: LocalDate;
    readonly entryId: string;
    readonly reason: DifferenceReason;
    readonly words: string | null;
    /** Hash of the last revision, whosever it is: what is explained is what was seen. */
    readonly ifMatch: string | null;
    readonly actor: Actor;
  },
): Promise<Transfer> {
  const { entryId, reason, words, ifMatch, actor } = input;
  const { place } = await transferPlace(ports, input);
  const act = { kind: 'explained', reason, words: words || null } as const;
  return keepTransfer(ports, { place, act, entryId, ifMatch, actor });
}
