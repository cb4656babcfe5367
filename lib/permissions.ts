/**
 * What each function may do, and nothing more: a route names the methods of the ports that it calls, a method names
 * the actions behind it and the keys they may touch. A route without a line here does not compile; test/lib compares
 * each line with what the function's bundle calls.
 */
import type { RouteName } from '../src/api/routes.ts';

type Grant = {
  readonly actions: readonly string[];
  /** The partitions of the table (dynamodb:LeadingKeys); `*` stands for the rest of a key. */
  readonly keys?: readonly string[];
  /** The objects of the bucket of records. */
  readonly objects?: string | readonly string[];
  /** The bucket itself. */
  readonly bucket?: true;
  /** The address that mails come from. */
  readonly sender?: true;
  /** The bus that events go to. */
  readonly bus?: true;
  /** The secret that the configuration names for this. */
  readonly secret?: 'login' | 'webhook';
  /** The key that seals. */
  readonly key?: true;
  /** The queue of dead letters. */
  readonly queue?: true;
  /** The functions that the schedule calls. */
  readonly calls?: true;
  /** The function that makes folders. */
  readonly wakes?: true;
};

const get = 'dynamodb:GetItem';
const query = 'dynamodb:Query';
const put = 'dynamodb:PutItem';
const readSecret = 'secretsmanager:GetSecretValue';

// A conditional write reads its item again when an answer was lost, so `put` goes with `get` (src/adapters/dynamo).
const save = (kind: string): Grant => ({ actions: [get, put], keys: [`KIND#${kind}`] });

/** Where the bucket keeps what retention looks at. */
const kept = ['attachments/*', 'documents/*', 'snapshots/*'];

const grants = {
  'counts.get': { actions: [get], keys: ['SITE#*'] },
  'counts.ofSite': { actions: [query], keys: ['SITE#*'] },
  'counts.standingOfSite': { actions: [query], keys: ['SITE#*'] },
  'counts.put': { actions: [get, put], keys: ['SITE#*'] },
  'register.get': { actions: [get], keys: ['KIND#*'] },
  'register.list': { actions: [query], keys: ['KIND#*'] },
  'register.userOf': { actions: [get], keys: ['IDENTITY#*', 'KIND#user'] },
  'register.put site': save('site'),
  'register.put product': save('product'),
  'register.put calendar': save('calendar'),
  'register.put composition': save('composition'),
  'register.put schoolYearData': save('schoolYearData'),
  'register.put settings': save('settings'),
  'register.put importProfile': save('importProfile'),
  'register.put robot': save('robot'),
  'register.put supplier': save('supplier'),
  'register.put stockData': save('stockData'),
  'register.put handMade': save('handMade'),
  // A user and the identities that lead to him change in one transaction.
  'register.put user': { actions: [get, put, 'dynamodb:DeleteItem'], keys: ['KIND#user', 'IDENTITY#*'] },
  'claims.get': { actions: [get], keys: ['CLAIM'] },
  'claims.list': { actions: [query], keys: ['CLAIM'] },
  'claims.put': { actions: [get, put], keys: ['CLAIM'] },
  'links.get': { actions: [get], keys: ['LINK'] },
  'links.list': { actions: [query], keys: ['LINK'] },
  'links.put': { actions: [get, put], keys: ['LINK'] },
  'looks.get': { actions: [get], keys: ['LOOK#*'] },
  'looks.put': { actions: [put], keys: ['LOOK#*'] },
  'deliveries.get': { actions: [get], keys: ['DELIVERY#*'] },
  'deliveries.ofMonths': { actions: [query], keys: ['DELIVERY#*'] },
  'deliveries.holderOf': { actions: [get], keys: ['DELIVERYKEY#*'] },
  // A document and the keys it takes are written in one transaction.
  'deliveries.put': { actions: [get, put], keys: ['DELIVERY#*', 'DELIVERYKEY#*'] },
  'attachments.get': { actions: [get], keys: ['ATTACHMENT#*'] },
  'attachments.ofSchoolYear': { actions: [query], keys: ['ATTACHMENT#*'] },
  'attachments.put': { actions: [get, put], keys: ['ATTACHMENT#*'] },
  'attachments.keep': { actions: ['s3:PutObject'], objects: 'attachments/*' },
  'attachments.bytes': { actions: ['s3:GetObject'], objects: 'attachments/*' },
  'attachments.bytes missing': { actions: ['s3:ListBucket'], bucket: true },
  'transfers.get': { actions: [get], keys: ['TRANSFER#*'] },
  'transfers.put': { actions: [get, put], keys: ['TRANSFER#*'] },
  'transfers.ofKitchen': { actions: [query], keys: ['TRANSFER#*'] },
  'robotDays.newest': { actions: [query], keys: ['ROBOT'] },
  'robotDays.list': { actions: [query], keys: ['ROBOT'] },
  'robotDays.put': { actions: [get, put], keys: ['ROBOT'] },
  'outbox.get': { actions: [get], keys: ['OUTBOX'] },
  'outbox.list': { actions: [query], keys: ['OUTBOX'] },
  'outbox.put': { actions: [get, put], keys: ['OUTBOX'] },
  // A mail with files is raw to SES.
  'mail.send': { actions: ['ses:SendEmail', 'ses:SendRawEmail'], sender: true },
  'channels.send folder': { actions: ['s3:PutObject'], objects: 'documents/*' },
  'channels.send webhook': { actions: [readSecret], secret: 'webhook' },
  'channels.send event': { actions: ['events:PutEvents'], bus: true },
  // What is counted or taken out is held meanwhile, and let go when it stays.
  'deadLetters.list': {
    actions: ['sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
    queue: true,
  },
  'deadLetters.takeOut': {
    actions: [
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:ReceiveMessage',
    ],
    queue: true,
  },
  'calls.start': { actions: ['lambda:InvokeFunction'], calls: true },
  'sessions.get': { actions: [get], keys: ['SESSION#*'] },
  'sessions.put': { actions: [put], keys: ['SESSION#*'] },
  // Removing marks the session, so that a request under way cannot bring it back.
  'sessions.remove': { actions: ['dynamodb:UpdateItem'], keys: ['SESSION#*'] },
  'sessions.putPending': { actions: [put], keys: ['PENDING#*'] },
  'sessions.takePending': { actions: ['dynamodb:DeleteItem'], keys: ['PENDING#*'] },
  'snapshots.get': { actions: ['s3:GetObject'], objects: 'snapshots/*' },
  'snapshots.put': { actions: ['s3:PutObject'], objects: 'snapshots/*' },
  // Without it S3 says 403, not 404, of a snapshot that is gone: who looks after it must know the one from the other.
  'snapshots.get missing': { actions: ['s3:ListBucket'], bucket: true },
  'documents.get': { actions: ['s3:GetObject'], objects: 'documents/*' },
  'documents.link': { actions: ['s3:GetObject'], objects: 'documents/*' },
  'documents.put': { actions: ['s3:PutObject'], objects: 'documents/*' },
  // Without it S3 says 403, not 404, of a document that is not made yet.
  'documents.get missing': { actions: ['s3:ListBucket'], bucket: true },
  'seals.get': { actions: ['s3:GetObject'], objects: 'documents/*' },
  'seals.put': { actions: ['s3:GetObject', 's3:PutObject'], objects: 'documents/*' },
  // As with the documents.
  'seals.get missing': { actions: ['s3:ListBucket'], bucket: true },
  'seals.names': { actions: ['s3:ListBucket'], bucket: true },
  'signer.sign': { actions: ['kms:Sign', 'kms:GetPublicKey'], key: true },
  'signer.publicKey': { actions: ['kms:GetPublicKey'], key: true },
  'trail.append': { actions: [put], keys: ['TRAIL#*'] },
  'trail.ofDays': { actions: [query], keys: ['TRAIL#*'] },
  // A folder has a lock of a day of its own.
  'folders.put': { actions: ['s3:PutObject', 's3:PutObjectRetention'], objects: 'documents/*' },
  'folders.link': { actions: ['s3:GetObject'], objects: 'documents/*' },
  'folderWorks.get': { actions: [get], keys: ['FOLDER'] },
  'folderWorks.put': { actions: [get, put], keys: ['FOLDER'] },
  'worker.wake': { actions: ['lambda:InvokeFunction'], wakes: true },
  'disposals.get': { actions: [get], keys: ['DISPOSAL'] },
  'disposals.list': { actions: [query], keys: ['DISPOSAL'] },
  'disposals.put': { actions: [get, put], keys: ['DISPOSAL'] },
  // S3 tells of a lock only who may ask for it.
  'keptObjects.under': { actions: ['s3:GetObject', 's3:GetObjectRetention'], objects: kept },
  'keptObjects.under names': { actions: ['s3:ListBucket'], bucket: true },
  'removals.remove': {
    actions: [get, 'dynamodb:DeleteItem'],
    keys: [
      ...['CLAIM', 'SITE#*', 'TRANSFER#*', 'KIND#schoolYearData', 'KIND#stockData', 'KIND#handMade'],
      ...['KIND#user', 'IDENTITY#*', 'LINK', 'LOOK#*', 'ROBOT', 'OUTBOX', 'TRAIL#*'],
      ...['DELIVERY#*', 'DELIVERYKEY#*', 'ATTACHMENT#*'],
    ],
  },
  // No right to set a lock aside: s3:BypassGovernanceRetention is nobody's.
  'removals.remove object': {
    actions: ['s3:DeleteObjectVersion', 's3:GetObjectVersion', 's3:GetObjectRetention'],
    objects: kept,
  },
  'removals.remove versions': { actions: ['s3:ListBucketVersions'], bucket: true },
  // No AWS behind most of these; they decide on secrets and on the kind of machine.
  'issuer.start': { actions: [] },
  'issuer.finish': { actions: [readSecret], secret: 'login' },
  'issuer.logoutUrl': { actions: [] },
  'issuer.verify': { actions: [] },
  'makers.pdf': { actions: [] },
  'makers.xlsx': { actions: [] },
} as const satisfies Record<string, Grant>;

/** A method of a port; for `register.put` with the kind of record that is written. */
export type Use = keyof typeof grants;

/** Every request finds out who calls (src/usecases/identify.ts). */
const gate = [
  'register.userOf',
  'sessions.get',
  'sessions.put',
  'sessions.remove',
  'links.get',
  'issuer.verify',
  'trail.append',
] as const satisfies readonly Use[];

/** The kinds that the register's pages keep. */
const registerPuts = [
  'register.put site',
  'register.put composition',
  'register.put product',
  'register.put calendar',
  'register.put schoolYearData',
  'register.put supplier',
  'register.put user',
] as const;
/** What computing a claim from the counts reads (src/usecases/gatherClaim.ts). */
const gathering = [
  'register.get',
  'register.list',
  'counts.ofSite',
  'transfers.ofKitchen',
  'deliveries.ofMonths',
  'attachments.ofSchoolYear',
] as const;
const recording = [
  'register.get',
  'register.list',
  'counts.get',
  'counts.put',
  'claims.list',
  'links.put',
] as const;
/** A dry run reads the days of a site at once. */
const importing = [...recording, 'counts.ofSite'] as const;
const transferring = ['transfers.get', 'transfers.put'] as const;
const documents = [
  'documents.get',
  'documents.link',
  'documents.get missing',
  'documents.put',
  'makers.pdf',
  'makers.xlsx',
] as const;

/** Functions without a route: no request comes to them, only IT or a schedule, by AWS's own rights (docs/dayTwo.md). */
export const apart = [
  'firstAdministrator',
  'checkInvariants',
  'runRobot',
  'makeCheckpoint',
  'deleteRecords',
  'makeFolder',
] as const;
export type ApartName = (typeof apart)[number];
/** A function: a route's, or one apart. */
export type FunctionName = RouteName | ApartName;

export const isApart = (name: string): name is ApartName => (apart as readonly string[]).includes(name);

/** What a run of the robot calls. */
const running = [
  ...gathering,
  'counts.standingOfSite',
  ...documents.filter((use) => use !== 'documents.link'),
  'claims.get',
  'claims.list',
  'claims.put',
  'snapshots.get',
  'snapshots.put',
  'links.put',
  'trail.append',
  'robotDays.newest',
  'robotDays.put',
  'outbox.get',
  'outbox.put',
  'mail.send',
  'channels.send folder',
  'channels.send webhook',
  'channels.send event',
] as const;

const books = ['register.list', 'deliveries.ofMonths'] as const;
const entering = [
  'register.get',
  'register.list',
  'deliveries.get',
  'deliveries.holderOf',
  'deliveries.put',
] as const;
// Without the list's right S3 says 403, not 404, of what is not there.
const keptBytes = ['attachments.bytes', 'attachments.bytes missing'] as const;
const attaching = [
  'register.get',
  'deliveries.get',
  'attachments.get',
  'attachments.put',
  'attachments.keep',
] as const;
/** Sealing, and finding whether it has been done. */
const sealing = ['seals.get', 'seals.get missing', 'seals.put', 'signer.sign'] as const;
const approving = [
  ...gathering,
  ...sealing,
  ...['claims.get', 'claims.list', 'claims.put', 'snapshots.get'],
  ...['documents.get', 'documents.get missing', 'documents.put', 'makers.pdf', 'makers.xlsx'],
] as const satisfies readonly Use[];
/** Every act of a range of days (src/usecases/gatherActs.ts). */
const acts = [
  ...['register.list', 'counts.ofSite', 'claims.list', 'trail.ofDays'],
  ...['deliveries.ofMonths', 'attachments.ofSchoolYear', 'disposals.list', 'robotDays.list', 'outbox.list'],
  'transfers.ofKitchen',
] as const satisfies readonly Use[];
/** The terms and how long each is kept (src/usecases/gatherKept.ts). */
const keepings = ['claims.list', 'register.list', 'register.get', 'disposals.list'] as const;
/** Everything that is kept of a term, and the decision on it. */
const disposing = [
  ...[...keepings, 'disposals.get', 'disposals.put', 'documents.put'],
  ...['counts.ofSite', 'transfers.ofKitchen', 'links.list', 'looks.get', 'robotDays.list', 'outbox.list'],
  ...['trail.ofDays', 'deliveries.ofMonths', 'attachments.ofSchoolYear', 'seals.names'],
  ...['keptObjects.under', 'keptObjects.under names'],
] as const satisfies readonly Use[];
const checkpointing = [...acts, ...sealing, 'seals.names'] as const;
/** Having a folder made (src/usecases/startFolder.ts). */
const asking = ['claims.list', 'folderWorks.get', 'folderWorks.put', 'worker.wake'] as const;
const folder = [
  ...checkpointing,
  ...[
    'snapshots.get',
    'documents.get',
    'documents.get missing',
    'documents.put',
    'makers.pdf',
    'makers.xlsx',
    'signer.publicKey',
  ],
  ...['folders.put', 'folderWorks.get', 'folderWorks.put'],
  'attachments.bytes',
] as const satisfies readonly Use[];

/** What each function calls; a route's calls the gate as well. */
export const uses: Readonly<Record<FunctionName, readonly Use[]>> = {
  readHealth: [],
  readOpenApi: [],
  readMe: [],
  readDay: ['counts.get', 'claims.list'],
  recordDay: recording,
  importDays: importing,
  listImportProfiles: ['register.list'],
  saveImportProfile: ['register.get', 'register.put importProfile'],
  importFile: importing,
  readMonth: ['register.get', 'counts.ofSite', 'claims.list'],
  listTransfers: ['register.get', 'register.list', 'transfers.ofKitchen'],
  recordTransfer: [...transferring, 'register.get', 'register.list'],
  explainTransfer: [...transferring, 'register.get', 'register.list'],
  listSites: ['register.list'],
  readSite: ['register.get'],
  saveSite: ['register.get', 'register.put site'],
  listProducts: ['register.list'],
  saveProduct: ['register.get', 'register.put product'],
  listCalendars: ['register.list'],
  saveCalendar: ['register.get', 'register.put calendar'],
  listCompositions: ['register.list'],
  saveComposition: ['register.get', 'register.put composition'],
  listSchoolYearData: ['register.list'],
  readSchoolYearData: ['register.get'],
  saveSchoolYearData: ['register.get', 'register.put schoolYearData'],
  readSettings: ['register.get'],
  saveSettings: ['register.get', 'register.put settings'],
  confirmSettings: ['register.get', 'register.put settings'],
  declineSettings: ['register.get', 'register.put settings'],
  tryDraft: [...gathering, 'claims.get'],
  registerPage: ['register.list'],
  registerCsv: ['register.list'],
  registerCsvForm: ['register.get', 'register.list', ...registerPuts],
  registerRecordPage: ['register.get', 'register.list'],
  registerRecordForm: ['register.get', 'register.list', ...registerPuts],
  registerCopyForm: ['register.get', 'register.list', 'register.put schoolYearData'],
  yearPage: ['register.get', 'register.list', 'attachments.ofSchoolYear'],
  yearForm: ['register.get', 'register.put schoolYearData'],
  settingsPage: [...gathering, 'claims.get', 'claims.list'],
  settingsForm: [...gathering, 'claims.get', 'claims.list', 'register.put settings'],
  listUsers: ['register.list'],
  saveUser: ['register.get', 'register.put user'],
  listLinks: ['links.list'],
  makeLink: ['register.get', 'links.put'],
  revokeLink: ['links.put'],
  listSuppliers: ['register.list'],
  saveSupplier: ['register.get', 'register.put supplier'],
  listDeliveries: books,
  readDelivery: [...books, 'deliveries.get'],
  enterDelivery: [...entering, 'deliveries.ofMonths'],
  correctDelivery: [...books, 'deliveries.get', 'deliveries.put'],
  importDelivery: [...entering, 'attachments.keep'],
  readOriginal: ['deliveries.get', ...keptBytes],
  readReconciliation: gathering,
  saveStockData: ['register.get', 'register.put stockData'],
  listAttachments: ['attachments.ofSchoolYear'],
  attachFile: attaching,
  readAttachment: ['attachments.get', ...keptBytes],
  withdrawAttachment: ['attachments.get', 'attachments.put'],
  readCompleteness: ['register.list', 'counts.standingOfSite'],
  listClaims: ['claims.list', 'register.get'],
  readClaim: ['claims.get', 'snapshots.get'],
  readWorking: ['claims.get', 'snapshots.get'],
  refreshClaim: [...gathering, 'claims.get', 'claims.list', 'claims.put', 'snapshots.get', 'snapshots.put'],
  submitClaim: [...gathering, 'claims.get', 'claims.put', 'snapshots.get'],
  explainWarnings: ['claims.get', 'claims.put', 'snapshots.get'],
  recordAuthority: ['claims.get', 'claims.put', 'snapshots.get'],
  returnClaim: ['claims.get', 'claims.put', 'snapshots.get'],
  approveClaim: approving,
  readDocument: ['claims.get', 'snapshots.get', ...documents],
  startPage: [],
  signIn: ['sessions.putPending', 'issuer.start'],
  signInCallback: ['sessions.takePending', 'issuer.finish'],
  signOut: ['issuer.logoutUrl'],
  chooseLanguage: [],
  kitchenPage: ['register.get', 'register.list', 'counts.standingOfSite'],
  kitchenDayPage: ['register.get', 'register.list', 'counts.ofSite', 'claims.list'],
  kitchenDayForm: [...recording, 'counts.ofSite'],
  transfersPage: ['register.get', 'register.list', 'transfers.get'],
  transfersForm: [...transferring, 'register.get', 'register.list'],
  kitchenMonthPage: ['register.get', 'register.list', 'counts.ofSite', 'claims.list'],
  importsPage: ['register.list'],
  importsForm: importing,
  importProfilePage: ['register.get', 'register.list'],
  importProfileForm: [...importing, 'register.put importProfile'],
  termsPage: ['register.get', 'register.list', 'counts.standingOfSite', 'claims.list', 'snapshots.get'],
  termPage: ['register.get', 'register.list', 'counts.standingOfSite', 'claims.list', 'snapshots.get'],
  readTermTable: ['register.get', 'register.list', 'counts.standingOfSite', 'claims.list', 'snapshots.get'],
  claimPage: [...gathering, 'claims.get', 'looks.get', 'snapshots.get'],
  claimSitePage: ['claims.get', 'snapshots.get'],
  claimForm: [
    ...gathering,
    'looks.put',
    'claims.get',
    'claims.list',
    'claims.put',
    'snapshots.get',
    'snapshots.put',
  ],
  afterwardsForm: [...gathering, 'claims.get', 'claims.list', 'claims.put', 'snapshots.get', 'snapshots.put'],
  approvePage: [
    ...gathering,
    ...[
      'looks.get',
      'claims.get',
      'snapshots.get',
      'documents.get',
      'documents.get missing',
      'documents.put',
    ],
    ...['makers.pdf', 'makers.xlsx'],
  ] as const satisfies readonly Use[],
  approveForm: [...approving, 'looks.get'],
  confirmationPage: ['claims.get', 'snapshots.get', ...sealing],
  readApprovalRecord: ['claims.get', ...sealing],
  readPublicKey: ['signer.publicKey'],
  readClaimFolder: [...asking, 'folders.link'],
  readSchoolYearFolder: [...asking, 'folders.link'],
  folderPage: ['claims.list', 'folderWorks.get'],
  folderForm: asking,
  makeFolder: folder,
  readTrail: [...acts, 'seals.get', 'seals.names'],
  trailPage: [...acts, 'seals.get', 'seals.names'],
  makeCheckpoint: checkpointing,
  readRetention: keepings,
  stepDisposal: disposing,
  readDisposalList: ['disposals.get', 'documents.get', 'documents.get missing'],
  retentionPage: keepings,
  retentionForm: disposing,
  deleteRecords: [
    ...[...keepings, 'disposals.put', 'documents.get', 'documents.get missing'],
    ...['seals.put', 'signer.sign'],
    ...['removals.remove', 'removals.remove object', 'removals.remove versions'],
  ] as const satisfies readonly Use[],
  readMonitoring: ['claims.get', 'snapshots.get'],
  sheetPage: ['claims.get', 'snapshots.get'],
  siteFormPage: ['claims.get', 'snapshots.get'],
  monitoringPage: ['claims.get', 'snapshots.get'],
  explainForm: [...recording, 'counts.standingOfSite', 'snapshots.get'],
  readComparison: ['claims.list', 'snapshots.get', 'register.list'],
  benefitPage: ['register.get', 'register.list', 'counts.ofSite', 'claims.list', 'snapshots.get'],
  readBenefitFile: ['register.get', 'register.list', 'counts.ofSite', 'claims.list', 'snapshots.get'],
  comparisonPage: ['claims.list', 'snapshots.get', 'register.list'],
  comparisonForm: ['claims.list', 'snapshots.get', 'register.list', 'register.get', 'register.put handMade'],
  readComparisonFile: ['claims.list', 'snapshots.get', 'register.list'],
  openLink: ['links.put'],
  linksPage: ['links.list', 'register.list'],
  linksForm: ['links.list', 'links.put', 'register.get', 'register.list'],
  linkForm: ['links.list', 'links.put', 'register.list'],
  robotPage: [
    'register.get',
    'register.list',
    'counts.standingOfSite',
    'claims.list',
    'snapshots.get',
    'outbox.get',
    'outbox.list',
    'robotDays.list',
    'robotDays.newest',
    'deadLetters.list',
  ],
  robotForm: [
    ...running,
    'outbox.list',
    'robotDays.list',
    'register.put robot',
    'deadLetters.list',
    'deadLetters.takeOut',
    'calls.start',
  ],
  entryPage: ['claims.get', 'snapshots.get', 'outbox.get'],
  entryForm: ['claims.get', 'claims.put', 'snapshots.get', 'outbox.get', 'outbox.put'],
  deliveriesPage: [...books, 'register.list'],
  deliveriesCsv: [...books, 'register.list'],
  deliveriesForm: [...entering, 'deliveries.ofMonths', 'attachments.keep', 'register.put supplier'],
  deliveryPage: [...books, 'register.list', 'deliveries.get', 'attachments.ofSchoolYear'],
  deliveryForm: [...entering, 'deliveries.ofMonths', 'attachments.ofSchoolYear', 'register.put supplier'],
  reconciliationPage: gathering,
  reconciliationCsv: gathering,
  reconciliationForm: [...gathering, 'register.put stockData'],
  attachmentForm: attaching,
  accessibilityPage: [],
  notFoundPage: [],
  guidePage: [],
  problemPage: [],
  firstAdministrator: ['register.get', 'register.list', 'register.put user'],
  checkInvariants: [
    ...(['register.list', 'register.userOf', 'counts.ofSite', 'counts.standingOfSite'] as const),
    ...(['claims.list', 'links.list', 'snapshots.get', 'snapshots.get missing'] as const),
  ],
  runRobot: running,
};

/** All that a function calls. */
export const usesOf = (name: FunctionName): Use[] => [
  ...new Set<Use>(isApart(name) ? uses[name] : [...gate, ...uses[name]]),
];

/** Whether the function sets documents: those need the native typesetter, which is made for x86_64. */
export const setsDocuments = (name: FunctionName): boolean =>
  uses[name].some((use) => use.startsWith('makers.'));

/** Whether the function sends mails, events or parcels, and so must know where from and where to. */
export const sends = (name: FunctionName): boolean => uses[name].includes('mail.send');

/** Whether the function sees the queue of dead letters, and must know where it is. */
export const seesDeadLetters = (name: FunctionName): boolean => uses[name].includes('deadLetters.list');

/** Whether the function starts what the schedule calls, and must know what that is. */
export const starts = (name: FunctionName): boolean => uses[name].includes('calls.start');

/** Whether the function has folders made, and must know what makes them. */
export const asksForFolders = (name: FunctionName): boolean => uses[name].includes('worker.wake');

/** Whether the function shows the client's secret to the issuer. */
export const showsSecret = (name: RouteName): boolean => uses[name].includes('issuer.finish');

export type Statement = {
  readonly sid: string;
  readonly actions: readonly string[];
  /** The table with these partitions, objects of the bucket, the bucket, or the key that seals. */
  readonly on:
    | { readonly keys: readonly string[] }
    | { readonly objects: readonly string[] }
    | { readonly bucket: true }
    | { readonly sender: true }
    | { readonly bus: true }
    | { readonly secret: 'login' | 'webhook' }
    | { readonly key: true }
    | { readonly queue: true }
    | { readonly calls: true }
    | { readonly wakes: true };
};

/** The statements of a function's policy; actions on the same keys or objects are one statement. */
export function statementsFor(name: FunctionName): Statement[] {
  const all: readonly Grant[] = usesOf(name).map((use) => grants[use]);
  const scopesOf = (part: 'keys' | 'objects') => {
    const scopes = new Map<string, Set<string>>();
    for (const grant of all)
      for (const action of grant.actions)
        for (const scope of [grant[part] ?? []].flat())
          scopes.set(action, (scopes.get(action) ?? new Set()).add(scope));
    return merged(scopes);
  };
  const bucketActions = [...new Set(all.flatMap(({ bucket, actions }) => (bucket ? actions : [])))].sort();
  const sid = (kind: string, index: number) => `${kind}${index + 1}`;
  const actionsOf = (part: 'sender' | 'bus') => all.flatMap((grant) => (grant[part] ? grant.actions : []));
  /** The statement on the one thing that a part of the grants is about; none where there is no such grant. */
  const whole = (
    sid: string,
    part: 'key' | 'queue' | 'calls' | 'wakes',
    on: Statement['on'],
  ): Statement[] => {
    const actions = all.flatMap((grant) => (grant[part] ? grant.actions : []));
    return actions.length > 0 ? [{ sid, actions: [...new Set(actions)].sort(), on }] : [];
  };
  return [
    ...scopesOf('keys').map(({ actions, scopes }, index) => ({
      sid: sid('Table', index),
      actions,
      on: { keys: scopes },
    })),
    ...scopesOf('objects').map(({ actions, scopes }, index) => ({
      sid: sid('Records', index),
      actions,
      on: { objects: scopes },
    })),
    ...(all.some(({ bucket }) => bucket)
      ? [{ sid: 'Missing', actions: bucketActions, on: { bucket: true as const } }]
      : []),
    ...(actionsOf('sender').length > 0
      ? [{ sid: 'Mail', actions: actionsOf('sender'), on: { sender: true as const } }]
      : []),
    ...(actionsOf('bus').length > 0
      ? [{ sid: 'Events', actions: actionsOf('bus'), on: { bus: true as const } }]
      : []),
    ...all.flatMap(({ actions, secret }) => (secret ? [{ sid: 'Secret', actions, on: { secret } }] : [])),
    ...whole('Seal', 'key', { key: true }),
    ...whole('DeadLetters', 'queue', { queue: true }),
    ...whole('Calls', 'calls', { calls: true }),
    ...whole('Wake', 'wakes', { wakes: true }),
  ];
}

/** Actions that have the same scopes, together; a key that a wider one covers is left out. */
function merged(scopes: ReadonlyMap<string, ReadonlySet<string>>) {
  const groups = new Map<string, { actions: string[]; scopes: readonly string[] }>();
  for (const [action, found] of scopes) {
    const needed = [...found].filter((one) => ![...found].some((other) => covers(other, one))).sort();
    const group = groups.get(needed.join()) ?? { actions: [], scopes: needed };
    group.actions.push(action);
    groups.set(needed.join(), group);
  }
  return [...groups.values()];
}

const covers = (wide: string, narrow: string): boolean =>
  wide !== narrow && wide.endsWith('*') && narrow.startsWith(wide.slice(0, -1));
