/**
 * Deliveries on DynamoDB. Keys: DELIVERY#<month> / <delivery id>, the month as it stands in the id.
 *
 * What no two documents share lies under DELIVERYKEY#<SHA-256 of the key> / DELIVERYKEY, which names the document. The
 * first revision and its keys are written in one transaction, so that of two that are the same document one is in.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Delivery, monthOf } from '../../domain/deliveries.ts';
import * as shapes from '../../shapes/deliveries.ts';
import type { Deliveries } from '../../usecases/ports.ts';
import { type DynamoTable, follows, getItem, isNamed, parseItem, putNext, queryAll } from './dynamoTable.ts';
import { deliveryKey, deliveryKeyKey, type Key } from './keys.ts';

const holder = z.strictObject({ deliveryId: z.string() });
type Holder = z.infer<typeof holder>;

/** How often a first write is tried again while another transaction holds one of its items. */
const tries = 8;

export function dynamoDeliveries(table: DynamoTable): Deliveries {
  const get: Deliveries['get'] = async (id) => {
    const item = await getItem(table, deliveryKey(monthOf(id), id));
    return item && parseItem<Delivery>(shapes.delivery, item);
  };
  return {
    get,
    ofMonths: async (from, to) => {
      const months = monthsBetween(from, to);
      const found = await Promise.all(
        months.map((month) => queryAll(table, { pk: deliveryKey(month, '').pk })),
      );
      return found.flat().map((item) => parseItem<Delivery>(shapes.delivery, item));
    },
    holderOf: async (key) => {
      const item = await getItem(table, deliveryKeyKey(key));
      return item && parseItem<Holder>(holder, item).deliveryId;
    },
    put: (delivery) => {
      const item = { ...deliveryKey(monthOf(delivery.id), delivery.id), ...delivery } satisfies Delivery &
        Key;
      if (delivery.revision === 1) return putFirst(table, delivery, item);
      const ours = delivery.revisions.at(-1)?.hash;
      return putNext(table, {
        item,
        attribute: 'revision',
        number: delivery.revision,
        isOurs: async () =>
          (await get(delivery.id))?.revisions.find(({ revision }) => revision === delivery.revision)?.hash ===
          ours,
      });
    },
  };
}

async function putFirst(table: DynamoTable, delivery: Delivery, item: Delivery & Key) {
  const TransactItems = [
    { Put: { TableName: table.name, Item: item, ...follows('revision', 1) } },
    ...delivery.keys.map((key) => ({
      Put: {
        TableName: table.name,
        Item: { ...deliveryKeyKey(key), deliveryId: delivery.id } satisfies Holder & Key,
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    })),
  ];
  for (let attempt = 1; ; attempt += 1) {
    try {
      // The SDK gives the command a token of its own, so that a repeat after a lost answer is answered alike.
      await table.client.send(new TransactWriteCommand({ TransactItems }));
      return 'written';
    } catch (error) {
      const reasons =
        (isNamed(error, 'TransactionCanceledException') &&
          (error as { CancellationReasons?: { Code?: string }[] }).CancellationReasons) ||
        [];
      if (reasons.some(({ Code }) => Code === 'ConditionalCheckFailed')) return 'stale';
      const held = reasons.some(({ Code }) => Code === 'TransactionConflict');
      if (!held || attempt === tries) throw error;
      await sleep(Math.random() * 20 * 2 ** attempt);
    }
  }
}

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  let [year, month] = from.split('-').map(Number) as [number, number];
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > to) return months;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
