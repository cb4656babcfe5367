import { describe, expect, test } from 'vitest';
import { findChromium } from '../../local/chromium.ts';
import { expectAccessible, logInAs } from './browser.ts';
import { setStage } from './stage.ts';

const phone = { width: 375, height: 740 };
const desk = { width: 1280, height: 900 };

describe.skipIf(!findChromium())('the settings', () => {
  const stage = setStage();

  test('a rule is changed by two persons, with its result on a claim before it holds', async () => {
    const { page } = await logInAs(stage.browser, stage.system.url, 'milk-official');
    await page.goto(`${stage.system.url}/settings`);
    await expectAccessible(page);
    await page.setViewportSize(phone);
    await expectAccessible(page);
    await page.setViewportSize(desk);
    await page.click('#part-rules ~ details > summary');
    await page.selectOption('[id="rules.deduction"]', 'none');
    await page.click('#part-rules ~ details button');
    await expectAccessible(page);
    expect(await page.textContent('.error-summary')).toContain('Give the reason');
    await page.fill('#rules-reason', 'The authority deducts the diners itself');
    await page.fill('#rules-source', 'Guidance of January 2027');
    await page.click('#part-rules ~ details button');
    await page.waitForURL('**/settings?saved=draft');
    expect(await page.textContent('main')).toContain('waits for somebody else');
    expect(await page.locator('button:has-text("Confirm the change")').count()).toBe(0);
    await page.selectOption('#claim', '2026-autumn.1');
    await page.click('button:has-text("Work it out")');
    expect(await page.textContent('[role="status"]')).toMatch(/2026-autumn\.1: .* becomes/);
    await expectAccessible(page);
    await page.setViewportSize(phone);
    await expectAccessible(page);

    const other = await logInAs(stage.browser, stage.system.url, 'administrator');
    await other.page.goto(`${stage.system.url}/settings`);
    await expectAccessible(other.page);
    await other.page.click('button:has-text("Confirm the change")');
    await other.page.waitForURL('**/settings?saved=now');
    const rules = await other.page.textContent('.card:has(#part-rules)');
    expect(rules).toContain('not at all: the authority deducts them');
    expect(rules).toContain('Guidance of January 2027');

    // The deadline is moved, and every version says who did what and why.
    await other.page.click('#deadlines ~ details > summary');
    await other.page.selectOption('#deadline-period', '2026-autumn');
    await other.page.fill('#deadline-day', '2026-12-01');
    await other.page.fill('#deadline-reason', 'The act of January moves it');
    await other.page.click('#deadlines ~ details button');
    expect(await other.page.textContent('.error-summary')).toContain('after the period’s end');
    await other.page.fill('#deadline-day', '2027-04-30');
    await other.page.click('#deadlines ~ details button');
    await other.page.waitForURL('**/settings?saved=draft');
    await expectAccessible(other.page);
    await page.goto(`${stage.system.url}/settings`);
    await page.click('button:has-text("Confirm the change")');
    await page.waitForURL('**/settings?saved=now');
    expect(await page.textContent('.card:has(#deadlines)')).toMatch(/30\.4\.2027\s*moved from 31\.3\.2027/);
    const versions = await page.textContent('.card:has(#versions)');
    for (const words of ['Confirmed', 'The act of January moves it', 'Autumn 2026 30.4.2027', 'Guidance of'])
      expect(versions).toContain(words);
    await page.goto(`${stage.system.url}/terms`);
    expect(await page.textContent('main')).toContain('30.4.2027');
    await page.context().close();
    await other.page.context().close();
  }, 60_000);
});
