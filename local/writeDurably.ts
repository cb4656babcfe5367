import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a whole file so that a crash leaves either the old or the new content, and so that the new content is
 * on the disk when this returns: write beside it, fsync, rename, fsync the folder (the rename lives there).
 */
export function writeDurably(file: string, content: string | Uint8Array, { mode = 0o644 } = {}): void {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  const beside = `${file}.${process.pid}.new`;
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const handle = openSync(beside, 'w', mode);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(beside, file);
  const folderHandle = openSync(folder, 'r');
  try {
    fsyncSync(folderHandle);
  } finally {
    closeSync(folderHandle);
  }
}
