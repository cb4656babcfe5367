import { addDays, type DayRange, within } from '../domain/days.ts';
import { deliveryReach, standingDelivery } from '../domain/deliveries.ts';
import { periodById } from '../domain/periods.ts';
import { type BookedDelivery, bookDeliveries } from '../domain/reconciliation.ts';
import { Refused } from '../domain/refusals.ts';
import type { Deliveries, Register } from './ports.ts';
import { type ListPage, pageOf } from './records.ts';

export type DeliveryReading = {
  readonly deliveries: Pick<Deliveries, 'ofMonths'>;
  readonly register: Pick<Register, 'list'>;
};

/** The months whose documents can have lines in the range: an invoice comes after what it bills. */
export function monthsAround({ from, to }: DayRange): readonly [string, string] {
  return [addDays(from, -deliveryReach.after).slice(0, 7), addDays(to, deliveryReach.before).slice(0, 7)];
}

/** The documents that have lines in the range, each line understood by the suppliers' numbers as they stand. */
export async function booksOf(ports: DeliveryReading, range: DayRange): Promise<BookedDelivery[]> {
  const [deliveries, suppliers, products] = await Promise.all([
    ports.deliveries.ofMonths(...monthsAround(range)),
    ports.register.list('supplier'),
    ports.register.list('product'),
  ]);
  return bookDeliveries(
    deliveries,
    suppliers.map((each) => each.value),
    products.map((each) => each.value),
  ).filter(({ lines }) => lines.some(({ on }) => within(on, range)));
}

/**
 * One page of a period's documents, by id.
 * @throws Refused unknown-period
 */
export async function listDeliveries(
  ports: DeliveryReading,
  input: { readonly periodId: string; readonly limit: number; readonly after?: string | undefined },
): Promise<ListPage<DeliveryView>> {
  const period = periodById(input.periodId);
  if (!period) throw new Refused('unknown-period', { periodId: input.periodId });
  return pageOf((await booksOf(ports, period)).map(deliveryView), (each) => each.id, input);
}

/** A document as it is answered: what stands, how its lines are understood, its history. */
export function deliveryView({ delivery, lines, state, credits }: BookedDelivery) {
  const { hash, content } = standingDelivery(delivery);
  return { id: delivery.id, revision: delivery.revision, hash, state, credits, content, lines };
}
export type DeliveryView = ReturnType<typeof deliveryView>;
