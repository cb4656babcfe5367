import { Refused } from '../../domain/refusals.ts';
import type { SheetReader } from '../../usecases/ports.ts';
import { mostRows, readCsv } from './readCsv.ts';

/** A table of 450 sites is a tenth of this; a workbook can hide a thousand times its size. */
const mostBytes = 500_000;

/**
 * A CSV file, or the first visible sheet of an XLSX workbook, as lines of cells. What a formula came to is read, as the
 * spreadsheet saved it; nothing is worked out here.
 * @throws Refused bad-request when it is neither, or too large
 */
export const readSheet: SheetReader = async (bytes) => {
  // Every ZIP file, and so every XLSX, begins like this; no text does.
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03)) return readCsv(bytes, 'auto').lines;
  if (bytes.length > mostBytes) throw wrong('too-large', `at most ${mostBytes} bytes`);
  const { readXlsx } = await import('hucre/xlsx');
  const workbook = await readXlsx(bytes, {
    sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
    maxRows: mostRows,
  }).catch(() => {
    throw wrong('not-xlsx', 'a workbook that cannot be read');
  });
  const lines = (workbook.sheets[0]?.rows ?? [])
    .map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (lines.length === 0) throw wrong('empty-file', 'there is no row in it');
  return lines;
};

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  // A sum of tenths comes as 45.300000000000004: no amount here has more than three decimals.
  if (typeof value === 'number') {
    const rounded = Number(value.toFixed(3));
    return String(Math.abs(rounded - value) < 1e-9 ? rounded : value);
  }
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

function wrong(code: string, detail: string): Refused {
  return new Refused('bad-request', {}, [{ pointer: '/body/file', code, detail }]);
}
