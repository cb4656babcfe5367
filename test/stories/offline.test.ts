/** A kitchen without network, in a real browser on a phone: nothing is lost, nothing counts twice, nothing is claimed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { weighKitchen, weightOf } from '../../bench/pages.ts';
import { findChromium } from '../../local/chromium.ts';
import { type Client, logIn } from '../../local/client.ts';
import type { SentAnswer } from '../../local/gateway.ts';
import { type System, startSystem } from '../../local/system.ts';
import { expectAccessible, logInAs, openBrowser } from './browser.ts';

const site = 'kvarnbackens-skola';
const dayPath = (date: string, of = site) => `/kitchen/${of}/days/${date}`;
/** The sample city stands at Monday 11 January 2027. */
const [monday, friday, thursday, wednesday] = [
  '2027-01-11',
  '2027-01-08',
  '2027-01-07',
  '2027-01-05',
] as const;
/** The state is waited for; on a machine that does much else it comes late. */
const patience = { timeout: 60_000 };
const phone = { viewport: { width: 375, height: 760 }, hasTouch: true, isMobile: true };

describe.runIf(findChromium())('a kitchen without network', { timeout: 120_000 }, () => {
  let dir: string;
  let system: System;
  let browser: Browser;
  let official: Client;
  const answers: SentAnswer[] = [];

  beforeAll(async () => {
    dir = mkdtempSync(path.join(tmpdir(), 'offline-story-'));
    [system, browser] = await Promise.all([
      startSystem({
        ...{ dir, port: 0, sample: 'register', logLevel: 'silent' },
        onSent: (answer) => answers.push(answer),
      }),
      openBrowser(),
    ]);
    official = await logIn({ url: system.url, subject: 'milk-official' });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await system?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  // Whatever became of a test, its tabs do not stand in the next one's way. A busy browser that is just on its way to
  // another page may never answer a close; what is left then goes with the browser.
  afterEach(async () => {
    const closed = Promise.all(browser.contexts().map((context) => context.close()));
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 10_000))]);
  });

  /** Logged in, with the day's page looked at once, so that the device keeps it. */
  const kitchen = async (date: string = monday) => {
    const { context, page } = await logInAs(browser, system.url, 'kitchen-kvarnbacken', phone);
    await open(page, date);
    await kept(page);
    return { context, page };
  };
  const open = (page: Page, date: string) => page.goto(system.url + dayPath(date));
  const kept = (page: Page) =>
    expect
      .poll(
        () =>
          page.evaluate(async () => {
            const pages = await (await caches.open('kitchen-pages')).keys();
            const blank = pages.some((each) => each.url.endsWith('/blank'));
            return navigator.serviceWorker.controller !== null && blank;
          }),
        patience,
      )
      .toBe(true);
  const send = async (page: Page, litres: string) => {
    await page.locator('input[name^="l."]').first().fill(litres);
    await page.locator('button[value="send"]').click();
  };
  const entry = (page: Page, state: string) => page.locator(`.outbox-entry[data-state="${state}"]`);
  const revisions = async (date: string) => {
    const answer = await official.send('GET', `/api/v1/sites/${site}/days/${date}`);
    if (answer.status === 404) return [];
    return (
      (await answer.json()) as { revisions: { entryId: string; report: { lines: { amount: number }[] } }[] }
    ).revisions;
  };
  const arrived = (date: string, many: number) =>
    expect.poll(async () => (await revisions(date)).length, patience).toBe(many);

  test('saves on the device, survives the killed tab and eight hours, and sends once', async () => {
    const { context, page } = await kitchen();
    await context.setOffline(true);
    await page.reload();
    await expect.poll(() => page.locator('.offline-bar').count(), patience).toBe(1);
    await expectAccessible(page);
    await send(page, '45,5');
    await entry(page, 'waiting').waitFor();
    const told = await entry(page, 'waiting').innerText();
    expect(told).toContain('Saved on this device');
    expect(told).toContain('45.5');
    expect(await page.locator('#day-form').isVisible()).toBe(false);
    await expectAccessible(page);
    await page.close();
    // Eight hours on, the login has run out too; the device's own clock has nothing to say in this.
    system.clock.advance(8 * 3_600_000);
    official = await logIn({ url: system.url, subject: 'milk-official' });
    const later = await context.newPage();
    await later.clock.install({ time: new Date('2031-05-05T05:00:00Z') });
    await open(later, monday);
    await entry(later, 'waiting').waitFor();
    await context.setOffline(false);
    await later.evaluate(() => window.dispatchEvent(new Event('online')));
    await entry(later, 'needs').waitFor();
    expect(await entry(later, 'needs').innerText()).toMatch(/Needs you[\s\S]*login ran out/);
    await expectAccessible(later);
    expect(await revisions(monday)).toEqual([]);
    await later.clock.resume();
    await later.locator('.outbox-entry a', { hasText: 'Log in' }).click();
    const button = later.locator('button[value="kitchen-kvarnbacken"]');
    if (await button.isVisible().catch(() => false)) await button.click();
    await arrived(monday, 1);
    await entry(later, 'sent').waitFor();
    expect(await entry(later, 'sent').innerText()).toMatch(/Sent \d\d:\d\d/);
    await expectAccessible(later);
  });

  test('fills in a day that was never looked at, and undoes what is not sent', async () => {
    const { context, page } = await kitchen(friday);
    await context.setOffline(true);
    await open(page, thursday);
    await page.locator('.day-date', { hasText: '7.1.2027' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('cannot be seen whether the day has a count');
    await expectAccessible(page);
    await send(page, '30');
    await entry(page, 'waiting').waitFor();
    await entry(page, 'waiting').locator('button', { hasText: 'Undo' }).click();
    await expect.poll(() => entry(page, 'waiting').count(), patience).toBe(0);
    expect(await page.locator('input[name^="l."]').first().inputValue()).toBe('30');
    await send(page, '31');
    await entry(page, 'waiting').waitFor();
    await context.setOffline(false);
    await arrived(thursday, 1);
    expect((await revisions(thursday))[0]?.report.lines[0]?.amount).toBe(31_000);
  });

  test('has one effect when the answer is lost, and when two tabs are open', async () => {
    const { context, page } = await kitchen(friday);
    let lost = 0;
    const puts: string[] = [];
    await context.route('**/api/v1/sites/*/days/*', async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      puts.push(route.request().postDataJSON().entryId);
      const response = await route.fetch();
      expect(response.status()).toBe(200);
      if (lost++ === 0) return route.abort();
      return route.fulfill({ response });
    });
    const other = await context.newPage();
    await open(other, wednesday);
    await send(page, '20');
    await entry(page, 'waiting').waitFor();
    await Promise.all(
      [page, other].map((each) => each.evaluate(() => window.dispatchEvent(new Event('online')))),
    );
    await entry(page, 'sent').waitFor();
    expect(new Set(puts).size).toBe(1);
    expect(puts.length).toBe(2);
    expect((await revisions(friday)).map((each) => each.entryId)).toEqual([puts[0]]);
  });

  test('asks when somebody else was first: both figures are shown, and the person chooses', async () => {
    const { context, page } = await kitchen(wednesday);
    await context.setOffline(true);
    await send(page, '50');
    await entry(page, 'waiting').waitFor();
    await official.json('PUT', `/api/v1/sites/${site}/days/${wednesday}`, {
      ...{ entryId: crypto.randomUUID(), report: { kind: 'zero', note: null } },
    });
    await context.setOffline(false);
    await entry(page, 'needs').waitFor();
    const told = await entry(page, 'needs').innerText();
    expect(told).toMatch(/50\.0/);
    expect(told).toMatch(/no milk served/);
    await expectAccessible(page);
    expect(await revisions(wednesday)).toHaveLength(1);
    await entry(page, 'needs').locator('button', { hasText: 'Send my figure' }).click();
    await arrived(wednesday, 2);
  });

  test('survives a new version of the page, and forgets pages when another person comes', async () => {
    const { context, page } = await kitchen('2027-01-04');
    await context.setOffline(true);
    await send(page, '12');
    await entry(page, 'waiting').waitFor();
    // The network is back but the server fails: a release is under way.
    const release = { down: true };
    await page.route('**/api/v1/**', (route) => (release.down ? route.abort() : route.continue()));
    await context.setOffline(false);
    await open(page, '2027-01-04');
    // What the next release's page does: another version is another address, and so another worker. This page registers
    // its own as soon as it stands, perhaps after this; so it is asked for until it is there.
    await expect
      .poll(
        () =>
          page.evaluate(async () => {
            const registration = await navigator.serviceWorker.register('/assets/worker.js?v=next', {
              scope: '/kitchen',
            });
            return registration.active?.scriptURL.endsWith('v=next') ?? false;
          }),
        patience,
      )
      .toBe(true);
    await entry(page, 'waiting').waitFor();
    release.down = false;
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await arrived('2027-01-04', 1);

    await page.goto(`${system.url}${dayPath('2027-01-04')}`);
    await page.locator('form[action="/logout"] button').click();
    // By way of the issuer's own end of the session.
    await page.waitForURL(`${system.url}/`);
    const [rest] = context.pages();
    await rest?.goto(system.url);
    expect(await rest?.evaluate(() => caches.has('kitchen-pages'))).toBe(false);
  });

  test('shows an entry and the pages to nobody but their own person', async () => {
    const { context, page } = await kitchen('2026-12-17');
    await context.setOffline(true);
    await send(page, '17');
    await entry(page, 'waiting').waitFor();
    // Nobody logged out: the device was handed over, and the login's cookies were gone. They go before the page does:
    // while it is taken down, the browser's pretended lack of network ends a little early.
    await context.clearCookies();
    await page.goto('about:blank');
    await context.addCookies([{ name: 'language', value: 'en', url: system.url }]);
    await context.setOffline(false);
    const logInHere = async (subject: string, at: string) => {
      await page.goto(`${system.url}/login`);
      await page.click(`button[value="${subject}"]`);
      await page.waitForURL(`${system.url}/**`);
      await page.goto(system.url + at);
      await page.locator('#outbox').waitFor({ state: 'attached' });
      await kept(page);
    };
    const theirs = dayPath('2026-12-17', 'tallberga-daghem');
    await logInHere('kitchen-tallberga', theirs);
    const paths = () =>
      page.evaluate(async () =>
        (await (await caches.open('kitchen-pages')).keys()).map((each) => new URL(each.url).pathname),
      );
    await expect.poll(paths, patience).toContain(theirs);
    await expect
      .poll(async () => (await paths()).filter((each) => each.includes('kvarnbacken')), patience)
      .toEqual([]);
    expect(await page.locator('.outbox-entry').count()).toBe(0);
    expect(await revisions('2026-12-17')).toEqual([]);
    await context.setOffline(true);
    await expect(open(page, '2026-12-17')).rejects.toThrow(/ERR_/);
    await context.setOffline(false);
    await page.goto('about:blank');
    await context.clearCookies();
    await context.addCookies([{ name: 'language', value: 'en', url: system.url }]);
    await logInHere('kitchen-kvarnbacken', dayPath('2026-12-18'));
    await arrived('2026-12-17', 1);
  });

  test('says what was wrong when the server refuses, and gives what was typed back', async () => {
    const { page } = await kitchen('2026-12-16');
    await page.locator('#more summary').click();
    await page.locator('input[name="diners"]').fill('20000');
    await send(page, '16');
    await entry(page, 'needs').waitFor();
    expect(await entry(page, 'needs').innerText()).toMatch(/Needs you[\s\S]*not taken \(.*: 20000\)/);
    await expectAccessible(page);
    await entry(page, 'needs').locator('button', { hasText: 'Remove' }).click();
    await page.locator('#day-form').waitFor();
    await page.locator('input[name="diners"]').fill('20');
    await page.locator('button[value="send"]').click();
    await arrived('2026-12-16', 1);
    expect((await revisions('2026-12-16'))[0]?.report.lines[0]?.amount).toBe(16_000);
  });

  test('undone after an attempt without an answer: gone if it never arrived, said if it did', async () => {
    const { page } = await kitchen('2026-12-15');
    const network = { gone: false, arrives: false };
    await page.route('**/api/v1/sites/*/days/*', async (route) => {
      if (route.request().method() === 'PUT' && network.arrives) await route.fetch();
      return network.gone ? route.abort() : route.continue();
    });
    const sendAndUndo = async (litres: string) => {
      network.gone = true;
      await send(page, litres);
      await entry(page, 'waiting').waitFor();
      await page.locator('.offline-bar').waitFor();
      await entry(page, 'waiting').locator('button', { hasText: 'Undo' }).click();
      await entry(page, 'withdrawn').waitFor();
      await expectAccessible(page);
      network.gone = false;
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
    };
    await sendAndUndo('14');
    await expect.poll(() => page.locator('.outbox-entry').count(), patience).toBe(0);
    expect(await revisions('2026-12-15')).toEqual([]);
    network.arrives = true;
    await sendAndUndo('15');
    await entry(page, 'sent').waitFor();
    expect(await entry(page, 'sent').innerText()).toContain('went out before it was undone');
    expect(await revisions('2026-12-15')).toHaveLength(1);
  });

  test('changes nothing, and says so, when what is sent is undone without network', async () => {
    const { context, page } = await kitchen('2026-12-14');
    await send(page, '13');
    await page.locator('.receipt').waitFor();
    await context.setOffline(true);
    await page.locator('.receipt a', { hasText: 'Undo' }).click();
    await page.locator('.offline-bar', { hasText: 'nothing was changed' }).waitFor();
    await context.setOffline(false);
    await open(page, `2026-12-14?mode=correct`);
    await page.locator('input[name^="l."]').first().fill('14');
    await page.locator('select[name="reason"]').selectOption({ index: 1 });
    await page.locator('button[value="send"]').click();
    await page.locator('.receipt button', { hasText: 'Undo' }).waitFor();
    await context.setOffline(true);
    await page.locator('.receipt button', { hasText: 'Undo' }).click();
    await page.locator('.offline-bar', { hasText: 'nothing was changed' }).waitFor();
    await expectAccessible(page);
    expect(await revisions('2026-12-14')).toHaveLength(2);
  });

  test("sends a link's count too, without an account", async () => {
    const made = await official.json<{ url: string }>('POST', '/api/v1/links', {
      siteId: site,
      kind: 'term',
      days: 7,
    });
    const context = await browser.newContext(phone);
    await context.addCookies([{ name: 'language', value: 'en', url: system.url }]);
    const page = await context.newPage();
    await page.goto(made.url);
    await open(page, '2026-12-31');
    await kept(page);
    await context.setOffline(true);
    await open(page, '2027-01-10');
    await send(page, '9');
    await entry(page, 'waiting').waitFor();
    await context.setOffline(false);
    await arrived('2027-01-10', 1);
  });

  test('is installable: a manifest in the language of the page, with its icons', async () => {
    const { context, page } = await kitchen('2026-12-18');
    const href = await page.locator('link[rel="manifest"]').getAttribute('href');
    const manifest = await (await context.request.get(system.url + href)).json();
    expect(manifest).toMatchObject({
      lang: 'en',
      start_url: '/kitchen',
      scope: '/kitchen',
      display: 'standalone',
    });
    for (const { src, sizes } of manifest.icons) {
      const icon = await context.request.get(new URL(src, system.url + href).href);
      expect([icon.status(), sizes]).toEqual([200, sizes]);
    }
    const session = await context.newCDPSession(page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.map((each) => each.errorId).filter((id) => id !== 'in-incognito')).toEqual(
      [],
    );
  });

  test('weighs little: at most 40 kB at first, at most 5 kB a day after', async () => {
    const { first, after } = await weighKitchen(browser, system, answers);
    const asked = first.map(({ path: what }) => what);
    expect(asked).toEqual(expect.arrayContaining(['/assets/style.css', '/assets/worker.js']));
    expect(weightOf(first)).toBeGreaterThan(5_000);
    expect(weightOf(first)).toBeLessThanOrEqual(40_000);
    expect(weightOf(after)).toBeGreaterThan(500);
    expect(weightOf(after)).toBeLessThanOrEqual(5_000);
  });
});
