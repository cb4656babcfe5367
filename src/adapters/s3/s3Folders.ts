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
    put: async (name, files, lockedUntil) => {
      const file = path.join(tmpdir(), `folder-${randomUUID()}.zip`);
      try {
        await writeZip(file, files);
        await client.send(
          new PutObjectCommand({
            ...{ Bucket, Key: folderKey(name), ContentType: 'application/zip' },
            Body: createReadStream(file),
            ContentLength: (await stat(file)).size,
            // The bucket's own lock would keep each copy for years beyond what it was copied from (lib/records.ts).
            ObjectLockMode: 'GOVERNANCE',
            ObjectLockRetainUntilDate: new Date(lockedUntil),
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

export const folderKey = (name: string): string => `documents/folders/${name}.zip`;
