import type { LocalDate } from './days.ts';
import {
  type DeliveryContent,
  type DeliveryKind,
  type DeliveryLine,
  mostDeliveryLines,
  parseQuantity,
} from './deliveries.ts';
import type { FileMistake } from './deliveryXml.ts';
import type { ImportProfile } from './importProfiles.ts';
import { dayIn, placesIn, type TableLine } from './importTable.ts';

/** Reports have titles and dates above their table; further down than this no header is looked for. */
const headerWithin = 30;
const needed = ['site', 'date', 'product', 'quantity'] as const;

/**
 * The documents in a list, by the columns of an import profile: one for each number of the key column, or for each
 * customer and day where there is no such column. Nothing is written unless every line can be read.
 */
export function readDeliveryTable(
  profile: ImportProfile,
  lines: readonly TableLine[],
  { kind, supplierId }: { readonly kind: Exclude<DeliveryKind, 'credit-note'>; readonly supplierId: string },
): readonly DeliveryContent[] | { readonly mistakes: readonly FileMistake[] } {
  const headers = lines.slice(0, headerWithin).map((line) => placesIn(line, profile));
  const at = headers.findIndex((places) => needed.every((column) => places[column] !== undefined));
  const header = headers[at];
  if (!header) return { mistakes: [{ line: 1, code: 'column-missing', detail: needed.join(', ') }] };
  const mistakes: FileMistake[] = [];
  const byNumber = new Map<
    string,
    { date: LocalDate; customer: string; number: string; lines: DeliveryLine[] }
  >();
  for (const { line, cells } of lines.slice(at + 1)) {
    const cell = (column: keyof typeof header) => {
      const place = header[column];
      return (place === undefined ? '' : (cells[place] ?? '')).replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
    };
    const wrong = (code: string, detail: string) =>
      void mistakes.push({ line, code, detail: detail.slice(0, 100) });
    const [customer, article, unit] = [
      cell('site').slice(0, 60),
      cell('product').slice(0, 60),
      cell('unit').slice(0, 30),
    ];
    for (const column of needed) if (cell(column) === '') wrong('missing', column);
    const date = dayIn(cell('date'), profile.dates);
    if (cell('date') !== '' && !date) wrong('not-a-date', cell('date'));
    const quantity = cell('quantity')
      .replace(/[\s\u00a0]/gu, '')
      .replace(',', '.')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '');
    if (cell('quantity') !== '' && parseQuantity(quantity) === undefined)
      wrong('not-a-number', cell('quantity'));
    if (!date || customer === '' || article === '' || parseQuantity(quantity) === undefined) continue;
    const number = cell('key').slice(0, 100) || `${date} ${customer}`;
    const document = byNumber.get(number) ?? { date, customer, number, lines: [] };
    byNumber.set(number, document);
    const text = cell('note').slice(0, 200);
    document.lines.push({
      ...{ line: document.lines.length + 1, article, text, quantity, unit },
      customer: customer === document.customer ? null : customer,
      date: date === document.date ? null : date,
      cents: null,
    });
    if (document.lines.length > mostDeliveryLines) wrong('too-many-lines', `at most ${mostDeliveryLines}`);
  }
  if (mistakes.length > 0) return { mistakes };
  if (byNumber.size === 0) return { mistakes: [{ line: at + 1, code: 'no-lines', detail: '' }] };
  return [...byNumber.values()].map(({ date, customer, number, lines: read }) => ({
    ...{ kind, supplierId, number, date, customer, lines: read },
    ...{ invoice: null, deliveryNotes: [], original: null, withdrawn: false },
  }));
}
