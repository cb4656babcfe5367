/**
 * `npm test`: formatting and lint, types, unused code, then every test. The pages' tests need a Chromium; without one
 * a line says that they were left out. Ends with the line `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from '../local/chromium.ts';

type Report = { numPassedTests: number; numFailedTests: number; numPendingTests: number; success: boolean };

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
const file = path.join(folder, 'report.json');
const ran = run('tests', bin('vitest'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
]);
try {
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  skipped = report.numPendingTests;
  // A file that could not be loaded fails the run without a failed test.
  if (!report.success && report.numFailedTests === 0) failed += 1;
} catch {
  failed += 1;
}
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 && ran ? 0 : 1;
