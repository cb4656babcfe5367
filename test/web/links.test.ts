/** The pages of the entry links: the list with its forms, the sheet for the wall, the code on it. */
import { create } from 'qrcode';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/domain/texts.ts';
import { linkView } from '../../src/usecases/listLinks.ts';
import type { LinksAtHand } from '../../src/usecases/readLinks.ts';
import { linkSheet } from '../../src/web/links/linkSheet.ts';
import { linksPage } from '../../src/web/links/linksPage.ts';
import { qrCode } from '../../src/web/links/qrCode.ts';
import { submitLink, submitRevocation } from '../../src/web/links/submitLink.ts';
import { aLink, hashOf } from '../ports/fixtures.ts';
import { frame, kitchenActor } from './sampleKitchens.ts';

const now = '2026-11-23T06:00:00.000Z';
const official = kitchenActor({ roles: ['official'], sites: 'all' });
const sites = [{ id: 'arla', name: 'Arla gård' }];
const links = [
  { ...aLink('aaaa', 3), uses: [{ at: now, what: 'posted', date: '2026-11-20' }] as const, posted: 1 },
  { ...aLink('bbbb', 1), siteName: 'Stängd skola', siteId: 'closed' },
  aLink('cccc', 2, 'Pappret är <borta>'),
  {
    ...aLink('dddd'),
    kind: 'once',
    usedFor: { date: '2026-11-20', at: '2026-11-20T06:00:00.000Z' },
  } as const,
  { ...aLink('eeee'), to: '2026-11-22' } as const,
].map((link) => linkView(link, now));
const hand: LinksAtHand = { today: '2026-11-23', links, sites };
const page = (language: 'sv' | 'fi' | 'en' = 'sv', actor = official, view = {}) =>
  linksPage(frame(language, '/links', { actor }), hand, view);

describe('the code', () => {
  /** The dark modules that the path covers, row by row. */
  function drawn(svg: string): Set<string> {
    const dark = new Set<string>();
    for (const [, x, y, width, back] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)) {
      expect(back).toBe(x);
      for (let column = Number(x); column < Number(x) + Number(width); column += 1)
        dark.add(`${y} ${column}`);
    }
    return dark;
  }

  test.each(['x', `https://milk.example/e/${'0123-'.repeat(7)}4567`])(
    '%s is drawn module for module',
    (text) => {
      const svg = qrCode(text, 'kod').toString();
      const { modules } = create(text, { errorCorrectionLevel: 'Q' });
      const dark = drawn(svg);
      for (let row = 0; row < modules.size; row += 1)
        for (let column = 0; column < modules.size; column += 1)
          expect(dark.has(`${row} ${column}`)).toBe(modules.get(row, column) === 1);
      expect(svg).toContain(`viewBox="-4 -4 ${modules.size + 8} ${modules.size + 8}"`);
      expect(svg).not.toMatch(/style=|<script/);
    },
  );
});

describe('the sheet', () => {
  const url = 'https://milk.example/e/aaaa-bbbb-cccc-dddd-eeee-ffff-gggg-hhhh';
  const sheet = (contact: string | null, language: 'sv' | 'fi' = 'sv') =>
    linkSheet(frame('en', '/links', { actor: official }), {
      link: { ...aLink('aaaa'), language, kind: 'once' },
      ...{ url, contact },
    });

  test('speaks the language of the site, the others small, and names no person', () => {
    const html = sheet(null, 'fi');
    expect(html).toContain('<article class="link-sheet" lang="fi">');
    expect([...html.matchAll(/<section lang="(..)">/g)].map(([, lang]) => lang)).toEqual(['sv', 'en']);
    const article = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
    expect(article).toContain(url);
    expect(article).toContain('31.1.2027');
    expect(article).toContain('Borgå – Porvoo');
    expect(article).not.toContain(official.label);
  });

  test('names whom the kitchen asks, escaped', () => {
    expect(sheet('019 <b>123</b>')).toContain('019 &lt;b&gt;123&lt;/b&gt;');
  });
});

describe('the list', () => {
  test.each(languages)('says in %s how each link stands, and shows no hash', (language) => {
    const html = page(language);
    expect([...html.matchAll(/<li class="card" id="link-(\w+)"/g)].map(([, id]) => id)).toEqual([
      ...['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee'],
    ]);
    for (const id of ['aaaa', 'bbbb', 'cccc']) expect(html).not.toContain(hashOf(id));
    expect(html).toContain('Stängd skola');
    expect(html).toContain('Pappret är &lt;borta&gt;');
    expect(html.match(/action="\/links\/\w+"/g)).toEqual(['action="/links/aaaa"', 'action="/links/bbbb"']);
  });

  test('lets an auditor read and do nothing', () => {
    const html = page('sv', kitchenActor({ roles: ['auditor'], sites: 'all' }));
    expect(html).toContain('Arla gård');
    expect(html).not.toContain('action="/links');
  });

  test('is searched by name', () => {
    const html = page('sv', official, { search: 'stäng' });
    expect(html.match(/id="link-/g)).toHaveLength(1);
  });
});

describe('the forms', () => {
  const body = { siteId: 'arla', kind: 'once', days: '7', contact: '' };
  const submit = (typed: Record<string, string>, made: unknown[] = []) =>
    submitLink(
      frame('sv', '/links', { actor: official }),
      { body: typed, publicUrl: 'https://milk.example', actor: official },
      {
        read: async () => hand,
        make: async (wish) => {
          made.push(wish);
          return { link: aLink('ffff'), secret: 'aaaa-bbbb' };
        },
      },
    );

  test('make what was asked for and answer with its sheet', async () => {
    const made: unknown[] = [];
    const answer = await submit(body, made);
    expect(made).toEqual([{ siteId: 'arla', kind: 'once', days: 7, actor: official }]);
    expect('html' in answer && answer.html).toContain('https://milk.example/e/aaaa-bbbb');
  });

  test.each([
    [{ siteId: '' }, ['siteId']],
    [{ siteId: 'closed' }, ['siteId']],
    [{ kind: 'ever' }, ['kind-once']],
    [{ days: '0' }, ['days']],
    [{ days: '32' }, ['days']],
    [{ days: '1,5' }, ['days']],
    [{ kind: 'term', days: '201' }, ['days']],
    [{ contact: 'x'.repeat(121) }, ['contact']],
    [{ siteId: '', kind: '', days: '' }, ['siteId', 'kind-once', 'days']],
  ] as const)('name each mistake at its field: %j', async (wrong, fields) => {
    const made: unknown[] = [];
    const answer = await submit({ ...body, ...wrong }, made);
    const html = 'html' in answer ? answer.html : '';
    expect([made, 'status' in answer && answer.status]).toEqual([[], 422]);
    expect([...html.matchAll(/<li><a href="#([\w-]+)"/g)].map(([, field]) => field)).toEqual([...fields]);
    for (const field of fields) expect(html).toContain(`id="${field}"`);
    expect(html).toContain(`value="${'days' in wrong ? wrong.days : '7'}"`);
  });

  test('ask why before a link is taken back', async () => {
    const revoked: unknown[] = [];
    const send = (reason: string) =>
      submitRevocation(
        frame('sv', '/links/aaaa', { actor: official }),
        { params: { id: 'aaaa' }, body: { reason } },
        {
          read: async () => hand,
          revoke: async (what) => {
            revoked.push(what);
            return aLink('aaaa');
          },
        },
      );
    const asked = await send('  ');
    expect('html' in asked && asked.html).toContain('<a href="#reason-aaaa">');
    expect('html' in asked && asked.html).toMatch(/<details open><summary>Återkalla/);
    expect(revoked).toEqual([]);
    expect(await send('Borta')).toEqual({ redirect: '/links#link-aaaa' });
    expect(revoked).toEqual([{ id: 'aaaa', reason: 'Borta' }]);
  });
});
