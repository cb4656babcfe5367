import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Engine, type EngineName, findEngine } from './database/engines.ts';
import { endLeftover, forgetProcess, noteProcess, signal } from './database/leftover.ts';
import { listen } from './listen.ts';

const closeMs = 5_000;

/**
 * A DynamoDB on this machine that keeps its data in `dir`: dynoxide, or Amazon's own jar where there is none.
 * The program ends with this process; after a kill -9 of this process the next start on `dir` ends it.
 * @returns the address for AWS_ENDPOINT_URL_DYNAMODB, and the process number of the program
 * @throws Error that says what to do when the program, the port or the folder is not to be had
 */
export async function startDatabase({
  dir,
  port,
  engine: engineName,
}: {
  dir: string;
  port: number;
  engine?: EngineName;
}): Promise<{ url: string; port: number; pid: number; engine: EngineName; close(): Promise<void> }> {
  const engine = findEngine(engineName);
  const folder = path.resolve(dir);
  mkdirSync(folder, { recursive: true });
  const note = path.join(folder, 'database.pid.json');
  await endLeftover(note);
  const taken = await freePort(port);

  const log = path.join(folder, 'database.log');
  const child = run(engine, taken, folder, log);
  let started = false;
  let closing = false;
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', (code, name) => {
      process.off('exit', kill);
      resolve();
      // Silence here would look like a hundred other faults further up.
      if (started && !closing)
        console.error(`The local database ended unasked (${name ?? code}); see ${log}`);
    });
  });
  const { pid } = child;
  const kill = () => pid !== undefined && signal(pid, 'SIGKILL');
  process.once('exit', kill);
  if (pid === undefined) throw new Error(`The local database could not be run: ${engine.command}`);
  noteProcess(note, pid, engine.arguments(taken, folder).join(' '));

  const url = `http://127.0.0.1:${taken}`;
  const ready = await Promise.race([answers(url, engine.startMs), ended.then(() => false)]);
  if (!ready) {
    kill();
    await ended;
    forgetProcess(note);
    const said = readFileSync(log, 'utf8').trim().slice(-1000);
    throw new Error(
      `The local database (${engine.name}) did not start on port ${taken}: ${said || 'it said nothing'}`,
    );
  }
  started = true;

  return {
    url,
    port: taken,
    pid,
    engine: engine.name,
    async close() {
      closing = true;
      signal(pid, 'SIGTERM');
      const force = setTimeout(kill, closeMs);
      await ended;
      clearTimeout(force);
      forgetProcess(note);
    },
  };
}

function run(engine: Engine, port: number, folder: string, log: string): ChildProcess {
  const output = openSync(log, 'w');
  try {
    return spawn(engine.command, engine.arguments(port, folder), {
      cwd: folder,
      stdio: ['ignore', output, output],
      // A group of its own: Ctrl-C in the terminal must reach the system first, which still writes while it ends.
      detached: true,
    });
  } finally {
    closeSync(output);
  }
}

// Tried before the program is run: whoever else sits on the port would answer in its place.
async function freePort(port: number): Promise<number> {
  const probe = createServer();
  const taken = await listen(probe, { port, what: 'the database' });
  await new Promise((resolve) => probe.close(resolve));
  return taken;
}

async function answers(url: string, withinMs: number): Promise<boolean> {
  for (const end = Date.now() + withinMs; Date.now() < end; await sleep(20)) {
    try {
      const response = await fetch(url, {
        headers: { connection: 'close' },
        signal: AbortSignal.timeout(1000),
      });
      await response.body?.cancel();
      return true;
    } catch {
      // Not yet.
    }
  }
  return false;
}
