import AxeBuilder from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { chromiumArguments, findChromium } from '../../local/chromium.ts';

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium');
  return chromium.launch({ executablePath, args: chromiumArguments });
}

/** Somebody of the cast, logged in through the issuer's own page, in English. */
export async function logInAs(
  browser: Browser,
  url: string,
  subject: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.addCookies([{ name: 'language', value: 'en', url }]);
  const page = await context.newPage();
  await page.goto(`${url}/login`);
  await page.click(`button[value="${subject}"]`);
  await page.waitForURL(`${url}/**`);
  return { context, page };
}

/** No violation of WCAG 2.2 AA or best practice on the page as it is, target size included. */
export async function expectAccessible(page: Page): Promise<void> {
  // The page's own policy forbids foreign scripts, so axe goes in through the debugger and not as a script tag.
  await page.evaluate(AxeBuilder.source);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const result = await axe.run(document, { rules: { 'target-size': { enabled: true } } });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  });
  expect(violations, page.url()).toEqual([]);
}

/** Gives every warning of the claim the same reason, on its page. */
export async function answerWarnings(page: Page, claim: string): Promise<void> {
  await page.goto(`${claim}?tab=checks`);
  const form = page.locator('form:has(input[value="explain"])');
  for (const box of await form.locator('input[type="checkbox"]').all()) await box.check();
  await form.locator('select').selectOption('checked-with-site');
  await form.locator('input[name="words"]').fill('The kitchens have been asked.');
  await form.locator('button').click();
  await page.waitForURL(/tab=checks/);
}
