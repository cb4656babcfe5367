/** The objects of the bucket of records as they are kept: their sums and their locks. */
import { HeadObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { KeptObject, KeptObjects } from '../../usecases/ports.ts';
import { sha256 } from '../system.ts';
import { getObject, type RecordsBucket } from './recordsBucket.ts';

export function s3KeptObjects(bucket: RecordsBucket): KeptObjects {
  const { client, name: Bucket } = bucket;
  const look = async (Key: string): Promise<KeptObject> => {
    const head = await client.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
    const { ChecksumSHA256: sum, ObjectLockRetainUntilDate: until } = head;
    const bytes = sum ? null : await getObject(bucket, Key);
    return {
      name: Key,
      sha256: sum ? Buffer.from(sum, 'base64').toString('hex') : sha256(bytes?.bytes ?? ''),
      lockedUntil: until?.toISOString() ?? null,
    };
  };
  return {
    under: async (prefix) => {
      const names: string[] = [];
      let token: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket, Prefix: prefix, ...(token && { ContinuationToken: token }) }),
        );
        for (const { Key } of page.Contents ?? []) if (Key) names.push(Key);
        token = page.NextContinuationToken;
      } while (token);
      return Promise.all(names.sort().map(look));
    },
  };
}
