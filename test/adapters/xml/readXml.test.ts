/** Files of the trade: what must never be parsed, the encodings they come in, and what each kind of document says. */
import { describe, expect, test } from 'vitest';
import { readXml, xmlBounds } from '../../../src/adapters/xml/readXml.ts';
import { readDocument } from '../../../src/domain/deliveryXml.ts';
import { Refused } from '../../../src/domain/refusals.ts';

const refusal = (file: string | Uint8Array): string => {
  try {
    readXml(typeof file === 'string' ? Buffer.from(file) : file);
  } catch (error) {
    if (error instanceof Refused) return `${error.mistakes[0]?.code}`;
    throw error;
  }
  return 'read';
};
const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;

describe('refused before it does harm', () => {
  const bomb = `<!DOCTYPE z [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at} "${`&a${at - 1};`.repeat(10)}">`).join('')}]><z>&a8;</z>`;
  test.each([
    ['a bomb of entities', bomb, 'doctype'],
    ['a document type', '<!DOCTYPE Finvoice SYSTEM "Finvoice.dtd"><Finvoice/>', 'doctype'],
    ['a file from outside', '<!DOCTYPE z [<!ENTITY x SYSTEM "file:///etc/passwd">]><z>&x;</z>', 'doctype'],
    ['an address from outside', '<!DOCTYPE z [<!ENTITY % x SYSTEM "http://a.example/">%x;]><z/>', 'doctype'],
    ['an entity of HTML', '<z>&nbsp;</z>', 'not-xml'],
    ['an entity of nobody', '<z>&x;</z>', 'not-xml'],
    ['too deep', nested(xmlBounds.depth + 1), 'too-deep'],
    ['too many elements', `<z>${'<a/>'.repeat(xmlBounds.elements)}</z>`, 'too-many-elements'],
    ['too much text', `<z>${'x'.repeat(xmlBounds.text + 1)}</z>`, 'too-long'],
    ['too much in one attribute', `<z a="${'x'.repeat(xmlBounds.text + 1)}"/>`, 'too-long'],
    ['too much in CDATA', `<z><![CDATA[${'x'.repeat(xmlBounds.text + 1)}]]></z>`, 'too-long'],
    [
      'too many attributes',
      `<z ${Array.from({ length: xmlBounds.attributes + 1 }, (_, at) => `a${at}=""`).join(' ')}/>`,
      'too-many-attributes',
    ],
    ['too large', `<z>${' '.repeat(xmlBounds.bytes)}</z>`, 'too-large'],
    ['not closed', '<z><a></z>', 'not-xml'],
    ['two roots', '<z/><z/>', 'not-xml'],
    ['nothing', '<!-- nothing -->', 'not-xml'],
    ['UTF-16', Buffer.from('\ufeff<z/>', 'utf16le'), 'encoding'],
    ['an encoding of elsewhere', '<?xml version="1.0" encoding="EBCDIC-CP-FI"?><z/>', 'encoding'],
    [
      'bytes that are not what they say',
      Buffer.from([0x3c, 0x7a, 0x3e, 0xe4, 0x3c, 0x2f, 0x7a, 0x3e]),
      'encoding',
    ],
  ])('%s', (_, file, code) => expect(refusal(file)).toBe(code));

  test('what lies within every bound is read', () => {
    expect(refusal(nested(xmlBounds.depth))).toBe('read');
    expect(refusal(`<z>${'x'.repeat(xmlBounds.text)}</z>`)).toBe('read');
    expect(readXml(Buffer.from('<z>a &amp; b &lt; &#228;</z>')).text).toBe('a & b < ä');
  });
});

describe('encodings', () => {
  const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><z>Mjölk för 5 ¤</z>`;
  test.each([
    ['UTF-8', Buffer.from(declared('UTF-8')), 'Mjölk för 5 ¤'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${declared('UTF-8')}`), 'Mjölk för 5 ¤'],
    ['none named', Buffer.from('<z>Maitoa ja piimää</z>'), 'Maitoa ja piimää'],
    ['ISO 8859-1', Buffer.from(declared('ISO-8859-1'), 'latin1'), 'Mjölk för 5 ¤'],
    // The byte A4 is the euro here, and the sign for any currency in ISO 8859-1.
    ['ISO 8859-15', Buffer.from(declared('ISO-8859-15'), 'latin1'), 'Mjölk för 5 €'],
    ['iso-8859-15, in small letters', Buffer.from(declared('iso-8859-15'), 'latin1'), 'Mjölk för 5 €'],
  ])('%s', (_, bytes, text) => expect(readXml(bytes).text).toBe(text));
});

const document = (file: string) => readDocument(readXml(Buffer.from(file)));

/** Written anew after the parts of Finvoice 3.0 that a dairy's invoice uses. */
const finvoice = (details: string, rows: string) => `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/xsl" href="Finvoice.xsl"?>
<Finvoice Version="3.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="Finvoice3.0.xsd">
<MessageTransmissionDetails><MessageSenderDetails><FromIdentifier>003799999917</FromIdentifier></MessageSenderDetails></MessageTransmissionDetails>
<SellerPartyDetails><SellerPartyIdentifier>9999991-7</SellerPartyIdentifier><SellerOrganisationName>Mejeri Ab</SellerOrganisationName><SellerOrganisationTaxCode>FI99999917</SellerOrganisationTaxCode></SellerPartyDetails>
<BuyerPartyDetails><BuyerOrganisationName>Staden</BuyerOrganisationName></BuyerPartyDetails>
<DeliveryPartyDetails><DeliveryPartyIdentifier>710001</DeliveryPartyIdentifier></DeliveryPartyDetails>
<InvoiceDetails>${details}</InvoiceDetails>${rows}</Finvoice>`;
const typed = (code: string, more = '') =>
  `<InvoiceTypeCode>${code}</InvoiceTypeCode><InvoiceNumber>55</InvoiceNumber><InvoiceDate Format="CCYYMMDD">20260930</InvoiceDate>${more}`;
const row = (quantity: string, more = '') =>
  `<InvoiceRow><ArticleIdentifier>6408</ArticleIdentifier><ArticleName>Rasvaton maito 10 l</ArticleName><DeliveredQuantity QuantityUnitCode="LTK">${quantity}</DeliveredQuantity>${more}</InvoiceRow>`;

describe('Finvoice 3.0', () => {
  test('an invoice', () => {
    const rows = `${row('1 012,50', '<RowDeliveryIdentifier>L-7</RowDeliveryIdentifier><RowDeliveryDate Format="CCYYMMDD">20260902</RowDeliveryDate><RowVatExcludedAmount AmountCurrencyIdentifier="EUR">11,20</RowVatExcludedAmount>')}<InvoiceRow><RowFreeText>Tack</RowFreeText></InvoiceRow>`;
    expect(document(finvoice(typed('INV01'), rows))).toEqual({
      format: 'finvoice',
      supplier: { identifiers: ['9999991-7', 'FI99999917'], name: 'Mejeri Ab' },
      content: {
        ...{ kind: 'invoice', number: '55', date: '2026-09-30', customer: '710001', invoice: null },
        deliveryNotes: ['L-7'],
        lines: [
          {
            ...{ line: 1, article: '6408', text: 'Rasvaton maito 10 l', quantity: '1012.5', unit: 'LTK' },
            ...{ customer: null, date: '2026-09-02', cents: 1120 },
          },
        ],
      },
    });
  });

  test.each([
    ['3,00', '-3'],
    ['-3,00', '-3'],
    ['0,00', '0'],
  ])('a credit note’s %s is %s', (given, quantity) => {
    const read = document(
      finvoice(typed('INV02', '<OriginalInvoiceNumber>44</OriginalInvoiceNumber>'), row(given)),
    );
    expect(read).toMatchObject({ content: { kind: 'credit-note', invoice: '44', lines: [{ quantity }] } });
  });

  test.each([
    ['an order', finvoice(typed('ORD01'), row('1,00')), 'no-invoice'],
    ['an invoice without rows', finvoice(typed('INV01'), ''), 'no-lines'],
    ['a quantity in words', finvoice(typed('INV01'), row('tio')), 'not-a-number'],
    ['a day that is none', finvoice(typed('INV01').replace('20260930', '20260931'), row('1')), 'not-a-date'],
    ['no number', finvoice(typed('INV01').replace('55', ''), row('1')), 'missing'],
    ['another kind of file', '<Order/>', 'unknown-document'],
  ])('%s is refused with its line', (_, file, code) => {
    const read = document(file);
    expect('mistakes' in read ? read.mistakes.map((each) => each.code) : []).toContain(code);
    expect('mistakes' in read && read.mistakes.every(({ line }) => line > 0)).toBe(true);
  });
});

/** Written anew after the structure that Peppol BIS Billing 3 and its despatch advice prescribe (UBL 2.1). */
const ubl = (name: string, inside: string) => `<?xml version="1.0" encoding="UTF-8"?>
<ubl:${name} xmlns:ubl="urn:oasis:names:specification:ubl:schema:xsd:${name}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:ID>P-9</cbc:ID><cbc:IssueDate>2026-09-30</cbc:IssueDate>${inside}</ubl:${name}>`;
const seller = (role: string) =>
  `<cac:${role}><cac:Party><cbc:EndpointID schemeID="0216">003799999917</cbc:EndpointID><cac:PartyName><cbc:Name>Mejeriet</cbc:Name></cac:PartyName><cac:PartyTaxScheme><cbc:CompanyID>FI99999917</cbc:CompanyID></cac:PartyTaxScheme></cac:Party></cac:${role}>`;
const item =
  '<cac:Item><cbc:Name>Fettfri mjölk 1 l</cbc:Name><cac:SellersItemIdentification><cbc:ID>77</cbc:ID></cac:SellersItemIdentification><cac:StandardItemIdentification><cbc:ID schemeID="0160">06400000000000</cbc:ID></cac:StandardItemIdentification></cac:Item>';
const place = '<cac:DeliveryLocation><cbc:ID>710002</cbc:ID></cac:DeliveryLocation>';

describe('UBL 2.1', () => {
  test('an invoice', () => {
    const read = document(
      ubl(
        'Invoice',
        `<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cac:DespatchDocumentReference><cbc:ID>D-1</cbc:ID></cac:DespatchDocumentReference>${seller('AccountingSupplierParty')}<cac:Delivery><cbc:ActualDeliveryDate>2026-09-28</cbc:ActualDeliveryDate>${place}</cac:Delivery>
<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="LTR">120.0</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">96.00</cbc:LineExtensionAmount>${item}</cac:InvoiceLine>`,
      ),
    );
    expect(read).toEqual({
      format: 'peppol',
      supplier: { identifiers: ['FI99999917', '003799999917'], name: 'Mejeriet' },
      content: {
        ...{ kind: 'invoice', number: 'P-9', date: '2026-09-28', customer: '710002', invoice: null },
        deliveryNotes: ['D-1'],
        lines: [
          {
            ...{ line: 1, article: '77', text: 'Fettfri mjölk 1 l', quantity: '120', unit: 'LTR' },
            ...{ customer: null, date: null, cents: 9600 },
          },
        ],
      },
    });
  });

  test('a credit note takes off what it credits, and names its invoice', () => {
    const line = (quantity: string) =>
      `<cac:CreditNoteLine><cbc:ID>1</cbc:ID><cbc:CreditedQuantity unitCode="LTR">${quantity}</cbc:CreditedQuantity>${item}</cac:CreditNoteLine>`;
    const read = document(
      ubl(
        'CreditNote',
        `<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode><cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>P-8</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>${seller('AccountingSupplierParty')}${line('10')}${line('-2')}`,
      ),
    );
    expect(read).toMatchObject({
      content: { kind: 'credit-note', invoice: 'P-8', lines: [{ quantity: '-10' }, { quantity: '2' }] },
    });
  });

  test('a despatch advice is a delivery note', () => {
    const read = document(
      ubl(
        'DespatchAdvice',
        `${seller('DespatchSupplierParty')}<cac:DeliveryCustomerParty><cac:Party><cac:PartyIdentification><cbc:ID>710003</cbc:ID></cac:PartyIdentification></cac:Party></cac:DeliveryCustomerParty><cac:Shipment><cbc:ID>1</cbc:ID><cac:Delivery><cac:Despatch><cbc:ActualDespatchDate>2026-09-29</cbc:ActualDespatchDate></cac:Despatch></cac:Delivery></cac:Shipment>
<cac:DespatchLine><cbc:ID>1</cbc:ID><cbc:DeliveredQuantity unitCode="XBX">4</cbc:DeliveredQuantity>${item}</cac:DespatchLine>`,
      ),
    );
    expect(read).toMatchObject({
      supplier: { identifiers: ['FI99999917', '003799999917'] },
      content: {
        ...{ kind: 'delivery-note', number: 'P-9', date: '2026-09-29', customer: '710003' },
        lines: [{ article: '77', quantity: '4', unit: 'XBX' }],
      },
    });
  });

  test('an invoice that says it is a credit, and a line without a quantity, are refused', () => {
    const codes = (file: string) => {
      const read = document(file);
      return 'mistakes' in read ? read.mistakes.map(({ code }) => code) : [];
    };
    expect(codes(ubl('Invoice', '<cbc:InvoiceTypeCode>381</cbc:InvoiceTypeCode>'))).toEqual([
      'no-invoice',
      'no-lines',
    ]);
    expect(codes(ubl('Invoice', `<cac:InvoiceLine>${item}</cac:InvoiceLine>`))).toEqual(['missing']);
  });
});
