/** The sheet is one A4, whatever the site is called and however much is written about whom to ask. */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { chromiumArguments, findChromium } from '../../local/chromium.ts';
import { linkSheet } from '../../src/web/links/linkSheet.ts';
import { aLink } from '../ports/fixtures.ts';
import { frame, kitchenActor } from './sampleKitchens.ts';

const executablePath = findChromium();
const css = (name: string) => readFileSync(new URL(`../../src/web/assets/${name}`, import.meta.url), 'utf8');
const longest = {
  siteName: 'Strömborgska skolans och Sannäs daghems gemensamma tillagningskök i stadens östra delar',
  contact:
    'Skolmjölkens handläggare vid bildningssektorn, 019 123 4567, skolmjolk@porvoo.example, vardagar klockan 8–15',
};

describe.skipIf(!executablePath)('printed', () => {
  test.each(['sv', 'fi'] as const)('in %s it is one page without the frame of the page', async (language) => {
    const html = linkSheet(frame('sv', '/links', { actor: kitchenActor({ roles: ['official'] }) }), {
      link: { ...aLink('aaaa'), kind: 'once', language, siteName: longest.siteName },
      url: `https://skolmjolk.porvoo.example/e/${'aaaa-'.repeat(7)}aaaa`,
      contact: longest.contact,
    });
    const styled = html.replace('</head>', `<style>${css('style.css')}${css('links.css')}</style></head>`);
    const browser = await chromium.launch({ executablePath: executablePath!, args: chromiumArguments });
    const page = await browser.newPage();
    await page.setContent(styled.replace(/<(link|script)\b[^>]*>/g, ''), { waitUntil: 'domcontentloaded' });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const shown = (selector: string) => page.locator(selector).isVisible();
    await page.emulateMedia({ media: 'print' });
    expect([await shown('.header'), await shown('.footer'), await shown('.notice')]).toEqual([
      false,
      false,
      false,
    ]);
    await browser.close();
    expect((await getDocumentProxy(new Uint8Array(pdf))).numPages).toBe(1);
  });
});
