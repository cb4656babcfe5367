/** `npm run screenshots`: pictures of the pages for the README, taken from the running sample city. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../local/chromium.ts';
import { startSystem } from '../local/system.ts';
import { progressBar } from './progressBar.ts';

const folder = path.join(import.meta.dirname, '../docs/screenshots');
const phone = { width: 375, height: 812 };
const desk = { width: 1280, height: 900 };
const pictures = [
  {
    name: 'kitchenDay',
    as: 'kitchen-kvarnbacken',
    size: phone,
    at: '/kitchen/kvarnbackens-skola/days/2027-01-11',
  },
  {
    name: 'kitchenMonth',
    as: 'kitchen-kvarnbacken',
    size: phone,
    at: '/kitchen/kvarnbackens-skola/months/2026-11',
  },
  { name: 'terms', as: 'milk-official', size: desk, at: '/terms' },
  { name: 'term', as: 'milk-official', size: desk, at: '/terms/2026-autumn' },
  { name: 'claim', as: 'milk-official', size: desk, at: '/claims/2026-autumn.1' },
  { name: 'checks', as: 'milk-official', size: desk, at: '/claims/2026-autumn.1?tab=checks' },
  { name: 'working', as: 'milk-official', size: desk, at: '/claims/2026-autumn.1/sites/kvarnbackens-skola' },
];

const executablePath = findChromium();
if (!executablePath) {
  console.error('No Chromium found: install it, or name one in CHROMIUM.');
  process.exit(1);
}
const dir = mkdtempSync(path.join(tmpdir(), 'skolmjolk-pictures-'));
const system = await startSystem({ dir, port: 0, progress: progressBar('Putting in the sample city') });
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
try {
  mkdirSync(folder, { recursive: true });
  for (const { name, as, size, at } of pictures) {
    const context = await browser.newContext({ viewport: size, deviceScaleFactor: 1 });
    await context.addCookies([{ name: 'language', value: 'en', url: system.url }]);
    const page = await context.newPage();
    await page.goto(`${system.url}/login`);
    await page.click(`button[value="${as}"]`);
    await page.goto(system.url + at);
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    await context.close();
    console.log(`docs/screenshots/${name}.png`);
  }
} finally {
  await browser.close();
  await system.close();
  rmSync(dir, { recursive: true, force: true });
}
