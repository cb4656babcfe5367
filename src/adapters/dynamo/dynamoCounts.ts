/** The daily counts on DynamoDB. Keys: SITE#<site id> / DAY#<date>; a day and its revisions are one item. */
import type { DayCount } from '../../domain/counts.ts';
import { dayCount } from '../../shapes/values.ts';
import type { Counts } from '../../usecases/ports.ts';
import { type DynamoTable, getItem, parseItem, putNext, queryAll } from './dynamoTable.ts';
import { countKey, type Key } from './keys.ts';

export function dynamoCounts(table: DynamoTable): Counts {
  const get: Counts['get'] = async (siteId, date) => {
    const item = await getItem(table, countKey(siteId, date));
    return item && parseItem<DayCount>(dayCount, item);
  };
  return {
    get,
    put: async (count) => {
      const ours = count.revisions.at(-1)?.hash;
      return putNext(table, {
        item: { ...countKey(count.siteId, count.date), ...count } satisfies DayCount & Key,
        attribute: 'revision',
        number: count.revision,
        isOurs: async () => {
          const stored = await get(count.siteId, count.date);
          return stored?.revisions.find(({ revision }) => revision === count.revision)?.hash === ours;
        },
      });
    },
    ofSite: async (siteId, { from, to }) => {
      // DynamoDB refuses a range that ends before it starts; to us it is a range without days.
      if (to < from) return [];
      const { pk, sk } = countKey(siteId, from);
      const items = await queryAll(table, { pk, from: sk, to: countKey(siteId, to).sk });
      return items.map((item) => parseItem<DayCount>(dayCount, item));
    },
  };
}
