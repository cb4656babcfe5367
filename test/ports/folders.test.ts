/** Inspection folders on S3: packed on the disk, put as a stream, linked to; and the archive read by another library. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { s3Folders } from '../../src/adapters/s3/s3Folders.ts';
import { s3KeptObjects } from '../../src/adapters/s3/s3KeptObjects.ts';
import { type ObjectEngine, startBuckets } from './engines.ts';

let buckets: ObjectEngine;
beforeAll(async () => {
  buckets = await startBuckets();
});
afterAll(() => buckets.close());

describe('folders on S3', () => {
  test('are there once they are put, come back by their link as they were, and are locked for as long as is said', async () => {
    const bucket = await buckets.newBucket();
    const folders = s3Folders(bucket);
    async function* files() {
      yield { path: 'days/a.json', bytes: Buffer.from('{"litres":"säte"}') };
      yield { path: 'index.html', bytes: Buffer.alloc(200_000, 7) };
    }
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await folders.put('a/b', files(), until);
    const answer = await fetch(await folders.link('a/b', 'folder.zip'));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="folder.zip"');
    const [kept] = await s3KeptObjects(bucket).under('documents/folders/');
    expect(kept?.lockedUntil?.slice(0, 19)).toBe(until.slice(0, 19));
    expect(await namesIn(Buffer.from(await answer.arrayBuffer()))).toEqual(['days/a.json', 'index.html']);
  });
});

/** The names in the archive's directory. */
async function namesIn(zip: Buffer): Promise<string[]> {
  const yauzl = await import('yauzl');
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(zip, { lazyEntries: false }, (error, archive) => {
      if (error) return reject(error);
      const names: string[] = [];
      archive.on('entry', ({ fileName }: { fileName: string }) => names.push(fileName));
      archive.on('end', () => resolve(names.sort()));
      archive.on('error', reject);
    });
  });
}
