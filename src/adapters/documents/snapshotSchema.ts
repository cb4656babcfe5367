import * as z from 'zod';
import { checkIds } from '../../domain/checks.ts';
import { deliveryKinds } from '../../domain/deliveries.ts';
import type { PersonId } from '../../domain/people.ts';
import { reconciliationVerdicts } from '../../domain/reconciliation.ts';
import type { RatePeriod } from '../../domain/settings.ts';
import type { Applicant, Composition } from '../../domain/sites.ts';
import { siteKinds } from '../../domain/sites.ts';
import type {
  ClaimLine,
  Snapshot,
  SnapshotDay,
  SnapshotSite,
  SnapshotTransfer,
  Step,
} from '../../domain/snapshots.ts';
import type { Texts } from '../../domain/texts.ts';
import { claimId, day, explanation, group, period, rules, sha256, slug } from '../../shapes/values.ts';

// Bounds only where a value's form is fixed: a snapshot is evidence, and must stay readable when limits on what may
// be keyed in are changed later. Nothing here may alter a value (no trimming, no defaults), or the hash would not fit;
// that is why the texts are not those of src/shapes, which trim what a person keys in.
const whole = z.int();
const natural = z.int().min(0);
const unit = z.enum(['ml', 'g']);
const amounts = z.partialRecord(group, natural);

const texts = z.strictObject({
  sv: z.string(),
  fi: z.string(),
  en: z.string(),
}) satisfies z.ZodType<Texts>;
const personId = z.strictObject({ issuer: z.string(), subject: z.string() }) satisfies z.ZodType<PersonId>;
const composition = z.strictObject({
  id: slug,
  name: z.string(),
  kitchenSiteId: slug,
}) satisfies z.ZodType<Composition>;

const applicant = z.strictObject({
  name: z.string(),
  businessId: z.string(),
  kind: z.enum(['municipal', 'independent', 'supplier']),
  address: z.string(),
  undertakingOn: day.nullable(),
}) satisfies z.ZodType<Applicant>;

const ratePeriod = z.strictObject({
  decree: z.string(),
  source: z.string(),
  from: day,
  to: day,
  capMl: natural,
  nationalCeilingEur: natural,
  centsPerThousand: amounts,
}) satisfies z.ZodType<RatePeriod>;

const step = z.strictObject({
  rule: z.enum([
    'cap',
    'composition-cap',
    'gross',
    'deduction-proportional',
    'deduction-fixed-portion',
    'deduction-measured',
    'deduction-none',
    'against-cap',
    'within-cap',
    'cut-in-proportion',
    'cut-cheaper-first',
    'aid',
  ]),
  inputs: z.record(z.string(), whole),
  formula: z.string(),
  result: whole,
  unit: z.enum(['ml', 'g', 'cents', 'ml against cap']),
  rounding: z.string().nullable(),
  source: z.string(),
}) satisfies z.ZodType<Step>;

const claimLine = z.strictObject({
  siteId: slug,
  group,
  decree: z.string(),
  unit,
  gross: natural,
  deducted: natural,
  net: natural,
  eligible: natural,
  centsPerThousand: natural,
  aidCents: natural,
  steps: z.array(step),
}) satisfies z.ZodType<ClaimLine>;

const snapshotDay = z.strictObject({
  date: day,
  kind: z.enum(['served', 'zero', 'closed', 'explained']),
  reason: z.string().nullable(),
  revision: z.int().min(1),
  hash: sha256,
  served: amounts,
  cooking: amounts,
  notClaimable: natural,
  otherDiners: natural.nullable(),
  words: z.string().nullable(),
}) satisfies z.ZodType<SnapshotDay>;

const snapshotSite = z.strictObject({
  id: slug,
  name: z.string(),
  kind: z.enum(siteKinds),
  language: z.enum(['sv', 'fi']),
  address: z.string(),
  registration: z.string().nullable(),
  compositionId: slug.nullable(),
  children: natural,
  referenceDate: day.nullable(),
  confirmed: z.boolean(),
  nonEligible: natural,
  operatingDays: natural,
  operatingDaysFrom: z.enum(['calendar', 'declared']),
  completeness: z.strictObject({
    expected: natural,
    served: natural,
    zero: natural,
    closed: natural,
    explained: natural,
    missing: natural,
  }),
  missing: z.array(day),
  days: z.array(snapshotDay),
}) satisfies z.ZodType<SnapshotSite>;

const productAmounts = z.record(slug, natural);
const snapshotTransfer = z.strictObject({
  date: day,
  from: slug,
  to: slug,
  revision: z.int().min(1),
  hash: sha256,
  sent: productAmounts.nullable(),
  received: productAmounts.nullable(),
  reason: z.string().nullable(),
  words: z.string().nullable(),
}) satisfies z.ZodType<SnapshotTransfer>;

/** The frozen content of a claim, strict to the last field: what is not known here is not a snapshot. */
export const snapshotSchema = z.strictObject({
  schema: z.literal('skolmjolk/claim-snapshot/1'),
  claimId,
  period,
  through: day,
  amends: sha256.nullable(),
  applicant,
  rules: z.strictObject({ ...rules.shape, revision: natural }),
  limits: z.strictObject({
    ...{ historyDays: natural, fewestDays: natural, deviations: natural, bandPercent: natural },
    ...{ narrowestMl: natural, smallPart: natural, deadlineNearDays: natural },
    ...{ enrolmentPercent: natural.exactOptional(), peersTimes: natural.exactOptional() },
  }),
  ratePeriods: z.array(ratePeriod),
  products: z.array(z.strictObject({ id: slug, names: texts, group: group.nullable() })),
  compositions: z.array(composition),
  sites: z.array(snapshotSite),
  transfers: z.array(snapshotTransfer),
  caps: z.array(
    z.strictObject({
      id: slug,
      level: z.enum(['site', 'composition']),
      capMl: natural,
      usedMl: natural,
      steps: z.array(step),
    }),
  ),
  lines: z.array(claimLine),
  totals: z.array(
    z.strictObject({
      group,
      unit,
      gross: natural,
      deducted: natural,
      net: natural,
      eligible: natural,
      aidCents: natural,
    }),
  ),
  suppliers: z.array(
    z.strictObject({
      id: slug,
      name: z.string(),
      businessId: z.string().nullable(),
      procurement: z.string().nullable(),
    }),
  ),
  deliveries: z.array(
    z.strictObject({
      id: z.string(),
      hash: sha256,
      kind: z.enum(deliveryKinds),
      supplierId: slug,
      number: z.string(),
      date: day,
      state: z.enum(['counts', 'billed', 'withdrawn']),
      original: sha256.nullable(),
    }),
  ),
  reconciliation: z.array(
    z.strictObject({
      level: z.enum(['site', 'composition']),
      ...{ unitId: slug, group, unit },
      ...{ delivered: whole, credited: whole, children: natural, otherDiners: natural, cooking: natural },
      ...{
        waste: natural,
        opening: natural,
        closing: natural,
        used: whole,
        difference: whole,
        limit: natural,
      },
      explanation: explanation.nullable(),
      verdict: z.enum(reconciliationVerdicts),
    }),
  ),
  evidence: z.array(
    z.strictObject({
      attachmentId: z.string(),
      sha256,
      name: z.string(),
      kind: z.enum(['claim', 'delivery']),
      unitId: slug,
    }),
  ),
  aidCents: natural,
  checks: z.array(
    z.strictObject({
      id: z.enum(checkIds),
      verdict: z.enum(['fine', 'warning', 'block']),
      findings: z.array(
        z.strictObject({
          code: z.string(),
          siteId: slug.nullable(),
          date: day.nullable(),
          figures: z.record(z.string(), z.union([whole, z.string()])),
        }),
      ),
    }),
  ),
  preparers: z.array(personId),
}) satisfies z.ZodType<Snapshot>;
