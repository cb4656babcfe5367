import {
  type Delivery,
  type DeliveryContent,
  recordedDelivery,
  standingDelivery,
} from '../domain/deliveries.ts';
import { type Actor, authorOf } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import type { DeliveryPorts } from './enterDelivery.ts';

/**
 * Corrects a document, takes it back or puts it in again; the earlier content stays in its history.
 * @throws Refused not-found, precondition-needed, stale, reason-needed, nothing-changed, too-many-revisions, bad-request
 */
export async function correctDelivery(
  ports: DeliveryPorts,
  input: {
    readonly id: string;
    readonly content: DeliveryContent;
    readonly reason: string | null;
    readonly ifMatch: string | null;
    readonly actor: Actor;
  },
): Promise<Delivery> {
  const current = await ports.deliveries.get(input.id);
  if (!current) throw new Refused('not-found');
  const { content, reason, ifMatch } = input;
  const delivery = recordedDelivery(
    current,
    { content, reason, ifMatch, at: ports.clock.now(), by: authorOf(input.actor, ['official']) },
    ports.digest,
  );
  if ((await ports.deliveries.put(delivery)) === 'stale')
    throw new Refused('stale', { current: standingDelivery(current).hash });
  return delivery;
}
