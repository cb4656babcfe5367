import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../local/chromium.ts';
import { answerWarnings, expectAccessible, logInAs } from './browser.ts';
import { setStage } from './stage.ts';

const claim = '/claims/2026-autumn.1';
const day = '/kitchen/kvarnbackens-skola/days/2027-01-11';

// Each test is a whole day's work in a stage.browser, on machines of two cores.
const patience = { timeout: 240_000 };

describe.runIf(findChromium())('a term, from the first count to the approved application', patience, () => {
  const failures: string[] = [];

  const stage = setStage({ logLevel: 'error' });

  const as = async (subject: string, options: Parameters<typeof logInAs>[3] = {}): Promise<Page> => {
    const { page } = await logInAs(stage.browser, stage.system.url, subject, options);
    page.on('pageerror', (error) => failures.push(error.message));
    page.on('response', (response) => {
      if (response.status() >= 500) failures.push(`${response.status()} ${response.url()}`);
    });
    return page;
  };
  const open = (page: Page, where: string) => page.goto(stage.system.url + where);
  const phone = { viewport: { width: 375, height: 760 }, hasTouch: true, isMobile: true };

  test("a kitchen sends today's count from a phone, undoes it and sees its month", async () => {
    const page = await as('kitchen-kvarnbacken', phone);
    await open(page, '/kitchen');
    await expectAccessible(page);
    await open(page, day);
    await expectAccessible(page);
    const more = page.locator('[data-step="1"]').first();
    for (let press = 0; press < 6; press++) await more.tap();
    const send = page.locator('button[value="send"]');
    expect(await send.innerText()).toContain('60');
    await send.tap();
    await page.waitForURL(/receipt|entry|sent/);
    await expectAccessible(page);
    expect(await page.locator('main').innerText()).toMatch(/60/);
    await open(page, '/kitchen/kvarnbackens-skola/months/2027-01');
    await expectAccessible(page);
    expect(await page.locator('main').innerText()).toMatch(/60/);
  });

  test('a kitchen without script is asked before ten times too much goes in', async () => {
    const page = await as('kitchen-tallberga', { ...phone, javaScriptEnabled: false });
    await open(page, '/kitchen/tallberga-daghem/days/2027-01-11');
    await page.fill('input[name^="l."] >> nth=0', '120,5');
    await page.click('button[value="send"]');
    expect(await page.locator('main').innerText()).toMatch(/sure|usual|right/i);
    expect(await page.inputValue('input[name^="l."] >> nth=0')).toBe('120,5');
  });

  test('the official explains the missing days, refreshes and submits; approving it himself is out of the question', async () => {
    const page = await as('milk-official');
    await open(page, '/terms');
    await expectAccessible(page);
    const missing = '/terms/2026-autumn?show=missing';
    await open(page, missing);
    await expectAccessible(page);
    const forms = page.locator('form[action$="/explanation"]');
    for (let left = await forms.count(); left > 0; left = await forms.count()) {
      const form = forms.first();
      await form.evaluate((each) => each.closest('details')?.setAttribute('open', ''));
      await form.locator('select').selectOption('not-recorded');
      await form.locator('textarea').fill('Asked the kitchen: nobody noted the milk.');
      await form.locator('button').click();
      await page.waitForLoadState();
      await open(page, missing);
      expect(await forms.count()).toBeLessThan(left);
    }
    await open(page, claim);
    const evidence = await page.context().request.post(`${stage.system.url}/api/v1/attachments`, {
      headers: { origin: stage.system.url },
      data: {
        to: { kind: 'claim', id: '2026-autumn', siteId: 'kvarnbackens-skola' },
        file: Buffer.from('%PDF-1.7').toString('base64'),
        name: 'invoice.pdf',
      },
    });
    expect(evidence.status()).toBe(200);
    await page.click('form:has(input[value="refresh"]) button');
    await page.waitForLoadState();
    await expectAccessible(page);
    for (const tab of ['sites', 'checks', 'documents', 'changes', 'afterwards', 'trail']) {
      await open(page, `${claim}?tab=${tab}`);
      await expectAccessible(page);
    }
    await open(page, `${claim}/sites/kvarnbackens-skola`);
    await expectAccessible(page);
    expect(await page.locator('main').innerText()).toContain('505/2026');
    await answerWarnings(page, stage.system.url + claim);
    await open(page, claim);
    await page.click('form:has(input[value="submit"]) button');
    await page.waitForLoadState();
    await open(page, `${claim}/approve`);
    await expectAccessible(page);
    expect(await page.locator('input[name="declared"]').count()).toBe(0);
  });

  test('another person checks the answers, declares and approves; the confirmation names reference and hash', async () => {
    const page = await as('head-of-catering');
    await open(page, `${claim}/approve`);
    await expectAccessible(page);
    await page.click('form[action$="/approve"] button');
    await expectAccessible(page);
    await page.check('input[name="declared"]');
    const button = page.locator('form[action$="/approve"] button');
    expect(await button.innerText()).toMatch(/EUR|€/);
    await button.click();
    await page.waitForURL(/confirmation/);
    await expectAccessible(page);
    expect(await page.locator('main').innerText()).toContain('2026-autumn.1-');
    const pdf = await page
      .context()
      .request.get(`${stage.system.url}/api/v1${claim}/documents/application-sv.pdf`);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('a login that has grown old is asked for again, and a correction afterwards goes into an amendment', async () => {
    const page = await as('kitchen-kvarnbacken', phone);
    await open(page, '/kitchen/kvarnbackens-skola/days/2026-12-01');
    expect(await page.locator('main').innerText()).toMatch(/approved/i);
    stage.system.clock.advance(6 * 60_000);
    const official = await as('head-of-finance');
    stage.system.clock.advance(6 * 60_000);
    await open(official, `${claim}?tab=changes`);
    await expectAccessible(official);
    expect(failures).toEqual([]);
  });

  test.each([320, 1280])('the pages hold at %i px in the dark', async (width) => {
    const page = await as('milk-official', { viewport: { width, height: 800 }, colorScheme: 'dark' });
    for (const where of [
      '/',
      '/terms',
      '/terms/2026-autumn',
      claim,
      day,
      '/accessibility',
      '/problems/stale',
    ]) {
      await open(page, where);
      await expectAccessible(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, where).toBeLessThanOrEqual(0);
    }
  });
});
