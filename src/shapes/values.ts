/**
 * The shapes of the domain's values in zod: one for each, used wherever a value crosses an edge (a request, an answer,
 * a stored item, a snapshot). Strict objects, so that no stray field comes in or goes out; every text has a bound.
 */
import * as z from 'zod';
import type { AuthorityAct } from '../domain/authority.ts';
import { decisionOutcomes, paidReasons } from '../domain/authority.ts';
import { checkIds } from '../domain/checks.ts';
import type { Claim, ClaimPeriod } from '../domain/claims.ts';
import { claimStates, claimSteps } from '../domain/claims.ts';
import { comparedFigures, differenceReasons, type HandMade } from '../domain/comparisons.ts';
import type { DayCount, DayStanding, Quantity, Report, Revision } from '../domain/counts.ts';
import { closedReasons, correctionReasons, gapReasons, reportKinds } from '../domain/counts.ts';
import { type LocalDate, parseDay } from '../domain/days.ts';
import type { ImportProfile } from '../domain/importProfiles.ts';
import { dateFormats, neededColumns, separators, tellings } from '../domain/importProfiles.ts';
import { channels } from '../domain/outbox.ts';
import type { Author, PersonId, User } from '../domain/people.ts';
import { roles } from '../domain/people.ts';
import type { Product } from '../domain/products.ts';
import { productGroups } from '../domain/products.ts';
import { deliveryDemands, explanationReasons, type StockData } from '../domain/reconciliation.ts';
import type { Kind, Kinds } from '../domain/records.ts';
import { actKinds, type RobotSettings, type TimeOfDay } from '../domain/robot.ts';
import type { GuardedSettings, RatePeriod, Rules, Settings, SettingsDraft } from '../domain/settings.ts';
import {
  capLevels,
  capOrders,
  checkLimitBounds,
  deductionModes,
  lateModes,
  retentionBounds,
  roundings,
} from '../domain/settings.ts';
import type { Applicant, Calendar, Composition, SchoolYearData, Site } from '../domain/sites.ts';
import { siteKinds } from '../domain/sites.ts';
import type { Supplier } from '../domain/suppliers.ts';
import type { Texts } from '../domain/texts.ts';
import { languages } from '../domain/texts.ts';
import type { WarningAnswer } from '../domain/warnings.ts';
import { warningReasons } from '../domain/warnings.ts';

/** A calendar day: '2026-09-01'; days that do not exist are refused. */
export const day = z
  .string()
  .regex(/^(19|20|21)\d\d-\d{2}-\d{2}$/, { error: 'a day as YYYY-MM-DD, of 1900 to 2199', abort: true })
  // The check makes it a LocalDate; zod's string keeps its own type, and a JSON Schema can be made of it.
  .refine((text) => parseDay(text) !== undefined, 'no such day') as z.ZodType as z.ZodType<LocalDate, string>;

export const instant = z.iso.datetime({ precision: 3 });
export const uuid = z.uuid();
export const email = z.email().max(200);
/** A month: '2026-09'. */
export const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'a month as YYYY-MM');
export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'small letters, digits and hyphens, at most 64');
export const language = z.enum(languages);
/**
 * Half a surrogate pair has no UTF-8, so that it would come back changed from the database. No part of the pattern: not
 * every reader of the JSON Schema takes one with \p{}.
 */
const wellFormed = (text: string) => text.isWellFormed();
/** One line of text. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
    .regex(/^[^\u0000-\u001f\u007f-\u009f]*$/, 'no control characters')
    .refine(wellFormed, 'no half characters');
/** Words of a person: bounded, without control characters other than tabs and line ends. */
export const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/, 'no control characters')
    .refine(wellFormed, 'no half characters');
export const whole = (most: number) => z.int().min(0).max(most);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex');

export const texts = z.strictObject({
  sv: line(200),
  fi: line(200),
  en: line(200),
}) satisfies z.ZodType<Texts>;
const range = { from: day, to: day };
/** A range ends on the day it begins or later; the mistake is named at its end. */
const inOrder = <T extends z.ZodType>(shape: T, first = 'from', last = 'to'): T =>
  shape.refine(
    (value) => {
      const { [first]: from, [last]: to } = value as Readonly<Record<string, string | null>>;
      return from == null || to == null || from <= to;
    },
    { path: [last], message: 'ends before it begins' },
  );

export const personId = z.strictObject({
  issuer: line(300),
  subject: line(200),
}) satisfies z.ZodType<PersonId>;
export const role = z.enum(roles);
export const via = z.enum(['login', 'machine', 'link', 'robot']);
export const author = z.strictObject({ ...personId.shape, role, via }) satisfies z.ZodType<Author>;

export const user = inOrder(
  z.strictObject({
    id: slug,
    ...personId.shape,
    label: line(100),
    roles: z.array(role).min(1).max(4),
    siteIds: z.array(slug).max(5000),
    language,
    email: email.nullable(),
    from: day,
    to: day.nullable(),
  }),
) satisfies z.ZodType<User>;

export const group = z.enum(productGroups);
const permille = whole(1000).nullable();
export const product = inOrder(
  z.strictObject({
    id: slug,
    names: texts,
    group: group.nullable(),
    contents: z.strictObject({
      fatPermille: permille,
      sugarPermille: permille,
      saltPermille: permille,
      milkPermille: permille,
      otherIngredientsPermille: permille,
      vitaminD: z.boolean(),
      freshOrProcessedCheese: z.boolean(),
    }),
    packages: z
      .array(z.strictObject({ id: slug, names: texts, size: z.int().min(1).max(1_000_000) }))
      .max(20),
    portion: z.int().min(1).max(10_000).nullable(),
    from: day,
    to: day.nullable(),
  }),
) satisfies z.ZodType<Product>;

export const site = inOrder(
  z.strictObject({
    id: slug,
    name: line(120),
    kind: z.enum(siteKinds),
    language: z.enum(['sv', 'fi']),
    address: words(300),
    registration: line(60).nullable(),
    calendarId: slug,
    compositionId: slug.nullable(),
    productIds: z.array(slug).max(30),
    reportingEmail: email.nullable(),
    opensOn: day,
    closesOn: day.nullable(),
    closures: z.array(inOrder(z.strictObject({ ...range, reason: line(200) }))).max(200),
    test: z.literal(true).exactOptional(),
  }),
  'opensOn',
  'closesOn',
) satisfies z.ZodType<Site>;

export const composition = z.strictObject({
  id: slug,
  name: line(120),
  kitchenSiteId: slug,
}) satisfies z.ZodType<Composition>;

export const calendar = z.strictObject({
  id: slug,
  names: texts,
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  open: z.array(inOrder(z.strictObject(range))).max(50),
  holidays: z.array(inOrder(z.strictObject({ ...range, names: texts }))).max(200),
}) satisfies z.ZodType<Calendar>;

export const periodId = z
  .string()
  .regex(/^\d{4}-(autumn|spring|0[1-9]|1[0-2])$/, 'a period such as 2026-autumn');
export const schoolYearData = z.strictObject({
  id: z.string().max(100),
  siteId: slug,
  periodId,
  children: whole(20_000),
  referenceDate: day,
  nonEligible: whole(20_000),
  operatingDays: whole(366).nullable(),
  evidence: words(300).nullable(),
  confirmed: z.boolean(),
}) satisfies z.ZodType<SchoolYearData>;

export const applicant = z.strictObject({
  name: line(120),
  businessId: z.string().regex(/^\d{7}-\d$/, 'a business ID such as 1234567-1'),
  kind: z.enum(['municipal', 'independent', 'supplier']),
  address: words(300),
  undertakingOn: day.nullable(),
}) satisfies z.ZodType<Applicant>;

export const rules = z.strictObject({
  deduction: z.enum(deductionModes),
  capLevel: z.enum(capLevels),
  capOrder: z.enum(capOrders),
  organicButtermilk: z.enum(['conventional', 'organic']),
  amountRounding: z.enum(roundings),
  aidRounding: z.enum(roundings),
  late: z.enum(lateModes),
  childrenReference: z.enum(['school-year-start', 'term-start']),
  deliveries: z.enum(deliveryDemands),
}) satisfies z.ZodType<Rules>;

export const ratePeriod = inOrder(
  z.strictObject({
    decree: line(40),
    source: z.url().max(300),
    ...range,
    capMl: whole(10_000),
    nationalCeilingEur: whole(1_000_000_000),
    centsPerThousand: z.partialRecord(group, whole(10_000_000)),
  }),
) satisfies z.ZodType<RatePeriod>;

/** Whole numbers between the bounds that the domain names. */
const bounded = <K extends string>(bounds: Readonly<Record<K, readonly [number, number]>>) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries<readonly [number, number]>(bounds).map(([key, [least, most]]) => [
        key,
        z.int().min(least).max(most),
      ]),
    ) as Record<K, z.ZodInt>,
  );
const minutes = whole(100_000).nullable();
const checkLimits = bounded(checkLimitBounds);

const guardedSettings = z.strictObject({
  applicant,
  rules,
  laterRules: z
    .array(z.strictObject({ from: day, rules }))
    .max(50)
    .refine((all) => new Set(all.map((each) => each.from)).size === all.length, 'one set of rules a day'),
  ratePeriods: z.array(ratePeriod).max(100),
  periodType: z.enum(['term', 'month']),
  // Settings that were stored before deadlines could be moved have none.
  deadlines: z
    .array(z.strictObject({ periodId, deadline: day }))
    .max(50)
    .exactOptional(),
  // Limits that came later are not in settings that were stored before.
  checks: checkLimits.extend({
    enrolmentPercent: checkLimits.shape.enrolmentPercent.exactOptional(),
    peersTimes: checkLimits.shape.peersTimes.exactOptional(),
  }),
  secondApproverAboveCents: whole(1_000_000_000).nullable(),
  retention: bounded(retentionBounds),
  reconciliationLimit: z.strictObject({ permille: whole(1000), ml: whole(1_000_000_000) }),
}) satisfies z.ZodType<GuardedSettings>;

export const settingsDraft = z.strictObject({
  by: author,
  at: instant,
  reason: line(500),
  source: line(300).nullable(),
  changes: guardedSettings.partial() as z.ZodType<Partial<GuardedSettings>>,
}) satisfies z.ZodType<SettingsDraft>;

/** Settings as somebody wants them to be; what stands beside them as a draft is the system's to keep. */
export const givenSettings = z.strictObject({
  id: z.literal('city'),
  ...guardedSettings.shape,
  languages: z.array(language).min(1).max(3),
  authorityEmail: email.nullable(),
  baselineMinutes: z.strictObject({
    collecting: minutes,
    checking: minutes,
    'filling-in': minutes,
    approving: minutes,
  }),
  // As with the deadlines.
  runningCostCents: whole(1_000_000_000).nullable().exactOptional(),
}) satisfies z.ZodType<Omit<Settings, 'draft'>>;
export const settings = z.strictObject({
  ...givenSettings.shape,
  draft: settingsDraft.nullable(),
}) satisfies z.ZodType<Settings>;

const headers = z.array(line(80)).max(20);
const unique =
  <T>(key: (row: T) => string) =>
  (rows: readonly T[]) =>
    new Set(rows.map(key)).size === rows.length;
/** Numbers are compared without capitals and outer blanks, so none may come twice in that sense. */
const byNumber = unique<{ readonly number: string }>(({ number }) => number.trim().toLocaleLowerCase('sv'));
export const importProfile = z.strictObject({
  id: slug,
  names: texts,
  about: texts,
  tells: z.enum(tellings),
  seen: z.boolean(),
  columns: z
    .strictObject({
      ...{ site: headers, date: headers, product: headers, quantity: headers, unit: headers },
      ...{ use: headers, diners: headers, note: headers, key: headers },
    })
    .refine((columns) => neededColumns.every((column) => columns[column].length > 0), {
      message: `${neededColumns.join(', ')} each need a header`,
    }),
  separator: z.enum(separators),
  dates: z.enum(dateFormats),
  siteBy: z.enum(['site', 'customer']),
  productBy: z.enum(['product', 'article']),
  customers: z
    .array(z.strictObject({ number: line(60), siteId: slug.nullable() }))
    .max(1000)
    .refine(byNumber, 'a customer number leads to exactly one site'),
  articles: z
    .array(
      z.strictObject({
        number: line(60),
        productId: slug.nullable(),
        unit: z.enum(['litres', 'kilograms', 'packages']),
        size: z.int().min(1).max(1_000_000).nullable(),
        use: z.enum(['served', 'cooking']),
      }),
    )
    .max(500)
    .refine(byNumber, 'an article number leads to exactly one product'),
  repeats: z.enum(['refuse', 'add']),
  zeros: z.enum(['refuse', 'zero']),
}) satisfies z.ZodType<ImportProfile>;

const numbered = unique<{ readonly number: string }>(({ number }) =>
  number.replace(/\s+/gu, '').toLocaleLowerCase('sv'),
);
export const supplier = z.strictObject({
  id: slug,
  name: line(120),
  businessId: z
    .string()
    .regex(/^\d{7}-\d$/, 'a business ID such as 1234567-1')
    .nullable(),
  procurement: line(200).nullable(),
  customers: z
    .array(z.strictObject({ number: line(60), siteId: slug }))
    .max(2000)
    .refine(numbered, 'a customer number leads to exactly one site'),
  articles: z
    .array(
      z.strictObject({
        number: line(60),
        productId: slug.nullable(),
        unit: z.enum(['litres', 'kilograms', 'packages']),
        size: z.int().min(1).max(1_000_000).nullable(),
      }),
    )
    .max(1000)
    .refine(numbered, 'an article number leads to exactly one product'),
}) satisfies z.ZodType<Supplier>;

const stockAmount = whole(100_000_000);
export const explanation = z.strictObject({
  reason: z.enum(explanationReasons),
  words: line(500),
  difference: z.int(),
});
export const stockData = z.strictObject({
  id: z.string().max(100),
  periodId,
  unitId: slug,
  lines: z
    .array(
      z.strictObject({
        group,
        opening: stockAmount,
        closing: stockAmount,
        waste: stockAmount,
        explanation: explanation.nullable(),
      }),
    )
    .max(productGroups.length)
    .refine(
      unique<{ readonly group: string }>((each) => each.group),
      'each group once',
    ),
}) satisfies z.ZodType<StockData>;
const figures = z.partialRecord(z.enum(comparedFigures), whole(1_000_000_000_000));
export const handMade = z.strictObject({
  id: z.string().max(100),
  periodId,
  siteId: slug,
  source: line(200),
  figures,
  explained: z
    .array(
      z.strictObject({
        figure: z.enum(comparedFigures),
        byHand: whole(1_000_000_000_000),
        byRobot: whole(1_000_000_000_000),
        reason: z.enum(differenceReasons),
        words: words(500),
      }),
    )
    .max(comparedFigures.length),
  signedOff: z.strictObject({ at: instant, byRobot: figures }).nullable(),
}) satisfies z.ZodType<HandMade>;

export const channel = z.enum(channels);
/** '14:30' */
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 14:30') as z.ZodType as z.ZodType<TimeOfDay, string>;

export const robotSettings = z.strictObject({
  id: z.literal('city'),
  acts: z.record(z.enum(actKinds), z.strictObject({ on: z.boolean(), at: timeOfDay })),
  escalateAfter: z.int().min(1).max(60),
  deadlineDays: z.array(z.int().min(0).max(90)).max(10),
  receiptAfter: z.int().min(1).max(90),
  channel,
}) satisfies z.ZodType<RobotSettings>;

/** The shape of each kind of record in the register. */
export const kinds = {
  site,
  composition,
  product,
  calendar,
  schoolYearData,
  user,
  settings,
  importProfile,
  supplier,
  stockData,
  handMade,
  robot: robotSettings,
} satisfies { [K in Kind]: z.ZodType<Kinds[K]> };

const decimal = z.string().regex(/^\d{1,7}([.,]\d{1,3})?$/, 'a number with at most three decimals');
const portions = { count: whole(100_000), size: z.int().min(1).max(1_000_000) };
export const quantity = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('litres'), value: decimal }),
  z.strictObject({ unit: z.literal('kilograms'), value: decimal }),
  z.strictObject({ unit: z.literal('packages'), ...portions }),
  z.strictObject({ unit: z.literal('portions'), ...portions }),
]) satisfies z.ZodType<Quantity>;

const note = words(500).nullable();
const otherDiners = whole(10_000).nullable();
const present = whole(10_000).optional();
const givenLine = { productId: slug, use: z.enum(['served', 'cooking']), given: quantity };
const plainReports = [
  z.strictObject({ kind: z.literal('zero'), note }),
  z.strictObject({ kind: z.literal('closed'), reason: z.enum(closedReasons), note }),
  z.strictObject({ kind: z.literal('explained'), reason: z.enum(gapReasons), note }),
] as const;

/** A report as it is sent: quantities as given; the amounts are worked out by the system. */
export const givenReport = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('served'),
    lines: z.array(z.strictObject(givenLine)).min(1).max(60),
    otherDiners,
    present,
    note,
  }),
  ...plainReports,
]);
export type GivenReport = z.infer<typeof givenReport>;

export const importMode = z.enum(['dry-run', 'commit']);
export const importPolicy = z.enum(['all-or-nothing', 'good-rows']);
/** A row of an import: a site's day, or one part of it. The site is named by our id or by a customer's number. */
export const importRow = z
  .strictObject({
    siteId: slug.optional(),
    customerNumber: line(60).optional(),
    date: day,
    report: givenReport,
    entryId: uuid.optional(),
    key: line(100).optional(),
  })
  .refine((row) => (row.siteId === undefined) !== (row.customerNumber === undefined), {
    path: ['siteId'],
    message: 'either siteId or customerNumber',
  });

export const report = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('served'),
    lines: z.array(z.strictObject({ ...givenLine, amount: whole(10_000_000_000) })).max(60),
    otherDiners,
    present,
    note,
  }),
  ...plainReports,
]) satisfies z.ZodType<Report>;

export const correctionReason = z.enum(correctionReasons);
export const revision = z.strictObject({
  revision: z.int().min(1),
  entryId: uuid,
  at: instant,
  by: author,
  report,
  reason: correctionReason.nullable(),
  words: note,
  previous: sha256.nullable(),
  hash: sha256,
}) satisfies z.ZodType<Revision>;

export const dayCount = z.strictObject({
  siteId: slug,
  date: day,
  revision: z.int().min(1),
  revisions: z.array(revision).min(1),
}) satisfies z.ZodType<DayCount>;

export const dayStanding = z.strictObject({
  siteId: slug,
  date: day,
  revision: z.int().min(1),
  kind: z.enum(reportKinds),
  served: z.record(slug, z.int().min(0)),
  present,
}) satisfies z.ZodType<DayStanding>;

export const period = z.strictObject({
  id: periodId,
  ...range,
  deadline: day,
  schoolYear: z.string(),
}) satisfies z.ZodType<ClaimPeriod>;

/** '2026-2027' */
export const schoolYear = z.string().regex(/^20\d\d-20\d\d$/, 'a school year such as 2026-2027');
export const claimId = z
  .string()
  .regex(/^\d{4}-(autumn|spring|0[1-9]|1[0-2])\.[1-9]\d{0,2}$/, 'a claim such as 2026-autumn.1');

/** The identity of a finding (src/domain/warnings.ts). */
export const findingKey = z.string().regex(/^[0-9a-f]{16}$/, 'the key of a finding');
export const warningReason = z.enum(warningReasons);
export const warningAnswer = z.strictObject({
  check: z.enum(checkIds),
  findings: z.array(findingKey).min(1).max(5000),
  reason: warningReason,
  words: line(500),
  by: author,
  at: instant,
}) satisfies z.ZodType<WarningAnswer>;

const groupCents = { group, cents: z.int().min(-1_000_000_000).max(1_000_000_000) };
/** Each group once: two lines of one group would hide each other. */
const byGroup = unique<{ readonly group: string }>(({ group }) => group);
const oncePerGroup = 'each product group at most once';
export const paidReason = z.enum(paidReasons);
export const authorityAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lodged'), on: day, reference: line(100).nullable() }),
  z.strictObject({
    kind: z.literal('question'),
    on: day,
    question: words(4000).min(1),
    answerBy: day.nullable(),
  }),
  z.strictObject({
    kind: z.literal('answer'),
    on: day,
    question: z.int().min(1),
    answer: words(4000).min(1),
  }),
  z.strictObject({
    kind: z.literal('decision'),
    on: day,
    reference: line(100),
    outcome: z.enum(decisionOutcomes),
    lines: z.array(z.strictObject(groupCents)).max(20).refine(byGroup, oncePerGroup),
  }),
  z.strictObject({
    kind: z.literal('payment'),
    on: day,
    reference: line(100),
    totalCents: groupCents.cents,
    lines: z
      .array(z.strictObject({ ...groupCents, reason: paidReason.nullable(), words: words(500).nullable() }))
      .min(1)
      .max(20)
      .refine(byGroup, oncePerGroup),
  }),
]) satisfies z.ZodType<AuthorityAct>;

export const claim = z.strictObject({
  id: claimId,
  periodId,
  number: z.int().min(1),
  state: z.enum(claimStates),
  version: z.int().min(1),
  snapshot: sha256,
  aidCents: z.int(),
  events: z.array(
    z.strictObject({
      number: z.int().min(1),
      step: z.enum(claimSteps),
      at: instant,
      by: author,
      snapshot: sha256,
      words: words(2000).nullable(),
      approval: z
        .strictObject({
          reference: z.string(),
          declaration: z.string(),
          language,
          loginAt: instant,
          aidCents: z.int(),
          amounts: z.partialRecord(group, z.int()),
          pdf: z.strictObject({ name: z.string(), sha256 }),
          previousRecord: sha256.nullable(),
        })
        .nullable(),
      approvals: z.int().min(1).max(2).nullable(),
      answers: z.array(warningAnswer),
      authority: authorityAct.nullable(),
      previous: sha256.nullable(),
      hash: sha256,
    }),
  ),
  preparers: z.array(personId),
}) satisfies z.ZodType<Claim>;
