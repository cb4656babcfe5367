/** Who last looked at which claim, on DynamoDB. Keys: LOOK#<SHA-256 of issuer and subject> / <claim id>. */
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Look } from '../../domain/looks.ts';
import type { Looks } from '../../usecases/ports.ts';
import { look as lookShape } from '../storedShapes.ts';
import { type DynamoTable, getItem, parseItem } from './dynamoTable.ts';
import { type Key, lookKey } from './keys.ts';

export function dynamoLooks(table: DynamoTable): Looks {
  return {
    get: async (person, claimId) => {
      const item = await getItem(table, lookKey(person, claimId));
      return item && parseItem<Look>(lookShape, item);
    },
    put: async (look) => {
      const item = { ...lookKey(look, look.claimId), ...look } satisfies Look & Key;
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },
  };
}
