/** The shape of an entry link, stored or shown. */
import * as z from 'zod';
import { type EntryLink, type LinkUse, linkKinds, linkStates, mostLinkDays } from '../domain/links.ts';
import { author, day, instant, line, sha256, slug, whole } from './values.ts';

export const linkKind = z.enum(linkKinds);
export const linkDays = z
  .int()
  .min(1)
  .max(Math.max(...Object.values(mostLinkDays)));
export const revokeReason = line(300);

const use = z.discriminatedUnion('what', [
  z.strictObject({ at: instant, what: z.literal('opened'), date: z.null() }),
  z.strictObject({ at: instant, what: z.literal('posted'), date: day }),
]) satisfies z.ZodType<LinkUse>;

export const entryLink = z.strictObject({
  id: slug,
  version: z.int().min(1),
  siteId: slug,
  siteName: z.string().max(120),
  language: z.enum(['sv', 'fi']),
  kind: linkKind,
  from: day,
  to: day,
  secretHash: sha256,
  madeBy: author,
  at: instant,
  revoked: z.strictObject({ at: instant, by: author, reason: revokeReason }).nullable(),
  usedFor: z.strictObject({ date: day, at: instant }).nullable(),
  opened: whole(1_000_000_000),
  posted: whole(1_000_000_000),
  uses: z.array(use),
}) satisfies z.ZodType<EntryLink>;

/** As it is answered: without the hash, with how it stands. */
export const linkView = z.strictObject({
  ...entryLink.omit({ secretHash: true }).shape,
  state: z.enum(linkStates),
});
