import type { Attachment } from '../domain/attachments.ts';
import type { ClaimPeriod } from '../domain/claims.ts';
import { addDays, localDay } from '../domain/days.ts';
import { type Delivery, plainNumber, standingDelivery } from '../domain/deliveries.ts';
import type { PersonId } from '../domain/people.ts';
import { periodById, periodOn, schoolYearOf } from '../domain/periods.ts';
import type { Product } from '../domain/products.ts';
import type { Recorded } from '../domain/records.ts';
import { Refused } from '../domain/refusals.ts';
import { sitesThatCount } from '../domain/sites.ts';
import { allImportProfiles, type ListedProfile } from './importFile.ts';
import { booksOf, type DeliveryReading, type DeliveryView, deliveryView } from './listDeliveries.ts';
import { labels } from './openRecord.ts';
import type { Attachments, Clock, Deliveries, Register } from './ports.ts';
import { readDelivery } from './readDelivery.ts';

/** What the pages of deliveries name things by, and choose from. */
export type DeliveryNames = {
  readonly suppliers: readonly Recorded<'supplier'>[];
  /** By id, in the order of their names. */
  readonly siteNames: ReadonlyMap<string, string>;
  readonly products: readonly Product[];
};

/** A number on a document that leads nowhere yet, with the lines that have it. */
export type UnknownNumber = {
  readonly kind: 'article' | 'customer';
  readonly supplierId: string;
  readonly number: string;
  /** What the first such line says. */
  readonly text: string;
  readonly unit: string;
  readonly lines: number;
};

export type DeliveriesAtHand = DeliveryNames & {
  readonly period: ClaimPeriod;
  readonly deliveries: readonly DeliveryView[];
  readonly unknown: readonly UnknownNumber[];
  /** What lists of what was delivered are read by. */
  readonly profiles: readonly ListedProfile[];
};

/** What the form of a new document chooses from. */
export const openEntry = ({ register }: { readonly register: Pick<Register, 'list'> }) => namesOf(register);

async function namesOf(register: Pick<Register, 'list'>): Promise<DeliveryNames> {
  const [suppliers, sites, products] = await Promise.all([
    register.list('supplier'),
    register.list('site'),
    register.list('product'),
  ]);
  const named = sitesThatCount(sites).map(({ id, value }) => [id, value.name] as const);
  return {
    suppliers,
    siteNames: new Map(named.toSorted(([, one], [, other]) => one.localeCompare(other, 'sv'))),
    products: products.map(({ value }) => value),
  };
}

/**
 * The documents with lines in a period, the term that invoices come in for today unless told, and the numbers on them that lead nowhere yet.
 * @throws Refused unknown-period
 */
export async function openDeliveries(
  ports: DeliveryReading & { readonly clock: Clock },
  { periodId }: { readonly periodId?: string | undefined },
): Promise<DeliveriesAtHand> {
  const period = periodId
    ? periodById(periodId)
    : periodOn(addDays(localDay(ports.clock.now()), -45), 'term');
  if (!period) throw new Refused('unknown-period', { periodId: periodId ?? '' });
  const [booked, names, profiles] = await Promise.all([
    booksOf(ports, period),
    namesOf(ports.register),
    allImportProfiles(ports),
  ]);
  const deliveries = booked.map(deliveryView);
  return {
    ...names,
    period,
    deliveries,
    unknown: unknownNumbers(deliveries),
    profiles: profiles.filter(({ value }) => value.tells === 'delivered'),
  };
}

/** The numbers that lead nowhere, or to an article of unknown size, each once; documents taken back have none. */
export function unknownNumbers(
  documents: readonly Pick<DeliveryView, 'content' | 'lines' | 'state'>[],
): UnknownNumber[] {
  const found = new Map<string, UnknownNumber>();
  for (const { content, lines, state } of documents)
    for (const line of state === 'withdrawn' ? [] : lines) {
      const article = line.fate === 'unknown-article' || line.reason === 'no-size';
      // Where a line went is asked along with what it is, but of no line that is set aside.
      const customer = line.siteId === null && line.fate !== 'set-aside';
      const { supplierId } = content;
      for (const [kind, number] of [
        ['article', article ? line.article : null],
        ['customer', customer ? line.customerNumber : null],
      ] as const) {
        if (number === null) continue;
        const key = `${kind} ${supplierId} ${plainNumber(number)}`;
        const before = found.get(key);
        const { text, unit } = before ?? line;
        found.set(key, { kind, supplierId, number, text, unit, lines: (before?.lines ?? 0) + 1 });
      }
    }
  return [...found.values()];
}

export type DeliveryAtHand = DeliveryNames & {
  readonly delivery: Awaited<ReturnType<typeof readDelivery>>;
  readonly unknown: readonly UnknownNumber[];
  /** The other documents that this one credits or bills, or that credit or bill it. */
  readonly related: readonly Pick<DeliveryView, 'id' | 'content'>[];
  readonly attached: readonly Attachment[];
  readonly labelOf: (person: PersonId) => string | null;
};

/**
 * A document with what belongs to it.
 * @throws Refused not-found
 */
export async function openDelivery(
  ports: DeliveryReading & {
    readonly deliveries: Pick<Deliveries, 'get'>;
    readonly attachments: Pick<Attachments, 'ofSchoolYear'>;
  },
  id: string,
): Promise<DeliveryAtHand> {
  const delivery = await readDelivery(ports, id);
  const { date, lines } = delivery.content;
  const years = new Set([date, ...lines.flatMap((line) => line.date ?? [])].map(schoolYearOf));
  const [names, labelOf, attached, near] = await Promise.all([
    namesOf(ports.register),
    labels(ports.register),
    Promise.all([...years].map((year) => ports.attachments.ofSchoolYear(year))),
    ports.deliveries.ofMonths(...around(date)),
  ]);
  return {
    ...names,
    delivery,
    labelOf,
    unknown: unknownNumbers([delivery]),
    related: near.filter((each) => each.id !== id && isRelated(each, delivery.content)).map(plain),
    attached: attached.flat().filter(({ to }) => to.kind === 'delivery' && to.id === id),
  };
}

/** Half a year before and after: what belongs together lies no further apart. */
const around = (date: string): readonly [string, string] => {
  const [year = 0, month = 0] = date.split('-').map(Number);
  const at = (step: number) => {
    const place = year * 12 + month - 1 + step;
    return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;
  };
  return [at(-6), at(6)];
};

const plain = (delivery: Delivery) => ({ id: delivery.id, content: standingDelivery(delivery).content });

function isRelated(other: Delivery, own: DeliveryView['content']): boolean {
  const { content } = standingDelivery(other);
  if (content.supplierId !== own.supplierId || content.withdrawn) return false;
  const names = (one: DeliveryView['content'], two: DeliveryView['content']) =>
    [...one.deliveryNotes, ...(one.invoice === null ? [] : [one.invoice])]
      .map(plainNumber)
      .includes(plainNumber(two.number));
  return names(content, own) || names(own, content);
}
