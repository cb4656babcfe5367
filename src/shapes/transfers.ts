/** The shapes of transfers; what they share with the counts is in values.ts. */
import * as z from 'zod';
import { differenceReasons, type Transfer } from '../domain/transfers.ts';
import * as v from './values.ts';

export const givenLines = z
  .array(z.strictObject({ productId: v.slug, given: v.quantity }))
  .min(1)
  .max(30);
export const differenceReason = z.enum(differenceReasons);

const side = {
  lines: z.array(z.strictObject({ productId: v.slug, given: v.quantity, amount: v.whole(10_000_000_000) })),
  reason: v.correctionReason.nullable(),
};
export const transfer = z.strictObject({
  date: v.day,
  from: v.slug,
  to: v.slug,
  revision: z.int().min(1),
  revisions: z
    .array(
      z.strictObject({
        revision: z.int().min(1),
        entryId: v.uuid,
        at: v.instant,
        by: v.author,
        act: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('sent'), ...side }),
          z.strictObject({ kind: z.literal('received'), ...side }),
          z.strictObject({
            kind: z.literal('explained'),
            reason: differenceReason,
            words: v.words(500).nullable(),
          }),
        ]),
        previous: v.sha256.nullable(),
        hash: v.sha256,
      }),
    )
    .min(1),
}) satisfies z.ZodType<Transfer>;
