import { describe, expect, test } from 'vitest';
import { findChromium } from '../../local/chromium.ts';
import { expectAccessible, logInAs } from './browser.ts';
import { setStage } from './stage.ts';

const day = '2027-01-11';
const kitchen = `/kitchen/kungsporten-kitchen/transfers/${day}`;
const phone = { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true };

describe.runIf(findChromium())('through the central kitchen', { timeout: 120_000 }, () => {
  const stage = setStage({ sample: 'register' });

  test('the kitchen sends, the site confirms with one tap, corrects, and the difference is explained', async () => {
    const { context, page } = await logInAs(stage.browser, stage.system.url, 'kitchen-kungsporten', phone);
    await page.goto(stage.system.url + kitchen);
    await expectAccessible(page);
    const first = page.locator('section.card').first();
    const name = await first.locator('h2').innerText();
    const unit = (await first.locator('input[name="other"]').first().inputValue()) ?? '';

    await first.locator('button', { hasText: 'Save' }).click();
    await page.locator('.error-summary').waitFor();
    expect(await page.locator('.error-summary').innerText()).toContain(name);
    await expectAccessible(page);
    await page.locator(`[id="l.${unit}.milk"]`).fill('viele');
    await first.locator('button', { hasText: 'Save' }).click();
    expect(await page.locator('.error-summary').innerText()).toContain('12.5');
    expect(await page.locator(`[id="l.${unit}.milk"]`).inputValue()).toBe('viele');

    await page.locator(`[id="l.${unit}.milk"]`).fill('40');
    await first.locator('button', { hasText: 'Save' }).click();
    await page.locator('.notice--success', { hasText: name }).waitFor();
    // The next site's form is open now, and one tap away; the others wait folded.
    await page.locator('.notice--success a', { hasText: 'Next:' }).click();
    await page.waitForURL('**#with-*');
    expect(await page.locator('input[inputmode="decimal"]:visible').count()).toBeLessThan(10);
    await expectAccessible(page);
    expect(await first.locator('dd').first().innerText()).toContain('40.0 l');

    const own = `/kitchen/${unit}/transfers/${day}`;
    await page.goto(stage.system.url + own);
    await expectAccessible(page);
    await page.locator('button', { hasText: 'Received as it was sent' }).click();
    await page.locator('.notice--success').waitFor();
    expect(await page.locator('dd').nth(1).innerText()).toContain('40.0 l');
    expect(await page.locator('button', { hasText: 'Explain' }).count()).toBe(0);

    await page.locator('summary', { hasText: 'Correct' }).click();
    await page.locator('input[inputmode="decimal"][name$=".milk"]').fill('38,5');
    await page.locator('details button').click();
    await page.locator('.error-summary', { hasText: 'why' }).waitFor();
    await page.locator('select[name^="reason."]').selectOption('counted-again');
    await page.locator('details button').click();
    await page.locator('.notice--alert', { hasText: 'differ' }).waitFor();
    await expectAccessible(page);
    await page.locator('button', { hasText: 'Explain the difference' }).click();
    await page.locator('.error-summary', { hasText: 'what happened' }).waitFor();
    await page.locator('select[name^="why."]').selectOption('spilled');
    await page.locator('button', { hasText: 'Explain the difference' }).click();
    await page.locator('.tag', { hasText: 'spilled' }).waitFor();
    await expectAccessible(page);

    await page.goto(`${stage.system.url}/kitchen/${unit}/days/${day}`);
    await page.locator('.kitchen-links a', { hasText: 'Transfers' }).click();
    await page.waitForURL(`**${own}`);
    await context.close();
  });
});
