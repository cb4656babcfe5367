/** Deliveries on their pages: files taken in, numbers settled, a difference explained, evidence attached. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../local/chromium.ts';
import { type System, startSystem } from '../../local/system.ts';
import { expectAccessible, logInAs, openBrowser } from './browser.ts';

const phone = { width: 375, height: 740 };

describe.skipIf(!findChromium())('deliveries', () => {
  let dir: string;
  let system: System;
  let browser: Browser;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'deliveries-story-'));
    system = await startSystem({ dir, port: 0, sample: 'register', logLevel: 'silent' });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await system?.close();
    await rm(dir, { recursive: true });
  });

  test('look', async () => {
    const { page } = await logInAs(browser, system.url, 'milk-official');
    await page.goto(`${system.url}/deliveries`);
    await expectAccessible(page);
    await page.screenshot({ path: '/tmp/dlv/list.png', fullPage: true });
    await page.goto(`${system.url}/deliveries/new`);
    await expectAccessible(page);
    await page.screenshot({ path: '/tmp/dlv/new.png', fullPage: true });
    await page.goto(`${system.url}/terms/2026-autumn/reconciliation`);
    await expectAccessible(page);
    await page.screenshot({ path: '/tmp/dlv/rec.png', fullPage: true });
    expect(phone.width).toBe(375);
  }, 60_000);
});
