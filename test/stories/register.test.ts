/** The register on its pages: a site is changed and brought back, CSV goes out and in, figures are confirmed. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../local/chromium.ts';
import { expectAccessible, logInAs } from './browser.ts';
import { setStage } from './stage.ts';

const phone = { width: 375, height: 740 };

describe.skipIf(!findChromium())('the register', () => {
  const stage = setStage({ sample: 'register' });

  test('a site is changed, brought back, sent out and taken in; a kitchen confirms its figures', async () => {
    const { page } = await logInAs(stage.browser, stage.system.url, 'milk-official', {
      acceptDownloads: true,
    });
    await page.goto(`${stage.system.url}/register`);
    await expectAccessible(page);
    await page.setViewportSize(phone);
    await expectAccessible(page);
    await page.goto(`${stage.system.url}/register/site/saxby-skola`);
    await expectAccessible(page);
    const name = await page.inputValue('#name');
    await page.fill('#name', 'Nya Saxby skola');
    // What a site names is chosen by name; what it offers is ticked.
    await page.selectOption('#calendarId', { label: 'School days' });
    const ticked = await page.locator('#productIds input:checked').count();
    await page.uncheck('#productIds input:checked >> nth=0');
    await page.fill('#reason', 'New name');
    await page.click('button[value="save"]');
    await page.waitForURL('**?saved=1');
    await expectAccessible(page);
    expect(await page.locator('#productIds input:checked').count()).toBe(ticked - 1);
    await page.click('text=Bring back version 1');
    await page.waitForURL('**?saved=1');
    expect(await page.inputValue('#name')).toBe(name);
    expect(await page.locator('#productIds input:checked').count()).toBe(ticked);

    await page.goto(`${stage.system.url}/register?kind=site`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Get as CSV')]);
    const csv = (await readFile(await download.path(), 'utf8')).replace(name, 'Saxby');
    const file = { name: 'sites.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
    await page.setInputFiles('#file', file);
    await page.click('text=Look first');
    expect(await page.textContent('[role="status"]')).toContain('New 0, changed 1');
    await expectAccessible(page);
    await page.click('text=Save the lines that can be');
    expect(await page.textContent('#answered')).toContain('Taken in');

    await page.goto(`${stage.system.url}/register/schoolYearData/2027-spring.kvarnbackens-skola`);
    await page.fill('#nonEligible', '31');
    await page.click('button[value="save"]');
    await page.waitForURL('**?saved=1');
    const kitchen = await logInAs(stage.browser, stage.system.url, 'kitchen-kvarnbacken', {
      viewport: phone,
    });
    await kitchen.page.goto(`${stage.system.url}/sites/kvarnbackens-skola/school-year/2027-spring`);
    await expectAccessible(kitchen.page);
    await kitchen.page.click('text=The figures are right');
    await kitchen.page.waitForSelector('[role="status"]');
    await expectAccessible(kitchen.page);
    await kitchen.page.context().close();
    await page.context().close();
  }, 90_000);
});
