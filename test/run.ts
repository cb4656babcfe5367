/**
 * `npm test`: formatting and lint, types, unused code, then every test. The pages' tests need a Chromium; without one
 * a line says that they were left out. What ran late on a busy machine runs once more by itself, and the output says so.
 * Ends with the line `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from '../local/chromium.ts';

type FileReport = {
  name: string;
  status: string;
  message: string;
  assertionResults: { status: string; failureMessages: string[] }[];
};
type Report = { success: boolean; testResults: FileReport[] };

const root = path.join(import.meta.dirname, '..');
const bin = (name: string) => path.join(root, 'node_modules/.bin', name);
let passed = 0;
let failed = 0;
let skipped = 0;

function run(title: string, command: string, args: readonly string[]): boolean {
  const started = performance.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  console.log(
    `${status === 0 ? 'ok' : 'FAILED'}  ${title} (${((performance.now() - started) / 1000).toFixed(0)} s)`,
  );
  return status === 0;
}

function check(title: string, command: string, args: readonly string[]): void {
  if (run(title, command, args)) passed += 1;
  else failed += 1;
}

check('format and lint', bin('biome'), ['check', '--error-on-warnings', '.']);
check('types', bin('tsc'), ['--noEmit']);
check('nothing unused', bin('knip'), []);

// What `cdk deploy` would upload: every function bundled, every template, under every rule.
const synthesised = mkdtempSync(path.join(tmpdir(), 'skolmjolk-synth-'));
const options = ['-c', 'city=city.example.json', '-o', synthesised, '--no-notices'];
check('synth with bundles', bin('cdk'), ['synth', '--quiet', ...options]);
rmSync(synthesised, { recursive: true, force: true });

if (!findChromium()) console.log('No Chromium found: the tests of the pages in a browser are left out.');
const folder = mkdtempSync(path.join(tmpdir(), 'skolmjolk-test-'));

/** @returns what each file came to; null when there is no report */
function runTests(title: string, args: readonly string[]): Report | null {
  const file = path.join(folder, `${title}.json`);
  run(title, bin('vitest'), [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return null;
  }
}

/** A browser and a whole system on a machine that does much else can be late; what is wrong is wrong again. */
const ranLate = ({ name, message, assertionResults }: FileReport) => {
  const told = [message, ...assertionResults.flatMap((each) => each.failureMessages)].filter(Boolean);
  return /test.stories/.test(name) || told.every((each) => /timed out in|Timeout \d+ms exceeded/.test(each));
};

const first = runTests('tests', []);
const ended = new Map(first?.testResults.map((file) => [file.name, file]));
const late = [...ended.values()].filter((file) => file.status === 'failed' && ranLate(file));
const second =
  late.length > 0 && late.length <= 4
    ? runTests('late tests once more, one by one', [...late.map(({ name }) => name), '--maxWorkers=1'])
    : null;
for (const file of second?.testResults ?? []) {
  ended.set(file.name, file);
  if (file.status === 'passed')
    console.log(`Late at first, passed by itself: ${path.relative(root, file.name)}`);
}
for (const file of ended.values()) {
  const count = (status: string) => file.assertionResults.filter((each) => each.status === status).length;
  passed += count('passed');
  skipped += count('skipped');
  // A file that could not be loaded, or whose beginning failed, has no failed test.
  failed += file.status === 'failed' ? Math.max(1, count('failed')) : 0;
}
const last = second ?? first;
// Something outside every file failed: an error that nobody caught, say.
if (!last || (!last.success && [...ended.values()].every((file) => file.status !== 'failed'))) failed += 1;
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
