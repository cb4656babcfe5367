import type { LocalDate } from '../domain/days.ts';
import { Refused } from '../domain/refusals.ts';
import type { TransferEnd, TransferPlace } from '../domain/transfers.ts';
import type { Register } from './ports.ts';

/**
 * Which transfer a site means that names the other end, and which end is its own: one of the two belongs to a
 * composition, of which the other is the kitchen.
 * @throws Refused not-found when they are no such pair
 */
export async function transferPlace(
  { register }: { readonly register: Register },
  asked: { readonly siteId: string; readonly otherId: string; readonly date: LocalDate },
): Promise<{ readonly place: TransferPlace; readonly end: TransferEnd }> {
  const { siteId, otherId, date } = asked;
  const [own, other, compositions] = await Promise.all([
    register.get('site', siteId),
    register.get('site', otherId),
    register.list('composition'),
  ]);
  if (!own || !other || siteId === otherId) throw new Refused('not-found');
  const kitchenOf = (compositionId: string | null) =>
    compositions.find(({ id }) => id === compositionId)?.value.kitchenSiteId;
  if (kitchenOf(other.value.compositionId) === siteId)
    return { place: { date, from: siteId, to: otherId }, end: 'sent' };
  if (kitchenOf(own.value.compositionId) === otherId)
    return { place: { date, from: otherId, to: siteId }, end: 'received' };
  throw new Refused('not-found');
}
