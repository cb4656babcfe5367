/**
 * The shapes of whole stored items, put together from src/shapes/values.ts. Every item that is read is parsed with
 * one of these, by the adapters and by the tests' in-memory ports alike, so that both refuse the same broken values.
 */
import * as z from 'zod';
import type { Look } from '../domain/looks.ts';
import type { Kind, Kinds, Recorded, Version } from '../domain/records.ts';
import { author, instant, kinds, sha256 } from '../shapes/values.ts';
import type { PendingLogin, Session } from '../usecases/ports.ts';

const version = <T>(value: z.ZodType<T>): z.ZodType<Version<T>> =>
  z.strictObject({
    revision: z.int().min(1),
    at: instant,
    by: author,
    reason: z.string().nullable(),
    value,
    previous: sha256.nullable(),
    hash: sha256,
  }) as unknown as z.ZodType<Version<T>>; // zod cannot infer through the type parameter

const recordedOf = <K extends Kind>(kind: K, value: z.ZodType<Kinds[K]>): z.ZodType<Recorded<K>> =>
  z.strictObject({
    kind: z.literal(kind),
    id: z.string().min(1).max(100),
    revision: z.int().min(1),
    value,
    versions: z.array(version(value)).min(1),
  }) as unknown as z.ZodType<Recorded<K>>; // as above

/** The shape of a record of each kind, with its history. */
export const recorded: { readonly [K in Kind]: z.ZodType<Recorded<K>> } = {
  site: recordedOf('site', kinds.site),
  composition: recordedOf('composition', kinds.composition),
  product: recordedOf('product', kinds.product),
  calendar: recordedOf('calendar', kinds.calendar),
  schoolYearData: recordedOf('schoolYearData', kinds.schoolYearData),
  user: recordedOf('user', kinds.user),
  settings: recordedOf('settings', kinds.settings),
  importProfile: recordedOf('importProfile', kinds.importProfile),
  robot: recordedOf('robot', kinds.robot),
  supplier: recordedOf('supplier', kinds.supplier),
  stockData: recordedOf('stockData', kinds.stockData),
  handMade: recordedOf('handMade', kinds.handMade),
};

export const look = z.strictObject({
  issuer: z.string(),
  subject: z.string(),
  claimId: z.string(),
  at: instant,
}) satisfies z.ZodType<Look>;

export const session = z.strictObject({
  id: z.string(),
  issuer: z.string(),
  subject: z.string(),
  loginAt: instant,
  startedAt: instant,
  seenAt: instant,
  csrf: z.string(),
  idToken: z.string(),
}) satisfies z.ZodType<Session>;

export const pendingLogin = z.strictObject({
  id: z.string(),
  verifier: z.string(),
  nonce: z.string(),
  returnTo: z.string(),
  startedAt: instant,
}) satisfies z.ZodType<PendingLogin>;
