/**
 * The daily counts on DynamoDB. Keys: SITE#<site id> / DAY#<date>; a day and its revisions are one item. The revisions
 * are JSON text in it: a claim reads thousands of days, and taking nested attributes apart was a third of that
 * (docs/adr/0006-revisions-as-text.md). Beside them, in the same write, stands what the last of them says, as text too:
 * a page over a term reads that alone (docs/adr/0013-what-stands-beside-the-history.md).
 */
import type { DayCount, DayStanding } from '../../domain/counts.ts';
import { standingDay } from '../../domain/revisions.ts';
import { dayCount, dayStanding } from '../../shapes/values.ts';
import type { Counts } from '../../usecases/ports.ts';
import { type DynamoTable, getItem, type Item, parseItem, putNext, queryAll } from './dynamoTable.ts';
import { countKey, type Key } from './keys.ts';

export function dynamoCounts(table: DynamoTable): Counts {
  const read = ({ revisions, standing: _, ...item }: Item): DayCount =>
    parseItem<DayCount>(dayCount, { ...item, revisions: parsed(revisions) });
  const get: Counts['get'] = async (siteId, date) => {
    const item = await getItem(table, countKey(siteId, date));
    return item && read(item);
  };
  const ofSite: Counts['ofSite'] = async (siteId, { from, to }) => {
    // DynamoDB refuses a range that ends before it starts; to us it is a range without days.
    if (to < from) return [];
    const { pk, sk } = countKey(siteId, from);
    const items = await queryAll(table, { pk, from: sk, to: countKey(siteId, to).sk });
    return items.map(read);
  };
  return {
    get,
    ofSite,
    put: async (count) => {
      const ours = count.revisions.at(-1)?.hash;
      return putNext(table, {
        item: {
          ...countKey(count.siteId, count.date),
          ...count,
          revisions: JSON.stringify(count.revisions),
          standing: JSON.stringify(standingDay(count)),
        } satisfies Omit<DayCount, 'revisions'> & Key & { revisions: string; standing: string },
        attribute: 'revision',
        number: count.revision,
        isOurs: async () => {
          const stored = await get(count.siteId, count.date);
          return stored?.revisions.find(({ revision }) => revision === count.revision)?.hash === ours;
        },
      });
    },
    standingOfSite: async (siteId, { from, to }) => {
      if (to < from) return [];
      const { pk, sk } = countKey(siteId, from);
      const only = ['pk', 'sk', 'standing'];
      const items = await queryAll(table, { pk, from: sk, to: countKey(siteId, to).sk, only });
      // Written before this stood beside the history: then the histories are read.
      if (items.some(({ standing }) => standing === undefined))
        return (await ofSite(siteId, { from, to })).map(standingDay);
      return items.map(({ standing, ...key }) =>
        parseItem<DayStanding>(dayStanding, { ...key, ...Object(parsed(standing)) }),
      );
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
