/**
 * `npm run restore-drill [-- --data DIR]`: restores a copy of the local system's data into a fresh table and looks at
 * the invariants. `npm run restore-drill -- --table NAME --bucket NAME --region REGION`: looks at them on a table that
 * AWS has restored, with the credentials of the shell (docs/dayTwo.md). Ends with 1 when one does not hold.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkPlace, drill } from '../local/restoreDrill.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(import.meta.dirname, '../data') },
    table: { type: 'string' },
    bucket: { type: 'string' },
    region: { type: 'string' },
  },
});
const { table, bucket, region } = values;
const started = performance.now();
try {
  if (table && !(bucket && region)) throw new Error('--table goes with --bucket and --region.');
  const found =
    table && bucket && region
      ? await checkPlace({ table, bucket, region })
      : await drill(path.resolve(values.data));
  if ('items' in found) console.log(`restored  ${found.items} items into a fresh table`);
  const { records, counts, claims, links } = found.looked;
  console.log(`looked at ${records} records, ${counts} counts, ${claims} claims, ${links} links`);
  for (const { code, thing, words } of found.faults) console.log(`FAULT     ${code}: ${thing}: ${words}`);
  if (found.more > 0) console.log(`          and ${found.more} more`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const faults = found.faults.length + found.more;
  console.log(
    faults === 0 ? `every invariant holds (${seconds} s)` : `${faults} invariants do not hold (${seconds} s)`,
  );
  process.exitCode = faults === 0 ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
