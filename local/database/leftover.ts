import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { writeDurably } from '../writeDurably.ts';

const Note = z.strictObject({ pid: z.int().positive(), parent: z.int().positive(), command: z.string() });

/** Notes which process serves a folder, for the start after a crash. */
export function noteProcess(file: string, pid: number, command: string): void {
  writeDurably(
    file,
    `${JSON.stringify({ pid, parent: process.pid, command } satisfies z.infer<typeof Note>)}\n`,
  );
}

/** Forgets the noted process, once it has ended. */
export function forgetProcess(file: string): void {
  rmSync(file, { force: true });
}

/**
 * Ends the process that a killed start has left behind: it would hold the port and the file.
 * A process counts as left behind when it still runs the noted command and its parent is gone; a number that now
 * belongs to some other program is left alone.
 * @throws Error when the process belongs to a system that is still running
 */
export async function endLeftover(file: string): Promise<void> {
  const note = readNote(file);
  const found = note && look(note.pid);
  if (note === undefined || found === undefined || !found.command.includes(note.command)) {
    return forgetProcess(file);
  }
  if (found.parent === note.parent) {
    throw new Error(
      `The local system is already running on this data (process ${note.parent}); stop it first.`,
    );
  }
  signal(note.pid, 'SIGKILL');
  for (let waited = 0; look(note.pid) !== undefined; waited += 20) {
    if (waited > 5000)
      throw new Error(`The database left behind by a crash (process ${note.pid}) does not end`);
    await sleep(20);
  }
  forgetProcess(file);
}

/** Sends a signal to a process that may be gone already. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function readNote(file: string): z.infer<typeof Note> | undefined {
  try {
    return Note.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

// /proc first: small containers have no ps. A zombie has no command line and so counts as gone.
function look(pid: number): { parent: number; command: string } | undefined {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      return command === '' ? undefined : { parent: Number(parent), command };
    }
    const line = execFileSync('ps', ['-o', 'ppid=,command=', '-p', `${pid}`], { encoding: 'utf8' }).trim();
    const [, parent, command] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    return command === undefined ? undefined : { parent: Number(parent), command };
  } catch {
    return undefined;
  }
}
