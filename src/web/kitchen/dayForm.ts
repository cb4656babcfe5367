import { amountOf } from '../../domain/amounts.ts';
import {
  type ClosedReason,
  type CorrectionReason,
  closedReasons,
  correctionReasons,
  type Quantity,
  type Report,
  type Use,
} from '../../domain/counts.ts';
import { type Product, unitOf } from '../../domain/products.ts';
import type { Language } from '../../domain/texts.ts';
import type { GivenReport } from '../../shapes/values.ts';
import type { KitchenDay, OfferedProduct } from '../../usecases/readKitchenDay.ts';
import type { FieldMistake } from '../forms.ts';
import { dayWords } from '../words/kitchenWords.ts';
import { speak } from '../words/speak.ts';

/** What was typed, field by field; shown again as it was when the form is not taken. */
export type Typed = Readonly<Record<string, string>>;

/** Names and ids of the form's fields. A package goes by its size: that is what a quantity is kept with. */
export const fieldNames = {
  packages: (product: Product, size: number): string => `p.${product.id}.${size}`,
  amount: (product: Product): string => `l.${product.id}`,
  cooking: (product: Product): string => `c.${product.id}`,
  diners: 'diners',
  present: 'present',
  note: 'note',
  /** Also the button's value: closed is one tap, and the tap says why. */
  closed: (reason: ClosedReason) => `closed.${reason}`,
  reason: 'reason',
  words: 'words',
} as const;

/** The children that the form says are there, as far as it can be read. */
export function presentIn(typed: Typed): number | undefined {
  const text = (typed[fieldNames.present] ?? '').trim();
  return /^\d{1,5}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}

/** A figure far from what the site usually serves: asked about once, never refused. */
export type OddFigure = {
  readonly offered: OfferedProduct;
  readonly amount: number;
  readonly way: 'high' | 'low';
};

export type ReadForm = {
  readonly report: GivenReport | null;
  readonly reason: CorrectionReason | null;
  readonly words: string | null;
  readonly mistakes: readonly FieldMistake[];
  readonly odd: readonly OddFigure[];
  /** Names the odd figures; sent back with the answer "yes", so that the answer holds for these figures only. */
  readonly oddMark: string;
};

/** Reads the day's form: every mistake at once, in the order of the page. `act` is the button that was pressed. */
export function readDayForm(typed: Typed, day: KitchenDay, language: Language): ReadForm {
  const mistakes: FieldMistake[] = [];
  const say = speak(dayWords, language);
  const note = readWords(typed, fieldNames.note, say('noteTitle'), mistakes, language);
  let report: GivenReport | null = null;
  const sums = new Map<string, number>();
  if (typed.act === 'zero') report = { kind: 'zero', note };
  else if (typed.act?.startsWith('closed'))
    report = readClosed(typed.act, note, mistakes, say('mistakeClosed'));
  else report = readServed(typed, day, note, mistakes, language, sums);

  const reason = correctionReasons.find((each) => each === typed[fieldNames.reason]) ?? null;
  if (typed.ifMatch && !reason) mistakes.push({ field: fieldNames.reason, words: say('mistakeReason') });
  const words = readWords(typed, fieldNames.words, say('words'), mistakes, language);
  const odd = report?.kind === 'served' && mistakes.length === 0 ? oddFigures(day, sums, report.present) : [];
  const oddMark = odd.map(({ offered, amount }) => `${offered.product.id}:${amount}`).join(' ');
  return { report: mistakes.length === 0 ? report : null, reason, words, mistakes, odd, oddMark };
}

/** The form's fields as a report would have filled them: where a correction starts from. */
export function typedFrom(report: Report, day: KitchenDay): Typed {
  const note = { [fieldNames.note]: report.note ?? '' };
  if (report.kind !== 'served') return note;
  const typed: Record<string, string> = { ...note };
  if (report.otherDiners !== null) typed[fieldNames.diners] = String(report.otherDiners);
  if (report.present !== undefined) typed[fieldNames.present] = String(report.present);
  for (const { product } of day.products) {
    const lines = report.lines.filter((line) => line.productId === product.id);
    for (const { use, given, amount } of lines) {
      const inPackages = use === 'served' && given.unit === 'packages' ? given : null;
      const field = inPackages
        ? fieldNames.packages(product, inPackages.size)
        : use === 'served'
          ? fieldNames.amount(product)
          : fieldNames.cooking(product);
      const before = typed[field];
      if (inPackages) typed[field] = String(Number(before ?? 0) + inPackages.count);
      // Portions and repeated lines have no field of their own: they come back as litres.
      else if (before === undefined && 'value' in given) typed[field] = given.value;
      else typed[field] = asText((before === undefined ? 0 : thousandthsOf(before)) + amount);
    }
  }
  return typed;
}

/** What the form's figures come to, for the words on the button; null where nothing readable stands. */
export function servedSum(typed: Typed, day: KitchenDay, language: Language): number | null {
  const sums = new Map<string, number>();
  const report = readServed(typed, day, null, [], language, sums);
  const inLitres = day.products.filter(({ product }) => unitOf(product.group) === 'ml');
  const sum = inLitres.reduce((before, { product }) => before + (sums.get(product.id) ?? 0), 0);
  return report && sum > 0 ? sum : null;
}

/** A stored report as it is sent: without the amounts, which are worked out anew. */
export function givenFrom(report: Report): GivenReport {
  if (report.kind !== 'served') return report;
  const lines = report.lines.map(({ productId, use, given }) => ({ productId, use, given }));
  return { ...report, lines };
}

type GivenLine = Extract<GivenReport, { kind: 'served' }>['lines'][number];
const mostPackages = 100_000;
const mostDiners = 10_000;

function readServed(
  typed: Typed,
  day: KitchenDay,
  note: string | null,
  mistakes: FieldMistake[],
  language: Language,
  sums: Map<string, number>,
): GivenReport | null {
  const say = speak(dayWords, language);
  const lines: GivenLine[] = [];
  const add = (product: Product, use: Use, given: Quantity, field: string, what: string) => {
    const amount = amountOf(given, product);
    if (typeof amount !== 'number') {
      const key = amount.problem === 'too-large' ? 'mistakeLarge' : 'mistakeDecimal';
      return mistakes.push({ field, words: say(key, { what }) });
    }
    // A nought says nothing that its absence would not; a day without any milk has its own button.
    if (amount === 0) return 0;
    if (use === 'served') sums.set(product.id, (sums.get(product.id) ?? 0) + amount);
    return lines.push({ productId: product.id, use, given });
  };
  for (const { product } of day.products) {
    const name = product.names[language];
    for (const { size, names } of product.packages) {
      const field = fieldNames.packages(product, size);
      const what = `${name}, ${names[language]}`;
      const count = readWhole(typed, field, what, mostPackages, mistakes, language);
      if (count !== null) add(product, 'served', { unit: 'packages', count, size }, field, what);
    }
    const unit = unitOf(product.group) === 'ml' ? 'litres' : 'kilograms';
    const byWeight = `${name}, ${say(unit).toLocaleLowerCase(language)}`;
    const fields = [
      ['served', fieldNames.amount(product), byWeight],
      ['cooking', fieldNames.cooking(product), `${say('cookingTitle')}, ${byWeight}`],
    ] as const;
    for (const [use, field, what] of fields) {
      const value = (typed[field] ?? '').replace(/[\s\u00a0\u202f]/g, '');
      if (value !== '') add(product, use, { unit, value }, field, what);
    }
  }
  const otherDiners = readWhole(typed, fieldNames.diners, say('dinersTitle'), mostDiners, mistakes, language);
  const present = readWhole(typed, fieldNames.present, say('presentTitle'), mostDiners, mistakes, language);
  if (lines.length === 0 && mistakes.length === 0)
    mistakes.push({ field: firstField(day), words: say('mistakeNothing') });
  if (lines.length === 0) return null;
  const served = { kind: 'served', lines, otherDiners, note } as const;
  return present === null ? served : { ...served, present };
}

/** The first field of the products: where somebody who filled in nothing is sent. */
export function firstField(day: KitchenDay): string {
  const first = day.products[0]?.product;
  if (!first) return fieldNames.note;
  const size = first.packages[0]?.size;
  return size === undefined ? fieldNames.amount(first) : fieldNames.packages(first, size);
}

function readClosed(
  act: string,
  note: string | null,
  mistakes: FieldMistake[],
  words: string,
): GivenReport | null {
  const reason = closedReasons.find((each) => act === fieldNames.closed(each));
  if (reason) return { kind: 'closed', reason, note };
  mistakes.push({ field: fieldNames.closed(closedReasons[0]), words });
  return null;
}

function readWhole(
  typed: Typed,
  field: string,
  what: string,
  most: number,
  mistakes: FieldMistake[],
  language: Language,
): number | null {
  const text = (typed[field] ?? '').replace(/[\s\u00a0\u202f]/g, '');
  if (text === '') return null;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  const say = speak(dayWords, language);
  if (Number.isNaN(value)) mistakes.push({ field, words: say('mistakeWhole', { what }) });
  else if (value > most) mistakes.push({ field, words: say('mistakeLarge', { what }) });
  else return value;
  return null;
}

/** Control characters but tab and line feed: pasted by accident, refused by the shape of a note. */
const control = /[^\P{Cc}\t\n]/gu;

function readWords(
  typed: Typed,
  field: string,
  what: string,
  mistakes: FieldMistake[],
  language: Language,
): string | null {
  const lines = (typed[field] ?? '').replace(/\r\n?/g, '\n');
  const text = lines.replace(control, '').trim();
  if (text.length <= 500) return text === '' ? null : text;
  mistakes.push({ field, words: speak(dayWords, language)('mistakeNote', { what }) });
  return null;
}

/** So many times the day before is asked about, whatever the band says; but not for a carton or two. */
const timesPrevious = 3;
const fewMl = 2_000;

/** The amounts of the product that are not asked about; null on a side where nothing is known. */
export function unasked(
  { expected: usual, expectedFor, previous }: OfferedProduct,
  present?: number,
): {
  readonly least: number | null;
  readonly most: number | null;
} {
  const expected = present ? expectedFor(present) : usual;
  const leap = previous ? Math.max(previous * timesPrevious - 1, previous + fewMl) : null;
  const most = [expected?.high ?? null, leap].filter((each) => each !== null);
  return { least: expected?.low ?? null, most: most.length > 0 ? Math.min(...most) : null };
}

function oddFigures(
  day: KitchenDay,
  sums: ReadonlyMap<string, number>,
  present: number | undefined,
): OddFigure[] {
  return day.products.flatMap((offered): OddFigure[] => {
    const amount = sums.get(offered.product.id) ?? 0;
    const { least, most } = unasked(offered, present);
    // What was left empty is not asked about: a kitchen need not serve everything every day.
    if (amount === 0) return [];
    if (least !== null && amount < least) return [{ offered, amount, way: 'low' }];
    return most !== null && amount > most ? [{ offered, amount, way: 'high' }] : [];
  });
}

function thousandthsOf(text: string): number {
  return Math.round(Number(text.replace(',', '.')) * 1000);
}

function asText(amount: number): string {
  return String(amount / 1000).replace('.', ',');
}
