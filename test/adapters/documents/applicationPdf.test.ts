import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { applicationPdf } from '../../../src/adapters/documents/applicationPdf.ts';
import type { ApplicationInput } from '../../../src/adapters/documents/applicationView.ts';
import * as figures from '../../../src/adapters/documents/figures.ts';
import { charactersOf, drawable } from '../../../src/adapters/documents/fontCoverage.ts';
import { loadTypesetter } from '../../../src/adapters/documents/typesetter.ts';
import { labels } from '../../../src/adapters/documents/words.ts';
import { type Language, languages } from '../../../src/domain/texts.ts';
import { type FixtureOptions, hashOf, sha256, snapshotOf } from './snapshotFixture.ts';

const approval = {
  reference: 'SM-2027-0001',
  at: '2027-01-14T09:12:44.120Z',
  declaration: 'Vakuutan, että tiedot ovat oikein.',
  language: 'fi',
} as const;

function inputOf(options: FixtureOptions, changed: Partial<ApplicationInput> = {}): ApplicationInput {
  const snapshot = snapshotOf(options);
  return { snapshot, hash: hashOf(snapshot), language: 'sv', state: 'draft', approval: null, ...changed };
}

/** The pages' texts with every run of spaces as one, so that the line breaks of the layout do not matter. */
async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: false });
  return text.map((page) => page.replaceAll('\u200b', '').replace(/[\s\u00a0]+/g, ' '));
}

const spaced = (text: string) => text.replaceAll(figures.noBreakSpace, ' ');
const latin = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

// Generous, because the typesetter may share its machine with others.
const slow = { timeout: 240_000 };

describe('the application as PDF', slow, () => {
  test.each(languages)('%s: fields, figures, working, rules, gaps and checks are in it', async (language) => {
    const input = inputOf({ sites: 12 }, { language });
    const pages = await pagesOf(await applicationPdf(input));
    const text = pages.join(' ');
    const { snapshot } = input;
    const amount = (value: number) => spaced(figures.amount(value, language));

    expect(pages[0]).toContain(labels.title[language]);
    expect(pages[0]).toContain(snapshot.applicant.businessId);
    expect(pages[0]).toContain(spaced(`${figures.euros(snapshot.aidCents, language)} €`));
    for (const total of snapshot.totals) expect(pages[0]).toContain(`${amount(total.eligible)} l`);
    for (const site of snapshot.sites) {
      expect(text).toContain(site.name);
      for (const line of snapshot.lines.filter((each) => each.siteId === site.id)) {
        expect(text).toContain(amount(line.eligible));
        expect(text).toContain(spaced(figures.exactAmount(line.gross, language)));
        expect(text).toContain(spaced(figures.euros(line.aidCents, language)));
      }
    }
    for (const part of ['sitesPart', 'workingPart', 'rulesPart', 'gapsPart', 'checksPart'] as const)
      expect(text).toContain(labels[part][language]);
    expect(text).toContain('505/2026');
    expect(text).toContain('14.9.2026');
  });

  test('each page bears the hash in groups of four and its number of all', async () => {
    const input = inputOf({ sites: 12 });
    const pages = await pagesOf(await applicationPdf(input));
    expect(pages.length).toBeGreaterThan(4);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(figures.grouped(input.hash));
      expect(page).toContain(`Sida ${index + 1} av ${pages.length}`);
    }
  });

  test.each([
    ['sv', 'UTKAST', 'uppskattning, inte ett löfte'],
    ['fi', 'LUONNOS', 'arvio, ei lupaus'],
    ['en', 'DRAFT', 'estimate, not a promise'],
  ] as const)('%s: what is not approved says so on every page', async (language, mark, promise) => {
    for (const state of ['draft', 'awaiting'] as const) {
      for (const page of await pagesOf(await applicationPdf(inputOf({ sites: 4 }, { language, state })))) {
        expect(page).toContain(mark);
        expect(page).toContain(promise);
      }
    }
  });

  test('what is approved shows the approval and no draft, and still promises nothing', async () => {
    const pages = await pagesOf(await applicationPdf(inputOf({ sites: 4 }, { state: 'approved', approval })));
    expect(pages.join(' ')).not.toContain('UTKAST');
    expect(pages[0]).toContain('SM-2027-0001');
    expect(pages[0]).toContain('14.1.2027 11.12.44 (UTC+2)');
    expect(pages[0]).toContain(approval.declaration);
    expect(pages[0]).toContain('inte ett löfte');
  });

  test('a composition’s maximum is shown with its sites where the rules test it there', async () => {
    const rules = { capLevel: 'composition', deduction: 'fixed-portion' } as const;
    const text = (await pagesOf(await applicationPdf(inputOf({ sites: 9, rules }, { language: 'en' })))).join(
      ' ',
    );
    expect(text).toContain('Maximum of the composition Centralköket');
    expect(text).toContain('A full portion a day is deducted');
  });

  test('names and words are printed as they are, whatever they would mean to the typesetter', async () => {
    const names = [
      '#panic("stop") skola',
      '*stark* _kursiv_ `kod` $x^2$',
      '[hak] ] #[ ]{ } <etikett> @ref',
      'snett \\ streck \\u{1F600} "citat" \'enkelt\'',
      '= rubrik // kommentar /* mer */',
      `Lång${'långlång'.repeat(60)}`,
    ];
    const words = '#read("/etc/passwd") ~ -- ... https://example.org/*x*';
    const input = inputOf({ sites: 7, names, words });
    const text = (await pagesOf(await applicationPdf(input))).join(' ');
    const tight = text.replace(/[\s\u00ad]/g, '');
    for (const name of [...names, words]) expect(tight).toContain(name.replace(/\s/g, ''));
  });

  test('what the font cannot draw, or nobody could see, is named by its number', async () => {
    const names = ['Skola 😀', 'Koulu \u202egnorw', '学校'];
    const text = (await pagesOf(await applicationPdf(inputOf({ sites: 3, names })))).join(' ');
    expect(text).toContain('Skola [U+1F600]');
    expect(text).toContain('Koulu [U+202E]gnorw');
    expect(text).toContain('[U+5B66][U+6821]');
  });

  test('empty: no sites, no counts', async () => {
    const pages = await pagesOf(await applicationPdf(inputOf({ sites: 0 })));
    expect(pages.join(' ')).toContain('Inga: varje verksamhetsdag har en dagsrapport');
  });
});

describe('the file', slow, () => {
  test('PDF/A-2a: part and level, language, title, tags', async () => {
    const file = latin(await applicationPdf(inputOf({ sites: 3 }, { language: 'fi' })));
    expect(file).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(file).toContain('<rdf:li>fi</rdf:li>');
    expect(file).toContain('Koulumaitotukihakemus, syyslukukausi 2026, Provstad');
    expect(file).toMatch(/\/Marked true/);
    expect(file).toContain('/Lang (fi)');
  });

  test.each(languages)('%s: the same pages pass as PDF/UA-1', async (language) => {
    const file = latin(await applicationPdf(inputOf({ sites: 5 }, { language }), 'ua-1'));
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('the compiler does refuse what breaks the standards', () => {
    const compiler = loadTypesetter().create();
    const make = (source: string, pdfStandard: string) => {
      const { result } = compiler.compile({ mainFileContent: source });
      return () => compiler.pdf(result as NonNullable<typeof result>, { pdfStandard });
    };
    expect(make('= A heading but no title', 'ua-1')).toThrow();
    expect(
      make('#set document(title: "T")\n#text(font: "Libertinus Serif", fallback: false)[学]', 'a-2a'),
    ).toThrow();
  });

  test('fonts are embedded and the structure is sound, by poppler and qpdf where they are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
    const path = join(folder, 'application.pdf');
    writeFileSync(path, await applicationPdf(inputOf({ sites: 3 })));
    const fonts = tool('pdffonts', [path]);
    if (fonts !== null) {
      const rows = fonts.trim().split('\n').slice(2);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toMatch(/SourceSans3.* yes yes yes /);
    }
    const about = tool('pdfinfo', [path]);
    if (about !== null) {
      expect(about).toMatch(/Tagged:\s+yes/);
      expect(about).toMatch(/CreationDate:\s+Thu Dec 31 .* 2026/);
      expect(about).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
    }
    const check = tool('qpdf', ['--check', path]);
    if (check !== null) expect(check).toContain('No syntax or stream encoding errors found');
    rmSync(folder, { recursive: true });
  });

  test('the same input gives the same bytes, in this process and in another with another clock zone', async () => {
    const input = inputOf({ sites: 4 }, { state: 'approved', approval });
    const once = sha256(latin(await applicationPdf(input)));
    expect(sha256(latin(await applicationPdf(input)))).toBe(once);
    const program = `
      const { applicationPdf } = await import('./src/adapters/documents/applicationPdf.ts');
      const { hashOf, sha256, snapshotOf } = await import('./test/adapters/documents/snapshotFixture.ts');
      const snapshot = snapshotOf({ sites: 4 });
      const approval = ${JSON.stringify(approval)};
      const pdf = await applicationPdf({ snapshot, hash: hashOf(snapshot), language: 'sv', state: 'approved', approval });
      process.stdout.write(sha256(Buffer.from(pdf).toString('latin1')));`;
    const other = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: new URL('../../..', import.meta.url),
      env: { ...process.env, TZ: 'America/Los_Angeles', NODE_OPTIONS: '', NODE_NO_WARNINGS: '1' },
      encoding: 'utf8',
    });
    expect(other).toBe(once);
    expect(sha256(latin(await applicationPdf({ ...input, hash: sha256('other') })))).not.toBe(once);
  });

  test('450 sites work', async () => {
    const pdf = await applicationPdf(inputOf({ sites: 450 }, { language: 'fi' }));
    expect((await getDocumentProxy(pdf.slice())).numPages).toBeGreaterThan(100);
    expect(pdf.length).toBeLessThan(16_000_000);
  });

  test('a draft without any counts stays short: days are drawn together, findings counted', async () => {
    const { snapshot, hash } = inputOf({ sites: 60 });
    const findings = Array.from({ length: 5_000 }, (_, index) => ({
      code: 'day-missing',
      siteId: snapshot.sites[index % 60]?.id ?? null,
      date: null,
      figures: {},
    }));
    const empty = {
      ...snapshot,
      sites: snapshot.sites.map((site) => ({ ...site, missing: site.days.map((day) => day.date), days: [] })),
      lines: [],
      totals: [],
      aidCents: 0,
      checks: [{ id: 'B15' as const, verdict: 'block' as const, findings }],
    };
    const pages = await pagesOf(
      await applicationPdf({
        snapshot: empty,
        hash,
        language: 'en' as Language,
        state: 'draft',
        approval: null,
      }),
    );
    expect(pages.length).toBeLessThan(40);
    expect(pages.join(' ')).toContain('… and 4 800 more, all of them in the system');
    expect(pages.join(' ')).toContain('11.8.2026–18.12.2026');
  });
});

describe('drawable', () => {
  const ascii = (codePoint: number) => codePoint >= 0x20 && codePoint < 0x7f;

  test('line ends become a space, the rest that is not drawn its number', () => {
    expect(drawable('a\r\nb\tc', ascii)).toBe('a b c');
    expect(drawable('a\u0000b', () => true)).toBe('a[U+0000]b');
    expect(drawable('å', ascii)).toBe('[U+00E5]');
    expect(drawable('\ud800x', () => true)).toBe('[U+D800]x');
  });

  test('a word without a break may be broken, any other stays as it is', () => {
    expect(drawable('x'.repeat(30), ascii)).toBe(`${'x'.repeat(28)}\u200bxx`);
    expect(drawable(`${'x'.repeat(20)} ${'y'.repeat(20)}`, ascii)).not.toContain('\u200b');
  });

  test('a file that is no font is refused', () => {
    expect(() => charactersOf(Buffer.alloc(12))).toThrow(RangeError);
  });
});

/** What the tool prints, or null (said in one line) where this machine lacks it. */
function tool(name: string, args: readonly string[]): string | null {
  try {
    return execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    console.log(`${name} is not installed here: its check was not run`);
    return null;
  }
}
