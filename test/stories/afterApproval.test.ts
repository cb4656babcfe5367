import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../local/chromium.ts';
import { mendClaim } from '../../local/cleanClaim.ts';
import { logIn } from '../../local/client.ts';
import { answerWarnings, expectAccessible, logInAs } from './browser.ts';
import { setStage } from './stage.ts';

const claim = '/claims/2026-autumn.1';

describe.runIf(findChromium())('after the approval, and before it', { timeout: 120_000 }, () => {
  const stage = setStage({ logLevel: 'error' });

  const as = async (subject: string): Promise<Page> =>
    (await logInAs(stage.browser, stage.system.url, subject)).page;
  const open = (page: Page, where: string) => page.goto(stage.system.url + where);
  const said = (page: Page) => page.locator('main').innerText();
  /** No violation in light on the desk and in the dark on a phone. */
  const accessible = async (page: Page): Promise<void> => {
    await expectAccessible(page);
    await page.setViewportSize({ width: 375, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider, page.url()).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
  };
  const pressed = async (page: Page, button: string): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), page.click(button)]);
  };

  test('above a sum two must approve, and a warning asks for its reason first', async () => {
    const official = await as('milk-official');
    await open(official, '/settings');
    await official.click('#part-approval ~ details > summary');
    await official.fill('[id="secondApproverAboveCents"]', '1000');
    await official.fill('#approval-reason', 'The controller asks for it');
    await pressed(official, '#part-approval ~ details button');
    const administrator = await as('administrator');
    await open(administrator, '/settings');
    await pressed(administrator, 'button:has-text("Confirm the change")');

    await mendClaim(await logIn({ url: stage.system.url, subject: 'milk-official' }));
    await open(official, claim);
    await pressed(official, 'form:has(input[value="refresh"]) button');
    expect(await said(official)).toMatch(/warning/i);
    expect(await official.locator('form:has(input[value="submit"])').count()).toBe(0);

    await open(official, `${claim}?tab=checks`);
    await accessible(official);
    await pressed(official, 'form:has(input[value="explain"]) button');
    expect(await official.locator('.error-summary a').count()).toBe(3);
    await accessible(official);
    await answerWarnings(official, stage.system.url + claim);
    await expectAccessible(official);
    await open(official, claim);
    await pressed(official, 'form:has(input[value="submit"]) button');
    await open(official, `${claim}/approve`);
    expect(await official.locator('input[name="declared"]').count()).toBe(0);
  });

  test('the reasons stand before both approvers, and the second is another person', async () => {
    const first = await as('head-of-catering');
    await open(first, `${claim}/approve`);
    expect(await said(first)).toContain('The kitchens have been asked.');
    await accessible(first);
    await first.check('input[name="declared"]');
    await pressed(first, 'form[action$="/approve"]:has(input[name="declared"]) button');
    await open(first, `${claim}/approve`);
    expect(await first.locator('input[name="declared"]').count()).toBe(0);
    await accessible(first);

    const second = await as('head-of-finance');
    await open(second, `${claim}?tab=changes`);
    expect(await said(second)).toContain('head-of-catering');
    await accessible(second);
    await pressed(second, 'form:has(input[value="seen"]) button');
    expect(await second.locator('main table').count()).toBe(0);
    await open(second, `${claim}/approve`);
    await second.check('input[name="declared"]');
    await pressed(second, 'form[action$="/approve"]:has(input[name="declared"]) button');
    expect(second.url()).toContain('/confirmation');
  });

  test('what the authority says and pays is recorded, and a difference asks for its reason', async () => {
    const official = await as('milk-official');
    const tab = `${claim}?tab=afterwards`;
    const record = async (kind: string, fields: Readonly<Record<string, string>>): Promise<void> => {
      await official.locator(`#${kind}`).evaluate((each) => each.setAttribute('open', ''));
      for (const [name, value] of Object.entries(fields)) {
        const field = official.locator(`[id="${kind}-${name}"]`);
        if (await field.evaluate((each) => each.tagName === 'SELECT')) await field.selectOption(value);
        else await field.fill(value);
      }
      await pressed(official, `#${kind} button`);
    };
    await open(official, tab);
    await accessible(official);
    await record('lodged', { on: '2027-01-11', reference: '1234/2027' });
    await record('question', { on: '2027-01-11', question: 'Which kitchen served Saxby?', by: '2027-02-01' });
    expect(await said(official)).toContain('Which kitchen served Saxby?');
    const asked = (await official.locator('details[id^="answer"]').getAttribute('id')) ?? '';
    await record(asked, { on: '2027-01-11', answer: 'The one in Kvarnbacken.' });

    const groups = await official
      .locator('input[id^="decision-"][id*="milk"]')
      .evaluateAll((all) => all.map((each) => each.id.replace('decision-', '')));
    const milk = groups[0]!;
    await record('decision', {
      on: '2027-01-11',
      reference: 'D 7/2027',
      outcome: 'partly-granted',
      [milk]: '100',
    });
    await record('payment', { on: '2027-01-11', reference: 'P 1', total: '100', [milk]: '100' });
    expect(await official.locator('.error-summary a').count()).toBeGreaterThan(0);
    expect(await official.inputValue('#payment-total')).toBe('100');
    await accessible(official);
    const reasons = await official
      .locator('#payment select')
      .evaluateAll((all) => all.map((each) => each.id));
    await record(
      'payment',
      Object.fromEntries(reasons.map((id) => [id.replace('payment-', ''), 'national-ceiling'])),
    );
    expect(await said(official)).toContain('The national ceiling cut');
    expect(await said(official)).toContain('100.00');
    await accessible(official);
  });

  test('a count mended afterwards opens an amendment that says down by how much', async () => {
    const official = await as('milk-official');
    const day = '/sites/kvarnbackens-skola/days/2026-12-01';
    const api = `${stage.system.url}/api/v1${day}`;
    const request = official.context().request;
    const before = await request.get(api);
    expect(before.status()).toBe(200);
    const csrf = await official.locator('input[name="csrf"]').first().inputValue();
    const answer = await request.put(api, {
      headers: { origin: stage.system.url, 'if-match': before.headers().etag ?? '', 'x-csrf-token': csrf },
      data: {
        entryId: '7b4b1f6a-3f5e-4a63-9f0b-0d6ad1a1c001',
        report: { kind: 'zero', note: null },
        reason: 'counted-again',
        words: 'Nothing was served that day',
      },
    });
    expect(await answer.text()).toContain('zero');
    await open(official, `${claim}?tab=changes`);
    await expectAccessible(official);
    await pressed(official, 'form:has(input[value="refresh"]) button');
    expect(official.url()).toContain('2026-autumn.2');
    expect(await said(official)).toContain('The aid goes down by');
    await accessible(official);
    // What was approved and paid stands as it was.
    await open(official, claim);
    expect(await said(official)).toContain('amended');
  });
});
