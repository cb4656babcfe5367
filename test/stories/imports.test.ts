import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../local/chromium.ts';
import { addDays, eachDay, weekday } from '../../src/domain/days.ts';
import { expectAccessible, logInAs } from './browser.ts';
import { setStage } from './stage.ts';

const phone = { width: 375, height: 740 };
const csvFile = (name: string, text: string) => ({
  ...{ name, mimeType: 'text/csv' },
  buffer: Buffer.from(text, 'latin1'),
});
const figures = async (page: Page) =>
  (await page.locator('.figures dd').allTextContents()).map((text) => Number(text.replace(/\D/g, '')));
const noSideways = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);

describe.skipIf(!findChromium())('files on a phone', () => {
  const stage = setStage({ sample: 'register' });

  test('a kitchen system’s list is described, tried, and its numbers are settled on the spot', async () => {
    const { page, context } = await logInAs(stage.browser, stage.system.url, 'milk-official', {
      viewport: phone,
    });
    await page.goto(`${stage.system.url}/imports`);
    await expectAccessible(page);
    await page.click('dd:has-text("Aromi") >> text=Change and try');
    await page.click('text=Make a copy');
    await expectAccessible(page);
    await page.click('button[value="save"]');
    await page.waitForSelector('.error-summary');
    await expectAccessible(page);
    await page.fill('#id', 'aromi-borga');
    await page.fill('#column-date', 'Leveransdag');
    const list = csvFile(
      'aromi.csv',
      'Yksikkönro;Toimituspäivä;Nimikenumero;Määrä;Yksikkö\n101;11.1.2027;5501;4;ltk\n101;11.1.2027;9001;12;kg\n',
    );
    await page.setInputFiles('#file', list);
    await page.click('button[value="try"]');
    await page.waitForSelector('text=has no column for day');
    await expectAccessible(page);
    await page.fill('#column-date', 'Toimituspäivä');
    await page.click('button[value="try"]');
    await page.waitForSelector('#settle');
    expect(await figures(page)).toEqual([2, 0, 0, 0, 2]);
    await expectAccessible(page);
    await noSideways(page);
    await page.selectOption('#customer-0', { label: 'Kvarnbackens skola' });
    await page.selectOption('#article-0', { label: 'Fat-free milk' });
    await page.fill('#article-0-size', '10000');
    await page.selectOption('#article-1', { label: 'no school milk' });
    await page.locator('button[value="try"]').last().click();
    await page.waitForSelector('text=Every row can be imported.');
    expect(await figures(page)).toEqual([2, 1, 0, 1, 0]);
    await expectAccessible(page);
    await page.click('text=Save it like this');
    await page.waitForURL('**/aromi-borga?saved=1');
    await expectAccessible(page);
    await page.click('text=Import a file with it');
    expect(await page.inputValue('#profile')).toBe('aromi-borga');
    await page.setInputFiles('#file', list);
    await page.click('button[value="preview"]');
    await page.click('button[value="commit"]');
    await page.waitForSelector('.notice--success');
    expect(await figures(page)).toEqual([2, 1, 0, 1, 0]);
    await expectAccessible(page);
    await context.close();
  }, 120_000);

  test('a long file goes in part by part, is stopped, goes on, and its answer is about the whole', async () => {
    const { page, context } = await logInAs(stage.browser, stage.system.url, 'milk-official', {
      viewport: phone,
    });
    // Three schools' days of two terms, in Latin-1 with CRLF, a title above, a note of two lines, and one wrong row.
    const days = eachDay({ from: '2025-08-18', to: addDays('2025-08-18', 560) }).filter(
      (day) => weekday(day) < 6,
    );
    const rows = ['Kvarnbackens skola', 'Keskuskoulu', 'Hindhår skola'].flatMap((site) =>
      days.map((day, at) => `${site};${day};milk;"${40 + (at % 9)},5";"${at === 7 ? 'två\r\nrader' : ''}"`),
    );
    const text = [
      'Min lista;;;;',
      'Toimipiste;Päivä;Tuote;Litraa;Huomautus',
      ...rows,
      'Ingenstans;2026-01-12;milk;3;',
    ];
    await page.goto(`${stage.system.url}/imports`);
    await page.check('input[value="good-rows"]');
    await page.setInputFiles('#file', csvFile('lång.csv', text.join('\r\n')));
    await page.click('button[value="preview"]');
    await page.waitForSelector('button[value="commit"]');
    const looked = await figures(page);
    const [sent = 0, created = 0, updated = 0, unchanged, rejected = 0] = looked;
    expect([sent, unchanged]).toEqual([rows.length + 1, 0]);
    expect(created + updated + rejected).toBe(sent);
    await expectAccessible(page);
    await noSideways(page);
    // The second part waits until the page has been looked at.
    let letGo: () => void = () => {};
    let asked = 0;
    await page.route('**/api/v1/import-profiles/**', async (route) => {
      asked += 1;
      if (asked === 2) await new Promise<void>((resolve) => (letGo = resolve));
      await route.continue();
    });
    await page.click('button[value="commit"]');
    await page.waitForFunction(() => document.querySelector('progress')!.value > 0);
    await expectAccessible(page);
    await page.click('#sending button');
    letGo();
    await page.waitForFunction(() => document.querySelector('#sending button')?.textContent === 'Carry on');
    expect(await page.textContent('#sending [role="status"]')).toMatch(
      /^Stopped\. [\d,]+ of [\d,]+ rows are saved\.$/,
    );
    await page.click('#sending button');
    await page.waitForSelector('h1:has-text("This is what happened")');
    expect(await figures(page)).toEqual(looked);
    expect(asked).toBe(Math.ceil((created + updated) / 500));
    await expectAccessible(page);
    await context.close();
  }, 120_000);
});
