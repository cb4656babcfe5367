/**
 * The transfers on DynamoDB. Keys: TRANSFER#<kitchen's site id> / <date>#<receiving site id>; a transfer with what both
 * ends say and all revisions is one item. A kitchen's days are one query, and a site's: it has one kitchen.
 */
import { addDays } from '../../domain/days.ts';
import type { Transfer } from '../../domain/transfers.ts';
import { transfer as shape } from '../../shapes/transfers.ts';
import type { Transfers } from '../../usecases/ports.ts';
import { type DynamoTable, getItem, parseItem, putNext, queryAll } from './dynamoTable.ts';
import { type Key, transferKey } from './keys.ts';

export function dynamoTransfers(table: DynamoTable): Transfers {
  const get: Transfers['get'] = async (place) => {
    const item = await getItem(table, transferKey(place));
    return item && parseItem<Transfer>(shape, item);
  };
  return {
    get,
    put: async (transfer) =>
      putNext(table, {
        item: { ...transferKey(transfer), ...transfer } satisfies Transfer & Key,
        attribute: 'revision',
        number: transfer.revision,
        isOurs: async () => {
          const stored = await get(transfer);
          const ours = transfer.revisions.at(-1)?.hash;
          return stored?.revisions.some(({ hash }) => hash === ours) === true;
        },
      }),
    ofKitchen: async (from, range) => {
      if (range.to < range.from) return [];
      // The day after is no key of a transfer, which would have a site behind it: all of the last day lies before.
      const items = await queryAll(table, {
        pk: transferKey({ from, date: range.from, to: '' }).pk,
        from: range.from,
        to: addDays(range.to, 1),
      });
      return items.map((item) => parseItem<Transfer>(shape, item));
    },
  };
}
