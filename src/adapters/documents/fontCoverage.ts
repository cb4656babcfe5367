/**
 * The characters that a TrueType font can draw, read from its `cmap` table (format 12; OpenType, section cmap).
 * PDF/A forbids a glyph that the font lacks, so one emoji in a kitchen's note would otherwise stop the document.
 * @throws RangeError when the file has no such table.
 */
export function charactersOf(font: Buffer): (codePoint: number) => boolean {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + 16 * index;
    if (font.toString('latin1', record, record + 4) === 'cmap')
      return covered(font, font.readUInt32BE(record + 8));
  }
  throw new RangeError('the font has no cmap table');
}

function covered(font: Buffer, cmap: number): (codePoint: number) => boolean {
  const encodings = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < encodings; index += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4);
    if (font.readUInt16BE(subtable) !== 12) continue;
    const groups: [first: number, last: number][] = [];
    const count = font.readUInt32BE(subtable + 12);
    for (let group = 0; group < count; group += 1) {
      const at = subtable + 16 + 12 * group;
      groups.push([font.readUInt32BE(at), font.readUInt32BE(at + 4)]);
    }
    return (codePoint) => groups.some(([first, last]) => first <= codePoint && codePoint <= last);
  }
  throw new RangeError('the font has no cmap of format 12');
}

// Letters that change the order or hide: a name must not be able to look like another one.
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/u;
/** As long as this a word is set in one piece; a longer one may be broken anywhere, so that it stays in its column. */
const longestWord = 28;
const breakHere = '\u200b';

/**
 * The text as the font can draw it: what it cannot draw, and what would be invisible, is named by its number
 * ('[U+1F600]'); line ends become spaces; a word without any break may be broken.
 */
export function drawable(text: string, draws: (codePoint: number) => boolean): string {
  let run = 0;
  let drawn = '';
  for (const character of text.replace(/[\t\r\n]+/g, ' ')) {
    const codePoint = character.codePointAt(0) as number;
    const shown =
      !invisible.test(character) && draws(codePoint)
        ? character
        : `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
    run = /[\s-]/.test(character) ? 0 : run + 1;
    if (run > longestWord) {
      drawn += breakHere;
      run = 1;
    }
    drawn += shown;
  }
  return drawn;
}
