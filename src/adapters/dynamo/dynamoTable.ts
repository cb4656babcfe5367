/** What every port on the table does alike: strong reads, parsed items, all pages, conditional writes. */
import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import type { Written } from '../../usecases/ports.ts';
import { tableDefinition } from '../table.ts';
import type { Key } from './keys.ts';

export type DynamoTable = { readonly client: DynamoDBDocumentClient; readonly name: string };
export type Item = Readonly<Record<string, unknown>>;

/** An item of the table is not of its shape: somebody wrote past the adapters, or a release lost a migration. */
export class BrokenItem extends Error {
  override readonly name = 'BrokenItem';
}

/** The history of a thing has outgrown DynamoDB's 400 kB an item. The use cases stop it long before. */
export class ItemTooLarge extends Error {
  override readonly name = 'ItemTooLarge';
}

/** The value in an item, without what the table adds to it. @throws BrokenItem */
export function parseItem<T>(shape: z.ZodType<T>, item: Item): T {
  const { partitionKey, sortKey, timeToLive } = tableDefinition;
  const { [partitionKey]: pk, [sortKey]: sk, [timeToLive]: _expires, ...value } = item;
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw new BrokenItem(`the item ${pk} ${sk} is broken`, { cause: parsed.error });
  return parsed.data;
}

export async function getItem({ client, name }: DynamoTable, key: Key): Promise<Item | null> {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }));
  return Item ?? null;
}

/**
 * Every item of the partition in the order of its sort key, however many pages it takes; both ends belong to it.
 * `only` names the attributes that are wanted.
 */
export async function queryAll(
  { client, name }: DynamoTable,
  { pk, from, to, only }: { pk: string; from?: string; to?: string; only?: readonly string[] },
): Promise<Item[]> {
  const ranged = from !== undefined && to !== undefined;
  const items: Item[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        ConsistentRead: true,
        KeyConditionExpression: ranged ? 'pk = :pk AND sk BETWEEN :from AND :to' : 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk, ...(ranged && { ':from': from, ':to': to }) },
        ...(only && { ProjectionExpression: only.join(', ') }),
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}

/** The condition of the revision rule: the stored number is the one before `number`; none for 1. */
export const follows = (attribute: 'revision' | 'version', number: number) =>
  number === 1
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#number = :before',
        ExpressionAttributeNames: { '#number': attribute },
        ExpressionAttributeValues: { ':before': number - 1 },
      };

/**
 * Writes the item if the stored number is the one before.
 *
 * `isOurs` is asked when the condition failed after the SDK had sent more than once: the first answer may have been
 * lost after the commit, and then the item that stands in the way is our own. It must compare hashes, not numbers.
 * @throws ItemTooLarge
 */
export async function putNext(
  { client, name }: DynamoTable,
  write: {
    item: Item & Key;
    attribute: 'revision' | 'version';
    number: number;
    isOurs: () => Promise<boolean>;
  },
): Promise<Written> {
  const { item, attribute, number, isOurs } = write;
  try {
    await client.send(new PutCommand({ TableName: name, Item: item, ...follows(attribute, number) }));
    return 'written';
  } catch (error) {
    if (isNamed(error, 'ConditionalCheckFailedException')) {
      return wasSentAgain(error) && (await isOurs()) ? 'written' : 'stale';
    }
    throw isTooLarge(error) ? tooLarge(item, error) : error;
  }
}

export const isNamed = (error: unknown, name: string): error is Error =>
  error instanceof Error && error.name === name;

function wasSentAgain(error: Error): boolean {
  const { $metadata } = error as { $metadata?: { attempts?: number } };
  return ($metadata?.attempts ?? 1) > 1;
}

export const sizeWords = /item size/i;

const isTooLarge = (error: unknown): boolean =>
  isNamed(error, 'ValidationException') && sizeWords.test(error.message);

export const tooLarge = ({ pk, sk }: Key, cause: unknown): ItemTooLarge =>
  new ItemTooLarge(`the item ${pk} ${sk} has outgrown 400 kB: its history is too long`, { cause });
