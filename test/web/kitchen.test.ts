import { beforeEach, describe, expect, it } from 'vitest';
import { sampleCity } from '../../samples/city.ts';
import { languages } from '../../src/domain/texts.ts';
import { listKitchens } from '../../src/usecases/listKitchens.ts';
import { readKitchenDay } from '../../src/usecases/readKitchenDay.ts';
import { readKitchenMonth } from '../../src/usecases/readKitchenMonth.ts';
import { readDayForm, type Typed, typedFrom } from '../../src/web/kitchen/dayForm.ts';
import { dayPage } from '../../src/web/kitchen/dayPage.ts';
import { kitchensPage } from '../../src/web/kitchen/kitchensPage.ts';
import { monthPage } from '../../src/web/kitchen/monthPage.ts';
import {
  dayHtml,
  frame,
  freshId,
  type Kitchens,
  kitchenActor,
  sampleKitchens,
  sendDay,
  today,
} from './sampleKitchens.ts';

const site = 'kvarnbackens-skola';
const saxby = 'saxby-skola';
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

let ports: Kitchens;
beforeEach(async () => {
  ports = await sampleKitchens();
});

const send = (typed: Typed, language: 'sv' | 'fi' | 'en' = 'sv', siteId = site) =>
  sendDay(ports, siteId, today, language, { entryId: freshId(ports), act: 'send', ...typed });
const html = (page: Awaited<ReturnType<typeof send>>): string => plain('html' in page ? page.html : '');
const stored = async (siteId = site, date = today) => (await ports.counts.get(siteId, date))?.revisions ?? [];

describe("a kitchen's day", () => {
  it('names the act on its one big button, in each language', async () => {
    const buttons = await Promise.all(languages.map((language) => dayHtml(ports, site, today, language)));
    expect(buttons[0]).toContain('>Skicka för tisdag 24 november</button>');
    expect(buttons[1]).toContain('>Lähetä, tiistai 24. marraskuuta</button>');
    expect(buttons[2]).toContain('>Send for Tuesday 24 November</button>');
  });

  it("prints yesterday's and the expected figure beside the field, never in it", async () => {
    const page = plain(await dayHtml(ports, site, today, 'sv'));
    expect(page).toMatch(/I går 60 l · brukar vara omkring 70 l/);
    for (const [, value] of page.matchAll(/name="[plc]\.[^"]+" value="([^"]*)"/g)) expect(value).toBe('');
  });

  it('offers missing days as chips, and no day after today', async () => {
    const page = await dayHtml(ports, saxby, today, 'sv');
    const day = await readKitchenDay(ports, { siteId: saxby, date: today });
    expect(day.missing.length).toBeGreaterThan(2);
    for (const date of day.missing.slice(0, 6)) expect(page).toContain(`/kitchen/saxby-skola/days/${date}`);
    expect(day.after).toBeNull();
    expect(page).not.toContain('2026-11-25');
  });

  it('goes from day to operating day: over the weekend and the autumn holiday', async () => {
    const monday = await readKitchenDay(ports, { siteId: site, date: '2026-10-19' });
    expect([monday.before, monday.after]).toEqual(['2026-10-09', '2026-10-20']);
  });

  it('escapes what others have written', async () => {
    const day = await readKitchenDay(ports, { siteId: site, date: today });
    const named = { ...day, site: { ...day.site, name: '<script>alert(1)</script>' } };
    expect(dayPage(frame('sv', '/'), named, {})).not.toContain('<script>alert');
    await send({ 'p.milk.10000': '6', note: '"><script>alert(2)</script>' });
    expect(await dayHtml(ports, site, today, 'sv')).not.toContain('<script>alert');
  });

  it('shows the count that stands, with its revisions and what became of it', async () => {
    const page = plain(await dayHtml(ports, 'gammelbacka-skola', '2026-09-22', 'sv'));
    expect(page).toContain('44,0 l');
    expect(page).toContain('Versioner (2)');
    expect(page).toContain('Orsak: ');
    expect(page).toContain('ansökan har inte påbörjats än');
    expect(page).not.toContain('id="day-form"');
  });

  it('says closed, zero and missing apart', async () => {
    expect(await dayHtml(ports, 'stromborgska-skolan', '2026-11-17', 'en')).toContain(
      'closed: building out of use',
    );
    await send({ act: 'zero' }, 'en', saxby);
    expect(await dayHtml(ports, saxby, today, 'en')).toContain('no milk served');
    const auditor = { actor: kitchenActor({ roles: ['auditor'], sites: 'all' }) };
    const missing = (await readKitchenDay(ports, { siteId: saxby, date: today })).missing[0]!;
    expect(await dayHtml(ports, saxby, missing, 'en', '', auditor)).toContain(
      'No count has been sent for this day',
    );
  });

  it('gives those who only read no form', async () => {
    for (const role of ['auditor', 'administrator'] as const) {
      const page = await dayHtml(ports, site, today, 'sv', '', {
        actor: kitchenActor({ roles: [role], sites: 'all' }),
      });
      expect(page).not.toContain('id="day-form"');
      expect(page).not.toContain('mode=correct');
    }
  });

  it('has no form for a day to come or outside the scheme', async () => {
    expect(await dayHtml(ports, site, '2026-11-30', 'sv')).not.toContain('id="day-form"');
    expect(await dayHtml(ports, site, '2016-11-30', 'sv')).not.toContain('id="day-form"');
  });
});

describe("sending a day's form", () => {
  it('records packages, litres with a comma, cooking, diners and the note, and goes to the receipt', async () => {
    const entryId = freshId(ports);
    const typed = {
      'p.milk.10000': '6',
      'p.milk.1000': '3',
      'l.buttermilk': '2,5',
      'c.milk': '10.5',
      diners: '12',
      note: ' ok ',
    };
    expect(await send({ ...typed, entryId })).toEqual({
      redirect: `/kitchen/${site}/days/${today}?sent=${entryId}`,
    });
    expect((await stored())[0]?.report).toEqual({
      kind: 'served',
      otherDiners: 12,
      note: 'ok',
      lines: [
        {
          productId: 'milk',
          use: 'served',
          given: { unit: 'packages', count: 6, size: 10_000 },
          amount: 60_000,
        },
        {
          productId: 'milk',
          use: 'served',
          given: { unit: 'packages', count: 3, size: 1_000 },
          amount: 3_000,
        },
        { productId: 'milk', use: 'cooking', given: { unit: 'litres', value: '10.5' }, amount: 10_500 },
        { productId: 'buttermilk', use: 'served', given: { unit: 'litres', value: '2,5' }, amount: 2_500 },
      ],
    });
    const receipt = plain(await dayHtml(ports, site, today, 'sv', `?sent=${entryId}`));
    expect(receipt).toContain('Skickat kl. 06.12: 65,5 l');
    expect(receipt).toContain('av kök. Version 1, kvitto');
  });

  it('has one effect however often it is sent', async () => {
    const typed = { 'p.milk.10000': '6', entryId: freshId(ports) };
    expect(await send(typed)).toEqual(await send(typed));
    expect(await stored()).toHaveLength(1);
  });

  it('names every mistake at once, at the field and above, and keeps what was typed', async () => {
    const page = html(
      await send({ 'p.milk.10000': 'fyra', 'l.milk': '4,5678', diners: '1,5', note: 'kvar <b>' }),
    );
    expect(page).toContain('3 uppgifter behöver ses över');
    for (const field of ['p.milk.10000', 'l.milk', 'diners']) {
      expect(page).toContain(`href="#${field}"`);
      expect(page).toContain(`id="${field}-error"`);
    }
    expect(page.match(/Fettfri mjölk, låda 10 l: skriv ett helt tal/g)).toHaveLength(2);
    expect(page).toContain('value="fyra"');
    expect(page).toContain('value="4,5678"');
    expect(page).toContain('kvar &lt;b&gt;');
    expect(page).toContain('<title>Fel: ');
    expect(await stored()).toEqual([]);
  });

  it('asks to say zero when nothing was filled in, or only noughts', async () => {
    expect(html(await send({}))).toContain('eller välj Ingen mjölk serverad');
    expect(html(await send({ 'p.milk.10000': '0' }))).toContain('eller välj Ingen mjölk serverad');
    await send({ act: 'zero' });
    expect((await stored())[0]?.report.kind).toBe('zero');
  });

  it('is told that it is closed in one tap, which says why', async () => {
    expect(html(await send({ act: 'closed.nothing' }))).toContain('Välj varför det är stängt');
    await send({ act: 'closed.illness' });
    expect((await stored())[0]?.report).toEqual({ kind: 'closed', reason: 'illness', note: null });
  });

  it('measures what is usual by the children who are there, when the kitchen says so', async () => {
    const day = await readKitchenDay(ports, { siteId: site, date: today });
    const typed = { 'p.milk.10000': '2', entryId: freshId(ports) };
    expect(html(await send(typed))).toContain('mycket mindre än vanligt');
    const present = String(Math.round((day.enrolled ?? 0) * 0.3));
    expect(await send({ ...typed, present })).toHaveProperty('redirect');
    expect((await stored())[0]?.report).toMatchObject({ present: Number(present) });
    const page = await dayHtml(ports, site, today, 'sv', '?mode=correct');
    expect(page).toContain(`id="present" name="present" value="${present}"`);
    expect(plain(page)).toContain(`Inskrivna: ${day.enrolled}`);
  });

  it('prompts when a figure is far off, and takes the second press for these figures only', async () => {
    const typed = { 'p.milk.10000': '60', entryId: freshId(ports) };
    const page = html(await send(typed));
    expect(page).toContain(
      'Fettfri mjölk: 600,0 l. Det är mycket mer än vanligt (i går 60 l · brukar vara omkring 70 l)',
    );
    expect(page).toContain('Ja, det stämmer. Skicka 600,0 l');
    expect(await stored()).toEqual([]);
    const confirm = /name="confirm" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(html(await send({ ...typed, 'p.milk.10000': '61', confirm }))).toContain('610,0 l');
    expect(await send({ ...typed, confirm })).toHaveProperty('redirect');
    expect(await stored()).toHaveLength(1);
  });

  it('keeps what was typed when somebody else was first, and lets it be sent as a correction', async () => {
    await send({ 'p.milk.10000': '6' });
    const page = await send({ 'p.milk.10000': '7' });
    expect(page).toHaveProperty('status', 409);
    expect(html(page)).toContain('Dagen har redan en rapport');
    expect(html(page)).toContain('value="7"');
    const [, entryId = ''] = /name="entryId" value="([^"]+)"/.exec(html(page)) ?? [];
    const [, ifMatch = ''] = /name="ifMatch" value="([^"]+)"/.exec(html(page)) ?? [];
    const again = { 'p.milk.10000': '7', entryId, ifMatch };
    expect(html(await send(again))).toContain('Välj varför du rättar');
    expect(await send({ ...again, reason: 'counted-again', words: 'en till' })).toHaveProperty('redirect');
    expect(await stored()).toMatchObject([{ reason: null }, { reason: 'counted-again', words: 'en till' }]);
  });

  it('undoes a correction within a minute, once', async () => {
    await send({ 'p.milk.10000': '6' });
    const first = (await stored())[0]!;
    const second = freshId(ports);
    await send({ 'p.milk.10000': '7', entryId: second, ifMatch: first.hash, reason: 'typing-error' });
    const receipt = await dayHtml(ports, site, today, 'sv', `?sent=${second}`);
    expect(receipt).toContain('value="undo"');
    const undo = { act: 'undo', entryId: freshId(ports), ifMatch: (await stored())[1]!.hash };
    expect(await send(undo)).toEqual(await send(undo));
    const all = await stored();
    expect(all).toHaveLength(3);
    expect(all[2]).toMatchObject({ reason: 'undo', report: first.report });
    ports.advance(60_000);
    expect(await dayHtml(ports, site, today, 'sv', `?sent=${undo.entryId}`)).not.toContain('value="undo"');
  });

  it('leads from a first entry to its correction as the undo, since what was sent is never unsent', async () => {
    const entryId = freshId(ports);
    await send({ 'p.milk.10000': '6', entryId });
    expect(await dayHtml(ports, site, today, 'sv', `?sent=${entryId}`)).toContain(
      '?mode=correct&amp;reason=undo',
    );
    expect(await dayHtml(ports, site, today, 'sv', '?mode=correct&reason=undo')).toMatch(
      /value="undo" selected/,
    );
  });

  it('says so when nothing was changed', async () => {
    await send({ 'p.milk.10000': '6' });
    const { hash } = (await stored())[0]!;
    const same = await send({ 'p.milk.10000': '6', ifMatch: hash, reason: 'other' });
    expect(same).toEqual({ redirect: `/kitchen/${site}/days/${today}?unchanged=1` });
  });

  it('starts a correction from what stands, whatever it was given in', async () => {
    const counts = await ports.counts.ofSite('gammelbacka-skola', { from: '2026-08-01', to: today });
    for (const count of counts) {
      const { report } = count.revisions.at(-1)!;
      if (report.kind !== 'served') continue;
      const day = await readKitchenDay(ports, { siteId: count.siteId, date: count.date });
      const form = readDayForm({ ...typedFrom(report, day), act: 'send' }, day, 'fi');
      expect(form.mistakes).toEqual([]);
      expect(form.report).toMatchObject({
        kind: 'served',
        otherDiners: report.otherDiners,
        note: report.note,
      });
    }
  });
});

describe('the month', () => {
  it('shows each day by its state, links it, and sums', async () => {
    const month = await readKitchenMonth(ports, { siteId: 'stromborgska-skolan', month: '2026-11' });
    const page = plain(monthPage(frame('en', '/'), month));
    expect(
      page.match(/href="\/kitchen\/stromborgska-skolan\/days\/2026-11-\d\d"/g)?.length,
    ).toBeGreaterThanOrEqual(24);
    expect(page).toMatch(/cell--closed[\s\S]*?×/);
    expect(page).toMatch(/cell--missing cell--today/);
    const total = Object.values(month.totals).reduce((sum, amount) => sum + amount, 0) / 1000;
    expect(page).toContain(`${total.toFixed(1)} l</td>`);
    expect(page).toContain('Bar chart of litres a day in November 2026');
  });
  it('marks a corrected day in words too', async () => {
    const month = await readKitchenMonth(ports, { siteId: 'gammelbacka-skola', month: '2026-09' });
    expect(monthPage(frame('fi', '/'), month)).toContain('<span class="visually-hidden"> korjattu</span>');
  });
  it('has no month after this one', async () => {
    const month = await readKitchenMonth(ports, { siteId: site, month: '2026-11' });
    expect(monthPage(frame('sv', '/'), month)).not.toContain('months/2026-12');
  });
});

describe('the list of sites', () => {
  it('goes straight to the day of an only site', async () => {
    const list = await listKitchens(ports, { actor: kitchenActor({ sites: [saxby] }), search: '' });
    expect(kitchensPage(frame('sv', '/kitchen'), list)).toEqual({
      redirect: `/kitchen/${saxby}/days/${today}`,
    });
  });
  it('shows own sites only, with what they miss', async () => {
    const list = await listKitchens(ports, { actor: kitchenActor({ sites: [saxby, site] }), search: '' });
    expect(list.rows.map((row) => row.site.id)).toEqual([site, saxby]);
    expect(list.rows[1]).toMatchObject({ today: 'missing' });
    expect(list.rows[1]?.missing).toBeGreaterThan(2);
  });
  it('searches names, and says what to do when none is found', async () => {
    const actor = kitchenActor({ sites: 'all' });
    const found = await listKitchens(ports, { actor, search: 'STRÖM' });
    expect(found.rows.map((row) => row.site.id)).toEqual(['stromborgska-skolan']);
    const none = await listKitchens(ports, { actor, search: '<x>' });
    const page = kitchensPage(frame('sv', '/kitchen?q=%3Cx%3E'), none);
    expect('html' in page && page.html).toContain('Inget ställe har &lt;x&gt; i namnet');
  });
});

it('has a picture of the package for every product of the city', async () => {
  const day = await readKitchenDay(ports, { siteId: site, date: today });
  const products = sampleCity.products.map((product) => ({
    product,
    previous: null,
    expected: null,
    expectedFor: () => null,
  }));
  const page = dayPage(frame('sv', '/'), { ...day, products }, {});
  expect(page.match(/<svg class="package /g)).toHaveLength(sampleCity.products.length);
});
