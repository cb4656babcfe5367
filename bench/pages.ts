import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../local/chromium.ts';
import { type System, startSystem } from '../local/system.ts';
import type { Table } from './measure.ts';

/** Bytes of one page view as they went over the wire, headers of the answers included. */
type Weight = { readonly first: number; readonly after: number; readonly parts: readonly [string, number][] };

/**
 * The kitchen's day on a phone that has never seen it, with everything that is fetched for use without network; and the
 * next day's page on the same phone. Answers are gzip, as on AWS: there is nothing in between that would do better.
 */
export async function weighKitchen(browser: Browser, system: System): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 375, height: 760 } });
  try {
    await context.addCookies([{ name: 'language', value: 'sv', url: system.url }]);
    const page = await context.newPage();
    // The login leads to a page of ours with the same style; it is not what is weighed, so it must not warm the cache.
    await page.route('**/assets/**', (route) => route.abort());
    await page.goto(`${system.url}/login`);
    await page.click('button[value="kitchen-kvarnbacken"]');
    await page.waitForURL(`${system.url}/**`);
    await page.unroute('**/assets/**');
    await page.goto('about:blank');

    const browserWide = await browser.newBrowserCDPSession();
    const parts: [string, number][] = [];
    const view = async (day: string): Promise<number> => {
      parts.length = 0;
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.setExtraHTTPHeaders', { headers: { 'accept-encoding': 'gzip' } });
      const names = new Map<string, string>();
      session.on('Network.requestWillBeSent', ({ requestId, request }) => names.set(requestId, request.url));
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        if (encodedDataLength > 0) parts.push([names.get(requestId) ?? '?', encodedDataLength]);
      });
      await page.goto(`${system.url}/kitchen/kvarnbackens-skola/days/${day}`, { waitUntil: 'networkidle' });
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await page.waitForTimeout(500);
      await session.detach();
      return parts.reduce((sum, [, bytes]) => sum + bytes, 0);
    };
    const first = await view('2027-01-08');
    const seen = [...parts];
    const after = await view('2027-01-11');
    await browserWide.detach();
    return { first, after, parts: seen };
  } finally {
    await context.close();
  }
}

/** `npm run bench -- pages`: bytes, not time. */
export async function benchPages(): Promise<Table[]> {
  const executablePath = findChromium();
  if (!executablePath) return [];
  const dir = mkdtempSync(path.join(tmpdir(), 'skolmjolk-bench-'));
  const system = await startSystem({ dir, port: 0, logLevel: 'silent' });
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const { first, after, parts } = await weighKitchen(browser, system);
    const row = (name: string, bytes: number) => [name, String(bytes)];
    return [
      {
        title: "The kitchen's day over the wire, gzip, with the headers of the answers",
        columns: ['what', 'bytes'],
        rows: [
          ...parts.map(([url, bytes]) => row(new URL(url).pathname, bytes)),
          row('first view in all (at most 40000)', first),
          row('a day after (at most 5000)', after),
        ],
      },
    ];
  } finally {
    await browser.close();
    await system.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
