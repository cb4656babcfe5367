import { amountOf } from '../domain/amounts.ts';
import type { CorrectionReason, Quantity } from '../domain/counts.ts';
import { type LocalDate, localDay } from '../domain/days.ts';
import type { Actor } from '../domain/people.ts';
import { type Mistake, Refused } from '../domain/refusals.ts';
import type { Transfer, TransferLine } from '../domain/transfers.ts';
import { type KeepTransferPorts, keepTransfer } from './keepTransfer.ts';
import type { Register } from './ports.ts';
import { inForce } from './recordDay.ts';
import { transferPlace } from './transferPlace.ts';

/**
 * What the site sent to the other or received from it on the day: its own end only.
 * @throws Refused not-found, future-day, bad-request with every line that is wrong, and those of {@link keepTransfer}
 */
export async function recordTransfer(
  ports: KeepTransferPorts & { readonly register: Register },
  input: {
    readonly siteId: string;
    readonly otherId: string;
    readonly date: LocalDate;
    readonly entryId: string;
    readonly lines: readonly { readonly productId: string; readonly given: Quantity }[];
    readonly reason: CorrectionReason | null;
    /** Hash of what this end posted before; null when it has posted nothing. */
    readonly ifMatch: string | null;
    readonly actor: Actor;
  },
): Promise<Transfer> {
  const { date, entryId, reason, ifMatch, actor } = input;
  const today = localDay(ports.clock.now());
  if (date > today) throw new Refused('future-day', { today });
  const [{ place, end }, products] = await Promise.all([
    transferPlace(ports, input),
    ports.register.list('product'),
  ]);
  const mistakes: Mistake[] = [];
  const lines = input.lines.flatMap((line, index): TransferLine[] => {
    const product = products.find(({ id }) => id === line.productId)?.value;
    const amount = product && inForce(product, date) ? amountOf(line.given, product) : null;
    if (typeof amount === 'number') return [{ ...line, amount }];
    const code = amount === null ? 'unknown-product' : amount.problem;
    mistakes.push({ pointer: `/body/lines/${index}`, code, detail: line.productId });
    return [];
  });
  if (mistakes.length > 0) throw new Refused('bad-request', {}, mistakes);
  return keepTransfer(ports, { place, act: { kind: end, lines, reason }, entryId, ifMatch, actor });
}
