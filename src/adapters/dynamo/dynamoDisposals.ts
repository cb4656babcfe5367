/** The decisions on what has been kept long enough, on DynamoDB. Keys: DISPOSAL / <keeping id>; two a term. */
import type { Disposal } from '../../domain/disposals.ts';
import { disposal as shape } from '../../shapes/disposals.ts';
import type { Disposals } from '../../usecases/ports.ts';
import { type DynamoTable, getItem, parseItem, putNext, queryAll } from './dynamoTable.ts';
import { disposalKey, type Key } from './keys.ts';

export function dynamoDisposals(table: DynamoTable): Disposals {
  const get: Disposals['get'] = async (id) => {
    const item = await getItem(table, disposalKey(id));
    return item && parseItem<Disposal>(shape, item);
  };
  return {
    get,
    list: async () => {
      const items = await queryAll(table, { pk: disposalKey('').pk });
      return items.map((item) => parseItem<Disposal>(shape, item));
    },
    put: async (disposal) => {
      const ours = disposal.events.at(-1)?.hash;
      return putNext(table, {
        item: { ...disposalKey(disposal.id), ...disposal } satisfies Disposal & Key,
        attribute: 'version',
        number: disposal.version,
        isOurs: async () => (await get(disposal.id))?.events[disposal.version - 1]?.hash === ours,
      });
    },
  };
}
