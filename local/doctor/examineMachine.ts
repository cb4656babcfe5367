import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { drill } from '../restoreDrill.ts';
import { type Finding, ill, look, must, well } from './findings.ts';

const root = path.join(import.meta.dirname, '../..');

/** What a machine needs, to deploy from or to run the system on. */
export function* examineMachine({
  node = process.versions.node,
  platform = `${process.platform} ${process.arch}`,
}: {
  readonly node?: string;
  readonly platform?: string;
} = {}): Generator<Finding> {
  yield must('machine', Number(node.split('.')[0]) >= 24, {
    yes: `Node ${node}`,
    no: `Node ${node}: functions are tested with 24`,
    remedy: 'Run it by npm run doctor: npm ci brings its own Node 24.',
  });
  yield platform === 'linux x64'
    ? well('machine', platform)
    : look(
        'machine',
        `${platform}: documents are set by a program for Linux on x64`,
        'Deploy from such a machine.',
      );
  const typesetter = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';
  yield must('machine', existsSync(path.join(root, 'node_modules', typesetter)), {
    yes: 'the typesetter is installed',
    no: 'the typesetter is not installed',
    remedy: 'npm ci',
  });
}

/** A local system that is stopped: its clock, and everything that it keeps. */
export async function* examineLocal(folder: string, now: number): AsyncGenerator<Finding> {
  if (!existsSync(path.join(folder, 'system.json'))) {
    yield ill('data', `there is no system in ${folder}`, 'npm start makes one; --data names another folder.');
    return;
  }
  const file = path.join(folder, 'clock.json');
  const offset = existsSync(file) ? Number(JSON.parse(readFileSync(file, 'utf8')).aheadMs ?? 0) : 0;
  yield Math.abs(offset) < 60_000
    ? well('clock', 'it runs with the time of this machine')
    : look(
        'clock',
        `it was moved, to ${new Date(now + offset).toISOString()}`,
        'As the sample city wants it.',
      );
  try {
    const { items, looked, faults, more } = await drill(folder);
    yield must('backup', faults.length + more === 0, {
      yes: `a copy of it was restored (${items} items) and every invariant holds: ${looked.counts} counts, ${looked.claims} claims`,
      no: `a copy of it was restored, and ${faults.length + more} invariants do not hold`,
      remedy: 'npm run restore-drill names each.',
    });
  } catch (error) {
    yield ill('backup', (error as Error).message, 'Stop the local system first; it alone may open its data.');
  }
}
