/**
 * What is noted of people beside the histories of things, on DynamoDB. Keys: TRAIL#<Helsinki day> / <minute>#<hash of
 * the rest>: the same person doing the same thing again within a minute is one note, so that nobody can fill the table
 * by knocking. Notes are written once and never changed.
 */
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { eachDay } from '../../domain/days.ts';
import { noteIdOf, type TrailEvent } from '../../domain/trail.ts';
import { trailEvent } from '../../shapes/evidence.ts';
import type { Trail } from '../../usecases/ports.ts';
import { sha256 } from '../system.ts';
import { type DynamoTable, isNamed, parseItem, queryAll } from './dynamoTable.ts';
import { type Key, trailKey } from './keys.ts';

export function dynamoTrail(table: DynamoTable): Trail {
  return {
    append: async (event) => {
      const key = trailKey(noteIdOf(event, sha256));
      const write = new PutCommand({
        TableName: table.name,
        Item: { ...key, ...event } satisfies TrailEvent & Key,
        ConditionExpression: 'attribute_not_exists(pk)',
      });
      await table.client.send(write).catch((error: unknown) => {
        if (!isNamed(error, 'ConditionalCheckFailedException')) throw error;
      });
    },
    ofDays: async (range) => {
      const days = await Promise.all(
        eachDay(range).map((day) => queryAll(table, { pk: trailKey(`${day}/`).pk })),
      );
      return days.flat().map((item) => parseItem<TrailEvent>(trailEvent, item));
    },
  };
}
