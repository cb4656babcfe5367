/** The claims on DynamoDB. Keys: CLAIM / <claim id>; a city has a handful a year, so all share one partition. */
import type { Claim } from '../../domain/claims.ts';
import { claim as claimShape } from '../../shapes/values.ts';
import type { Claims } from '../../usecases/ports.ts';
import { type DynamoTable, getItem, parseItem, putNext, queryAll } from './dynamoTable.ts';
import { claimKey, type Key } from './keys.ts';

export function dynamoClaims(table: DynamoTable): Claims {
  const get: Claims['get'] = async (id) => {
    const item = await getItem(table, claimKey(id));
    return item && parseItem<Claim>(claimShape, item);
  };
  return {
    get,
    list: async () => {
      const items = await queryAll(table, { pk: claimKey('').pk });
      return items.map((item) => parseItem<Claim>(claimShape, item));
    },
    put: async (claim) => {
      const ours = claim.events.at(-1);
      return putNext(table, {
        item: { ...claimKey(claim.id), ...claim } satisfies Claim & Key,
        attribute: 'version',
        number: claim.version,
        isOurs: async () => {
          const stored = await get(claim.id);
          return ours !== undefined && stored?.events.some(({ hash }) => hash === ours.hash) === true;
        },
      });
    },
  };
}
