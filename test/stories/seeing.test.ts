/** The official sees where a term stands: on one page, in every width, without script, on paper and as a file. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../local/chromium.ts';
import { type System, startSystem } from '../../local/system.ts';
import { expectAccessible, logInAs, openBrowser } from './browser.ts';

const term = '/terms/2026-autumn';

describe.runIf(findChromium())('where a term stands', { timeout: 240_000 }, () => {
  let dir: string;
  let system: System;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'seeing-'));
    [system, browser] = await Promise.all([startSystem({ dir, port: 0, logLevel: 'error' }), openBrowser()]);
    // Nothing on this page needs a script.
    ({ page } = await logInAs(browser, system.url, 'milk-official', { javaScriptEnabled: false }));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await system?.close();
    await rm(dir, { recursive: true });
  });

  const open = (where: string) => page.goto(system.url + where);
  const rows = (name: string) => page.locator(`[aria-label="${name}"] tbody tr`);

  test('one page has the figures, the plots with their tables, and whom to call', async () => {
    await open(term);
    const figures = await page.locator('.figures').innerText();
    for (const name of ['Missing days', 'Odd days', 'Served', 'Estimated aid', 'At risk', 'To the last day'])
      expect(figures).toContain(name);
    for (const name of ['How the euros were reckoned', 'What lateness would cost', 'The weeks as a table']) {
      await page.click(`summary:has-text("${name}")`);
      expect(await rows(name).count(), name).toBeGreaterThan(1);
    }
    // Every plot has a text, and a table with the same beside it.
    const plots = page.locator('svg[role="img"]');
    expect(await plots.count()).toBe(2);
    for (const plot of await plots.all()) expect(await plot.getAttribute('aria-label')).toMatch(/table/i);
    // The dearest site stands first.
    const risks = await page.locator('h2#call ~ .scroll >> nth=0').locator('td.num').allInnerTexts();
    const euros = risks.map((text) => Number(text.replace(/[^\d.]/g, '')));
    expect(euros.length).toBeGreaterThan(1);
    expect(euros).toEqual(euros.toSorted((one, other) => other - one));
  });

  test('sites are found by kitchen, language, kind and name, and sorted; the file has the same', async () => {
    await open(term);
    const all = await rows('Sites').count();
    await page.selectOption('#language', 'fi');
    await page.selectOption('#kind', 'basic-education');
    await page.click('form[role="search"] button');
    const found = await rows('Sites').count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    await page.click('[aria-label="Sites"] th a:has-text("Litres")');
    expect(page.url()).toContain('kind=basic-education');
    const litres = await rows('Sites').locator('td:nth-child(6)').allInnerTexts();
    const amounts = litres.map((text) => Number(text.replace(/[^\d.]/g, '')));
    expect(amounts).toEqual(amounts.toSorted((one, other) => other - one));

    const href = await page.locator('a[href*="/tables/sites"]').getAttribute('href');
    const file = await page.context().request.get(system.url + href);
    expect(file.headers()['content-type']).toContain('text/csv');
    const lines = (await file.text()).trim().split(/\r?\n/);
    expect(lines).toHaveLength(found + 1);
    const first = await rows('Sites').first().locator('th a').innerText();
    expect(lines[1]).toContain(first);
    for (const table of ['days', 'weeks'])
      expect((await page.context().request.get(`${system.url}${term}/tables/${table}`)).status()).toBe(200);

    await open(`${term}?q=nobody+is+called+this`);
    expect(await page.locator('main').innerText()).toContain('Show all');
  });

  test('it holds on a phone and a desk, light and dark, and on paper', async () => {
    const { page: scripted } = await logInAs(browser, system.url, 'milk-official');
    for (const [width, colorScheme, where] of [
      [1280, 'light', term],
      [375, 'dark', `${term}?show=missing`],
      [375, 'light', `${term}?q=nobody+is+called+this`],
      [1280, 'dark', '/terms'],
    ] as const) {
      await scripted.setViewportSize({ width, height: 900 });
      await scripted.emulateMedia({ colorScheme });
      await scripted.goto(system.url + where);
      for (const each of await scripted.locator('main details').all())
        await each.evaluate((details) => details.setAttribute('open', ''));
      await expectAccessible(scripted);
      const wider = await scripted.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, where).toBeLessThanOrEqual(0);
    }
    await scripted.goto(system.url + term);
    await scripted.emulateMedia({ media: 'print', colorScheme: 'light' });
    for (const name of ['nav', 'form[role="search"]'])
      expect(await scripted.isVisible(name), name).toBe(false);
    expect(await scripted.isVisible('svg[role="img"]')).toBe(true);
  });

  test('every other page of the office holds on a narrow phone and a desk', async () => {
    const { page: scripted } = await logInAs(browser, system.url, 'milk-official');
    const claim = '/claims/2026-autumn.1';
    const pages = [
      ...['sites', 'checks', 'documents', 'changes', 'afterwards', 'trail'].map(
        (tab) => `${claim}?tab=${tab}`,
      ),
      ...[
        claim,
        `${claim}/sites/kvarnbackens-skola`,
        `${claim}/sheet`,
        `${claim}/monitoring`,
        `${term}/benefit`,
      ],
      ...[
        `${term}/comparison`,
        '/deliveries',
        '/deliveries/new',
        '/terms/2026-autumn/reconciliation',
        '/links',
        '/robot',
      ],
      ...['/register', '/register/site/kvarnbackens-skola', '/settings', '/trail', '/retention', '/imports'],
      ...['/imports/profiles/aromi-orders', '/folders/2026-autumn.1'],
    ];
    const faults: string[] = [];
    for (const [width, colorScheme] of [
      [320, 'dark'],
      [1280, 'light'],
    ] as const) {
      await scripted.setViewportSize({ width, height: 900 });
      await scripted.emulateMedia({ colorScheme });
      for (const where of pages) {
        expect((await scripted.goto(system.url + where))?.status(), where).toBe(200);
        await expectAccessible(scripted).catch((error: Error) => faults.push(error.message));
        const wider = await scripted.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (wider > 0) faults.push(`${where} is ${wider} px wider than ${width}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('an auditor sees it and can change nothing', async () => {
    const { page: reader } = await logInAs(browser, system.url, 'auditor');
    await reader.goto(system.url + term);
    expect(await reader.locator('main form[method="post"]').count()).toBe(0);
    expect(await reader.locator('.figures').innerText()).toContain('At risk');
  });
});
