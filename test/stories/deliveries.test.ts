import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../local/chromium.ts';
import { expectAccessible, logInAs } from './browser.ts';
import { setStage } from './stage.ts';

const phone = { width: 375, height: 740 };
const desk = { width: 1280, height: 900 };

const finvoice = `<?xml version="1.0" encoding="ISO-8859-15"?>
<Finvoice Version="3.0"><SellerPartyDetails><SellerPartyIdentifier>9999992-5</SellerPartyIdentifier><SellerOrganisationName>Provmejeriet Ab</SellerOrganisationName></SellerPartyDetails>
<InvoiceDetails><InvoiceTypeCode>INV01</InvoiceTypeCode><InvoiceNumber>880</InvoiceNumber><InvoiceDate Format="CCYYMMDD">20260930</InvoiceDate><SellersBuyerIdentifier>K-1</SellersBuyerIdentifier></InvoiceDetails>
<InvoiceRow><ArticleIdentifier>501</ArticleIdentifier><ArticleName>Fettfri mj\u00f6lk 10 l</ArticleName><DeliveredQuantity QuantityUnitCode="l\u00e5da">12,00</DeliveredQuantity></InvoiceRow>
<InvoiceRow><ArticleIdentifier>900</ArticleIdentifier><ArticleName>Havredryck</ArticleName><DeliveredQuantity QuantityUnitCode="l">6,00</DeliveredQuantity></InvoiceRow></Finvoice>`;
const despatch = `<DespatchAdvice xmlns:cac="a" xmlns:cbc="b"><cbc:ID>D-77</cbc:ID><cbc:IssueDate>2026-10-05</cbc:IssueDate>
<cac:DespatchSupplierParty><cac:Party><cac:PartyTaxScheme><cbc:CompanyID>FI99999925</cbc:CompanyID></cac:PartyTaxScheme></cac:Party></cac:DespatchSupplierParty>
<cac:DeliveryCustomerParty><cac:Party><cac:PartyIdentification><cbc:ID>K-1</cbc:ID></cac:PartyIdentification></cac:Party></cac:DeliveryCustomerParty>
<cac:DespatchLine><cbc:DeliveredQuantity unitCode="LTR">200</cbc:DeliveredQuantity><cac:Item><cbc:Name>Mj\u00f6lk</cbc:Name><cac:SellersItemIdentification><cbc:ID>501</cbc:ID></cac:SellersItemIdentification></cac:Item></cac:DespatchLine></DespatchAdvice>`;
const xml = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/xml', buffer });

describe.skipIf(!findChromium())('deliveries', () => {
  const stage = setStage({ sample: 'register' });

  const look = async (page: Page) => {
    await expectAccessible(page);
    await page.setViewportSize(phone);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    await page.setViewportSize(desk);
  };

  test('two files become litres, an unknown number is settled, a difference is explained, evidence attached', async () => {
    const { page } = await logInAs(stage.browser, stage.system.url, 'milk-official', {
      acceptDownloads: true,
    });
    const list = `${stage.system.url}/deliveries?periodId=2026-autumn`;
    await page.goto(list);
    await look(page);
    const upload = async (name: string, content: Buffer) => {
      await page.goto(list);
      await page.setInputFiles('#file', xml(name, content));
      await page.click('button[value="preview"]');
    };

    await upload('finvoice-880.xml', Buffer.from(finvoice, 'latin1'));
    expect(await page.inputValue('#supplierName')).toBe('Provmejeriet Ab');
    expect(await page.inputValue('#businessId')).toBe('9999992-5');
    await look(page);
    await page.fill('#procurement', 'PR-1');
    await page.click('button[value="whose"]');
    expect(await page.textContent('main')).toContain('Unknown article');
    await page.click('button[value="commit"]');
    await page.waitForURL('**/deliveries/2026-09-*');
    await look(page);

    // The article, what is no milk, and the customer: said once, here.
    const select = (words: string) => page.getByLabel(words, { exact: true });
    await select('Article 501 is').selectOption('milk');
    await page.getByLabel(/^Litres in one låda/).fill('ten');
    await page.click('button[value="settle"]');
    expect(await page.textContent('#errors')).toContain('write litres in a package');
    await page.getByLabel(/^Litres in one låda/).fill('10');
    await select('Article 900 is').selectOption('-');
    await select('Customer number K-1 is').selectOption('kvarnbackens-skola');
    await page.click('button[value="settle"]');
    await page.waitForURL('**?saved=settled');
    const lines = await page.textContent('main table');
    expect(lines).toContain('120.0');
    expect(lines).toContain('not milk for the scheme');
    expect(await page.locator('#settle').count()).toBe(0);
    const [original] = await Promise.all([
      page.waitForEvent('download'),
      page.click('text=finvoice-880.xml'),
    ]);
    expect(original.suggestedFilename()).toBe('finvoice-880.xml');

    // The numbers hold for the next file; the same file is known.
    await upload('despatch-77.xml', Buffer.from(despatch));
    await page.click('button[value="commit"]');
    await page.waitForURL('**/deliveries/2026-10-*');
    expect(await page.textContent('main table')).toContain('200.0');
    await upload('despatch-77.xml', Buffer.from(despatch));
    expect(await page.textContent('main')).toContain('Nothing is saved again');
    await upload('bomb.xml', Buffer.from('<!DOCTYPE z [<!ENTITY a "b">]><z>&a;</z>'));
    expect(await page.textContent('#errors')).toContain('a document type is not taken');

    await page.goto(`${stage.system.url}/deliveries/new`);
    await look(page);
    await page.selectOption('#kind', 'credit-note');
    await page.selectOption('#supplierId', { label: 'Provmejeriet Ab' });
    await page.fill('#number', '880');
    await page.fill('#date', '2026-10-06');
    await page.fill('#invoice', '880');
    await page.fill('#line-0-article', '501');
    await page.fill('#line-0-quantity', '2');
    await page.click('button[value="enter"]');
    expect(await page.textContent('#errors')).toContain('a document with that number already');
    await page.fill('#number', '881');
    await page.click('button[value="enter"]');
    await page.waitForURL('**?saved=saved');
    expect(await page.textContent('main table')).toContain('-20.0');
    expect(await page.textContent('main')).toContain('Invoice 880');
    const credit = page.url().split('?')[0] ?? '';
    await page.goto(`${credit}?mode=correct`);
    await page.fill('#line-0-quantity', '1');
    await page.fill('#reason', 'One box only');
    await page.click('button[value="correct"]');
    await page.waitForURL('**?saved=saved');
    expect(await page.textContent('main')).toContain('One box only');

    // 120 + 200 - 10 litres came and none was served: the difference is above the limit.
    const reconciliation = `${stage.system.url}/terms/2026-autumn/reconciliation`;
    await page.goto(reconciliation);
    const row = page.locator('#unit-kvarnbackens-skola');
    expect(await row.textContent()).toContain('Not explained');
    await row.locator('a').click();
    await look(page);
    await page.fill('#milk-closing', '60');
    await page.selectOption('#milk-reason', 'document-missing');
    await page.click('#save');
    expect(await page.textContent('#errors')).toContain('Explain in your own words');
    await page.fill('#milk-words', 'The kitchen sends its counts late');
    await page.click('#save');
    await page.waitForURL('**?saved=1*');
    expect(await row.textContent()).toMatch(/Explained.*250\.0.*310\.0.*60\.0/s);

    const pdf = { name: 'invoice.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') };
    await page.setInputFiles('#claim-file', { ...pdf, buffer: Buffer.from('plain text') });
    await page.click('#attach button[value="attach"]');
    expect(await page.textContent('#errors')).toContain('no PDF, PNG or JPEG');
    await look(page);
    await page.goto(reconciliation);
    await page.selectOption('#claim-site', 'kvarnbackens-skola');
    await page.setInputFiles('#claim-file', pdf);
    await page.click('#attach button[value="attach"]');
    await page.waitForURL('**/reconciliation');
    expect(await page.textContent('#attach')).toContain('invoice.pdf');
    expect(await page.textContent('#attach')).not.toContain('Evidence is missing');

    const [csv] = await Promise.all([page.waitForEvent('download'), page.click('text=Get as CSV')]);
    expect(csv.suggestedFilename()).toBe('reconciliation-2026-autumn.csv');
    await page.goto(`${stage.system.url}/sites/kvarnbackens-skola/school-year/2027-spring`);
    await page.setInputFiles('#school-year-data-file', { ...pdf, name: 'pupils.pdf' });
    await page.click('button[value="attach"]');
    expect(await page.textContent('#attachments')).toContain('pupils.pdf');
    await look(page);
    await page.context().close();
  }, 90_000);
});
