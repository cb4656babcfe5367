/**
 * Attachments: what they belong to on DynamoDB (ATTACHMENT#<school year> / <attachment id>), their bytes on S3 under
 * attachments/<their own SHA-256>, written once. The originals of deliveries lie there too.
 */
import type { Attachment } from '../domain/attachments.ts';
import * as shapes from '../shapes/deliveries.ts';
import type { Attachments } from '../usecases/ports.ts';
import { type DynamoTable, getItem, parseItem, putNext, queryAll } from './dynamo/dynamoTable.ts';
import { attachmentKey, type Key } from './dynamo/keys.ts';
import { getObject, putOnce, type RecordsBucket } from './s3/recordsBucket.ts';
import { sha256 } from './system.ts';

/** The bytes under a hash are not those that were kept: evidence has been touched. */
export class TamperedAttachment extends Error {
  override readonly name = 'TamperedAttachment';
}

export function storedAttachments(table: DynamoTable, bucket: RecordsBucket): Attachments {
  const get: Attachments['get'] = async (id) => {
    const item = await getItem(table, attachmentKey(id.slice(0, 9), id));
    return item && parseItem<Attachment>(shapes.attachment, item);
  };
  return {
    get,
    ofSchoolYear: async (schoolYear) => {
      const items = await queryAll(table, { pk: attachmentKey(schoolYear, '').pk });
      return items.map((item) => parseItem<Attachment>(shapes.attachment, item));
    },
    put: (attachment) => {
      const ours = attachment.events.at(-1)?.hash;
      return putNext(table, {
        item: {
          ...attachmentKey(attachment.schoolYear, attachment.id),
          ...attachment,
        } satisfies Attachment & Key,
        attribute: 'version',
        number: attachment.version,
        isOurs: async () =>
          (await get(attachment.id))?.events.find(({ number }) => number === attachment.version)?.hash ===
          ours,
      });
    },
    keep: async (file) => {
      const hash = sha256(file.bytes);
      await putOnce(bucket, attachmentObject(hash), file);
      return hash;
    },
    bytes: async (hash) => {
      const file = await getObject(bucket, attachmentObject(hash));
      if (file && sha256(file.bytes) !== hash)
        throw new TamperedAttachment(`the attachment ${hash} was changed`);
      return file;
    },
  };
}

export const attachmentObject = (hash: string): string => `attachments/${hash}`;
