import { unitOf } from '../../domain/products.ts';
import type { Language } from '../../domain/texts.ts';
import type { DeliveriesAtHand } from '../../usecases/openDeliveries.ts';
import { formats } from '../formats.ts';
import { deliveryKindWords, deliveryStateWords } from '../words/deliveryWords.ts';

export const deliverySorts = ['date', 'number', 'supplier', 'site', 'amount'] as const;
export type DeliveryQuery = {
  readonly periodId?: string | undefined;
  readonly q?: string | undefined;
  readonly supplier?: string | undefined;
  readonly site?: string | undefined;
  readonly month?: string | undefined;
  readonly show?: 'unsettled' | '' | undefined;
  readonly sort?: (typeof deliverySorts)[number] | undefined;
};

/** A document as the list has it: its counted sums, where it went, and how many of its lines are not settled. */
export type DeliveryRow = {
  readonly id: string;
  readonly content: DeliveriesAtHand['deliveries'][number]['content'];
  readonly state: DeliveriesAtHand['deliveries'][number]['state'];
  readonly supplier: string;
  readonly sites: readonly string[];
  readonly ml: number;
  readonly grams: number;
  readonly unsettled: number;
};

/** The documents that fit what is asked for, in the order that is asked for: latest day first unless told. */
export function foundDeliveries(hand: DeliveriesAtHand, query: DeliveryQuery): DeliveryRow[] {
  const q = (query.q ?? '').trim().toLocaleLowerCase('sv');
  const supplierNames = new Map(hand.suppliers.map(({ id, value }) => [id, value.name]));
  return hand.deliveries
    .filter(
      ({ content, lines }) =>
        (!query.supplier || content.supplierId === query.supplier) &&
        (!query.site || lines.some(({ siteId }) => siteId === query.site)) &&
        (!query.month || lines.some(({ on }) => on.startsWith(query.month ?? ''))),
    )
    .map(({ id, content, state, lines, credits }): DeliveryRow => {
      const counted = state === 'counts' ? lines.filter(({ fate }) => fate === 'counted') : [];
      const sum = (unit: 'ml' | 'g') =>
        counted.reduce((all, line) => all + (unitOf(line.group) === unit ? (line.amount ?? 0) : 0), 0);
      const open = lines.filter(({ fate }) => fate !== 'counted' && fate !== 'set-aside').length;
      return {
        ...{ id, content, state, ml: sum('ml'), grams: sum('g') },
        supplier: supplierNames.get(content.supplierId) ?? content.supplierId,
        sites: [
          ...new Set(lines.flatMap(({ siteId }) => (siteId ? [hand.siteNames.get(siteId) ?? siteId] : []))),
        ],
        unsettled: state === 'withdrawn' ? 0 : open + (credits === 'missing' ? 1 : 0),
      };
    })
    .filter(
      ({ content, supplier, sites, unsettled }) =>
        (query.show !== 'unsettled' || unsettled > 0) &&
        [
          ...[content.number, content.customer ?? '', supplier, ...sites],
          ...content.lines.flatMap((line) => [line.article ?? '', line.text, line.customer ?? '']),
        ].some((text) => text.toLocaleLowerCase('sv').includes(q)),
    )
    .toSorted(orders[query.sort ?? 'date']);
}

const orders: Readonly<
  Record<(typeof deliverySorts)[number], (one: DeliveryRow, other: DeliveryRow) => number>
> = {
  date: (one, other) => (one.content.date < other.content.date ? 1 : -1),
  number: (one, other) => one.content.number.localeCompare(other.content.number, 'sv', { numeric: true }),
  supplier: (one, other) => one.supplier.localeCompare(other.supplier, 'sv'),
  site: (one, other) => (one.sites[0] ?? '').localeCompare(other.sites[0] ?? '', 'sv'),
  amount: (one, other) => other.ml + other.grams - one.ml - one.grams,
};

/** '1 240,0 l', with the kilograms of what is weighed beside it. */
export function amountText({ ml, grams }: Pick<DeliveryRow, 'ml' | 'grams'>, language: Language): string {
  const f = formats(language);
  return grams === 0
    ? f.amount(ml)
    : [ml === 0 ? '' : f.amount(ml), f.amount(grams, 'g')].filter(Boolean).join(' + ');
}

/** The same documents as a table of texts, litres and kilograms as numbers with a comma. */
export function deliveryTable(rows: readonly DeliveryRow[], language: Language): string[][] {
  const number = (amount: number) => (amount / 1000).toFixed(3).replace('.', ',');
  return [
    ['id', 'number', 'kind', 'supplier', 'date', 'sites', 'litres', 'kilograms', 'state', 'unsettled'],
    ...rows.map(({ id, content, supplier, sites, ml, grams, state, unsettled }) => [
      ...[id, content.number, deliveryKindWords[content.kind][language], supplier],
      ...[content.date, sites.join(', '), number(ml), number(grams)],
      ...[deliveryStateWords[state][language], String(unsettled)],
    ]),
  ];
}
