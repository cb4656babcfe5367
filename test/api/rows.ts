/**
 * What every route is expected to take, and from whom: written by hand, beside the route table and not from it. A route
 * without a row fails the tests.
 */
import { createHash } from 'node:crypto';
import { deliveryIdOf } from '../../src/domain/deliveries.ts';
import { readyProfiles } from '../../src/domain/importProfiles.ts';
import type { Kind, Kinds } from '../../src/domain/records.ts';
import { findingKey } from '../../src/domain/warnings.ts';
import { aDelivery, aDisposal, aLink, anAttachment, hashOf } from '../ports/fixtures.ts';
import {
  calendar,
  entryId,
  milk,
  operating,
  schoolYear,
  settings,
  siteA,
  siteB,
  supplier,
  users,
} from '../usecases/smallCity.ts';
import { claimId, dayBody, type Request, saturday, type World } from './requests.ts';

type Caller = 'kitchen' | 'official' | 'auditor' | 'administrator';
export type Row = {
  /** Who gets through; 'anyone' without login too. */
  readonly allowed: 'anyone' | readonly Caller[];
  /** Whether a path names a site, of which a kitchen reaches its own only. */
  readonly site?: true;
  /** How far the term's claim has come before. */
  readonly claim?: 'draft' | 'warned' | 'awaiting' | 'approved';
  /** A request that is answered, given the claim's snapshot. */
  readonly request?: (snapshot: string, city: World) => Request;
  /** The status of its answer; of a form that is sent without its fields, whatever is no refusal of the caller. */
  readonly status?: number | 'reached';
};

const all = ['kitchen', 'official', 'auditor', 'administrator'] as const;
const office = ['official', 'auditor', 'administrator'] as const;
const keepers = ['official', 'administrator'] as const;
const siteId = 'school-a';
const date = operating[0]!;
const claim = { params: { claimId } };
const params = (values: Record<string, string>) => () => ({ params: values });
const { draft: ____, ...given } = settings;
const { id: _, siteId: __, periodId: ___, ...yearData } = schoolYear(siteId);
const change =
  <T extends object>(value: T, params: Record<string, string> = {}) =>
  () => ({
    params,
    headers: { 'if-match': '"1"' },
    body: { value },
  });
/** An entry link of the site, put where its id leads. */
function linkIn(city: World): string {
  const link = aLink('0123456789abcdef');
  void city.links.put({ ...link, siteId });
  return link.id;
}
/** A delivery put where its id leads; its number is taken. */
function deliveryIn(city: World, file?: 'kept'): string {
  const delivery = aDelivery('2026-09', 'a');
  const [first] = delivery.revisions;
  if (!first) throw new Error('a delivery without a revision');
  const bytes = Buffer.from('<Finvoice/>');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const original = { sha256, name: 'a.xml', type: 'application/xml', size: 11, format: 'finvoice' } as const;
  if (file) void city.attachments.keep({ bytes, type: original.type });
  const content = file ? { ...first.content, original } : first.content;
  void city.deliveries.put({ ...delivery, revisions: [{ ...first, content }] });
  return delivery.id;
}
function correctionIn(city: World): Request {
  const standing = { ...aDelivery('2026-08', 'c') };
  const [first] = standing.revisions;
  if (!first) throw new Error('a delivery without a revision');
  // The id must follow from the number, or a correction is taken for another document.
  const id = deliveryIdOf(first.content, hashOf);
  void city.deliveries.put({ ...standing, id });
  return {
    params: { deliveryId: id },
    headers: { 'if-match': `"${first.hash}"` },
    body: { content: { ...first.content, withdrawn: true }, reason: 'Fel stad' },
  };
}
function attachmentIn(city: World): string {
  const bytes = Buffer.from('%PDF-1.7');
  const attachment = {
    ...anAttachment('2026-2027', 'a'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  void city.attachments.put(attachment);
  void city.attachments.keep({ bytes, type: 'application/pdf' });
  return attachment.id;
}
/** A deletion that was announced, with its list. */
function disposalIn(city: World): string {
  const bytes = Buffer.from('kind,thing,number,hash\n');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const disposal = aDisposal('2026-autumn.documents');
  const events = disposal.events.map((event) => ({
    ...event,
    list: { sha256, counts: {}, completedIn: 2027 },
  }));
  void city.documents.put(sha256, 'list.csv', { bytes, type: 'text/csv' });
  void city.disposals.put({ ...disposal, events });
  return disposal.id;
}
const pdf = Buffer.from('%PDF-1.7\n').toString('base64');
const deliveryCsv = Buffer.from(
  'kundnummer;leveransdatum;artikelnummer;levererat;enhet\n1;3.9.2026;6;10;l\n',
).toString('base64');
/** Makes the site the kitchen of the other. */
function pairIn(city: World): Record<string, string> {
  const saved = <K extends Kind>(kind: K, value: Kinds[K], revision: number) => {
    const version = { revision, at: city.clock.now(), by, reason: null, value, previous: null };
    const versions = [{ ...version, hash: '0'.repeat(64) }];
    void city.register.put({ kind, id: value.id, revision, value, versions });
  };
  saved('composition', composition, 1);
  saved('site', { ...siteB, compositionId: composition.id }, 2);
  return { siteId, date, otherId: siteB.id };
}
const by = { issuer: 'urn:test', subject: 'test', role: 'administrator', via: 'robot' } as const;
const lines = [{ productId: 'milk', given: { unit: 'litres', value: '40' } }];
const csv = Buffer.from(`site;date;product;litres\n${siteId};${date};milk;40\n`).toString('base64');
const composition = { id: 'kitchen', name: 'Köket', kitchenSiteId: siteId };

/** A change of the rules that somebody has proposed. */
const draftThere = (request: Request) => (_: string, city: World) => {
  void city.register.get('settings', 'city').then((record) => {
    if (!record || record.revision > 1) return;
    const by = {
      issuer: 'https://login.example',
      subject: 'proposer',
      role: 'official',
      via: 'login',
    } as const;
    const draft = { by, at: city.clock.now(), reason: 'Ny regel', source: null, changes: {} };
    const value = { ...record.value, draft };
    const version = { ...record.versions[0]!, revision: 2, value };
    return city.register.put({ ...record, revision: 2, value, versions: [...record.versions, version] });
  });
  return { headers: { 'if-match': '"2"' }, ...request };
};

export const rows: Readonly<Record<string, Row>> = {
  readHealth: { allowed: 'anyone' },
  readOpenApi: { allowed: 'anyone' },
  readMe: { allowed: all },
  readDay: { allowed: all, site: true, claim: 'draft', request: params({ siteId, date }) },
  recordDay: {
    allowed: ['kitchen', 'official'],
    site: true,
    request: () => ({ params: { siteId, date }, body: dayBody() }),
  },
  importDays: {
    allowed: ['kitchen', 'official'],
    request: () => ({ body: { mode: 'commit', rows: [{ siteId, date, report: dayBody().report }] } }),
  },
  listImportProfiles: { allowed: all },
  saveImportProfile: {
    allowed: keepers,
    request: () => ({ params: { id: 'spreadsheet' }, body: { value: readyProfiles[0] } }),
  },
  importFile: {
    allowed: ['kitchen', 'official'],
    request: () => ({ params: { id: 'spreadsheet' }, body: { mode: 'dry-run', file: csv } }),
  },
  readMonth: { allowed: all, site: true, request: params({ siteId, month: '2026-08' }) },
  listTransfers: { allowed: all, site: true, request: params({ siteId, month: '2026-08' }) },
  recordTransfer: {
    allowed: ['kitchen', 'official'],
    site: true,
    request: (_, city) => ({ params: pairIn(city), body: { entryId: entryId(), lines } }),
  },
  explainTransfer: {
    allowed: ['kitchen', 'official'],
    site: true,
    request: (_, city) => {
      const params = pairIn(city);
      const place = { from: siteId, date, to: siteB.id };
      const side = (kind: 'sent' | 'received', amount: number) => ({
        ...{ kind, reason: null },
        lines: [
          { productId: 'milk', given: { unit: 'litres', value: String(amount / 1000) } as const, amount },
        ],
      });
      const revisions = [side('sent', 40_000), side('received', 38_000)].map((act, index) => ({
        ...{ revision: index + 1, entryId: entryId(), at: city.clock.now(), by, act },
        ...{ previous: null, hash: String(index).repeat(64) },
      }));
      for (const revision of [1, 2])
        void city.transfers.put({ ...place, revision, revisions: revisions.slice(0, revision) });
      const headers = { 'if-match': `"${'1'.repeat(64)}"` };
      return { params, headers, body: { entryId: entryId(), reason: 'spilled' } };
    },
  },
  listSites: { allowed: all },
  readSite: { allowed: all, site: true, request: params({ siteId }) },
  saveSite: { allowed: keepers, request: change({ ...siteA, name: 'Ny' }, { siteId }) },
  listProducts: { allowed: all },
  saveProduct: { allowed: keepers, request: change({ ...milk, portion: 150 }, { id: 'milk' }) },
  listCalendars: { allowed: all },
  saveCalendar: { allowed: keepers, request: change({ ...calendar, weekdays: [1] }, { id: 'school' }) },
  listCompositions: { allowed: all },
  saveComposition: {
    allowed: keepers,
    request: () => ({ params: { id: 'kitchen' }, body: { value: composition } }),
  },
  listSchoolYearData: { allowed: office, request: params({ periodId: '2026-autumn' }) },
  readSchoolYearData: { allowed: all, site: true, request: params({ siteId, periodId: '2026-autumn' }) },
  saveSchoolYearData: {
    allowed: keepers,
    request: change({ ...yearData, children: 150 }, { siteId, periodId: '2026-autumn' }),
  },
  readSettings: { allowed: office },
  saveSettings: { allowed: keepers, request: change({ ...given, languages: ['fi'] }) },
  confirmSettings: { allowed: keepers, request: draftThere({}) },
  declineSettings: { allowed: keepers, request: draftThere({ body: { reason: 'Inte än' } }) },
  tryDraft: {
    allowed: office,
    claim: 'draft',
    request: (_, city) => ({ ...draftThere({})('', city), ...claim }),
  },
  registerPage: { allowed: office },
  registerCsv: { allowed: office, request: params({ kind: 'site' }) },
  registerCsvForm: {
    allowed: keepers,
    request: () => ({ params: { kind: 'site' }, body: {} }),
    status: 'reached',
  },
  registerRecordPage: { allowed: office, request: params({ kind: 'site', id: siteId }) },
  registerRecordForm: {
    allowed: keepers,
    request: () => ({ params: { kind: 'site', id: siteId }, body: {} }),
    status: 'reached',
  },
  registerCopyForm: { allowed: keepers, request: () => ({ body: {} }), status: 'reached' },
  yearPage: { allowed: all, site: true, request: params({ siteId, periodId: '2026-autumn' }) },
  yearForm: {
    allowed: ['kitchen', 'official'],
    site: true,
    request: () => ({ params: { siteId, periodId: '2026-autumn' }, body: { revision: '1' } }),
    status: 'reached',
  },
  settingsPage: { allowed: office, request: (_, city) => draftThere({})('', city) },
  settingsForm: { allowed: keepers, request: () => ({ body: {} }), status: 'reached' },
  listUsers: { allowed: ['auditor', 'administrator'] },
  saveUser: {
    allowed: ['administrator'],
    request: change({ ...users[0], label: 'Köket' }, { id: 'kitchen-a' }),
  },
  listLinks: { allowed: office },
  makeLink: { allowed: ['official'], request: () => ({ body: { siteId, kind: 'once', days: 7 } }) },
  revokeLink: {
    allowed: ['official'],
    request: (_, city) => ({ params: { id: linkIn(city) }, body: { reason: 'Pappret är borta' } }),
  },
  listSuppliers: { allowed: office },
  saveSupplier: {
    allowed: keepers,
    request: () => ({ params: { id: 'dairy' }, body: { value: { ...supplier, id: 'dairy' } } }),
  },
  listDeliveries: { allowed: office, request: params({ periodId: '2026-autumn' }) },
  readDelivery: { allowed: office, request: (_, city) => ({ params: { deliveryId: deliveryIn(city) } }) },
  enterDelivery: {
    allowed: ['official'],
    request: () => ({
      body: { content: { ...aDelivery('2026-09', 'b').revisions[0]?.content, supplierId: 'arla' } },
    }),
  },
  correctDelivery: {
    allowed: ['official'],
    request: (_, city) => correctionIn(city),
  },
  importDelivery: {
    allowed: ['official'],
    request: () => ({
      body: { file: deliveryCsv, name: 'lista.csv', supplierId: 'arla', mode: 'commit' },
    }),
  },
  readOriginal: {
    allowed: office,
    request: (_, city) => ({ params: { deliveryId: deliveryIn(city, 'kept') } }),
  },
  readReconciliation: { allowed: office, request: params({ periodId: '2026-autumn' }) },
  saveStockData: {
    allowed: ['official'],
    request: () => ({ params: { periodId: '2026-autumn', unitId: siteId }, body: { lines: [] } }),
  },
  listAttachments: { allowed: office, request: params({ periodId: '2026-autumn' }) },
  attachFile: {
    allowed: ['official'],
    request: () => ({
      body: { to: { kind: 'poster', id: siteId, siteId: null }, file: pdf, name: 'affisch.pdf' },
    }),
  },
  readAttachment: {
    allowed: office,
    request: (_, city) => ({ params: { attachmentId: attachmentIn(city) } }),
  },
  withdrawAttachment: {
    allowed: ['official'],
    request: (_, city) => ({ params: { attachmentId: attachmentIn(city) }, body: { reason: 'Fel fil' } }),
  },
  readCompleteness: { allowed: office, request: params({ periodId: '2026-autumn' }) },
  listClaims: { allowed: office, claim: 'draft' },
  readClaim: { allowed: office, claim: 'draft', request: () => claim },
  readWorking: { allowed: office, claim: 'draft', request: params({ claimId, siteId }) },
  refreshClaim: { allowed: ['official'], request: () => claim },
  submitClaim: {
    allowed: ['official'],
    claim: 'draft',
    request: (snapshot) => ({ ...claim, body: { snapshot } }),
  },
  returnClaim: {
    allowed: ['official'],
    claim: 'awaiting',
    request: (snapshot) => ({ ...claim, body: { snapshot, words: 'Räkna om' } }),
  },
  approveClaim: {
    allowed: ['official'],
    claim: 'awaiting',
    request: (snapshot) => ({ ...claim, body: { snapshot, declared: true, language: 'sv' } }),
  },
  explainWarnings: {
    allowed: ['official'],
    claim: 'warned',
    request: (snapshot, city) => {
      const finding = {
        code: 'milk-on-closed-day',
        siteId,
        date: saturday,
        figures: { amount: 40_000 },
      } as const;
      const findings = [findingKey('W16', finding, city.digest)];
      return { ...claim, body: { snapshot, findings, reason: 'unusual-day', words: 'Talkodag' } };
    },
  },
  recordAuthority: {
    allowed: ['official'],
    claim: 'approved',
    request: () => ({
      ...claim,
      body: { version: 3, act: { kind: 'lodged', on: '2027-01-08', reference: 'N-1' } },
    }),
  },
  readDocument: {
    allowed: office,
    claim: 'approved',
    request: params({ claimId, name: 'application-sv.pdf' }),
  },

  startPage: { allowed: 'anyone' },
  signIn: { allowed: 'anyone', status: 303 },
  signInCallback: { allowed: 'anyone', status: 400 },
  signOut: { allowed: 'anyone', request: () => ({ body: {} }), status: 'reached' },
  chooseLanguage: {
    allowed: 'anyone',
    request: () => ({ body: 'language=fi&to=%2F' }),
    status: 303,
  },
  kitchenPage: { allowed: ['kitchen', 'official'] },
  kitchenDayPage: { allowed: all, site: true, request: params({ siteId, date }) },
  kitchenDayForm: {
    allowed: ['kitchen', 'official'],
    site: true,
    request: () => ({ params: { siteId, date }, body: { entryId: entryId() } }),
    status: 'reached',
  },
  transfersPage: { allowed: all, site: true, request: params({ siteId, date }) },
  transfersForm: {
    allowed: ['kitchen', 'official'],
    site: true,
    request: (_, city) => {
      const { otherId, ...params } = pairIn(city);
      const fields = { act: 'record', other: otherId!, entryId: entryId(), ifMatch: '' };
      return { params, body: { ...fields, [`l.${otherId}.milk`]: '40' } };
    },
    status: 303,
  },
  kitchenMonthPage: { allowed: all, site: true, request: params({ siteId, month: '2026-08' }) },
  importsPage: { allowed: ['kitchen', 'official'] },
  importsForm: { allowed: ['kitchen', 'official'], request: () => ({ body: {} }), status: 'reached' },
  importProfilePage: { allowed: ['official'], request: params({ id: 'spreadsheet' }) },
  importProfileForm: {
    allowed: ['official'],
    request: () => ({ params: { id: 'spreadsheet' }, body: {} }),
    status: 'reached',
  },
  termsPage: { allowed: office, claim: 'draft' },
  termPage: { allowed: office, claim: 'draft', request: params({ periodId: '2026-autumn' }) },
  readTermTable: {
    allowed: office,
    claim: 'draft',
    request: params({ periodId: '2026-autumn', table: 'sites' }),
  },
  claimPage: { allowed: office, claim: 'draft', request: () => claim },
  claimSitePage: { allowed: office, claim: 'draft', request: params({ claimId, siteId }) },
  claimForm: {
    allowed: ['official'],
    claim: 'draft',
    request: () => ({ ...claim, body: {} }),
    status: 'reached',
  },
  approvePage: { allowed: ['official'], claim: 'awaiting', request: () => claim },
  approveForm: {
    allowed: ['official'],
    claim: 'awaiting',
    request: () => ({ ...claim, body: {} }),
    status: 'reached',
  },
  confirmationPage: { allowed: office, claim: 'approved', request: () => claim },
  afterwardsForm: {
    allowed: ['official'],
    claim: 'approved',
    request: () => ({ ...claim, body: {} }),
    status: 'reached',
  },
  readApprovalRecord: { allowed: office, claim: 'approved', request: () => claim },
  readPublicKey: { allowed: 'anyone' },
  // It is made apart: the first answer is that it is being made.
  readClaimFolder: { allowed: office, claim: 'approved', request: () => claim, status: 409 },
  readSchoolYearFolder: {
    allowed: office,
    claim: 'draft',
    request: params({ schoolYear: '2026-2027' }),
    status: 409,
  },
  readTrail: { allowed: all },
  readRetention: { allowed: office },
  // Nothing of this city is due: the refusal is the use case's own.
  stepDisposal: {
    allowed: keepers,
    request: () => ({ params: { disposalId: '2026-autumn.documents' }, body: { step: 'announce' } }),
    status: 409,
  },
  readDisposalList: {
    allowed: office,
    request: (_, city) => ({ params: { disposalId: disposalIn(city) } }),
  },
  folderPage: { allowed: office, claim: 'draft', request: params({ folderId: '2026-2027' }) },
  folderForm: {
    allowed: office,
    claim: 'draft',
    request: () => ({ params: { folderId: claimId }, body: {} }),
    status: 303,
  },
  retentionPage: { allowed: office },
  retentionForm: { allowed: keepers, request: () => ({ body: {} }), status: 'reached' },
  trailPage: { allowed: all },
  readMonitoring: { allowed: office, claim: 'draft', request: () => claim },
  sheetPage: { allowed: office, claim: 'draft', request: () => claim },
  siteFormPage: { allowed: office, claim: 'draft', request: params({ claimId, siteId }) },
  monitoringPage: { allowed: office, claim: 'draft', request: () => claim },
  explainForm: {
    allowed: ['official'],
    request: () => ({ params: { siteId, date }, body: {} }),
    status: 'reached',
  },
  openLink: { allowed: 'anyone', request: params({ secret: 'none' }), status: 401 },
  readComparison: { allowed: office, claim: 'draft', request: params({ periodId: '2026-autumn' }) },
  benefitPage: { allowed: office, claim: 'draft', request: params({ periodId: '2026-autumn' }) },
  readBenefitFile: { allowed: office, claim: 'draft', request: params({ periodId: '2026-autumn' }) },
  comparisonPage: { allowed: office, claim: 'draft', request: params({ periodId: '2026-autumn' }) },
  comparisonForm: {
    allowed: ['official'],
    claim: 'draft',
    request: () => ({ params: { periodId: '2026-autumn' }, body: { act: 'preview' } }),
    status: 422,
  },
  readComparisonFile: { allowed: office, claim: 'draft', request: params({ periodId: '2026-autumn' }) },
  linksPage: { allowed: office },
  linksForm: { allowed: ['official'], request: () => ({ body: {} }), status: 'reached' },
  linkForm: {
    allowed: ['official'],
    request: (_, city) => ({ params: { id: linkIn(city) }, body: {} }),
    status: 'reached',
  },
  robotPage: { allowed: office, claim: 'approved' },
  robotForm: {
    allowed: ['official'],
    request: () => ({ body: { action: 'retry.runRobot' } }),
    status: 'reached',
  },
  entryPage: { allowed: office, claim: 'approved', request: () => claim },
  entryForm: {
    allowed: ['official'],
    claim: 'approved',
    request: () => ({ ...claim, body: {} }),
    status: 'reached',
  },
  deliveriesPage: { allowed: office },
  deliveriesCsv: { allowed: office, request: () => ({ query: { show: 'unsettled' } }) },
  deliveriesForm: {
    allowed: ['official'],
    request: () => ({ body: { act: 'commit', content: deliveryCsv, name: 'lista.csv', supplierId: 'arla' } }),
    status: 'reached',
  },
  deliveryPage: { allowed: office, request: (_, city) => ({ params: { deliveryId: deliveryIn(city) } }) },
  deliveryForm: {
    allowed: ['official'],
    request: (_, city) => ({ params: { deliveryId: deliveryIn(city) }, body: { act: 'withdraw' } }),
    status: 'reached',
  },
  reconciliationPage: { allowed: office, request: params({ periodId: '2026-autumn' }) },
  reconciliationCsv: { allowed: office, request: params({ periodId: '2026-autumn' }) },
  reconciliationForm: {
    allowed: ['official'],
    claim: 'draft',
    request: () => ({ params: { periodId: '2026-autumn' }, body: { unit: siteId } }),
    status: 'reached',
  },
  attachmentForm: {
    allowed: ['official'],
    request: () => ({
      body: {
        act: 'attach',
        kind: 'poster',
        site: siteId,
        file: pdf,
        'file.name': 'a.pdf',
        back: '/deliveries',
      },
    }),
    status: 'reached',
  },
  accessibilityPage: { allowed: 'anyone' },
  guidePage: { allowed: 'anyone', request: params({ who: 'kitchen' }) },
  notFoundPage: { allowed: 'anyone', request: params({ path: 'nowhere' }), status: 404 },
  problemPage: { allowed: 'anyone', request: params({ code: 'stale' }) },
};
