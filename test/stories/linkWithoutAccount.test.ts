/** A substitute without an account, over real HTTP: from the official's form to the count in the trail, and the end. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, logIn } from '../../local/client.ts';
import { type System, startSystem } from '../../local/system.ts';

const site = 'kvarnbackens-skola';
/** The sample city stands at Monday 11 January 2027. */
const today = '2027-01-11';
const dayPath = (date: string, siteId = site) => `/kitchen/${siteId}/days/${date}`;

let dir: string;
let system: System;
let official: Client;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'link-story-'));
  system = await startSystem({ dir, port: 0, sample: 'register', logLevel: 'silent' });
  official = await logIn({ url: system.url, subject: 'milk-official' });
});
afterAll(async () => {
  await system.close();
  await rm(dir, { recursive: true });
});

/** A browser in which nobody ever logged in. */
function browser() {
  const cookies = new Map<string, string>();
  const send = async (method: string, path: string, form?: Record<string, string>, headers = {}) => {
    const response = await fetch(new URL(path, system.url), {
      method,
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method === 'GET' ? {} : { origin: system.url }),
        ...headers,
      },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0/i.test(cookie)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return {
      status: response.status,
      to: response.headers.get('location'),
      headers: response.headers,
      text: await response.text(),
    };
  };
  return { cookies, send };
}

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** Makes a link as the official does, on the page; gives the address that the sheet shows. */
async function sheetOf(kind: string, siteId = site) {
  const page = await (await official.send('GET', '/links')).text();
  const fields = { csrf: hidden(page, 'csrf'), siteId, kind, days: '7', contact: '' };
  const made = await official.send('POST', '/links', new URLSearchParams(fields));
  const html = await made.text();
  expect(made.status).toBe(200);
  const url = /link-sheet-url">([^<]+)</.exec(html)?.[1] ?? '';
  expect(url).toMatch(new RegExp(`^${system.url}/e/[0-9a-z-]{39}$`));
  return { html, path: new URL(url).pathname };
}

describe('a one-time link', () => {
  test('takes one count, shows nothing else, and is over after its day', async () => {
    const { html, path } = await sheetOf('once');
    expect(html).toContain('<svg class="qr"');

    // A mail program looks at the address first; it has no cookie and sends nothing.
    await browser().send('GET', path);
    const substitute = browser();
    const opened = await substitute.send('GET', path);
    expect([opened.status, opened.to]).toEqual([303, dayPath(today)]);
    expect(opened.headers.getSetCookie().join()).toMatch(
      /^__Host-link=[^;]+; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    );
    expect(opened.text).not.toContain(path.slice(3));

    const page = await substitute.send('GET', dayPath(today));
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('/months/');
    expect(page.text).not.toContain(path.slice(3));
    const entry = { csrf: hidden(page.text, 'csrf'), entryId: hidden(page.text, 'entryId'), act: 'zero' };
    const forged = await substitute.send('POST', dayPath(today), { ...entry, csrf: 'guessed' });
    expect(forged.status).toBe(403);
    const sent = await substitute.send('POST', dayPath(today), entry);
    expect([sent.status, sent.to]).toEqual([303, `${dayPath(today)}?sent=${entry.entryId}`]);

    const day = await official.json<{ revisions: { by: object }[] }>(
      'GET',
      `/api/v1/sites/${site}/days/${today}`,
    );
    const list = await official.json<{ items: { id: string; opened: number; posted: number }[] }>(
      'GET',
      '/api/v1/links',
    );
    const [link] = list.items;
    expect(link).toMatchObject({ siteId: site, kind: 'once', state: 'open', opened: 2, posted: 1 });
    expect(day.revisions[0]?.by).toEqual({
      ...{ issuer: 'urn:skolmjolk:link', subject: link?.id, role: 'kitchen', via: 'link' },
    });

    const other = await substitute.send('POST', dayPath('2027-01-08'), entry);
    expect([other.status, other.text.includes('link-used')]).toEqual([403, true]);
    for (const [way, status] of [
      [dayPath(today, 'saxby-skola'), 403],
      [dayPath('2026-12-27'), 403],
      [`/kitchen/${site}/months/2027-01`, 403],
      ['/api/v1/sites', 403],
      [`/api/v1/sites/${site}`, 403],
      ['/terms', 403],
      ['/links', 403],
      ['/api/v1/links', 403],
    ] as const)
      expect([way, (await substitute.send('GET', way)).status]).toEqual([way, status]);

    system.clock.set('2027-01-12T00:00:00.000+02:00');
    const late = await substitute.send('GET', dayPath(today));
    expect([late.status, late.text.includes('Länken har upphört')]).toEqual([401, true]);
    expect((await browser().send('GET', path)).status).toBe(401);
    system.clock.set('2027-01-11T08:00:00.000+02:00');
  });
});

describe('a link for a time', () => {
  test('is over at the next request after the official has taken it back', async () => {
    const { path } = await sheetOf('term', 'saxby-skola');
    const substitute = browser();
    const { to } = await substitute.send('GET', path, undefined, { 'accept-language': 'fi' });
    expect((await substitute.send('GET', to ?? '')).status).toBe(200);
    const list = await official.json<{ items: { id: string; siteId: string }[] }>('GET', '/api/v1/links');
    const id = list.items.find((each) => each.siteId === 'saxby-skola')?.id ?? '';
    const page = await (await official.send('GET', '/links')).text();
    const csrf = hidden(page, 'csrf');
    const without = await official.send('POST', `/links/${id}`, new URLSearchParams({ csrf, reason: ' ' }));
    expect(without.status).toBe(422);
    const back = await official.send(
      'POST',
      `/links/${id}`,
      new URLSearchParams({ csrf, reason: 'Pappret är borta' }),
    );
    expect([back.status, back.headers.get('location')]).toEqual([303, `/links#link-${id}`]);
    const after = await substitute.send('GET', to ?? '', undefined, { 'accept-language': 'fi' });
    expect([after.status, after.text.includes('Linkki ei ole enää voimassa')]).toEqual([401, true]);
    expect(await (await official.send('GET', '/links')).text()).toContain('Pappret är borta');
  });

  test('can be left by logging out, without a detour to the login', async () => {
    const { path } = await sheetOf('term');
    const substitute = browser();
    const { to } = await substitute.send('GET', path);
    const { text } = await substitute.send('GET', to ?? '');
    const out = await substitute.send('POST', '/logout', { csrf: hidden(text, 'csrf') });
    expect([out.status, out.to, substitute.cookies.size]).toEqual([303, '/', 0]);
  });

  test('is made and taken back over the API too', async () => {
    const made = await official.json<{ url: string; link: { id: string } }>('POST', '/api/v1/links', {
      ...{ siteId: site, kind: 'term', days: 200 },
    });
    expect(made.url).toMatch(new RegExp(`^${system.url}/e/`));
    expect(JSON.stringify(made.link)).not.toContain('secretHash');
    const revoked = await official.json('POST', `/api/v1/links/${made.link.id}/revoke`, { reason: 'Test' });
    expect(revoked).toMatchObject({ state: 'revoked', revoked: { reason: 'Test' } });
    expect((await browser().send('GET', new URL(made.url).pathname)).status).toBe(401);
  });
});
