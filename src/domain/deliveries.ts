import { amountOf } from './amounts.ts';
import { canonical } from './canonical.ts';
import { addDays, type Instant, type LocalDate } from './days.ts';
import { eligibility, type NotEligibleReason } from './limits.ts';
import type { Author } from './people.ts';
import type { Product, ProductGroup } from './products.ts';
import { Refused } from './refusals.ts';
import { mostRevisions, sealed } from './revisions.ts';
import type { Supplier } from './suppliers.ts';

export const deliveryKinds = ['invoice', 'credit-note', 'delivery-note'] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];
export const deliveryFormats = ['finvoice', 'peppol', 'csv'] as const;
export type DeliveryFormat = (typeof deliveryFormats)[number];

/** A document covers days so far before its own date, and a credit note or a late invoice comes no later after them. */
export const deliveryReach = { before: 92, after: 31 } as const;
export const mostDeliveryLines = 500;

/** One line as the document has it; nothing in it is interpreted. */
export type DeliveryLine = {
  /** 1 for the first. */
  readonly line: number;
  readonly article: string | null;
  readonly text: string;
  /** A decimal with a point, at most six decimals; negative for what went back. */
  readonly quantity: string;
  /** The unit as written there: 'LTR', 'kpl'. */
  readonly unit: string;
  /** The customer or delivery place where the line has its own; null: the document's. */
  readonly customer: string | null;
  /** The day of delivery where the line has its own; null: the document's. */
  readonly date: LocalDate | null;
  /** The line's sum without VAT in cents; null when it has none. */
  readonly cents: number | null;
};

/** The file a document came as, kept byte by byte under its SHA-256. */
export type OriginalFile = {
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly format: DeliveryFormat;
};

/** What a document says. Litres, sites and products follow from it and from the supplier's numbers when it is read. */
export type DeliveryContent = {
  readonly kind: DeliveryKind;
  readonly supplierId: string;
  readonly number: string;
  /** The day of delivery where the document has one, else its own date. */
  readonly date: LocalDate;
  /** The customer number or delivery place of all lines that name none. */
  readonly customer: string | null;
  /** The invoice that a credit note credits. */
  readonly invoice: string | null;
  /** The delivery notes that an invoice bills; their litres are the invoice's and count once. */
  readonly deliveryNotes: readonly string[];
  readonly lines: readonly DeliveryLine[];
  readonly original: OriginalFile | null;
  /** Taken back: it stays with its history and counts for nothing. */
  readonly withdrawn: boolean;
};

export type DeliveryRevision = {
  readonly revision: number;
  readonly at: Instant;
  readonly by: Author;
  readonly reason: string | null;
  readonly content: DeliveryContent;
  readonly previous: string | null;
  readonly hash: string;
};

/** A document with its whole history. `id` begins with the month it was entered under, in which it is stored. */
export type Delivery = {
  readonly id: string;
  readonly revision: number;
  /** Taken for good at its first entry: no other document may have one of them. */
  readonly keys: readonly string[];
  readonly revisions: readonly DeliveryRevision[];
};

/** Numbers are compared without capitals and blanks, as they are typed from paper. */
export function plainNumber(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '').toLocaleLowerCase('sv');
}

/** What no two documents share: the supplier's number of it, and the bytes of a file that holds one document. */
export function duplicateKeys(content: DeliveryContent): string[] {
  const { kind, supplierId, number, original } = content;
  const family = kind === 'delivery-note' ? 'note' : 'bill';
  return [
    canonical(['number', supplierId, family, plainNumber(number)]),
    ...(original && original.format !== 'csv' ? [canonical(['file', original.sha256])] : []),
  ];
}

/** The id follows from the number, so that the same document entered twice at once is one thing. */
export function deliveryIdOf(content: DeliveryContent, digest: (text: string) => string): string {
  const [number = ''] = duplicateKeys(content);
  return `${content.date.slice(0, 7)}-${digest(number).slice(0, 20)}`;
}

/** The month, '2026-09', that a document is stored under. */
export function monthOf(deliveryId: string): string {
  return deliveryId.slice(0, 7);
}

/** What stands of the document. */
export function standingDelivery(delivery: Delivery): DeliveryRevision {
  const last = delivery.revisions.at(-1);
  if (!last) throw new Error(`a delivery without revision: ${delivery.id}`);
  return last;
}

/**
 * The document after an entry or a correction. Its supplier, number, kind and month stay: who entered those wrong
 * takes the document back and enters it anew.
 * @throws Refused precondition-needed, stale, reason-needed, nothing-changed, too-many-revisions, bad-request
 */
export function recordedDelivery(
  current: Delivery | null,
  entry: {
    readonly content: DeliveryContent;
    readonly at: Instant;
    readonly by: Author;
    readonly reason: string | null;
    readonly ifMatch: string | null;
  },
  digest: (text: string) => string,
): Delivery {
  const { content, at, by } = entry;
  const mistakes = contentMistakes(content);
  if (mistakes.length > 0) throw new Refused('bad-request', {}, mistakes);
  if (!current) {
    if (entry.ifMatch) throw new Refused('stale', { current: null });
    const id = deliveryIdOf(content, digest);
    const made = sealed(
      digest,
      { delivery: id },
      { revision: 1, at, by, reason: null, content, previous: null },
    );
    return { id, revision: 1, keys: duplicateKeys(content), revisions: [made] };
  }
  const last = standingDelivery(current);
  if (!entry.ifMatch) throw new Refused('precondition-needed', { current: last.hash });
  if (entry.ifMatch !== last.hash) throw new Refused('stale', { current: last.hash });
  if (canonical(last.content) === canonical(content)) throw new Refused('nothing-changed');
  if (!entry.reason) throw new Refused('reason-needed');
  if (
    deliveryIdOf(content, digest) !== current.id ||
    canonical(last.content.original) !== canonical(content.original)
  )
    throw new Refused('bad-request', {}, [
      { pointer: '/body/content', code: 'other-document', detail: 'supplier, number, month and file stay' },
    ]);
  if (current.revisions.length >= mostRevisions)
    throw new Refused('too-many-revisions', { most: mostRevisions });
  const made = sealed(
    digest,
    { delivery: current.id },
    { revision: last.revision + 1, at, by, reason: entry.reason, content, previous: last.hash },
  );
  return { ...current, revision: made.revision, revisions: [...current.revisions, made] };
}

function contentMistakes({ date, kind, invoice, lines }: DeliveryContent) {
  const far = lines.flatMap((line) =>
    line.date !== null &&
    (line.date < addDays(date, -deliveryReach.before) || line.date > addDays(date, deliveryReach.after))
      ? [{ pointer: `/body/content/lines/${line.line - 1}/date`, code: 'date-far', detail: line.date }]
      : [],
  );
  const odd = lines.flatMap((line) =>
    parseQuantity(line.quantity) === undefined
      ? [
          {
            pointer: `/body/content/lines/${line.line - 1}/quantity`,
            code: 'not-a-number',
            detail: line.quantity,
          },
        ]
      : [],
  );
  const reference =
    kind !== 'credit-note' && invoice !== null
      ? [{ pointer: '/body/content/invoice', code: 'only-credit-notes', detail: invoice }]
      : [];
  return [...far, ...odd, ...reference];
}

export const lineFates = [
  'counted',
  'set-aside',
  'unknown-article',
  'unknown-customer',
  'not-readable',
] as const;
export type LineFate = (typeof lineFates)[number];

/** A line as it is understood: where it went, which product it is, how much. */
export type ReadDeliveryLine = DeliveryLine & {
  readonly on: LocalDate;
  readonly customerNumber: string | null;
  readonly siteId: string | null;
  readonly productId: string | null;
  readonly group: ProductGroup | null;
  /** ml or g, negative for what went back; null where it cannot be said. */
  readonly amount: number | null;
  readonly fate: LineFate;
  /** Why it is set aside or cannot be read. */
  readonly reason:
    | NotEligibleReason
    | 'not-milk'
    | 'not-whole'
    | 'no-size'
    | 'wrong-unit'
    | 'too-large'
    | null;
};

/** The units that say themselves how much they are; anything else is a package of the article's size. */
const litreUnits = ['l', 'ltr', 'liter', 'litre', 'litra', 'litraa'];
const kilogramUnits = ['kg', 'kgm', 'kilo', 'kilogram'];

/**
 * The document's lines by the supplier's numbers as they stand. Every line comes out, in order: what is not milk for
 * the scheme with its reason, what nobody knows as unknown.
 */
export function readDelivery(
  content: DeliveryContent,
  supplier: Supplier | null,
  products: ReadonlyMap<string, Product>,
): ReadDeliveryLine[] {
  const customers = new Map(supplier?.customers.map((each) => [plainNumber(each.number), each.siteId]));
  const articles = new Map(supplier?.articles.map((each) => [plainNumber(each.number), each]));
  return content.lines.map((line): ReadDeliveryLine => {
    const on = line.date ?? content.date;
    const customerNumber = line.customer ?? content.customer;
    const siteId = customerNumber === null ? null : (customers.get(plainNumber(customerNumber)) ?? null);
    const article = line.article === null ? undefined : articles.get(plainNumber(line.article));
    const product = article?.productId ? products.get(article.productId) : undefined;
    const plain = {
      ...line,
      on,
      customerNumber,
      siteId,
      productId: product?.id ?? null,
      group: null,
      amount: null,
    };
    if (!article || (article.productId !== null && !product))
      return { ...plain, fate: 'unknown-article', reason: null };
    if (!product) return { ...plain, fate: 'set-aside', reason: 'not-milk' };
    const verdict = eligibility(product, on);
    const amount = lineAmount(line, article, product);
    if (!verdict.eligible) {
      const found = typeof amount === 'number' ? amount : null;
      return { ...plain, amount: found, fate: 'set-aside', reason: verdict.reason };
    }
    const read = { ...plain, group: verdict.group };
    if (typeof amount !== 'number') return { ...read, fate: 'not-readable', reason: amount.problem };
    if (siteId === null) return { ...read, amount, fate: 'unknown-customer', reason: null };
    return { ...read, amount, fate: 'counted', reason: null };
  });
}

type Problem = { readonly problem: 'not-whole' | 'no-size' | 'wrong-unit' | 'too-large' };

/** The line's amount in ml or g, exactly: a quantity that gives no whole millilitre is a problem, never rounded. */
function lineAmount(
  { quantity, unit }: Pick<DeliveryLine, 'quantity' | 'unit'>,
  article: Supplier['articles'][number],
  product: Product,
): number | Problem {
  const millionths = parseQuantity(quantity);
  if (millionths === undefined) return { problem: 'not-whole' };
  const size = millionths < 0n ? -millionths : millionths;
  const said = unit.trim().toLocaleLowerCase('sv').replace(/\.$/, '');
  const measure = litreUnits.includes(said)
    ? 'litres'
    : kilogramUnits.includes(said)
      ? 'kilograms'
      : article.unit;
  let amount: number | Problem;
  if (measure === 'packages') {
    if (article.size === null) return { problem: 'no-size' };
    const exact = size * BigInt(article.size);
    if (exact % 1_000_000n !== 0n) return { problem: 'not-whole' };
    const whole = exact / 1_000_000n;
    amount = whole > 1_000_000_000n ? { problem: 'too-large' } : Number(whole);
  } else {
    if (size % 1000n !== 0n) return { problem: 'not-whole' };
    const thousandths = size / 1000n;
    const value = `${thousandths / 1000n}.${String(thousandths % 1000n).padStart(3, '0')}`;
    const found = amountOf({ unit: measure, value }, product);
    amount = typeof found === 'number' ? found : problemOf(found.problem);
  }
  return typeof amount === 'number' && millionths < 0n ? -amount || 0 : amount;
}

function problemOf(problem: string): Problem {
  return problem === 'wrong-unit' || problem === 'too-large' ? { problem } : { problem: 'not-whole' };
}

/** A signed decimal of at most nine digits and six decimals, in millionths; undefined for anything else. */
export function parseQuantity(text: string): bigint | undefined {
  const [, sign, whole, fraction = ''] = /^(-?)(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const size = BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0'));
  return sign ? -size : size;
}
