import type { Quantity, Use } from './counts.ts';
import { type LocalDate, parseDay } from './days.ts';
import {
  type DateFormat,
  type ImportArticle,
  type ImportColumn,
  type ImportProfile,
  importColumns,
  neededColumns,
} from './importProfiles.ts';
import { decimalText, type ImportRow, type RowReason } from './imports.ts';
import { parseDecimal } from './numbers.ts';
import type { Product } from './products.ts';
import type { Site } from './sites.ts';

/** A line of a file: its number there (the first is 1) and its cells as they are. */
export type TableLine = { readonly line: number; readonly cells: readonly string[] };

export type ReadTable =
  | {
      readonly rows: readonly ImportRow[];
      /** Numbers that the profile does not know, each once: to be entered, not dropped. */
      readonly unknown: { readonly customers: readonly string[]; readonly articles: readonly string[] };
    }
  /** The needed columns that no line has together, in the line that has most of them. */
  | { readonly missing: readonly ImportColumn[] };

/** Reports have titles and dates above their table; further down than this no header is looked for. */
const headerWithin = 30;
const longestCell = 500;
const mostDiners = 10_000;

/** The file's lines as rows of counts, as the profile reads them. Every line under the header becomes one row. */
export function readTable(
  profile: ImportProfile,
  lines: readonly TableLine[],
  city: { readonly sites: readonly Site[]; readonly products: readonly Product[] },
): ReadTable {
  const headers = lines.slice(0, headerWithin).map((line) => placesIn(line, profile));
  const lacks = (places: Places) => neededColumns.filter((column) => places[column] === undefined);
  const at = headers.findIndex((places) => lacks(places).length === 0);
  const header = headers[at];
  if (!header) {
    const best = headers.map(lacks).toSorted((one, other) => one.length - other.length)[0];
    return { missing: best ?? neededColumns };
  }
  const width = lines[at]?.cells.length ?? 0;
  const names = namesOf(profile, city);
  const rows = lines.slice(at + 1).map((line) => readLine(line, width, header, profile, names));
  const unknown = (code: RowReason['code']) => [
    ...new Set(
      rows
        .flatMap((row) => ('reasons' in row ? row.reasons : []))
        .flatMap((each) => (each.code === code ? each.detail : [])),
    ),
  ];
  return { rows, unknown: { customers: unknown('unknown-customer'), articles: unknown('unknown-article') } };
}

export type Places = Readonly<Partial<Record<ImportColumn, number>>>;

/** In which cell each column's header stands on the line. */
export function placesIn({ cells }: TableLine, profile: ImportProfile): Places {
  const found = cells.map(plain);
  const places: Partial<Record<ImportColumn, number>> = {};
  const taken = new Set<number>();
  for (const column of importColumns) {
    const at = profile.columns[column]
      .map((header) => found.findIndex((cell, index) => cell === plain(header) && !taken.has(index)))
      .find((index) => index >= 0);
    if (at === undefined) continue;
    places[column] = at;
    taken.add(at);
  }
  return places;
}

/** For comparing headers and names: without capitals, doubled blanks, a colon at the end. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
    .replace(/ ?:$/, '')
    .toLocaleLowerCase('sv');
}

type Names = {
  /** Undefined for what nobody knows, null for what is known not to be one of the city's. */
  readonly siteOf: (text: string) => string | null | undefined;
  readonly articleOf: (text: string) => ImportArticle | null;
  readonly productOf: (id: string) => Product | undefined;
};

function namesOf(
  profile: ImportProfile,
  { sites, products }: { readonly sites: readonly Site[]; readonly products: readonly Product[] },
): Names {
  const productById = new Map(products.map((product) => [product.id, product]));
  const customers = new Map(profile.customers.map(({ number, siteId }) => [plain(number), siteId]));
  const articles = new Map(profile.articles.map((article) => [plain(article.number), article]));
  const siteByName = onlyOnes(sites.flatMap((site) => [site.id, site.name].map((name) => [name, site.id])));
  const productByName = onlyOnes(
    products.flatMap(({ id, names }) => [id, ...Object.values(names)].map((name) => [name, id])),
  );
  const plainArticle = (productId: string): ImportArticle => ({
    number: productId,
    productId,
    unit: 'litres',
    size: null,
    use: 'served',
  });
  return {
    siteOf: (text) => (profile.siteBy === 'site' ? siteByName : customers).get(plain(text)),
    articleOf: (text) => {
      if (profile.productBy === 'article') return articles.get(plain(text)) ?? null;
      const id = productByName.get(plain(text));
      return id === undefined ? null : plainArticle(id);
    },
    productOf: (id) => productById.get(id),
  };
}

/** By name what has it; a name that two have leads nowhere. */
function onlyOnes(pairs: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const byName = new Map<string, Set<string>>();
  for (const [name = '', id = ''] of pairs)
    byName.set(plain(name), (byName.get(plain(name)) ?? new Set()).add(id));
  return new Map([...byName].flatMap(([name, ids]) => (ids.size === 1 ? [[name, [...ids][0] ?? '']] : [])));
}

const uses: Readonly<Record<string, Use>> = {
  served: 'served',
  serverat: 'served',
  servering: 'served',
  tarjottu: 'served',
  tarjoilu: 'served',
  cooking: 'cooking',
  matlagning: 'cooking',
  ruoanlaitto: 'cooking',
  ruuanlaitto: 'cooking',
};

const units: Readonly<Record<string, ImportArticle['unit']>> = {
  ...{
    l: 'litres',
    liter: 'litres',
    litre: 'litres',
    litres: 'litres',
    litra: 'litres',
    litraa: 'litres',
    ltr: 'litres',
  },
  ...{ kg: 'kilograms', kilo: 'kilograms', kilogram: 'kilograms' },
  ...{ st: 'packages', kpl: 'packages', pkt: 'packages', prk: 'packages', tlk: 'packages', pcs: 'packages' },
  ...{ ltk: 'packages', förp: 'packages', låda: 'packages', burk: 'packages', laatikko: 'packages' },
};

function readLine(
  { line, cells }: TableLine,
  width: number,
  header: Places,
  profile: ImportProfile,
  names: Names,
): ImportRow {
  const reasons: RowReason[] = [];
  const wrong = (code: RowReason['code'], detail: string): null => {
    reasons.push({ code, detail: detail.slice(0, 100) });
    return null;
  };
  // Empty cells at the end of a line are a spreadsheet's habit, not a mistake.
  const used = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (cells.length < width || used > width) wrong('ragged', `${cells.length} ≠ ${width}`);
  const cellOf = (column: ImportColumn): string => {
    const at = header[column];
    const text = (at === undefined ? '' : (cells[at] ?? '')).replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
    if (text.length > longestCell) wrong('too-long', column);
    // Whoever opens the file in a spreadsheet sees another value than the one that stands here.
    else if (/^[=@+]/.test(text)) wrong('formula', text);
    else return text;
    return '';
  };
  // After a shift of the cells nothing below is where it should be.
  if (reasons.length > 0) return { row: line, siteId: null, date: null, reasons };
  const needed = (column: ImportColumn): string | null => {
    const before = reasons.length;
    const text = cellOf(column);
    return text || (reasons.length > before ? null : wrong('cell-empty', column));
  };

  const site = needed('site');
  const known = site === null ? null : names.siteOf(site);
  const siteId =
    known === undefined
      ? wrong(profile.siteBy === 'site' ? 'unknown-site' : 'unknown-customer', site ?? '')
      : known;
  const day = needed('date');
  const date = day === null ? null : (dayIn(day, profile.dates) ?? wrong('not-a-date', day));
  const number = needed('product');
  const article = number === null ? null : (names.articleOf(number) ?? wrong('unknown-article', number));
  // What the profile knows to be none of the city's is left out, whatever else is wrong with its row.
  if (site !== null && known === null) return { row: line, siteId: null, date, leftOut: site };
  const productId = article?.productId;
  if (article && productId === null) return { row: line, siteId, date, leftOut: article.number };
  const amount = needed('quantity');
  const unitText = plain(cellOf('unit'));
  const unit = unitText === '' ? article?.unit : (units[unitText] ?? wrong('unknown-unit', unitText));
  const given =
    amount === null || !article || !productId || !unit
      ? null
      : quantityOf(amount, { ...article, unit }, names.productOf(productId));
  if (given && 'code' in given) wrong(given.code, given.detail);
  const useText = plain(cellOf('use'));
  const use = useText === '' ? article?.use : (uses[useText] ?? wrong('unknown-use', useText));
  const dinersText = cellOf('diners');
  const diners = dinersText === '' ? null : wholeOf(dinersText);
  if (diners !== null && (diners === undefined || diners > mostDiners)) wrong('not-whole', dinersText);
  const note = cellOf('note') || null;
  const key = cellOf('key').slice(0, 100) || null;

  if (
    reasons.length > 0 ||
    siteId === null ||
    date === null ||
    !productId ||
    !use ||
    !given ||
    'code' in given
  )
    return { row: line, siteId, date, reasons };
  return {
    row: line,
    siteId,
    date,
    entryId: null,
    key,
    report: {
      kind: 'served',
      lines: [{ productId, use, given }],
      otherDiners: diners ?? null,
      note,
    },
  };
}

/** A day as lists write it, with or without a time behind it. */
export function dayIn(text: string, format: DateFormat): LocalDate | undefined {
  const [date = '', time = ''] = text.split(/[ T](?=\d)/, 2);
  if (time !== '' && !/^\d{1,2}[:.]\d\d([:.]\d\d)?/.test(time)) return undefined;
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.((?:19|20|21)\d\d)$/.exec(date) ?? [];
  if (day && month && year)
    return format === 'yyyy-mm-dd'
      ? undefined
      : parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (format === 'd.m.yyyy' || !/^(19|20|21)/.test(date)) return undefined;
  return parseDay(date);
}

function quantityOf(
  text: string,
  article: ImportArticle,
  product: Product | undefined,
): Quantity | RowReason {
  const thousandths = parseDecimal(text);
  if (thousandths === undefined) return { code: 'not-a-number', detail: text };
  if (article.unit !== 'packages') {
    if (thousandths > 9_999_999_999) return { code: 'too-large', detail: text };
    return { unit: article.unit, value: decimalText(thousandths) };
  }
  const count = wholeOf(text);
  if (count === undefined) return { code: 'not-whole', detail: text };
  if (count > 100_000) return { code: 'too-large', detail: text };
  // Packages of a product with one size only need not say which.
  const size = article.size ?? (product?.packages.length === 1 ? product.packages[0]?.size : undefined);
  return size ? { unit: 'packages', count, size } : { code: 'no-size', detail: article.number };
}

/** A whole number, also written as 4,0. */
function wholeOf(text: string): number | undefined {
  const thousandths = parseDecimal(text);
  return thousandths === undefined || thousandths % 1000 !== 0 ? undefined : thousandths / 1000;
}
