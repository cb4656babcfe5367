import { addDays } from '../domain/days.ts';
import { deliveryReach, standingDelivery } from '../domain/deliveries.ts';
import { bookDeliveries } from '../domain/reconciliation.ts';
import { Refused } from '../domain/refusals.ts';
import { type DeliveryReading, deliveryView } from './listDeliveries.ts';
import type { Deliveries } from './ports.ts';

/**
 * A document with its lines as they are understood, and its history.
 * @throws Refused not-found
 */
export async function readDelivery(
  ports: DeliveryReading & { readonly deliveries: Pick<Deliveries, 'get'> },
  id: string,
) {
  const delivery = await ports.deliveries.get(id);
  if (!delivery) throw new Refused('not-found');
  const { date } = standingDelivery(delivery).content;
  // Around it lie the invoice that it credits and the invoice that bills it.
  const [around, suppliers, products] = await Promise.all([
    ports.deliveries.ofMonths(
      addDays(date, -2 * deliveryReach.before).slice(0, 7),
      addDays(date, deliveryReach.before).slice(0, 7),
    ),
    ports.register.list('supplier'),
    ports.register.list('product'),
  ]);
  const others = around.filter((each) => each.id !== id);
  const booked = bookDeliveries(
    [...others, delivery],
    suppliers.map((each) => each.value),
    products.map((each) => each.value),
  ).find((each) => each.delivery.id === id);
  if (!booked) throw new Refused('not-found');
  return { ...deliveryView(booked), history: delivery.revisions };
}
