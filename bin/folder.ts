/**
 * `npm run folder -- --claim 2026-autumn.1 --out folder.zip`: the inspection folder of a claim, or of a school year with
 * `--school-year 2026-2027`, from the data of a local system that is stopped (`--data DIR`). With `--table NAME --bucket
 * NAME --region REGION --key ARN` from the stores on AWS, with the credentials of the shell (docs/evidence.md).
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { folderFromAws, folderFromData, keyOfData } from '../local/inspectionFolder.ts';

const { values } = parseArgs({
  options: {
    claim: { type: 'string' },
    'school-year': { type: 'string' },
    out: { type: 'string' },
    data: { type: 'string', default: path.join(import.meta.dirname, '../data') },
    table: { type: 'string' },
    bucket: { type: 'string' },
    region: { type: 'string' },
    key: { type: 'string' },
  },
});
const { claim, 'school-year': year, table, bucket, region, key, data } = values;
const started = performance.now();
try {
  const id = claim ?? year;
  if (!id || (claim && year)) throw new Error('Say --claim 2026-autumn.1 or --school-year 2026-2027.');
  if (table && !(bucket && region && key)) throw new Error('--table goes with --bucket, --region and --key.');
  const out = path.resolve(values.out ?? `inspection-${id}.zip`);
  const progress = (files: number) => {
    if (files % 100 === 0) console.log(`${files} files`);
  };
  const wish = { id, out, progress };
  const made =
    table && bucket && region && key
      ? await folderFromAws({ table, bucket, region, key }, wish)
      : await folderFromData(data, wish);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  console.log(
    `${out}: ${made.files} files, ${megabytes(made.zip)} MB (${megabytes(made.bytes)} MB unpacked)`,
  );
  console.log(
    `made in ${seconds} s. Unpack it and run: node verify.mjs${table ? '' : ` --key ${keyOfData(data)}`}`,
  );
} catch (error) {
  const { code, message } = error as Error & { code?: string };
  console.error(code === 'not-found' ? 'There is no such claim, or none in that school year.' : message);
  process.exitCode = 1;
}
