/**
 * The route table: the only list of routes. The CDK stack, the local server, the OpenAPI document, the role matrix and
 * the fuzz test all loop over it. A route's key is also the name of its file in functions/, its use case,
 * its operationId, its construct and its log field. Importing this loads zod and the shapes, nothing else.
 */
import * as z from 'zod';
import { personalSteps } from '../domain/disposals.ts';
import { scheduledCalls } from '../domain/failedCalls.ts';
import type { Role } from '../domain/people.ts';
import type { RefusalCode } from '../domain/refusals.ts';
import { registerKinds } from '../domain/registerFields.ts';
import { actKinds } from '../domain/trail.ts';
import * as d from '../shapes/deliveries.ts';
import * as gone from '../shapes/disposals.ts';
import * as link from '../shapes/links.ts';
import * as moved from '../shapes/transfers.ts';
import * as v from '../shapes/values.ts';
import * as answers from './answers.ts';

export type Route = {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly path: string;
  /** `anyone` without login; `someone` with any; else one of these roles. */
  readonly callers: 'anyone' | 'someone' | readonly Role[];
  /** Whether a site's entry link opens it as well: a kitchen's days and nothing else. */
  readonly links?: true;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** 'page' and 'file' answer HTML and bytes; a page's body is a form and carries the session's token. */
  readonly answer: z.ZodType | 'page' | 'file';
  /** The page's form carries a file: multipart, whose files come as base64 text. */
  readonly upload?: true;
  /** The largest body in characters (bytes of an upload), where a million is too little; Lambda takes 6 MiB. */
  readonly largest?: number;
  /** Whether each answer is noted in the trail: who read what and when. */
  readonly trail?: true;
  /** The answer's ETag, from its value. */
  readonly etag?: (value: never) => string;
  /** What the use case may refuse beyond what every route of its kind can (parsing, login, role, site). */
  readonly refusals: readonly RefusalCode[];
  readonly summary: string;
};

const reading = ['kitchen', 'official', 'auditor', 'administrator'] as const;
const office = ['official', 'auditor', 'administrator'] as const;
const official = ['official'] as const;
const keepers = ['official', 'administrator'] as const;
const administrator = ['administrator'] as const;

const siteId = z.strictObject({ siteId: v.slug });
const siteDay = z.strictObject({ siteId: v.slug, date: v.day });
const siteMonth = z.strictObject({ siteId: v.slug, month: v.month });
const siteTransfer = z.strictObject({ siteId: v.slug, date: v.day, otherId: v.slug });
const sitePeriod = z.strictObject({ siteId: v.slug, periodId: v.periodId });
const periodId = z.strictObject({ periodId: v.periodId });
const claimId = z.strictObject({ claimId: v.claimId });
const claimSite = z.strictObject({ claimId: v.claimId, siteId: v.slug });
const registerKind = z.strictObject({ kind: z.enum(registerKinds) });
const registerRecord = registerKind.extend({ id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/) });
const oneId = z.strictObject({ id: v.slug });

/** Lists come in pages: `limit` rows after the id `after`. */
const paging = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  after: z.string().max(120).optional(),
});

const save = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, reason: v.words(500).nullable().default(null) });
const byHash = (value: { hash: string }) => value.hash;
const byRevision = (value: { revision: number }) => String(value.revision);
const byVersion = (value: { version: number }) => String(value.version);
/** What recording a day may be refused for, by the API and by the page's form alike. */
const recording = [
  'not-found',
  'stale',
  'precondition-needed',
  'entry-id-reused',
  'reason-needed',
  'nothing-changed',
  'too-many-revisions',
  'future-day',
  'outside-opening',
  'product-not-offered',
  'link-ended',
  'link-used',
  'too-far-back',
] as const;
/** What any change of the settings may be refused for. */
const changingSettings = ['stale', 'precondition-needed', 'nothing-changed', 'too-many-revisions'] as const;
const transferring = [
  'not-found',
  'stale',
  'precondition-needed',
  'entry-id-reused',
  'reason-needed',
  'nothing-changed',
  'too-many-revisions',
  'future-day',
] as const;
/** What every import is told beside its rows. The policy is the careful one unless another is asked for. */
const importing = {
  mode: v.importMode,
  policy: v.importPolicy.default('all-or-nothing'),
  reason: v.correctionReason.default('late-information'),
};
const unlessEmpty = <T extends z.ZodType>(shape: T) =>
  // A form without script sends its empty fields too.
  z.union([shape, z.literal('').transform(() => undefined)]).optional();
/** Which sites of a term, and in which order. */
const termQuery = z.strictObject({
  q: z.string().max(100).optional(),
  sort: z.enum(['name', 'missing', 'litres', 'aid', 'risk']).optional(),
  show: z.enum(['all', 'missing', 'odd']).optional(),
  kitchen: unlessEmpty(v.slug),
  language: unlessEmpty(z.enum(['sv', 'fi'])),
  kind: unlessEmpty(v.site.shape.kind),
});
const deliveryId = z.strictObject({ deliveryId: d.deliveryId });
/** A claim's id, or a school year. */
const folderId = z.strictObject({ folderId: z.union([v.claimId, v.schoolYear]) });
const disposalId = z.strictObject({ disposalId: gone.keepingId });
/** What a decision on a deletion may be refused for. */
const disposing = [
  'not-found',
  'not-due',
  'disposal-state',
  'own-announcement',
  'reason-needed',
  'nothing-changed',
  'too-many-revisions',
  'stale',
] as const;
const attachmentId = z.strictObject({ attachmentId: d.attachmentId });
/** A file in base64 beside a few words; Lambda takes 6 MiB in all. */
const file = z.base64().max(5_400_000);
const largestFile = 5_900_000;
/** What saving a record may be refused for. */
const saving = ['stale', 'precondition-needed', 'nothing-changed', 'too-many-revisions'] as const;
const deliveryOrNew = z.strictObject({ deliveryId: z.union([z.literal('new'), d.deliveryId]) });
/** A form of a search sends its empty fields too. */
const orNothing = <T extends z.ZodType>(shape: T) => z.union([z.literal(''), shape]).optional();
const deliveryQuery = z.strictObject({
  periodId: orNothing(v.periodId),
  q: z.string().max(100).optional(),
  supplier: orNothing(v.slug),
  site: orNothing(v.slug),
  month: orNothing(v.month),
  show: orNothing(z.literal('unsettled')),
  sort: z.enum(['date', 'number', 'supplier', 'site', 'amount']).optional(),
});
const trailQuery = z.strictObject({
  ...{ from: v.day.optional(), to: v.day.optional(), q: z.string().max(100).optional() },
  kind: z.preprocess((kind) => kind || undefined, z.enum(actKinds).optional()),
});
const form = z.record(z.string().max(120), z.string().max(4000));

export const routes = {
  // --- the API, version 1 ---------------------------------------------------------------------------------------
  readHealth: {
    method: 'GET',
    path: '/api/v1/health',
    callers: 'anyone',
    answer: answers.health,
    refusals: [],
    summary: 'Whether the system answers, with its version and the Helsinki day',
  },
  readOpenApi: {
    method: 'GET',
    path: '/api/v1/openapi.json',
    callers: 'anyone',
    answer: 'file',
    refusals: [],
    summary: 'This API as an OpenAPI 3.1 document',
  },
  readMe: {
    method: 'GET',
    path: '/api/v1/me',
    callers: 'someone',
    answer: answers.me,
    refusals: [],
    summary: 'Who is logged in, with which roles and sites',
  },
  readDay: {
    method: 'GET',
    path: '/api/v1/sites/{siteId}/days/{date}',
    callers: reading,
    links: true,
    params: siteDay,
    answer: answers.dayView,
    etag: byHash,
    refusals: ['not-found', 'link-ended', 'too-far-back'],
    summary: "A day's count with all its revisions",
  },
  recordDay: {
    method: 'PUT',
    path: '/api/v1/sites/{siteId}/days/{date}',
    callers: ['kitchen', 'official'],
    links: true,
    params: siteDay,
    body: z.strictObject({
      entryId: v.uuid,
      report: v.givenReport,
      reason: v.correctionReason.nullable().default(null),
      words: v.words(500).nullable().default(null),
    }),
    answer: answers.recorded,
    etag: byHash,
    refusals: recording,
    summary: "Record a day's count, or correct it with If-Match and a reason",
  },
  importDays: {
    method: 'POST',
    path: '/api/v1/imports',
    callers: ['kitchen', 'official'],
    body: z.strictObject({
      ...importing,
      repeats: v.importProfile.shape.repeats.default('refuse'),
      zeros: v.importProfile.shape.zeros.default('refuse'),
      /** Whose customer numbers the rows use. */
      profileId: v.slug.nullable().default(null),
      // A row that is not as it should be is answered by itself; the others are not lost with it.
      rows: z
        .array(z.union([v.importRow, z.looseObject({})]))
        .min(1)
        .max(10_000),
    }),
    largest: 5_900_000,
    answer: answers.imported,
    refusals: ['not-found'],
    summary: 'Record the counts of many sites and days; every row is answered, a dry run writes nothing',
  },
  listImportProfiles: {
    method: 'GET',
    path: '/api/v1/import-profiles',
    callers: reading,
    query: paging,
    answer: answers.pageOf(answers.recordOf(v.importProfile)),
    refusals: [],
    summary: 'How files of kitchen systems and wholesalers are read; revision 0 is ready and not yet saved',
  },
  saveImportProfile: {
    method: 'PUT',
    path: '/api/v1/import-profiles/{id}',
    callers: keepers,
    params: oneId,
    body: save(v.importProfile),
    answer: answers.recordOf(v.importProfile),
    etag: byRevision,
    refusals: ['stale', 'precondition-needed', 'unknown-reference', 'nothing-changed', 'too-many-revisions'],
    summary: 'Enter or change an import profile',
  },
  importFile: {
    method: 'POST',
    path: '/api/v1/import-profiles/{id}/files',
    callers: ['kitchen', 'official'],
    params: oneId,
    body: z.strictObject({ ...importing, file: z.base64().max(5_400_000) }),
    largest: 5_900_000,
    answer: answers.importedFile,
    refusals: ['not-found'],
    summary: 'Import a CSV file as the profile reads it, or test the profile on it with a dry run',
  },
  readMonth: {
    method: 'GET',
    path: '/api/v1/sites/{siteId}/months/{month}',
    callers: reading,
    params: siteMonth,
    answer: answers.monthView,
    refusals: ['not-found'],
    summary: "A site's month: each day's state and amounts, and the sums",
  },
  listTransfers: {
    method: 'GET',
    path: '/api/v1/sites/{siteId}/months/{month}/transfers',
    callers: reading,
    params: siteMonth,
    query: paging,
    answer: answers.pageOf(answers.transferView),
    refusals: ['not-found'],
    summary: 'What a central kitchen sent and a site received in a month, as both ends tell it',
  },
  recordTransfer: {
    method: 'PUT',
    path: '/api/v1/sites/{siteId}/transfers/{date}/{otherId}',
    callers: ['kitchen', 'official'],
    params: siteTransfer,
    body: z.strictObject({
      entryId: v.uuid,
      lines: moved.givenLines,
      reason: v.correctionReason.nullable().default(null),
    }),
    answer: answers.transferView,
    etag: byHash,
    refusals: transferring,
    summary: "Post a site's own end of a transfer, or correct it with If-Match of that end and a reason",
  },
  explainTransfer: {
    method: 'POST',
    path: '/api/v1/sites/{siteId}/transfers/{date}/{otherId}/explanation',
    callers: ['kitchen', 'official'],
    params: siteTransfer,
    body: z.strictObject({
      entryId: v.uuid,
      reason: moved.differenceReason,
      words: v.words(500).nullable().default(null),
    }),
    answer: answers.transferView,
    etag: byHash,
    refusals: transferring,
    summary: 'Explain why the two ends of a transfer differ, with If-Match of what was seen',
  },
  listSites: {
    method: 'GET',
    path: '/api/v1/sites',
    callers: reading,
    query: paging,
    answer: answers.pageOf(answers.recordOf(v.site)),
    refusals: [],
    summary: 'Sites, by id; a kitchen sees its own',
  },
  readSite: {
    method: 'GET',
    path: '/api/v1/sites/{siteId}',
    callers: reading,
    params: siteId,
    answer: answers.historyOf(v.site),
    etag: byRevision,
    refusals: ['not-found'],
    summary: 'A site with its history',
  },
  saveSite: {
    method: 'PUT',
    path: '/api/v1/sites/{siteId}',
    callers: keepers,
    params: siteId,
    body: save(v.site),
    answer: answers.recordOf(v.site),
    etag: byRevision,
    refusals: ['stale', 'precondition-needed', 'unknown-reference', 'nothing-changed', 'too-many-revisions'],
    summary: 'Enter or change a site',
  },
  listProducts: {
    method: 'GET',
    path: '/api/v1/products',
    callers: reading,
    query: paging,
    answer: answers.pageOf(answers.recordOf(v.product)),
    refusals: [],
    summary: 'Products with package sizes and contents',
  },
  saveProduct: {
    method: 'PUT',
    path: '/api/v1/products/{id}',
    callers: keepers,
    params: oneId,
    body: save(v.product),
    answer: answers.recordOf(v.product),
    etag: byRevision,
    refusals: ['stale', 'precondition-needed', 'nothing-changed', 'too-many-revisions'],
    summary: 'Enter or change a product',
  },
  listCalendars: {
    method: 'GET',
    path: '/api/v1/calendars',
    callers: reading,
    query: paging,
    answer: answers.pageOf(answers.recordOf(v.calendar)),
    refusals: [],
    summary: 'Calendars: terms, weekdays and holidays',
  },
  saveCalendar: {
    method: 'PUT',
    path: '/api/v1/calendars/{id}',
    callers: keepers,
    params: oneId,
    body: save(v.calendar),
    answer: answers.recordOf(v.calendar),
    etag: byRevision,
    refusals: ['stale', 'precondition-needed', 'nothing-changed', 'too-many-revisions'],
    summary: 'Enter or change a calendar',
  },
  listCompositions: {
    method: 'GET',
    path: '/api/v1/compositions',
    callers: reading,
    query: paging,
    answer: answers.pageOf(answers.recordOf(v.composition)),
    refusals: [],
    summary: 'Compositions: a kitchen and the sites it serves',
  },
  saveComposition: {
    method: 'PUT',
    path: '/api/v1/compositions/{id}',
    callers: keepers,
    params: oneId,
    body: save(v.composition),
    answer: answers.recordOf(v.composition),
    etag: byRevision,
    refusals: ['stale', 'precondition-needed', 'unknown-reference', 'nothing-changed', 'too-many-revisions'],
    summary: 'Enter or change a composition',
  },
  listSchoolYearData: {
    method: 'GET',
    path: '/api/v1/periods/{periodId}/school-year-data',
    callers: office,
    params: periodId,
    query: paging,
    answer: answers.pageOf(answers.recordOf(v.schoolYearData)),
    refusals: [],
    summary: 'Children, non-eligible diners and days of every site in a period',
  },
  readSchoolYearData: {
    method: 'GET',
    path: '/api/v1/sites/{siteId}/school-year-data/{periodId}',
    callers: reading,
    params: sitePeriod,
    answer: answers.historyOf(v.schoolYearData),
    etag: byRevision,
    refusals: ['not-found'],
    summary: "A site's school-year data for a period, with its history",
  },
  saveSchoolYearData: {
    method: 'PUT',
    path: '/api/v1/sites/{siteId}/school-year-data/{periodId}',
    callers: keepers,
    params: sitePeriod,
    body: save(v.schoolYearData.omit({ id: true, siteId: true, periodId: true })),
    answer: answers.recordOf(v.schoolYearData),
    etag: byRevision,
    refusals: [
      'not-found',
      'stale',
      'precondition-needed',
      'nothing-changed',
      'too-many-revisions',
      'unknown-period',
    ],
    summary: "Enter or change a site's school-year data",
  },
  readSettings: {
    method: 'GET',
    path: '/api/v1/settings',
    callers: office,
    answer: answers.historyOf(v.settings),
    etag: byRevision,
    refusals: ['not-found'],
    summary: "The city's settings: applicant, rules, decrees entered",
  },
  saveSettings: {
    method: 'PUT',
    path: '/api/v1/settings',
    callers: keepers,
    body: z.strictObject({
      ...save(v.givenSettings).shape,
      /** The decree, decision or guidance that asks for the change. */
      source: v.words(300).nullable().default(null),
    }),
    answer: answers.recordOf(v.settings),
    etag: byRevision,
    refusals: [...changingSettings, 'draft-waiting', 'reason-needed'],
    summary: "Change the city's settings; what moves money waits as a draft for a second person",
  },
  confirmSettings: {
    method: 'POST',
    path: '/api/v1/settings/confirm',
    callers: keepers,
    answer: answers.recordOf(v.settings),
    etag: byRevision,
    refusals: [...changingSettings, 'not-found', 'own-draft'],
    summary: 'Put the draft of the settings into force; somebody else than who proposed it, with If-Match',
  },
  declineSettings: {
    method: 'POST',
    path: '/api/v1/settings/decline',
    callers: keepers,
    body: z.strictObject({ reason: v.line(500) }),
    answer: answers.recordOf(v.settings),
    etag: byRevision,
    refusals: [...changingSettings, 'not-found', 'reason-needed'],
    summary: 'Take the draft of the settings away, with a reason and If-Match',
  },
  tryDraft: {
    method: 'GET',
    path: '/api/v1/claims/{claimId}/draft-settings',
    callers: office,
    params: claimId,
    answer: answers.triedDraft,
    refusals: ['not-found', 'unknown-period', 'unknown-rule-period'],
    summary: 'What the draft of the settings would make of a claim, site by site; nothing is changed',
  },
  listUsers: {
    method: 'GET',
    path: '/api/v1/users',
    callers: ['administrator', 'auditor'],
    query: paging,
    answer: answers.pageOf(answers.recordOf(v.user)),
    refusals: [],
    summary: 'Users with their rights',
  },
  saveUser: {
    method: 'PUT',
    path: '/api/v1/users/{id}',
    callers: administrator,
    params: oneId,
    body: save(v.user),
    answer: answers.recordOf(v.user),
    etag: byRevision,
    refusals: [
      'own-rights',
      'stale',
      'precondition-needed',
      'unknown-reference',
      'nothing-changed',
      'too-many-revisions',
    ],
    summary: "Enter or change a user's rights",
  },
  listLinks: {
    method: 'GET',
    path: '/api/v1/links',
    callers: office,
    query: paging,
    answer: answers.pageOf(link.linkView),
    refusals: [],
    summary: 'Entry links for kitchens without an account, the newest first, with every use',
  },
  makeLink: {
    method: 'POST',
    path: '/api/v1/links',
    callers: official,
    body: z.strictObject({ siteId: v.slug, kind: link.linkKind, days: link.linkDays }),
    answer: z.strictObject({ link: link.linkView, url: z.string() }),
    refusals: ['unknown-reference', 'stale'],
    summary: 'Make an entry link for a site; its address is answered here and never again',
  },
  revokeLink: {
    method: 'POST',
    path: '/api/v1/links/{id}/revoke',
    callers: official,
    params: oneId,
    body: z.strictObject({ reason: link.revokeReason }),
    answer: link.linkView,
    refusals: ['not-found', 'nothing-changed', 'stale'],
    summary: 'Take an entry link back',
  },
  listSuppliers: {
    method: 'GET',
    path: '/api/v1/suppliers',
    callers: office,
    query: paging,
    answer: answers.pageOf(answers.recordOf(v.supplier)),
    refusals: [],
    summary: 'Suppliers of milk with their customer and article numbers',
  },
  saveSupplier: {
    method: 'PUT',
    path: '/api/v1/suppliers/{id}',
    callers: keepers,
    params: oneId,
    body: save(v.supplier),
    answer: answers.recordOf(v.supplier),
    etag: byRevision,
    refusals: [...saving, 'unknown-reference'],
    summary: 'Enter or change a supplier, its procurement and what its numbers mean',
  },
  listDeliveries: {
    method: 'GET',
    path: '/api/v1/periods/{periodId}/deliveries',
    callers: office,
    params: periodId,
    query: paging,
    answer: answers.pageOf(answers.delivery),
    refusals: ['unknown-period'],
    summary: 'Invoices, credit notes and delivery notes with lines in the period',
  },
  readDelivery: {
    method: 'GET',
    path: '/api/v1/deliveries/{deliveryId}',
    callers: office,
    params: deliveryId,
    answer: answers.deliveryWithHistory,
    etag: byHash,
    refusals: ['not-found'],
    summary: 'A document, its lines in millilitres, and its history',
  },
  enterDelivery: {
    method: 'POST',
    path: '/api/v1/deliveries',
    callers: official,
    body: z.strictObject({ content: d.deliveryContent.extend({ original: z.null().default(null) }) }),
    answer: answers.deliveryWithHistory,
    etag: byHash,
    refusals: ['duplicate-delivery', 'unknown-reference', 'not-found'],
    summary: 'Enter a document by hand; the same supplier and number is taken once',
  },
  correctDelivery: {
    method: 'PUT',
    path: '/api/v1/deliveries/{deliveryId}',
    callers: official,
    params: deliveryId,
    body: z.strictObject({ content: d.deliveryContent, reason: v.line(500) }),
    answer: answers.deliveryWithHistory,
    etag: byHash,
    refusals: [...saving, 'not-found', 'reason-needed'],
    summary: 'Correct a document with If-Match and a reason, or take it back; the file stays',
  },
  importDelivery: {
    method: 'POST',
    path: '/api/v1/delivery-files',
    callers: official,
    body: z.strictObject({
      file,
      name: v.line(200),
      supplierId: v.slug.nullable().default(null),
      profileId: v.slug.default('wholesaler-deliveries'),
      kind: z.enum(['invoice', 'delivery-note']).default('delivery-note'),
      mode: v.importMode,
    }),
    largest: largestFile,
    answer: answers.importedDelivery,
    refusals: ['not-found'],
    summary: 'Read a Finvoice, Peppol or CSV file of deliveries; a dry run writes nothing',
  },
  readOriginal: {
    method: 'GET',
    path: '/api/v1/deliveries/{deliveryId}/original',
    callers: office,
    params: deliveryId,
    answer: 'file',
    refusals: ['not-found'],
    summary: 'The file a document came as, byte by byte',
  },
  readReconciliation: {
    method: 'GET',
    path: '/api/v1/periods/{periodId}/reconciliation',
    callers: office,
    params: periodId,
    answer: answers.reconciliation,
    refusals: ['unknown-period', 'unknown-rule-period', 'not-found'],
    summary: 'Deliveries against use, per site or composition and product group',
  },
  saveStockData: {
    method: 'PUT',
    path: '/api/v1/periods/{periodId}/stock/{unitId}',
    callers: official,
    params: z.strictObject({ periodId: v.periodId, unitId: v.slug }),
    body: z.strictObject({
      lines: v.stockData.shape.lines,
      reason: v.words(500).nullable().default(null),
    }),
    answer: answers.recordOf(v.stockData),
    etag: byRevision,
    refusals: [...saving, 'unknown-period', 'not-found'],
    summary: "Enter a unit's stock, waste and explanations of a period",
  },
  listAttachments: {
    method: 'GET',
    path: '/api/v1/periods/{periodId}/attachments',
    callers: office,
    params: periodId,
    query: paging,
    answer: answers.pageOf(d.attachment),
    refusals: ['unknown-period'],
    summary: "Files attached to deliveries, claims, school-year data and posters of the period's school year",
  },
  attachFile: {
    method: 'POST',
    path: '/api/v1/attachments',
    callers: official,
    body: z.strictObject({
      to: d.attachedToShape,
      file,
      name: v.line(200),
      words: v.words(500).nullable().default(null),
    }),
    largest: largestFile,
    answer: d.attachment,
    refusals: ['not-found', 'nothing-changed', 'stale', 'too-many-revisions'],
    summary: 'Attach a PDF, PNG or JPEG; what it is follows from its bytes',
  },
  readAttachment: {
    method: 'GET',
    path: '/api/v1/attachments/{attachmentId}/file',
    callers: office,
    params: attachmentId,
    answer: 'file',
    refusals: ['not-found'],
    summary: 'The bytes of an attachment',
  },
  withdrawAttachment: {
    method: 'POST',
    path: '/api/v1/attachments/{attachmentId}/withdraw',
    callers: official,
    params: attachmentId,
    body: z.strictObject({ reason: v.line(500) }),
    answer: d.attachment,
    refusals: ['not-found', 'nothing-changed', 'reason-needed', 'stale', 'too-many-revisions'],
    summary: 'Take an attachment back; its bytes and history stay',
  },
  readCompleteness: {
    method: 'GET',
    path: '/api/v1/periods/{periodId}/completeness',
    callers: office,
    params: periodId,
    query: paging,
    answer: answers.completenessView,
    refusals: ['unknown-period', 'not-found'],
    summary: 'Which days of which sites are reported, explained or missing',
  },
  readComparison: {
    method: 'GET',
    path: '/api/v1/periods/{periodId}/comparison',
    callers: office,
    params: periodId,
    answer: answers.comparisonView,
    refusals: ['unknown-period'],
    summary: 'The figures that the city made by hand beside those of the claim, site by site',
  },
  listClaims: {
    method: 'GET',
    path: '/api/v1/claims',
    callers: office,
    query: paging,
    answer: answers.pageOf(answers.claimSummary),
    refusals: [],
    summary: 'The claims, newest period first',
  },
  readClaim: {
    method: 'GET',
    path: '/api/v1/claims/{claimId}',
    callers: office,
    params: claimId,
    answer: answers.claimView,
    etag: byVersion,
    refusals: ['not-found'],
    summary: 'A claim: state, totals, checks, trail',
  },
  readWorking: {
    method: 'GET',
    path: '/api/v1/claims/{claimId}/sites/{siteId}',
    callers: office,
    params: claimSite,
    answer: answers.workingView,
    refusals: ['not-found'],
    summary: "A site's figures in a claim with every step of the arithmetic and its source",
  },
  refreshClaim: {
    method: 'POST',
    path: '/api/v1/claims/{claimId}/refresh',
    callers: official,
    params: claimId,
    answer: answers.claimView,
    etag: byVersion,
    refusals: [
      'unknown-period',
      'unknown-rule-period',
      'claim-state',
      'nothing-changed',
      'stale',
      'not-found',
    ],
    summary: 'Read the counts, compute, and freeze a snapshot under its SHA-256',
  },
  submitClaim: {
    method: 'POST',
    path: '/api/v1/claims/{claimId}/submit',
    callers: official,
    params: claimId,
    body: z.strictObject({ snapshot: v.sha256, words: v.words(2000).nullable().default(null) }),
    answer: answers.claimView,
    etag: byVersion,
    refusals: [
      'not-found',
      'claim-state',
      'claim-changed',
      'period-not-ended',
      'blocked-by-checks',
      'warnings-unanswered',
      'no-other-approver',
      'unknown-rule-period',
      'stale',
    ],
    summary: 'Send a draft to be approved by somebody else; every warning has its reason',
  },
  explainWarnings: {
    method: 'POST',
    path: '/api/v1/claims/{claimId}/warnings',
    callers: official,
    params: claimId,
    body: z.strictObject({
      snapshot: v.sha256,
      findings: z.array(v.findingKey).min(1).max(5000),
      reason: v.warningReason,
      words: v.line(500),
    }),
    answer: answers.claimView,
    etag: byVersion,
    refusals: ['not-found', 'claim-state', 'claim-changed', 'answer-needless', 'stale'],
    summary: 'Give one reason for one or several warnings of a draft',
  },
  returnClaim: {
    method: 'POST',
    path: '/api/v1/claims/{claimId}/return',
    callers: official,
    params: claimId,
    body: z.strictObject({ snapshot: v.sha256, words: v.line(2000) }),
    answer: answers.claimView,
    etag: byVersion,
    refusals: ['not-found', 'claim-state', 'claim-changed', 'stale'],
    summary: 'Return a claim to its preparer with a reason',
  },
  approveClaim: {
    method: 'POST',
    path: '/api/v1/claims/{claimId}/approve',
    callers: official,
    params: claimId,
    body: z.strictObject({
      ...{ snapshot: v.sha256, declared: z.literal(true), language: v.language },
      /** The SHA-256 of the PDF that was shown; the one of the snapshot in the language, when none is named. */
      pdf: v.sha256.nullable().default(null),
    }),
    answer: answers.claimView,
    etag: byVersion,
    refusals: [
      'not-found',
      'claim-state',
      'claim-changed',
      'prepared-by-you',
      'approved-by-you',
      'login-too-old',
      'period-not-ended',
      'blocked-by-checks',
      'warnings-unanswered',
      'unknown-rule-period',
      'stale',
    ],
    summary:
      'Approve the snapshot that was shown; a login at most five minutes old, by someone who prepared nothing in it',
  },
  recordAuthority: {
    method: 'POST',
    path: '/api/v1/claims/{claimId}/authority',
    callers: official,
    params: claimId,
    body: z.strictObject({ version: z.int().min(1), act: v.authorityAct }),
    answer: answers.claimView,
    etag: byVersion,
    refusals: ['not-found', 'claim-state', 'future-day', 'difference-unexplained', 'sum-differs', 'stale'],
    summary: "Record the authority's reference, question, decision or payment, or our answer",
  },
  readDocument: {
    method: 'GET',
    path: '/api/v1/claims/{claimId}/documents/{name}',
    callers: office,
    params: z.strictObject({
      claimId: v.claimId,
      name: z.enum([
        'application-sv.pdf',
        'application-fi.pdf',
        'application-en.pdf',
        'application-sv.xlsx',
        'application-fi.xlsx',
        'application-en.xlsx',
        'snapshot.json',
      ]),
    }),
    answer: 'file',
    trail: true,
    refusals: ['not-found'],
    summary: 'The filled application as PDF or XLSX, or its snapshot as canonical JSON',
  },

  readApprovalRecord: {
    method: 'GET',
    path: '/api/v1/claims/{claimId}/approval-record',
    callers: office,
    params: claimId,
    answer: 'file',
    trail: true,
    refusals: ['not-found', 'claim-state'],
    summary: "The sealed record of a claim's approval: canonical JSON with its signature",
  },
  readPublicKey: {
    method: 'GET',
    path: '/api/v1/public-key',
    callers: 'anyone',
    answer: 'file',
    refusals: [],
    summary: 'The public key that proves every seal of the city, as PEM',
  },
  readClaimFolder: {
    method: 'GET',
    path: '/api/v1/claims/{claimId}/inspection-folder',
    callers: office,
    params: claimId,
    answer: 'file',
    trail: true,
    refusals: ['not-found', 'folder-not-ready'],
    summary:
      'Everything an inspector asks of a claim as a ZIP that verifies itself: its address, or 409 while it is made',
  },
  readSchoolYearFolder: {
    method: 'GET',
    path: '/api/v1/school-years/{schoolYear}/inspection-folder',
    callers: office,
    params: z.strictObject({ schoolYear: v.schoolYear }),
    answer: 'file',
    trail: true,
    refusals: ['not-found', 'folder-not-ready'],
    summary: 'The inspection folder of every claim of a school year: its address, or 409 while it is made',
  },
  readTrail: {
    method: 'GET',
    path: '/api/v1/trail.csv',
    callers: reading,
    query: trailQuery,
    answer: 'file',
    refusals: [],
    summary:
      'Who did what and when, as CSV: the auditor and the administrator get all, everybody else his own',
  },
  readRetention: {
    method: 'GET',
    path: '/api/v1/retention',
    callers: office,
    answer: answers.retention,
    refusals: [],
    summary: 'What is kept of each term and until when, and what was decided about what is due to be deleted',
  },
  stepDisposal: {
    method: 'POST',
    path: '/api/v1/retention/{disposalId}',
    callers: keepers,
    params: disposalId,
    body: z.strictObject({
      step: z.enum(personalSteps),
      words: v.words(500).nullable().default(null),
      /** For `confirm`: the hash of the list that was looked at. */
      list: v.sha256.nullable().default(null),
    }),
    answer: gone.disposal,
    refusals: disposing,
    summary:
      'Announce what is due with its list, confirm it as the second person, stop it, hold it, release it',
  },
  readDisposalList: {
    method: 'GET',
    path: '/api/v1/retention/{disposalId}/list.csv',
    callers: office,
    params: disposalId,
    answer: 'file',
    trail: true,
    refusals: ['not-found'],
    summary: 'Everything that goes, or has gone, with its hash, as it was announced',
  },
  readMonitoring: {
    method: 'GET',
    path: '/api/v1/claims/{claimId}/monitoring.csv',
    callers: office,
    params: claimId,
    answer: 'file',
    refusals: ['not-found'],
    summary: "The claim's figures for the yearly monitoring report (R40 Art. 9) as CSV",
  },

  // --- the pages ------------------------------------------------------------------------------------------------
  startPage: page('GET', '/', 'anyone', 'The front door: where each person goes on'),
  signIn: page('GET', '/login', 'anyone', 'Send the browser to the issuer', {
    query: z.strictObject({ to: z.string().max(500).optional(), fresh: z.literal('1').optional() }),
  }),
  signInCallback: page('GET', '/login/callback', 'anyone', 'Come back from the issuer', {
    query: z.looseObject({ state: z.string().max(200).optional() }),
    refusals: ['login-failed'],
  }),
  signOut: page('POST', '/logout', 'anyone', 'End the session here and at the issuer', { body: form }),
  chooseLanguage: page('POST', '/language', 'anyone', 'Keep the choice of language', {
    body: z.strictObject({ language: v.language, to: z.string().max(500) }),
  }),
  kitchenPage: page(
    'GET',
    '/kitchen',
    ['kitchen', 'official'],
    "A kitchen's sites and what they miss today",
    {
      links: true,
    },
  ),
  kitchenDayPage: page(
    'GET',
    '/kitchen/{siteId}/days/{date}',
    reading,
    "A day's count, to be filled in, read or corrected",
    {
      links: true,
      params: siteDay,
      refusals: ['not-found'],
    },
  ),
  kitchenDayForm: page(
    'POST',
    '/kitchen/{siteId}/days/{date}',
    ['kitchen', 'official'],
    "Send or correct a day's count",
    {
      links: true,
      params: siteDay,
      body: form,
      refusals: recording,
    },
  ),
  transfersPage: page(
    'GET',
    '/kitchen/{siteId}/transfers/{date}',
    reading,
    'What passes between a kitchen and its sites on a day',
    { params: siteDay, query: z.strictObject({ saved: v.slug.optional() }), refusals: ['not-found'] },
  ),
  transfersForm: page(
    'POST',
    '/kitchen/{siteId}/transfers/{date}',
    ['kitchen', 'official'],
    'Send, correct or explain a transfer',
    { params: siteDay, body: form, refusals: transferring },
  ),
  kitchenMonthPage: page('GET', '/kitchen/{siteId}/months/{month}', reading, 'The month at a glance', {
    params: siteMonth,
    refusals: ['not-found'],
  }),
  importsPage: page('GET', '/imports', ['kitchen', 'official'], 'Send the counts of many days as a file', {
    query: z.strictObject({ profile: v.slug.optional() }),
  }),
  importProfilePage: page(
    'GET',
    '/imports/profiles/{id}',
    ['official'],
    'How files of a kind are read: tried on a file, changed, its history',
    {
      params: oneId,
      query: z.strictObject({ from: v.slug.optional(), saved: z.literal('1').optional() }),
      refusals: ['not-found'],
    },
  ),
  importProfileForm: page(
    'POST',
    '/imports/profiles/{id}',
    ['official'],
    'Try a profile on a file as it is written, save it, or bring a version back',
    {
      params: oneId,
      // Customer and article numbers are as many as the profile holds; a file is four thirds as long in base64.
      body: z.record(z.string().max(120), z.string().max(4_300_000)),
      upload: true,
      largest: 4_600_000,
      refusals: ['not-found', 'unknown-reference', 'too-many-revisions'],
    },
  ),
  importsForm: page(
    'POST',
    '/imports',
    ['kitchen', 'official'],
    'Look at a file before it is sent, and send it',
    {
      // A file is four thirds as long in base64.
      body: z.record(z.string().max(120), z.string().max(4_300_000)),
      upload: true,
      largest: 4_300_000,
      refusals: ['not-found'],
    },
  ),
  termsPage: page('GET', '/terms', office, 'The terms with state, completeness and estimated aid'),
  termPage: page('GET', '/terms/{periodId}', office, 'One term: sites, days, missing, odd', {
    params: periodId,
    query: termQuery,
    refusals: ['unknown-period', 'not-found'],
  }),
  readTermTable: {
    method: 'GET',
    path: '/terms/{periodId}/tables/{table}',
    callers: office,
    params: z.strictObject({ periodId: v.periodId, table: z.enum(['sites', 'days', 'weeks']) }),
    query: termQuery,
    answer: 'file',
    refusals: ['unknown-period', 'not-found'],
    summary: "A table of the term's page as CSV, of the sites that are asked for",
  },
  claimPage: page(
    'GET',
    '/claims/{claimId}',
    office,
    'A claim: summary, sites, checks, documents, changes, trail',
    {
      params: claimId,
      query: z.strictObject({
        tab: z.enum(['summary', 'sites', 'checks', 'documents', 'changes', 'afterwards', 'trail']).optional(),
        q: z.string().max(100).optional(),
        sort: z.enum(['name', 'litres', 'aid', 'missing']).optional(),
        after: v.slug.optional(),
      }),
      refusals: ['not-found'],
    },
  ),
  claimSitePage: page(
    'GET',
    '/claims/{claimId}/sites/{siteId}',
    office,
    'A site in a claim, with the working and its days',
    {
      params: claimSite,
      refusals: ['not-found'],
    },
  ),
  claimForm: page('POST', '/claims/{claimId}', official, 'Refresh, explain, submit or return a claim', {
    params: claimId,
    body: form,
    refusals: [
      'not-found',
      'unknown-period',
      'unknown-rule-period',
      'claim-state',
      'claim-changed',
      'nothing-changed',
      'period-not-ended',
      'blocked-by-checks',
      'warnings-unanswered',
      'answer-needless',
      'no-other-approver',
      'stale',
      'bad-request',
    ],
  }),
  afterwardsForm: page(
    'POST',
    '/claims/{claimId}/afterwards',
    official,
    'Record what happened with the authority',
    {
      params: claimId,
      body: form,
      refusals: [
        'not-found',
        'claim-state',
        'future-day',
        'difference-unexplained',
        'sum-differs',
        'stale',
        'bad-request',
      ],
    },
  ),
  approvePage: page('GET', '/claims/{claimId}/approve', official, 'Check answers, the declaration, approve', {
    params: claimId,
    refusals: ['not-found', 'claim-state'],
  }),
  approveForm: page('POST', '/claims/{claimId}/approve', official, 'Approve the application', {
    params: claimId,
    body: form,
    refusals: [
      'not-found',
      'claim-state',
      'claim-changed',
      'prepared-by-you',
      'approved-by-you',
      'login-too-old',
      'period-not-ended',
      'blocked-by-checks',
      'warnings-unanswered',
      'unknown-rule-period',
      'stale',
      'bad-request',
    ],
  }),
  confirmationPage: page(
    'GET',
    '/claims/{claimId}/confirmation',
    office,
    'Reference, hash and documents of an approved claim',
    {
      params: claimId,
      refusals: ['not-found', 'claim-state'],
    },
  ),
  trailPage: page('GET', '/trail', reading, 'Who did what and when', { query: trailQuery }),
  folderPage: page(
    'GET',
    '/folders/{folderId}',
    office,
    'How far an inspection folder has come, and the way to it',
    {
      params: folderId,
      refusals: ['not-found'],
    },
  ),
  folderForm: page('POST', '/folders/{folderId}', office, 'Have an inspection folder made', {
    params: folderId,
    body: form,
    refusals: ['not-found'],
  }),
  retentionPage: page('GET', '/retention', office, 'What is kept until when, and what is due to be deleted', {
    query: z.strictObject({ saved: z.enum(personalSteps).optional() }),
  }),
  retentionForm: page('POST', '/retention', keepers, 'Announce, confirm, stop or hold a deletion', {
    body: form,
    refusals: disposing,
  }),
  sheetPage: page(
    'GET',
    '/claims/{claimId}/sheet',
    office,
    "The claim in the order of the authority's form",
    {
      params: claimId,
      refusals: ['not-found'],
    },
  ),
  siteFormPage: page('GET', '/claims/{claimId}/sites/{siteId}/form', office, 'The compile form of a site', {
    params: claimSite,
    refusals: ['not-found'],
  }),
  monitoringPage: page('GET', '/claims/{claimId}/monitoring', office, 'The yearly monitoring figures', {
    params: claimId,
    refusals: ['not-found'],
  }),
  explainForm: page('POST', '/sites/{siteId}/days/{date}/explanation', official, 'Explain a missing day', {
    params: siteDay,
    body: form,
    refusals: [
      'not-found',
      'stale',
      'future-day',
      'outside-opening',
      'precondition-needed',
      'reason-needed',
      'entry-id-reused',
      'nothing-changed',
      'too-many-revisions',
      'bad-request',
    ],
  }),
  benefitPage: page(
    'GET',
    '/terms/{periodId}/benefit',
    office,
    'Whether the robot is worth it, term by term',
    {
      params: periodId,
      refusals: ['unknown-period', 'not-found'],
    },
  ),
  readBenefitFile: {
    method: 'GET',
    path: '/terms/{periodId}/benefit.csv',
    callers: office,
    params: periodId,
    answer: 'file',
    refusals: ['unknown-period', 'not-found'],
    summary: "The benefit as CSV, for the city's report on its digital projects",
  },
  comparisonPage: page(
    'GET',
    '/terms/{periodId}/comparison',
    office,
    'Both ways at once: figures made by hand beside those of the claim',
    {
      params: periodId,
      query: z.strictObject({
        show: z.enum(['all', 'open', 'done']).optional(),
        q: z.string().max(100).optional(),
      }),
      refusals: ['unknown-period'],
    },
  ),
  comparisonForm: page(
    'POST',
    '/terms/{periodId}/comparison',
    official,
    'Take in figures made by hand, explain a difference, sign a site off',
    {
      params: periodId,
      body: z.record(z.string().max(120), z.string().max(2_800_000)),
      upload: true,
      largest: 3_000_000,
      refusals: [
        'unknown-period',
        'not-found',
        'differences-open',
        'nothing-changed',
        'too-many-revisions',
        'stale',
        'bad-request',
      ],
    },
  ),
  readComparisonFile: {
    method: 'GET',
    path: '/terms/{periodId}/comparison.csv',
    callers: office,
    params: periodId,
    query: z.strictObject({ empty: z.literal('1').optional() }),
    answer: 'file',
    refusals: ['unknown-period'],
    summary: 'The comparison as CSV, or an empty table to fill in by hand',
  },
  openLink: page(
    'GET',
    '/e/{secret}',
    'anyone',
    'Open an entry link: a session for its site, without an account',
    {
      params: z.strictObject({ secret: z.string().max(200) }),
      refusals: ['stale'],
    },
  ),
  linksPage: page('GET', '/links', office, 'Entry links for kitchens without an account', {
    query: z.strictObject({ q: z.string().max(100).optional() }),
  }),
  linksForm: page('POST', '/links', official, 'Make an entry link and show its sheet, once', {
    body: form,
    refusals: ['unknown-reference', 'stale'],
  }),
  linkForm: page('POST', '/links/{id}', official, 'Take an entry link back', {
    params: oneId,
    body: form,
    refusals: ['not-found', 'nothing-changed', 'stale'],
  }),
  settingsPage: page('GET', '/settings', office, 'The rules as sentences, and the change that waits', {
    query: z.strictObject({ claim: v.claimId.optional(), saved: z.enum(['now', 'draft']).optional() }),
  }),
  settingsForm: page('POST', '/settings', keepers, 'Propose, confirm or decline a change of the settings', {
    body: form,
    refusals: [...changingSettings, 'draft-waiting', 'own-draft', 'not-found', 'reason-needed'],
  }),
  robotPage: page('GET', '/robot', office, 'What the robot did, would do, and is set to; its outbox', {
    query: z.strictObject({ tried: z.enum(scheduledCalls).optional() }),
  }),
  robotForm: page(
    'POST',
    '/robot',
    official,
    'Have the robot do something now, set it, send a message or try a failed call again',
    {
      body: form,
      refusals: ['not-found', 'outbox-state', 'too-many-revisions', 'stale', 'bad-request'],
    },
  ),
  entryPage: page(
    'GET',
    '/claims/{claimId}/entry',
    office,
    'An approved claim, field by field, for the e-service',
    {
      params: claimId,
      refusals: ['not-found', 'claim-state'],
    },
  ),
  entryForm: page('POST', '/claims/{claimId}/entry', official, 'Note the number of the authority’s receipt', {
    params: claimId,
    body: form,
    refusals: ['not-found', 'claim-state', 'outbox-state', 'too-many-revisions', 'stale'],
  }),
  registerPage: page('GET', '/register', office, 'The records of a kind: search, sort, the way to each', {
    query: z.strictObject({
      kind: z.enum(registerKinds).default('site'),
      q: z.string().max(100).optional(),
      sort: z.string().max(40).optional(),
    }),
  }),
  registerCsv: {
    method: 'GET',
    path: '/register-csv/{kind}',
    callers: office,
    params: registerKind,
    answer: 'file',
    refusals: [],
    summary: 'The records of a kind as CSV, as they can be taken in again',
  },
  registerCsvForm: page(
    'POST',
    '/register-csv/{kind}',
    keepers,
    'Look at a file of records, and take it in',
    {
      params: registerKind,
      body: z.record(z.string().max(120), z.string().max(2_800_000)),
      upload: true,
      largest: 3_000_000,
    },
  ),
  registerRecordPage: page('GET', '/register/{kind}/{id}', office, 'A record with its form and versions', {
    params: registerRecord,
    query: z.strictObject({ saved: z.literal('1').optional() }),
    refusals: ['not-found'],
  }),
  registerRecordForm: page(
    'POST',
    '/register/{kind}/{id}',
    keepers,
    'Save a record, or bring a version back',
    {
      params: registerRecord,
      body: form,
      refusals: [...changingSettings, 'not-found', 'unknown-period', 'unknown-reference', 'own-rights'],
    },
  ),
  registerCopyForm: page('POST', '/register-copy', keepers, 'Open a term with the figures of another', {
    body: form,
    refusals: [...changingSettings, 'unknown-period', 'not-found', 'unknown-reference'],
  }),
  yearPage: page('GET', '/sites/{siteId}/school-year/{periodId}', reading, "A site's figures of a term", {
    params: sitePeriod,
    refusals: ['not-found'],
  }),
  yearForm: page(
    'POST',
    '/sites/{siteId}/school-year/{periodId}',
    ['kitchen', 'official'],
    "Confirm a site's figures of a term",
    { params: sitePeriod, body: form, refusals: [...changingSettings, 'not-found', 'unknown-reference'] },
  ),
  deliveriesPage: page(
    'GET',
    '/deliveries',
    office,
    'Invoices and delivery notes: search, sort, settle, take in',
    {
      query: deliveryQuery.extend({ saved: z.enum(['settled', 'saved']).optional() }),
      refusals: ['unknown-period'],
    },
  ),
  deliveriesCsv: {
    method: 'GET',
    path: '/deliveries-csv',
    callers: office,
    query: deliveryQuery,
    answer: 'file',
    refusals: ['unknown-period'],
    summary: 'The documents that fit the search, as CSV',
  },
  deliveriesForm: page('POST', '/deliveries', official, 'Look at a file, take it in, or settle numbers', {
    query: z.strictObject({ periodId: v.periodId.optional() }),
    body: z.record(z.string().max(120), z.string().max(5_400_000)),
    upload: true,
    largest: largestFile,
    refusals: [...saving, 'unknown-period', 'unknown-reference', 'not-found'],
  }),
  deliveryPage: page('GET', '/deliveries/{deliveryId}', office, 'A document, or the form of a new one', {
    params: deliveryOrNew,
    query: z.strictObject({
      mode: z.literal('correct').optional(),
      saved: z.enum(['settled', 'saved']).optional(),
    }),
    refusals: ['not-found'],
  }),
  deliveryForm: page(
    'POST',
    '/deliveries/{deliveryId}',
    official,
    'Enter a document, correct it, or take it back',
    {
      params: deliveryOrNew,
      body: z.record(z.string().max(120), z.string().max(4000)),
      refusals: [...saving, 'not-found', 'unknown-reference'],
    },
  ),
  reconciliationPage: page(
    'GET',
    '/terms/{periodId}/reconciliation',
    office,
    'Deliveries against use; stock, explanations, evidence',
    {
      params: periodId,
      query: z.strictObject({
        q: z.string().max(100).optional(),
        show: z.enum(['open', 'bare', '']).optional(),
        unit: v.slug.optional(),
        saved: z.literal('1').optional(),
      }),
      refusals: ['unknown-period', 'unknown-rule-period', 'not-found'],
    },
  ),
  reconciliationCsv: {
    method: 'GET',
    path: '/reconciliation-csv/{periodId}',
    callers: office,
    params: periodId,
    answer: 'file',
    refusals: ['unknown-period', 'unknown-rule-period', 'not-found'],
    summary: 'The reconciliation as CSV',
  },
  reconciliationForm: page(
    'POST',
    '/terms/{periodId}/reconciliation',
    official,
    "Enter a unit's stock and waste, and explain a difference",
    {
      params: periodId,
      body: form,
      refusals: [...saving, 'unknown-period', 'unknown-rule-period', 'not-found'],
    },
  ),
  attachmentForm: page('POST', '/attachments', official, 'Attach a file, or take one back', {
    body: z.record(z.string().max(120), z.string().max(5_400_000)),
    upload: true,
    largest: largestFile,
    refusals: ['not-found', 'stale', 'too-many-revisions'],
  }),
  accessibilityPage: page('GET', '/accessibility', 'anyone', 'The accessibility statement'),
  guidePage: page('GET', '/guide/{who}', 'anyone', 'A guide: how the work is done, from end to end', {
    params: z.strictObject({ who: z.enum(['kitchen', 'official']) }),
  }),
  problemPage: page('GET', '/problems/{code}', 'anyone', 'What a problem type means and what to do', {
    params: z.strictObject({ code: z.string().max(60) }),
    refusals: ['not-found'],
  }),
  notFoundPage: page('GET', '/{path+}', 'anyone', 'Whatever is not there', {
    params: z.strictObject({ path: z.string().max(2000) }),
    refusals: ['not-found'],
  }),
} as const satisfies Record<string, Route>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;

function page<
  M extends 'GET' | 'POST',
  P extends string,
  C extends Route['callers'],
  const X extends Partial<
    Pick<Route, 'links' | 'params' | 'query' | 'body' | 'refusals' | 'upload' | 'largest'>
  > = Record<never, never>,
>(method: M, path: P, callers: C, summary: string, more?: X) {
  return { method, path, callers, summary, answer: 'page' as const, refusals: [] as const, ...(more as X) };
}
