/** The shapes of deliveries and attachments, wherever they cross an edge. */
import * as z from 'zod';
import { type Attachment, attachedTo, attachmentTypes, largestAttachment } from '../domain/attachments.ts';
import {
  type Delivery,
  type DeliveryContent,
  type DeliveryLine,
  deliveryFormats,
  deliveryKinds,
  mostDeliveryLines,
} from '../domain/deliveries.ts';
import { author, day, instant, line, sha256, slug, whole, words } from './values.ts';

export const quantityText = z
  .string()
  .regex(/^-?\d{1,9}(\.\d{1,6})?$/, 'a number with a point and at most six decimals');
const cents = z.int().min(-1_000_000_000_000).max(1_000_000_000_000);
export const deliveryNumber = line(100);

export const deliveryLine = z.strictObject({
  line: z.int().min(1).max(mostDeliveryLines),
  article: line(60).nullable(),
  text: words(200),
  quantity: quantityText,
  unit: words(30),
  customer: line(60).nullable(),
  date: day.nullable(),
  cents: cents.nullable(),
}) satisfies z.ZodType<DeliveryLine>;

export const originalFile = z.strictObject({
  sha256,
  name: line(200),
  type: line(100),
  size: whole(10_000_000),
  format: z.enum(deliveryFormats),
});

export const deliveryContent = z.strictObject({
  kind: z.enum(deliveryKinds),
  supplierId: slug,
  number: deliveryNumber,
  date: day,
  customer: line(60).nullable(),
  invoice: deliveryNumber.nullable(),
  deliveryNotes: z.array(deliveryNumber).max(200),
  lines: z.array(deliveryLine).min(1).max(mostDeliveryLines),
  original: originalFile.nullable(),
  withdrawn: z.boolean(),
}) satisfies z.ZodType<DeliveryContent>;

export const deliveryId = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])-[0-9a-f]{20}$/, 'a delivery');
export const delivery = z.strictObject({
  id: deliveryId,
  revision: z.int().min(1),
  keys: z.array(z.string().max(1000)).max(4),
  revisions: z
    .array(
      z.strictObject({
        revision: z.int().min(1),
        at: instant,
        by: author,
        reason: words(500).nullable(),
        content: deliveryContent,
        previous: sha256.nullable(),
        hash: sha256,
      }),
    )
    .min(1),
}) satisfies z.ZodType<Delivery>;

export const schoolYear = z.string().regex(/^20\d\d-20\d\d$/, 'a school year such as 2026-2027');
export const attachmentId = z.string().regex(/^20\d\d-20\d\d-[0-9a-f]{20}$/, 'an attachment');
export const attachedToShape = z.strictObject({
  kind: z.enum(attachedTo),
  id: z.string().min(1).max(120),
  siteId: slug.nullable(),
});
export const attachment = z.strictObject({
  id: attachmentId,
  schoolYear,
  to: attachedToShape,
  sha256,
  name: line(200),
  type: z.enum(attachmentTypes),
  size: whole(largestAttachment),
  version: z.int().min(1),
  events: z
    .array(
      z.strictObject({
        number: z.int().min(1),
        step: z.enum(['attach', 'withdraw']),
        at: instant,
        by: author,
        words: words(500).nullable(),
        previous: sha256.nullable(),
        hash: sha256,
      }),
    )
    .min(1),
}) satisfies z.ZodType<Attachment>;
