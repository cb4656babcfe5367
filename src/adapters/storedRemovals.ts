/**
 * The only code that removes what was kept, and the function of the nightly deletion is the only one that may call it
 * (lib/permissions.ts). Items go in exactly the version that was listed; an object goes with all its versions, unless
 * its lock holds it, and no lock is ever set aside.
 */
import { DeleteObjectCommand, HeadObjectCommand, ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { DeleteCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { LocalDate } from '../domain/days.ts';
import { monthOf } from '../domain/deliveries.ts';
import type { KeptThing } from '../domain/disposals.ts';
import type { Kind } from '../domain/records.ts';
import type { KeptKind } from '../domain/retention.ts';
import { delivery } from '../shapes/deliveries.ts';
import type { Removals, Removed } from '../usecases/ports.ts';
import { type DynamoTable, getItem, isNamed, parseItem } from './dynamo/dynamoTable.ts';
import * as keys from './dynamo/keys.ts';
import type { RecordsBucket } from './s3/recordsBucket.ts';
import { recorded } from './storedShapes.ts';

/** Where an item of a kind lies, and what its version is called; null for what is written once or has none. */
type Place = { readonly key: keys.Key; readonly attribute: 'revision' | 'version' | null };

const places: Partial<Record<KeptKind, (...parts: string[]) => Place>> = {
  claim: (id = '') => ({ key: keys.claimKey(id), attribute: 'version' }),
  count: (site = '', date = '') => ({ key: keys.countKey(site, date as LocalDate), attribute: 'revision' }),
  transfer: (from = '', date = '', to = '') => ({
    key: keys.transferKey({ from, date: date as LocalDate, to }),
    attribute: 'revision',
  }),
  schoolYearData: (id = '') => record('schoolYearData', id),
  stockData: (id = '') => record('stockData', id),
  handMade: (id = '') => record('handMade', id),
  user: (id = '') => record('user', id),
  link: (id = '') => ({ key: keys.linkKey(id), attribute: 'version' }),
  look: (person = '', claim = '') => ({ key: { pk: `LOOK#${person}`, sk: claim }, attribute: null }),
  robotDay: (date = '') => ({ key: keys.robotDayKey(date as LocalDate), attribute: 'version' }),
  message: (...id) => ({ key: keys.outboxKey(id.join('/')), attribute: 'version' }),
  note: (...id) => ({ key: keys.trailKey(id.join('/')), attribute: null }),
  delivery: (id = '') => ({ key: keys.deliveryKey(monthOf(id), id), attribute: 'revision' }),
  attachment: (id = '') => ({ key: keys.attachmentKey(id.slice(0, 9), id), attribute: 'version' }),
};

const record = (kind: Kind, id: string): Place => ({ key: keys.recordKey(kind, id), attribute: 'revision' });

export function storedRemovals(table: DynamoTable, bucket: RecordsBucket): Removals {
  return {
    remove: async (thing) => {
      const [, ...parts] = thing.thing.split('/');
      const place = places[thing.kind]?.(...parts);
      return place ? removeItem(table, thing, place) : removeObject(bucket, thing.thing);
    },
  };
}

async function removeItem(table: DynamoTable, thing: KeptThing, { key, attribute }: Place): Promise<Removed> {
  const item = await getItem(table, key);
  if (!item) return 'gone';
  if (attribute !== null && item[attribute] !== thing.number) return 'changed';
  const condition = attribute
    ? {
        ConditionExpression: '#number = :number',
        ExpressionAttributeNames: { '#number': attribute },
        ExpressionAttributeValues: { ':number': thing.number },
      }
    : {};
  // What leads to the item goes with it, in one transaction.
  const leading =
    thing.kind === 'delivery'
      ? parseItem(delivery, item).keys.map(keys.deliveryKeyKey)
      : thing.kind === 'user'
        ? [keys.identityKey(parseItem(recorded.user, item).value)]
        : [];
  const own = { TableName: table.name, Key: key, ...condition };
  try {
    if (leading.length === 0) await table.client.send(new DeleteCommand(own));
    else {
      const others = leading.map((each) => ({ Delete: { TableName: table.name, Key: each } }));
      await table.client.send(new TransactWriteCommand({ TransactItems: [{ Delete: own }, ...others] }));
    }
    return 'removed';
  } catch (error) {
    const lost =
      isNamed(error, 'ConditionalCheckFailedException') || isNamed(error, 'TransactionCanceledException');
    if (!lost) throw error;
    // Somebody was there in between: the first answer of our own, or a change.
    return (await getItem(table, key)) ? 'changed' : 'gone';
  }
}

async function removeObject({ client, name: Bucket }: RecordsBucket, Key: string): Promise<Removed> {
  const { Versions = [], DeleteMarkers = [] } = await client.send(
    new ListObjectVersionsCommand({ Bucket, Prefix: Key }),
  );
  const versions = [...Versions, ...DeleteMarkers].filter((each) => each.Key === Key);
  if (versions.length === 0) return 'gone';
  for (const { VersionId } of versions)
    try {
      await client.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));
    } catch (error) {
      if (!isNamed(error, 'AccessDenied')) throw error;
      const { ObjectLockRetainUntilDate } = await client.send(
        new HeadObjectCommand({ Bucket, Key, VersionId }),
      );
      if (!ObjectLockRetainUntilDate) throw error;
      return 'locked';
    }
  return 'removed';
}
