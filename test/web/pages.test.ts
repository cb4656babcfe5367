import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/api/endpoint.ts';
import { problems } from '../../src/api/problems.ts';
import { refusalCodes } from '../../src/domain/refusals.ts';
import { type Language, languages } from '../../src/domain/texts.ts';
import { html } from '../../src/web/html.ts';
import { layout } from '../../src/web/layout.ts';
import { problemPage, problemTypePage } from '../../src/web/problemPage.ts';
import { startPage } from '../../src/web/startPage.ts';
import { problemWords } from '../../src/web/words/problemWords.ts';
import { frame, kitchenActor } from './sampleKitchens.ts';
import { pageStates } from './states.ts';

const escaped = (text: string) => html`${text}`.toString();

describe('the frame of a page', () => {
  const page = layout({
    ...frame('fi', '/kitchen?q=<b>'),
    title: '<script>',
    main: html`<h1>${'<script>'}</h1>`,
  });

  it('escapes whatever is put into it, and is a plain string', () => {
    expect(typeof page).toBe('string');
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('q=<b>');
  });
  it('names its language, who is logged in and as what', () => {
    expect(page).toContain('<html lang="fi">');
    expect(page).toContain('Kirjautunut: Köket, Kvarnbackens skola (keittiö)');
  });
  it('switches the language on the same page, by a form that takes nothing else', () => {
    const form = /<form class="languages".*?<\/form>/s.exec(page)?.[0] ?? '';
    expect(form).toContain('name="to" value="/kitchen?q=&lt;b&gt;"');
    expect([...form.matchAll(/name="(\w+)"/g)].map((each) => each[1])).toEqual([
      'to',
      'language',
      'language',
      'language',
    ]);
  });
  it('links the accessibility statement and skips to the content', () => {
    expect(page).toContain('href="/accessibility"');
    expect(page).toContain('<a class="skip" href="#main">');
  });
  it('shows each role its own way on', () => {
    const ways = (roles: readonly ('kitchen' | 'official' | 'auditor')[]) => {
      const shown = layout({
        ...frame('sv', '/', { actor: kitchenActor({ roles }) }),
        title: '',
        main: html``,
      });
      const nav = /<nav.*?<\/nav>/s.exec(shown)?.[0] ?? '';
      return [...nav.matchAll(/href="([^"]+)"/g)].map((each) => each[1]);
    };
    expect(ways(['kitchen'])).toEqual(['/kitchen', '/imports']);
    expect(ways(['official'])).toEqual(expect.arrayContaining(['/terms', '/kitchen']));
    expect(ways(['auditor'])).toContain('/terms');
    expect(ways(['auditor'])).not.toContain('/kitchen');
  });
  it('is not made of promises', () => expect(() => html`${Promise.resolve('late')}`).toThrow('promises'));
});

describe('the front door', () => {
  it('sends each to his own start', () => {
    const start = (roles: readonly ('kitchen' | 'official')[]) =>
      startPage(frame('sv', '/', { actor: kitchenActor({ roles }) }));
    expect(start(['kitchen'])).toEqual({ redirect: '/kitchen' });
    expect(start(['kitchen', 'official'])).toEqual({ redirect: '/terms' });
  });
  it('tells somebody without rights what to do', () => {
    const page = startPage(frame('en', '/', { actor: null, csrf: null }), true);
    expect('html' in page && page.html).toContain('have no rights here');
  });
});

const on = (language: Language, here: string) => ({ language, actor: null, here, city: 'Borgå' });

describe('problems', () => {
  const cases = languages.flatMap((language) => refusalCodes.map((code) => ({ code, language })));
  it.each(cases)('$code in $language says what happened and what to do', ({ code, language }) => {
    const problem: Problem = { type: `/problems/${code}`, ...problems[code], code };
    const page = problemPage(problem, on(language, '/kitchen'));
    expect(page).toContain(escaped(problemWords[code].title[language]));
    expect(page).toContain(escaped(problemWords[code].next[language]));
    expect(problemTypePage(frame(language, '/'), code)).toContain(escaped(problemWords[code].next[language]));
  });
  it('says nothing of the inside of a failure', () => {
    const page = problemPage({ type: '', title: 'boom', status: 500, code: 'internal' }, on('en', '/'));
    expect(page).toContain('Something went wrong on our side');
    expect(page).not.toContain('boom');
  });
  it('asks for a fresh login where the old one is too old', () => {
    const page = problemPage(
      { type: '', title: '', status: 403, code: 'login-too-old' },
      { ...on('sv', '/claims/x'), actor: kitchenActor() },
    );
    expect(page).toContain('/login?to=%2Fclaims%2Fx&amp;fresh=1');
  });
  it('knows no other type', () => expect(problemTypePage(frame('sv', '/'), 'internal')).toBeNull());
});

describe.each(languages)('every page in %s', async (language) => {
  const states = Object.entries(await pageStates(language));

  it.each(states)('%s keeps the security policy and the house rules', (_, page) => {
    expect(page).toMatch(/^<!DOCTYPE html>/);
    expect(page).not.toMatch(/\sstyle=|\son\w+=|<style|<script(?! src=)|javascript:/);
    expect(page.match(/<h1[ >]/g)).toHaveLength(1);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
    expect(page.replace(/data-send="[^"]*"/g, '')).not.toMatch(/\{\w+\}/);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((each) => each[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    for (const [, target] of page.matchAll(/<label[^>]* for="([^"]+)"/g)) expect(ids).toContain(target);
    for (const [, described] of page.matchAll(/aria-describedby="([^"]+)"/g))
      for (const id of described?.split(' ') ?? []) expect(ids).toContain(id);
  });
});

it('keeps what the kitchen loads small', () => {
  const size = (name: string) =>
    readFileSync(new URL(`../../src/web/assets/${name}`, import.meta.url)).length;
  expect(size('kitchen.js')).toBeLessThan(6_000);
});
