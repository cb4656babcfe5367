/** The entry links on DynamoDB. Keys: LINK / <link id>; a city has some hundreds, so all share one partition. */
import { canonical } from '../../domain/canonical.ts';
import type { EntryLink } from '../../domain/links.ts';
import { entryLink } from '../../shapes/links.ts';
import type { Links } from '../../usecases/ports.ts';
import { type DynamoTable, getItem, parseItem, putNext, queryAll } from './dynamoTable.ts';
import { type Key, linkKey } from './keys.ts';

export function dynamoLinks(table: DynamoTable): Links {
  const get: Links['get'] = async (id) => {
    const item = await getItem(table, linkKey(id));
    return item && parseItem<EntryLink>(entryLink, item);
  };
  return {
    get,
    list: async () => {
      const items = await queryAll(table, { pk: linkKey('').pk });
      return items.map((item) => parseItem<EntryLink>(entryLink, item));
    },
    put: async (link) =>
      putNext(table, {
        item: { ...linkKey(link.id), ...link } satisfies EntryLink & Key,
        attribute: 'version',
        number: link.version,
        // A link has no chain of hashes. If somebody has written since, ours is taken for lost and made anew on what
        // stands: at worst a use is noted twice.
        isOurs: async () => {
          const stored = await get(link.id);
          return stored !== null && canonical(stored) === canonical(link);
        },
      }),
  };
}
