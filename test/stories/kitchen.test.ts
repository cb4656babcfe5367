import { describe, expect, test } from 'vitest';
import { findChromium } from '../../local/chromium.ts';
import { expectAccessible, logInAs } from './browser.ts';
import { setStage } from './stage.ts';

const phone = { width: 375, height: 740 };
const site = 'kvarnbackens-skola';

describe.skipIf(!findChromium())('a kitchen’s day on a phone', () => {
  const stage = setStage({ sample: 'register' });

  test('is entered with one thumb, undone, closed in one tap; the missing days follow one another', async () => {
    const { page, context } = await logInAs(stage.browser, stage.system.url, 'kitchen-kvarnbacken', {
      ...{ viewport: phone, hasTouch: true, isMobile: true },
    });
    const here = `${stage.system.url}/kitchen/${site}/days`;
    await page.goto(`${here}/2027-01-11`);
    await expectAccessible(page);
    // Every act is big enough for a wet thumb, and nothing moves sideways.
    const small = await page
      .locator('.kitchen button:visible, .kitchen a:visible, .kitchen input:visible, .kitchen summary')
      .evaluateAll((all) =>
        all
          .map((each) => ({ text: each.textContent?.trim().slice(0, 30), box: each.getBoundingClientRect() }))
          .filter(({ box }) => box.height < 47.5 || box.width < 47.5)
          .map(({ text, box }) => `${text}: ${box.width} × ${box.height}`),
      );
    expect(small).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);

    let taps = 0;
    const tap = async (selector: string) => {
      taps += 1;
      await page.locator(selector).first().tap();
    };
    const plus = '[data-product] button[data-step="1"]';
    for (let boxes = 0; boxes < 4; boxes += 1) await tap(plus);
    await expect.poll(() => page.textContent('.send button')).toContain('40.0');
    await tap('.send button');
    await page.waitForURL('**/2027-01-11?sent=*');
    await expectAccessible(page);
    expect(taps).toBe(5);
    // Undo within the minute, then the right thing.
    await tap('.receipt a:has-text("Undo"), .receipt button:has-text("Undo")');
    await page.waitForURL('**mode=correct**');
    await expectAccessible(page);
    await tap('button[value="closed.excursion"]');
    await page.waitForURL('**/2027-01-11?sent=*');
    expect(await page.textContent('.receipt')).toContain('excursion');
    await expectAccessible(page);

    // The days that are missing follow from each receipt: a figure and two taps each, all on the same screen.
    const missing = await page.locator('.chips--missing a').count();
    expect(missing).toBeGreaterThan(1);
    await tap('.chips--missing a');
    for (let day = 1; day <= missing; day += 1) {
      taps = 0;
      await page.waitForSelector('#day-form:visible');
      const litres = page.locator('input.litres').first();
      expect(await litres.getAttribute('inputmode')).toBe('decimal');
      await litres.fill('41,5');
      await tap('.send button');
      await page.waitForSelector('.receipt');
      if (day < missing) await tap('.receipt a.button:not(.button--quiet)');
      expect(taps).toBeLessThanOrEqual(2);
    }
    expect(await page.locator('.chips--missing a').count()).toBe(0);
    await expectAccessible(page);
    // What became of it is on the same page.
    expect(await page.textContent('.became')).toContain('Spring 2027');
    await page.goto(`${stage.system.url}/kitchen/${site}/months/2027-01`);
    await expectAccessible(page);
    await context.close();
  }, 120_000);
});
