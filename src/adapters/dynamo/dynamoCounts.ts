/**
 * The daily counts on DynamoDB. Keys: SITE#<site id> / DAY#<date>; a day and its revisions are one item. The revisions
 * are JSON text in it: a claim reads thousands of days, and taking nested attributes apart was a third of that
 * (docs/adr/0006-revisions-as-text.md).
 */
import type { DayCount } from '../../domain/counts.ts';
import { dayCount } from '../../shapes/values.ts';
import type { Counts } from '../../usecases/ports.ts';
import { type DynamoTable, getItem, type Item, parseItem, putNext, queryAll } from './dynamoTable.ts';
import { countKey, type Key } from './keys.ts';

export function dynamoCounts(table: DynamoTable): Counts {
  const read = ({ revisions, ...item }: Item): DayCount =>
    parseItem<DayCount>(dayCount, { ...item, revisions: parsed(revisions) });
  const get: Counts['get'] = async (siteId, date) => {
    const item = await getItem(table, countKey(siteId, date));
    return item && read(item);
  };
  return {
    get,
    put: async (count) => {
      const ours = count.revisions.at(-1)?.hash;
      return putNext(table, {
        item: {
          ...countKey(count.siteId, count.date),
          ...count,
          revisions: JSON.stringify(count.revisions),
        } satisfies Omit<DayCount, 'revisions'> & Key & { revisions: string },
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
      return items.map(read);
    },
  };
}

/** What the text says, or undefined when it is no JSON: the shape then refuses the item by its key. */
function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
