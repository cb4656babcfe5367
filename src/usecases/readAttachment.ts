import { standingDelivery } from '../domain/deliveries.ts';
import { Refused } from '../domain/refusals.ts';
import type { Attachments, Deliveries, StoredFile } from './ports.ts';

/** A file from outside, with the name it is saved under. */
export type OutsideFile = StoredFile & { readonly name: string; readonly outside: true };

/**
 * The bytes of an attachment, taken back or not.
 * @throws Refused not-found
 */
export async function readAttachment(
  ports: { readonly attachments: Pick<Attachments, 'get' | 'bytes'> },
  id: string,
): Promise<OutsideFile> {
  const attachment = await ports.attachments.get(id);
  const file = attachment && (await ports.attachments.bytes(attachment.sha256));
  if (!file) throw new Refused('not-found');
  return { bytes: file.bytes, type: attachment.type, name: plainName(attachment.name), outside: true };
}

/**
 * The file that a delivery came as, byte by byte.
 * @throws Refused not-found
 */
export async function readOriginal(
  ports: {
    readonly attachments: Pick<Attachments, 'bytes'>;
    readonly deliveries: Pick<Deliveries, 'get'>;
  },
  id: string,
): Promise<OutsideFile> {
  const delivery = await ports.deliveries.get(id);
  const original = delivery && standingDelivery(delivery).content.original;
  const file = original && (await ports.attachments.bytes(original.sha256));
  if (!file) throw new Refused('not-found');
  return { bytes: file.bytes, type: original.type, name: plainName(original.name), outside: true };
}

/** A header takes plain letters only. */
function plainName(name: string): string {
  return name.normalize('NFKD').replace(/[^\w. -]/g, '') || 'file';
}
