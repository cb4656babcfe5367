import { create } from 'qrcode';
import { type Html, html } from '../html.ts';

type Modules = ReturnType<typeof create>['modules'];

/** What a reader needs of white around the code (ISO/IEC 18004). */
const quiet = 4;

/**
 * The text as a QR code: one path, a square of side 1 for each dark module, black on white in any colour scheme.
 * A quarter of the code may be stained and it is still read (level Q): it hangs in a kitchen.
 */
export function qrCode(text: string, label: string): Html {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  const { size } = modules;
  const whole = size + 2 * quiet;
  return html`<svg class="qr" viewBox="${-quiet} ${-quiet} ${whole} ${whole}" role="img" aria-label="${label}" shape-rendering="crispEdges"
><rect x="${-quiet}" y="${-quiet}" width="${whole}" height="${whole}" fill="#fff"/><path fill="#000" d="${darkRuns(modules)}"/></svg>`;
}

/** Each run of dark modules in a row as one rectangle. */
function darkRuns(modules: Modules): string {
  const { size } = modules;
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column;
      while (column < size && modules.get(row, column)) column += 1;
      if (column > start) runs.push(`M${start} ${row}h${column - start}v1H${start}z`);
    }
  }
  return runs.join('');
}
