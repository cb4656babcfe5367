import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import type { LocalDate } from '../../domain/days.ts';
import { type AmountUnit, type ProductGroup, productGroups, unitOf } from '../../domain/products.ts';
import { rateOf } from '../../domain/rates.ts';
import { groupWords } from '../../domain/schemeTexts.ts';
import type { RatePeriod, Rounding } from '../../domain/settings.ts';
import type { ClaimLine, Snapshot, SnapshotSite } from '../../domain/snapshots.ts';
import type { Language } from '../../domain/texts.ts';
import {
  type ApplicationInput,
  applicationFields,
  linesBySite,
  periodText,
  ratePeriodsOf,
  reasonText,
  ruleKeys,
  ruleText,
} from './applicationView.ts';
import * as figures from './figures.ts';
import * as words from './words.ts';

/**
 * The application as a workbook with live formulas whose stored results are the snapshot's figures, made from the
 * snapshot and nothing else: the same input gives the same bytes. Sheets: application, sites, days, rules, hash.
 * Litres and kilograms as numbers with three decimals, money in euros. Texts that people wrote stay texts.
 */
export async function applicationXlsx(input: ApplicationInput): Promise<Uint8Array> {
  const { snapshot, language } = input;
  const book = layout(snapshot, language);
  // No moment of making in it: the period's end is the only time that the snapshot itself knows.
  const stamp = new Date(`${snapshot.period.to}T00:00:00Z`);
  return writeXlsx({
    sheets: [
      applicationSheet(input, book),
      sitesSheet(snapshot, book, language),
      daysSheet(snapshot, book, language),
      rulesSheet(snapshot, book, language),
      hashSheet(input, book),
    ],
    properties: {
      title: `${words.labels.title[language]}, ${periodText(snapshot, language)}, ${snapshot.applicant.name}`,
      creator: snapshot.applicant.name,
      created: stamp,
      modified: stamp,
    },
    defaultFont: font,
  });
}

/** The columns of one product group under one decree and rate on the sites sheet. */
type Block = {
  readonly group: ProductGroup;
  readonly decree: string;
  readonly centsPerThousand: number;
  readonly unit: AmountUnit;
  /** Where the block starts; gross, deducted, net, eligible, aid follow each other. */
  readonly column: number;
  readonly ranges: readonly RatePeriod[];
};

type Book = {
  readonly names: { readonly [K in 'application' | 'sites' | 'days' | 'rules' | 'hash']: string };
  readonly groups: readonly ProductGroup[];
  readonly blocks: readonly Block[];
  /** Days sheet: its last row, 1-based. */
  readonly lastDay: number;
  /** Rules sheet: row of the first block's rate, 1-based; the others follow. */
  readonly firstRate: number;
};

const blockWidth = 5;
const siteColumns = {
  id: 0,
  name: 1,
  registration: 2,
  composition: 3,
  kind: 4,
  children: 5,
  nonEligible: 6,
  days: 7,
};
const capColumn = 8;
const usedColumn = 9;
const firstBlock = 10;
const dayColumns = { id: 0, name: 1, date: 2, kind: 3, reason: 4 };
const firstDayGroup = 5;

function layout(snapshot: Snapshot, language: Language): Book {
  const { labels } = words;
  const periods = ratePeriodsOf(snapshot);
  const keys = new Map<string, Omit<Block, 'column'>>();
  for (const { group, decree, centsPerThousand, unit } of snapshot.lines) {
    const ranges = periods.filter(
      (each) => each.decree === decree && rateOf(group, each, snapshot.rules) === centsPerThousand,
    );
    keys.set(`${group} ${decree} ${centsPerThousand}`, { group, decree, centsPerThousand, unit, ranges });
  }
  const blocks = [...keys.values()]
    .toSorted(
      (one, other) =>
        productGroups.indexOf(one.group) - productGroups.indexOf(other.group) ||
        ((one.ranges[0]?.from ?? '') < (other.ranges[0]?.from ?? '') ? -1 : 1),
    )
    .map((block, index): Block => ({ ...block, column: firstBlock + blockWidth * index }));
  const dayCount = snapshot.sites.reduce((sum, site) => sum + site.days.length + site.missing.length, 0);
  return {
    names: {
      application: labels.applicationPart[language],
      sites: labels.sitesSheet[language],
      days: labels.daysSheet[language],
      rules: labels.rulesSheet[language],
      hash: labels.hashSheet[language],
    },
    groups: productGroups.filter((group) => snapshot.totals.some((total) => total.group === group)),
    blocks,
    lastDay: 1 + dayCount,
    firstRate: 1 + ruleKeys.length + 3,
  };
}

// ---- Cells ----

const litres = '#,##0.000';
const money = '#,##0.00';
const whole = '#,##0';
const dateFormat = 'd.m.yyyy';
const font = { name: 'Calibri', size: 11 };
const header: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF2' } },
  border: { bottom: { style: 'medium', color: { rgb: '0B4A6F' } } },
  alignment: { wrapText: true, vertical: 'bottom' },
};
const sum: CellStyle = {
  font: { ...font, bold: true },
  border: { top: { style: 'thin', color: { rgb: '1B2127' } } },
};
const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

/**
 * A text that somebody wrote, made harmless: a spreadsheet, or the CSV saved from it, would run one that starts with
 * = + - @ or a tab as a formula. An apostrophe goes before it, which keeps it a text everywhere.
 */
export function harmless(text: string): string {
  return /^[\s\u00a0]*[=+\-@|\t\r\n]/.test(text) ? `'${text}` : text;
}

/** The column's letters: 0 is A, 26 is AA. */
export function letters(column: number): string {
  const rest = column % 26;
  const before = column < 26 ? '' : letters(Math.floor(column / 26) - 1);
  return before + String.fromCharCode(65 + rest);
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

type Cells = Map<string, Partial<Cell>>;

function put(cells: Cells, row: number, column: number, value: CellValue, style?: CellStyle): void {
  const shown = typeof value === 'string' ? harmless(value) : value;
  cells.set(`${row},${column}`, style ? { value: shown, style } : { value: shown });
}

/** A live formula with the snapshot's figure as its stored result, so that a reader that does not reckon sees it too. */
function putFormula(
  cells: Cells,
  row: number,
  column: number,
  formula: string,
  result: number,
  style: CellStyle,
): void {
  cells.set(`${row},${column}`, {
    value: result,
    type: 'formula',
    formula,
    formulaResult: result,
    style,
  });
}

/** The head of a table; `numbers` says from which column on the figures stand, whose heads keep to the right. */
function putHeader(cells: Cells, row: number, heads: readonly string[], numbers = heads.length): void {
  for (const [column, head] of heads.entries()) {
    const horizontal = column >= numbers ? 'right' : 'left';
    put(cells, row, column, head, { ...header, alignment: { ...header.alignment, horizontal } });
  }
}

/** Heights of the rows whose texts are wrapped: a sheet keeps the height it is given, in points. */
function heights(cells: Cells, widths: readonly number[]): Map<number, { height: number }> {
  const rows = new Map<number, { height: number }>();
  for (const [key, { value, style }] of cells) {
    if (!style?.alignment?.wrapText || typeof value !== 'string') continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    const lines = linesOf(value, (widths[column] ?? 10) * (style.font?.bold ? 0.82 : 0.95));
    if (15 * lines > (rows.get(row)?.height ?? 15)) rows.set(row, { height: 15 * lines + 2 });
  }
  return rows;
}

/** How many lines a text takes in a column so many characters wide. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > width) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(word.length / width) - 1);
    used += (used > 0 ? 1 : 0) + word.length;
  }
  return lines;
}

/** The sheet with its print set up: A4, as wide as the page, the head on every page, name and page at the foot. */
function sheet(
  name: string,
  cells: Cells,
  widths: readonly number[],
  options: { readonly landscape?: boolean; readonly head?: boolean; readonly lastFilterRow?: number } = {},
): WriteSheet {
  const { landscape = false, head = false, lastFilterRow } = options;
  return {
    name,
    columns: widths.map((width) => ({ width })),
    cells,
    rowDefs: heights(cells, widths),
    pageSetup: {
      paperSize: 'a4',
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      // A sheet of many products goes over several pages side by side, else nobody could read it.
      fitToWidth: Math.max(1, Math.round(widths.reduce((all, width) => all + width, 0) / 190)),
      fitToHeight: 0,
      ...(head ? { printTitlesRow: '$1:$1', printTitlesColumn: '$A:$B' } : {}),
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
    ...(head ? { freezePane: { rows: 1, columns: 2 } } : {}),
    ...(lastFilterRow ? { autoFilter: { range: `A1:${letters(widths.length - 1)}${lastFilterRow}` } } : {}),
  };
}

// ---- Rounding in formulas ----

/** The formula that rounds a number of thousandths or cents to a whole one, as the rule says. */
function rounded(expression: string, rounding: Rounding): string {
  if (rounding === 'half-up') return `ROUND(${expression},0)`;
  // A millionth more than what binary fractions lose, so that 12 does not become 11.999... and then 11.
  if (rounding === 'down') return `ROUNDDOWN(ROUND(${expression},6),0)`;
  return `IF(ABS(MOD(${expression},1)-0.5)<0.000001,2*ROUND((${expression})/2,0),ROUND(${expression},0))`;
}

// ---- Application ----

function applicationSheet(input: ApplicationInput, book: Book): WriteSheet {
  const { snapshot, language, state, approval } = input;
  const { labels } = words;
  const cells: Cells = new Map();
  put(cells, 0, 0, labels.title[language], {
    font: { ...font, bold: true, size: 16, color: { rgb: '0B4A6F' } },
  });
  let row = 1;
  if (state !== 'approved') {
    put(cells, row, 0, labels.draftBanner[language], {
      font: { ...font, bold: true, color: { rgb: '7A4B00' } },
    });
    row += 1;
  }
  row += 1;
  for (const [label, value] of applicationFields(input, periodText(snapshot, language))) {
    put(cells, row, 0, label);
    put(cells, row, 1, value);
    row += 1;
  }
  if (state === 'approved' && approval) {
    put(cells, row, 0, labels.reference[language]);
    put(cells, row, 1, approval.reference);
    put(cells, row + 1, 0, labels.approvedAt[language]);
    put(cells, row + 1, 1, figures.instantText(approval.at));
    row += 2;
  }
  row += 1;

  const columns = [labels.gross, labels.deducted, labels.net, labels.eligible, labels.aid];
  putHeader(
    cells,
    row,
    [labels.productGroup[language], labels.unit[language], ...columns.map((label) => label[language])],
    2,
  );
  const first = row + 1;
  const totalRow = snapshot.sites.length + 2;
  for (const total of snapshot.totals) {
    row += 1;
    put(cells, row, 0, groupWords[total.group][language]);
    put(cells, row, 1, figures.unitSign(total.unit));
    const values = [total.gross, total.deducted, total.net, total.eligible].map((each) => each / 1000);
    for (const [offset, value] of [...values, total.aidCents / 100].entries()) {
      const parts = book.blocks
        .filter((block) => block.group === total.group)
        .map((block) => `${quoted(book.names.sites)}!${letters(block.column + offset)}${totalRow}`);
      putFormula(cells, row, 2 + offset, parts.join('+'), value, { numFmt: offset === 4 ? money : litres });
    }
  }
  row += 1;
  put(cells, row, 0, labels.total[language], sum);
  for (let column = 1; column < 6; column += 1) put(cells, row, column, null, sum);
  const aid = snapshot.totals.length > 0 ? `SUM(G${first + 1}:G${row})` : '0';
  putFormula(cells, row, 6, aid, snapshot.aidCents / 100, { ...sum, numFmt: money });
  put(cells, row + 2, 0, labels.estimateNote[language]);
  return sheet(book.names.application, cells, [34, 30, 16, 14, 16, 18, 14], { landscape: true });
}

// ---- Sites ----

function sitesSheet(snapshot: Snapshot, book: Book, language: Language): WriteSheet {
  const { labels } = words;
  const cells: Cells = new Map();
  const bySite = linesBySite(snapshot);
  const compositions = new Map(snapshot.compositions.map((each) => [each.id, each.name]));
  const caps = new Map(snapshot.caps.map((each) => [`${each.level} ${each.id}`, each.capMl]));
  const decrees = new Set(book.blocks.map((block) => block.decree)).size > 1;
  const heads = [
    ...[labels.siteId, labels.site, labels.registration, labels.composition, labels.siteKind],
    ...[labels.children, labels.nonEligible, labels.operatingDays],
  ].map((label) => label[language]);
  putHeader(
    cells,
    0,
    [
      ...heads,
      `${labels.maximum[language]}, l`,
      `${labels.usedNet[language]}, l`,
      ...book.blocks.flatMap(({ group, unit, decree }) =>
        [labels.gross, labels.deducted, labels.net, labels.eligible, labels.aid].map((label, offset) => {
          const name = `${groupWords[group][language]}${decrees ? ` (${decree})` : ''}: ${label[language]}`;
          return offset === 4 ? name : `${name}, ${figures.unitSign(unit)}`;
        }),
      ),
      labels.siteAid[language],
    ],
    siteColumns.children,
  );

  const capMl = Math.min(...ratePeriodsOf(snapshot).map((each) => each.capMl));
  const aidColumn = firstBlock + blockWidth * book.blocks.length;
  for (const [index, site] of snapshot.sites.entries()) {
    const row = index + 1;
    const at = row + 1;
    const lines = bySite.get(site.id) ?? [];
    const cellOf = (column: number) => `${letters(column)}${at}`;
    put(cells, row, siteColumns.id, site.id);
    put(cells, row, siteColumns.name, site.name);
    put(cells, row, siteColumns.registration, site.registration);
    put(cells, row, siteColumns.composition, compositions.get(site.compositionId ?? '') ?? null);
    put(cells, row, siteColumns.kind, words.siteKindWords[site.kind][language]);
    put(cells, row, siteColumns.children, site.children, { numFmt: whole });
    put(cells, row, siteColumns.nonEligible, site.nonEligible, { numFmt: whole });
    put(cells, row, siteColumns.days, site.operatingDays, { numFmt: whole });
    const [children, nonEligible, days] = [
      siteColumns.children,
      siteColumns.nonEligible,
      siteColumns.days,
    ].map(cellOf) as [string, string, string];
    const ownCapMl = site.children * site.operatingDays * capMl;
    putFormula(cells, row, capColumn, `${children}*${days}*${capMl / 1000}`, ownCapMl / 1000, {
      numFmt: litres,
    });

    const own = book.blocks.flatMap((block) => {
      const line = lines.find((each) => isOf(each, block));
      return line ? [{ block, line }] : [];
    });
    const usedMl =
      own[0]?.line.steps.find((step) => step.inputs.allNetMl !== undefined)?.inputs.allNetMl ?? 0;
    const together =
      snapshot.rules.capLevel === 'composition' && caps.has(`composition ${site.compositionId}`);
    const netMl = together ? own.reduce((all, each) => all + weightMl(each.line), 0) : usedMl;
    putFormula(
      cells,
      row,
      usedColumn,
      own.map(({ block }) => weightFormula(block, cellOf(block.column + 2))).join('+') || '0',
      netMl / 1000,
      { numFmt: litres },
    );

    for (const block of book.blocks) {
      const line = own.find((each) => each.block === block)?.line;
      if (!line) continue;
      putLine(cells, row, { block, line, site, snapshot, book, cellOf, children, nonEligible, together });
    }
    const aidCents = lines.reduce((all, line) => all + line.aidCents, 0);
    const aids = own.map(({ block }) => cellOf(block.column + 4)).join('+') || '0';
    putFormula(cells, row, aidColumn, aids, aidCents / 100, { numFmt: money });
  }

  const last = snapshot.sites.length + 1;
  const totalRow = last;
  put(cells, totalRow, 0, labels.total[language], sum);
  for (let column = 1; column <= aidColumn; column += 1) put(cells, totalRow, column, null, sum);
  const total = (column: number, value: number, numFmt: string) =>
    putFormula(cells, totalRow, column, `SUM(${letters(column)}2:${letters(column)}${last})`, value, {
      ...sum,
      numFmt,
    });
  const over = (value: (site: SnapshotSite) => number) =>
    snapshot.sites.reduce((all, site) => all + value(site), 0);
  total(
    siteColumns.children,
    over((site) => site.children),
    whole,
  );
  total(
    siteColumns.nonEligible,
    over((site) => site.nonEligible),
    whole,
  );
  total(capColumn, over((site) => site.children * site.operatingDays * capMl) / 1000, litres);
  for (const block of book.blocks) {
    const lines = snapshot.lines.filter((line) => isOf(line, block));
    const of = (value: (line: ClaimLine) => number) => lines.reduce((all, line) => all + value(line), 0);
    total(block.column, of((line) => line.gross) / 1000, litres);
    total(block.column + 1, of((line) => line.deducted) / 1000, litres);
    total(block.column + 2, of((line) => line.net) / 1000, litres);
    total(block.column + 3, of((line) => line.eligible) / 1000, litres);
    total(block.column + 4, of((line) => line.aidCents) / 100, money);
  }
  total(aidColumn, snapshot.aidCents / 100, money);
  const fixed = [12, 32, 17, 24, 26, 12, 20, 19, 16, 19];
  const widths = [...fixed, ...book.blocks.flatMap(() => [14, 12, 14, 14, 12]), 14];
  return sheet(book.names.sites, cells, widths, { landscape: true, head: true, lastFilterRow: last });
}

function isOf(line: ClaimLine, block: Pick<Block, 'group' | 'decree' | 'centsPerThousand'>): boolean {
  return (
    line.group === block.group &&
    line.decree === block.decree &&
    line.centsPerThousand === block.centsPerThousand
  );
}

/** What a line's net weighs against the maximum, ml, as its own step says. */
function weightMl(line: ClaimLine): number {
  return line.steps.find((step) => step.inputs.netMl !== undefined)?.inputs.netMl ?? line.net;
}

/** Litres against the maximum: litres as they are, cheese 7.65 l a kilogram, other kilograms divided by 1.03, up. */
function weightFormula({ group, unit }: Block, net: string): string {
  if (unit === 'ml') return net;
  const grams = `ROUND(${net}*1000,0)`;
  return `ROUNDUP(ROUND(${grams}${group === 'cheese' ? '*7.65' : '/1.03'},6),0)/1000`;
}

type LineOnSheet = {
  readonly block: Block;
  readonly line: ClaimLine;
  readonly site: SnapshotSite;
  readonly snapshot: Snapshot;
  readonly book: Book;
  readonly cellOf: (column: number) => string;
  readonly children: string;
  readonly nonEligible: string;
  /** The maximum is that of the composition, which lies outside this row. */
  readonly together: boolean;
};

/**
 * One line's five cells. Where the domain's rule spreads a remainder over several lines (a portion deduction, a cut
 * to the maximum) no formula on the row can know the part, so the frozen number stands there, in italics.
 */
function putLine(cells: Cells, row: number, on: LineOnSheet): void {
  const { block, line, snapshot, book, cellOf } = on;
  const { rules } = snapshot;
  const frozen: CellStyle = { numFmt: litres, font: { ...font, italic: true } };
  const [gross, deducted, net, eligible] = [0, 1, 2, 3].map((offset) => cellOf(block.column + offset)) as [
    string,
    string,
    string,
    string,
  ];
  putFormula(cells, row, block.column, grossFormula(on), line.gross / 1000, { numFmt: litres });

  const deduction = line.steps.find((step) => step.rule === 'deduction-proportional');
  if (deduction) {
    // A kitchen without children of its own takes the share of its whole composition: other numbers than the row's.
    const { children = 0, nonEligible = 0 } = deduction.inputs;
    const ownDiners = children === on.site.children && nonEligible === on.site.nonEligible;
    const [part, other] = ownDiners ? [on.children, on.nonEligible] : [String(children), String(nonEligible)];
    const share = rounded(`ROUND(${gross}*1000,0)*${part}/(${part}+${other})`, rules.amountRounding);
    const formula = children === 0 ? '0' : `${share}/1000`;
    putFormula(cells, row, block.column + 1, `ROUND(${gross}-${net},3)`, line.deducted / 1000, {
      numFmt: litres,
    });
    putFormula(cells, row, block.column + 2, formula, line.net / 1000, { numFmt: litres });
  } else {
    put(cells, row, block.column + 1, line.deducted / 1000, line.deducted > 0 ? frozen : { numFmt: litres });
    putFormula(cells, row, block.column + 2, `ROUND(${gross}-${deducted},3)`, line.net / 1000, {
      numFmt: litres,
    });
  }

  const cap = cellOf(capColumn);
  const used = cellOf(usedColumn);
  if (line.steps.some((step) => step.rule === 'within-cap')) {
    const formula = on.together ? net : `IF(${used}<=${cap},${net},ROUNDDOWN(${net}*${cap}/${used},3))`;
    putFormula(cells, row, block.column + 3, formula, line.eligible / 1000, { numFmt: litres });
  } else {
    put(cells, row, block.column + 3, line.eligible / 1000, frozen);
  }

  const rate = `${quoted(book.names.rules)}!$C$${book.firstRate + book.blocks.indexOf(block)}`;
  const aid =
    rules.aidRounding === 'half-up'
      ? `ROUND(${eligible}*${rate},2)`
      : `${rounded(`${eligible}*${rate}*100`, rules.aidRounding)}/100`;
  putFormula(cells, row, block.column + 4, aid, line.aidCents / 100, { numFmt: money });
}

/** The days' sum; where several decrees meet in the period, of the decree's own days. */
function grossFormula({ block, line, book, cellOf }: LineOnSheet): string {
  const column = (index: number) =>
    `${quoted(book.names.days)}!$${letters(index)}$2:$${letters(index)}$${book.lastDay}`;
  const amounts = column(firstDayGroup + book.groups.indexOf(line.group));
  const own = `${amounts},${column(dayColumns.id)},${cellOf(siteColumns.id)}`;
  const dates = column(dayColumns.date);
  const bounds = block.ranges.map(
    ({ from, to }) => `,${dates},">=${serial(from)}",${dates},"<=${serial(to)}"`,
  );
  const sums = (bounds.length > 0 ? bounds : ['']).map((bound) => `SUMIFS(${own}${bound})`);
  return `ROUND(${sums.join('+')},3)`;
}

/** The day's number in a spreadsheet: days since 30 December 1899. */
function serial(day: LocalDate): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

// ---- Days ----

function daysSheet(snapshot: Snapshot, book: Book, language: Language): WriteSheet {
  const { labels } = words;
  const cells: Cells = new Map();
  const after = firstDayGroup + book.groups.length;
  putHeader(
    cells,
    0,
    [
      ...[labels.siteId, labels.site, labels.date, labels.kind, labels.reason].map(
        (label) => label[language],
      ),
      ...book.groups.map((group) => `${groupWords[group][language]}, ${figures.unitSign(unitOf(group))}`),
      `${labels.cooking[language]}, l`,
      labels.notClaimable[language],
      labels.otherDiners[language],
      labels.revision[language],
      labels.note[language],
    ],
    firstDayGroup,
  );
  const kilograms = { numFmt: litres };
  const dated: CellStyle = { numFmt: dateFormat, alignment: { horizontal: 'left' } };
  let row = 0;
  for (const site of snapshot.sites) {
    const byDate = [
      ...site.days.map((day) => ({ date: day.date, day })),
      ...site.missing.map((date) => ({ date, day: null })),
    ].toSorted((one, other) => (one.date < other.date ? -1 : 1));
    for (const { date, day } of byDate) {
      row += 1;
      put(cells, row, dayColumns.id, site.id);
      put(cells, row, dayColumns.name, site.name);
      put(cells, row, dayColumns.date, new Date(`${date}T00:00:00Z`), dated);
      put(
        cells,
        row,
        dayColumns.kind,
        day ? words.reportKindWords[day.kind][language] : labels.unexplained[language],
      );
      if (!day) continue;
      if (day.kind === 'closed' || day.kind === 'explained') {
        put(cells, row, dayColumns.reason, reasonText(day.kind, day.reason, language));
      }
      if (day.kind === 'served' || day.kind === 'zero') {
        for (const [index, group] of book.groups.entries()) {
          put(cells, row, firstDayGroup + index, (day.served[group] ?? 0) / 1000, kilograms);
        }
        const cooking = productGroups.reduce((all, group) => all + (day.cooking[group] ?? 0), 0);
        put(cells, row, after, cooking / 1000, kilograms);
        put(cells, row, after + 1, day.notClaimable / 1000, kilograms);
      }
      if (day.otherDiners !== null) put(cells, row, after + 2, day.otherDiners, { numFmt: whole });
      put(cells, row, after + 3, day.revision, { numFmt: whole });
      if (day.words) put(cells, row, after + 4, day.words, { alignment: { horizontal: 'left', indent: 1 } });
    }
  }
  const widths = [12, 32, 12, 28, 26, ...book.groups.map(() => 14), 14, 12, 14, 10, 50];
  return sheet(book.names.days, cells, widths, { landscape: true, head: true, lastFilterRow: book.lastDay });
}

// ---- Rules ----

function rulesSheet(snapshot: Snapshot, book: Book, language: Language): WriteSheet {
  const { labels } = words;
  const cells: Cells = new Map();
  putHeader(
    cells,
    0,
    [labels.rule, labels.meaning, labels.value, labels.source].map((label) => label[language]),
  );
  let row = 0;
  for (const key of ruleKeys) {
    row += 1;
    put(cells, row, 0, words.ruleNames[key][language], wrapped);
    put(cells, row, 1, ruleText(key, snapshot.rules, language), wrapped);
    put(cells, row, 2, snapshot.rules[key], wrapped);
    put(cells, row, 3, words.ruleSources[key][language], wrapped);
  }
  row += 2;
  putHeader(
    cells,
    row,
    [labels.productGroup, labels.decree, labels.rateEuro, labels.source].map((label) => label[language]),
  );
  for (const block of book.blocks) {
    row += 1;
    put(cells, row, 0, groupWords[block.group][language]);
    put(cells, row, 1, block.decree);
    put(cells, row, 2, block.centsPerThousand / 100_000, { numFmt: '0.00###' });
    put(cells, row, 3, block.ranges[0]?.source ?? null, { alignment: { horizontal: 'left', indent: 1 } });
  }
  row += 2;
  for (const note of [labels.frozenNote, labels.estimateNote, labels.abbreviations]) {
    put(cells, row, 1, note[language], wrapped);
    row += 1;
  }
  return sheet(book.names.rules, cells, [30, 70, 18, 60], { landscape: true, head: true });
}

// ---- Hash ----

function hashSheet({ snapshot, hash, language }: ApplicationInput, book: Book): WriteSheet {
  const { labels } = words;
  const cells: Cells = new Map();
  put(cells, 0, 0, labels.snapshotHash[language], header);
  put(cells, 0, 1, hash, header);
  put(cells, 1, 0, null);
  put(cells, 1, 1, figures.grouped(hash));
  put(cells, 2, 0, labels.schema[language]);
  put(cells, 2, 1, snapshot.schema);
  put(cells, 3, 0, labels.claim[language]);
  put(cells, 3, 1, snapshot.claimId);
  put(cells, 5, 1, labels.hashSheetNote[language], wrapped);
  return sheet(book.names.hash, cells, [26, 90]);
}
