import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { FolderFile } from '../../usecases/ports.ts';

/** The same files give the same bytes: every entry has this time. ZIP knows none before 1980. */
const mtime = new Date(Date.UTC(2020, 0, 1, 12));

/**
 * Packs the files into a ZIP on the disk, one after the other: the next is asked for when the one before has been
 * written, so that no more than one is ever held in memory.
 */
export async function writeZip(file: string, files: AsyncIterable<FolderFile>): Promise<void> {
  const zip = new ZipFile();
  const out = createWriteStream(file, { mode: 0o600 });
  const written = finished(zip.outputStream.pipe(out));
  written.catch(() => {});
  try {
    for await (const { path, bytes } of files) {
      const entry = Readable.from(bytes.length === 0 ? [] : [bytes], { objectMode: true });
      zip.addReadStream(entry, path, {
        ...{ mtime, mode: 0o100644 },
        // What is packed already does not get smaller.
        compress: !/\.(pdf|xlsx|png|jpe?g|zip)$/i.test(path),
      });
      await Promise.race([once(entry, 'close'), written]);
    }
    zip.end();
    await written;
  } catch (error) {
    out.destroy();
    throw error;
  }
}
