/** Frozen snapshots on S3: canonical JSON under snapshots/<its own SHA-256>.json, written once. */
import { canonical } from '../../domain/canonical.ts';
import type { Snapshots } from '../../usecases/ports.ts';
import { snapshotSchema } from '../documents/snapshotSchema.ts';
import { sha256 } from '../system.ts';
import { getObject, putOnce, type RecordsBucket } from './recordsBucket.ts';

/** The bytes under a snapshot's name are not those that were frozen: evidence has been touched. */
export class TamperedSnapshot extends Error {
  override readonly name = 'TamperedSnapshot';
}

/** A hash is named, and nothing lies under it. */
export class MissingSnapshot extends Error {
  override readonly name = 'MissingSnapshot';
}

export function s3Snapshots(bucket: RecordsBucket): Snapshots {
  return {
    put: async (snapshot) => {
      const text = canonical(snapshot);
      const hash = sha256(text);
      await putOnce(bucket, snapshotKey(hash), {
        bytes: new TextEncoder().encode(text),
        type: 'application/json',
      });
      return hash;
    },
    get: async (hash) => {
      const object = await getObject(bucket, snapshotKey(hash));
      if (!object) throw new MissingSnapshot(`there is no snapshot ${hash}`);
      const found = sha256(object.bytes);
      if (found !== hash) throw new TamperedSnapshot(`the snapshot ${hash} has the hash ${found}`);
      return snapshotSchema.parse(JSON.parse(new TextDecoder().decode(object.bytes)));
    },
  };
}

export const snapshotKey = (hash: string): string => `snapshots/${hash}.json`;
