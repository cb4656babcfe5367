/** Documents made from a snapshot on S3, under documents/<the snapshot's hash>/<name>; the first one stays. */
import type { Documents } from '../../usecases/ports.ts';
import { getObject, putOnce, type RecordsBucket } from './recordsBucket.ts';

export function s3Documents(bucket: RecordsBucket): Documents {
  return {
    put: (hash, name, file) => putOnce(bucket, documentKey(hash, name), file),
    get: (hash, name) => getObject(bucket, documentKey(hash, name)),
  };
}

export const documentKey = (hash: string, name: string): string => `documents/${hash}/${name}`;
