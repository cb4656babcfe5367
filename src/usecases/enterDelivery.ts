import {
  type Delivery,
  type DeliveryContent,
  deliveryIdOf,
  duplicateKeys,
  recordedDelivery,
} from '../domain/deliveries.ts';
import { type Actor, authorOf } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import type { Clock, Deliveries, Digest, Register } from './ports.ts';

export type DeliveryPorts = {
  readonly deliveries: Deliveries;
  readonly register: Pick<Register, 'get' | 'list'>;
  readonly clock: Clock;
  readonly digest: Digest;
};

/**
 * Enters a document. The same supplier's number, or the same file, is taken once: the refusal names the first.
 * @throws Refused duplicate-delivery, unknown-reference, bad-request
 */
export async function enterDelivery(
  ports: DeliveryPorts,
  { content, actor }: { readonly content: DeliveryContent; readonly actor: Actor },
): Promise<Delivery> {
  if (!(await ports.register.get('supplier', content.supplierId)))
    throw new Refused('unknown-reference', {}, [
      { pointer: '/body/content/supplierId', code: 'unknown-reference', detail: content.supplierId },
    ]);
  const delivery = recordedDelivery(
    null,
    { content, at: ports.clock.now(), by: authorOf(actor, ['official']), reason: null, ifMatch: null },
    ports.digest,
  );
  if ((await ports.deliveries.put(delivery)) === 'written') return delivery;
  const first = await firstOf(ports, content);
  throw new Refused('duplicate-delivery', {
    first: first ?? delivery.id,
    link: `/deliveries/${first ?? delivery.id}`,
  });
}

/** The id of the document that has the content's number or file already; null when there is none. */
export async function firstOf(
  ports: Pick<DeliveryPorts, 'deliveries' | 'digest'>,
  content: DeliveryContent,
): Promise<string | null> {
  for (const key of duplicateKeys(content)) {
    const holder = await ports.deliveries.holderOf(key);
    if (holder !== null) return holder;
  }
  const own = deliveryIdOf(content, ports.digest);
  return (await ports.deliveries.get(own)) ? own : null;
}
