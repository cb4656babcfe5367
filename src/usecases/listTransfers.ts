import { endOfMonth, type LocalDate } from '../domain/days.ts';
import { Refused } from '../domain/refusals.ts';
import { kitchensOf, standingTransfer, type Transfer, type TransferPlace } from '../domain/transfers.ts';
import type { Register, Transfers } from './ports.ts';

/**
 * What the site sent and received in the month ('2026-09'), by date.
 * @throws Refused not-found
 */
export async function listTransfers(
  ports: { readonly register: Register; readonly transfers: Transfers },
  { siteId, month }: { readonly siteId: string; readonly month: string },
): Promise<Transfer[]> {
  const [site, compositions] = await Promise.all([
    ports.register.get('site', siteId),
    ports.register.list('composition'),
  ]);
  if (!site) throw new Refused('not-found');
  const from = `${month}-01` as LocalDate; // the route has checked the month's shape
  const range = { from, to: endOfMonth(from) };
  const lists = await Promise.all(kitchensOf(compositions).map((id) => ports.transfers.ofKitchen(id, range)));
  const key = transferKeyOf(siteId);
  return lists
    .flat()
    .filter(({ from, to }) => from === siteId || to === siteId)
    .toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** A transfer's name in a site's list: the day and the other end. */
export const transferKeyOf =
  (siteId: string) =>
  ({ date, from, to }: TransferPlace): string =>
    `${date}#${from === siteId ? to : from}`;

/** A transfer with how it stands. */
export function transferView(transfer: Transfer) {
  const { sent, received, explained, differences } = standingTransfer(transfer);
  const side = (end: typeof sent) => end && { hash: end.hash, lines: end.act.lines };
  return {
    ...transfer,
    hash: transfer.revisions.at(-1)?.hash ?? '',
    sent: side(sent),
    received: side(received),
    explained: explained && { reason: explained.reason, words: explained.words },
    differences,
  };
}
