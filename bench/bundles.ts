import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleFunctions } from '../lib/bundles.ts';
import { median, ms, ratio, type Table } from './measure.ts';

const runs = 5;

/** Size and import time of each function as it is deployed, against a function that does nothing. */
export async function benchBundles(): Promise<Table[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'skolmjolk-bundles-'));
  try {
    const functions = path.join(import.meta.dirname, '../functions');
    const names = readdirSync(functions).map((file) => path.basename(file, '.ts'));
    const bundles = bundleFunctions(names, folder);
    const bare = path.join(folder, 'bare.mjs');
    writeFileSync(bare, 'export const handler = async () => ({ statusCode: 200 });\n');
    const files = [bare, ...names.map((name) => path.join(bundles.folderOf(name), 'index.mjs'))];
    const taken = new Map(files.map((file) => [file, [] as number[]]));
    // In turns, so that a machine that drifts drifts for all.
    for (let run = 0; run < runs; run++) for (const file of files) taken.get(file)?.push(importTime(file));
    const base = median(taken.get(bare) ?? []);
    const rows = files.map((file) => {
      const bytes = readFileSync(file);
      const time = median(taken.get(file) ?? []);
      const name = file === bare ? 'bare' : path.basename(path.dirname(file));
      const [whole, packed] = [statSync(file).size, gzipSync(bytes).length];
      return { time, cells: [name, kb(whole), kb(packed), ms(time), ratio(time / base)] };
    });
    rows.sort((one, other) => one.time - other.time);
    const columns = ['function', 'kB', 'kB gzip', 'import ms', 'against bare'];
    return [
      {
        title: `Functions as deployed: size and import (median of ${runs})`,
        columns,
        rows: rows.map((row) => row.cells),
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const kb = (bytes: number): string => (bytes / 1000).toFixed(0);

/** Milliseconds that the import takes in a process of its own, as at a cold start; Node's own start is not counted. */
function importTime(file: string): number {
  const script = `const started = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - started);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  const time = Number(stdout.trim().split('\n').at(-1));
  if (Number.isNaN(time)) throw new Error(`could not be imported: ${file}\n${stderr}`);
  return time;
}
