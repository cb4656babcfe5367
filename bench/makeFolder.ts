/**
 * Run as a process of its own by bench/folder.ts, with --expose-gc: makes the folder of a claim from the stores that the
 * environment names, and prints what it took. argv: the claim, the key's file, the ZIP to write.
 */
import { folderFromAws } from '../local/inspectionFolder.ts';
import { bucket, region, table } from '../local/system.ts';
import type { Making } from './folder.ts';

const [id = '', key = '', out = ''] = process.argv.slice(2);
const alive = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
const every = 50;
let heap = 0;
let before = 0;
const started = performance.now();
const made = await folderFromAws(
  { table, bucket, region, key: `file:${key}` },
  {
    ...{ id, out },
    progress: (files) => {
      if (files === 1) before = alive();
      if (files % every === 0) heap = Math.max(heap, alive());
    },
  },
);
const making: Making = {
  ms: performance.now() - started,
  ...made,
  ...{ peak: process.resourceUsage().maxRSS * 1024, heap: Math.max(heap, before), before },
};
console.log(JSON.stringify(making));
