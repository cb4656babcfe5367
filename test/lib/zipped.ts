/** A folder of code the way Lambda gets it: packed into a ZIP, and unpacked somewhere else by another library. */
import { once } from 'node:events';
import { createWriteStream, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';

/** Packs the files of `folder` that are wanted into `zip`, and unpacks that into `to`. */
export async function throughZip(
  folder: string,
  { zip, to, wanted }: { readonly zip: string; readonly to: string; wanted(path: string): boolean },
): Promise<void> {
  const packed = new ZipFile();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length + 1);
    // What is binary does not get much smaller, and takes long.
    if (entry.isFile() && wanted(path)) packed.addFile(file, path, { compress: !path.endsWith('.node') });
  }
  packed.end();
  await once(packed.outputStream.pipe(createWriteStream(zip)), 'close');
  const archive = await openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const file = join(to, entry.fileName);
    mkdirSync(dirname(file), { recursive: true });
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(file));
  }
}
