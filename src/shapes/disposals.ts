/** The shapes of decisions on what has been kept long enough. */
import * as z from 'zod';
import { type Disposal, disposalStates, disposalSteps } from '../domain/disposals.ts';
import { type KeptKind, keptKinds } from '../domain/retention.ts';
import { author, instant, sha256 } from './values.ts';

const kinds = Object.keys(keptKinds) as [KeptKind, ...KeptKind[]];

/** '2026-autumn.documents' */
export const keepingId = z
  .string()
  .regex(
    /^20\d\d-(autumn|spring)\.(documents|vouchers)$/,
    'a term and its part, such as 2026-autumn.vouchers',
  );

export const keptList = z.strictObject({
  sha256,
  counts: z.partialRecord(z.enum(kinds), z.int().min(0)),
  completedIn: z.int().min(2000).max(2200),
});

export const disposal = z.strictObject({
  id: keepingId,
  version: z.int().min(1),
  state: z.enum(disposalStates),
  events: z
    .array(
      z.strictObject({
        number: z.int().min(1),
        step: z.enum(disposalSteps),
        at: instant,
        by: author,
        words: z.string().nullable(),
        list: keptList.nullable(),
        result: z
          .strictObject({ gone: z.int().min(0), changed: z.int().min(0), locked: z.int().min(0) })
          .nullable(),
        previous: sha256.nullable(),
        hash: sha256,
      }),
    )
    .min(1),
}) satisfies z.ZodType<Disposal>;
