import { type ComparedFigure, comparedFigures, type Figures, unitOfFigure } from './comparisons.ts';
import type { TableLine } from './importTable.ts';
import { parseDecimal } from './numbers.ts';

/** The headers under which a figure is looked for, in any of the languages; the first is the template's own. */
export const figureHeaders: Readonly<Record<ComparedFigure | 'site', readonly string[]>> = {
  site: ['site', 'verksamhetsställe', 'enhet', 'skola', 'toimipiste', 'yksikkö', 'koulu', 'school'],
  children: ['children', 'barn', 'antal barn', 'lapset', 'lapsia', 'lasten määrä'],
  nonEligible: [
    'nonEligible',
    'other diners',
    'andra ätande',
    'icke stödberättigade',
    'muut ruokailijat',
    'ei-tukikelpoiset',
  ],
  operatingDays: [
    'operatingDays',
    'operating days',
    'verksamhetsdagar',
    'toimintapäivät',
    'toimintapäiviä',
    'days',
  ],
  milk: ['milk', 'mjölk', 'maito'],
  'organic-milk': ['organic-milk', 'organic milk', 'ekologisk mjölk', 'ekomjölk', 'luomumaito'],
  buttermilk: ['buttermilk', 'surmjölk', 'piimä'],
  'organic-buttermilk': [
    'organic-buttermilk',
    'organic buttermilk',
    'ekologisk surmjölk',
    'ekosurmjölk',
    'luomupiimä',
  ],
  'other-sour-milk': [
    'other-sour-milk',
    'other sour milk',
    'annan syrad mjölk',
    'andra syrade produkter',
    'muu hapanmaito',
    'muut hapanmaitotuotteet',
  ],
  cheese: ['cheese', 'ost', 'juusto'],
};

/** What became of a line: its site and figures, or every reason why it could not be taken. */
export type HandMadeRow =
  | { readonly line: number; readonly siteId: string; readonly figures: Figures }
  | { readonly line: number; readonly reasons: readonly HandMadeReason[] };
export type HandMadeReason = {
  readonly code: 'unknown-site' | 'site-twice' | 'not-a-number' | 'nothing-in-it';
  readonly column: ComparedFigure | 'site';
  readonly detail: string;
};

/** A header may stand under a title and a date, no further down than this. */
const headerWithin = 30;
const mostPeople = 100_000;

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
    .replace(/ ?\((l|kg|litraa|liter|litres)\)$/i, '')
    .toLocaleLowerCase('sv');

/**
 * A table of the city's own figures: one line a site, one column a figure; amounts in litres or kilograms with at most
 * three decimals. Null when no line names the site and at least one figure.
 */
export function readHandMade(
  lines: readonly TableLine[],
  sites: readonly { readonly id: string; readonly name: string }[],
): readonly HandMadeRow[] | null {
  const places = lines.slice(0, headerWithin).map(({ cells }) => {
    const found = cells.map(plain);
    const place = (headers: readonly string[]) =>
      found.findIndex((cell) => headers.map(plain).includes(cell));
    const columns = comparedFigures.flatMap((figure) => {
      const at = place(figureHeaders[figure]);
      return at < 0 ? [] : [[figure, at] as const];
    });
    return { site: place(figureHeaders.site), columns };
  });
  const at = places.findIndex(({ site, columns }) => site >= 0 && columns.length > 0);
  const header = places[at];
  if (!header) return null;
  const byName = new Map(
    sites.flatMap(({ id, name }) => [[plain(id), id] as const, [plain(name), id] as const]),
  );
  const taken = new Set<string>();
  return lines.slice(at + 1).map(({ line, cells }) => {
    const text = cells[header.site]?.trim() ?? '';
    const siteId = byName.get(plain(text));
    const reasons: HandMadeReason[] = [];
    if (siteId === undefined) reasons.push({ code: 'unknown-site', column: 'site', detail: text });
    else if (taken.has(siteId)) reasons.push({ code: 'site-twice', column: 'site', detail: text });
    else taken.add(siteId);
    const figures: Partial<Record<ComparedFigure, number>> = {};
    for (const [figure, place] of header.columns) {
      const cell = cells[place]?.trim() ?? '';
      if (cell === '') continue;
      const value = parseDecimal(cell, unitOfFigure(figure) === null ? 0 : 3);
      if (value === undefined || (unitOfFigure(figure) === null && value > mostPeople))
        reasons.push({ code: 'not-a-number', column: figure, detail: cell });
      else figures[figure] = value;
    }
    if (reasons.length === 0 && Object.keys(figures).length === 0)
      reasons.push({ code: 'nothing-in-it', column: 'site', detail: text });
    return siteId === undefined || reasons.length > 0 ? { line, reasons } : { line, siteId, figures };
  });
}
