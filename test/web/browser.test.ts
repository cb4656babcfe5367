/** The foundation's and the kitchen's pages in a real browser: accessible, as wide as the screen, better with script. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../local/chromium.ts';
import type { Language } from '../../src/domain/texts.ts';
import { expectAccessible, openBrowser } from '../stories/browser.ts';
import { pageStates } from './states.ts';

const site = 'http://pages.test';
const types: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
};
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; form-action 'self'; base-uri 'none'";

/** A page that shows the state, with its assets, under the policy of the real answers; `sent` takes what is sent. */
async function show(
  browser: Browser,
  html: string | (() => string),
  options: BrowserContextOptions,
  sent: string[] = [],
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (route.request().method() === 'POST') sent.push(route.request().postData() ?? '');
    if (!pathname.startsWith('/assets/'))
      return route.fulfill({
        body: typeof html === 'string' ? html : html(),
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': policy },
      });
    const file = new URL(`../../src/web${pathname}`, import.meta.url);
    return route.fulfill({
      body: readFileSync(file),
      contentType: types[pathname.split('.').pop() ?? ''] ?? '',
    });
  });
  await page.goto(site);
  return { page, faults };
}

const phone = { viewport: { width: 375, height: 740 } };
const looks = [
  { language: 'sv', ...phone, colorScheme: 'light' },
  { language: 'fi', viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
  { language: 'en', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
] as const satisfies readonly (BrowserContextOptions & { language: Language })[];

describe.skipIf(!findChromium())('in the browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  describe.each(looks)('$language, $viewport.width px, $colorScheme', async ({ language, ...look }) => {
    // The pages of the problem types differ in their words only.
    const states = Object.entries(await pageStates(language)).filter(
      ([name]) => !/^problemType-(?!stale)/.test(name),
    );

    let html = '';
    let opened: Awaited<ReturnType<typeof show>>;
    beforeAll(async () => {
      opened = await show(browser, () => html, look);
    });
    afterAll(() => opened?.page.context().close());

    it.each(states)('%s is accessible and no wider than the screen', async (_, state) => {
      html = state;
      const { page, faults } = opened;
      await page.goto(site);
      await expectAccessible(page);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBe(0);
      expect(faults.splice(0)).toEqual([]);
    });
  });

  it('counts with the thumb, and the button says what will be sent', async () => {
    const { dayMissing = '' } = await pageStates('sv');
    const sent: string[] = [];
    const { page } = await show(browser, dayMissing, phone, sent);
    const button = page.locator('button[value="send"]');
    expect(await button.textContent()).toBe('Skicka för tisdag 24 november');
    const more = page.getByRole('button', { name: 'Öka, Fettfri mjölk, låda 10 l' });
    for (let press = 0; press < 6; press += 1) await more.click();
    await page.getByRole('button', { name: 'Minska, Fettfri mjölk, låda 10 l' }).click();
    await page.locator('[id="l.buttermilk"]').fill('2,5');
    expect(await button.textContent()).toBe('Skicka 52,5\u00a0l för tisdag 24 november');
    await page.locator('[id="l.buttermilk"]').fill('två');
    expect(await button.textContent()).toBe('Skicka 50,0\u00a0l för tisdag 24 november');
    for (const box of await more.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height)))
      expect(box).toBeGreaterThanOrEqual(48);
    await button.click();
    await expect.poll(() => sent.length).toBe(1);
    expect(Object.fromEntries(new URLSearchParams(sent[0]))).toMatchObject({
      'p.milk.10000': '5',
      act: 'send',
    });
    await page.context().close();
  });

  it('sends the same form without script', async () => {
    const { dayMissing = '' } = await pageStates('en');
    const sent: string[] = [];
    const { page } = await show(browser, dayMissing, { ...phone, javaScriptEnabled: false }, sent);
    expect(await page.locator('.step').first().isVisible()).toBe(false);
    await page.locator('[id="p.milk.10000"]').fill('4');
    await page.locator('[id="p.milk.10000"]').press('Enter');
    await expect.poll(() => sent.length).toBe(1);
    expect(Object.fromEntries(new URLSearchParams(sent[0]))).toMatchObject({
      'p.milk.10000': '4',
      act: 'send',
    });
    await page.context().close();
  });

  it('is whole with the keyboard: from the skip link to the big button', async () => {
    const { dayMissing = '' } = await pageStates('sv');
    const { page } = await show(browser, dayMissing, phone);
    const reached: string[] = [];
    for (let press = 0; press < 60 && reached.at(-1) !== 'send'; press += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(() => {
          const active = document.activeElement as HTMLInputElement | null;
          return active?.className === 'skip' ? 'skip' : active?.value || active?.id || '';
        }),
      );
    }
    expect(reached[0]).toBe('skip');
    expect(reached).toContain('p.milk.10000');
    expect(reached.at(-1)).toBe('send');
    await page.context().close();
  });
});
