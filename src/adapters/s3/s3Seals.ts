/** Sealed texts on S3, under documents/seals/<name>.json as {"content", "signature"}, written once under the bucket's lock. */
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { canonical } from '../../domain/canonical.ts';
import { signature } from '../../shapes/evidence.ts';
import type { Seal, Seals } from '../../usecases/ports.ts';
import { getObject, putOnce, type RecordsBucket } from './recordsBucket.ts';

const shape = z.strictObject({ content: z.record(z.string(), z.json()), signature });

export function s3Seals(bucket: RecordsBucket): Seals {
  const get = async (name: string): Promise<Seal | null> => {
    const object = await getObject(bucket, sealKey(name));
    if (!object) return null;
    const { content, signature } = shape.parse(JSON.parse(new TextDecoder().decode(object.bytes)));
    return { text: canonical(content), signature };
  };
  return {
    get,
    put: async (name, { text, signature }) => {
      const file = canonical({ content: JSON.parse(text), signature });
      await putOnce(bucket, sealKey(name), {
        bytes: new TextEncoder().encode(file),
        type: 'application/json',
      });
      const stands = await get(name);
      if (!stands) throw new Error(`the seal ${name} was written and is not there`);
      return stands;
    },
    names: async (folder) => {
      const names: string[] = [];
      let token: string | undefined;
      do {
        const page = await bucket.client.send(
          new ListObjectsV2Command({
            Bucket: bucket.name,
            Prefix: sealKey(folder).slice(0, -'.json'.length),
            ...(token && { ContinuationToken: token }),
          }),
        );
        for (const { Key = '' } of page.Contents ?? [])
          names.push(Key.slice('documents/seals/'.length, -'.json'.length));
        token = page.NextContinuationToken;
      } while (token);
      return names.sort();
    },
  };
}

export const sealKey = (name: string): string => `documents/seals/${name}.json`;
