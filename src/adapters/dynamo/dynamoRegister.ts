/**
 * The register on DynamoDB. Keys: KIND#<kind> / <id>; a record and its versions are one item.
 *
 * A user is looked up by issuer and subject through IDENTITY#<SHA-256> / IDENTITY, which names the user's record. Both
 * are written in one transaction, and an identity belongs to one record at a time, as the condition says. The lookup
 * reads the identity and then the record, both strongly, and believes the record alone: so rights that were taken away
 * or moved are gone with the write that did it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { samePerson } from '../../domain/people.ts';
import type { Kind, Recorded } from '../../domain/records.ts';
import type { Register, Written } from '../../usecases/ports.ts';
import { recorded } from '../storedShapes.ts';
import {
  type DynamoTable,
  follows,
  getItem,
  isNamed,
  parseItem,
  putNext,
  queryAll,
  sizeWords,
  tooLarge,
} from './dynamoTable.ts';
import { identityKey, type Key, recordKey } from './keys.ts';

const identity = z.strictObject({ userId: z.string() });
type Identity = z.infer<typeof identity>;

/** How often a user's write is tried again while another transaction holds one of its items. */
const tries = 8;

export function dynamoRegister(table: DynamoTable): Register {
  const get = async <K extends Kind>(kind: K, id: string): Promise<Recorded<K> | null> => {
    const item = await getItem(table, recordKey(kind, id));
    return item && parseItem<Recorded<K>>(recorded[kind], item);
  };

  const list = async <K extends Kind>(kind: K): Promise<Recorded<K>[]> => {
    const items = await queryAll(table, { pk: recordKey(kind, '').pk });
    return items.map((item) => parseItem<Recorded<K>>(recorded[kind], item));
  };

  const put = async <K extends Kind>(record: Recorded<K>): Promise<Written> => {
    if (isUser(record)) return putUser(record);
    const ours = record.versions.at(-1)?.hash;
    return putNext(table, {
      item: itemOf(record),
      attribute: 'revision',
      number: record.revision,
      isOurs: async () => {
        const stored = await get(record.kind, record.id);
        return stored?.versions.find(({ revision }) => revision === record.revision)?.hash === ours;
      },
    });
  };

  const putUser = async (record: Recorded<'user'>): Promise<Written> => {
    // The identity to give up is the one that stands in the store. A write in between fails on the revision below.
    const before = record.revision === 1 ? null : await get('user', record.id);
    const moved = before !== null && !samePerson(before.value, record.value);
    const own = {
      ConditionExpression: 'attribute_not_exists(pk) OR userId = :userId',
      ExpressionAttributeValues: { ':userId': record.id },
    };
    const writes = [
      { Put: { TableName: table.name, Item: itemOf(record), ...follows('revision', record.revision) } },
      {
        Put: {
          TableName: table.name,
          Item: { ...identityKey(record.value), userId: record.id } satisfies Identity & Key,
          ...own,
        },
      },
      ...(moved ? [{ Delete: { TableName: table.name, Key: identityKey(before.value), ...own } }] : []),
    ];
    for (let attempt = 1; ; attempt += 1) {
      try {
        // The SDK gives the command a token of its own, so that a repeat after a lost answer is answered alike.
        await table.client.send(new TransactWriteCommand({ TransactItems: writes }));
        return 'written';
      } catch (error) {
        const reasons = isNamed(error, 'TransactionCanceledException') ? reasonsOf(error) : [];
        if (reasons.some(({ Code }) => Code === 'ConditionalCheckFailed')) return 'stale';
        if (reasons.some(({ Message }) => sizeWords.test(Message ?? '')))
          throw tooLarge(itemOf(record), error);
        if (isNamed(error, 'ValidationException') && sizeWords.test(error.message))
          throw tooLarge(itemOf(record), error);
        // Another transaction holds an item; whether it goes through is not known yet, so neither is our answer.
        const held = reasons.some(({ Code }) => Code === 'TransactionConflict');
        if (!held || attempt === tries) throw error;
        await sleep(Math.random() * 20 * 2 ** attempt);
      }
    }
  };

  const userOf: Register['userOf'] = async (person) => {
    const item = await getItem(table, identityKey(person));
    if (!item) return null;
    const user = await get('user', parseItem<Identity>(identity, item).userId);
    return user && samePerson(user.value, person) ? user : null;
  };

  return { get, list, put, userOf };
}

const isUser = (record: Recorded<Kind>): record is Recorded<'user'> => record.kind === 'user';

const itemOf = <K extends Kind>(record: Recorded<K>) =>
  ({ ...recordKey(record.kind, record.id), ...record }) satisfies Recorded<K> & Key;

type Reason = { Code?: string; Message?: string };
const reasonsOf = (error: Error): Reason[] =>
  (error as { CancellationReasons?: Reason[] }).CancellationReasons ?? [];
