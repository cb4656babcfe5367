import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../local/chromium.ts';
import type { SentAnswer } from '../local/gateway.ts';
import { type System, startSystem } from '../local/system.ts';
import type { Table } from './measure.ts';

/** Bytes of the answers to one device, as the gateway wrote them, with their headers. */
type Weight = { readonly first: readonly SentAnswer[]; readonly after: readonly SentAnswer[] };

/**
 * The kitchen's day on a phone that has never seen it, with everything that is fetched for use without network, by the
 * page or by its worker; and the next day's page on the same phone. Counted where the answers leave: as on AWS they
 * are gzip, and there is nothing in between that would do better.
 * @param sent what the system's `onSent` is given, as it grows
 */
export async function weighKitchen(
  browser: Browser,
  { url }: System,
  sent: readonly SentAnswer[],
): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 375, height: 760 } });
  try {
    await context.addCookies([{ name: 'language', value: 'sv', url }]);
    const page = await context.newPage();
    // The login leads to a page of ours with the same style; it is not what is weighed, so it must not warm the cache.
    await page.route('**/assets/**', (route) => route.abort());
    await page.goto(`${url}/login`);
    await page.click('button[value="kitchen-kvarnbacken"]');
    await page.waitForURL(`${url}/**`);
    await page.goto('about:blank');
    await page.unroute('**/assets/**');

    const view = async (day: string): Promise<readonly SentAnswer[]> => {
      const start = sent.length;
      await page.goto(`${url}/kitchen/kvarnbackens-skola/days/${day}`, { waitUntil: 'networkidle' });
      // All is there that makes the page work without network.
      await page.waitForFunction(async () => {
        const pages = await (await caches.open('kitchen-pages')).keys();
        const files = (await (await caches.open('kitchen-shell')).keys()).map((each) => each.url);
        const wanted = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src);
        const here = pages.some((each) => new URL(each.url).pathname === location.pathname);
        return navigator.serviceWorker.controller && here && wanted.every((each) => files.includes(each));
      });
      let heard = 0;
      while (heard !== sent.length) {
        heard = sent.length;
        await page.waitForTimeout(500);
      }
      return sent.slice(start);
    };
    return { first: await view('2027-01-08'), after: await view('2027-01-11') };
  } finally {
    await context.close();
  }
}

export function weightOf(answers: readonly SentAnswer[]): number {
  return answers.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** `npm run bench -- pages`: bytes, not time. */
export async function benchPages(): Promise<Table[]> {
  const executablePath = findChromium();
  if (!executablePath) return [];
  const dir = mkdtempSync(path.join(tmpdir(), 'skolmjolk-bench-'));
  const sent: SentAnswer[] = [];
  const system = await startSystem({
    ...{ dir, port: 0, logLevel: 'silent' },
    onSent: (answer) => sent.push(answer),
  });
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const { first, after } = await weighKitchen(browser, system, sent);
    const row = (name: string, bytes: number) => [name, String(bytes)];
    const rows = (when: string, answers: readonly SentAnswer[]) =>
      answers.map(({ path: what, bytes }) => row(`${when}: ${what}`, bytes));
    return [
      {
        title:
          "The kitchen's day over the wire, gzip, with the headers of the answers and the worker's own requests",
        columns: ['what', 'bytes'],
        rows: [
          ...rows('first', first),
          row('first view in all (at most 40000)', weightOf(first)),
          ...rows('day after', after),
          row('a day after in all (at most 5000)', weightOf(after)),
        ],
      },
    ];
  } finally {
    await browser.close();
    await system.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
