/** The shapes of what is kept as evidence beside the things themselves. */
import * as z from 'zod';
import { type TrailEvent, trailEventKinds } from '../domain/trail.ts';
import { instant, personId, sha256, via } from './values.ts';

export const trailEvent = z.strictObject({
  at: instant,
  kind: z.enum(trailEventKinds),
  route: z.string().max(60),
  result: z.string().max(60),
  thing: z.string().max(200),
  by: z.strictObject({ ...personId.shape, via }),
}) satisfies z.ZodType<TrailEvent>;

export const signature = z.strictObject({
  algorithm: z.literal('ECDSA-P256-SHA256'),
  key: sha256,
  value: z.base64(),
});
