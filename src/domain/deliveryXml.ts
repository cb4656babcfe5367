import { type LocalDate, parseDay } from './days.ts';
import {
  type DeliveryContent,
  type DeliveryFormat,
  type DeliveryKind,
  type DeliveryLine,
  mostDeliveryLines,
  parseQuantity,
} from './deliveries.ts';

/** An element of an XML file: its local name, the line it begins on, attributes, its own text, what is in it. */
export type XmlElement = {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly XmlElement[];
};

/** A mistake in a file, with the line it stands on. */
export type FileMistake = { readonly line: number; readonly code: string; readonly detail: string };

/** A document out of a file: everything but who the supplier is, of whom it tells the numbers and the name. */
export type ReadDocument = {
  readonly format: Exclude<DeliveryFormat, 'csv'>;
  readonly supplier: { readonly identifiers: readonly string[]; readonly name: string | null };
  readonly content: Omit<DeliveryContent, 'supplierId' | 'original' | 'withdrawn'>;
};

/**
 * The document in a Finvoice 3.0 message (Finance Finland's implementation guidelines), or in a Peppol BIS Billing 3
 * invoice or credit note or a Peppol despatch advice (UBL 2.1). Other elements are left alone; every mistake in those
 * that are needed is named with its line.
 */
export function readDocument(root: XmlElement): ReadDocument | { readonly mistakes: readonly FileMistake[] } {
  const mistakes: FileMistake[] = [];
  const reader = readerOf(root.name === 'Envelope' ? (find(root, 'Finvoice') ?? root) : root, mistakes);
  const document =
    reader.root.name === 'Finvoice'
      ? finvoice(reader)
      : root.name === 'Invoice' || root.name === 'CreditNote'
        ? bill(reader, root.name === 'Invoice')
        : root.name === 'DespatchAdvice'
          ? despatch(reader)
          : null;
  if (!document) reader.wrong(reader.root, 'unknown-document', root.name);
  return document && mistakes.length === 0 ? document : { mistakes };
}

type Reader = ReturnType<typeof readerOf>;

function readerOf(root: XmlElement, mistakes: FileMistake[]) {
  const wrong = (at: XmlElement, code: string, detail: string) =>
    void mistakes.push({ line: at.line, code, detail: detail.slice(0, 100) });
  const needed = (from: XmlElement, ...path: string[]): string => {
    const text = textAt(from, ...path);
    if (text === null) wrong(from, 'missing', [from.name, ...path].join('/'));
    return text ?? '?';
  };
  const dayOf = (element: XmlElement | undefined): LocalDate | null => {
    if (!element || element.text === '') return null;
    const plain = element.text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3').slice(0, 10);
    const day = parseDay(plain);
    if (!day) wrong(element, 'not-a-date', element.text);
    return day ?? null;
  };
  const quantityOf = (element: XmlElement | undefined): string => {
    if (!element || element.text === '') return '0';
    const plain = element.text
      .replace(/[\s\u00a0]/gu, '')
      .replace(',', '.')
      .replace(/^\+/, '')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '');
    if (parseQuantity(plain) === undefined) wrong(element, 'not-a-number', element.text);
    return plain;
  };
  /** Cents; a sum with parts of a cent is none that can be kept, and the litres do not need it. */
  const centsOf = (element: XmlElement | undefined): number | null => {
    if (!element || element.text === '') return null;
    const millionths = parseQuantity(quantityOf(element));
    return millionths === undefined || millionths % 10_000n !== 0n ? null : Number(millionths / 10_000n);
  };
  const lines = (elements: readonly XmlElement[]): readonly XmlElement[] => {
    if (elements.length === 0) wrong(root, 'no-lines', root.name);
    if (elements.length > mostDeliveryLines) wrong(root, 'too-many-lines', `at most ${mostDeliveryLines}`);
    return elements.slice(0, mostDeliveryLines);
  };
  return { root, wrong, needed, dayOf, quantityOf, centsOf, lines };
}

function finvoice({ root, wrong, needed, dayOf, quantityOf, centsOf, lines }: Reader): ReadDocument {
  const details = child(root, 'InvoiceDetails');
  if (!details) wrong(root, 'missing', 'InvoiceDetails');
  const code = (details && textAt(details, 'InvoiceTypeCode')) ?? '';
  const kind: DeliveryKind = code === 'INV02' ? 'credit-note' : 'invoice';
  // A Finvoice also carries orders, offers and reminders; those are no proof of a delivery.
  if (details && !['INV01', 'INV02', 'INV08', 'INV09'].includes(code))
    wrong(child(details, 'InvoiceTypeCode') ?? details, 'no-invoice', code || 'InvoiceTypeCode');
  const seller = child(root, 'SellerPartyDetails');
  const rows = lines(
    children(root, 'InvoiceRow').filter((row) =>
      ['ArticleIdentifier', 'EanCode', 'ArticleName', 'DeliveredQuantity', 'InvoicedQuantity'].some((name) =>
        textAt(row, name),
      ),
    ),
  );
  const notes = new Set<string>();
  const delivered =
    dayOf(find(child(root, 'DeliveryDetails'), 'DeliveryDate')) ??
    dayOf(find(child(root, 'DeliveryDetails'), 'EndDate'));
  const issued = details ? dayOf(child(details, 'InvoiceDate')) : null;
  if (details && issued === null && delivered === null)
    wrong(details, 'missing', 'InvoiceDetails/InvoiceDate');
  const read = rows.map((row, index): DeliveryLine => {
    const quantity = ['DeliveredQuantity', 'InvoicedQuantity', 'OrderedQuantity']
      .map((name) => child(row, name))
      .find((each) => each && each.text !== '');
    const note = textAt(row, 'RowDeliveryIdentifier');
    if (note !== null) notes.add(note);
    const name = textAt(row, 'ArticleName') ?? '';
    return {
      line: index + 1,
      article: short(textAt(row, 'ArticleIdentifier') ?? textAt(row, 'EanCode') ?? (name || null), 60),
      text: name.slice(0, 200),
      quantity: signed(quantityOf(quantity), kind),
      unit: (quantity?.attributes.QuantityUnitCode ?? '').slice(0, 30),
      customer: null,
      date: dayOf(child(row, 'RowDeliveryDate')),
      cents: centsOf(child(row, 'RowVatExcludedAmount')),
    };
  });
  const original = details && (child(details, 'OriginalInvoiceReference') ?? details);
  return {
    format: 'finvoice',
    supplier: {
      identifiers: seller
        ? ['SellerPartyIdentifier', 'SellerOrganisationTaxCode'].flatMap((name) => textAt(seller, name) ?? [])
        : [],
      name: seller ? textAt(seller, 'SellerOrganisationName') : null,
    },
    content: {
      kind,
      number: details ? needed(details, 'InvoiceNumber') : '?',
      date: delivered ?? issued ?? ('1970-01-01' as LocalDate),
      customer: short(
        textAt(root, 'DeliveryPartyDetails', 'DeliveryPartyIdentifier') ??
          (details ? textAt(details, 'SellersBuyerIdentifier') : null),
        60,
      ),
      invoice:
        kind === 'credit-note' && original && details
          ? short(
              textAt(original, 'InvoiceNumber') === textAt(details, 'InvoiceNumber') && original === details
                ? textAt(details, 'OriginalInvoiceNumber')
                : (textAt(original, 'InvoiceNumber') ??
                    textAt(original, 'OriginalInvoiceNumber') ??
                    textAt(details, 'OriginalInvoiceNumber')),
              100,
            )
          : null,
      deliveryNotes: [...notes].map((note) => note.slice(0, 100)),
      lines: read,
    },
  };
}

/** Finvoice states a credit's quantities with or without a minus; what a credit note takes back is always less. */
function signed(quantity: string, kind: DeliveryKind): string {
  if (kind !== 'credit-note') return quantity;
  return /^-/.test(quantity) || /^0*(\.0*)?$/.test(quantity) ? quantity : `-${quantity}`;
}

/** UBL states a credit note's quantities as what is credited: what stands there with a minus is delivered more. */
function credited(quantity: string): string {
  if (/^0*(\.0*)?$/.test(quantity)) return quantity;
  return quantity.startsWith('-') ? quantity.slice(1) : `-${quantity}`;
}

function bill(
  { root, wrong, needed, dayOf, quantityOf, centsOf, lines }: Reader,
  isInvoice: boolean,
): ReadDocument {
  const typeCode = textAt(root, isInvoice ? 'InvoiceTypeCode' : 'CreditNoteTypeCode');
  if (isInvoice && typeCode === '381') wrong(child(root, 'InvoiceTypeCode') ?? root, 'no-invoice', '381');
  const delivery = child(root, 'Delivery');
  const issued = dayOf(child(root, 'IssueDate'));
  const delivered = delivery ? dayOf(child(delivery, 'ActualDeliveryDate')) : null;
  if (issued === null && delivered === null) wrong(root, 'missing', `${root.name}/IssueDate`);
  const name = isInvoice ? 'InvoiceLine' : 'CreditNoteLine';
  const read = lines(children(root, name)).map((line, index): DeliveryLine => {
    const quantity = child(line, isInvoice ? 'InvoicedQuantity' : 'CreditedQuantity');
    if (!quantity) wrong(line, 'missing', `${name}/${isInvoice ? 'InvoicedQuantity' : 'CreditedQuantity'}`);
    const amount = quantityOf(quantity);
    return {
      line: index + 1,
      ...itemOf(line),
      quantity: isInvoice ? amount : credited(amount),
      unit: (quantity?.attributes.unitCode ?? '').slice(0, 30),
      customer: null,
      date: dayOf(
        find(child(line, 'InvoicePeriod'), 'EndDate') ?? find(child(line, 'InvoicePeriod'), 'StartDate'),
      ),
      cents: centsOf(child(line, 'LineExtensionAmount')),
    };
  });
  return {
    format: 'peppol',
    supplier: partyOf(child(root, 'AccountingSupplierParty')),
    content: {
      kind: isInvoice ? 'invoice' : 'credit-note',
      number: needed(root, 'ID'),
      date: delivered ?? issued ?? ('1970-01-01' as LocalDate),
      customer: short(
        (delivery && textAt(delivery, 'DeliveryLocation', 'ID')) ??
          textAt(root, 'AccountingCustomerParty', 'Party', 'PartyIdentification', 'ID'),
        60,
      ),
      invoice: isInvoice
        ? null
        : short(textAt(root, 'BillingReference', 'InvoiceDocumentReference', 'ID'), 100),
      deliveryNotes: children(root, 'DespatchDocumentReference').flatMap(
        (each) => short(textAt(each, 'ID'), 100) ?? [],
      ),
      lines: read,
    },
  };
}

function despatch({ root, wrong, needed, dayOf, quantityOf, lines }: Reader): ReadDocument {
  const issued = dayOf(child(root, 'IssueDate'));
  const shipment = child(root, 'Shipment');
  const delivered =
    dayOf(find(shipment, 'ActualDeliveryDate')) ??
    dayOf(find(shipment, 'ActualDespatchDate')) ??
    dayOf(find(find(shipment, 'EstimatedDeliveryPeriod'), 'EndDate'));
  if (issued === null && delivered === null) wrong(root, 'missing', 'DespatchAdvice/IssueDate');
  const read = lines(children(root, 'DespatchLine')).map((line, index): DeliveryLine => {
    const quantity = child(line, 'DeliveredQuantity');
    if (!quantity) wrong(line, 'missing', 'DespatchLine/DeliveredQuantity');
    return {
      line: index + 1,
      ...itemOf(line),
      quantity: quantityOf(quantity),
      unit: (quantity?.attributes.unitCode ?? '').slice(0, 30),
      ...{ customer: null, date: null, cents: null },
    };
  });
  const customer = child(root, 'DeliveryCustomerParty');
  return {
    format: 'peppol',
    supplier: partyOf(child(root, 'SellerSupplierParty') ?? child(root, 'DespatchSupplierParty')),
    content: {
      kind: 'delivery-note',
      number: needed(root, 'ID'),
      date: delivered ?? issued ?? ('1970-01-01' as LocalDate),
      customer: short(
        textAt(find(shipment, 'DeliveryAddress'), 'ID') ??
          textAt(find(shipment, 'DeliveryLocation'), 'ID') ??
          textAt(customer, 'Party', 'PartyIdentification', 'ID'),
        60,
      ),
      invoice: null,
      deliveryNotes: [],
      lines: read,
    },
  };
}

/** What is on a line: the seller's number of it, else its GTIN, else its name, so that it can be assigned at all. */
function itemOf(line: XmlElement): Pick<DeliveryLine, 'article' | 'text'> {
  const item = child(line, 'Item');
  const text = (textAt(item, 'Name') ?? textAt(item, 'Description') ?? '').slice(0, 200);
  const number =
    textAt(item, 'SellersItemIdentification', 'ID') ?? textAt(item, 'StandardItemIdentification', 'ID');
  return { article: short(number ?? (text || null), 60), text };
}

function partyOf(outer: XmlElement | undefined): ReadDocument['supplier'] {
  const party = child(outer, 'Party') ?? outer;
  const identifiers = [
    textAt(party, 'PartyLegalEntity', 'CompanyID'),
    textAt(party, 'PartyTaxScheme', 'CompanyID'),
    textAt(party, 'EndpointID'),
    textAt(party, 'PartyIdentification', 'ID'),
  ].filter((each) => each !== null);
  const name = textAt(party, 'PartyLegalEntity', 'RegistrationName') ?? textAt(party, 'PartyName', 'Name');
  return { identifiers, name };
}

const short = (text: string | null | undefined, most: number): string | null => text?.slice(0, most) || null;

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}
function children(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((each) => each.name === name);
}
function textAt(element: XmlElement | undefined, ...path: string[]): string | null {
  const found = path.reduce<XmlElement | undefined>(child, element);
  return found?.text || null;
}
/** The first element of the name, however deep. */
function find(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const each of element?.children ?? []) {
    const found = each.name === name ? each : find(each, name);
    if (found) return found;
  }
  return undefined;
}
