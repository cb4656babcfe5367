/** Inspection folders on S3, under documents/folders/<name>.zip: packed on the disk, sent as a stream. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Folders } from '../../usecases/ports.ts';
import { writeZip } from '../folder/writeZip.ts';
import type { RecordsBucket } from './recordsBucket.ts';

export function s3Folders({ client, name: Bucket }: RecordsBucket): Folders {
  return {
    put: async (name, files) => {
      const file = path.join(tmpdir(), `folder-${randomUUID()}.zip`);
      try {
        await writeZip(file, files);
        await client.send(
          new PutObjectCommand({
            ...{ Bucket, Key: folderKey(name), ContentType: 'application/zip' },
            Body: createReadStream(file),
            ContentLength: (await stat(file)).size,
            ...shortLock(),
          }),
        );
      } finally {
        await rm(file, { force: true });
      }
    },
    link: (name, shown) => {
      const ResponseContentDisposition = `attachment; filename="${shown}"`;
      const object = { Bucket, Key: folderKey(name), ResponseContentDisposition };
      return getSignedUrl(client, new GetObjectCommand(object), { expiresIn: 300 });
    },
  };
}

/**
 * A folder is a copy: the bucket's own lock would keep each for years beyond what it was copied from. A day is the least
 * that a lock can sensibly be; the lifecycle of the bucket takes it away after a week (lib/records.ts).
 */
const shortLock = () => ({
  ObjectLockMode: 'GOVERNANCE' as const,
  ObjectLockRetainUntilDate: new Date(Date.now() + 24 * 3_600_000),
});

export const folderKey = (name: string): string => `documents/folders/${name}.zip`;
