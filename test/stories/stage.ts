import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type System, startSystem } from '../../local/system.ts';
import { openBrowser } from './browser.ts';

type Options = Partial<Parameters<typeof startSystem>[0]>;

/**
 * A whole system and a browser for the stories of one file: there from the first test on, gone with the last. `more`
 * goes to the system; without it the sample city has its term.
 */
export function setStage(more: Options = {}): { readonly system: System; readonly browser: Browser } {
  let dir: string;
  let system: System;
  let browser: Browser;
  beforeAll(async () => {
    dir = mkdtempSync(path.join(tmpdir(), 'skolmjolk-story-'));
    [system, browser] = await Promise.all([
      startSystem({ dir, port: 0, logLevel: 'silent', ...more }),
      openBrowser(),
    ]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await system?.close();
    rmSync(dir, { recursive: true, force: true });
  });
  return {
    get system() {
      return system;
    },
    get browser() {
      return browser;
    },
  };
}
