import { canonical } from '../domain/canonical.ts';
import { type Claim, isApproved } from '../domain/claims.ts';
import type { DayCount } from '../domain/counts.ts';
import type { DayRange, Instant } from '../domain/days.ts';
import { entrySheet } from '../domain/entrySheet.ts';
import { periodById, periodsOfSchoolYear } from '../domain/periods.ts';
import type { Recorded } from '../domain/records.ts';
import { Refused } from '../domain/refusals.ts';
import { standing } from '../domain/revisions.ts';
import { sitesThatCount } from '../domain/sites.ts';
import type { Snapshot } from '../domain/snapshots.ts';
import { keepApprovalRecord, type SealPorts } from './approvalRecords.ts';
import type { TrailPorts } from './gatherActs.ts';
import { makeCheckpoint } from './makeCheckpoint.ts';
import type {
  Attachments,
  CsvWriter,
  Deliveries,
  DocumentMakers,
  Documents,
  FolderFile,
  FolderTexts,
  Snapshots,
} from './ports.ts';
import { documentNames, fileOf } from './readDocument.ts';

export type FolderPorts = TrailPorts &
  SealPorts & {
    readonly deliveries: Deliveries;
    readonly attachments: Attachments;
    readonly snapshots: Snapshots;
    readonly documents: Documents;
    readonly makers: DocumentMakers;
    readonly folderTexts: FolderTexts;
    readonly writeCsv: CsvWriter;
  };

/** What a folder is about: a claim, or every claim of a school year. */
export type FolderSubject = { readonly claimId: string } | { readonly schoolYear: string };
export type FolderScope = {
  readonly subject: FolderSubject;
  readonly claims: readonly Claim[];
  /** The days that the claims cover. */
  readonly range: DayRange;
  readonly madeAt: Instant;
};

/** A part of the folder: files as they are made, so that one site at a time is held. */
export type FolderSection = (ports: FolderPorts, scope: FolderScope) => AsyncIterable<FolderFile>;

/** Another capability's part of the folder drops in here; the verifier takes every file by its sum. */
export const folderSections: readonly FolderSection[] = [
  claimsSection,
  daysSection,
  registerSection,
  deliveriesSection,
  reconciliationSection,
  attachmentsSection,
  checkpointsSection,
];

/**
 * What is in a folder of the subject.
 * @throws Refused not-found when there is no such claim, or none in the school year
 */
export async function folderScope(
  ports: Pick<FolderPorts, 'claims' | 'clock'>,
  subject: FolderSubject,
): Promise<FolderScope> {
  const all = await ports.claims.list();
  const periods =
    'schoolYear' in subject
      ? (['term', 'month'] as const).flatMap((type) =>
          periodsOfSchoolYear(subject.schoolYear, type).map(({ id }) => id),
        )
      : [];
  const claims = all.filter((claim) =>
    'claimId' in subject ? claim.id === subject.claimId : periods.includes(claim.periodId),
  );
  const covered = claims.flatMap((claim) => periodById(claim.periodId) ?? []);
  const [from] = covered.map((period) => period.from).toSorted();
  const to = covered
    .map((period) => period.to)
    .toSorted()
    .at(-1);
  if (!from || !to) throw new Refused('not-found');
  return { subject, claims, range: { from, to }, madeAt: ports.clock.now() };
}

/** Every file of the folder; the manifest and its signature come last, as they hold the sums of all others. */
export async function* folderFiles(
  ports: FolderPorts,
  scope: FolderScope,
  sections: readonly FolderSection[] = folderSections,
): AsyncGenerator<FolderFile> {
  // What has happened until yesterday is sealed first, so that the folder can prove it.
  await makeCheckpoint(ports);
  const files: Record<string, { bytes: number; sha256: string }> = {};
  const noted = (file: FolderFile): FolderFile => {
    files[file.path] = { bytes: file.bytes.length, sha256: ports.digest(file.bytes) };
    return file;
  };
  for (const section of sections) for await (const file of section(ports, scope)) yield noted(file);
  const publicKey = await ports.signer.publicKey();
  yield noted(text('public-key.pem', publicKey));
  yield noted({ path: 'verify.mjs', bytes: await ports.folderTexts.verifier() });
  const totals = await Promise.all(
    scope.claims.map(async (claim) => ({
      claim,
      snapshot: summary(await ports.snapshots.get(claim.snapshot)),
    })),
  );
  const key = (await ports.signer.sign('')).key;
  const paths = [...Object.keys(files), 'index.html', 'manifest.json', 'manifest.signature.json'].sort();
  yield noted(text('index.html', ports.folderTexts.index({ scope, claims: totals, paths, key })));
  const manifest = canonical({
    schema: 'skolmjolk/inspection-folder/1',
    ...{ subject: scope.subject, range: scope.range, madeAt: scope.madeAt, key, files },
  });
  yield text('manifest.json', manifest);
  yield text('manifest.signature.json', canonical(await ports.signer.sign(manifest)));
}

/** What the index says of a claim: the whole snapshot of each would be too much to hold at once. */
const summary = ({ applicant, period, totals, sites, aidCents }: Snapshot) => ({
  ...{ applicant, period, totals, aidCents },
  sites: sites.map(({ id, name }) => ({ id, name })),
});
export type FolderClaim = { readonly claim: Claim; readonly snapshot: ReturnType<typeof summary> };

const encoder = new TextEncoder();
const text = (path: string, content: string): FolderFile => ({ path, bytes: encoder.encode(content) });

/** Each claim with its steps, snapshots, documents, working and the record of its approval. */
async function* claimsSection(ports: FolderPorts, { claims }: FolderScope): AsyncGenerator<FolderFile> {
  for (const claim of claims) {
    const folder = `claims/${claim.id}`;
    yield text(`${folder}/claim.json`, canonical(claim));
    for (const hash of new Set(claim.events.map((event) => event.snapshot)))
      yield text(`${folder}/snapshots/${hash}.json`, canonical(await ports.snapshots.get(hash)));
    const snapshot = await ports.snapshots.get(claim.snapshot);
    yield text(`${folder}/working.csv`, ports.writeCsv(workingRows(snapshot)));
    yield text(`${folder}/entry-sheet.csv`, ports.writeCsv(sheetRows(snapshot)));
    for (const name of documentNames)
      if (name !== 'snapshot.json')
        yield {
          path: `${folder}/documents/${name}`,
          bytes: (await fileOf(ports, { claim, snapshot }, name)).bytes,
        };
    if (!isApproved(claim.state)) continue;
    const { record, seal } = await keepApprovalRecord(ports, claim);
    yield text(
      `${folder}/approval.json`,
      canonical({ content: JSON.parse(seal.text), signature: seal.signature }),
    );
    for (const state of ['awaiting', 'approved-once'] as const) {
      const shown = await ports.documents.get(record.snapshot, `${claim.id}/${state}/${record.pdf.name}`);
      if (!shown || ports.digest(shown.bytes) !== record.pdf.sha256) continue;
      yield { path: `${folder}/shown.pdf`, bytes: shown.bytes };
      break;
    }
  }
}

/** The day lists: every count with all its revisions, as data and as a table, a file of each for every site. */
async function* daysSection(ports: FolderPorts, { range }: FolderScope): AsyncGenerator<FolderFile> {
  for (const { id } of sitesThatCount(await ports.register.list('site'))) {
    const counts = await ports.counts.ofSite(id, range);
    if (counts.length === 0) continue;
    yield text(`days/${id}.json`, canonical(counts));
    yield text(`days/${id}.csv`, ports.writeCsv(dayRows(counts)));
  }
}

/**
 * The register with its history. Users stay out: who may do what names persons, and each act carries the role that
 * its author held.
 */
async function* registerSection(ports: FolderPorts): AsyncGenerator<FolderFile> {
  for (const kind of [
    'site',
    'composition',
    'product',
    'calendar',
    'schoolYearData',
    'settings',
    'supplier',
    'stockData',
  ] as const) {
    const all = await ports.register.list(kind);
    const records = kind === 'site' ? sitesThatCount(all as Recorded<'site'>[]) : all;
    yield text(`register/${kind}.json`, canonical(records));
    if (kind === 'site')
      yield text(
        'register/sites.csv',
        ports.writeCsv([
          ['id', 'name', 'kind', 'address', 'registration', 'composition', 'opens', 'closes'],
          ...sitesThatCount(await ports.register.list('site')).map(({ value }) => [
            ...[value.id, value.name, value.kind, value.address, value.registration ?? ''],
            ...[value.compositionId ?? '', value.opensOn, value.closesOn ?? ''],
          ]),
        ]),
      );
    if (kind === 'schoolYearData')
      yield text(
        'register/school-year-data.csv',
        ports.writeCsv([
          ['site', 'period', 'children', 'counted on', 'non-eligible', 'days', 'evidence', 'confirmed'],
          ...(await ports.register.list('schoolYearData')).map(({ value }) => [
            ...[value.siteId, value.periodId, String(value.children), value.referenceDate],
            ...[String(value.nonEligible), String(value.operatingDays ?? ''), value.evidence ?? ''],
            String(value.confirmed),
          ]),
        ]),
      );
  }
}

/** Every delivery document of the months, each with its history, and the originals as they came. */
async function* deliveriesSection(ports: FolderPorts, { range }: FolderScope): AsyncGenerator<FolderFile> {
  const deliveries = await ports.deliveries.ofMonths(range.from.slice(0, 7), range.to.slice(0, 7));
  if (deliveries.length > 0) yield text('deliveries/deliveries.json', canonical(deliveries));
  const originals = new Set<string>();
  for (const delivery of deliveries)
    for (const { content } of delivery.revisions)
      if (content.original) originals.add(content.original.sha256);
  for (const hash of [...originals].sort()) {
    const file = await ports.attachments.bytes(hash);
    if (file) yield { path: `deliveries/originals/${hash}${endingOf(file.type)}`, bytes: file.bytes };
  }
}

/**
 * Each claim's reconciliation as it was frozen with it, what was entered of the stock with its history, and which
 * document each delivered litre stands on.
 */
async function* reconciliationSection(
  ports: FolderPorts,
  { claims }: FolderScope,
): AsyncGenerator<FolderFile> {
  const stock = await ports.register.list('stockData');
  for (const claim of claims) {
    const snapshot = await ports.snapshots.get(claim.snapshot);
    const folder = `reconciliation/${claim.id}`;
    yield text(`${folder}/reconciliation.csv`, ports.writeCsv(reconciliationRows(snapshot)));
    yield text(`${folder}/deliveries.csv`, ports.writeCsv(bookedRows(snapshot)));
    yield text(
      `${folder}/stock.csv`,
      ports.writeCsv(stockRows(stock.filter(({ value }) => value.periodId === claim.periodId))),
    );
  }
}

/** The files attached to the school year's things, those taken back too. */
async function* attachmentsSection(ports: FolderPorts, { claims }: FolderScope): AsyncGenerator<FolderFile> {
  const years = new Set(claims.flatMap((claim) => periodById(claim.periodId)?.schoolYear ?? []));
  for (const year of [...years].sort()) {
    const attachments = await ports.attachments.ofSchoolYear(year);
    if (attachments.length === 0) continue;
    yield text(`attachments/${year}.json`, canonical(attachments));
    for (const hash of [...new Set(attachments.map(({ sha256 }) => sha256))].sort()) {
      const file = await ports.attachments.bytes(hash);
      if (file) yield { path: `attachments/${year}/${hash}${endingOf(file.type)}`, bytes: file.bytes };
    }
  }
}

function endingOf(type: string): string {
  const endings: Readonly<Record<string, string>> = {
    'application/pdf': '.pdf',
    'image/png': '.png',
    'image/jpeg': '.jpg',
    'application/xml': '.xml',
    'text/xml': '.xml',
    'text/csv': '.csv',
  };
  return endings[type.split(';')[0] ?? ''] ?? '.bin';
}

/** The checkpoints from the one that covers the first day on: the trail, sealed. */
async function* checkpointsSection(ports: FolderPorts, { range }: FolderScope): AsyncGenerator<FolderFile> {
  const names = await ports.seals.names('checkpoints/');
  for (const name of names.filter((each) => each.slice('checkpoints/'.length) >= range.from)) {
    const seal = await ports.seals.get(name);
    if (seal)
      yield text(`${name}.json`, canonical({ content: JSON.parse(seal.text), signature: seal.signature }));
  }
}

function dayRows(counts: readonly DayCount[]): string[][] {
  return [
    [
      'date',
      'revision',
      'stands',
      'at',
      'role',
      'way',
      'state',
      'reason',
      'product',
      'use',
      'ml or g',
      'note',
      'hash',
    ],
    ...counts.flatMap((count) =>
      count.revisions.flatMap((each) => {
        const { report, by } = each;
        const stands = each.hash === standing(count).hash ? 'yes' : 'no';
        const head = [count.date, String(each.revision), stands, each.at, by.role, by.via, report.kind];
        const why = each.reason ?? ('reason' in report ? report.reason : '');
        const lines =
          report.kind === 'served' && report.lines.length > 0
            ? report.lines.map(({ productId, use, amount }) => [productId, use, String(amount)])
            : [['', '', '']];
        return lines.map((line) => [...head, why, ...line, report.note ?? '', each.hash]);
      }),
    ),
  ];
}

/** The documents that the claim's reconciliation was reckoned from, each with the original's place in the folder. */
function bookedRows({ deliveries }: Snapshot): string[][] {
  return [
    ['document', 'kind', 'supplier', 'number', 'date', 'counts as', 'original (SHA-256)', 'hash'],
    ...deliveries.map(({ id, kind, supplierId, number, date, state, original, hash }) => [
      ...[id, kind, supplierId, number, date, state, original ?? '', hash],
    ]),
  ];
}

/** Amounts in ml or g: delivered = children + other diners + cooking + waste + (closing - opening) + difference. */
function reconciliationRows({ reconciliation, sites, compositions }: Snapshot): string[][] {
  const names = new Map([...sites, ...compositions].map(({ id, name }) => [id, name]));
  const figures = [
    ...(['delivered', 'credited', 'children', 'otherDiners', 'cooking', 'waste'] as const),
    ...(['opening', 'closing', 'used', 'difference', 'limit'] as const),
  ];
  return [
    ['unit', 'name', 'level', 'product group', 'measure', ...figures, 'verdict', 'explained by', 'words'],
    ...reconciliation.map((row) => [
      ...[row.unitId, names.get(row.unitId) ?? '', row.level, row.group, row.unit],
      ...figures.map((figure) => String(row[figure])),
      ...[row.verdict, row.explanation?.reason ?? '', row.explanation?.words ?? ''],
    ]),
  ];
}

function stockRows(records: readonly Recorded<'stockData'>[]): string[][] {
  return [
    [
      ...['unit', 'version', 'at', 'role', 'subject', 'product group'],
      ...['opening', 'closing', 'waste', 'explained by', 'words', 'hash'],
    ],
    ...records.flatMap(({ value: { unitId }, versions }) =>
      versions.flatMap(({ revision, at, by, value, hash }) =>
        value.lines.map(({ group, opening, closing, waste, explanation }) => [
          ...[unitId, String(revision), at, by.role, by.subject, group],
          ...[opening, closing, waste].map(String),
          ...[explanation?.reason ?? '', explanation?.words ?? '', hash],
        ]),
      ),
    ),
  ];
}

function workingRows({ lines, caps }: Snapshot): string[][] {
  const rows = (place: string, group: string, steps: Snapshot['lines'][number]['steps']) =>
    steps.map(({ rule, formula, inputs, result, unit, rounding, source }) => [
      ...[
        place,
        group,
        rule,
        formula,
        Object.entries(inputs)
          .map((pair) => pair.join(' = '))
          .join(', '),
      ],
      ...[String(result), unit, rounding ?? '', source],
    ]);
  return [
    ['place', 'product group', 'rule', 'formula', 'figures', 'result', 'unit', 'rounding', 'source'],
    ...caps.flatMap(({ id, steps }) => rows(id, '', steps)),
    ...lines.flatMap(({ siteId, group, steps }) => rows(siteId, group, steps)),
  ];
}

function sheetRows(snapshot: Snapshot): string[][] {
  return [
    ['level', 'place', 'field', 'product group', 'value', 'unit'],
    ...entrySheet(snapshot).map(({ level, place, name, group, value, unit }) => [
      ...[level, place?.name ?? '', name, group ?? '', value, unit],
    ]),
  ];
}
