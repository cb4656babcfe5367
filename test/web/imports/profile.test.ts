import { describe, expect, test } from 'vitest';
import { handler as form } from '../../../functions/importProfileForm.ts';
import { languages } from '../../../src/domain/texts.ts';
import { answerOf, eventOf, send, type World, world } from '../../api/requests.ts';

const date = '12.8.2026';
const csv = `Yksikkönro;Pvm;Nimikenumero;Määrä;Yksikkö\n101;${date};5501;4;ltk\n101;${date};9001;12;kg\n999;${date};5501;3;ltk\n`;

async function submit(
  city: World,
  id: string,
  fields: Readonly<Record<string, string>>,
  file: string | null = null,
) {
  const data = new FormData();
  for (const [name, value] of Object.entries({ csrf: 'csrf-official-1', ...fields })) data.set(name, value);
  data.set('file', new File(file === null ? [] : [file], file === null ? '' : 'aromi.csv'));
  const body = new Response(data);
  const type = body.headers.get('content-type') ?? '';
  const event = eventOf('importProfileForm', {
    ...{ who: 'official-1', params: { id }, body: '' },
    headers: { 'content-type': type },
  });
  const bytes = Buffer.from(await body.arrayBuffer());
  const before = city.lines.length;
  const raw = await form.with(city)({ ...event, body: bytes.toString('base64'), isBase64Encoded: true });
  return answerOf(city, raw, before);
}

/** The fields of a page's form as a browser would send them. */
function fieldsOf(html: string): Record<string, string> {
  const decode = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  const all: [string, string][] = [];
  const part = html.slice(html.indexOf('<h1'), html.indexOf('<ol class="revisions"') >>> 0);
  for (const [, name = '', value = ''] of part.matchAll(
    /<input (?:[^>]*?)name="([^"]*)"(?:[^>]*?)value="([^"]*)"/g,
  ))
    all.push([name, decode(value)]);
  for (const [, name = '', inside = ''] of part.matchAll(
    /<select (?:[^>]*?)name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  ))
    all.push([
      name,
      /<option value="([^"]*)" selected/.exec(inside)?.[1] ??
        /<option value="([^"]*)"/.exec(inside)?.[1] ??
        '',
    ]);
  for (const [, name = '', inside = ''] of part.matchAll(
    /<textarea (?:[^>]*?)name="([^"]*)"[^>]*>([^<]*)<\/textarea>/g,
  ))
    all.push([name, decode(inside)]);
  return Object.fromEntries(all);
}
const open = (city: World, id: string, query: Record<string, string> = {}) =>
  send(city, 'importProfilePage', { who: 'official-1', params: { id }, query });
const figures = (html: string) =>
  [...html.matchAll(/<dd>([\d\s\u00a0]+)<\/dd>/g)].map((each) => Number(each[1]));

describe('a profile on its page', () => {
  test('is copied, tried, settled on the spot, saved, used, changed and brought back', async () => {
    const city = await world();
    const start = fieldsOf((await open(city, 'new', { from: 'aromi-orders' })).text);
    expect(start['name-sv']).toContain('(kopia)');
    const named = { ...start, id: 'aromi-borga' };

    // 'Pvm' is a header the ready profile knows; without it the try says which column is missing, with the first lines.
    const missing = await submit(city, 'new', { ...named, 'column-date': 'dag', act: 'try' }, csv);
    expect(missing.text).toContain('Filen har ingen kolumn för dag');
    expect(missing.text).toContain('<td>Nimikenumero</td>');

    const tried = await submit(city, 'new', { ...named, act: 'try' }, csv);
    expect(figures(tried.text)).toEqual([3, 0, 0, 0, 3]);
    const again = fieldsOf(tried.text);
    expect(Buffer.from(again.content ?? '', 'base64').toString()).toBe(csv);
    expect([again['customer-0-number'], again['article-1-number']]).toEqual(['101', '9001']);
    const settled = {
      ...again,
      ...{ 'customer-0-is': 'school-a', 'customer-1-is': '-' },
      ...{ 'article-0-is': 'milk', 'article-0-size': '10000', 'article-1-is': '-' },
      act: 'try',
    };
    const fits = await submit(city, 'new', settled);
    expect(figures(fits.text)).toEqual([3, 1, 0, 2, 0]);
    expect(await city.register.get('importProfile', 'aromi-borga')).toBeNull();
    expect(await city.counts.get('school-a', '2026-08-12')).toBeNull();

    const saved = await submit(city, 'new', { ...fieldsOf(fits.text), act: 'save', reason: 'Ny lista' });
    expect(saved.headers.location).toBe('/imports/profiles/aromi-borga?saved=1');
    const value = (await city.register.get('importProfile', 'aromi-borga'))?.value;
    expect(value?.customers).toEqual([
      { number: '101', siteId: 'school-a' },
      { number: '999', siteId: null },
    ]);
    expect(value?.articles).toEqual([
      { number: '5501', productId: 'milk', unit: 'packages', size: 10_000, use: 'served' },
      { number: '9001', productId: null, unit: 'litres', size: null, use: 'served' },
    ]);

    const page = fieldsOf((await open(city, 'aromi-borga')).text);
    const nothing = await submit(city, 'aromi-borga', { ...page, act: 'save' });
    expect([nothing.status, nothing.text.includes('Ingenting är ändrat.')]).toEqual([422, true]);
    const changed = { ...page, customers: `${page.customers}\n102 | skola b`, act: 'save' };
    expect((await submit(city, 'aromi-borga', changed)).status).toBe(303);
    const stale = await submit(city, 'aromi-borga', { ...changed, customers: '7 | school-a' });
    expect([stale.status, stale.text.includes('7 | school-a')]).toEqual([409, true]);
    const history = await open(city, 'aromi-borga');
    expect(history.text).toContain('till: 102 | school-b');
    await submit(city, 'aromi-borga', { act: 'restore', revision: '2', version: '1' });
    expect((await city.register.get('importProfile', 'aromi-borga'))?.revision).toBe(3);
    expect((await city.register.get('importProfile', 'aromi-borga'))?.value).toEqual(value);
  });

  test('every mistake is named at once, with its line, and nothing that was typed is lost', async () => {
    const city = await world();
    const start = fieldsOf((await open(city, 'new')).text);
    const answer = await submit(city, 'new', {
      ...start,
      ...{ id: 'Fel Namn', 'name-sv': '', 'column-date': 'Dag' },
      customers: '1 | school-a\n2 | Finns inte\n1 | school-b\n3',
      articles: '5 | milk | lådor\n6 | milk | packages | 1,5\n7 | grädde\n8 | milk | litres | | bak',
      act: 'save',
    });
    expect(answer.status).toBe(422);
    for (const words of [
      'Kortnamnet får ha',
      'Ge den ett namn.',
      'Säg vad det är för en fil.',
      'minst en rubrik för kolumnen mängd',
      'Rad 2: det finns inget ställe',
      'Rad 3: 1 står redan på rad 1',
      'Rad 4: skriv numret',
      'Rad 1: ”lådor” är ingen enhet',
      'Rad 2: storleken är hela ml',
      'Rad 3: det finns ingen produkt ”grädde”',
      'Rad 4: ”bak”',
    ])
      expect(answer.text).toContain(words);
    expect(fieldsOf(answer.text)).toMatchObject({
      id: 'Fel Namn',
      customers: expect.stringContaining('Finns inte'),
    });
    const taken = await submit(city, 'new', { ...start, id: 'aromi-orders', act: 'save' });
    expect(taken.text).toContain('aromi-orders finns redan');
  });

  test('a try needs a file that can be read', async () => {
    const city = await world();
    const start = fieldsOf((await open(city, 'spreadsheet')).text);
    const none = await submit(city, 'spreadsheet', { ...start, act: 'try' });
    expect([none.status, none.text.includes('Välj en CSV-fil.')]).toEqual([422, true]);
    const broken = await submit(city, 'spreadsheet', { ...start, act: 'try' }, 'a;"b\n1;2\n');
    expect([broken.status, broken.text.includes('Ett citattecken stängs aldrig')]).toEqual([422, true]);
  });

  test('says everything in each language', async () => {
    const city = await world();
    for (const language of languages) {
      const how = {
        who: 'official-1',
        params: { id: 'jamix-output' },
        headers: { 'accept-language': language },
      };
      const { text } = await send(city, 'importProfilePage', how);
      expect(text).toContain('<h1>');
      expect(text).not.toMatch(/undefined|\[object/);
    }
  });
});
