/**
 * The official and his robot: what it would do and did, an act that is switched off and done at once, and an approved
 * application whose way fails until it is mended and sent again; then its number, on the page of the entry.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../local/chromium.ts';
import { answerWarnings, mendClaim } from '../../local/cleanClaim.ts';
import { logIn } from '../../local/client.ts';
import { type System, startSystem, table } from '../../local/system.ts';
import { expectAccessible, logInAs, openBrowser } from './browser.ts';

const claimId = '2026-autumn.1';
const claimPath = `/api/v1/claims/${claimId}`;

/** Clean for axe on a phone and on a desk; with SCREENSHOTS=folder a picture of both. */
async function look(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [375, 740],
    [1280, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    const folder = process.env.SCREENSHOTS;
    if (folder) await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
    await expectAccessible(page);
    const scrolls = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(scrolls, `${name} at ${width} scrolls sideways`).toBeLessThanOrEqual(0);
  }
}

describe.skipIf(!findChromium())('the page of the robot', () => {
  let dir: string;
  let system: System;
  let browser: Browser;
  let machine: Server;
  /** What the city's own machine answers, and what it was sent. */
  let status = 503;
  const taken: { id: string; body: string }[] = [];

  beforeAll(async () => {
    machine = createServer(async (request, response) => {
      taken.push({ id: String(request.headers['skolmjolk-id']), body: await text(request) });
      response.writeHead(status).end();
    });
    await new Promise<void>((done) => machine.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(machine.address() as AddressInfo).port}/milk`;
    dir = await mkdtemp(join(tmpdir(), 'robot-page-'));
    const webhook = { url, secret: 'a secret of sixteen and more' };
    system = await startSystem({ dir, port: 0, logLevel: 'silent', webhook });
    browser = await openBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await system?.close();
    await new Promise((done) => machine.close(done));
    await rm(dir, { recursive: true });
  });

  const reminders = async () =>
    (await system.mail.list()).filter(({ subject }) => subject.includes('Kvarnbackens skola'));
  const card = (page: Page, act: string) => page.locator(`li.card:has(button[value="run.${act}"])`);

  test('an act is switched off, done at once all the same, and what it did is told', {
    timeout: 180_000,
  }, async () => {
    system.clock.set('2027-01-11T14:25:00+02:00');
    const { page } = await logInAs(browser, system.url, 'milk-official');
    await page.goto(`${system.url}/robot`);
    await look(page, 'robot-before');
    // The dry run: what it would do now, and nothing is sent by looking.
    expect(await card(page, 'remind').textContent()).toContain('Epoon koulu');
    expect(await reminders()).toEqual([]);

    await page.uncheck('input[name="on.remind"]');
    await page.fill('#deadlineDays', '30, soon');
    await page.click('button[value="save"]');
    await look(page, 'robot-mistake');
    expect(await page.isChecked('input[name="on.remind"]'), 'what was chosen stays').toBe(false);
    await page.fill('#deadlineDays', '30, 14, 7');
    await page.check('#channel-webhook');
    await page.click('button[value="save"]');
    await page.waitForURL('**/robot');
    expect(await page.isChecked('input[name="on.remind"]')).toBe(false);
    system.clock.set('2027-01-11T14:46:00+02:00');
    await system.runRobot();
    expect(await reminders()).toEqual([]);

    await page.check('input[name="on.remind"]');
    await page.click('button[value="run.remind"]');
    await page.waitForURL('**/robot');
    expect(await reminders()).toHaveLength(1);
    // To do it once is not to switch it on.
    expect(await page.isChecked('input[name="on.remind"]')).toBe(false);
    await page.click('button[value="run.remind"]');
    await page.waitForURL('**/robot');
    expect(await reminders()).toHaveLength(1);
    const message = page.locator('details:has-text("Kvarnbackens skola")').first();
    await message.locator('summary').click();
    const words = await message.textContent();
    expect(words).toContain('2027-01-11.remind.kvarnbackens-skola');
    expect(words, 'as its own act').toContain('(The robot)');
    await look(page, 'robot-after');
    await page.context().close();
  });

  test('a call that failed for good is told in words, tried again when it is mended, and noted in the trail', {
    timeout: 180_000,
  }, async () => {
    // The night's seal stumbles over a note that somebody wrote past the functions.
    const database = new DynamoDBClient({});
    const Key = { pk: { S: 'TRAIL#2027-01-11' }, sk: { S: 'broken' } };
    await database.send(new PutItemCommand({ TableName: table, Item: Key }));
    system.clock.set('2027-01-12T02:10:00+02:00');
    const failing = system.call('makeCheckpoint');
    const moving = setInterval(() => system.clock.advance(60_000), 300);
    expect(await failing).toBe('dead');
    clearInterval(moving);

    const { page } = await logInAs(browser, system.url, 'milk-official');
    await page.goto(`${system.url}/robot`);
    const failed = page.locator('#failed');
    const words = await failed.textContent();
    expect(words).toContain('The inspector');
    expect(words).toContain('BrokenItem');
    await look(page, 'robot-call-failed');

    await database.send(new DeleteItemCommand({ TableName: table, Key }));
    database.destroy();
    await failed.locator('button[value="retry.makeCheckpoint"]').click();
    await page.waitForURL('**/robot?tried=makeCheckpoint');
    expect(await page.locator('[role="status"]').textContent()).toContain('The night’s seal');
    expect(await failed.count()).toBe(0);
    await look(page, 'robot-call-tried');
    await page.goto(`${system.url}/trail?kind=redrive`);
    expect(await page.textContent('main')).toContain('calls/makeCheckpoint');
    // It was sealed this time: a day is sealed whose note had stopped it.
    await expect
      .poll(async () => (await page.goto(`${system.url}/trail`)) && page.textContent('main'), {
        timeout: 20_000,
      })
      .toContain('11.1.2027');
    await page.context().close();
  });

  test('an application whose way fails is seen at once, tried again, resent and received once', {
    timeout: 180_000,
  }, async () => {
    const client = await logIn({ url: system.url, subject: 'milk-official' });
    await mendClaim(client);
    await client.json('POST', `${claimPath}/refresh`);
    const { snapshot } = await answerWarnings(client);
    await client.json('POST', `${claimPath}/submit`, { snapshot });
    const approver = await logIn({ url: system.url, subject: 'head-of-catering' });
    await approver.json('POST', `${claimPath}/approve`, { snapshot, declared: true, language: 'sv' });

    system.clock.set('2027-01-12T08:01:00+02:00');
    await system.runRobot();
    const { page } = await logInAs(browser, system.url, 'milk-official');
    await page.goto(`${system.url}/robot`);
    await look(page, 'robot-failed');
    const failed = page.locator(`details:has-text("sendOn.${claimId}")`);
    expect(await page.locator('.notice--error').count()).toBe(1);
    expect(await failed.textContent()).toContain('the webhook answered 503');
    await page.goto(`${system.url}/claims/${claimId}/entry`);
    await look(page, 'entry-under-way');
    expect(await page.locator('#receipt').count()).toBe(0);

    // By itself after a quarter, under the same id; the machine is still down.
    system.clock.set('2027-01-12T08:17:00+02:00');
    await system.runRobot();
    expect(taken).toHaveLength(2);
    status = 204;
    await page.goto(`${system.url}/robot`);
    if ((await failed.getAttribute('open')) === null) await failed.locator('summary').click();
    await failed.locator('button[value="resend"]').click();
    await page.waitForURL(/\/robot/);
    await system.runRobot();
    await system.runRobot();
    expect(taken).toHaveLength(3);
    expect(new Set(taken.map(({ id }) => id)).size, 'one message, one id').toBe(1);
    // The night has ended the logins of the day before.
    const reader = await logIn({ url: system.url, subject: 'head-of-catering' });
    const pdf = await reader.send('GET', `${claimPath}/documents/application-sv.pdf`);
    const approved = createHash('sha256')
      .update(Buffer.from(await pdf.arrayBuffer()))
      .digest('hex');
    const [file] = JSON.parse(taken[2]?.body ?? '').files as { name: string; sha256: string }[];
    expect(file).toMatchObject({ name: `${claimId}-application-sv.pdf`, sha256: approved });
    expect(await reader.json('GET', claimPath)).toMatchObject({ state: 'sent' });

    await page.goto(`${system.url}/robot`);
    expect(await page.locator('.notice--error').count()).toBe(0);
    expect(await failed.locator('button[value="resend"]').count(), 'what was sent is not sent again').toBe(0);
    await page.goto(`${system.url}/claims/${claimId}/entry`);
    await page.locator('summary').first().click();
    await look(page, 'entry');
    await page.locator('form:has(#receipt) button').click();
    await look(page, 'entry-mistake');
    await page.fill('#receipt', 'RV-2027-0042');
    await page.locator('form:has(#receipt) button').click();
    await page.waitForURL(`**/claims/${claimId}/confirmation`);
    await page.goto(`${system.url}/claims/${claimId}/entry`);
    expect(await page.textContent('main')).toContain('RV-2027-0042');
    await page.context().close();
  });
});
