/**
 * `npm run bench`: what things cost, as ratios within one run on one machine, so that they can be compared from day
 * to day on machines that drift. `npm run bench -- counts claims documents imports bundles pages official robot folder` runs parts.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { benchBundles } from './bundles.ts';
import { benchClaims } from './claims.ts';
import { benchCounts } from './counts.ts';
import { benchDocuments } from './documents.ts';
import { benchFolder } from './folder.ts';
import { benchImports } from './imports.ts';
import { printTable, type Table } from './measure.ts';
import { benchOfficialPages } from './officialPages.ts';
import { benchPages } from './pages.ts';
import { benchRobot } from './robot.ts';

const parts: Readonly<Record<string, () => Promise<Table[]>>> = {
  counts: benchCounts,
  claims: benchClaims,
  documents: benchDocuments,
  imports: benchImports,
  bundles: benchBundles,
  pages: benchPages,
  official: benchOfficialPages,
  robot: benchRobot,
  folder: benchFolder,
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
const folder = path.join(import.meta.dirname, '../out');
mkdirSync(folder, { recursive: true });
const fileOf = (name: string) => path.join(folder, `bench-${name}.json`);
const [only] = wanted;
const bench = wanted.length === 1 && only ? parts[only] : undefined;
if (bench && only) {
  const tables = await bench();
  for (const table of tables) printTable(table);
  writeFileSync(fileOf(only), JSON.stringify(tables, null, 2));
} else {
  // Each in a process of its own: none finds what another has warmed, kept or left open.
  for (const name of Object.keys(parts))
    if (wanted.length === 0 || wanted.includes(name)) {
      const { status } = spawnSync(process.execPath, [import.meta.filename, name], { stdio: 'inherit' });
      if (status !== 0) process.exitCode = 1;
    }
}
