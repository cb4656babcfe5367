import { describe, expect, test } from 'vitest';
import { handler as form } from '../../../functions/importsForm.ts';
import { languages } from '../../../src/domain/texts.ts';
import { answerOf, eventOf, send, type World, world } from '../../api/requests.ts';

const date = '2026-08-12';
const csv = `site;date;product;litres\nschool-a;${date};milk;40\nschool-b;12.8.2026;milk;=1+1\nschool-b;13.8.2026;milk;30,5\n`;

/** Sends the form as a browser does: multipart, with or without a chosen file. */
async function submit(
  city: World,
  fields: Readonly<Record<string, string>>,
  { file, who = 'official-1' }: { readonly file?: string | Uint8Array; readonly who?: string } = {},
) {
  const data = new FormData();
  for (const [name, value] of Object.entries({ csrf: `csrf-${who}`, ...fields })) data.set(name, value);
  // A browser sends an empty file when none was chosen.
  data.set(
    'file',
    new File(file === undefined ? [] : [file as BlobPart], file === undefined ? '' : 'lista.csv'),
  );
  const body = new Response(data);
  const type = body.headers.get('content-type') ?? '';
  const event = eventOf('importsForm', { who, headers: { 'content-type': type }, body: '' });
  const bytes = Buffer.from(await body.arrayBuffer());
  const before = city.lines.length;
  const raw = await form.with(city)({ ...event, body: bytes.toString('base64'), isBase64Encoded: true });
  return answerOf(city, raw, before);
}

const hidden = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/type="hidden" name="(name|profile|policy|content)" value="([^"]*)"/g)].map((each) => [
      each[1] as string,
      each[2] as string,
    ]),
  );
const figures = (html: string) =>
  [...html.matchAll(/<dd>([\d\s\u00a0]+)<\/dd>/g)].map((each) => Number(each[1]));

describe('a file by its page', () => {
  test('is looked at, then imported as it was looked at; twice is once', async () => {
    const city = await world();
    const opened = await send(city, 'importsPage', { who: 'official-1' });
    expect(opened.text).toContain('enctype="multipart/form-data"');
    const looked = await submit(
      city,
      { profile: 'spreadsheet', policy: 'good-rows', act: 'preview' },
      { file: csv },
    );
    expect(looked.status).toBe(200);
    expect(figures(looked.text)).toEqual([3, 2, 0, 0, 1]);
    expect(await city.counts.get('school-a', date)).toBeNull();
    expect(looked.text.indexOf('=1+1')).toBeGreaterThan(0);
    const next = hidden(looked.text);
    expect(Buffer.from(next.content ?? '', 'base64').toString()).toBe(csv);

    const only = await submit(city, { ...next, act: 'preview', show: 'rejected' });
    expect(only.text.match(/<tr><th scope="row"/g)).toHaveLength(1);

    const done = await submit(city, { ...next, act: 'commit' });
    expect(figures(done.text)).toEqual([3, 2, 0, 0, 1]);
    expect((await city.counts.get('school-a', date))?.revision).toBe(1);
    const again = await submit(city, { ...next, act: 'commit' });
    expect(figures(again.text)).toEqual([3, 0, 0, 2, 1]);
  });

  test('the rows that were not taken come as a file that runs nothing', async () => {
    const city = await world();
    const fields = { profile: 'spreadsheet', policy: 'good-rows', act: 'preview' };
    const bad = `site;date;product;litres\n-2+3;${date};milk;40\n`;
    const { text } = await submit(city, fields, { file: bad });
    const link = /href="data:text\/csv;charset=utf-8,([^"]*)"/.exec(text)?.[1] ?? '';
    const lines = decodeURIComponent(link).split('\r\n');
    expect(lines[0]).toMatch(/^\ufeffRad;/);
    expect(lines[1]).toBe('2;–;2026-08-12;Okänt verksamhetsställe: -2+3');
  });

  test('with one bad row nothing goes in, and the way on is shown', async () => {
    const city = await world();
    const looked = await submit(city, { profile: 'spreadsheet', policy: 'all-or-nothing' }, { file: csv });
    expect(figures(looked.text)).toEqual([3, 0, 0, 0, 3]);
    expect(looked.text).not.toContain('value="commit"');
    expect(looked.text).toContain('name="policy" value="good-rows"');
  });

  test.each([
    ['no file', undefined, 'spreadsheet', 'Välj en CSV-fil.'],
    ['no such profile', csv, 'none', 'Välj vad för en fil det är.'],
    ['a missing column', 'a;b\n1;2\n', 'spreadsheet', 'Filen saknar en kolumn för dag'],
    ['a workbook', Uint8Array.from([80, 75, 3, 4, 0, 0]), 'spreadsheet', 'Spara kalkylbladet som CSV'],
    ['an open quote', 'a;"b\n1;2\n', 'spreadsheet', 'Ett citattecken stängs aldrig'],
    ['a large file', 'a'.repeat(3_100_000), 'spreadsheet', 'Filen är för stor'],
  ])('%s is said at the field', async (_, file, profile, words) => {
    const city = await world();
    const answer = await submit(city, { profile }, file === undefined ? {} : { file });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('class="error-summary"');
    expect(answer.text).toContain(words);
  });

  test('a kitchen sees what it may import, and imports for its own sites', async () => {
    const city = await world();
    const opened = await send(city, 'importsPage', { who: 'kitchen-a' });
    expect(opened.text).toContain('value="spreadsheet"');
    expect(opened.text).not.toContain('value="aromi-orders"');
    const fields = { profile: 'spreadsheet', policy: 'good-rows', act: 'commit' };
    const done = await submit(city, fields, { file: csv, who: 'kitchen-a' });
    expect(figures(done.text)).toEqual([3, 1, 0, 0, 2]);
  });

  test('a form from elsewhere, a form that is none and one without token are refused', async () => {
    const city = await world();
    expect((await submit(city, { csrf: 'other' }, { file: csv })).result).toBe('foreign-form');
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const answer = await send(city, 'importsForm', { who: 'official-1', headers, body: 'not a form' });
    expect([answer.status, answer.result]).toEqual([400, 'bad-request']);
  });

  test('says everything in each language', async () => {
    const city = await world();
    for (const language of languages) {
      const headers = { 'accept-language': language };
      const actor = { who: 'official-1', headers } satisfies { who: string; headers: object };
      const { text } = await send(city, 'importsPage', actor);
      expect(text).toContain('<h1>');
      expect(text).not.toMatch(/undefined|\[object/);
    }
  });
});
