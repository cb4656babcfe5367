/** The shapes of what the API answers. Amounts are whole ml or g, money is whole cents. */
import * as z from 'zod';
import { checkIds } from '../domain/checks.ts';
import { comparedFigures, siteStandings } from '../domain/comparisons.ts';
import { lineFates } from '../domain/deliveries.ts';
import { fates, importReasons } from '../domain/imports.ts';
import { productGroups } from '../domain/products.ts';
import { reconciliationVerdicts } from '../domain/reconciliation.ts';
import { keepingParts } from '../domain/retention.ts';
import * as d from '../shapes/deliveries.ts';
import * as gone from '../shapes/disposals.ts';
import * as moved from '../shapes/transfers.ts';
import * as v from '../shapes/values.ts';

const amounts = z.partialRecord(v.group, z.int());
const productAmounts = z.record(v.slug, z.int());

const deliveryLine = z.strictObject({
  ...d.deliveryLine.shape,
  on: v.day,
  customerNumber: z.string().nullable(),
  siteId: v.slug.nullable(),
  productId: v.slug.nullable(),
  group: v.group.nullable(),
  amount: z.int().nullable(),
  fate: z.enum(lineFates),
  reason: z.string().nullable(),
});
/** A document: what stands of it and how its lines are understood by the suppliers' numbers. */
export const delivery = z.strictObject({
  id: d.deliveryId,
  revision: z.int(),
  hash: v.sha256,
  state: z.enum(['counts', 'billed', 'withdrawn']),
  credits: z.enum(['none', 'found', 'missing']),
  content: d.deliveryContent,
  lines: z.array(deliveryLine),
});
export const deliveryWithHistory = z.strictObject({
  ...delivery.shape,
  history: d.delivery.shape.revisions,
});
export const importedDelivery = z.strictObject({
  mode: v.importMode,
  original: d.originalFile,
  unknownSupplier: z.string().nullable(),
  documents: z.array(
    z.strictObject({
      content: z.strictObject({ ...d.deliveryContent.shape, supplierId: v.slug.nullable() }),
      lines: z.array(deliveryLine),
      fate: z.enum(['created', 'duplicate', 'supplier-unknown']),
      id: d.deliveryId.nullable(),
    }),
  ),
});
export const reconciliation = z.strictObject({
  through: v.day,
  rows: z.array(
    z.strictObject({
      level: z.enum(['site', 'composition']),
      ...{ unitId: v.slug, group: v.group, unit: z.enum(['ml', 'g']) },
      ...{ delivered: z.int(), credited: z.int(), children: z.int(), otherDiners: z.int() },
      ...{ cooking: z.int(), waste: z.int(), opening: z.int(), closing: z.int(), used: z.int() },
      ...{ difference: z.int(), limit: z.int() },
      explanation: v.explanation.nullable(),
      verdict: z.enum(reconciliationVerdicts),
    }),
  ),
  proposed: z.strictObject({ unitId: v.slug, aidCents: z.int(), complete: z.boolean() }).nullable(),
});

export const health = z.strictObject({ status: z.literal('ok'), version: z.string(), day: v.day });

export const me = z.strictObject({
  ...v.personId.shape,
  roles: z.array(v.role),
  sites: z.union([z.array(v.slug), z.literal('all')]),
  via: v.via,
  loginAt: v.instant.nullable(),
  language: v.language,
});

/** A page of a list: `next` goes into `after` of the next call; null on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), total: z.int(), next: z.string().nullable() });

export const recordOf = <T extends z.ZodType>(value: T) =>
  z.strictObject({ id: z.string(), revision: z.int(), value });

export const historyOf = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    id: z.string(),
    revision: z.int(),
    value,
    versions: z.array(
      z.strictObject({
        revision: z.int(),
        at: v.instant,
        by: v.author,
        reason: z.string().nullable(),
        value,
        previous: v.sha256.nullable(),
        hash: v.sha256,
      }),
    ),
  });

/** What became of a day: the claim that holds it, if any. */
const claimOfDay = z.strictObject({ id: v.claimId, state: v.claim.shape.state }).nullable();

export const dayView = z.strictObject({
  ...v.dayCount.shape,
  hash: v.sha256,
  report: v.report,
  claim: claimOfDay,
});

export const recorded = z.strictObject({
  siteId: v.slug,
  date: v.day,
  revision: z.int(),
  hash: v.sha256,
  report: v.report,
  /** The revision that this entry id made: an older one when the day has been corrected since. */
  entryRevision: z.int(),
  /** True when the entry id had been taken before: nothing was written now. */
  repeated: z.boolean(),
  at: v.instant,
  /** The claim that holds the day. When it is approved already, the correction goes into an amendment. */
  claim: claimOfDay,
});

/** What became of every row of an import; created, updated, unchanged and rejected add up to the rows sent. */
export const imported = z.strictObject({
  mode: v.importMode,
  policy: v.importPolicy,
  written: z.boolean(),
  counts: z.strictObject({
    sent: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    rejected: z.int(),
  }),
  rows: z.array(
    z.strictObject({
      /** Place in the list, or line of the file; the first is 1. */
      row: z.int(),
      siteId: v.slug.nullable(),
      date: v.day.nullable(),
      fate: z.enum(fates),
      reasons: z.array(z.strictObject({ code: z.enum(importReasons), detail: z.string() })),
      revision: z.int().nullable(),
    }),
  ),
  claims: z.array(z.strictObject({ id: v.claimId, state: v.claim.shape.state, days: z.int() })),
});

export const importedFile = z.strictObject({
  ...imported.shape,
  profileId: v.slug,
  encoding: z.string(),
  separator: z.string(),
  /** Numbers that the profile has no entry for: enter them, and send the file again. */
  unknown: z.strictObject({ customers: z.array(z.string()), articles: z.array(z.string()) }),
});

export const monthView = z.strictObject({
  siteId: v.slug,
  month: v.month,
  days: z.array(
    z.strictObject({
      date: v.day,
      operating: z.boolean(),
      state: z.enum(['served', 'zero', 'closed', 'explained', 'missing', 'not-operating', 'ahead']),
      revision: z.int(),
      served: productAmounts,
      cooking: productAmounts,
    }),
  ),
  totals: productAmounts,
  missing: z.array(v.day),
  claim: claimOfDay,
});

export const completeness = z.strictObject({
  expected: z.int(),
  served: z.int(),
  zero: z.int(),
  closed: z.int(),
  explained: z.int(),
  missing: z.int(),
});

export const completenessView = z.strictObject({
  period: v.period,
  through: v.day,
  total: completeness,
  sites: pageOf(z.strictObject({ siteId: v.slug, name: z.string(), completeness, missing: z.array(v.day) })),
});

const finding = z.strictObject({
  code: z.string(),
  siteId: v.slug.nullable(),
  date: v.day.nullable(),
  figures: z.record(z.string(), z.union([z.number(), z.string()])),
});

export const checkResult = z.strictObject({
  id: z.enum(checkIds),
  verdict: z.enum(['fine', 'warning', 'block']),
  findings: z.array(finding),
});

const groupTotal = z.strictObject({
  group: z.enum(productGroups),
  unit: z.enum(['ml', 'g']),
  gross: z.int(),
  deducted: z.int(),
  net: z.int(),
  eligible: z.int(),
  aidCents: z.int(),
});

export const claimSummary = z.strictObject({
  id: v.claimId,
  period: v.period,
  number: z.int(),
  state: v.claim.shape.state,
  version: z.int(),
  snapshot: v.sha256,
  /** An estimate: national ceilings can cut every payment in proportion. */
  aidCents: z.int(),
});

export const claimView = z.strictObject({
  ...claimSummary.shape,
  through: v.day,
  completeness,
  totals: z.array(groupTotal),
  checks: z.array(checkResult),
  /** Every finding that asks for a reason before the claim is submitted, with what was said to it. */
  warnings: z.array(
    z.strictObject({
      key: v.findingKey,
      check: z.enum(checkIds),
      finding,
      answer: v.warningAnswer.nullable(),
    }),
  ),
  events: v.claim.shape.events,
  preparers: z.array(v.personId),
  documents: z.array(z.strictObject({ name: z.string(), href: z.string() })),
});

export const step = z.strictObject({
  rule: z.string(),
  inputs: z.record(z.string(), z.int()),
  formula: z.string(),
  result: z.int(),
  unit: z.string(),
  rounding: z.string().nullable(),
  source: z.string(),
});

export const workingView = z.strictObject({
  claimId: v.claimId,
  snapshot: v.sha256,
  site: z.strictObject({
    id: v.slug,
    name: z.string(),
    children: z.int(),
    nonEligible: z.int(),
    operatingDays: z.int(),
    completeness,
    missing: z.array(v.day),
    days: z.array(
      z.strictObject({
        date: v.day,
        kind: z.enum(['served', 'zero', 'closed', 'explained']),
        reason: z.string().nullable(),
        revision: z.int(),
        hash: v.sha256,
        served: amounts,
        cooking: amounts,
        notClaimable: z.int(),
        otherDiners: z.int().nullable(),
        words: z.string().nullable(),
      }),
    ),
  }),
  caps: z.array(
    z.strictObject({
      id: z.string(),
      level: z.enum(['site', 'composition']),
      capMl: z.int(),
      usedMl: z.int(),
      steps: z.array(step),
    }),
  ),
  lines: z.array(
    z.strictObject({
      siteId: v.slug,
      group: v.group,
      decree: z.string(),
      unit: z.enum(['ml', 'g']),
      gross: z.int(),
      deducted: z.int(),
      net: z.int(),
      eligible: z.int(),
      centsPerThousand: z.int(),
      aidCents: z.int(),
      steps: z.array(step),
    }),
  ),
});

export const comparisonView = z.strictObject({
  claim: z.strictObject({ id: v.claimId, snapshot: v.sha256 }).nullable(),
  signedOff: z.int(),
  couldStopOn: v.day.nullable(),
  sites: z.array(
    z.strictObject({
      siteId: v.slug,
      name: z.string(),
      standing: z.enum(siteStandings),
      rows: z.array(
        z.strictObject({
          figure: z.enum(comparedFigures),
          unit: z.enum(['ml', 'g']).nullable(),
          byHand: z.int(),
          byRobot: z.int(),
          difference: z.int(),
          explained: v.handMade.shape.explained.element.nullable(),
        }),
      ),
      handMade: v.handMade.nullable(),
    }),
  ),
});

const triedFigures = z.strictObject({ eligibleMl: z.int(), aidCents: z.int() });
export const triedDraft = z.strictObject({
  claimId: v.claimId,
  sites: z.array(
    z.strictObject({ siteId: v.slug, name: z.string(), before: triedFigures, after: triedFigures }),
  ),
  before: triedFigures,
  after: triedFigures,
});

const transferSide = z.strictObject({
  hash: v.sha256,
  lines: z.array(z.strictObject({ productId: v.slug, given: v.quantity, amount: z.int() })),
});
export const transferView = z.strictObject({
  ...moved.transfer.shape,
  /** Of the last revision: what an explanation is given for. */
  hash: v.sha256,
  /** What each end posted last, with the hash that its correction names; null for an end that posted nothing. */
  sent: transferSide.nullable(),
  received: transferSide.nullable(),
  explained: z.strictObject({ reason: moved.differenceReason, words: z.string().nullable() }).nullable(),
  differences: z.array(z.strictObject({ productId: v.slug, sent: z.int(), received: z.int() })),
});

export const retention = z.strictObject({
  today: v.day,
  retention: z.strictObject({ documentsYears: z.int(), vouchersYears: z.int() }),
  keepings: z.array(
    z.strictObject({
      id: gone.keepingId,
      periodId: v.periodId,
      range: z.strictObject({ from: v.day, to: v.day }),
      part: z.enum(keepingParts),
      standing: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('open'),
          reason: z.enum(['may-be-claimed', 'claim-unfinished']),
          claimIds: z.array(v.claimId),
        }),
        z.strictObject({
          kind: z.literal('dated'),
          completedIn: z.int(),
          keepUntil: v.day,
          due: z.boolean(),
        }),
      ]),
      disposal: gone.disposal.nullable(),
      goesOn: v.day.nullable(),
    }),
  ),
});
