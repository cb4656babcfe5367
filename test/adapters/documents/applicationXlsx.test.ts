import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { applicationXlsx, harmless, letters } from '../../../src/adapters/documents/applicationXlsx.ts';
import { labels } from '../../../src/adapters/documents/words.ts';
import type { Rules } from '../../../src/domain/settings.ts';
import type { Snapshot } from '../../../src/domain/snapshots.ts';
import { languages } from '../../../src/domain/texts.ts';
import { hashOf, sha256, snapshotOf, twoDecrees } from './snapshotFixture.ts';

async function bytesOf(snapshot: Snapshot, language: 'sv' | 'fi' | 'en' = 'sv'): Promise<Uint8Array> {
  return applicationXlsx({ snapshot, hash: hashOf(snapshot), language, state: 'draft', approval: null });
}

async function bookOf(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  return book;
}

type Live = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly result: number;
};

/** Every cell with a formula, and the result stored with it. */
function formulasOf(book: ExcelJS.Workbook): Live[] {
  const live: Live[] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow((cells, row) =>
      cells.eachCell((cell, column) => {
        if (cell.formula) live.push({ sheet: sheet.name, row, column, result: Number(cell.result) });
      }),
    );
  }
  return live;
}

/** The site sheet as records: head to value, a formula's value being its stored result. */
function sitesOf(book: ExcelJS.Workbook): Record<string, unknown>[] {
  const sheet = book.worksheets[1] as ExcelJS.Worksheet;
  const heads = (sheet.getRow(1).values as string[]).slice(1);
  return Array.from({ length: sheet.rowCount - 2 }, (_, index) => {
    const cells = sheet.getRow(index + 2);
    return Object.fromEntries(
      heads.map((head, column) => {
        const cell = cells.getCell(column + 1);
        return [head, cell.formula ? cell.result : cell.value];
      }),
    );
  });
}

describe('the application as a workbook', { timeout: 240_000 }, () => {
  const snapshot = snapshotOf({ sites: 20 });

  test.each(languages)('%s: five sheets, named in the language', async (language) => {
    const book = await bookOf(await bytesOf(snapshot, language));
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(
      [labels.applicationPart, labels.sitesSheet, labels.daysSheet, labels.rulesSheet, labels.hashSheet].map(
        (label) => label[language],
      ),
    );
  });

  test('each site’s stored figures are the snapshot’s', async () => {
    const rows = sitesOf(await bookOf(await bytesOf(snapshot, 'en')));
    expect(rows).toHaveLength(20);
    for (const [index, site] of snapshot.sites.entries()) {
      const row = rows[index] as Record<string, unknown>;
      expect(row).toMatchObject({
        Code: site.id,
        Site: site.name,
        'Enrolled children': site.children,
        'Non-eligible diners': site.nonEligible,
        'Operating days': site.operatingDays,
        'Maximum, l': (site.children * site.operatingDays * 250) / 1000,
      });
      for (const [group, name] of [
        ['milk', 'Milk'],
        ['organic-milk', 'Organic milk'],
        ['buttermilk', 'Buttermilk'],
      ]) {
        const line = snapshot.lines.find((each) => each.siteId === site.id && each.group === group);
        expect(row).toMatchObject({
          [`${name}: Served, l`]: (line?.gross ?? 0) / 1000,
          [`${name}: Deducted, l`]: (line?.deducted ?? 0) / 1000,
          [`${name}: Net, l`]: (line?.net ?? 0) / 1000,
          [`${name}: Eligible, l`]: (line?.eligible ?? 0) / 1000,
          [`${name}: Aid, €`]: (line?.aidCents ?? 0) / 100,
        });
      }
    }
  });

  test('the totals are live and stored as the snapshot has them', async () => {
    const sheet = (await bookOf(await bytesOf(snapshot))).worksheets[0] as ExcelJS.Worksheet;
    const found = formulasOf({ worksheets: [sheet] } as ExcelJS.Workbook).map((each) => each.result);
    expect(found).toEqual([
      ...snapshot.totals.flatMap((total) => [
        ...[total.gross, total.deducted, total.net, total.eligible].map((value) => value / 1000),
        total.aidCents / 100,
      ]),
      snapshot.aidCents / 100,
    ]);
    const sites = (await bookOf(await bytesOf(snapshot))).worksheets[1] as ExcelJS.Worksheet;
    expect(sites.getCell('I2').formula).toBe('F2*H2*0.25');
    expect(sites.getCell(22, 11).formula).toBe('SUM(K2:K21)');
    expect(sites.getCell('O2').formula).toMatch(/^ROUND\(N2\*'Regler'!\$C\$\d+,2\)$/);
  });

  test('every day is there, the missing ones too, on its own date', async () => {
    const sheet = (await bookOf(await bytesOf(snapshot))).worksheets[2] as ExcelJS.Worksheet;
    const days = snapshot.sites.flatMap((site) => [...site.days.map((day) => day.date), ...site.missing]);
    expect(sheet.rowCount - 1).toBe(days.length);
    const shown = sheet.getColumn(3).values.slice(2) as Date[];
    expect(shown.map((date) => date.toISOString().slice(0, 10)).toSorted()).toEqual(days.toSorted());
  });

  test('frozen heads, filters and print set up', async () => {
    const book = await bookOf(await bytesOf(snapshot));
    for (const index of [1, 2]) {
      const sheet = book.worksheets[index] as ExcelJS.Worksheet;
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(sheet.autoFilter).toBeTruthy();
      expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9 });
    }
  });

  test('the hash is in it', async () => {
    const sheet = (await bookOf(await bytesOf(snapshot))).worksheets[4] as ExcelJS.Worksheet;
    expect(sheet.getCell('B1').value).toBe(hashOf(snapshot));
  });

  test('what people wrote stays a text, also where it looks like a formula', async () => {
    const names = ['=HYPERLINK("http://x")', '+1', '-2', '@SUM(A1)', '\t=1', '  =1', "'ok", 'A & <b>'];
    const book = await bookOf(await bytesOf(snapshotOf({ sites: 8, names, words: '=cmd|calc' })));
    const shown = sitesOf(book).map((row) => row[labels.site.sv]);
    expect(shown).toEqual([...names.slice(0, 6).map((name) => `'${name}`), "'ok", 'A & <b>']);
    const formulas = book.worksheets.flatMap((sheet) => {
      const texts: string[] = [];
      sheet.eachRow((row) => row.eachCell((cell) => (cell.formula ? texts.push(cell.formula) : 0)));
      return texts;
    });
    expect(formulas.filter((formula) => /HYPERLINK|cmd/.test(formula))).toEqual([]);
    const days = book.worksheets[2] as ExcelJS.Worksheet;
    expect((days.getColumn(13).values as unknown[]).includes("'=cmd|calc")).toBe(true);
  });

  test('harmless leaves numbers in words and dashes of ours alone', () => {
    expect(harmless('Skola 1')).toBe('Skola 1');
    expect(harmless('\u2013')).toBe('\u2013');
    expect(harmless('\r=1')).toBe("'\r=1");
  });

  test('letters of columns', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });

  test('the same bytes every time, and others for another hash', async () => {
    const once = sha256(Buffer.from(await bytesOf(snapshot)).toString('latin1'));
    expect(sha256(Buffer.from(await bytesOf(snapshot)).toString('latin1'))).toBe(once);
    const other = await applicationXlsx({
      snapshot,
      hash: sha256('other'),
      language: 'sv',
      state: 'draft',
      approval: null,
    });
    expect(sha256(Buffer.from(other).toString('latin1'))).not.toBe(once);
  });

  test('450 sites', async () => {
    expect((await bytesOf(snapshotOf({ sites: 450 }))).length).toBeLessThan(5_000_000);
  });
});

const office = officeHere();

describe.skipIf(!office)('recalculated by LibreOffice', { timeout: 180_000 }, () => {
  const modes: [string, Partial<Rules>][] = [
    ['proportional, per site', {}],
    ['portions, per composition', { deduction: 'fixed-portion', capLevel: 'composition' }],
    ['half to even', { amountRounding: 'half-even', aidRounding: 'half-even' }],
    ['down, cheaper first', { amountRounding: 'down', aidRounding: 'down', capOrder: 'cheaper-first' }],
  ];

  test.each(modes)('%s: each formula gives what was stored', async (_, rules) => {
    const { formulas, differing } = await recalculated(snapshotOf({ sites: 15, rules }));
    expect(formulas).toBeGreaterThan(200);
    expect(differing).toEqual([]);
  });

  test('two decrees in a term, and kilograms: each decree sums its own days', async () => {
    const products = ['milk', 'other-sour-milk', 'cheese'] as const;
    const snapshot = snapshotOf({ sites: 6, products, ratePeriods: twoDecrees });
    expect(snapshot.lines).toHaveLength(36);
    expect((await recalculated(snapshot)).differing).toEqual([]);
  });

  test('a cent too much in the snapshot is found: it does reckon anew', async () => {
    const snapshot = snapshotOf({ sites: 2 });
    const [first, ...rest] = snapshot.lines;
    if (!first) throw new Error('no line');
    const wrong = { ...snapshot, lines: [{ ...first, aidCents: first.aidCents + 1 }, ...rest] };
    expect((await recalculated(wrong)).differing.length).toBeGreaterThan(0);
  });
});

/** The formulas whose result in LibreOffice, made to reckon on loading, is not the one stored in the file. */
async function recalculated(snapshot: Snapshot): Promise<{ formulas: number; differing: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
  try {
    const bytes = await bytesOf(snapshot);
    writeFileSync(join(folder, 'application.xlsx'), bytes);
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(
      join(folder, 'profile', 'user', 'registrymodifications.xcu'),
      `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`,
    );
    // -1 at the end: every sheet as its own file; numbers as they are and not as they are shown.
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1',
        ...['--outdir', folder, join(folder, 'application.xlsx')],
      ],
      { stdio: 'ignore' },
    );
    const book = await bookOf(bytes);
    const sheets = new Map(
      book.worksheets.map(({ name }) => [
        name,
        parse(readFileSync(join(folder, `application-${name}.csv`)), {
          relax_column_count: true,
        }) as string[][],
      ]),
    );
    const live = formulasOf(book);
    const differing = live
      .filter(({ sheet, row, column, result }) => {
        const got = Number(sheets.get(sheet)?.[row - 1]?.[column - 1]);
        return !(Math.abs(got - result) < 1e-9);
      })
      .map(({ sheet, row, column, result }) => `${sheet} row ${row} column ${column}: stored ${result}`);
    return { formulas: live.length, differing };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function officeHere(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('soffice is not installed here: the workbook was not recalculated');
    return false;
  }
}
