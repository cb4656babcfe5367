/** What both ports on the bucket of records do alike: objects that are written once. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { StoredFile } from '../../usecases/ports.ts';

export type RecordsBucket = { readonly client: S3Client; readonly name: string };

/** How often a write is tried again while another one of the same object is under way. */
const tries = 8;

/** Writes the object unless there is one under the key already; the first stays, and that is no failure. */
export async function putOnce(
  { client, name }: RecordsBucket,
  key: string,
  { bytes, type }: StoredFile,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(
        new PutObjectCommand({
          Bucket: name,
          Key: key,
          Body: bytes,
          ContentType: type,
          // S3 refuses bytes that changed on the way, and keeps the sum beside them.
          ChecksumSHA256: createHash('sha256').update(bytes).digest('base64'),
          IfNoneMatch: '*',
        }),
      );
      return;
    } catch (error) {
      const status = statusOf(error);
      if (status === 412) return;
      // 409: another conditional write of this key is under way, and may yet fail.
      if (status !== 409 || attempt === tries) throw error;
      await sleep(Math.random() * 20 * 2 ** attempt);
    }
  }
}

/**
 * The object's bytes and type; null where there is none. Without s3:ListBucket S3 answers 403 instead of 404 for
 * what does not exist, so the functions that read here need it.
 */
export async function getObject({ client, name }: RecordsBucket, key: string): Promise<StoredFile | null> {
  try {
    const { Body, ContentType } = await client.send(new GetObjectCommand({ Bucket: name, Key: key }));
    if (!Body) throw new Error(`the object ${key} came without a body`);
    return { bytes: await Body.transformToByteArray(), type: ContentType ?? 'application/octet-stream' };
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchKey') return null;
    throw error;
  }
}

function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
}
