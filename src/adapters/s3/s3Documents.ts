/** Documents made from a snapshot on S3, under documents/<the snapshot's hash>/<name>; the first one stays. */
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Documents } from '../../usecases/ports.ts';
import { getObject, putOnce, type RecordsBucket } from './recordsBucket.ts';

export function s3Documents(bucket: RecordsBucket): Documents {
  return {
    put: (hash, name, file) => putOnce(bucket, documentKey(hash, name), file),
    get: (hash, name) => getObject(bucket, documentKey(hash, name)),
    link: (hash, name, shown) => {
      const ResponseContentDisposition = `inline; filename="${shown}"`;
      const object = { Bucket: bucket.name, Key: documentKey(hash, name), ResponseContentDisposition };
      return getSignedUrl(bucket.client, new GetObjectCommand(object), { expiresIn: 300 });
    },
  };
}

export const documentKey = (hash: string, name: string): string => `documents/${hash}/${name}`;
