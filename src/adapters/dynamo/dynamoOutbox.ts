/** The outbox on DynamoDB. Keys: OUTBOX / <message id>; ids begin with their day, so a range of days is one query. */
import type { OutboxMessage } from '../../domain/outbox.ts';
import { outboxMessage } from '../../shapes/robot.ts';
import type { Outbox } from '../../usecases/ports.ts';
import { type DynamoTable, getItem, parseItem, putNext, queryAll } from './dynamoTable.ts';
import { type Key, outboxKey } from './keys.ts';

export function dynamoOutbox(table: DynamoTable): Outbox {
  const get: Outbox['get'] = async (id) => {
    const item = await getItem(table, outboxKey(id));
    return item && parseItem<OutboxMessage>(outboxMessage, item);
  };
  return {
    get,
    list: async ({ from, to }) => {
      if (to < from) return [];
      // '~' comes after every character of an id.
      const items = await queryAll(table, { pk: outboxKey('').pk, from, to: `${to}~` });
      return items.map((item) => parseItem<OutboxMessage>(outboxMessage, item));
    },
    put: async (message) => {
      const ours = message.events.at(-1)?.hash;
      return putNext(table, {
        item: { ...outboxKey(message.id), ...message } satisfies OutboxMessage & Key,
        attribute: 'version',
        number: message.version,
        isOurs: async () => (await get(message.id))?.events[message.version - 1]?.hash === ours,
      });
    },
  };
}
