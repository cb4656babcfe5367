import * as z from 'zod';
import { checkIds } from '../domain/checks.ts';
import { claimStates } from '../domain/claims.ts';
import { type OutboxMessage, outboxStates, outboxSteps } from '../domain/outbox.ts';
import { type ActKind, actKinds, type Message, type RobotDay } from '../domain/robot.ts';
import {
  author,
  channel,
  claimId,
  day,
  email,
  instant,
  language,
  periodId,
  sha256,
  slug,
  whole,
} from './values.ts';

const kind = z.enum(actKinds);
/** The id of an act: day, kind and whom it is for. */
export const actId = z.string().regex(/^[0-9A-Za-z.-]{1,200}$/, 'the id of an act');
export const receipt = z.string().trim().min(1).max(120);

const look = z.strictObject({
  number: z.int().min(1),
  kind,
  at: instant,
  by: author,
  acts: whole(100_000),
  failed: whole(100_000),
  words: z.string().max(300).nullable(),
  previous: sha256.nullable(),
  hash: sha256,
});

export const robotDay = z.strictObject({
  date: day,
  version: z.int().min(1),
  last: z.partialRecord(kind, instant),
  told: z.array(actId),
  open: z.array(actId),
  looks: z.array(look),
}) satisfies z.ZodType<RobotDay>;

const name = z.string().max(120);
const missingAt = z.strictObject({ siteId: slug, name, days: z.array(day) });
const standing = z.strictObject({
  periodId,
  claimId: claimId.nullable(),
  state: z.enum(claimStates).nullable(),
  ended: z.boolean(),
  deadline: day,
  daysLeft: z.int(),
  missingDays: z.int(),
  missingSites: z.int(),
  blocks: z.array(z.enum(checkIds)),
});
const ofClaim = { claimId, periodId };
const sites = { sites: z.array(missingAt), more: z.int() };
const message = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('remind'), siteId: slug, name, days: z.array(day) }),
  z.strictObject({ about: z.literal('escalate'), ...sites }),
  z.strictObject({ about: z.literal('weekly'), periods: z.array(standing), ...sites }),
  z.strictObject({ about: z.literal('periodEnd'), period: standing }),
  z.strictObject({ about: z.literal('deadline'), period: standing }),
  z.strictObject({ about: z.literal('askSubmission'), ...ofClaim, aidCents: z.int(), deadline: day }),
  z.strictObject({ about: z.literal('askApproval'), ...ofClaim, aidCents: z.int(), deadline: day }),
  z.strictObject({ about: z.literal('enterByHand'), ...ofClaim, deadline: day }),
  z.strictObject({
    about: z.literal('followUp'),
    ...ofClaim,
    waits: z.enum(['receipt', 'decision']),
    sentOn: day,
  }),
  z.strictObject({ about: z.literal('application'), ...ofClaim, snapshot: sha256, reference: z.string() }),
]) satisfies z.ZodType<Message>;

export const outboxMessage = z.strictObject({
  id: actId,
  version: z.int().min(1),
  kind: kind satisfies z.ZodType<ActKind>,
  channel,
  to: z.array(email),
  language,
  message,
  state: z.enum(outboxStates),
  tries: whole(100),
  next: instant.nullable(),
  receipt: z.string().nullable(),
  events: z.array(
    z.strictObject({
      number: z.int().min(1),
      step: z.enum(outboxSteps),
      at: instant,
      by: author,
      words: z.string().nullable(),
      previous: sha256.nullable(),
      hash: sha256,
    }),
  ),
}) satisfies z.ZodType<OutboxMessage>;
