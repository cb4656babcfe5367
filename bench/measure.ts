/** A result: rows of words and figures under a title that says what was measured. */
export type Table = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[][];
};

/** Milliseconds of each of `times` runs of the act, one after the other, after one that is not counted. */
export async function timed(times: number, act: () => unknown): Promise<number[]> {
  await act();
  const taken: number[] = [];
  for (let run = 0; run < times; run++) {
    const started = performance.now();
    await act();
    taken.push(performance.now() - started);
  }
  return taken;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
export const ratio = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} x`;

export function printTable({ title, columns, rows }: Table): void {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ');
  console.log(`\n${title}\n${line(columns)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  for (const row of rows) console.log(line(row));
}
