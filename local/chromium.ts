import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser for the pages' tests: CHROMIUM names one, else the usual places; undefined where there is none. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM;
  return [named, ...places].find((place) => place && existsSync(place));
}

/** How it is started without a screen: no sandbox (tests run as root in containers), and no talk with its maker. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
