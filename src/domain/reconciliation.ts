import type { LocalDate } from './days.ts';
import {
  type Delivery,
  plainNumber,
  type ReadDeliveryLine,
  readDelivery,
  standingDelivery,
} from './deliveries.ts';
import { divide } from './numbers.ts';
import type { AmountUnit, Product, ProductGroup } from './products.ts';
import { productGroups, unitOf } from './products.ts';
import type { ReconciliationLimit } from './settings.ts';
import type { Supplier } from './suppliers.ts';

export const explanationReasons = [
  'stock-not-counted',
  'waste-not-counted',
  'cooking-not-counted',
  'counts-estimated',
  'document-missing',
  'delivered-to-other',
  'other',
] as const;
export type ExplanationReason = (typeof explanationReasons)[number];

/** Why a difference is as it is, given for this difference: it covers none that is larger or goes the other way. */
export type Explanation = {
  readonly reason: ExplanationReason;
  readonly words: string;
  /** delivered less used, ml or g, when it was explained. */
  readonly difference: number;
};

/** What the city entered of a unit's stock and waste in a period; a record of the register, so with its history. */
export type StockData = {
  /** `${periodId}.${unitId}` */
  readonly id: string;
  readonly periodId: string;
  /** A composition's id, or a site's that belongs to none. */
  readonly unitId: string;
  /** Amounts in ml or g; a group that is absent has nothing in stock and no waste. */
  readonly lines: readonly {
    readonly group: ProductGroup;
    readonly opening: number;
    readonly closing: number;
    readonly waste: number;
    readonly explanation: Explanation | null;
  }[];
};

export const deliveryDemands = ['required', 'where-given', 'off'] as const;
/** Whether a site must have deliveries; 'where-given' only warns of a site without any. */
export type DeliveryDemand = (typeof deliveryDemands)[number];

export const reconciliationVerdicts = [
  'even',
  'within',
  'explained',
  'unexplained',
  'no-deliveries',
] as const;
export type ReconciliationVerdict = (typeof reconciliationVerdicts)[number];

/** delivered = children + other diners + cooking + waste + (closing - opening) + difference; ml or g. */
export type ReconciliationRow = {
  readonly level: 'site' | 'composition';
  readonly unitId: string;
  readonly group: ProductGroup;
  readonly unit: AmountUnit;
  /** Net of credits. */
  readonly delivered: number;
  /** What credit notes took off, 0 or less; part of `delivered`. */
  readonly credited: number;
  readonly children: number;
  readonly otherDiners: number;
  readonly cooking: number;
  readonly waste: number;
  readonly opening: number;
  readonly closing: number;
  readonly used: number;
  readonly difference: number;
  readonly limit: number;
  readonly explanation: Explanation | null;
  readonly verdict: ReconciliationVerdict;
};

/** A document in a period's books: what stands of it, its lines as they are understood, whether they count. */
export type BookedDelivery = {
  readonly delivery: Delivery;
  readonly lines: readonly ReadDeliveryLine[];
  /** 'billed': a delivery note that an invoice bills, so that the invoice's litres count; 'withdrawn': taken back. */
  readonly state: 'counts' | 'billed' | 'withdrawn';
  /** Of a credit note: the invoice it credits. */
  readonly credits: 'none' | 'found' | 'missing';
};

/**
 * The documents in order of their ids, each line understood by the supplier's numbers. A credit note's lines without a
 * day of their own fall on the day of the invoice that it credits, so that they net in the same period.
 */
export function bookDeliveries(
  deliveries: readonly Delivery[],
  suppliers: readonly Supplier[],
  products: readonly Product[],
): BookedDelivery[] {
  const supplierOf = new Map(suppliers.map((each) => [each.id, each]));
  const productOf = new Map(products.map((each) => [each.id, each]));
  const key = (supplierId: string, number: string) => `${supplierId} ${plainNumber(number)}`;
  const standing = deliveries.map((delivery) => ({ delivery, content: standingDelivery(delivery).content }));
  const live = standing.filter(({ content }) => !content.withdrawn);
  const invoices = new Map(
    live
      .filter(({ content }) => content.kind === 'invoice')
      .map(({ content }) => [key(content.supplierId, content.number), content]),
  );
  const billed = new Set(
    [...invoices.values()].flatMap(({ supplierId, deliveryNotes }) =>
      deliveryNotes.map((number) => key(supplierId, number)),
    ),
  );
  return standing
    .toSorted((one, other) => (one.delivery.id < other.delivery.id ? -1 : 1))
    .map(({ delivery, content }): BookedDelivery => {
      const own = key(content.supplierId, content.number);
      const invoice =
        content.kind === 'credit-note' && content.invoice !== null
          ? invoices.get(key(content.supplierId, content.invoice))
          : undefined;
      const lines = readDelivery(
        invoice
          ? { ...content, date: invoice.date, customer: content.customer ?? invoice.customer }
          : content,
        supplierOf.get(content.supplierId) ?? null,
        productOf,
      );
      return {
        delivery,
        lines,
        state: content.withdrawn
          ? 'withdrawn'
          : content.kind === 'delivery-note' && billed.has(own)
            ? 'billed'
            : 'counts',
        credits: content.kind !== 'credit-note' ? 'none' : invoice ? 'found' : 'missing',
      };
    });
}

/** The lines that count in the range, of the documents that count. */
export function countedLines(
  booked: readonly BookedDelivery[],
  range: { readonly from: LocalDate; readonly to: LocalDate },
): (ReadDeliveryLine & {
  readonly deliveryId: string;
  readonly credit: boolean;
  readonly siteId: string;
  readonly group: ProductGroup;
  readonly amount: number;
})[] {
  return booked.flatMap(({ delivery, lines, state, credits }) =>
    state !== 'counts'
      ? []
      : lines.flatMap((line) =>
          line.fate === 'counted' &&
          line.siteId !== null &&
          line.group !== null &&
          line.amount !== null &&
          range.from <= line.on &&
          line.on <= range.to
            ? [
                {
                  ...line,
                  siteId: line.siteId,
                  group: line.group,
                  amount: line.amount,
                  deliveryId: delivery.id,
                  credit: credits !== 'none',
                },
              ]
            : [],
        ),
  );
}

export type ReconciliationInput = {
  readonly range: { readonly from: LocalDate; readonly to: LocalDate };
  readonly sites: readonly {
    readonly id: string;
    readonly compositionId: string | null;
    readonly days: readonly {
      readonly cooking: Readonly<Partial<Record<ProductGroup, number>>>;
      readonly date: LocalDate;
    }[];
  }[];
  /** The claim's lines: what was served, of it to other diners. */
  readonly lines: readonly {
    readonly siteId: string;
    readonly group: ProductGroup;
    readonly gross: number;
    readonly deducted: number;
  }[];
  readonly booked: readonly BookedDelivery[];
  readonly stock: readonly StockData[];
  readonly limit: ReconciliationLimit;
};

/**
 * Deliveries against use, per unit (a composition, or a site of none) and product group, in the order of the units'
 * ids and the groups. Every counted litre is in exactly one row.
 */
export function reconcile(input: ReconciliationInput): ReconciliationRow[] {
  const unitIdOf = new Map(input.sites.map((site) => [site.id, unitOfSite(site)]));
  const compositions = new Set(input.sites.flatMap((site) => site.compositionId ?? []));
  type Sums = { delivered: number; credited: number; children: number; otherDiners: number; cooking: number };
  const sums = new Map<string, Map<ProductGroup, Sums>>();
  const delivering = new Set<string>();
  const add = (siteId: string, group: ProductGroup, part: Partial<Sums>) => {
    const unitId = unitIdOf.get(siteId);
    // A site outside the claim has nothing to be compared with.
    if (unitId === undefined) return;
    const groups = sums.get(unitId) ?? new Map<ProductGroup, Sums>();
    const before = groups.get(group) ?? {
      delivered: 0,
      credited: 0,
      children: 0,
      otherDiners: 0,
      cooking: 0,
    };
    for (const [key, value] of Object.entries(part) as [keyof Sums, number][]) before[key] += value;
    groups.set(group, before);
    sums.set(unitId, groups);
  };
  for (const { siteId, group, amount, credit } of countedLines(input.booked, input.range)) {
    add(siteId, group, { delivered: amount, credited: credit ? amount : 0 });
    const unitId = unitIdOf.get(siteId);
    if (unitId !== undefined) delivering.add(unitId);
  }
  for (const { siteId, group, gross, deducted } of input.lines)
    add(siteId, group, { children: gross - deducted, otherDiners: deducted });
  for (const site of input.sites)
    for (const day of site.days)
      for (const group of productGroups) {
        const amount = day.cooking[group] ?? 0;
        if (amount > 0) add(site.id, group, { cooking: amount });
      }
  // What is in stock where nothing was delivered or served is a difference too, and must not go unseen.
  const known = new Set(unitIdOf.values());
  for (const { unitId, lines } of input.stock)
    if (lines.length > 0 && known.has(unitId) && !sums.has(unitId)) sums.set(unitId, new Map());
  const stockOf = new Map(input.stock.map((each) => [each.unitId, each.lines]));
  return [...sums.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([unitId, groups]) =>
      productGroups.flatMap((group): ReconciliationRow[] => {
        const found = groups.get(group);
        const stock = stockOf.get(unitId)?.find((line) => line.group === group);
        if (!found && !stock) return [];
        const { delivered, credited, children, otherDiners, cooking } = found ?? {
          ...{ delivered: 0, credited: 0, children: 0, otherDiners: 0, cooking: 0 },
        };
        const { opening, closing, waste, explanation } = stock ?? {
          ...{ opening: 0, closing: 0, waste: 0, explanation: null },
        };
        const used = children + otherDiners + cooking + waste + closing - opening;
        const difference = delivered - used;
        const share = divide(BigInt(Math.max(delivered, 0)) * BigInt(input.limit.permille), 1000, 'down');
        const limit = Math.max(share, input.limit.ml);
        const verdict: ReconciliationVerdict = !delivering.has(unitId)
          ? 'no-deliveries'
          : difference === 0
            ? 'even'
            : Math.abs(difference) <= limit
              ? 'within'
              : explanation && covers(explanation, difference)
                ? 'explained'
                : 'unexplained';
        return [
          {
            level: compositions.has(unitId) ? 'composition' : 'site',
            ...{ unitId, group, unit: unitOf(group), delivered, credited, children, otherDiners, cooking },
            ...{ waste, opening, closing, used, difference, limit, explanation, verdict },
          },
        ];
      }),
    );
}

/** What is reconciled as one: the site's composition, or the site itself. */
export function unitOfSite(site: { readonly id: string; readonly compositionId: string | null }): string {
  return site.compositionId ?? site.id;
}

/** An explanation holds for the difference it was given for and for a smaller one of the same direction. */
export function covers({ difference: explained }: Explanation, difference: number): boolean {
  return Math.sign(explained) === Math.sign(difference) && Math.abs(difference) <= Math.abs(explained);
}
