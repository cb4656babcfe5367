import { describe, expect, test } from 'vitest';
import { findChromium } from '../../local/chromium.ts';
import { expectAccessible, logInAs } from './browser.ts';
import { setStage } from './stage.ts';

const here = '/terms/2026-autumn/comparison';

describe.runIf(findChromium())('both ways at once', { timeout: 120_000 }, () => {
  const stage = setStage({ logLevel: 'error' });

  test.each([375, 1280])('from the empty table to the sign-off at %i px', async (width) => {
    const { page } = await logInAs(stage.browser, stage.system.url, 'milk-official', {
      viewport: { width, height: 900 },
    });
    await page.goto(stage.system.url + here);
    await expectAccessible(page);
    const template = await page.request.get(`${stage.system.url}${here}.csv?empty=1`);
    expect((await template.text()).split('\n').length).toBeGreaterThan(45);

    await page.click('summary');
    await page.click('button[value="preview"]');
    await expectAccessible(page);
    expect(await page.locator('#errors').innerText()).toMatch(/Choose a file/);

    // The second round changes a figure of the first, and so voids its sign-off.
    const csv = `site;children;milk\nKvarnbackens skola;1;${width},5\nNo such school;2;3\n`;
    await page.setInputFiles('#file', { name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.click('button[value="preview"]');
    await expectAccessible(page);
    expect(await page.locator('main').innerText()).toMatch(/No such school/);
    await page.click('button[value="commit"]');
    await expectAccessible(page);
    await page.goto(`${stage.system.url}${here}?show=open`);
    const site = page.locator('#kvarnbackens-skola');
    expect(await site.locator('h3').innerText()).toContain('Differs');
    await expectAccessible(page);

    await site.locator('button[value="explain"]').click();
    await expectAccessible(page);
    expect(await page.locator('#errors').innerText()).toMatch(/Choose a reason/);
    for (const select of await site.locator('select').all()) await select.selectOption('typing-error');
    await site.locator('button[value="explain"]').click();
    await site.locator('button[value="signOff"]').click();
    expect(await site.locator('h3').innerText()).toContain('Signed off');
    await expectAccessible(page);
    await page.goto(`${stage.system.url}/terms/2026-autumn/benefit`);
    await expectAccessible(page);
    const benefit = await page.request.get(`${stage.system.url}/terms/2026-autumn/benefit.csv`);
    expect(await benefit.text()).toMatch(/2026-autumn.Errors caught|Before the approval/);
    const csvOut = await (await page.request.get(`${stage.system.url}${here}.csv`)).text();
    expect(csvOut).toContain(`${width}.500`);
  });

  test('whoever only reads changes nothing', async () => {
    const { page } = await logInAs(stage.browser, stage.system.url, 'auditor');
    await page.goto(stage.system.url + here);
    await expectAccessible(page);
    expect(await page.locator('main form[method="post"]').count()).toBe(0);
  });
});
