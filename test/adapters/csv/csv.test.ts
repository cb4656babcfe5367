import { describe, expect, test } from 'vitest';
import { mostRows, readCsv } from '../../../src/adapters/csv/readCsv.ts';
import { writeCsv } from '../../../src/adapters/csv/writeCsv.ts';
import type { Refused } from '../../../src/domain/refusals.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
const read = (bytes: Uint8Array) => readCsv(bytes, 'auto');
const cellsOf = (bytes: Uint8Array) => read(bytes).lines.map((each) => each.cells);

const table = [
  ['Kök', 'Mängd'],
  ['Vårberga', '1 234,5'],
];

describe('files as they come', () => {
  test.each([
    ['UTF-8, semicolons', utf8('Kök;Mängd\nVårberga;1 234,5\n'), 'utf-8', 'semicolon'],
    [
      'UTF-8 with a byte order mark, CRLF',
      utf8('\ufeffKök;Mängd\r\nVårberga;1 234,5\r\n'),
      'utf-8',
      'semicolon',
    ],
    ['Latin-1', latin1('Kök;Mängd\r\nVårberga;1 234,5'), 'windows-1252', 'semicolon'],
    ['UTF-16 of a spreadsheet, tabs', utf16('Kök\tMängd\r\nVårberga\t1 234,5\r\n'), 'utf-16le', 'tab'],
    ['commas with quotes', utf8('"Kök","Mängd"\nVårberga,"1 234,5"\n'), 'utf-8', 'comma'],
    ['line ends of an old Macintosh', utf8('Kök;Mängd\rVårberga;1 234,5\r'), 'utf-8', 'semicolon'],
    ['a spreadsheet that says its sign', utf8('sep=;\nKök;Mängd\nVårberga;1 234,5'), 'utf-8', 'semicolon'],
    ['empty lines between', utf8('\nKök;Mängd\n\n;\nVårberga;1 234,5\n\n'), 'utf-8', 'semicolon'],
  ])('%s', (_, bytes, encoding, separator) => {
    const file = read(bytes);
    expect(file.lines.map((each) => each.cells.map((cell) => cell.replace('\u00a0', ' ')))).toEqual(table);
    expect([file.encoding, file.separator]).toEqual([encoding, separator]);
  });

  test('the euro sign and the dash of Windows', () => {
    expect(cellsOf(Uint8Array.from([0x80, 0x3b, 0x96, 0x3b, 0xe4]))).toEqual([['€', '–', 'ä']]);
  });

  test('a no-break space stays what it is: the number is read later', () => {
    expect(cellsOf(latin1('a;b\n1\u00a0234,5;2'))[1]).toEqual(['1\u00a0234,5', '2']);
  });

  test('semicolons win where commas part the decimals', () => {
    expect(cellsOf(utf8('Lista 1, vecka 36\nplats;liter\nA;1,5\nB;2,5'))[2]).toEqual(['A', '1,5']);
  });

  test('quotes, doubled quotes, line ends in a cell, and each line has its number', () => {
    const { lines } = read(utf8('a;b\r\n"x;""y""\r\nz";1\r\n\r\n5" låda;2\r\n'));
    expect(lines).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x;"y"\nz', '1'] },
      { line: 5, cells: ['5" låda', '2'] },
    ]);
  });

  test('ragged lines come as they are, and formulas stay text', () => {
    expect(cellsOf(utf8('a;b;c\n1;2\n1;2;3;4\n=1+1;2;3'))).toEqual([
      ['a', 'b', 'c'],
      ['1', '2'],
      ['1', '2', '3', '4'],
      ['=1+1', '2', '3'],
    ]);
  });

  test.each([
    ['a quote that is never closed', utf8('a;b\n1;"2\n3;4\n'), 'quote-not-closed'],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 8]), 'not-text'],
    ['nothing', utf8('\n ; \n'), 'empty-file'],
    ['too many rows', utf8('a;b\n'.repeat(mostRows + 101)), 'too-many-rows'],
    ['too many cells', utf8(`${'a;'.repeat(300)}\n`), 'too-many-cells'],
    ['too many bytes', new Uint8Array(4_000_001), 'too-large'],
  ])('%s is refused with its reason', (_, bytes, code) => {
    let refused: Refused | undefined;
    try {
      read(bytes);
    } catch (error) {
      refused = error as Refused;
    }
    expect(refused?.code).toBe('bad-request');
    expect(refused?.mistakes[0]?.code).toBe(code);
  });
});

test('what is written is opened by a Nordic spreadsheet and runs nothing', () => {
  expect(
    writeCsv([
      ['rad', 'skäl'],
      ['2', '=HYPERLINK("http://x")'],
      ['3', '+1'],
      ['4', '-1'],
      ['5', '@x'],
      ['6', 'a;b'],
    ]),
  ).toBe('\ufeffrad;skäl\r\n2;"\'=HYPERLINK(""http://x"")"\r\n3;\'+1\r\n4;\'-1\r\n5;\'@x\r\n6;"a;b"\r\n');
});
