import { canonical } from './canonical.ts';
import type { DayCount, Quantity, Report, ReportLine } from './counts.ts';
import type { LocalDate } from './days.ts';
import { parseDecimal } from './numbers.ts';
import { standing } from './revisions.ts';

/** What becomes of a row; the four counts add up to the rows that were sent. */
export const fates = ['created', 'updated', 'unchanged', 'rejected'] as const;
export type Fate = (typeof fates)[number];

/** Why a row met its fate, as a closed list: the pages have words for each. `refused` is the rest of the refusals. */
export const importReasons = [
  // What a row is like.
  'row-shape',
  'ragged',
  'too-long',
  'formula',
  'cell-empty',
  'not-a-date',
  'not-a-number',
  'not-whole',
  'too-large',
  'unknown-unit',
  'unknown-use',
  'unknown-customer',
  'unknown-article',
  'unknown-site',
  'not-your-site',
  // What the rows of a day are like together.
  'duplicate-row',
  'rows-disagree',
  'entry-ids-differ',
  'too-many-lines',
  'day-has-bad-row',
  // What recording the day refuses (src/usecases/recordDay.ts).
  'future-day',
  'outside-opening',
  'product-not-offered',
  'no-such-package',
  'no-size',
  'wrong-unit',
  'nothing-served',
  'entry-id-reused',
  'stale',
  'too-many-revisions',
  'not-allowed',
  'refused',
  // The import as a whole.
  'all-or-nothing',
  'official-only',
  'not-reached',
  // Why nothing was to be done.
  'left-out',
  'sent-before',
  'stands',
  'corrected-since',
] as const;
export type ImportReason = (typeof importReasons)[number];

/** `detail` is the value that is wrong, or figures; never a sentence to be shown alone. */
export type RowReason = { readonly code: ImportReason; readonly detail: string };

/** A line as it is given: without the amount, which the system works out. */
export type GivenLine = Omit<ReportLine, 'amount'>;
type PlainReport = Exclude<Report, { kind: 'served' }>;
export type RowReport =
  | PlainReport
  | {
      readonly kind: 'served';
      readonly lines: GivenLine[];
      readonly otherDiners: number | null;
      readonly present?: number | undefined;
      readonly note: string | null;
    };

/** A row that could be read: a site's day, or one product's part of it. */
export type ReadRow = {
  /** Line of the file, or place in the list; the first is 1. */
  readonly row: number;
  readonly siteId: string;
  readonly date: LocalDate;
  readonly report: RowReport;
  /** The sender's own entry id; null: it follows from the content. */
  readonly entryId: string | null;
  /** The sender's own name for the row; part of what the entry id follows from. */
  readonly key: string | null;
};

/** A row that could not be read, with as much of its place as could. */
export type WrongRow = {
  readonly row: number;
  readonly siteId: string | null;
  readonly date: LocalDate | null;
  readonly reasons: readonly RowReason[];
};

/** A row about what is none of the city's milk or sites, as its profile says: answered, and else ignored. */
export type LeftRow = {
  readonly row: number;
  readonly siteId: string | null;
  readonly date: LocalDate | null;
  /** The number that the profile leaves out. */
  readonly leftOut: string;
};

/** Whatever can stand in an import: each is answered. */
export type ImportRow = ReadRow | WrongRow | LeftRow;

const isWrong = (row: ReadRow | WrongRow): row is WrongRow => 'reasons' in row;

/** What equal lines of one day mean: an accident, or two deliveries of the same. */
export type Repeats = 'refuse' | 'add';
/** What a day is on which every line says 0: a mistake, or open without milk. */
export type Zeros = 'refuse' | 'zero';

/** The rows of one site and day, put together: recorded whole or not at all, for a part of a day is a wrong count. */
export type ImportDay = {
  readonly siteId: string;
  readonly date: LocalDate;
  readonly rows: readonly number[];
  readonly content:
    | {
        readonly report: RowReport;
        /** For each line of a served report the rows it was made of. */
        readonly lineRows: readonly (readonly number[])[];
        readonly entryId: string | null;
        readonly keys: readonly string[];
      }
    /** The rows that are wrong; the day's other rows fall with them. */
    | { readonly wrong: ReadonlyMap<number, RowReason> };
};

/** A report holds at most this many lines (src/shapes/values.ts). */
const mostLines = 60;
const mostCount = 100_000;
const mostThousandths = 9_999_999_999;
const mostNote = 500;

/**
 * The days of the rows, by site and date. The order of the rows makes no difference to any day. A wrong row whose day
 * is known takes its day with it.
 */
export function daysOf(
  rows: readonly ImportRow[],
  how: { readonly repeats: Repeats; readonly zeros: Zeros },
): ImportDay[] {
  const places = Map.groupBy(
    rows.flatMap((row) => ('leftOut' in row || row.siteId === null || row.date === null ? [] : [row])),
    (row) => `${row.siteId} ${row.date}`,
  );
  return [...places.values()].flatMap((ofDay): ImportDay[] => {
    const good = ofDay.filter((row): row is ReadRow => !isWrong(row));
    const [first] = good;
    if (!first) return [];
    const bad = ofDay.find(isWrong);
    const { siteId, date } = first;
    const wrong = (reason: RowReason, of: readonly number[] = good.map((each) => each.row)) => ({
      wrong: new Map(of.map((row) => [row, reason])),
    });
    const rowNumbers = good.map((each) => each.row);
    const content = bad
      ? wrong({ code: 'day-has-bad-row', detail: String(bad.row) })
      : together(good, how, wrong);
    return [{ siteId, date, rows: rowNumbers, content }];
  });
}

type Wrong = (reason: RowReason, of?: readonly number[]) => { readonly wrong: Map<number, RowReason> };

function together(
  rows: readonly ReadRow[],
  { repeats, zeros }: { readonly repeats: Repeats; readonly zeros: Zeros },
  wrong: Wrong,
): ImportDay['content'] {
  const entryIds = new Set(rows.map((each) => each.entryId));
  if (entryIds.size > 1) return wrong({ code: 'entry-ids-differ', detail: '' });
  const entryId = rows[0]?.entryId ?? null;
  const keys = [...new Set(rows.flatMap((each) => each.key ?? []))].sort();
  const plain = rows.map((each) => each.report).filter((each) => each.kind !== 'served');
  if (plain[0]) {
    const same = new Set(plain.map(canonical)).size === 1 && plain.length === rows.length;
    if (!same) return wrong({ code: 'rows-disagree', detail: 'kind' });
    return { report: plain[0], lineRows: [], entryId, keys };
  }
  const served = rows.flatMap(({ row, report }) => (report.kind === 'served' ? [{ row, report }] : []));
  const diners = new Set(served.flatMap(({ report }) => report.otherDiners ?? []));
  if (diners.size > 1) return wrong({ code: 'rows-disagree', detail: 'otherDiners' });
  const present = new Set(served.flatMap(({ report }) => report.present ?? []));
  if (present.size > 1) return wrong({ code: 'rows-disagree', detail: 'present' });
  const notes = [...new Set(served.flatMap(({ report }) => report.note || []))].sort();
  const note = notes.join('; ') || null;
  if (note && note.length > mostNote) return wrong({ code: 'too-long', detail: 'note' });

  const given = served.flatMap(({ row, report }) => report.lines.map((line) => ({ line, rows: [row] })));
  const alike = Map.groupBy(given, ({ line }) => kindOfLine(line));
  const lines: { line: GivenLine; rows: number[] }[] = [];
  for (const [, same] of [...alike].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const of = same.flatMap((each) => each.rows);
    if (same.length > 1 && repeats === 'refuse')
      return wrong({ code: 'duplicate-row', detail: of.join(', ') }, of);
    const sum = same.map(({ line }) => line).reduce((one, other) => added(one, other) ?? one);
    const whole = same.length === 1 || same.every(({ line }) => added(line, line) !== null);
    if (!whole || !withinBounds(sum.given)) return wrong({ code: 'too-large', detail: of.join(', ') }, of);
    lines.push({ line: sum, rows: of });
  }
  if (lines.length > mostLines) return wrong({ code: 'too-many-lines', detail: String(lines.length) });
  const nothing = lines.every(({ line }) => isNothing(line.given));
  const report: RowReport =
    nothing && zeros === 'zero'
      ? { kind: 'zero', note }
      : {
          kind: 'served',
          lines: lines.map(({ line }) => line),
          otherDiners: [...diners][0] ?? null,
          present: [...present][0],
          note,
        };
  return { report, lineRows: lines.map((each) => each.rows), entryId, keys };
}

/** Lines alike in this are about the same thing and can be added. */
function kindOfLine({ productId, use, given }: GivenLine): string {
  const size = 'size' in given ? given.size : null;
  return canonical({ productId, use, unit: given.unit, size });
}

/** Both lines as one; null when a quantity is no number. */
function added(one: GivenLine, other: GivenLine): GivenLine | null {
  const [a, b] = [one.given, other.given];
  if ('count' in a && 'count' in b) return { ...one, given: { ...a, count: a.count + b.count } };
  if (!('value' in a && 'value' in b)) return null;
  const [first, second] = [parseDecimal(a.value), parseDecimal(b.value)];
  if (first === undefined || second === undefined) return null;
  return { ...one, given: { ...a, value: decimalText(first + second) } };
}

/** Whether what keeps the quantity can hold it (src/shapes/values.ts has the same bounds). */
function withinBounds(given: Quantity): boolean {
  if ('count' in given) return given.count <= mostCount;
  return (parseDecimal(given.value) ?? 0) <= mostThousandths;
}

function isNothing(given: Quantity): boolean {
  return 'count' in given ? given.count === 0 : parseDecimal(given.value) === 0;
}

/** Thousandths as a decimal number with a point and no more decimals than it needs: 45500 is '45.5'. */
export function decimalText(thousandths: number): string {
  const rest = String(thousandths % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${Math.floor(thousandths / 1000)}${rest ? `.${rest}` : ''}`;
}

/**
 * The report with what the import is silent about taken from the revision before: a list of litres knows nothing of
 * the diners and the note that a kitchen has written, and must not wipe them out.
 */
export function filledFrom(report: RowReport, before: Report | null): RowReport {
  const note = report.note ?? before?.note ?? null;
  if (report.kind !== 'served') return { ...report, note };
  const diners = before?.kind === 'served' ? before.otherDiners : null;
  const present = report.present ?? (before?.kind === 'served' ? before.present : undefined);
  return { ...report, note, otherDiners: report.otherDiners ?? diners, present };
}

/** Whether the newest revision says the same as the one before, however the amounts are split into packages. */
export function saysTheSame(count: DayCount): boolean {
  const before = count.revisions.at(-2)?.report;
  return before !== undefined && meaning(before) === meaning(standing(count).report);
}

function meaning(report: Report): string {
  if (report.kind !== 'served') return canonical(report);
  const sums = new Map<string, number>();
  for (const { productId, use, amount } of report.lines)
    if (amount > 0) sums.set(`${use} ${productId}`, (sums.get(`${use} ${productId}`) ?? 0) + amount);
  return canonical({ ...report, lines: Object.fromEntries(sums) });
}
