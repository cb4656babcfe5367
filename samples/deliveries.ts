import { amountOf } from '../src/domain/amounts.ts';
import { addDays, endOfMonth, type LocalDate } from '../src/domain/days.ts';
import type { ProductGroup } from '../src/domain/products.ts';
import { productGroups } from '../src/domain/products.ts';
import type { StockData } from '../src/domain/reconciliation.ts';
import type { Supplier } from '../src/domain/suppliers.ts';
import type { SampleCity } from './city.ts';
import type { SampleCount } from './counts.ts';

/** The sites whose invoices the sample has: one for each language, and one that also uses milk in the pot. */
export const deliverySites = ['kvarnbackens-skola', 'sannas-skola', 'keskuskoulu'] as const;
const months = ['2026-08', '2026-09', '2026-10', '2026-11', '2026-12'] as const;
const boxMl = 10_000;
/** What the dairy charged too much for in September and credited in October. */
const creditedBoxes = 2;

/** A dairy that does not exist: its business ID has a right check digit and belongs to nobody. */
export function sampleSupplier(city: SampleCity): Supplier {
  return {
    id: 'exempelmejeriet',
    name: 'Exempelmejeriet Esimerkkimeijeri Ab Oy',
    businessId: '9999991-7',
    procurement: 'EX-2025-014',
    customers: deliverySites.map((siteId, index) => ({ number: `71000${index + 1}`, siteId })),
    articles: [
      ...milkOf(city).map(({ id }, index) => ({
        ...{ number: articleOf(index), productId: id },
        ...{ unit: 'packages' as const, size: boxMl },
      })),
      { number: '9001', productId: null, unit: 'packages' as const, size: null },
    ],
  };
}

export type SampleFile = { readonly name: string; readonly bytes: Uint8Array; readonly at: string };

/**
 * The invoices of the sample's sites, month by month, as Finvoice 3.0 in ISO 8859-1, with one credit note as Peppol BIS
 * Billing 3. Delivered is what was served and cooked with, rounded up to whole boxes; what is left at the end is in
 * stock on the term's last day.
 */
export function sampleDeliveries(
  city: SampleCity,
  counts: readonly SampleCount[],
): { readonly files: readonly SampleFile[]; readonly stock: readonly StockData[] } {
  const products = milkOf(city);
  const files: SampleFile[] = [];
  const stock: StockData[] = [];
  for (const [place, siteId] of deliverySites.entries()) {
    const standing = new Map(
      counts
        .filter((each) => each.siteId === siteId && each.date <= '2026-12-31')
        .map((each) => [each.date, each]),
    );
    const delivered = new Map<string, number>();
    const used = new Map<string, number>();
    for (const [turn, month] of months.entries()) {
      for (const { date, report } of standing.values())
        if (date.startsWith(month) && report.kind === 'served')
          for (const { productId, given } of report.lines) {
            const product = products.find((each) => each.id === productId);
            const amount = product ? amountOf(given, product) : 0;
            if (typeof amount === 'number') used.set(productId, (used.get(productId) ?? 0) + amount);
          }
      const rows = products.flatMap((product, index): Row[] => {
        const before = delivered.get(product.id) ?? 0;
        const boxes = Math.ceil(((used.get(product.id) ?? 0) - before) / boxMl);
        if (boxes <= 0) return [];
        delivered.set(product.id, before + boxes * boxMl);
        const wrong = place === 0 && month === '2026-09' && index === 0 ? creditedBoxes : 0;
        return [{ article: articleOf(index), name: `${product.names.fi} 10 l`, boxes: boxes + wrong }];
      });
      const day = endOfMonth(`${month}-01` as LocalDate);
      const number = `${4100 + turn}${place + 1}`;
      const customer = `71000${place + 1}`;
      const oat: Row = { article: '9001', name: 'Kaurajuoma 1 l', boxes: 3 };
      const at = `${addDays(day, 2)}T08:00:00.000Z`;
      if (rows.length > 0)
        files.push({
          name: `finvoice-${number}.xml`,
          bytes: finvoice({ number, day, customer, rows: turn === 1 ? [...rows, oat] : rows }),
          at,
        });
      if (place === 0 && month === '2026-09')
        files.push({
          name: 'peppol-credit-9041.xml',
          bytes: creditNote({
            number: '9041',
            invoice: number,
            day: '2026-10-05',
            customer,
            row: { ...(rows[0] ?? oat), boxes: creditedBoxes },
          }),
          at: '2026-10-06T08:00:00.000Z',
        });
    }
    const groups = new Map<ProductGroup, number>();
    for (const product of products) {
      const left = (delivered.get(product.id) ?? 0) - (used.get(product.id) ?? 0);
      if (product.group && left > 0) groups.set(product.group, (groups.get(product.group) ?? 0) + left);
    }
    stock.push({
      ...{ id: `2026-autumn.${siteId}`, periodId: '2026-autumn', unitId: siteId },
      lines: productGroups.flatMap((group) => {
        const closing = groups.get(group);
        return closing === undefined ? [] : [{ group, opening: 0, closing, waste: 0, explanation: null }];
      }),
    });
  }
  return { files, stock };
}

type Row = { readonly article: string; readonly name: string; readonly boxes: number };

const milkOf = (city: SampleCity) => city.products.filter((product) => product.group !== null);
const articleOf = (index: number): string => `60${10 + index}`;
const compact = (day: LocalDate): string => day.replaceAll('-', '');
const plain = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function finvoice(invoice: {
  number: string;
  day: LocalDate;
  customer: string;
  rows: readonly Row[];
}): Uint8Array {
  const { number, day, customer, rows } = invoice;
  const text = `<?xml version="1.0" encoding="ISO-8859-1"?>
<Finvoice Version="3.0">
  <SellerPartyDetails>
    <SellerPartyIdentifier>9999991-7</SellerPartyIdentifier>
    <SellerOrganisationName>Exempelmejeriet Esimerkkimeijeri Ab Oy</SellerOrganisationName>
    <SellerOrganisationTaxCode>FI99999917</SellerOrganisationTaxCode>
  </SellerPartyDetails>
  <BuyerPartyDetails>
    <BuyerPartyIdentifier>9999999-2</BuyerPartyIdentifier>
    <BuyerOrganisationName>Borgå stad – Porvoon kaupunki</BuyerOrganisationName>
  </BuyerPartyDetails>
  <InvoiceDetails>
    <InvoiceTypeCode>INV01</InvoiceTypeCode>
    <InvoiceTypeText>LASKU - FAKTURA</InvoiceTypeText>
    <OriginCode>Original</OriginCode>
    <InvoiceNumber>${number}</InvoiceNumber>
    <InvoiceDate Format="CCYYMMDD">${compact(day)}</InvoiceDate>
    <SellersBuyerIdentifier>${customer}</SellersBuyerIdentifier>
  </InvoiceDetails>${rows
    .map(
      ({ article, name, boxes }) => `
  <InvoiceRow>
    <ArticleIdentifier>${article}</ArticleIdentifier>
    <ArticleName>${plain(name)}</ArticleName>
    <DeliveredQuantity QuantityUnitCode="ltk">${boxes},00</DeliveredQuantity>
    <RowDeliveryDate Format="CCYYMMDD">${compact(day)}</RowDeliveryDate>
    <RowVatExcludedAmount AmountCurrencyIdentifier="EUR">${boxes * 11},00</RowVatExcludedAmount>
  </InvoiceRow>`,
    )
    .join('')}
</Finvoice>
`;
  return Buffer.from(text.replaceAll('–', '-'), 'latin1');
}

function creditNote(note: {
  number: string;
  invoice: string;
  day: LocalDate;
  customer: string;
  row: Row;
}): Uint8Array {
  const { number, invoice, day, customer, row } = note;
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<CreditNote xmlns="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
  <cbc:ID>${number}</cbc:ID>
  <cbc:IssueDate>${day}</cbc:IssueDate>
  <cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${invoice}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>
  <cac:AccountingSupplierParty><cac:Party>
    <cbc:EndpointID schemeID="0216">003799999917</cbc:EndpointID>
    <cac:PartyLegalEntity><cbc:RegistrationName>Exempelmejeriet Esimerkkimeijeri Ab Oy</cbc:RegistrationName></cac:PartyLegalEntity>
  </cac:Party></cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty><cac:Party>
    <cac:PartyIdentification><cbc:ID>${customer}</cbc:ID></cac:PartyIdentification>
  </cac:Party></cac:AccountingCustomerParty>
  <cac:CreditNoteLine>
    <cbc:ID>1</cbc:ID>
    <cbc:CreditedQuantity unitCode="XBX">${row.boxes}</cbc:CreditedQuantity>
    <cbc:LineExtensionAmount currencyID="EUR">${row.boxes * 11}.00</cbc:LineExtensionAmount>
    <cac:Item>
      <cbc:Name>${plain(row.name)}</cbc:Name>
      <cac:SellersItemIdentification><cbc:ID>${row.article}</cbc:ID></cac:SellersItemIdentification>
    </cac:Item>
  </cac:CreditNoteLine>
</CreditNote>
`);
}
